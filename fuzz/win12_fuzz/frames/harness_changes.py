"""Functions of a harness that change something in a value; what they write is for the generated writer to make sound."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec.emit.c_lines import block, function, indent
from win12_spec.emit.c_words import word
from win12_spec.frames.c.names import Names, optional
from win12_spec.frames.ir import Field, Octets, Type, UserType

from win12_fuzz.frames import codec
from win12_fuzz.frames.harness_kinds import cases
from win12_fuzz.specification import FRAMES


def change(names: Names, kind: Type) -> list[str]:
    """The function of a type."""
    name = names.type(kind)
    if kind.plain == "data":
        lines = ["change_octets(&v->octets);"]
    elif kind.is_dispatch:
        lines = cases(names, kind, "change_{0}(&v->as.{1});")
    else:
        changes = [line for member, item in codec.attributes(kind) for line in _change_member(names, word(member), item)]
        lines = _one_of(changes)
    return function(f"static void change_{name}(struct win12_{name} *v)", ["(void)v;", *lines])


def _change_member(names: Names, member: str, item: Field | UserType) -> Iterator[str]:
    if isinstance(item, Field) and not item.is_attribute:
        return
    kind = item if isinstance(item, UserType) else item.type
    missing = isinstance(item, UserType) or optional(item)
    if missing:
        yield f"v->has_{member} = false;"
    for new in _change_there(names, member, item, kind):
        yield "\n".join(block(f"if (v->has_{member})", new.splitlines()) if missing else [new])


def _change_there(names: Names, member: str, item: Field | UserType, kind: object) -> Iterator[str]:
    """A change of a member that is there: what is not holds nothing yet."""
    if isinstance(item, Field) and item.repeat and isinstance(kind, UserType):
        yield from _change_items(names, member, FRAMES.type(kind))
    elif isinstance(kind, UserType) and (target := FRAMES.type(kind)).plain != "number" and not target.integer:
        yield f"change_{'octets' if target.plain == 'octets' else names.type(target)}(&v->{member});"
    elif isinstance(kind, Octets) or (isinstance(item, Field) and item.repeat):
        yield f"change_octets(&v->{member});"
    else:
        yield f"v->{member} = ({_number_type(names, item)})number();"


def _change_items(names: Names, member: str, kind: Type) -> Iterator[str]:
    """One item, changed, instead of all; or other octets of them."""
    name = names.type(kind)
    yield f"change_octets(&v->{member}.items);"
    lines = [f"struct win12_{name} one;", "struct win12_input in;", "size_t size;"]
    lines.append(f"win12_input_of(&in, &v->{member}.items);")
    tests = [f"v->{member}.count > 0", f"win12_read_{name}(&in, &one) == WIN12_OK"]
    changed = [f"change_{name}(&one);"]
    changed += block(
        f"if (win12_write_{name}(&one, scratch + used, SCRATCH - used, &size) == WIN12_OK)",
        [f"v->{member} = (struct win12_list){{.items = {{scratch + used, size}}, .count = 1}};", "used += size;"],
    )
    yield "\n".join(["{", *indent([*lines, *block(f"if ({' && '.join(tests)})", changed)]), "}"])


def _number_type(names: Names, item: Field | UserType) -> str:
    return names.value_type(item) if isinstance(item, UserType) else names.c_type(item)


def _one_of(changes: list[str]) -> list[str]:
    lines = list[str]()
    for number, change in enumerate(changes):
        lines += [f"case {number}:", *indent(change.splitlines()), "    break;"]
    return block(f"switch (chance({len(changes)}))", lines) if changes else []
