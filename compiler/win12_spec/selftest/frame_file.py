"""The vectors of one frame file as C: octets, the fault or the meaning, and the octets written again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from win12_spec.emit import header
from win12_spec.emit.c_lines import block, fitted, function
from win12_spec.frames.c.names import Names
from win12_spec.frames.ir import Frames, Type
from win12_spec.selftest import text
from win12_spec.selftest.data import DataTexts
from win12_spec.selftest.means import Meaning
from win12_spec.vectors import Accept, Measure, Refuse, Vectors


def emit(frames: Frames, name: str, vectors: Vectors, data: DataTexts) -> str:
    """The source of the file `name`."""
    return _File(frames, name, vectors, data).text()


class _File:
    def __init__(self, frames: Frames, name: str, vectors: Vectors, data: DataTexts) -> None:
        self.file, self.names = frames.files[name], Names(frames, frames.files[name])
        self.meaning = Meaning(self.names, data)
        accepted = [vector for vector in vectors.accept if vector.frame == name]
        self.read: list[Accept | Refuse] = [*accepted, *(vector for vector in vectors.refuse if vector.frame == name)]
        self.measured = [vector for vector in vectors.measure if vector.frame == name]

    def text(self) -> str:
        used = list(dict.fromkeys(vector.type for vector in self.read))
        kinds = [self.file.types[name] for name in used]
        blocks: list[Sequence[str]] = [
            ['#include "selftest.h"', f'#include "win12/frames/{self.file.id}.h"', "", self._prototype() + ";"],
            *(self._reader(kind) for kind in kinds),
            *(self._writer(kind) for kind in kinds if not kind.integer),
            *(part for at, vector in enumerate(self.read) for part in self._constants(at, vector)),
            *(text.octets(f"begin_{at}", vector.octets) for at, vector in enumerate(self.measured)),
            self._table("selftest_frame", "frames", [self._row(at, vector) for at, vector in enumerate(self.read)]),
            self._table("selftest_measure", "measures", [self._measure(at, vector) for at, vector in enumerate(self.measured)]),
            function(self._prototype(), self._run(kinds)),
        ]
        body = "\n\n".join("\n".join(fitted(part)) for part in blocks if part)
        return header(f"spec/vectors/{self.file.id}.yaml", "//") + "\n" + body + "\n"

    def _prototype(self) -> str:
        return f"void selftest_frames_{self.file.id}(void)"

    def _value(self, kind: Type) -> str:
        octets = dict(kind.integer)["max_octets"] if kind.integer else 0
        return f"uint{8 * octets}_t" if octets else self.names.structure(kind)

    def _reader(self, kind: Type) -> list[str]:
        name = self.names.type(kind)
        head = f"static win12_code read_{kind.id}(const uint8_t *octets, size_t size, void *value, struct win12_fault *fault)"
        if not kind.integer:
            return function(head, [f"return win12_decode_{name}(octets, size, value, fault);"])
        lines = ["struct win12_input in;", "win12_input_init(&in, octets, size);"]
        lines += [f'(void)win12_read_{name}(&in, "{kind.id}", value);', f'return selftest_whole(&in, "{kind.id}", fault);']
        return function(head, lines)

    def _writer(self, kind: Type) -> list[str]:
        head = f"static win12_code write_{kind.id}(const void *value, uint8_t *to, size_t room, size_t *size)"
        return function(head, [f"return win12_write_{self.names.type(kind)}(value, to, room, size);"])

    def _constants(self, at: int, vector: Accept | Refuse) -> Iterator[list[str]]:
        yield text.octets(f"octets_{at}", vector.octets)
        if isinstance(vector, Accept):
            kind = self.file.types[vector.type]
            pointed = "(*v)" if kind.plain or kind.integer else "v->"
            checks = list(self.meaning.checks(kind, pointed, vector.type, vector.means))
            lines = [f"const {self._value(kind)} *const v = value;", *checks] if checks else ["(void)where;", "(void)value;"]
            yield function(f"static void means_{at}(const char *where, const void *value)", lines)

    def _row(self, at: int, vector: Accept | Refuse) -> str:
        kind = self.file.types[vector.type]
        write = "NULL" if kind.integer else f"write_{kind.id}"
        start = f'"{vector.where.path}:{vector.where.line}", read_{kind.id}, {write}'
        octets = f"octets_{at}, {len(vector.octets)}"
        if isinstance(vector, Accept):
            return f'{start}, means_{at}, {octets}, WIN12_OK, 0, ""'
        return f'{start}, NULL, {octets}, WIN12_E_{vector.error}, {vector.offset}, "{vector.field}"'

    def _measure(self, at: int, vector: Measure) -> str:
        function = f"win12_frame_size_{self.names.type(self.file.types[vector.type])}"
        start = f'"{vector.where.path}:{vector.where.line}", {function}, begin_{at}, {len(vector.octets)}'
        code = f"WIN12_E_{vector.error}" if vector.error else "WIN12_OK"
        return f'{start}, {code}, {vector.offset}, "{vector.field}", {vector.size or 0}'

    def _table(self, kind: str, name: str, rows: Sequence[str]) -> list[str]:
        if not rows:
            return []
        return [f"static const struct {kind} {name}[] = {{", *(f"    {{{row}}}," for row in rows), "};"]

    def _run(self, kinds: Sequence[Type]) -> Iterator[str]:
        yield "static union {"
        yield from (f"    {self._value(kind)} {kind.id}_;" for kind in kinds)
        yield "} value;"
        for name, call in (("frames", "selftest_frame(&frames[i], &value);"), ("measures", "selftest_measure(&measures[i]);")):
            if name == "frames" or self.measured:
                yield from block(f"for (size_t i = 0; i < sizeof {name} / sizeof {name}[0]; i++)", [call])
