"""Readers of records: fields that each bring their tag and their length, in the order of their declaration.

A loop reads whatever comes; two functions beside it know the fields. They are apart so that a prover need not keep all fields in
mind to see that the loop reads on and ends.
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

    def loop(self) -> list[str]:
        """The statement that reads all."""
        label = self.kind.id
        body = [
            "const uint8_t *const start = in->at;",
            "const uint8_t *const outer = in->end;",
            f"const unsigned order = order_of_{self.of}(*start);",
            f"{self.names.value_type(self.length)} size;",
            "in->at++;",
            *checked(f'{self._reader(self.length)}(in, "{label}.len", &size)'),
            *taken("stop", f'win12_bound(in, size, "{label}")'),
            "in->end = stop;",
            *block("if (order == 0U)", [fixed.fail("UNKNOWN_TAG", "start", label)]),
            *checked(f"field_of_{self.of}(in, out, order)"),
            *checked(f'win12_all_read(in, "{label}")'),
            "in->end = outer;",
            *block("if (order <= seen)", [fixed.fail("BAD_ORDER", "start", label)]),
            "seen = order;",
        ]
        invariants = [READ_ON, *contract.sound_parts(self.names, self.whole)]
        changed = f"{READ}, stop, seen, {contract.leaves(self.names, self.whole)}"
        return contract.loop("while (in->at < in->end)", invariants, changed, "in->end - in->at", body)

    def helpers(self) -> list[list[str]]:
        """The functions that know the fields."""
        return [self._order(), self._field()]

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
        return [*contract.reads_part(self.names, self.whole), head, "{", *indent(body), "}", ""]

    def _reader(self, ref: UserType) -> str:
        return f"win12_read_{self.names.type(self.names.target(ref))}"
