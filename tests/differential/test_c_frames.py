"""The frames of the C core beside those of Python, where there is more than reading: sizes, writing, data at random, flags."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from pathlib import Path

import cffi
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))
sys.path.insert(0, str(Path(__file__).parents[1] / "conformance"))

import vector_values as values
from c_help import CORE, STRICT, compiler
from spec_help import compiled, lowered
from test_readers import SEED, VECTORS, mutated, name
from win12_fuzz.agreement.c import C, Unrepresentable
from win12_fuzz.agreement.engine import Engine
from win12_fuzz.agreement.library import LIBRARY, SOURCES, build
from win12_fuzz.places import ROOT
from win12_fuzz.specification import kind, limits, wire
from win12_spec import vectors
from win12_spec.frames.c import generate
from win12_spec.frames.reading import Fault

EACH = 100  # changes of each vector
RANDOM = 6000  # values of data made at random
DATA_DEPTH = int(limits()["DATA_DEPTH"])


@pytest.mark.parametrize("vector", VECTORS.measure, ids=lambda vector: f"{vector.frame}-{vector.octets.hex()}")
def test_measured_alike(engine: Engine, vector: vectors.Measure) -> None:
    found = engine.size(kind(f"{vector.frame}.{vector.type}"), vector.octets)
    assert isinstance(found, Fault) or found == vector.size


def test_mutations_measured_alike(engine: Engine) -> None:
    chance = random.Random(SEED)
    for vector in VECTORS.measure:
        for _ in range(EACH):
            engine.size(kind(f"{vector.frame}.{vector.type}"), mutated(chance, vector.octets))


def written(c: C, vector: vectors.Accept | vectors.CannotEncode, means: object) -> bytes | Fault:
    type_ = kind(f"{vector.frame}.{vector.type}")
    try:
        value = wire().plain(type_, values.build(vector.frame, vector.type, means))
    except (TypeError, ValueError, LookupError) as error:
        raise Unrepresentable(str(error)) from error
    return c.write(type_, value)


@pytest.mark.parametrize("vector", VECTORS.accept, ids=name)
def test_written_alike(c: C, vector: vectors.Accept) -> None:
    if not kind(f"{vector.frame}.{vector.type}").integer:
        assert written(c, vector, vector.means) == vector.octets


def test_refused_to_write_alike(c: C) -> None:
    """What Python cannot encode C does not write either, unless its types have no place for it in the first place."""
    tried = 0
    for vector in VECTORS.cannot_encode:
        if not kind(f"{vector.frame}.{vector.type}").integer:
            try:
                found = written(c, vector, vector.value)
            except Unrepresentable:
                continue
            assert isinstance(found, Fault), vector
            assert found.code == "CANNOT_ENCODE", vector
            tried += 1
    assert tried > len(VECTORS.cannot_encode) / 3


# --- data, compact arrays above all -----------------------------------------------------------------------------------------

TAGS = [0, 1, 2, 3, 4, 5, 6, 9, 10, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 255]
SIZES = {3: 1, 5: 4, 6: 4, 13: 1, 15: 1, 16: 2, 17: 1, 18: 2, 20: 8, 21: 8, 22: 1, 23: 4, 24: 8, 25: 12, 26: 5, 27: 4}
SIZES |= {28: 1, 29: 2, 30: 4, 31: 1, 32: 2, 33: 4}


def test_data_at_random_alike(engine: Engine) -> None:
    chance = random.Random(SEED)
    accepted = 0
    for _ in range(RANDOM):
        octets = made_data(chance, chance.choice((1, 2, 4, 18)))
        octets = octets if chance.random() < 0.5 else mutated(chance, octets)
        accepted += engine.frame(kind("axdr"), octets).fault is None
    assert RANDOM / 4 < accepted < RANDOM


def made_data(chance: random.Random, depth: int) -> bytes:
    tag = chance.choice(TAGS if chance.random() < 0.5 else (1, 2, 2, 19, 19, 17, 0))
    if tag == 19:
        described = made_description(chance, depth - 1)
        contents = b"".join(made_content(chance, described) for _ in range(chance.randrange(4)))
        return b"\x13" + described + length(len(contents)) + contents
    if tag in (1, 2) and depth > 0:
        items = [made_data(chance, depth - 1) for _ in range(chance.choice((0, 1, 1, 2, 5)))]
        return bytes((tag,)) + length(len(items)) + b"".join(items)
    return bytes((tag,)) + made_scalar(chance, tag)


def made_scalar(chance: random.Random, tag: int) -> bytes:
    if tag in (23, 24) and chance.random() < 0.5:  # a NaN of any kind
        lead = (chance.choice((0x7F, 0xFF)), chance.choice((0x80, 0xA0, 0xC0, 0xF0, 0xF4, 0xF8)))
        return bytes(lead) + bytes(SIZES[tag] - 3) + b"\1"
    if tag in (9, 10, 12):
        size = chance.choice((0, 1, 6, 130))
        return length(size) + chance.randbytes(size)
    if tag == 4:
        bits = chance.randrange(20)
        return length(bits) + chance.randbytes((bits + 7) // 8)
    return chance.randbytes(SIZES.get(tag, 0))


def made_description(chance: random.Random, depth: int) -> bytes:
    tag = chance.choice((1, 2, 2, *TAGS)) if depth > 0 else chance.choice((17, 18, 0))
    if tag == 1:
        return b"\1" + chance.choice((0, 0, 1, 2, 3, 300, 65535)).to_bytes(2, "big") + made_description(chance, depth - 1)
    if tag == 2:
        parts = [made_description(chance, depth - 1) for _ in range(chance.randrange(5))]
        return b"\2" + length(len(parts)) + b"".join(parts)
    return bytes((tag,))


def made_content(chance: random.Random, described: bytes) -> bytes:
    """Content of a description, more or less: long arrays are cut short."""
    made, _ = content(chance, described, 0)
    return made[:3000]


def content(chance: random.Random, described: bytes, at: int) -> tuple[bytes, int]:
    tag = described[at]
    if tag == 1:
        count = int.from_bytes(described[at + 1 : at + 3], "big")
        made, end = content(chance, described, at + 3)
        return made[:3000] * min(count, 300), end
    if tag == 2:
        count, at = described[at + 1], at + 2
        parts = []
        for _ in range(count):
            made, at = content(chance, described, at)
            parts.append(made)
        return b"".join(parts)[:9000], at
    return made_scalar(chance, tag), at + 1


def length(value: int) -> bytes:
    if value < 128:
        return bytes((value,))
    size = (value.bit_length() + 7) // 8
    return bytes((0x80 + size,)) + value.to_bytes(size, "big")


@pytest.mark.parametrize("lead", [0, 1, 2, 5, 12, 13, 14, 15, 16])
@pytest.mark.parametrize("count", [0, 1, 19, 20, 21, 65535])
@pytest.mark.parametrize("inner", ["00", "11", "02021100", "021311" + "00" * 18, "021411" + "00" * 19, "021511" + "00" * 20])
def test_compact_arrays_of_arrays_alike(engine: Engine, lead: int, count: int, inner: str) -> None:
    """Numbers of values and octets can be far beyond 64 bits."""
    arrays = (b"\1" + count.to_bytes(2, "big")) * lead
    other = (b"\1\xff\xff") * max(0, lead - 1)
    for described in (arrays + bytes.fromhex(inner), b"\2\2" + arrays[3:] + bytes.fromhex(inner) + other + b"\x11"):
        for size in (0, 1, 40):
            engine.frame(kind("axdr"), b"\x13" + described + length(size) + bytes(size))
    nested = b"\2\1" * lead + b"\x13\x11\1\5"
    assert (engine.frame(kind("axdr"), nested).fault is None) == (lead < DATA_DEPTH)


def test_the_sources_fit_a_machine_of_32_bits() -> None:
    command = [compiler(), "-m32", *STRICT, "-fsyntax-only", "-I", str(CORE / "include")]
    subprocess.run([*command, *map(str, SOURCES)], check=True)


# --- what the language has and our frames have not ---------------------------------------------------------------------------

MANUAL = (ROOT / "docs" / "spec-language.md").read_text(encoding="utf-8")
NUMBERS = """
seq:
  - {id: long, type: u4le}
  - {id: few, type: u4le, if: long == 1}
  - {id: most, type: s8, if: long == 2 or (long > 4 and not long < 9)}
  - {id: huge, type: u8le}
  - {id: low, type: s2le}
  - {id: real, type: f4}
  - {id: wide, type: f8le}
  - {id: double, type: b24}
  - {id: out, type: b9, valid: {max: 300}}
  - {id: default, type: b7, valid: {min: 0, max: 0x7f}}
  - {id: size, type: u1, valid: {max: 255}, -derive: size(inner)}
  - {id: inner, type: inner, size: size, -inline: true}
