"""What a writer does with the fields of a type: from the last to the first, so that lengths are known when they are due."""

from __future__ import annotations

from itertools import groupby

from win12_spec import expr
from win12_spec.emit.c_lines import block, either, function
from win12_spec.emit.c_words import word
from win12_spec.frames.c import contract, fixed
from win12_spec.frames.c.contract import put
from win12_spec.frames.c.expression import Expressions
from win12_spec.frames.c.names import Names, is_slice, optional
from win12_spec.frames.c.reader import assigns, member
from win12_spec.frames.c.record import Record
from win12_spec.frames.c.structure import members
from win12_spec.frames.ir import Bits, Derive, Field, Octets, Primitive, Type, UserType
from win12_spec.frames.python.units import Run, Unit, runs

LISTS = 2  # from more lists on, each is put by a function of its own
LONG, STEPS = 8, 6  # fields of a row: from how many on, and how many at a time, they are put by functions of their own


class Writer:
    """The statements that write the fields of a type. `declared` stands before them, `helpers` before the function."""

    def __init__(self, names: Names, kind: Type, outer: Writer | None = None) -> None:
        self.names, self.kind = names, kind
        self.of: Type = outer.of if outer else kind
        """Whose structure is written."""
        self.helpers: list[str] = outer.helpers if outer else []
        self.declared: list[str] = outer.declared if outer else []
        self.fields = {item.id: item for item in kind.fields}
        self.order = [item.id for item in kind.fields]
        self.checks = [item for item in kind.fields if item.checksum is not None]
        self.sizes = {item.derive.first for item in kind.fields if item.derive and item.derive.kind == "size"}
        self.ends = {item.derive.last for item in kind.fields if item.derive and item.derive.kind == "span"}
        self.begins = {
            item.derive.first
            for item in kind.fields
            if item.derive and item.derive.kind == "span" and self.order.index(item.derive.first) > self.order.index(item.id)
        }
        self.declared += [f"const uint8_t *begin_{name} = out->at;" for name in sorted(self.begins)]
        self.declared += [f"uint8_t *at_{item.id} = NULL;" for item in self.checks]
        self.declared += [f"size_t size_{name} = 0;" for name in sorted(self.sizes)]
        self.declared += [f"const uint8_t *end_{name} = out->at;" for name in sorted(self.ends)]

    def whole(self) -> list[str]:
        body = self.parts()
        if not self.kind.plain and not members(self.names, self.kind):
            body = ["(void)in;", *body]
        found = "\n".join(body)
        head = ["win12_code code;"] if assigns("code", found) else []
        return [*head, *self.declared, *([""] if head or self.declared else []), *body, "return WIN12_OK;"]

    def parts(self) -> list[str]:
        if self.kind.record:
            return self._record()
        if self.kind.fields and self.kind.fields[0].repeat == "until":
            return self._until(self.kind.fields[0])
        body: list[str] = []
        for item in self.kind.fields:
            if item.is_attribute and item.valid is not None:
                body += self._valid(item)
        for part in reversed(runs(self.kind, set())):
            if isinstance(part, Run):
                body += self._row(part)
            else:
                body += self._field(part)
        return body

    def _row(self, run: Run) -> list[str]:
        """A row of fixed fields. Of a long one, neighbours that need nothing but their values are put by a function of their own:
        a prover does not see through many steps."""
        body: list[str] = []
        plain = len(run.units) > LONG and self.of is self.kind
        for alone, group in groupby(reversed(run.units), key=lambda unit: not plain or not self._is_plain(unit)):
            units = list(group)
            for at in range(0, len(units), STEPS):
                chosen = units[at : at + STEPS]
                lines = [line for unit in chosen for line in self._unit(unit)]
                body += lines if alone or len(chosen) == 1 else self._apart(lines)
        return body

    def _is_plain(self, unit: Unit) -> bool:
        """Whether nothing else measures or checks these fields, and they are neither derived nor constant."""
        known = {*self.begins, *self.ends, *self.sizes, *(item.checksum.first for item in self.checks if item.checksum)}
        return all(item.is_attribute and item.id not in known for item in unit.fields)

    def _apart(self, lines: list[str]) -> list[str]:
        name = f"put_part_{sum(line.startswith('static') for line in self.helpers) + 1}_of_{self.names.type(self.kind)}"
        head = f"static win12_code {name}(struct win12_output *out, const {self.names.structure(self.kind)} *in)"
        body = ["win12_code code;", *([] if lines[1] == "" else [""]), *lines, "return WIN12_OK;"]
        self.helpers += [*contract.puts(self.names, self.kind), *function(head, body), ""]
        return put(f"{name}(out, in)")

    # --- values ------------------------------------------------------------------------------------------------------

    def _label(self, item: Field) -> str:
        return f"{self.kind.id}.{item.id}"

    def _misfit(self, test: str, item: Field) -> list[str]:
        return block(f"if ({test})", [f'return win12_misfit(out, "{self._label(item)}");'])

    def _target(self, item: Field) -> str:
        if self.kind.plain:
            return "value" if self.kind.plain == "number" else "(*in)"
        return f"in->{word(item.id)}"

    def _address(self, item: Field) -> str:
        return "in" if self.kind.plain else f"&{self._target(item)}"

    def _expressions(self, item: Field) -> Expressions:
        def name(tree: expr.Name) -> str:
            field = item if tree.name == "_" else self.fields[tree.name]
            return member(self.names, field, self._target(field), tree.members)

        return Expressions(self.names.file, name)

    def _valid(self, item: Field) -> list[str]:
        assert item.valid is not None
        truth = self._expressions(item).truth(item.valid.expr) if item.valid.expr is not None else ""
        tests = fixed.misfits(item.valid, self._target(item), fixed.bits_kept(self.names, item), truth)
        guard = f"in->has_{word(item.id)} && " if optional(item) else ""
        test = either(tests, "||")
        return self._misfit(f"{guard}({test})" if guard else test, item) if tests else []

    def _value(self, item: Field, octets: int) -> str:
        """The number to write; `octets` are those of its unit."""
        if item.fixed is not None:
            return fixed.literal(item.fixed)
        if item.derive is not None:
            return self._derived(item, item.derive, octets)
        return self._target(item)

    def _derived(self, item: Field, rule: Derive, octets: int) -> str:
        if rule.kind == "size":
            return f"size_{rule.first}"
        if rule.kind == "count":
            target = self.fields[rule.first]
            return f"{self._target(target)}.{'size' if is_slice(target) else 'count'}"
        if rule.kind in ("present", "absent"):
            return f"({self._truth(rule)} ? 1U : 0U)"
        if rule.first in self.begins:
            return f"(size_t)(end_{rule.last} - begin_{rule.first})"
        before = self._before(rule.first, item, octets)
        return f"((size_t)(end_{rule.last} - out->at) + {before}U)"

    def _before(self, first: str, item: Field, octets: int) -> int:
        """Octets of a span that stand at or before the field that tells it, and are not written yet."""
        units = [unit for run in runs(self.kind, set()) if isinstance(run, Run) for unit in run.units]
        ids = [[field.id for field in unit.fields] for unit in units]
        start = next(at for at, found in enumerate(ids) if first in found)
        end = next(at for at, found in enumerate(ids) if item.id in found)
        assert ids[start][0] == first
        return sum(unit.octets for unit in units[start : end + 1]) if end > start else octets

    def _truth(self, rule: Derive) -> str:
        target = self.fields[rule.first]
        if target.has_default and isinstance(target.default, bytes):
            return f"{self._target(target)}.size {'>' if rule.kind == 'present' else '=='} 0U"
        return f"{'' if rule.kind == 'present' else '!'}in->has_{word(rule.first)}"

    # --- fixed parts -------------------------------------------------------------------------------------------------

    def _unit(self, unit: Unit) -> list[str]:
        first = unit.fields[0]
        body = [line for item in unit.fields for line in self._end(item)]
        if first.contents is not None:
            for end in range(len(first.contents), 0, -4):  # as numbers, for which there is a function anyway
                part = first.contents[max(0, end - 4) : end]
                body += put(f"win12_put_number(out, 0x{part.hex()}U, {len(part)})")
        elif isinstance(first.type, Octets):
            body += self._misfit(f"{self._target(first)}.size != {unit.octets}U", first)
            body += put(f"win12_put_slice(out, {self._address(first)})")
        elif isinstance(first.type, Bits):
            body += self._bits(unit)
        else:
            body += self._number(first)
        for item in unit.fields:
            body += self._begin(item)
        return body

    def _number(self, item: Field) -> list[str]:
        kind = item.type
        assert isinstance(kind, Primitive)
        value, lines = self._value(item, kind.width), []
        if item.derive is not None and item.derive.kind not in ("present", "absent") and kind.width < 8:
            lines = self._misfit(f"win12_above({value}, {fixed.literal((1 << 8 * kind.width) - 1)})", item)
            if item.valid is not None and item.derive.kind in ("size", "count"):
                tests = fixed.misfits(item.valid, value, 8 * kind.width, "")
                lines += self._misfit(either(tests, "||"), item) if tests else []
        if kind.width == 3:
            lines = self._misfit(f"{value} > 0xffffffU", item)
        name = "win12_put_number_le" if kind.little else "win12_put_number"
        if kind.kind == "s":
            value = f"win12_bits{kind.width * 8}({value})"
        return [*lines, *put(f"{name}(out, {value}, {kind.width})")]

    def _bits(self, unit: Unit) -> list[str]:
        left, parts, lines = unit.octets * 8, [], []
        for item in unit.fields:
            assert isinstance(item.type, Bits)
            left -= item.type.count
            value = self._value(item, unit.octets)
            if item.fixed is None and item.type.count not in (8, 16, 32):
                lines += self._misfit(f"{value} > {(1 << item.type.count) - 1:#x}U", item)
            parts.append(f"((uint64_t){value} * {fixed.literal(1 << left)})" if left else f"(uint64_t){value}")
        return [*lines, *put(f"win12_put_number(out, {' | '.join(parts)}, {unit.octets})")]

    # --- other fields ------------------------------------------------------------------------------------------------

    def _end(self, item: Field) -> list[str]:
        return [f"end_{item.id} = out->at;"] if item.id in self.ends else []

    def _begin(self, item: Field) -> list[str]:
        """What is known when the first octet of a field is there: a check that begins with it can be written."""
        lines = [f"begin_{item.id} = out->at;"] if item.id in self.begins else []
        for check in self.checks:
            assert check.checksum is not None and isinstance(check.type, Primitive)
            if check.checksum.first != item.id:
                continue
            name = f"at_{check.id}"
            put = [f"const unsigned check = win12_{check.checksum.algorithm}(out->at, (size_t)({name} - out->at));"]
            order = range(check.type.width) if check.type.little else range(check.type.width - 1, -1, -1)
            for at, place in enumerate(order):
                shifted = f"(check >> {8 * at})" if at else "check"
                put.append(f"{name}[{place}] = (uint8_t)({shifted} & 0xffU);")
            lines += block(f"if ({name} != NULL)", put)
        return lines

    def _field(self, item: Field) -> list[str]:
        body = [*self._end(item), *self._sized(item, self._one(item)), *self._begin(item)]
        if item.condition is None or (item.has_default and item.default == b""):
            return body
        condition, present = self._condition(item), self._presence(item)
        if present and condition != f"in->has_{word(present)}":
            body = [*self._misfit(f"!in->has_{word(present)}", self.fields[present]), *body]
        lines = block(f"if ({condition})", body)
        lost = self._target(item) + f" != {item.default}" if item.has_default else f"in->has_{word(item.id)}"
        if item.is_attribute and lost != condition:
            return [*lines[:-1], f"}} else if ({lost}) {{", f'    return win12_misfit(out, "{self._label(item)}");', "}"]
        return lines

    def _sized(self, item: Field, lines: list[str]) -> list[str]:
        """A length measures what was written."""
        if item.id not in self.sizes:
            return lines
        return [f"size_{item.id} = (size_t)(out->at - out->to);", *lines, f"size_{item.id} -= (size_t)(out->at - out->to);"]

    def _presence(self, item: Field) -> str:
        name = item.id if item.is_attribute else item.derive.first if item.derive else ""
        return name if name and optional(self.fields[name]) else ""

    def _condition(self, item: Field) -> str:
        if item.write_condition is not None:
            return self._truth(item.write_condition)
        assert item.condition is not None
        if all(self.fields[name.name].is_attribute for name in expr.names(item.condition)):
            return self._expressions(item).truth(item.condition)
        return f"in->has_{word(item.id)}"

    def _one(self, item: Field) -> list[str]:
        if item.checksum is not None:
            assert isinstance(item.type, Primitive)
            lines = [f"at_{item.id} = win12_make(out, {item.type.width});"]
            return [*lines, *block(f"if (at_{item.id} == NULL)", ["return out->code;"])]
        if item.repeat:
            return self._list(item)
        if isinstance(item.type, Primitive):
            return self._number(item)
        if item.contents is not None:
            return self._unit(Unit([item], len(item.contents), ""))
        if isinstance(item.type, Octets):
            return self._octets(item)
        assert isinstance(item.type, UserType)
        return self._user(item, item.type)

    def _octets(self, item: Field) -> list[str]:
        lines: list[str] = []
        if item.size is not None and all(self.fields[name.name].is_attribute for name in expr.names(item.size)):
            size = self._expressions(item).number(item.size)
            lines = self._misfit(f"(int64_t){self._target(item)}.size != ({size})", item)
        if item.terminator is not None:
            long = f"{self._target(item)}.size > {item.most}U"
            lines = self._misfit(f"{long} || win12_holds({self._address(item)}, {item.terminator:#04x}U)", item)
        return [*lines, *put(f"win12_put_slice(out, {self._address(item)})")]

    def _user(self, item: Field, ref: UserType) -> list[str]:
        kind = self.names.target(ref)
        call = f"win12_put_{self.names.type(kind)}(out, "
        if kind.integer:
            value, type_ = self._value(item, 0), self.names.value_type(ref)
            most = fixed.literal((1 << int(type_[4:-2])) - 1)
            lines = self._misfit(f"win12_above({value}, {most})", item) if item.derive is not None else []
            return [*lines, *put(f"{call}({type_}){value})")]
        if item.inline:
            return Writer(self.names, kind, self).parts()
        return put(f"{call}{self._target(item) if kind.plain == 'number' else self._address(item)})")

    def _list(self, item: Field) -> list[str]:
        """Items are octets already; that there are so many, and nothing else, is verified."""
        if is_slice(item):
            return put(f"win12_put_slice(out, {self._address(item)})")
        assert isinstance(item.type, UserType)
        target, kind = self._target(item), self.names.target(item.type)
        one = [
            f"{self.names.value_type(item.type)} one;",
            *block(f"if (win12_read_{self.names.type(kind)}(&items, &one) != WIN12_OK)",
                   [f'return win12_misfit(out, "{self._label(item)}");']),
        ]  # fmt: skip
        declared = "struct win12_input items;"
        lines = [
            f"win12_input_of(&items, &{target}.items);",
            *contract.loop(
                f"for (size_t i = 0; i < {target}.count; i++)",
                [f"0 <= i <= {target}.count", "win12_sound_input(&items)"],
                "i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field", f"{target}.count - i", one,
            ),
            *self._misfit("items.at != items.end", item),
            *put(f"win12_put_slice(out, &{target}.items)"),
        ]
        lists = [field for field in self.kind.fields if field.repeat and field.is_attribute and not is_slice(field)]
        if self.of is self.kind and len(lists) > LISTS and item.condition is None:
            return self._apart([declared, "", *lines])
        if declared not in self.declared:
            self.declared.append(declared)
        return lines

    def _until(self, item: Field) -> list[str]:
        assert item.repeat_expr is not None
        marked = Expressions(self.names.file, lambda _: "in->at[i]").truth(item.repeat_expr)
        counts = item.counts or tuple(range(1, (self.kind.maximum or 1) + 1))
        wrong = " && ".join(f"in->size != {count}U" for count in counts)
        each = self._misfit(f"({marked}) != (i + 1U == in->size)", item)
        return [*self._misfit(wrong, item),
                *contract.loop("for (size_t i = 0; i < in->size; i++)", ["0 <= i <= in->size"], "i", "in->size - i", each),
                *put("win12_put_slice(out, in)")]  # fmt: skip

    def _record(self) -> list[str]:
        record = Record(self.names, self.kind, self.of)
        self.helpers += record.writer()
        return record.write()
