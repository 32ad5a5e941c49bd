"""Functions of a harness that look at everything in a value."""

from __future__ import annotations

from win12_spec.emit.c_lines import block, function, indent
from win12_spec.emit.c_words import word
from win12_spec.frames.c.names import Names, optional
from win12_spec.frames.ir import Field, Octets, Type, UserType

from win12_fuzz.frames import codec
from win12_fuzz.frames.harness_kinds import cases
from win12_fuzz.specification import FRAMES

_WALK = [
    "struct win12_data_walk walk;",
    "struct win12_data_item item;",
    "win12_data_walk(&walk, v);",
    *block(
        "do",
        [
            *block("if (win12_data_next(&walk, &item) != WIN12_OK)", ['wrong("a step of the walk", "data");']),
            *block("if (item.part == WIN12_DATA_SCALAR || item.part == WIN12_DATA_BEGIN)", ["look_octets(&item.content);"]),
        ],
    )[:-1],
    "} while (item.part != WIN12_DATA_DONE);",
]


def look(names: Names, kind: Type) -> list[str]:
    """The function of a type."""
    name = names.type(kind)
    if kind.plain == "data":
        lines = _WALK
    elif kind.is_dispatch:
        lines = cases(names, kind, "look_{0}(&v->as.{1});")
    else:
        lines = [line for member, item in codec.attributes(kind) for line in _look_member(names, word(member), item)]
    return function(f"static void look_{name}(const struct win12_{name} *v)", ["(void)v;", *lines])


def _look_member(names: Names, member: str, item: Field | UserType) -> list[str]:
    if isinstance(item, Field) and not item.is_attribute:
        return []
    kind = item if isinstance(item, UserType) else item.type
    lines = [f"sink ^= (uint8_t)v->{member};"]
    if isinstance(item, Field) and item.repeat and isinstance(kind, UserType):
        lines = _look_items(names, member, FRAMES.type(kind))
    elif isinstance(kind, UserType) and (target := FRAMES.type(kind)).plain != "number" and not target.integer:
        lines = [f"look_{'octets' if target.plain == 'octets' else names.type(target)}(&v->{member});"]
    elif isinstance(kind, Octets) or (isinstance(item, Field) and item.repeat):
        lines = [f"look_octets(&v->{member});"]
    missing = isinstance(item, UserType) or optional(item)
    return block(f"if (v->has_{member})", lines) if missing else lines


def _look_items(names: Names, member: str, kind: Type) -> list[str]:
    name = names.type(kind)
    body = [
        f"struct win12_{name} one;",
        *block(f"if (win12_read_{name}(&in, &one) != WIN12_OK)", [f'wrong("an item", "{name}");']),
        f"look_{name}(&one);",
    ]
    lines = ["struct win12_input in;", f"win12_input_of(&in, &v->{member}.items);"]
    lines += block(f"for (size_t i = 0; i < v->{member}.count; i++)", body)
    lines += block("if (in.at != in.end)", [f'wrong("the end of the items", "{name}");'])
    return ["{", *indent(lines), "}"]