types:
  inner:
    seq:
      - {id: code, type: u1}
      - {id: order, type: u1, -derive: count(many)}
      - {id: many, type: u1, repeat: expr, repeat-expr: order}
      - {id: number, type: number}
      - {id: rest, type: list, repeat: eos}
  number: {-plain: number, seq: [{id: lead, contents: [1, 2, 3, 4, 5]}, {id: value, type: u1}]}
  list:
    seq:
      - {id: a, type: u1}
      - {id: b, type: s4le, if: (a & 1) == 1}
      - {id: c, size: 'a > 7 ? (a + 1) / 2 : a << 1'}
    instances:
      half: {value: a / 2}
      odd: {value: (a & 1) == 1}
"""
EXAMPLES = [*re.findall(r"```yaml frame\n(.*?)```", MANUAL, re.DOTALL), NUMBERS]


@pytest.mark.parametrize("text", EXAMPLES, ids=range(len(EXAMPLES)))
def test_examples_of_the_language_compile(text: str, tmp_path: Path) -> None:
    compile_sample(text, tmp_path, "-c")


def compile_sample(text: str, folder: Path, *options: str) -> None:
    made = generate(lowered(folder, sample=text))
    for path, content in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    core = folder / "generated" / "c"
    include = ["-I", str(core / "include"), "-I", str(CORE / "include")]
    sources = [str(core / "src" / "frames" / f"{name}.c") for name in ("sample", "length", "input", "output")]
    subprocess.run([compiler(), *STRICT, *include, *options, *sources], check=True, cwd=folder)


COMPUTED = """
seq: [{id: control, type: u1}]
instances:
  next: {value: control + 1}
  low: {value: next & 3}
  half: {value: next / 2}
  even: {value: low % 2 == 0}
  both: {value: even and half > 7}
