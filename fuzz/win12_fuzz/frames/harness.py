"""Harnesses of libFuzzer, generated from the specification as the decoders are: for a type, functions that look at everything in
a value, that change something in it, and that try one input.

An input lies in a block of exactly its size. What is accepted is looked at in full, written into a room that just suffices, and
not into one that is smaller; the octets are the same again. The mutator changes a value and writes it, so that lengths, counts,
flags and check sequences are those of the generated writer; or octets, of which it repairs the check sequences that the decoder
names.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from win12_spec.emit.c_lines import block, indent
from win12_spec.emit.c_words import word
from win12_spec.frames.c.names import Names, optional
from win12_spec.frames.c.structure import choice
from win12_spec.frames.ir import Bits, Field, Octets, Primitive, Switch, Type, UserType

from win12_fuzz.frames import codec
from win12_fuzz.frames.loose import LooseTarget
from win12_fuzz.frames.target import FrameTarget
from win12_fuzz.specification import FRAMES
from win12_fuzz.target import Target

TEMPLATE = Path(__file__).with_name("harness.c.in")


def source(target: Target) -> str:
    """The C source of the harness of a target of frames."""
    if isinstance(target, LooseTarget):
        return _Harness(target.name, [part.kind for part in target.parts], chosen=True).text()
    assert isinstance(target, FrameTarget), target.name
    return _Harness(target.name, [target.kind], chosen=False).text()


class _Harness:
    def __init__(self, name: str, roots: list[Type], *, chosen: bool) -> None:
        self.name, self.roots, self.chosen = name, roots, chosen
        self.names = Names(FRAMES, FRAMES.files[roots[0].file])
        self.kinds = list(dict.fromkeys(found.file + "." + found.id for root in roots for found in _closure(root)))

    def text(self) -> str:
        """The whole file."""
        kinds = [FRAMES.files[file].types[name] for file, name in (one.split(".") for one in self.kinds)]
        files = dict.fromkeys(kind.file for kind in kinds)
        body = [line for kind in kinds for line in self._prototypes(kind)]
        body += [line for kind in kinds for line in ("", *self._look(kind), "", *self._change(kind))]
        body += [line for kind in self.roots for line in ("", *self._one(kind), "", *self._mutant(kind))]
        places = {
            "@NAME@": [self.name],
            "@INCLUDES@": [f'#include "win12/frames/{file}.h"' for file in files],
            "@BODY@": body,
            "@RUN@": self._by_choice("one_{0}({1}, {2});"),
            "@MUTATE@": self._mutate(),
        }
        return "".join(_filled(line, places) for line in TEMPLATE.read_text(encoding="utf-8").splitlines())

    def _c(self, kind: Type) -> str:
        return self.names.type(kind)

    def _prototypes(self, kind: Type) -> list[str]:
        name = self._c(kind)
        return [f"static void look_{name}(const struct win12_{name} *v);", f"static void change_{name}(struct win12_{name} *v);"]

    # --- everything in a value

    def _look(self, kind: Type) -> list[str]:
        name = self._c(kind)
        if kind.plain == "data":
            lines = _WALK
        elif kind.is_dispatch:
            lines = self._cases(kind, "look_{0}(&v->as.{1});")
        else:
            lines = [line for member, item in codec.attributes(kind) for line in self._look_member(word(member), item)]
        return block_of(f"static void look_{name}(const struct win12_{name} *v)", ["(void)v;", *lines])

    def _look_member(self, member: str, item: Field | UserType) -> list[str]:
        if isinstance(item, Field) and not item.is_attribute:
            return []
        kind = item if isinstance(item, UserType) else item.type
        lines = [f"sink ^= (uint8_t)v->{member};"]
        if isinstance(item, Field) and item.repeat and isinstance(kind, UserType):
            lines = self._look_items(member, FRAMES.type(kind))
        elif isinstance(kind, UserType) and (target := FRAMES.type(kind)).plain != "number" and not target.integer:
            lines = [f"look_{'octets' if target.plain == 'octets' else self._c(target)}(&v->{member});"]
        elif isinstance(kind, Octets) or (isinstance(item, Field) and item.repeat):
            lines = [f"look_octets(&v->{member});"]
        missing = isinstance(item, UserType) or optional(item)
        return block(f"if (v->has_{member})", lines) if missing else lines

    def _look_items(self, member: str, kind: Type) -> list[str]:
        name = self._c(kind)
        body = [
            f"struct win12_{name} one;",
            *block(f"if (win12_read_{name}(&in, &one) != WIN12_OK)", [f'wrong("an item", "{name}");']),
            f"look_{name}(&one);",
        ]
        lines = ["struct win12_input in;", f"win12_input_of(&in, &v->{member}.items);"]
        lines += block(f"for (size_t i = 0; i < v->{member}.count; i++)", body)
        lines += block("if (in.at != in.end)", [f'wrong("the end of the items", "{name}");'])
        return ["{", *indent(lines), "}"]

    def _cases(self, kind: Type, call: str) -> list[str]:
        switch = kind.fields[0].type
        assert isinstance(switch, Switch)
        lines = []
        for ref in dict.fromkeys(ref for _, ref in switch.cases):
            name = self._c(FRAMES.type(ref))
            lines += [f"case {choice(self.names, kind, ref)}:", f"    {call.format(name, word(name))}", "    break;"]
        return block("switch (v->is)", lines)

    # --- something in a value

    def _change(self, kind: Type) -> list[str]:
        name = self._c(kind)
        if kind.plain == "data":
            lines = ["change_octets(&v->octets);"]
        elif kind.is_dispatch:
            lines = self._cases(kind, "change_{0}(&v->as.{1});")
        else:
            changes = [line for member, item in codec.attributes(kind) for line in self._change_member(word(member), item)]
            lines = _one_of(changes)
        return block_of(f"static void change_{name}(struct win12_{name} *v)", ["(void)v;", *lines])

    def _change_member(self, member: str, item: Field | UserType) -> Iterator[str]:
        if isinstance(item, Field) and not item.is_attribute:
            return
        kind = item if isinstance(item, UserType) else item.type
        missing = isinstance(item, UserType) or optional(item)
        if missing:
            yield f"v->has_{member} = false;"
        for change in self._change_there(member, item, kind):
            yield "\n".join(block(f"if (v->has_{member})", change.splitlines()) if missing else [change])

    def _change_there(self, member: str, item: Field | UserType, kind: object) -> Iterator[str]:
        """A change of a member that is there: what is not holds nothing yet."""
        if isinstance(item, Field) and item.repeat and isinstance(kind, UserType):
            yield from self._change_items(member, FRAMES.type(kind))
        elif isinstance(kind, UserType) and (target := FRAMES.type(kind)).plain != "number" and not target.integer:
            yield f"change_{'octets' if target.plain == 'octets' else self._c(target)}(&v->{member});"
        elif isinstance(kind, Octets) or (isinstance(item, Field) and item.repeat):
            yield f"change_octets(&v->{member});"
        else:
            yield f"v->{member} = ({self._number_type(item)})number();"

    def _change_items(self, member: str, kind: Type) -> Iterator[str]:
        """One item, changed, instead of all; or other octets of them."""
        name = self._c(kind)
        yield f"change_octets(&v->{member}.items);"
        lines = [f"struct win12_{name} one;", "struct win12_input in;", "size_t size;"]
        lines.append(f"win12_input_of(&in, &v->{member}.items);")
        tests = [f"v->{member}.count > 0", f"win12_read_{name}(&in, &one) == WIN12_OK"]
        change = [f"change_{name}(&one);"]
        change += block(
            f"if (win12_write_{name}(&one, scratch + used, SCRATCH - used, &size) == WIN12_OK)",
            [f"v->{member} = (struct win12_list){{.items = {{scratch + used, size}}, .count = 1}};", "used += size;"],
        )
        yield "\n".join(["{", *indent([*lines, *block(f"if ({' && '.join(tests)})", change)]), "}"])

    def _number_type(self, item: Field | UserType) -> str:
        return self.names.value_type(item) if isinstance(item, UserType) else self.names.c_type(item)

    # --- one input

    def _one(self, kind: Type) -> list[str]:
        name = self._c(kind)
        lines = [line.replace("@", name) for line in _ONE]
        if codec.has_total(kind):
            at = lines.index("free(block);")
            lines[at:at] = [line.replace("@", name) for line in _MEASURED]
        return block_of(f"static void one_{name}(const uint8_t *data, size_t size)", lines)

    def _mutant(self, kind: Type) -> list[str]:
        name = self._c(kind)
        head = f"static size_t mutant_{name}(uint8_t *data, size_t size, size_t most)"
        lines = [line.replace("@", name) for line in _MUTANT]
        lines += self._repaired(kind)
        return block_of(head, [*lines, "return size;"])

    def _repaired(self, kind: Type) -> list[str]:
        tests = [line for one in _closure(kind) for item in one.fields for line in self._repair(one, item)]
        if not tests:
            return []
        loop = "for (int i = 0; i < 4 && win12_decode_@(data, size, &value, &fault) == WIN12_E_BAD_CHECKSUM; i++)"
        return block(loop.replace("@", self._c(kind)), tests)

    def _repair(self, kind: Type, item: Field) -> list[str]:
        """The check sequence of a field over what begins at a fixed place and ends before it, its low octet first."""
        if item.checksum is None or not isinstance(item.type, Primitive):
            return []
        start, sum_ = _offset(kind, item.checksum.first), item.checksum.algorithm
        lines = [f"const unsigned sum = win12_{sum_}(data + {start}, fault.offset - {start});"]
        lines += [f"data[fault.offset + {n}] = (uint8_t)(sum >> {8 * n});" for n in range(item.type.width)]
        return block(f'if (strcmp(fault.field, "{kind.id}.{item.id}") == 0)', lines)

    # --- one of several types

    def _by_choice(self, call: str) -> list[str]:
        if not self.chosen:
            return [call.format(self._c(self.roots[0]), "data", "size")]
        lines = ["const uint8_t *rest = data + 1;", *block("if (size == 0)", ["return 0;"])]
        return [*lines, *self._switch(call, "rest", "size - 1")]

    def _switch(self, call: str, data: str, size: str) -> list[str]:
        cases = []
        for number, kind in enumerate(self.roots):
            cases += [f"case {number}:", f"    {call.format(self._c(kind), data, size)}", *(["    break;"] * (call[0] != "r"))]
        return block(f"switch (data[0] % {len(self.roots)})", cases)

    def _mutate(self) -> list[str]:
        if not self.chosen:
            return [f"return mutant_{self._c(self.roots[0])}(data, size, most);"]
        lines = block("if (size == 0 || most < 2 || chance(20) == 0)", ["return LLVMFuzzerMutate(data, size, most);"])
        return [*lines, *self._switch("return 1 + mutant_{0}({1}, {2});", "data + 1", "size - 1, most - 1"), "return size;"]


_WALK = [
    "struct win12_data_walk walk;",
    "struct win12_data_item item;",
    "win12_data_walk(&walk, v);",
    *block(
        "do",
        [
            *block("if (win12_data_next(&walk, &item) != WIN12_OK)", ['wrong("a step of the walk", "data");']),
            *block("if (item.part == WIN12_DATA_SCALAR || item.part == WIN12_DATA_BEGIN)", ["look_octets(&item.content);"]),
        ],
    )[:-1],
    "} while (item.part != WIN12_DATA_DONE);",
]
_ONE = [
    "struct win12_@ value;",
    "struct win12_fault fault;",
    "uint8_t *block = malloc(size), *room;",
    "size_t written = 0;",
    "memcpy(block, data, size);",
    *block(
        "if (win12_decode_@(block, size, &value, &fault) != WIN12_OK)",
        [
            *block("if (fault.offset > size || fault.field == NULL)", ['wrong("the fault", "@");']),
            "free(block);",
            "return;",
        ],
    ),
    "look_@(&value);",
    "room = malloc(size);",
    *block(
        "if (win12_write_@(&value, room, size, &written) != WIN12_OK || written != size || memcmp(room, data, size) != 0)",
        ['wrong("what is written", "@");'],
    ),
    "free(room);",
    *block(
        "if (size > 0)",
        [
            "room = malloc(size - 1);",
            *block(
                "if (win12_write_@(&value, room, size - 1, &written) != WIN12_E_TOO_LARGE)",
                ['wrong("a room that is too small", "@");'],
            ),
            "free(room);",
        ],
    ),
    "free(block);",
]
_MEASURED = [
    "struct win12_input in;",
    "win12_input_init(&in, block, size);",
    *block("if (win12_frame_size_@(&in, &written) != WIN12_OK || written != size)", ['wrong("the size", "@");']),
]
_MUTANT = [
    "struct win12_@ value;",
    "struct win12_fault fault;",
    "size_t written = 0;",
    *block(
        "if (chance(4) != 0 && win12_decode_@(data, size, &value, &fault) == WIN12_OK)",
        [
            "uint8_t *room = malloc(most);",
            "change_@(&value);",
            "const win12_code code = win12_write_@(&value, room, most, &written);",
            *block("if (code == WIN12_OK)", ["memcpy(data, room, written);"]),
            "free(room);",
            *block("if (code == WIN12_OK)", ["return written;"]),
        ],
    ),
    "size = LLVMFuzzerMutate(data, size, most);",
]


def _closure(root: Type) -> list[Type]:
    """A type and all whose values one of it holds, each once; octets and numbers have no functions of their own."""
    found, waiting = dict[tuple[str, str], Type](), [root]
    while waiting:
        kind = waiting.pop(0)
        if kind.plain in ("octets", "number") or kind.integer or (kind.file, kind.id) in found:
            continue
        found[kind.file, kind.id] = kind
        if kind.plain == "data":
            continue
        refs = [ref for _, ref in codec.cases(kind)] if kind.is_dispatch else []
        for _, item in [] if kind.is_dispatch else codec.attributes(kind):
            inner = item if isinstance(item, UserType) else item.type if item.is_attribute else None
            refs += [inner] if isinstance(inner, UserType) else []
        waiting += [FRAMES.type(ref) for ref in refs]
    return list(found.values())


def _offset(kind: Type, name: str) -> int:
    """Where a field begins that only such of fixed size stand before."""
    bits = 0
    for item in kind.fields:
        if item.id == name:
            return bits // 8
        if item.contents is not None:
            bits += 8 * len(item.contents)
        elif isinstance(item.type, Bits):
            bits += item.type.count
        else:
            assert isinstance(item.type, Primitive), f"{item.where}: not at a fixed place"
            bits += 8 * item.type.width
    raise AssertionError(name)


def _one_of(changes: list[str]) -> list[str]:
    cases = list[str]()
    for number, change in enumerate(changes):
        cases += [f"case {number}:", *indent(change.splitlines()), "    break;"]
    return block(f"switch (chance({len(changes)}))", cases) if changes else []


def block_of(head: str, body: list[str]) -> list[str]:
    """A function: its brace stands in a line of its own."""
    return [head, "{", *indent(body), "}"]


def _filled(line: str, places: dict[str, list[str]]) -> str:
    for place, lines in places.items():
        if line.strip() == place:
            margin = line[: len(line) - len(line.lstrip())]
            return "".join(f"{margin}{one}".rstrip() + "\n" for one in lines)
        line = line.replace(place, lines[0]) if place in line else line
    return line + "\n"
