"""Records: fields that each bring their tag and their length, in the order of their declaration.

A loop reads whatever comes, and one writes whatever is there; functions beside them know the fields. They are apart so that a
prover need not keep all fields in mind to see what a loop comes to.
"""

from __future__ import annotations

from win12_spec.emit.c_lines import block, checked, indent, taken
from win12_spec.emit.c_words import word
from win12_spec.frames.c import contract, fixed
from win12_spec.frames.c.contract import READ, READ_ON
from win12_spec.frames.c.names import Names
from win12_spec.frames.ir import Type, UserType
from win12_spec.frames.lower import record_cases


class Record:
    """A record, whose fields are kept in the structure of `whole`."""

    def __init__(self, names: Names, kind: Type, whole: Type) -> None:
        self.names, self.kind, self.whole = names, kind, whole
        self.of = names.type(whole)
        found, element = record_cases(names.frames, kind), kind.fields[0].type
        assert found is not None and isinstance(element, UserType)
        given = dict(found[1].names)
        self.fields = [(tag, word(given[tag]), ref) for tag, ref in found[1].cases]
        self.length = next(item.type for item in names.target(element).fields if isinstance(item.type, UserType))

    def none(self) -> list[str]:
        """Before the loop no field is there."""
        return [f"out->has_{name} = false;" for _, name, _ in self.fields]

    def read(self) -> list[str]:
        """The statement that reads all."""
        body = [
            f"const unsigned order = order_of_{self.of}(*in->at);",
            *checked(f"part_of_{self.of}(in, out, order, seen)"),
            "seen = order;",
        ]
        invariants = [READ_ON, *contract.sound_parts(self.names, self.whole)]
        changed = f"{READ}, seen, {contract.leaves(self.names, self.whole)}"
        return contract.loop("while (in->at < in->end)", invariants, changed, "in->end - in->at", body)

    def readers(self) -> list[str]:
        """The functions that know the fields, for reading."""
        return [*self._order(), *self._field(), *self._part()]

    def write(self) -> list[str]:
        """The statement that writes all, the last first."""
        head = f"for (unsigned order = {len(self.fields)}U; order > 0U; order--)"
        invariants = [f"0 <= order <= {len(self.fields)}", "win12_wrote{Pre, Here}(out)"]
        changed, body = f"order, code, {contract.WRITTEN_IN_LOOP}", checked(f"put_in_{self.of}(out, in, order)")
        return contract.loop(head, invariants, changed, "order", body)

    def writer(self) -> list[str]:
        """The function that writes the field that has a place, if it is there."""
        cases: list[str] = []
        for order, (tag, name, ref) in enumerate(self.fields, 1):
            kind = self.names.target(ref)
            value = f"in->{name}" if kind.plain == "number" or kind.integer else f"&in->{name}"
            cases += [f"case {order}U:" if order < len(self.fields) else f"default: /* {order} */"]
            body = [f"tag = {tag:#04x}U;", f"code = win12_put_{self.names.type(kind)}(out, {value});"]
            cases += indent([*block(f"if (!in->has_{name})", ["return WIN12_OK;"]), *body, "break;"])
        body = [
            "const uint8_t *const end = out->at;", "win12_code code;", "uint32_t tag;",
            "switch (order) {", *cases, "}",
            *block("if (code != WIN12_OK)", ["return code;"]), contract.WROTE,
            "const size_t size = (size_t)(end - out->at);",
            *block("if (win12_above(size, UINT32_MAX))", [f'return win12_misfit(out, "{self.kind.id}");']),
            *contract.put(f"win12_put_{self.names.type(self.names.target(self.length))}(out, (uint32_t)size)"),
            "return win12_put_number(out, tag, 1);",
        ]  # fmt: skip
        given = f"struct win12_output *out, const struct win12_{self.of} *in, unsigned order"
        head = f"static win12_code put_in_{self.of}({given})"
        return [*contract.puts(self.names, self.whole), head, "{", *indent(body), "}", ""]

    def _order(self) -> list[str]:
        """The place of a tag among the fields, 0 of one that is none of them."""
        cases = [
            line for order, field in enumerate(self.fields, 1) for line in (f"case {field[0]:#04x}U:", f"    return {order}U;")
        ]
        head = f"static unsigned order_of_{self.of}(uint8_t tag)"
        body = ["switch (tag) {", *cases, "default:", "    return 0U;", "}"]
        return [*contract.contract([], "\\nothing"), head, "{", *indent(body), "}", ""]

    def _field(self) -> list[str]:
        """The reader of the field that has a place."""
        cases: list[str] = []
        for order, (_, name, ref) in enumerate(self.fields, 1):
            cases += [f"case {order}U:" if order < len(self.fields) else f"default: /* {order} */"]
            cases += [f"    code = {self._reader(ref)}(in, &out->{name});", f"    out->has_{name} = true;", "    break;"]
        head = f"static win12_code field_of_{self.of}(struct win12_input *in, struct win12_{self.of} *out, unsigned order)"
        body = ["win12_code code;", "switch (order) {", *cases, "}", "return code;"]
        return [*contract.reads_part(self.names, self.whole, 0), head, "{", *indent(body), "}", ""]

    def _part(self) -> list[str]:
        """The reader of a field with its tag and its length, of which `seen` fields have been before."""
        label = self.kind.id
        body = [
            "const uint8_t *const start = in->at;", "const uint8_t *const outer = in->end;", "const uint8_t *stop;",
            "win12_code code;", f"{self.names.value_type(self.length)} size;",
            "in->at++;",
            *checked(f'{self._reader(self.length)}(in, "{label}.len", &size)'),
            *taken("stop", f'win12_bound(in, size, "{label}")'),
            "in->end = stop;",
            *block("if (order == 0U)", [fixed.fail("UNKNOWN_TAG", "start", label)]),
            *checked(f"field_of_{self.of}(in, out, order)"),
            *checked(f'win12_all_read(in, "{label}")'),
            "in->end = outer;",
            *block("if (order <= seen)", [fixed.fail("BAD_ORDER", "start", label)]),
            "return WIN12_OK;",
        ]  # fmt: skip
        given = f"struct win12_input *in, struct win12_{self.of} *out, unsigned order, unsigned seen"
        head = f"static win12_code part_of_{self.of}({given})"
        return [*contract.reads_part(self.names, self.whole, 1), head, "{", *indent(body), "}", ""]

    def _reader(self, ref: UserType) -> str:
        return f"win12_read_{self.names.type(self.names.target(ref))}"
