"""What is not a row of fields: variable-length integers, dispatch, sizes of frames in a stream, instances, whole inputs."""

from __future__ import annotations

from win12_spec import expr
from win12_spec.emit.c_lines import block, comment, indent
from win12_spec.emit.c_words import word
from win12_spec.frames.c import contract, fixed
from win12_spec.frames.c.expression import Expressions, is_truth
from win12_spec.frames.c.names import Names, local
from win12_spec.frames.c.reader import member
from win12_spec.frames.c.structure import choice
from win12_spec.frames.ir import Bits, Field, Instance, Primitive, Switch, Type, UserType
from win12_spec.frames.python.units import Run, Unit, runs

# --- integers of variable length


def integer_signature(names: Names, kind: Type) -> str:
    value = names.value_type(UserType(kind.file, kind.id))
    return f"win12_code win12_read_{names.type(kind)}(struct win12_input *in, const char *field, {value} *out)"


def measured_signature(names: Names, kind: Type) -> str:
    return (
        f"win12_code win12_read_{names.type(kind)}_octets(struct win12_input *in, const char *length, const char *field,"
        " struct win12_slice *out)"
    )


def emit_measured(names: Names, kind: Type) -> list[str]:
    """The reader of such an integer and of as many octets behind it."""
    body = [
        f"{names.value_type(UserType(kind.file, kind.id))} size = 0;",
        f"const win12_code code = win12_read_{names.type(kind)}(in, length, &size);",
        *block("if (code != WIN12_OK)", ["return code;"]),
        contract.read_on(1),
        "return win12_take_slice(in, size, field, out);",
    ]
    return [measured_signature(names, kind), "{", *indent(body), "}"]


def emit_integer(names: Names, kind: Type) -> list[str]:
    """The reader of a variable-length integer, as part of the field `field`."""
    rule = dict(kind.integer)
    below, prefix, most = rule["inline_below"], rule["prefix"], rule["max_octets"]
    value = names.value_type(UserType(kind.file, kind.id))
    minimal = block(
        f"if (value < {fixed.literal(below)} || (n > 1U && value >> (8U * (n - 1U)) == 0U))",
        ["return win12_fail(in, WIN12_E_NON_CANONICAL, first, field);"],
    )
    body = [
        "const uint8_t *const first = win12_take_one(in, 1, field);",
        *block("if (first == NULL)", ["return in->fault.code;"]),
        *block(f"if (*first < {fixed.literal(below)})", ["*out = *first;", "return WIN12_OK;"]),
        f"const uint32_t n = *first - {fixed.literal(prefix)};",
        *block(f"if (n == 0U || n > {most}U)", ["return win12_fail(in, WIN12_E_BAD_LENGTH, first, field);"]),
        "const uint8_t *const octets = win12_take_one(in, n, field);",
        *block("if (octets == NULL)", ["return in->fault.code;"]),
        f"{value} value = 0;",
        *contract.loop(
            "for (size_t i = 0; i < n; i++)",
            ["0 <= i <= n", *(f"(i == {at} ==> value <= {(1 << 8 * at) - 1:#x})" for at in range(most))],
            "i, value", "n - i", [f"value = ({value})(value * 0x100U + octets[i]);"],
        ),
        *(minimal if rule["minimal"] else []),
        "*out = value;",
        "return WIN12_OK;",
    ]
    return [integer_signature(names, kind), "{", *indent(body), "}"]


# --- whole inputs


def decode_signature(names: Names, kind: Type) -> str:
    name = names.type(kind)
    return (
        f"win12_code win12_decode_{name}(const uint8_t *octets, size_t size, {names.structure(kind)} *out,"
        " struct win12_fault *fault)"
    )


def emit_decode(names: Names, kind: Type) -> list[str]:
    name = names.type(kind)
    label = name if kind.plain else kind.id
    body = [
        "struct win12_input in;",
        "win12_input_init(&in, octets, size);",
        f'return win12_finish(&in, win12_read_{name}(&in, out), "{label}", fault);',
    ]
    return [decode_signature(names, kind), "{", *indent(body), "}"]


# --- dispatch


def emit_dispatch(names: Names, kind: Type) -> list[str]:
    """The reader that looks at the first octets and chooses."""
    switch, peek = kind.fields[0].type, _peek(kind)
    assert isinstance(switch, Switch)
    cases: list[str] = []
    for ref in dict.fromkeys(ref for _, ref in switch.cases):
        target = names.target(ref)
        cases += [f"case {number:#0{peek.width * 2 + 2}x}U:" for number, other in switch.cases if other == ref]
        cases.append(f"    out->is = {choice(names, kind, ref)};")
        cases.append(f"    code = win12_read_{names.type(target)}(in, &out->as.{word(names.type(target))});")
        cases.append("    break;")
    label = f"{kind.id}.tag"
    load = fixed.load(peek.width, 0).replace("b[0]", "*in->at").replace("(b)", "(in->at)")
    body = [
        "win12_code code;",
        "",
        *block(f"if (win12_left(in) < {peek.width}U)", [fixed.fail("TRUNCATED", "in->at", label)]),
        f"switch ({load}) {{",
        *cases,
        "default:",
        f"    {fixed.fail('UNKNOWN_TAG', 'in->at', label).replace('return', 'code =')}",
        "}",
        "return code;",
    ]
    name = names.type(kind)
    return [f"win12_code win12_read_{name}(struct win12_input *in, {names.structure(kind)} *out)", "{", *indent(body), "}"]


