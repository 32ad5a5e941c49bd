"""Readers: one function per type, `read_x(b, p, e) -> (value, next position)`; every octet is checked before it is used."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from win12_spec import expr
from win12_spec.frames.check import minimum_octets
from win12_spec.frames.ir import Bits, Field, Octets, Primitive, Type, UserType, Valid
from win12_spec.frames.lower import record_cases
from win12_spec.frames.python.context import Context, attributes, indent, local, strip
from win12_spec.frames.python.units import Run, Unit, is_short, runs


def emit_reader(ctx: Context, kind: Type) -> list[str]:
    """The reader of a type."""
    return Reader(ctx, kind).emit()


class Reader:
    def __init__(self, ctx: Context, kind: Type) -> None:
        self.ctx, self.kind = ctx, kind
        self.prefix = kind.id
        self.anchors = {item.checksum.first for item in kind.fields if item.checksum}

    def emit(self) -> list[str]:
        ctx, kind = self.ctx, self.kind
        result = kind.class_name
        lines = [f"def read_{kind.id}(b: bytes, p: int, e: int) -> tuple[{result}, int]:"]
        body = self.parts()
        body.append(f"o = {result}.__new__({result})")
        body += [f"o.{name} = {local(name)}" for name, *_ in attributes(ctx, kind)]
        body.append("return o, p")
        return lines + indent(body)

    def parts(self) -> list[str]:
        """Lines that read every field into a local variable, within `p` and `e`."""
        if self.kind.record:
            return list(self._record())
        body: list[str] = []
        for condition, group in groupby(
            runs(self.kind, set()), key=lambda part: None if isinstance(part, Run) else part.condition
        ):
            parts = list(group)
            if condition is None:
                for item in parts:
                    body += self.run_lines(item) if isinstance(item, Run) else self.field_lines(item)
            else:
                body += self._conditional(condition, [item for item in parts if isinstance(item, Field)])
        return body

    def _conditional(self, condition: expr.Expr, fields: list[Field]) -> list[str]:
        """Neighbours with the same condition are read under one `if`."""
        before, body, otherwise = [], [], []
        for item in fields:
            body += self.field_lines(item)
            if item.is_attribute and item.has_default:
                otherwise.append(f"{local(item.id)} = {item.default!r}")
            elif item.is_attribute:
                before.append(f"{local(item.id)}: {self.ctx.annotation(item)} = None")
        lines = [*before, f"if {strip(self._expr(condition, fields[0]))}:", *indent(body)]
        return [*lines, "else:", *indent(otherwise)] if otherwise else lines

    # --- fixed parts -----------------------------------------------------------------------------------------------

    def run_lines(self, run: Run) -> Iterator[str]:
        ctx, octets = self.ctx, run.octets
        ctx.support.add("short")
        parts = ", ".join(f'({unit.octets}, "{self._label(unit.fields[0])}")' for unit in run.units)
        yield f"if e - p < {octets}:" if octets > 1 else "if p >= e:"
        yield f"    raise short(p, e, ({parts},))"
        targets = [self._unit_target(unit, index) for index, unit in enumerate(run.units)]
        if len(run.units) == 1 and run.format[1:] == "B":
            yield f"{targets[0]} = b[p]"
        elif len(run.units) == 1 and run.format.endswith("s"):
            yield f"{targets[0]} = b[p:p + {octets}]"
        else:
            comma = "," if len(targets) == 1 else ""
            yield f"{', '.join(targets)}{comma} = {ctx.struct(run.format)}.unpack_from(b, p)"
        offset = 0
        for index, unit in enumerate(run.units):
            yield from self._unit_checks(unit, targets[index], offset)
            for item in unit.fields:
                if item.id in self.anchors:
                    yield f"at_{item.id} = p + {offset}" if offset else f"at_{item.id} = p"
            offset += unit.octets
        yield f"p += {octets}"

    def _unit_target(self, unit: Unit, index: int) -> str:
        first = unit.fields[0]
        if unit.is_bits or unit.is_wide or first.contents is not None:
            return f"r{index}"
        return local(first.id)

    def _unit_checks(self, unit: Unit, target: str, offset: int) -> Iterator[str]:
        first = unit.fields[0]
        at = f"p + {offset}" if offset else "p"
        if first.contents is not None:
            wanted = str(first.contents[0]) if unit.code == "B" else repr(first.contents)
            self.ctx.support.add("WireError")
            yield f"if {target} != {wanted}:"
            yield f'    raise WireError(Code.BAD_CONSTANT, {at}, "{self._label(first)}")'
            return
        if unit.is_wide:
            yield f'{local(first.id)} = int.from_bytes({target}, "big")'
        if unit.is_bits:
            yield from self._bits(unit, target)
        for item in unit.fields:
            if item.valid is not None:
                yield from self._valid(item, item.valid, at)

    def _bits(self, unit: Unit, target: str) -> Iterator[str]:
        if unit.code == "3s":
            yield f'{target} = int.from_bytes({target}, "big")'
        left = unit.octets * 8
        for item in unit.fields:
            assert isinstance(item.type, Bits)
            width = left
            left -= item.type.count
            shifted = f"{target} >> {left}" if left else target
            masked = (
                shifted
                if item.type.count == width == unit.octets * 8 or (width == unit.octets * 8 and left)
                else (f"{shifted} & {hex((1 << item.type.count) - 1)}")
            )
            yield f"{local(item.id)} = {masked}"

    def _valid(self, item: Field, valid: Valid, at: str) -> Iterator[str]:
        name = local(item.id)
        tests = []
        if valid.values:
            tests.append(
                f"{name} != {valid.values[0]:#x}" if len(valid.values) == 1 else f"{name} not in {_numbers(valid.values)}"
            )
        if valid.low is not None:
            tests.append(f"{name} < {valid.low}")
        if valid.high is not None:
            tests.append(f"{name} > {valid.high}")
        if valid.expr is not None:
            tests.append(f"not {self._expr(valid.expr, item)}")
        self.ctx.support.add("misfit")
        yield f"if {' or '.join(tests)}:"
        yield f'    raise misfit({at}, "{self._label(item)}", {name})'

    # --- other fields ----------------------------------------------------------------------------------------------

    def field_lines(self, item: Field) -> list[str]:
        body = list(self._plain_field(item))
        if item.id in self.anchors:
            body.insert(0, f"at_{item.id} = p")
        return body

    def _plain_field(self, item: Field) -> Iterator[str]:
        name = local(item.id)
        if item.checksum is not None:
            yield from self._checksum(item)
        elif item.repeat:
            yield from self._repeat(item)
        elif isinstance(item.type, Primitive):
            yield from self.run_lines(
                Run(
                    [Unit([item], item.type.width, "3s" if item.type.width == 3 else item.type.code)],
                    item.type.little if item.type.width > 1 else None,
                )
            )
        elif item.contents is not None:
            yield from self.run_lines(Run([Unit([item], len(item.contents), f"{len(item.contents)}s")]))
        elif isinstance(item.type, Octets):
            yield from self._octets(item, name)
        elif item.size is not None:
            yield from self._sized(item, name)
        else:
            assert isinstance(item.type, UserType)
            yield from self._user(item, item.type, name)

    def _octets(self, item: Field, name: str) -> Iterator[str]:
        if item.size_eos:
            yield f"{name} = b[p:e]"
            yield "p = e"
            return
        if item.terminator is not None:
            yield from self._ended(item, item.terminator, name)
            return
        assert item.size is not None
        yield from self._bounded(item)
        if item.condition is not None and item.has_default:  # empty is how it is when it is absent, and is written so
            yield "if q == p:"
            yield f'    raise WireError(Code.NON_CANONICAL, p, "{self._label(item)}", "there, but empty")'
        yield f"{name} = b[p:q]"
        yield "p = q"

    def _ended(self, item: Field, terminator: int, name: str) -> Iterator[str]:
        """Up to the terminator, which is looked for in as many octets as there may be and one."""
        self.ctx.support.add("WireError")
        yield f"q = b.find({terminator:#04x}, p, min(e, p + {item.most + 1}))"
        yield "if q < 0:"
        yield f"    code = Code.TRUNCATED if e - p <= {item.most} else Code.BAD_LENGTH"
        yield f'    raise WireError(code, p, "{self._label(item)}", f"no {terminator:#04x} in {{e - p}} octets")'
        yield f"{name} = b[p:q]"
        yield "p = q"

    def _bounded(self, item: Field) -> Iterator[str]:
        """`q` becomes the end of the field; refuses negative sizes and sizes beyond the input."""
        assert item.size is not None
        text = strip(self._expr(item.size, item))
        self.ctx.support.add("WireError")
        yield f"q = p + {text}" if text.isidentifier() else f"q = p + ({text})"
        if any(isinstance(tree, expr.Binary) and tree.op == "-" for tree in _walk(item.size)):
            yield "if q < p:"
            yield f'    raise WireError(Code.BAD_LENGTH, p, "{self._label(item)}", "negative size")'
        yield "if q > e:"
        yield f'    raise WireError(Code.TRUNCATED, p, "{self._label(item)}", f"{{e - p}} of {{q - p}} octets")'

    def _sized(self, item: Field, name: str) -> Iterator[str]:
        assert isinstance(item.type, UserType)
        yield from self._bounded(item)
        if item.inline:
            yield "outer, e = e, q"
            yield from Reader(self.ctx, self.ctx.target(item.type)).parts()
            yield "if p != e:"
            yield f'    raise WireError(Code.TRAILING, p, "{self._label(item)}", f"{{e - p}} octets")'
            yield "e = outer"
            return
        yield f"{name}, p = {self.ctx.reader(item.type)}(b, p, q)"
        yield "if p != q:"
        yield f'    raise WireError(Code.TRAILING, p, "{self._label(item)}", f"{{q - p}} octets")'

    def _user(self, item: Field, ref: UserType, name: str) -> Iterator[str]:
        kind = self.ctx.target(ref)
        if item.valid is not None:
            yield f"at_{item.id} = p"
        if kind.integer:
            yield from self._integer(item, kind, ref, name)
        elif kind.plain == "octets" and kind.fields[0].repeat == "until":
            last = self.until_test(kind, "b[p]")
            yield f"if p < e and {last}:"
            yield f"    {name} = b[p:p + 1]"
            yield "    p += 1"
            if kind.fields[0].counts[:2] == (1, 2):
                yield f"elif p + 1 < e and {self.until_test(kind, 'b[p + 1]')}:"
                yield f"    {name} = b[p:p + 2]"
                yield "    p += 2"
            yield "else:"
            yield f"    {name}, p = {self.ctx.reader(ref)}(b, p, e)"
        else:
            yield f"{name}, p = {self.ctx.reader(ref)}(b, p, e)"
        if item.valid is not None:
            yield from self._valid(item, item.valid, f"at_{item.id}")

    def until_test(self, kind: Type, octet: str) -> str:
        until = kind.fields[0].repeat_expr
        assert until is not None
        return strip(self.ctx.expression(until, lambda _: octet))

    def _integer(self, item: Field, kind: Type, ref: UserType, name: str) -> Iterator[str]:
        self.ctx.support.add("short")
        below = dict(kind.integer)["inline_below"]
        yield "if p >= e:"
        yield f'    raise short(p, e, ((1, "{self._label(item)}"),))'
        yield f"{name} = b[p]"
        yield f"if {name} < {below}:"
        yield "    p += 1"
        yield "else:"
        yield f'    {name}, p = {self.ctx.reader(ref)}(b, p, e, "{self._label(item)}")'

    def _repeat(self, item: Field) -> Iterator[str]:
        name = local(item.id)
        if item.repeat == "expr":
            assert item.repeat_expr is not None
            count = strip(self._expr(item.repeat_expr, item))
            least = self._least(item)
            self.ctx.support.add("WireError")
            yield f"if {count} * {least} > e - p:" if least > 1 else f"if {count} > e - p:"
            yield f'    raise WireError(Code.BAD_LENGTH, p, "{self._label(item)}", f"{{{count}}} items in {{e - p}} octets")'
            yield f"{name} = []"
            yield f"for _ in range({count}):"
        else:
            yield f"{name} = []"
            yield "while p < e:"
        if isinstance(item.type, Primitive):
            yield from indent(
                ["if p >= e:", f'    raise short(p, e, ((1, "{self._label(item)}"),))', f"{name}.append(b[p])", "p += 1"]
            )
            self.ctx.support.add("short")
            return
        assert isinstance(item.type, UserType)
        yield f"    one_{item.id}, p = {self.ctx.reader(item.type)}(b, p, e)"
        yield f"    {name}.append(one_{item.id})"

    def _least(self, item: Field) -> int:
        if isinstance(item.type, Primitive):
            return item.type.width
        assert isinstance(item.type, UserType)
        return max(1, minimum_octets(self.ctx.frames, self.ctx.target(item.type)))

    def _checksum(self, item: Field) -> Iterator[str]:
        assert item.checksum is not None and isinstance(item.type, Primitive)
        width = item.type.width
        fits = f"{item.checksum.algorithm}{'_short' if is_short(self.ctx, self.kind, item.checksum) else ''}_fits"
        self.ctx.support |= {"short", fits, "WireError"}
        yield f"if e - p < {width}:"
        yield f'    raise short(p, e, (({width}, "{self._label(item)}"),))'
        yield f"if not {fits}(b[at_{item.checksum.first}:p + {width}]):"
        yield f'    raise WireError(Code.BAD_CHECKSUM, p, "{self._label(item)}")'
        yield f"p += {width}"

    # --- records of tagged fields ----------------------------------------------------------------------------------

    def _record(self) -> Iterator[str]:
        found = record_cases(self.ctx.frames, self.kind)
        assert found is not None
        switch = found[1]
        names = dict(switch.names)
        length = next(ref for ref in (f.type for f in self.ctx.target(_ref(self.kind)).fields) if isinstance(ref, UserType))
        self.ctx.support |= {"WireError", "short"}
        for tag, ref in switch.cases:
            yield f"{local(names[tag])}: {self.ctx.type_name(ref)} | None = None"
        yield "seen = order = -1"
        yield "while p < e:"
        yield "    tag, start = b[p], p"
        yield f'    size, p = {self.ctx.reader(length)}(b, p + 1, e, "{self.prefix}.len")'
        yield "    q = p + size"
        yield "    if q > e:"
        yield f'        raise WireError(Code.TRUNCATED, p, "{self.prefix}", f"{{e - p}} of {{size}} octets")'
        for order, (tag, ref) in enumerate(switch.cases):
            yield f"    {'if' if order == 0 else 'elif'} tag == {tag:#x}:"
            yield f"        order = {order}"
            yield f"        {local(names[tag])}, p = {self.ctx.reader(ref)}(b, p, q)"
        yield "    else:"
        yield f'        raise WireError(Code.UNKNOWN_TAG, start, "{self.prefix}", f"{{tag:#04x}}")'
        yield "    if p != q:"
        yield f'        raise WireError(Code.TRAILING, p, "{self.prefix}", f"{{q - p}} octets")'
        yield "    if order <= seen:"
        yield f'        raise WireError(Code.BAD_ORDER, start, "{self.prefix}", f"{{tag:#04x}}")'
        yield "    seen = order"

    # --- expressions -----------------------------------------------------------------------------------------------

    def _label(self, item: Field) -> str:
        return f"{self.prefix}.{item.id}"

    def _expr(self, tree: expr.Expr, item: Field) -> str:
        return self.ctx.expression(tree, lambda name: self._name(name, item))

    def _name(self, name: expr.Name, item: Field) -> str:
        field = item if name.name == "_" else next((f for f in self.kind.fields if f.id == name.name), None)
        if field is None:
            instance = next(i for i in self.kind.instances if i.id == name.name)
            assert instance.value is not None
            return self._expr(instance.value, item)
        variable = local(field.id)
        members = tuple(m for m in name.members if m != "to_i")
        if not members:
            return variable
        if members == ("size",):
            return f"len({variable})"
        if isinstance(field.type, UserType):
            kind = self.ctx.target(field.type)
            if kind.integer and members == ("value",):
                return variable
            if kind.plain == "octets":
                return f"len({variable})"
        return f"{variable}.{'.'.join(members)}"


def _ref(kind: Type) -> UserType:
    ref = kind.fields[0].type
    assert isinstance(ref, UserType)
    return ref


def _numbers(values: tuple[int, ...]) -> str:
    return "(" + ", ".join(hex(v) if v > 9 else str(v) for v in values) + ")"


def _walk(tree: expr.Expr) -> Iterator[expr.Expr]:
    yield tree
    match tree:
        case expr.Unary():
            yield from _walk(tree.operand)
        case expr.Binary():
            yield from _walk(tree.left)
            yield from _walk(tree.right)
        case expr.Choice():
            for part in (tree.condition, tree.then, tree.otherwise):
                yield from _walk(part)
