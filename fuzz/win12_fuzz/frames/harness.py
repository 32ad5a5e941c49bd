"""Harnesses of libFuzzer, generated from the specification as the decoders are: for a type, functions that look at everything in
a value, that change something in it, and that try one input.

An input lies in a block of exactly its size. What is accepted is looked at in full, written into a room that just suffices, and
not into one that is smaller; the octets are the same again. The mutator changes a value and writes it, so that lengths, counts,
flags and check sequences are those of the generated writer; or octets, of which it repairs the check sequences that the decoder
names.
"""

from __future__ import annotations

from pathlib import Path

from win12_spec.emit.c_lines import block
from win12_spec.frames.c.names import Names
from win12_spec.frames.ir import Type

from win12_fuzz.frames.harness_attempts import mutant, one
from win12_fuzz.frames.harness_changes import change
from win12_fuzz.frames.harness_kinds import closure
from win12_fuzz.frames.harness_looks import look
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
        self.kinds = list(dict.fromkeys(found.file + "." + found.id for root in roots for found in closure(root)))

    def text(self) -> str:
        """The whole file."""
        kinds = [FRAMES.files[file].types[name] for file, name in (found.split(".") for found in self.kinds)]
        files = dict.fromkeys(kind.file for kind in kinds)
        body = [line for kind in kinds for line in self._prototypes(kind)]
        body += [line for kind in kinds for line in ("", *look(self.names, kind), "", *change(self.names, kind))]
        body += [line for kind in self.roots for line in ("", *one(self.names, kind), "", *mutant(self.names, kind))]
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


def _filled(line: str, places: dict[str, list[str]]) -> str:
    for place, lines in places.items():
        if line.strip() == place:
            margin = line[: len(line) - len(line.lstrip())]
            return "".join(f"{margin}{one}".rstrip() + "\n" for one in lines)
        line = line.replace(place, lines[0]) if place in line else line
    return line + "\n"