"""


def test_computed_values_read_those_before_them(tmp_path: Path) -> None:
    compile_sample(COMPUTED, tmp_path, "-shared", "-fPIC", "-o", "sample.so")
    ffi = cffi.FFI()
    values = {name: "bool" if name in ("even", "both") else "uint32_t" for name in ("next", "low", "half", "even", "both")}
    ffi.cdef("struct win12_sample { uint8_t control; };")
    ffi.cdef("".join(f"{result} win12_sample_{name}(const struct win12_sample *frame);" for name, result in values.items()))
    library, sample = ffi.dlopen(str(tmp_path / "sample.so")), compiled(tmp_path, COMPUTED).Sample
    for control in range(256):
        frame, same = sample.decode(bytes((control,))), ffi.new("struct win12_sample *", [control])
        assert [getattr(library, f"win12_sample_{name}")(same) for name in values] == [getattr(frame, name) for name in values]


# --- sanitizers -------------------------------------------------------------------------------------------------------------


SANITIZE = "-g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all"


@pytest.mark.slow
def test_nothing_is_read_beyond_the_input() -> None:
    """The tests above once more, with a library whose every access is checked."""
    found = [subprocess.run([compiler(), f"-print-file-name={name}"], capture_output=True, text=True, check=True).stdout.strip()
             for name in ("libasan.so", "libubsan.so")]  # fmt: skip
    if os.environ.get(LIBRARY) or not all(os.path.isabs(path) for path in found):
        pytest.skip("no sanitizers")
    built = build(*SANITIZE.split())
    environment = os.environ | {LIBRARY: str(built), "LD_PRELOAD": " ".join(found), "ASAN_OPTIONS": "detect_leaks=0"}
    tests = [__file__, str(Path(__file__).with_name("test_readers.py"))]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "alike", *tests]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
