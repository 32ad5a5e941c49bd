"""Fields: which keys go together, and that every value fits its field both ways, reading and writing."""

from __future__ import annotations

from collections.abc import Iterator

from win12_spec import expr
from win12_spec.diagnostics import SpecError
from win12_spec.frames.bounds import minimum_octets, takes_the_rest
from win12_spec.frames.evaluate import evaluate
from win12_spec.frames.ir import Bits, Checksum, Derive, Field, Frames, Octets, Primitive, Switch, Type, UserType, Valid

ALGORITHMS = {"crc16_x25": Primitive("u", 2, little=True), "sum8": Primitive("u", 1), "xor8": Primitive("u", 1)}
TRIED = 16  # bits of a field whose every value is tried


def check_field(frames: Frames, kind: Type, item: Field) -> Iterator[SpecError]:
    """Faults of a field by itself and beside its neighbours."""
    yield from _shape(frames, kind, item)
    yield from _values(frames, item)
    if item.derive is not None:
        yield from _derived(frames, kind, item, item.derive)
        yield from _valid_length(kind, item, item.derive)
    if item.write_condition is not None:
        if item.condition is None:
            yield SpecError.at(
                item.at("-if"), f"'-if' of '{item.id}' stands without 'if'", "'if' tells a reader what '-if' tells a writer"
            )
        yield from _refers(kind, item, "-if", (item.write_condition.first,))
    if item.checksum is not None:
        yield from _checksum(kind, item, item.checksum)


def number_of_bits(item: Field) -> int:
    """Bits of an unsigned number; 0 when the field is something else."""
    match item.type:
        case Bits():
            return item.type.count
        case Primitive(kind="u") if not item.repeat:
            return item.type.width * 8
    return 0


# --- what may stand together ---------------------------------------------------------------------------------------------


def _shape(frames: Frames, kind: Type, item: Field) -> Iterator[SpecError]:
    if item.size is not None and not isinstance(item.type, Octets | UserType | Switch):
        yield SpecError.at(
            item.at("size"), f"'size' does not go with the type of '{item.id}'", "a number has the size of its type"
        )
    if isinstance(item.type, Bits) and (item.condition is not None or item.repeat):
        yield SpecError.at(item.where, f"the bit field '{item.id}' can be neither conditional nor repeated", "use a whole octet")
    if item.inline and (not isinstance(item.type, UserType) or item.repeat):
        yield SpecError.at(
            item.at("-inline"), f"'{item.id}' cannot be inline", "only a single field of a user type has fields to give"
        )
    elif item.inline and isinstance(item.type, UserType) and (fault := _no_fields(frames.type(item.type), item)):
        yield SpecError.at(item.at("-inline"), f"'{item.id}' cannot be inline: {fault}", "leave out '-inline'")
    elif item.inline and item.size is not None and item.condition is not None:
        yield SpecError.at(item.at("-inline"), f"'{item.id}' cannot be inline with both 'size' and 'if'", "leave out '-inline'")
    yield from _repetition(frames, kind, item)
    yield from _ended(kind, item)
    if takes_the_rest(frames, item) and item is not kind.fields[-1]:
        yield SpecError.at(
            item.where, f"'{item.id}' takes all that is left, but fields follow", "give it a 'size' or put it last"
        )


def _no_fields(target: Type, item: Field) -> str:
    """Why a type has no fields to give; empty when it has."""
    if target.plain or target.integer or target.is_dispatch:
        return f"'{target.id}' has no class"
    return f"the record '{target.id}' needs a 'size'" if target.record and item.size is None else ""


def _repetition(frames: Frames, kind: Type, item: Field) -> Iterator[SpecError]:
    if item.counts and item.repeat != "until":
        yield SpecError.at(item.at("-count"), f"'-count' of '{item.id}' needs 'repeat: until'", "a count says where to stop")
    if not item.repeat:
        return
    if item.size is not None or not (isinstance(item.type, UserType) or item.type == Primitive("u", 1)):
        yield SpecError.at(
            item.where, f"'{item.id}' cannot be repeated", "repeat u1 or a user type; put anything else into a type"
        )
    elif item.repeat == "until":
        if not (kind.plain == "octets" and len(kind.fields) == 1 and item.type == Primitive("u", 1) and item.counts):
            help_ = "use a '-plain: octets' type with one u1 field and '-count'"
            yield SpecError.at(item.where, f"'{item.id}' cannot be repeated until a condition", help_)
    elif isinstance(item.type, UserType) and minimum_octets(frames, frames.type(item.type)) == 0:
        yield SpecError.at(item.where, f"the items of '{item.id}' can be empty", "octets could then claim any number of them")


