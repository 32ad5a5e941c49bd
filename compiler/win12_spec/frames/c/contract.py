"""What the generated C promises, as ACSL beside it: contracts of functions, invariants of loops, what a sound structure is.

`win12 spec prove` proves the promises; without it they are comments.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from win12_spec.emit.c_lines import block, checked
from win12_spec.frames.bounds import minimum_octets
from win12_spec.frames.c.names import DATA, Names, held
from win12_spec.frames.c.structure import Member, choices, members
from win12_spec.frames.ir import Type, UserType

MOST = "0x7fffffff"  # octets of an input or a room, at most, as in emit/frames_*.h.in
SLICE, LIST = "struct win12_slice", "struct win12_list"
PARTS = {SLICE: ("at", "size"), LIST: ("items.at", "items.size", "count")}
FAULT = "in->fault.code, in->fault.offset, in->fault.field"
READ = f"code, in->at, in->end, {FAULT}"  # what a loop that reads changes
READ_ON = "win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0)"
WRITTEN = "out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1))"
WRITTEN_IN_LOOP = WRITTEN.replace("(0 .. out->at", "(0 .. \\at(out->at, Pre)")


def annotation(clauses: Sequence[str]) -> list[str]:
    """An ACSL comment of some clauses."""
    lines = [f"{clause};" for clause in clauses]
    return [f"/*@ {lines[0]}", *(f"  @ {line}" for line in lines[1:]), "  @*/"]


def contract(requires: Sequence[str], assigns: str, ensures: Sequence[str] = ()) -> list[str]:
    """The contract of a function that ends, whatever it is given."""
    needed = [f"requires {' && '.join(test for test in requires if test)}"] if requires else []
    promised = [f"ensures {test}" for test in ensures if test]
    return annotation([*needed, "terminates \\true", "exits \\false", f"assigns {assigns}", *promised])


def loop(head: str, invariants: Sequence[str], assigns: str, variant: str, body: list[str]) -> list[str]:
    """A loop with what holds before each turn, what a turn changes, and what gets less by it."""
    kept = [f"loop invariant {test}" for test in invariants]
    return [*annotation([*kept, f"loop assigns {assigns}", f"loop variant {variant}"]), *block(head, body)]


# --- sound values: slices that can be read


def sound(names: Names, ref: UserType, value: str) -> str:
    """The test that a value of a user type is sound, by its address; empty where every value is."""
    kind = names.target(ref)
    if kind.plain == "octets":
        return f"win12_readable({value})"
    return f"win12_sound_{names.type(kind)}({value})" if _points(names, kind) else ""


def sound_kind(names: Names, kind: Type, value: str) -> str:
    return sound(names, UserType(kind.file, kind.id), value)


def emit_sound(names: Names, kind: Type) -> list[str]:
    """The predicate of a structure; nothing where every value is sound."""
    if not _points(names, kind):
        return []
    tests = list(_tests(names, kind))
    head = f"/*@ predicate win12_sound_{names.type(kind)}({names.structure(kind)} *x) ="
    return [head, *(f"  @   {test}{' &&' if test != tests[-1] else ';'}" for test in tests), "  @*/"]


def _points(names: Names, kind: Type) -> bool:
    """Whether values of a type point into octets."""
    if kind.integer or kind.plain == "number":
        return False
    if kind.plain or any(member.type in (SLICE, LIST) for member in _members(names, kind)):
        return True
    return any(_points(names, names.target(ref)) for ref in held(names.frames, kind))


def _members(names: Names, kind: Type) -> list[Member]:
    return [] if kind.is_dispatch else members(names, kind)


def _tests(names: Names, kind: Type) -> Iterator[str]:
    if kind.is_dispatch:
        structures = {names.structure(names.target(ref)): ref for ref in held(names.frames, kind)}
        for constant, member, structure in choices(names, kind):
            if test := sound(names, structures[structure], f"&x->as.{member}"):
                yield f"(x->is == {constant} ==> {test})"
        return
    yield from _sound_members(names, kind, members(names, kind), "x")


def _sound_members(names: Names, kind: Type, chosen: Iterable[Member], value: str) -> Iterator[str]:
    structures = {names.value_type(ref): ref for ref in held(names.frames, kind)}
    for item in chosen:
        test = _member(names, structures, item.type, f"&{value}->{item.name}")
        if test:
            yield f"({value}->has_{item.name} ==> {test})" if item.optional else test


def _member(names: Names, structures: dict[str, UserType], type_: str, address: str) -> str:
    if type_ == SLICE:
        return f"win12_readable({address})"
    if type_ == LIST:
        return f"win12_sound_slice({address}.items)"
    return sound(names, structures[type_], address) if type_ in structures else ""


# --- what a reader fills: the numbers and pointers one by one, of which provers keep account better than of structures


def leaves(names: Names, kind: Type) -> str:
    """What a reader of a type changes of it."""
    if kind.plain == DATA:
        return "out->octets.at, out->octets.size"
    if kind.plain == "octets":
        return "out->at, out->size"
    if kind.plain or kind.integer or kind.is_dispatch:
        return "*out"
    return ", ".join(_filled(names, kind, "out->")) or "out->nothing"


def _filled(names: Names, kind: Type, at: str) -> Iterator[str]:
    structures = {names.value_type(ref): ref for ref in held(names.frames, kind)}
    for item in members(names, kind):
        if item.optional:
            yield f"{at}has_{item.name}"
        name = f"{at}{item.name}"
        if item.type in (SLICE, LIST):
            yield from (f"{name}.{part}" for part in PARTS[item.type])
        elif item.type == "struct win12_data":
            yield from (f"{name}.octets.{part}" for part in PARTS[SLICE])
        elif item.type in structures and not item.type.startswith("uint"):
            inner = names.target(structures[item.type])
            yield from [name] if inner.is_dispatch else _filled(names, inner, f"{name}.")
        else:
            yield name


# --- functions

WROTE = "//@ assert win12_wrote{Pre, Here}(out);"


def read_on(least: int) -> str:
    """The assertion that so many octets were read, at least."""
    return f"//@ assert win12_read_on{{Pre, Here}}(in, WIN12_OK, {least});"


def sound_parts(names: Names, kind: Type, chosen: Collection[str] | None = None) -> list[str]:
    """The tests that members of what is read are sound: some, by name, or all."""
    parts = [item for item in members(names, kind) if chosen is None or item.name in chosen]
    return list(_sound_members(names, kind, parts, "out"))


def put(call: str) -> list[str]:
    """A call that writes; what holds after it is said at once, so that no proof has to go through all calls before."""
    return [*checked(call), WROTE]


def reads(names: Names, kind: Type) -> list[str]:
    """Of a reader."""
    least = minimum_octets(names.frames, kind)
    done = sound_kind(names, kind, "out")
    return contract(
        ["win12_sound_input(in)", "\\valid(out)", "\\separated(in, out)"],
        f"in->at, in->end, {FAULT}, {leaves(names, kind)}",
        [f"win12_read_on{{Pre, Post}}(in, \\result, {least})", f"\\result == WIN12_OK ==> {done}" if done else ""],
    )


def reads_octets() -> list[str]:
    """Of a function that reads a length and as many octets."""
    return contract(
        ["win12_sound_input(in)", "\\valid(out)", "\\separated(in, out)"],
        f"in->at, in->end, {FAULT}, out->at, out->size",
        ["win12_read_on{Pre, Post}(in, \\result, 1)", "\\result == WIN12_OK ==> win12_sound_slice(out)"],
    )


def reads_part(names: Names, kind: Type, least: int) -> list[str]:
    """Of a function that reads one of many parts, of so many octets at least, which are there: what was sound stays so."""
    sound = sound_parts(names, kind)
    return contract(
        ["win12_sound_input(in)", "in->at < in->end" if least else "", "\\valid(out)", "\\separated(in, out)", *sound],
        f"in->at, in->end, {FAULT}, {leaves(names, kind)}",
        [f"win12_read_on{{Pre, Post}}(in, \\result, {least})", *(f"\\result == WIN12_OK ==> {test}" for test in sound)],
    )


def decodes(names: Names, kind: Type) -> list[str]:
    """Of a function that reads all of some octets."""
    return contract(
        [
            "octets != \\null", f"size <= {MOST}", "\\valid_read(octets + (0 .. size - 1))", "\\valid(out)",
            "(fault == \\null || \\valid(fault) && \\separated(fault, out))",
        ],
        f"{leaves(names, kind)}, fault->code, fault->offset, fault->field",
    )  # fmt: skip


def puts(names: Names, kind: Type) -> list[str]:
    """Of a function that puts a value before what was written."""
    given = [] if kind.integer or kind.plain == "number" else ["\\valid_read(in)", "\\separated(out, in)"]
    return contract(
        ["win12_sound_output(out)", *given, sound_kind(names, kind, "in")], WRITTEN, ["win12_wrote{Pre, Post}(out)"]
    )


def writes(names: Names, kind: Type) -> list[str]:
    """Of a function that writes a value alone."""
    return contract(
        [
            "\\valid_read(in)", sound_kind(names, kind, "in"), "to != \\null", f"room <= {MOST}", "\\valid(to + (0 .. room - 1))",
            "\\valid(size)", "\\separated(in, to + (0 .. room - 1), size)",
        ],
        "*size, *(to + (0 .. room - 1))",
        ["*size <= room"],
    )  # fmt: skip


def measures() -> list[str]:
    """Of a function that tells the size of a frame."""
    return contract(["win12_sound_input(in)", "\\valid(size)", "\\separated(in, size)"], "in->fault, *size")


def computes() -> list[str]:
    """Of a computed value."""
    return contract(["\\valid_read(frame)"], "\\nothing")
