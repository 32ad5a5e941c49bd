"""Types without a class: their value is octets, a number or a variable-length integer."""

from __future__ import annotations

from win12_spec.frames.ir import Field, Type, UserType
from win12_spec.frames.python.context import Context, indent, local, strip
from win12_spec.frames.python.reader import Reader
from win12_spec.frames.python.units import Run, runs


def emit_plain_reader(ctx: Context, kind: Type) -> list[str]:
    """The reader of a type whose value is octets or a number, not an object."""
    reader = Reader(ctx, kind)
    value = next(item for item in kind.fields if item.is_attribute)
    result = "int" if kind.plain == "number" else "bytes"
    lines = [f"def read_{kind.id}(b: bytes, p: int, e: int) -> tuple[{result}, int]:"]
    if value.repeat == "until":
        return lines + indent(_until_body(reader, kind, value))
    body: list[str] = []
    for item in runs(kind, set()):
        body += reader.run_lines(item) if isinstance(item, Run) else reader.field_lines(item)
    return lines + indent([*body, f"return {local(value.id)}, p"])


def _until_body(reader: Reader, kind: Type, value: Field) -> list[str]:
    most = kind.maximum or max(value.counts)
    reader.ctx.support |= {"WireError"}
    label = f"{kind.id}.{value.id}"
    refusal = f'raise WireError(Code.BAD_LENGTH, p, "{label}")'
    lines, known = [], 0
    for count in value.counts or tuple(range(1, most + 1)):
        lines += [
            f"if p + {count} > e:",
            f'    raise WireError(Code.TRUNCATED, p, "{label}", f"{{e - p}} of {count} octets")',
            f"if {_marked(reader, kind, count - 1)}:",
            # Of the octets between two counts nothing is known yet.
            *(f"    if {_marked(reader, kind, at)}:\n        {refusal}" for at in range(known, count - 1)),
            f"    return b[p:p + {count}], p + {count}",
        ]
        known = count
    return [line for part in lines for line in part.split("\n")] + [refusal]


def _marked(reader: Reader, kind: Type, at: int) -> str:
    return strip(reader.until_test(kind, f"b[p + {at}]" if at else "b[p]"))


def emit_integer_reader(ctx: Context, kind: Type) -> list[str]:
    """The reader of a variable-length integer."""
    rule = dict(kind.integer)
    below, prefix, most = rule["inline_below"], rule["prefix"], rule["max_octets"]
    ctx.support |= {"WireError", "short"}
    return [
        f"def read_{kind.id}(b: bytes, p: int, e: int, field: str) -> tuple[int, int]:",
        "    if p >= e:",
        "        raise short(p, e, ((1, field),))",
        "    first = b[p]",
        f"    if first < {below}:",
        "        return first, p + 1",
        f"    n = first - {prefix}",
        f"    if not 0 < n <= {most}:",
        '        raise WireError(Code.BAD_LENGTH, p, field, f"length form {first:#04x}")',
        "    q = p + 1 + n",
        "    if q > e:",
        "        raise short(p + 1, e, ((n, field),))",
        '    value = int.from_bytes(b[p + 1:q], "big")',
        *(
            [
                f"    if value < {below} or (n > 1 and value >> 8 * (n - 1) == 0):",
                '        raise WireError(Code.NON_CANONICAL, p, field, f"{value} in {n + 1} octets")',
            ]
            if rule["minimal"]
            else []
        ),
        "    return value, q",
    ]


def emit_plain_writer(ctx: Context, kind: Type) -> list[str]:
    """The writer of a type whose value is octets or a number."""
    value = next(item for item in kind.fields if item.is_attribute)
    annotation = "int" if kind.plain == "number" else "bytes"
    lines = [f"def write_{kind.id}(out: bytearray, value: {annotation}) -> None:"]
    if value.repeat == "until":
        assert value.repeat_expr is not None
        last = strip(ctx.expression(value.repeat_expr, lambda _: "octet"))
        counts = ", ".join(map(str, value.counts))
        return lines + indent(
            [
                f"if len(value) not in ({counts}) or [{last} for octet in value].index(True) != len(value) - 1:",
                f'    raise ValueError("{kind.id} takes {counts} octets, the last of them marked")',
                "out += value",
            ]
        )
    body: list[str] = []
    for item in kind.fields:
        if item.contents is not None:
            body.append(f"out += {item.contents!r}")
        elif item.derive is not None and isinstance(item.type, UserType):
            body.append(f"{ctx.writer(item.type)}(out, len(value))")
        else:
            body.append("out.append(value)" if kind.plain == "number" else "out += value")
    return lines + indent(body)


def emit_integer_writer(ctx: Context, kind: Type) -> list[str]:
    """The writer of a variable-length integer."""
    rule = dict(kind.integer)
    below, prefix, most = rule["inline_below"], rule["prefix"], rule["max_octets"]
    return [
        f"def write_{kind.id}(out: bytearray, value: int) -> None:",
        f"    if 0 <= value < {below}:",
        "        out.append(value)",
        "        return",
        "    n = (value.bit_length() + 7) // 8",
        f"    if value < 0 or n > {most}:",
        f'        raise ValueError("a length takes at most {most} octets")',
        f"    out.append({prefix} + n)",
        '    out += value.to_bytes(n, "big")',
    ]