def _ended(kind: Type, item: Field) -> Iterator[SpecError]:
    """Octets up to a terminator, which the next field begins with: so it is read, written and under a check like any constant."""
    if item.terminator is None:
        if item.most or not item.consume:
            key = "-max" if item.most else "consume"
            yield SpecError.at(item.at(key), f"'{key}' of '{item.id}' needs 'terminator'", "it says how such octets end")
        return
    where = item.at("terminator")
    if item.consume or not item.most:
        help_ = "the next field is the terminator; '-max' bounds the search"
        yield SpecError.at(where, f"'{item.id}' lacks 'consume: false' or '-max'", help_)
    if item.condition is not None or item.has_default or kind.plain:
        yield SpecError.at(where, f"'{item.id}' can be neither conditional nor plain", "put it into a type of its own")
    following = kind.fields[kind.fields.index(item) + 1 : kind.fields.index(item) + 2]
    if not any(one.contents is not None and one.contents[0] == item.terminator and one.condition is None for one in following):
        help_ = f"add a field with 'contents: [{item.terminator:#04x}]'"
        yield SpecError.at(where, f"'{item.id}' is not followed by its terminator", help_)


# --- values --------------------------------------------------------------------------------------------------------------


def _values(frames: Frames, item: Field) -> Iterator[SpecError]:
    bits = number_of_bits(item)
    if item.enum and not bits:
        yield SpecError.at(item.at("enum"), f"'{item.id}' cannot have an enum", "only unsigned numbers have names")
    if item.valid is not None:
        length = isinstance(item.type, UserType) and bool(frames.type(item.type).integer)
        yield from _valid(item, item.valid, 32 if length else bits)
    if item.fixed is not None:
        yield from _fixed(item, item.fixed, bits)
    if item.has_default:
        yield from _default(item, bits)


def _valid(item: Field, rule: Valid, bits: int) -> Iterator[SpecError]:
    if not bits:
        yield SpecError.at(item.at("valid"), f"'{item.id}' cannot have 'valid'", "only unsigned numbers have it")
        return
    wanted = [*rule.values, *(n for n in (rule.low, rule.high) if n is not None)]
    for value in wanted:
        if not 0 <= value < 1 << bits:
            yield SpecError.at(item.at("valid"), f"'{item.id}' has {bits} bits and can never be {value}", "correct type or value")
    if rule.low is not None and rule.high is not None and rule.low > rule.high:
        yield SpecError.at(item.at("valid"), f"'{item.id}' has a least value above its greatest", "exchange 'min' and 'max'")


def _fixed(item: Field, fixed: int, bits: int) -> Iterator[SpecError]:
    if not 0 < bits <= TRIED or item.derive is not None or item.condition is not None:
        yield SpecError.at(
            item.at("-fixed"), f"'{item.id}' cannot be fixed", "an unsigned number of at most 16 bits, always there"
        )
        return
    allowed = [value for value in range(1 << bits) if item.valid is not None and _allows(item, item.valid, value)]
    if allowed != [fixed]:
        help_ = f"add 'valid: {fixed}', so that readers refuse every other value"
        yield SpecError.at(item.at("-fixed"), f"'{item.id}' is written as {fixed}, but other values would be read", help_)


def _allows(item: Field, rule: Valid, value: int) -> bool:
    if rule.expr is not None:
        if any(name.name != "_" for name in expr.names(rule.expr)):
            return False
        return bool(evaluate(rule.expr, {"_": value}))
    return (not rule.values or value in rule.values) and (rule.low or 0) <= value and (rule.high is None or value <= rule.high)


def _default(item: Field, bits: int) -> Iterator[SpecError]:
    value = item.default
    if value == b"" and isinstance(item.type, Octets) and item.contents is None:
        return
    signed = item.type.width * 8 - 1 if isinstance(item.type, Primitive) and item.type.kind == "s" else 0
    low, high = -(1 << signed) if signed else 0, (1 << (signed or bits)) - 1
    if item.repeat or not item.is_attribute or not isinstance(value, int) or not (bits or signed) or not low <= value <= high:
        shown = "b''" if value == b"" else value
        yield SpecError.at(
            item.at("-default"), f"{shown} cannot be the default of '{item.id}'", "a value that fits the field's type"
        )


# --- what the encoder computes -------------------------------------------------------------------------------------------


def _refers(kind: Type, item: Field, key: str, names: tuple[str, ...]) -> Iterator[SpecError]:
    by_id = {field.id: field for field in kind.fields}
    for name in names:
        if name not in by_id:
            yield SpecError.at(item.at(key), f"'{name}' is not a field of '{kind.id}'", f"fields: {', '.join(by_id)}")
        elif by_id[name].inline and by_id[name].size is None:
            yield SpecError.at(item.at(key), f"'{name}' is inline: its fields stand in its place", "leave out '-inline'")