def _peek(kind: Type) -> Primitive:
    return next(item.peek[1] for item in kind.instances if item.peek)


# --- sizes of frames in a stream


def has_size(names: Names, kind: Type) -> bool:
    """Whether a frame tells its size at its beginning."""
    if not kind.is_dispatch:
        return kind.total is not None
    switch = kind.fields[0].type
    assert isinstance(switch, Switch)
    return all(ref.file == kind.file and names.target(ref).total is not None for _, ref in switch.cases)


def size_signature(names: Names, kind: Type) -> str:
    return f"win12_code win12_frame_size_{names.type(kind)}(struct win12_input *in, size_t *size)"


def emit_size(names: Names, kind: Type) -> list[str]:
    """The function that tells the octets of the frame that begins at `at`; 0 when more must come first."""
    body = _choose_size(names, kind) if kind.is_dispatch else _tell_size(names, kind)
    return [size_signature(names, kind), "{", *indent(["*size = 0;", *body]), "}"]


def _choose_size(names: Names, kind: Type) -> list[str]:
    switch = kind.fields[0].type
    assert isinstance(switch, Switch)
    cases: list[str] = []
    for number, ref in switch.cases:
        call = f"win12_frame_size_{names.type(names.target(ref))}(in, size)"
        cases += [f"case {number:#04x}U:", f"    code = {call};", "    break;"]
    return [
        "win12_code code;",
        "",
        *block("if (win12_left(in) == 0U)", ["return WIN12_OK;"]),
        "switch (*in->at) {",
        *cases,
        "default:",
        f"    {fixed.fail('UNKNOWN_TAG', 'in->at', f'{kind.id}.start').replace('return', 'code =')}",
        "}",
        "return code;",
    ]


def _tell_size(names: Names, kind: Type) -> list[str]:
    first = runs(kind, set())[0]
    assert isinstance(first, Run) and kind.total is not None
    used = {name.name for name in expr.names(kind.total.octets)}
    body: list[str] = []
    offset = 0
    for unit in first.units:
        body += _size_unit(names, kind, unit, offset, used)
        offset += unit.octets
        if any(item.id == kind.total.after for item in unit.fields):
            break
    total = Expressions(names.file, lambda name: local(name.name)).number(kind.total.octets)
    declared = [f"{names.c_type(item)} {local(item.id)};" for item in kind.fields if item.id in used]
    short = block(f"if (win12_left(in) < {offset}U)", ["return WIN12_OK;"])
    return ["const uint8_t *const b = in->at;", *declared, *short, *body, f"*size = (size_t)({total});", "return WIN12_OK;"]


def _size_unit(names: Names, kind: Type, unit: Unit, offset: int, used: set[str]) -> list[str]:
    """Constants and values that a frame cannot begin without; the rest is for the reader."""
    first = unit.fields[0]
    if first.contents is not None:
        return fixed.constant(first.contents, offset, f"{kind.id}.{first.id}")
    lines: list[str] = []
    assigned = dict(_assigned(names, unit, offset))
    for item in unit.fields:
        label = f"{kind.id}.{item.id}"
        if item.id in used:
            lines.append(f"{local(item.id)} = {assigned[item.id]};")
            if item.valid and item.valid.low:
                test = f"if ({local(item.id)} < {fixed.literal(item.valid.low)})"
                lines += block(test, [fixed.fail("BAD_LENGTH", fixed.place(offset), label)])
        elif item.valid and item.valid.values:
            tests = " && ".join(f"{assigned[item.id]} != {fixed.literal(n)}" for n in item.valid.values)
            lines += block(f"if ({tests})", [fixed.fail("BAD_VALUE", fixed.place(offset), label)])
    return lines


def _assigned(names: Names, unit: Unit, offset: int) -> list[tuple[str, str]]:
    if not all(isinstance(item.type, Bits | Primitive) for item in unit.fields):
        return []
    lines = fixed.assigned(names, unit, offset, {item.id: item.id for item in unit.fields})
    return [(name, value.removesuffix(";")) for name, _, value in (line.partition(" = ") for line in lines)]


# --- instances


def instance_signature(names: Names, kind: Type, instance: Instance) -> str:
    assert instance.value is not None
    result = "bool" if is_truth(instance.value) else "uint32_t"
    return f"{result} {_instance_name(names, kind, instance.id)}(const {names.structure(kind)} *frame)"


def _instance_name(names: Names, kind: Type, instance: str) -> str:
    return f"win12_{names.type(kind)}_{instance}"


def emit_instance(names: Names, kind: Type, instance: Instance) -> list[str]:
    """A computed value, of fields and of values that are computed before it."""
    assert instance.value is not None
    fields: dict[str, Field] = {item.id: item for item in kind.fields}

    def name(tree: expr.Name) -> str:
        if tree.name not in fields:
            return f"{_instance_name(names, kind, tree.name)}(frame)"
        return member(names, fields[tree.name], f"frame->{word(tree.name)}", tree.members)

    text = Expressions(names.file, name).number(instance.value)
    result = text if is_truth(instance.value) else f"(uint32_t)({text})"
    return [instance_signature(names, kind, instance), "{", f"    return {result};", "}"]


def instance_doc(kind: Type, instance: Instance) -> list[str]:
    return comment(instance.doc or f"`{instance.id}` of {kind.id.replace('_', '-')}.")
