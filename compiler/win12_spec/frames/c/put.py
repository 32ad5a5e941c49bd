"""Writers: one function per type that puts a value before what was written, and one that writes it alone."""

from __future__ import annotations

from win12_spec.emit.c_lines import block, indent
from win12_spec.emit.c_words import word
from win12_spec.frames.c import contract, fixed
from win12_spec.frames.c.names import DATA, Names
from win12_spec.frames.c.structure import choice
from win12_spec.frames.c.writer import Writer
from win12_spec.frames.ir import Switch, Type, UserType


def put_signature(names: Names, kind: Type) -> str:
    """The head of the function that puts a value before what was written."""
    ref = UserType(kind.file, kind.id)
    plain = kind.plain in ("octets", "number") or kind.integer
    value = names.value_type(ref) if plain else names.structure(kind)
    by_value = kind.integer or kind.plain == "number"
    given = f"{value} value" if by_value else f"const {value} *in"
    return f"win12_code win12_put_{names.type(kind)}(struct win12_output *out, {given})"


def write_signature(names: Names, kind: Type) -> str:
    name = names.type(kind)
    return f"win12_code win12_write_{name}(const {names.structure(kind)} *in, uint8_t *to, size_t room, size_t *size)"


def emit_write(names: Names, kind: Type) -> list[str]:
    """The function that writes a value alone. A choice is written as what was chosen, and has no output of its own: after any
    change of memory provers do not find again that all of a large value is sound."""
    if kind.is_dispatch:
        chosen = _choice(names, kind, "win12_write_{}(&in->as.{}, to, room, size)")
        body = [*chosen, "*size = 0U;", "return WIN12_E_CANNOT_ENCODE;"]
    else:
        written = f"return win12_written(&out, win12_put_{names.type(kind)}(&out, in), size);"
        body = ["struct win12_output out;", "win12_output_init(&out, to, room);", written]
    return [write_signature(names, kind), "{", *indent(body), "}"]


def emit_put(names: Names, kind: Type) -> list[str]:
    """The function of any type."""
    helpers: list[str] = []
    if kind.integer:
        body = _integer(kind)
    elif kind.plain == DATA:
        body = _data()
    elif kind.is_dispatch:
        body = [*_choice(names, kind, "win12_put_{}(out, &in->as.{})"), f'return win12_misfit(out, "{kind.id}");']
    else:
        writer = Writer(names, kind)
        body, helpers = writer.whole(), writer.helpers
    return [*helpers, put_signature(names, kind), "{", *indent(body), "}"]


def _integer(kind: Type) -> list[str]:
    rule = dict(kind.integer)
    return [
        *block(f"if (value < {fixed.literal(rule['inline_below'])})", ["return win12_put_number(out, value, 1);"]),
        "unsigned n = 1;",
        *contract.loop(
            f"while (n < {rule['max_octets']}U && value >> (8U * n) != 0U)",
            [f"1 <= n <= {rule['max_octets']}"], "n", f"{rule['max_octets']} - n", ["n++;"],
        ),
        "const win12_code code = win12_put_number(out, value, n);",
        f"return code == WIN12_OK ? win12_put_number(out, n + {fixed.literal(rule['prefix'])}, 1) : code;",
    ]


def _data() -> list[str]:
    return [
        "struct win12_data found;",
        *block(
            "if (win12_decode_data(in->octets.at, in->octets.size, &found, NULL) != WIN12_OK)",
            ['return win12_misfit(out, "data");'],
        ),
        "return win12_put_slice(out, &in->octets);",
    ]


def _choice(names: Names, kind: Type, call: str) -> list[str]:
    """A call, of the name and the member of a type, for what was chosen; it goes on where that is nothing."""
    switch = kind.fields[0].type
    assert isinstance(switch, Switch)
    lines = ["switch (in->is) {"]
    for ref in dict.fromkeys(ref for _, ref in switch.cases):
        name = names.type(names.target(ref))
        lines += [f"case {choice(names, kind, ref)}:", f"    return {call.format(name, word(name))};"]
    return [*lines, "}"]
