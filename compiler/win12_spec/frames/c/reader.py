"""Readers: one function per type. What is checked, in which order and at which octet, is the same as in Python."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from win12_spec import expr
from win12_spec.emit.c_lines import block, checked, either, indent, taken
from win12_spec.emit.c_words import word
from win12_spec.frames.bounds import minimum_octets
from win12_spec.frames.c import contract, fixed
from win12_spec.frames.c.contract import READ, READ_ON
from win12_spec.frames.c.expression import Expressions
from win12_spec.frames.c.names import Names, is_slice, local, optional
from win12_spec.frames.c.record import Record
from win12_spec.frames.c.structure import members
from win12_spec.frames.ir import Field, Octets, Primitive, Type, UserType
from win12_spec.frames.python.units import Run, Unit, runs


def signature(names: Names, kind: Type) -> str:
    """The head of a reader."""
    name, out = names.type(kind), names.structure(kind)
    if kind.plain in ("octets", "number"):
        out = names.value_type(UserType(kind.file, kind.id))
    return f"win12_code win12_read_{name}(struct win12_input *in, {out} *out)"


def emit_reader(names: Names, kind: Type) -> list[str]:
    """The reader of a type with fields, or of a plain one."""
    reader = Reader(names, kind)
    body = reader.parts() if kind.plain else [*reader.parts(), *([] if members(names, kind) else ["out->nothing = 0;"])]
    if not body or not body[-1].startswith("return "):
        body = [*body, "return WIN12_OK;"]
    found = "\n".join(body)
    head = [*reader.tables]
    head += ["win12_code code;"] if assigns("code", found) else []
    head += [f"const uint8_t *{name};" for name in ("b", "stop") if assigns(name, found)]
    head += [*reader.declared, ""] if head or reader.declared else []
    return [*reader.helpers, signature(names, kind), "{", *indent([*head, *body]), "}"]


def assigns(name: str, text: str) -> bool:
    return re.search(rf"^ *{name} = ", text, re.MULTILINE) is not None


class Reader:
    """The statements that read the fields of a type. `tables` and `declared` stand before them, `helpers` before the function."""

    def __init__(self, names: Names, kind: Type, outer: Reader | None = None) -> None:
        self.names, self.kind = names, kind
        self.alone = outer is None
        self.whole: Type = outer.whole if outer else kind
        """Whose structure is filled."""
        self.helpers: list[str] = outer.helpers if outer else []
        self.tables: list[str] = outer.tables if outer else []
        self.declared: list[str] = outer.declared if outer else []
        self.anchors = {item.checksum.first for item in kind.fields if item.checksum}
        self.declared += [f"const uint8_t *at_{name} = in->at;" for name in sorted(self.anchors)]
        self.fields = {item.id: item for item in kind.fields}
        self.measures = dict(_measures(names, kind)) if self.alone or not kind.record else {}
        """Lengths that are read together with the octets behind them, which nothing else needs; and these octets."""

    # --- names -------------------------------------------------------------------------------------------------------

    def label(self, item: Field) -> str:
        return f"{self.kind.id}.{item.id}"

    def target(self, item: Field) -> str:
        """Where the value of a field is kept: what is no value of the structure is a local variable."""
        if not item.is_attribute:
            return local(item.id)
        return "(*out)" if self.kind.plain else f"out->{word(item.id)}"

    def address(self, item: Field) -> str:
        return "out" if self.kind.plain and item.is_attribute else f"&{self.target(item)}"

    def expressions(self, item: Field) -> Expressions:
        return Expressions(self.names.file, lambda name: self._name(name, item))

    def _name(self, name: expr.Name, item: Field) -> str:
        field = item if name.name == "_" else self.fields.get(name.name)
        if field is None:
            value = next(i.value for i in self.kind.instances if i.id == name.name)
            assert value is not None
            return f"({self.expressions(item).number(value)})"
        return member(self.names, field, self.target(field), name.members)

    # --- the whole ---------------------------------------------------------------------------------------------------

    def parts(self) -> list[str]:
        """Statements that read every field between `at` and `end` of the input."""
        for item in self.kind.fields:
            local_value = not item.is_attribute and item.contents is None and item.checksum is None
            if local_value and item.id not in self.measures:
                self.declared.append(f"{self.names.c_type(item)} {local(item.id)} = 0;")
        if self.kind.record:
            return self._record()
        if self.kind.fields and self.kind.fields[0].repeat == "until":
            return list(self._until(self.kind.fields[0]))
        body: list[str] = []
        filled: list[Field] = []
        least = 0
        for condition, group in groupby(runs(self.kind, set()), key=_condition):
            parts = list(group)
            if condition is None:
                for part in parts:
                    least += part.octets if isinstance(part, Run) else minimum_octets(self.names.frames, part)
                    lines = self._run(part) if isinstance(part, Run) else self._field(part)
                    body += [*lines, *self._so_far(least)] if lines else []
                    if isinstance(part, Field):
                        filled.append(part)
                        body += self._sound(filled)
            else:
                fields = [part for part in parts if isinstance(part, Field)]
                body += self._conditional(condition, fields) + self._so_far(least)
                filled += fields
        return body

    def _record(self) -> list[str]:
        """Tagged fields, in any number but in their order."""
        record = Record(self.names, self.kind, self.whole)
        self.helpers += record.readers()
        self.declared += ["unsigned seen = 0;"]
        return [*record.none(), *record.read()]

    def _so_far(self, least: int) -> list[str]:
        """What holds after a step, said at once, so that no proof has to go through all steps before."""
        return [contract.read_on(least)] if self.alone else []

    def _sound(self, filled: list[Field]) -> list[str]:
        """What can be read so far, said after each of several lists: the loop of the next is much for a prover to see through."""
        lists = [item for item in self.kind.fields if item.repeat and item.is_attribute and not is_slice(item)]
        if not self.alone or len(lists) < 2 or filled[-1] not in lists:
            return []
        sound = contract.sound_parts(self.names, self.kind, {word(item.id) for item in filled})
        return [f"//@ assert {test};" for test in sound]

    def _conditional(self, condition: expr.Expr, fields: list[Field]) -> list[str]:
        """Neighbours with the same condition are read under one `if`."""
        present: list[str] = []
        absent: list[str] = []
        for item in fields:
            present += self._field(item)
            if item.is_attribute:
                present += [f"out->has_{word(item.id)} = true;"] if optional(item) else []
                absent += self._absent(item)
        lines = block(f"if ({self.expressions(fields[0]).truth(condition)})", present)
        return [*lines[:-1], "} else {", *indent(absent), "}"] if absent else lines

    def _absent(self, item: Field) -> list[str]:
        target = self.target(item)
        if optional(item):
            return [f"out->has_{word(item.id)} = false;"]
        if isinstance(item.default, bytes):
            return [f"{target}.at = in->at;", f"{target}.size = 0;"]
        return [f"{target} = {item.default};"]

    # --- fixed parts -------------------------------------------------------------------------------------------------

    def _run(self, run: Run) -> list[str]:
        lines = self._take(run)
        offset = 0
        for unit in run.units:
            lines += [f"at_{item.id} = {fixed.place(offset)};" for item in unit.fields if item.id in self.anchors]
            lines += self._unit(unit, offset)
            offset += unit.octets
        return lines

    def _take(self, run: Run) -> list[str]:
        parts = [(unit.octets, self.label(unit.fields[0])) for unit in run.units]
        if len(parts) == 1:
            return taken("b", f'win12_take_one(in, {parts[0][0]}, "{parts[0][1]}")')
        name = f"parts_{len(self.tables)}"
        shown = ", ".join(f'{{{octets}, "{label}"}}' for octets, label in parts)
        self.tables.append(f"static const struct win12_part {name}[] = {{ {shown} }};")
        return taken("b", f"win12_take(in, {sum(octets for octets, _ in parts)}, {name}, {len(parts)})")

    def _unit(self, unit: Unit, offset: int) -> list[str]:
        first = unit.fields[0]
        if first.contents is not None:
            return fixed.constant(first.contents, offset, self.label(first))
        lines = list(fixed.assigned(self.names, unit, offset, {item.id: self.target(item) for item in unit.fields}))
        for item in unit.fields:
            lines += self._valid(item, fixed.place(offset))
        return lines

    def _valid(self, item: Field, where: str) -> list[str]:
        if item.valid is None:
            return []
        truth = self.expressions(item).truth(item.valid.expr) if item.valid.expr is not None else ""
        tests = fixed.misfits(item.valid, self.target(item), fixed.bits_kept(self.names, item), truth)
        return block(f"if ({either(tests, '||')})", [fixed.fail("BAD_VALUE", where, self.label(item))]) if tests else []

    # --- other fields ------------------------------------------------------------------------------------------------

    def _field(self, item: Field) -> list[str]:
        anchor = [f"at_{item.id} = in->at;"] if item.id in self.anchors else []
        return [*anchor, *self._one(item)]

    def _one(self, item: Field) -> list[str]:
        if item.checksum is not None:
            return self._checksum(item)
        if item.id in self.measures:
            return []  # read with what it measures
        if item.repeat:
            return self._octet_list(item) if is_slice(item) else self._list(item)
        if isinstance(item.type, Primitive):
            return self._run(Run([Unit([item], item.type.width, "")]))
        if item.contents is not None:
            return self._run(Run([Unit([item], len(item.contents), "")]))
        if isinstance(item.type, Octets):
            return self._octets(item)
        assert isinstance(item.type, UserType)
        return self._sized(item, item.type) if item.size is not None else self._user(item, item.type)

    def _octets(self, item: Field) -> list[str]:
        if item.size_eos:
            return [f"win12_take_rest(in, {self.address(item)});"]
        if item.terminator is not None:
            until = f"{item.terminator:#04x}U, {item.most}U"
            return checked(f'win12_take_until(in, {until}, "{self.label(item)}", {self.address(item)})')
        assert item.size is not None
        for length in (self.fields[name] for name, octets in self.measures.items() if octets == item.id):
            assert isinstance(length.type, UserType)
            labels = f'"{self.label(length)}", "{self.label(item)}"'
            call = f"win12_read_{self.names.type(self.names.target(length.type))}_octets"
            return checked(f"{call}(in, {labels}, {self.address(item)})")
        size = self.expressions(item).number(item.size)
        lines = checked(f'win12_take_slice(in, {size}, "{self.label(item)}", {self.address(item)})')
        if item.condition is not None and item.has_default:  # empty is how it is when it is absent, and is written so
            lines += block(f"if ({self.target(item)}.size == 0)", [fixed.fail("NON_CANONICAL", "in->at", self.label(item))])
        return lines

    def _sized(self, item: Field, ref: UserType) -> list[str]:
        """A part with an end of its own, which it must fill."""
        assert item.size is not None
        label, outer = self.label(item), f"outer_{item.id}"
        self.declared.append(f"const uint8_t *{outer} = in->end;")
        lines = taken("stop", f'win12_bound(in, {self.expressions(item).number(item.size)}, "{label}")')
        lines += [f"{outer} = in->end;", "in->end = stop;"]
        if item.inline:
            lines += Reader(self.names, self.names.target(ref), self).parts()
        else:
            lines += checked(f"{self._call(ref)}{self.address(item)})")
        return [*lines, *checked(f'win12_all_read(in, "{label}")'), f"in->end = {outer};"]

    def _call(self, ref: UserType) -> str:
        return f"win12_read_{self.names.type(self.names.target(ref))}(in, "

    def _user(self, item: Field, ref: UserType) -> list[str]:
        lines = []
        if item.valid is not None:
            self.declared.append(f"const uint8_t *at_{item.id} = in->at;")
            lines.append(f"at_{item.id} = in->at;")
        field = f'"{self.label(item)}", ' if self.names.target(ref).integer else ""
        lines += checked(f"{self._call(ref)}{field}{self.address(item)})")
        return [*lines, *self._valid(item, f"at_{item.id}")]

    def _octet_list(self, item: Field) -> list[str]:
        """Repeated octets; one for each item, so that a count beyond the input is a wrong count."""
        if item.repeat == "eos":
            return [f"win12_take_rest(in, {self.address(item)});"]
        assert item.repeat_expr is not None
        count = self.expressions(item).number(item.repeat_expr)
        test = f"if ((uint64_t)({count}) > win12_left(in))"
        lines = block(test, [fixed.fail("BAD_LENGTH", "in->at", self.label(item))])
        return [*lines, *checked(f'win12_take_slice(in, {count}, "{self.label(item)}", {self.address(item)})')]

    def _list(self, item: Field) -> list[str]:
        assert isinstance(item.type, UserType)
        target = self.target(item)
        one = [f"{self.names.value_type(item.type)} one;", *checked(f"{self._call(item.type)}&one)")]
        begin = f'win12_begin_list(in, %s, %s, "{self.label(item)}", {self.address(item)})'
        if item.repeat == "expr":
            assert item.repeat_expr is not None
            least = max(1, minimum_octets(self.names.frames, self.names.target(item.type)))
            count = self.expressions(item).number(item.repeat_expr)
            lines = checked(begin % (f"(uint64_t)({count})" if " " in count else count, least))
            lines += contract.loop(
                f"for (size_t i = 0; i < {target}.count; i++)",
                [f"0 <= i <= {target}.count", READ_ON], f"i, {READ}", f"{target}.count - i", one,
            )  # fmt: skip
        else:
            lines = checked(begin % (0, 1))
            counted = f"0 <= {target}.count <= in->at - \\at(in->at, LoopEntry)"
            lines += contract.loop(
                "while (in->at < in->end)",
                [counted, READ_ON], f"{READ}, {target}.count", "in->end - in->at", [*one, f"{target}.count++;"],
            )  # fmt: skip
        return [*lines, f"{target}.items.size = (size_t)(in->at - {target}.items.at);"]

    def _checksum(self, item: Field) -> list[str]:
        assert item.checksum is not None and isinstance(item.type, Primitive)
        anchor = f"at_{item.checksum.first}"
        found = f"win12_{item.checksum.algorithm}({anchor}, (size_t)(b - {anchor}))"
        return [
            *taken("b", f'win12_take_one(in, {item.type.width}, "{self.label(item)}")'),
            *block(
                f"if ({found} != {fixed.load(item.type.width, 0, item.type.little)})",
                [fixed.fail("BAD_CHECKSUM", "b", self.label(item))],
            ),
        ]

    def _until(self, item: Field) -> Iterator[str]:
        """Octets up to the first that is marked, in one of the numbers there can be."""
        label, known = self.label(item), 0
        refusal = fixed.fail("BAD_LENGTH", "in->at", label)
        most = self.kind.maximum or max(item.counts)
        for count in item.counts or tuple(range(1, most + 1)):
            yield from block(f"if (win12_left(in) < {count}U)", [fixed.fail("TRUNCATED", "in->at", label)])
            early = [line for at in range(known, count - 1) for line in block(f"if ({self._marked(item, at)})", [refusal])]
            take = ["out->at = in->at;", f"out->size = {count}U;", f"in->at += {count};", "return WIN12_OK;"]
            yield from block(f"if ({self._marked(item, count - 1)})", [*early, *take])
            known = count
        yield refusal

    def _marked(self, item: Field, at: int) -> str:
        assert item.repeat_expr is not None
        return Expressions(self.names.file, lambda _: f"in->at[{at}]").truth(item.repeat_expr)


def _measures(names: Names, kind: Type) -> Iterator[tuple[str, str]]:
    for length, octets in pairwise(kind.fields):
        integer = isinstance(length.type, UserType) and bool(names.target(length.type).integer) and length.condition is None
        plain = isinstance(octets.type, Octets) and octets.condition is None and octets.size == expr.Name(length.id, ("value",))
        if integer and plain and length.valid is None and _readers(kind, length.id) == [octets.id]:
            yield length.id, octets.id


def _readers(kind: Type, name: str) -> list[str]:
    """The fields and instances whose expressions read a field."""
    found = [(item.id, tree) for item in kind.fields for tree in (item.size, item.condition, item.repeat_expr)]
    found += [(item.id, item.valid.expr) for item in kind.fields if item.valid is not None]
    found += [(item.id, item.value) for item in kind.instances]
    return [id_ for id_, tree in found if tree is not None and any(used.name == name for used in expr.names(tree))]


def _condition(part: Run | Field) -> expr.Expr | None:
    return None if isinstance(part, Run) else part.condition


def member(names: Names, field: Field, target: str, wanted: tuple[str, ...]) -> str:
    """The value that an expression takes from a field."""
    taken_from = tuple(name for name in wanted if name != "to_i")
    if not taken_from:
        return target
    kind = names.target(field.type) if isinstance(field.type, UserType) else None
    if kind is not None and kind.integer and taken_from == ("value",):
        return target
    if taken_from == ("size",) or (kind is not None and kind.plain == "octets"):
        return f"{target}.count" if field.repeat and not is_slice(field) else f"{target}.size"
    return f"{target}.{'.'.join(map(word, taken_from))}"
