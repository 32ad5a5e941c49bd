"""Differential tests against the stock Kaitai compiler: committed output is fresh, and its decoders agree with ours."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import win12_fuzz.frames.kaitai as oracle
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from win12_spec import registry, vectors
from win12_spec.frames.ir import Type
from win12_wire.errors import WireError
from win12_wire.frames import apdu, hdlc, llc, mbus, mbus_transport, wrapper

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "property"))
import frame_strategies as fs

KAITAI = oracle.ROOT / "compiler" / "kaitai"
CORPUS = oracle.ROOT.parent / "shared" / "corpus"
PAIRS = {name: (ours, theirs, kind) for name, ours, theirs, kind in oracle.pairs()}
SLOW = settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
ALTERATIONS = 12  # of each piece of the corpus


# --- freshness -----------------------------------------------------------------------------------------------------------


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_committed_output_belongs_to_these_specs() -> None:
    hashes = json.loads((oracle.FOLDER / "HASHES.json").read_text(encoding="utf-8"))
    frames = oracle.ROOT / "spec" / "frames"
    assert hashes["sources"] == {path.name: sha256(path) for path in sorted(frames.glob("*.ksy"))}, "run 'make kaitai'"
    assert hashes["generated"] == {path.name: sha256(path) for path in sorted(oracle.FOLDER.glob("*.py"))}, "run 'make kaitai'"


@pytest.mark.skipif(
    shutil.which("node") is None or not (KAITAI / "node_modules").is_dir(), reason="needs node and 'make kaitai' once"
)
def test_every_frame_file_compiles_with_the_stock_compiler(tmp_path: Path) -> None:
    done = subprocess.run(
        ["node", "compile.js", "../../spec/frames", str(tmp_path)], cwd=KAITAI, capture_output=True, text=True, timeout=100
    )
    assert done.returncode == 0, done.stderr
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in oracle.FOLDER.iterdir() if path.is_file()
    }


def test_every_frame_type_is_compared() -> None:
    classes = {name for name, _, _ in fs.classes()}
    assert {
        f"{kind.file}.{kind.class_name}" for _, _, kind in PAIRS.values() if not kind.plain and not kind.is_dispatch
    } == classes


# --- agreement -----------------------------------------------------------------------------------------------------------


def strategy(kind: Type) -> st.SearchStrategy[bytes]:
    made = fs.data() if kind.plain == "data" else fs.frames(fs.FRAMES.files[kind.file].types[kind.id])
    return made.map(encoded).filter(lambda octets: octets is not None)


def encoded(made: Any) -> bytes | None:
    try:
        return bytes(made.encode())
    except WireError:  # longer than a length of fixed width can say
        return None


@pytest.mark.parametrize("name", PAIRS)
def test_what_we_write_means_the_same_to_the_oracle(name: str) -> None:
    ours, theirs, kind = PAIRS[name]

    @SLOW
    @given(strategy(kind), st.randoms(use_true_random=False))
    def check(octets: bytes, rng: random.Random) -> None:
        assert oracle.compare(ours, theirs, kind, octets)
        for _ in range(4):
            oracle.compare(ours, theirs, kind, altered(rng, octets))

    check()


@pytest.mark.parametrize("name", PAIRS)
def test_any_octets_mean_the_same_to_the_oracle(name: str) -> None:
    ours, theirs, kind = PAIRS[name]

    @SLOW
    @given(st.binary(max_size=30))
    def check(octets: bytes) -> None:
        oracle.compare(ours, theirs, kind, octets)

    check()


def altered(rng: random.Random, octets: bytes) -> bytes:
    out = bytearray(octets)
    for _ in range(rng.choice((1, 1, 2))):
        at = rng.randrange(len(out) + 1)
        match rng.randrange(4):
            case 0:
                del out[at:]
            case 1:
                out.insert(at, rng.randrange(256))
            case _ if at < len(out):
                out[at] = rng.choice((0, 1, 2, 9, 0x13, 0x7E, 0x80, 0x81, 0xFF, rng.randrange(256)))
    return bytes(out)


VECTORS = vectors.load(oracle.ROOT / "spec", oracle.FRAMES, set(registry.load_errors(oracle.ROOT / "spec")[0]))


@pytest.mark.parametrize("vector", VECTORS.accept, ids=lambda vector: f"{vector.frame}-{vector.id}")
def test_vectors_mean_the_same_to_the_oracle(vector: vectors.Accept) -> None:
    pair = PAIRS.get(f"{vector.frame}.{vector.type}") or PAIRS.get(vector.frame)
    if pair is None:
        pytest.skip("a number, not a class")
    ours, theirs, kind = pair
    assert oracle.compare(ours, theirs, kind, vector.octets)
    for end in range(len(vector.octets)):
        oracle.compare(ours, theirs, kind, vector.octets[:end])


@pytest.mark.parametrize("vector", VECTORS.refuse, ids=lambda vector: f"{vector.frame}-{vector.id}")
def test_refused_vectors_are_refused_by_the_oracle_too_or_leniently_taken(vector: vectors.Refuse) -> None:
    pair = PAIRS.get(f"{vector.frame}.{vector.type}") or PAIRS.get(vector.frame)
    if pair is None:
        pytest.skip("a number, not a class")
    ours, theirs, kind = pair
    assert not oracle.compare(ours, theirs, kind, vector.octets)


# --- octets that nobody here wrote -----------------------------------------------------------------------------------------


def corpus() -> list[Any]:
    if not CORPUS.is_dir():
        return [pytest.param(b"", marks=pytest.mark.skip(reason=f"no corpus at {CORPUS}"))]
    found = []
    for path in (CORPUS / f"{name}.json" for name in ("dlms_push", "hdlc", "sessions", "apdu_tests")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            texts = [case.get("hex"), *(case.get("hex_list") or ()), *(event.get("hex") for event in case.get("events") or ())]
            found.append(pytest.param([bytes.fromhex(text) for text in texts if text], id=case["id"]))
    return found


@pytest.mark.parametrize("messages", corpus())
def test_recorded_octets_mean_the_same_to_the_oracle(messages: list[bytes]) -> None:
    rng = random.Random(1)
    pieces = {piece for message in messages for piece in taken_apart(message)}
    for name in ("hdlc.hdlc", "wrapper.wrapper", "mbus", "llc.llc", "apdu", "axdr"):
        ours, theirs, kind = PAIRS[name]
        for piece in sorted(pieces):
            if oracle.compare(ours, theirs, kind, piece):
                for _ in range(ALTERATIONS):
                    oracle.compare(ours, theirs, kind, altered(rng, piece))


def taken_apart(octets: bytes) -> Iterator[bytes]:
    """The octets, the frames in them, and what these carry."""
    yield octets
    for size, cls in ((hdlc.Hdlc.frame_size, hdlc), (wrapper.Wrapper.frame_size, wrapper), (mbus.frame_size, mbus)):
        at = 0
        while at < len(octets):
            try:
                length = size(octets, at, len(octets)) or len(octets)
                frame = octets[at : at + length]
                yield from (frame, *_inside(cls, frame))
            except WireError:
                break
            at += length
    yield from _octets_of(octets)


def _inside(module: Any, frame: bytes) -> Iterator[bytes]:
    if module is hdlc:
        information = hdlc.Hdlc.decode(frame).information
        yield information
        if information[:1] == b"\xe6":
            yield llc.Llc.decode(information).apdu
    elif module is wrapper:
        yield wrapper.Wrapper.decode(frame).apdu
    elif isinstance(found := mbus.decode(frame), mbus.LongFrame) and found.is_dlms:
        yield mbus_transport.MbusTransport.decode(found.user_data).segment


def _octets_of(octets: bytes) -> Iterator[bytes]:
    """Octets that an APDU carries: the InitiateRequest of an AARQ, say."""
    try:
        found = apdu.decode(octets)
    except WireError:
        return
    for name in found.__slots__:
        value = getattr(found, name)
        if isinstance(value, bytes) and value:
            yield value


# --- the comparison itself --------------------------------------------------------------------------------------------------

PASSES = {
    "TRAILING": ("length of a wrapper", "wrapper.wrapper", "0001 0001 0010 0001 00 ff"),
    "UNKNOWN_TAG": ("tag of data", "axdr", "07"),
    "BAD_CHECKSUM": ("check sequence", "hdlc.hdlc", "7e a007 03 21 93 0000 7e"),
    "NON_CANONICAL": ("length in two octets", "axdr", "09 81 01 00"),
    "BAD_ORDER": ("repeated field", "acse", "62 06 80 01 00 80 01 00"),
    "TOO_DEEP": ("nesting", "axdr", "0201" * 20 + "00"),
}


@pytest.mark.parametrize("code", oracle.LENIENT)
def test_each_leniency_is_real(code: str) -> None:
    """A rule that lets nothing through any more would only hide faults."""
    _, name, text = PASSES[code]
    ours, theirs, _ = PAIRS[name]
    octets = bytes.fromhex(text)
    with pytest.raises(WireError) as caught:
        ours(octets)
    assert caught.value.code == code
    assert oracle._read(theirs, octets) is not None


SEEDS = {
    "wrapper.wrapper": "0001 0001 0010 0002 aabb",
    "get": "c4 01 c1 00 02 02 11 05 10 fffe",
    "axdr": "01 02 02 02 06 00000001 16 1e 02 02 06 00000002 16 1e",
}


@pytest.mark.parametrize("name", SEEDS)
def test_a_field_read_wrongly_is_noticed(name: str) -> None:
    """The comparison reaches every octet: were one read differently, it would say so."""
    ours, theirs, kind = PAIRS[name]
    octets = bytes.fromhex(SEEDS[name])
    assert oracle.compare(ours, theirs, kind, octets)
    noticed = 0
    for at in range(len(octets)):
        other = octets[:at] + bytes((octets[at] ^ 1,)) + octets[at + 1 :]
        try:
            oracle.compare(lambda _, other=other: ours(other), theirs, kind, octets)
        except oracle.Disagreement:
            noticed += 1
        except WireError:
            continue
    assert noticed >= len(octets) // 2