def _derived(frames: Frames, kind: Type, item: Field, rule: Derive) -> Iterator[SpecError]:
    where = item.at("-derive")
    faults = list(_refers(kind, item, "-derive", (rule.first, rule.last)))
    yield from faults
    if faults:
        return
    number = number_of_bits(item) or (isinstance(item.type, UserType) and frames.type(item.type).integer)
    if not number or item.has_default:
        yield SpecError.at(where, f"'{item.id}' cannot be derived", "only unsigned numbers without '-default' can")
        return
    by_id = {field.id: field for field in kind.fields}
    target = by_id[rule.first]
    if rule.kind == "span":
        yield from _span(frames, kind, item, rule)
        return
    fits = {
        "size": isinstance(target.type, Octets | UserType | Switch) and target.size is not None,
        "count": target.repeat == "expr",
        "present": target.condition is not None,
        "absent": target.condition is not None,
    }[rule.kind]
    if not fits or not target.is_attribute:
        wanted = {"size": "a 'size'", "count": "'repeat: expr'", "present": "an 'if'", "absent": "an 'if'"}[rule.kind]
        yield SpecError.at(
            where, f"'{rule.kind}({target.id})' needs a field with {wanted}", "see '-derive' in docs/spec-language.md"
        )
    elif not _follows(target, item.id):
        yield SpecError.at(
            where, f"'{item.id}' is derived from '{target.id}', which does not depend on it", f"use '{item.id}' in '{target.id}'"
        )


def _follows(target: Field, name: str) -> bool:
    """Whether what is read depends on the derived field, so that a wrong value cannot be read."""
    trees = (target.size, target.repeat_expr, target.condition)
    return any(read.name == name for tree in trees if tree is not None for read in expr.names(tree))


def _valid_length(kind: Type, item: Field, rule: Derive) -> Iterator[SpecError]:
    """A length that is not every one must be refused when writing, too: that is done for what is plainly measured."""
    if item.valid is None or rule.kind not in ("size", "count") or _allows_all(item, item.valid):
        return
    target = next((field for field in kind.fields if field.id == rule.first), None)
    plain = target is not None and target.condition is None and (target.repeat or isinstance(target.type, Octets))
    if item.valid.expr is not None or not isinstance(item.type, Primitive) or not plain:
        help_ = "give min, max or any-of to an unsigned number that measures octets or items which are always there"
        yield SpecError.at(item.at("valid"), f"'valid' of '{item.id}' would not be seen to when writing", help_)


def _allows_all(item: Field, rule: Valid) -> bool:
    most = (1 << number_of_bits(item)) - 1
    return rule.expr is None and not rule.values and not rule.low and rule.high in (None, most)


def _span(frames: Frames, kind: Type, item: Field, rule: Derive) -> Iterator[SpecError]:
    where, ids = item.at("-derive"), [field.id for field in kind.fields]
    first, last = ids.index(rule.first), ids.index(rule.last)
    if first > last:
        yield SpecError.at(
            where, f"'{rule.first}' stands after '{rule.last}'", "a span goes from an earlier field to a later one"
        )
    for part in kind.fields[first : last + 1]:
        if not _measurable(frames, part):
            yield SpecError.at(
                where, f"the span cannot measure '{part.id}'", "numbers, bits, octets and constants can be measured"
            )
    others = (other for other in kind.fields if other is not item)
    checked = item.valid is not None and item.valid.expr is not None
    if not checked and not any(_follows(other, item.id) for other in others):
        yield SpecError.at(where, f"nothing in '{kind.id}' depends on '{item.id}'", "use it in the size of what it measures")


def _measurable(frames: Frames, part: Field) -> bool:
    if part.repeat:
        return False
    match part.type:
        case Bits():
            return True
        case Primitive():
            return part.condition is None or part.write_condition is not None
        case Octets():
            return part.condition is None or part.has_default
        case UserType():
            return part.condition is None and frames.type(part.type).plain == "octets" and len(frames.type(part.type).fields) == 1
    return False


def _checksum(kind: Type, item: Field, rule: Checksum) -> Iterator[SpecError]:
    where = item.at("-checksum")
    faults = list(_refers(kind, item, "-checksum", (rule.first, rule.last)))
    yield from faults
    if faults:
        return
    wanted = ALGORITHMS.get(rule.algorithm)
    if wanted is None:
        yield SpecError.at(where, f"unknown checksum '{rule.algorithm}'", f"one of {', '.join(ALGORITHMS)}")
    elif item.type != wanted or item.repeat:
        shown = f"{wanted.kind}{wanted.width}{'le' if wanted.little else ''}"
        yield SpecError.at(where, f"the checksum '{item.id}' must be of type {shown}", "change its type")
    ids = [field.id for field in kind.fields]
    at = ids.index(item.id)
    if rule.last != ids[at - 1] or ids.index(rule.first) >= at:
        yield SpecError.at(
            where, f"the checksum '{item.id}' must follow what it covers", f"'to' is the field before it: '{ids[at - 1]}'"
        )
    first = kind.fields[ids.index(rule.first)]
    if first.condition is not None or first.repeat or (isinstance(first.type, Bits) and not _on_octet(kind, first)):
        yield SpecError.at(
            where, f"the checksum '{item.id}' cannot begin with '{first.id}'", "begin at an octet that is always there"
        )


def _on_octet(kind: Type, first: Field) -> bool:
    """Whether a bit field begins an octet."""
    before = kind.fields[: kind.fields.index(first)]
    return sum(item.type.count for item in before if isinstance(item.type, Bits)) % 8 == 0
