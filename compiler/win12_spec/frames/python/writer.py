"""Writers: one function per type, `write_x(out, o)`; lengths, counts, presence and check sequences are computed here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from win12_spec import expr
from win12_spec.frames.ir import Bits, Derive, Field, Octets, Primitive, Type, UserType, Valid
from win12_spec.frames.lower import record_cases
from win12_spec.frames.python.context import Context, indent, local, strip
from win12_spec.frames.python.units import Run, Unit, header, is_short, runs


def emit_writer(ctx: Context, kind: Type) -> list[str]:
    """The writer of a type."""
    return _Writer(ctx, kind).emit()


class _Writer:
    def __init__(self, ctx: Context, kind: Type) -> None:
        self.ctx, self.kind = ctx, kind
        self.anchors = {item.checksum.first for item in kind.fields if item.checksum}
        self.buffered: set[str] = set()
        self.reckoned: set[str] = set()
        self.header = header(ctx, kind)

    def emit(self) -> list[str]:
        lines = [f"def write_{self.kind.id}(out: bytearray, o: {self.kind.class_name}) -> None:"]
        if self.header:
            return [*self._header_function(), *self._octets_function(), *lines, f"    out += octets_{self.kind.id}(o)"]
        return lines + indent(self.parts() or ["pass"])

    def parts(self) -> list[str]:
        """Lines that write every field of `o` to `out`."""
        if self.kind.record:
            return list(self._record())
        body: list[str] = []
        for item in self.kind.fields:
            if item.is_attribute and item.valid is not None:
                body += self._check(item, f"o.{item.id}", item.valid)
            elif item.valid is not None and item.derive is not None and item.derive.kind in ("size", "count"):
                body += self._check(self._by_id(item.derive.first), f"len(o.{item.derive.first})", item.valid)
        for part in runs(self.kind, set()):
            body += self._run(part) if isinstance(part, Run) else self._field(part)
        return body

    # --- headers that recur ----------------------------------------------------------------------------------------

    def _header_function(self) -> list[str]:
        """A function of the fields of the header, which remembers its octets."""
        if not self.header:
            return []
        inner = _Writer(self.ctx, self.kind.with_fields(tuple(replace(item, checksum=None) for item in self.header)))
        inner.reckoned |= {item.id for item in self._derived_header()}
        names = [*(item.id for item in self._derived_header()), *(item.id for item in self.header if item.is_attribute)]
        kinds = {item.id: self.ctx.annotation(item) for item in self.header}
        body = [re.sub(r"\bo\.(\w+)", lambda match: local(match[1]), line) for line in inner.parts()]
        return [
            "@lru_cache(maxsize=1024, typed=True)",
            f"def head_{self.kind.id}({', '.join(f'{local(name)}: {kinds[name]}' for name in names)}) -> bytes:",
            f'    """{self.header[0].id} to {self.header[-1].id}; remembered, because they recur from frame to frame."""',
            *indent(["out = bytearray()", *body, "return bytes(out)"]),
            "",
            "",
        ]

    def _octets_function(self) -> list[str]:
        """A function that gives the whole frame, for it is put together of few pieces. `out` is what the checks cover."""
        start = self.kind.fields.index(self.header[0])
        lead = b"".join(item.contents or b"" for item in self.kind.fields[:start])
        body = [line for item in self._derived_header() for line in self._prepare(item)]
        given = [*(self._value(item) for item in self._derived_header()), *(f"o.{i.id}" for i in self.header if i.is_attribute)]
        body.append(f"out = head = head_{self.kind.id}({', '.join(given)})")
        for item in self.kind.fields[start + len(self.header) :]:
            body += self._field(item)
        return [
            f"def octets_{self.kind.id}(o: {self.kind.class_name}) -> bytes:",
            *indent([*body, f"return {lead!r} + out" if lead else "return out"]),
            "",
            "",
        ]

    def _derived_header(self) -> list[Field]:
        return [item for item in self.header if item.derive is not None]

    def _check(self, item: Field, name: str, valid: Valid) -> Iterator[str]:
        """That a value, or how long it is, is allowed."""
        tests = []
        if valid.values:
            tests.append(f"{name} not in ({', '.join(map(str, valid.values))},)")
        if valid.low is not None:
            tests.append(f"{name} < {valid.low}")
        if valid.high is not None:
            tests.append(f"{name} > {valid.high}")
        if valid.expr is not None:
            tests.append(f"not {self._expr(valid.expr, item)}")
        guard = f"o.{item.id} is not None and " if item.condition is not None else ""
        test = " or ".join(tests)
        yield f"if {guard}({test}):" if guard and len(tests) > 1 else f"if {guard}{test}:"
        what = "is" if name.startswith("o.") else "has a length that is"
        yield f'    raise ValueError("{item.id} {what} not allowed")'

    # --- fixed parts -----------------------------------------------------------------------------------------------

    def _run(self, run: Run) -> Iterator[str]:
        for unit in run.units:
            for item in unit.fields:
                yield from self._prepare(item)
                if isinstance(item.type, Octets) and item.contents is None:
                    yield f"if len(o.{item.id}) != {unit.octets}:"
                    yield f'    raise ValueError("{item.id} takes {unit.octets} octets")'
            if unit.is_bits:
                yield from self._fits(unit)
        offset = 0
        for unit in run.units:
            for item in unit.fields:
                if item.id in self.anchors:
                    yield f"at_{item.id} = len(out) + {offset}" if offset else f"at_{item.id} = len(out)"
            offset += unit.octets
        values = [self._unit(unit) for unit in run.units]
        if all(unit.fields[0].contents is not None for unit in run.units):
            yield f"out += {b''.join(unit.fields[0].contents or b'' for unit in run.units)!r}"
        elif run.format[1:] == "B":
            yield f"out.append({values[0]})"
        elif len(run.units) == 1 and run.format.endswith("s"):
            yield f"out += {values[0]}"
        else:
            yield f"out += {self.ctx.struct(run.format)}.pack({', '.join(values)})"

    def _unit(self, unit: Unit) -> str:
        first = unit.fields[0]
        if first.contents is not None:
            return str(first.contents[0]) if unit.code == "B" else repr(first.contents)
        if unit.is_bits:
            return self._bits(unit)
        value = self._value(first)
        return f'({value}).to_bytes(3, "big")' if unit.is_wide else value

    def _bits(self, unit: Unit) -> str:
        left, parts = unit.octets * 8, []
        for item in unit.fields:
            assert isinstance(item.type, Bits)
            left -= item.type.count
            value = self._value(item)
            value = f"({value})" if " " in value else value
            parts.append(f"{value} << {left}" if left else value)
        text = " | ".join(parts)
        return f'({text}).to_bytes(3, "big")' if unit.code == "3s" else text

    def _fits(self, unit: Unit) -> Iterator[str]:
        """A shift leaves something exactly when a value has too many bits or is negative."""
        tests = []
        for item in unit.fields:
            assert isinstance(item.type, Bits)
            if item.fixed is None:
                value = self._value(item)
                tests.append(f"({value}) >> {item.type.count}" if " " in value else f"{value} >> {item.type.count}")
        yield f"if {' or '.join(tests)}:"
        yield f'    raise ValueError("{", ".join(item.id for item in unit.fields if item.fixed is None)}: too many bits")'

    def _value(self, item: Field) -> str:
        if item.fixed is not None:
            return hex(item.fixed)
        if item.id in self.reckoned:
            return local(item.id)
        if item.derive is not None:
            return self._derived(item.derive)
        return f"o.{item.id}"

    # --- derived values --------------------------------------------------------------------------------------------

    def _prepare(self, item: Field) -> Iterator[str]:
        """A substream must be written before the length that measures it; a span is reckoned once."""
        if item.id in self.reckoned:
            return
        if item.derive is not None and item.derive.kind == "span" and not isinstance(item.type, UserType):
            yield f"{local(item.id)} = {self._span(item.derive)}"
            self.reckoned.add(item.id)
        if item.derive is None or item.derive.kind != "size":
            return
        target = self._by_id(item.derive.first)
        if isinstance(target.type, UserType) and target.size is not None:
            self.buffered.add(target.id)
            yield f"{local(target.id)} = bytearray()"
            if target.inline:
                yield f"outer, out = out, {local(target.id)}"
                yield from _Writer(self.ctx, self.ctx.target(target.type)).parts()
                yield "out = outer"
            else:
                yield f"{self.ctx.writer(target.type)}({local(target.id)}, o.{target.id})"

    def _derived(self, rule: Derive) -> str:
        if rule.first in self.buffered and rule.kind == "size":
            return f"len({local(rule.first)})"
        if rule.kind in ("size", "count"):
            return f"len(o.{rule.first})"
        if rule.kind in ("present", "absent"):
            return f"int({self._truth(rule)})"
        return self._span(rule)

    def _truth(self, rule: Derive) -> str:
        target = self._by_id(rule.first)
        if target.has_default and isinstance(target.default, bytes):
            return f"o.{rule.first}" if rule.kind == "present" else f"not o.{rule.first}"
        return f"o.{rule.first} is {'not ' if rule.kind == 'present' else ''}None"

    def _span(self, rule: Derive) -> str:
        ids = [item.id for item in self.kind.fields]
        parts = self.kind.fields[ids.index(rule.first) : ids.index(rule.last) + 1]
        fixed, bits, terms = 0, 0, []
        for item in parts:
            match item.type:
                case Bits():
                    bits += item.type.count
                case Primitive() if item.condition is None:
                    fixed += item.type.width
                case Primitive():
                    assert item.write_condition is not None
                    terms.append(f"({item.type.width} if {self._truth(item.write_condition)} else 0)")
                case Octets() if item.contents is not None:
                    fixed += len(item.contents)
                case _:
                    terms.append(f"len(o.{item.id})")
        return " + ".join([*terms, str(fixed + bits // 8)])

    def _by_id(self, name: str) -> Field:
        return next(item for item in self.kind.fields if item.id == name)

    # --- other fields ----------------------------------------------------------------------------------------------

    def _field(self, item: Field) -> list[str]:
        body = [
            *([f"at_{item.id} = len(out)"] if item.id in self.anchors else []),
            *self._prepare(item),
            *self._plain_field(item),
        ]
        if item.condition is None:
            return body
        if item.has_default and item.default == b"":
            return body
        condition = self._write_condition(item)
        present = self._presence(item)
        guard = (
            [f"if o.{present} is None:", f'    raise ValueError("{present} is missing")']
            if present and (condition != f"o.{present} is not None")
            else []
        )
        return [f"if {condition}:", *indent(guard + body), *self._no_place(item, condition)]

    def _no_place(self, item: Field, condition: str) -> Iterator[str]:
        """A value whose field is not written would be lost without a word."""
        absent = f"o.{item.id} != {item.default!r}" if item.has_default else f"o.{item.id} is not None"
        if item.is_attribute and absent != condition:
            yield f"elif {absent}:"
            yield f'    raise ValueError("{item.id} has no place here")'

    def _presence(self, item: Field) -> str:
        """The optional attribute that a conditional field writes or measures."""
        name = item.id if item.is_attribute else item.derive.first if item.derive else ""
        target = self._by_id(name) if name else None
        return name if target is not None and target.condition is not None and not target.has_default else ""

    def _write_condition(self, item: Field) -> str:
        if item.write_condition is not None:
            return self._truth(item.write_condition)
        assert item.condition is not None
        used = [name.name for name in expr.names(item.condition)]
        if all(self._by_id(name).is_attribute for name in used):
            return strip(self._expr(item.condition, item))
        return f"o.{item.id} is not None"

    def _plain_field(self, item: Field) -> Iterator[str]:
        if item.checksum is not None:
            yield from self._checksum(item)
        elif item.repeat:
            yield from self._repeat(item)
        elif isinstance(item.type, Primitive) or item.contents is not None:
            width = item.type.width if isinstance(item.type, Primitive) else len(item.contents or b"")
            code = item.type.code if isinstance(item.type, Primitive) else f"{width}s"
            yield from self._run(Run([Unit([item], width, code)], item.type.little if isinstance(item.type, Primitive) else None))
        elif isinstance(item.type, Octets):
            yield from self._octets(item)
        else:
            yield from self._user(item)

    def _octets(self, item: Field) -> Iterator[str]:
        if item.size is not None and not self._measured(item):
            yield f"if len(o.{item.id}) != {self._expr(item.size, item)}:"
            yield f'    raise ValueError("{item.id} has another size than its length says")'
        if item.terminator is not None:
            yield f"if len(o.{item.id}) > {item.most} or {item.terminator:#04x} in o.{item.id}:"
            yield f'    raise ValueError("{item.id} takes at most {item.most} octets, none of them {item.terminator:#04x}")'
        yield f"out += o.{item.id}"

    def _measured(self, item: Field) -> bool:
        """Whether a derived field follows the size, so that nothing can contradict it."""
        return (
            any(not self._by_id(name.name).is_attribute for name in expr.names(item.size) if item.size is not None)
            if item.size is not None
            else True
        )

    def _user(self, item: Field) -> Iterator[str]:
        assert isinstance(item.type, UserType)
        kind = self.ctx.target(item.type)
        if kind.integer:
            value = self._value(item)
            below = dict(kind.integer)["inline_below"]
            yield f"n = {value}"
            yield f"if n < {below}:"
            yield "    out.append(n)"
            yield "else:"
            yield f"    {self.ctx.writer(item.type)}(out, n)"
        elif item.id in self.buffered:
            yield f"out += {local(item.id)}"
        elif kind.plain == "octets" and kind.fields[0].repeat == "until":
            yield from self._until(item, kind)
        else:
            yield f"{self.ctx.writer(item.type)}(out, o.{item.id})"

    def _until(self, item: Field, kind: Type) -> Iterator[str]:
        """One octet is the common case and needs no call."""
        assert isinstance(item.type, UserType) and kind.fields[0].repeat_expr is not None
        last = strip(self.ctx.expression(kind.fields[0].repeat_expr, lambda _: f"o.{item.id}[0]"))
        yield f"if len(o.{item.id}) == 1 and {last}:"
        yield f"    out += o.{item.id}"
        yield "else:"
        yield f"    {self.ctx.writer(item.type)}(out, o.{item.id})"

    def _repeat(self, item: Field) -> Iterator[str]:
        if isinstance(item.type, Primitive):
            yield f"out += bytes(o.{item.id})"
            return
        assert isinstance(item.type, UserType)
        yield f"for one_{item.id} in o.{item.id}:"
        yield f"    {self.ctx.writer(item.type)}(out, one_{item.id})"

    def _checksum(self, item: Field) -> Iterator[str]:
        assert item.checksum is not None and isinstance(item.type, Primitive)
        covered = "out" if self.header else f"out[at_{item.checksum.first}:]"
        if is_short(self.ctx, self.kind, item.checksum):
            self.ctx.support.add(f"{item.checksum.algorithm}_short")
            yield f"out += {item.checksum.algorithm}_short({'head' if self.header else f'bytes({covered})'})"
        else:
            self.ctx.support.add(item.checksum.algorithm)
            yield f"out += {item.checksum.algorithm}({covered})"

    def _record(self) -> Iterator[str]:
        found = record_cases(self.ctx.frames, self.kind)
        assert found is not None
        ref = self.kind.fields[0].type
        assert isinstance(ref, UserType)
        length = next(f.type for f in self.ctx.target(ref).fields if isinstance(f.type, UserType))
        names = dict(found[1].names)
        for tag, case in found[1].cases:
            yield f"if o.{names[tag]} is not None:"
            yield "    body = bytearray()"
            yield f"    {self.ctx.writer(case)}(body, o.{names[tag]})"
            yield f"    out.append({tag:#x})"
            yield f"    {self.ctx.writer(length)}(out, len(body))"
            yield "    out += body"

    # --- expressions -----------------------------------------------------------------------------------------------

    def _expr(self, tree: expr.Expr, item: Field) -> str:
        return self.ctx.expression(tree, lambda name: self._name(name, item))

    def _name(self, name: expr.Name, item: Field) -> str:
        field = item if name.name == "_" else self._by_id(name.name)
        value = self._value(field) if not field.is_attribute else f"o.{field.id}"
        members = tuple(m for m in name.members if m not in ("to_i", "value"))
        return f"len({value})" if members else (f"({value})" if " " in value else value)
