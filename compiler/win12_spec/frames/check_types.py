"""Types with a role of their own: dispatchers, records of tagged fields, plain values, variable-length integers."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec import expr
from win12_spec.diagnostics import SpecError
from win12_spec.frames.ir import Field, FrameFile, Frames, Octets, Primitive, Switch, Type, UserType

PLAIN = ("octets", "number")
MANUAL = "see '{}' in docs/spec-language.md"


def check_dispatch(frames: Frames, file: FrameFile, kind: Type) -> Iterator[SpecError]:
    """A dispatch chooses between classes, by the first octets, at the top of its file."""
    field = kind.fields[0]
    switch, where = field.type, field.at("type")
    assert isinstance(switch, Switch)
    peeks = {item.id: item.peek for item in kind.instances if item.peek}
    if kind.id != file.id:
        yield SpecError.at(
            kind.where, f"the dispatch '{kind.id}' does not stand at the top of its file", "give it a file of its own"
        )
    if not (isinstance(switch.on, expr.Name) and switch.on.name in peeks and not switch.on.members) or len(peeks) > 1:
        yield SpecError.at(where, f"'{field.id}' must switch on the one instance that peeks", MANUAL.format("dispatch"))
        return
    if field.size is not None or field.condition is not None or field.repeat or field.inline:
        yield SpecError.at(field.where, f"the dispatch '{field.id}' can only have 'type'", MANUAL.format("dispatch"))
    peek = peeks[switch.on.name]
    width = peek[1].width if peek else 1
    for value, ref in switch.cases:
        case = frames.type(ref)
        if not 0 <= value < 1 << 8 * width:
            yield SpecError.at(where, f"the case {value} does not fit u{width}", "correct the case or the type of the instance")
        if case.plain or case.integer or (case.is_dispatch and ref.file == file.id):
            yield SpecError.at(
                where, f"the case '{ref.name}' has no class", "a case is a type with fields, or another file's dispatch"
            )


def check_record(frames: Frames, kind: Type) -> Iterator[SpecError]:
    """A record is a repetition of tag, length and a body chosen by the tag."""
    if not kind.record:
        return
    where, advice = kind.at("-record"), MANUAL.format("-record")
    items = kind.fields[0] if len(kind.fields) == 1 else None
    if items is None or items.repeat != "eos" or not isinstance(items.type, UserType) or items.type.file != kind.file:
        yield SpecError.at(where, f"the record '{kind.id}' needs one field, a type of this file repeated to the end", advice)
        return
    parts = frames.type(items.type).fields
    body = parts[2].type if len(parts) == 3 else None
    if not isinstance(body, Switch) or not _is_element(frames, kind, parts):
        yield SpecError.at(where, f"the items of '{kind.id}' must be tag, length and a switch of that size", advice)
        return
    named, field = dict(body.names), parts[2]
    if sorted(named) != sorted(value for value, _ in body.cases) or len(set(named.values())) != len(named):
        yield SpecError.at(field.at("-names"), f"'-names' of '{field.id}' must give every case a name of its own", advice)
    for value, ref in body.cases:
        if not 0 <= value <= 255 or frames.type(ref).integer or frames.type(ref).is_dispatch:
            yield SpecError.at(field.at("type"), f"the case {value:#x} cannot be a field of a record", advice)
    for value in body.secret - set(named):
        yield SpecError.at(field.at("-secret"), f"there is no case {value:#x} to hide", "name the tags of secret fields")


def _is_element(frames: Frames, kind: Type, parts: tuple[Field, ...]) -> bool:
    tag, length, body = parts
    if not isinstance(length.type, UserType) or not frames.type(length.type).integer or not isinstance(body.type, Switch):
        return False
    derived = length.derive is not None and (length.derive.kind, length.derive.first) == ("size", body.id)
    sized = body.size == expr.Name(length.id, ("value",))
    plain = all(part.condition is None and not part.repeat for part in parts)
    return (
        tag.type == Primitive("u", 1)
        and tag.id == kind.record
        and body.type.on == expr.Name(tag.id)
        and derived
        and sized
        and plain
    )


def check_plain(frames: Frames, kind: Type) -> Iterator[SpecError]:
    """A plain type is one value, octets or a number, perhaps behind constants and its own length."""
    if not kind.plain or kind.plain == "data":
        return
    where = kind.at("-plain")
    if kind.plain not in PLAIN:
        yield SpecError.at(where, f"unknown '-plain: {kind.plain}'", f"one of {', '.join(PLAIN)}, or data for a whole file")
        return
    values = [item for item in kind.fields if item.is_attribute]
    if len(values) != 1 or values[0].condition is not None or values[0].inline:
        yield SpecError.at(where, f"'{kind.id}' must have one value, constants and lengths apart", "leave out '-plain'")
        return
    value = values[0]
    octets = isinstance(value.type, Octets) or value.repeat == "until"
    number = value.type == Primitive("u", 1) and not value.repeat
    if not (octets if kind.plain == "octets" else number):
        wanted = "octets" if kind.plain == "octets" else "a u1"
        yield SpecError.at(
            where, f"'{value.id}' must be {wanted} in '-plain: {kind.plain}'", "change its type or leave out '-plain'"
        )
    for item in kind.fields:
        lengthy = item.derive is not None and item.derive.kind == "size" and isinstance(item.type, UserType)
        if not (item is value or item.contents is not None or lengthy):
            yield SpecError.at(item.where, f"'{item.id}' has no place in '-plain: {kind.plain}'", "only constants and the length")


def check_integer(kind: Type) -> Iterator[SpecError]:
    """A variable-length integer stands for its number; the fields below are what the stock compiler reads."""
    rule = dict(kind.integer)
    if rule and rule["inline_below"] > rule["prefix"] + 1:
        yield SpecError.at(
            kind.at("-integer"), "a first octet could be both a number and a prefix", "'inline_below' is at most 'prefix' + 1"
        )
    if rule and rule["prefix"] + rule["max_octets"] > 255:
        yield SpecError.at(kind.at("-integer"), "the first octet cannot hold the prefix", "lower 'prefix' or 'max_octets'")
    if rule and not any(item.id == "value" and item.value is not None for item in kind.instances):
        yield SpecError.at(
            kind.at("-integer"), f"'{kind.id}' has no instance 'value'", "the stock compiler reads the number from it"
        )
