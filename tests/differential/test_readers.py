"""All who read frames agree: the declaration, generated Python, the C core, and the stock Kaitai compiler's decoders.

The same values or the same fault at the same place, and the same octets again. Octets come from the vectors, from recordings,
from the strategies of the specification, and from changes of all of these.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from win12_fuzz.agreement import Disagreement
from win12_fuzz.agreement.engine import Engine, Opinion, Python
from win12_fuzz.places import ROOT
from win12_fuzz.specification import kind, known_vectors, wire
from win12_spec import vectors
from win12_spec.frames.ir import Type
from win12_spec.strategies import Broken
from win12_wire.errors import WireError
from win12_wire.frames import apdu, hdlc, llc, mbus, mbus_transport, wrapper

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from spec_help import strategies

CORPUS = ROOT.parent / "shared" / "corpus"
VECTORS = known_vectors()
TYPES = [pytest.param(one, id=f"{one.file}.{one.id}") for one in wire().types()]
SLOW = settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
EACH = 100  # changes of each vector
ALTERATIONS = 12  # of each piece of the corpus
SEED = 62056


def readers(vector: vectors.Accept | vectors.Refuse) -> Iterator[Type]:
    """What reads the octets of a vector: its type, and the dispatchers that may choose it."""
    yield kind(f"{vector.frame}.{vector.type}")
    if kind(vector.frame).is_dispatch:
        yield from (kind(vector.frame), kind("apdu"))


def name(vector: vectors.Accept | vectors.Refuse) -> str:
    return f"{vector.frame}-{getattr(vector, 'id', '')}"


# --- the vectors -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("vector", VECTORS.accept, ids=name)
def test_accepted_alike(engine: Engine, vector: vectors.Accept) -> None:
    assert engine.frame(next(readers(vector)), vector.octets).fault is None
    for reader in readers(vector):
        engine.frame(reader, vector.octets)


@pytest.mark.parametrize("vector", VECTORS.refuse, ids=name)
def test_refused_alike(engine: Engine, vector: vectors.Refuse) -> None:
    assert engine.frame(next(readers(vector)), vector.octets).fault == (vector.error, vector.offset, vector.field)
    for reader in readers(vector):
        engine.frame(reader, vector.octets)


def test_every_prefix_alike(engine: Engine) -> None:
    for vector in VECTORS.accept:
        for end in range(0, len(vector.octets), 1 + len(vector.octets) // 100):
            engine.frame(next(readers(vector)), vector.octets[:end])


@pytest.mark.parametrize("frame", sorted({vector.frame for vector in VECTORS.accept}))
def test_mutations_alike(engine: Engine, frame: str) -> None:
    chance = random.Random(SEED)
    for vector in VECTORS.accept:
        if vector.frame == frame:
            for number in range(EACH):
                mutant = mutated(chance, vector.octets)
                for reader in list(readers(vector))[: 1 + (number % 10 == 0) * 2]:
                    engine.frame(reader, mutant)


def mutated(chance: random.Random, octets: bytes) -> bytes:
    """A few octets changed, left out or put in; often among the first, where tags and lengths are."""
    made = bytearray(octets)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        at = chance.randrange(min(len(made), chance.choice((4, 16, 1 << 16))) + 1)
        match chance.randrange(5):
            case 0 if made:
                made[at % len(made)] ^= 1 << chance.randrange(8)
            case 1 if made:
                made[at % len(made)] = chance.choice((0, 1, 2, 9, 0x7F, 0x80, 0x81, 0x82, 0x84, 0xFF, chance.randrange(256)))
            case 2:
                made[at:at] = chance.randbytes(chance.choice((1, 1, 2, 5)))
            case 3:
                del made[at : at + chance.choice((1, 1, 2, 5))]
            case _:
                del made[at:]
    return bytes(made)


# --- the strategies --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("type_", TYPES)
def test_valid_frames_mean_the_same_to_all(engine: Engine, type_: Type) -> None:
    @SLOW
    @given(strategies().octets(type_))
    def check(octets: bytes) -> None:
        assert engine.frame(type_, octets).fault is None

    check()


@pytest.mark.parametrize("type_", TYPES)
def test_nearly_valid_frames_mean_the_same_to_all(engine: Engine, type_: Type) -> None:
    @SLOW
    @given(strategies().broken(type_))
    def check(broken: Broken) -> None:
        engine.frame(type_, broken.octets)

    check()


@pytest.mark.parametrize("type_", TYPES)
def test_any_octets_mean_the_same_to_all(engine: Engine, type_: Type) -> None:
    @SLOW
    @given(st.binary(max_size=30))
    def check(octets: bytes) -> None:
        engine.frame(type_, octets)

    check()


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
def test_recorded_octets_mean_the_same_to_all(engine: Engine, messages: list[bytes]) -> None:
    chance = random.Random(SEED)
    pieces = {piece for message in messages for piece in taken_apart(message)}
    for top in map(kind, ("hdlc", "wrapper", "mbus", "llc", "apdu", "axdr")):
        for piece in sorted(pieces):
            if engine.frame(top, piece).fault is None:
                for _ in range(ALTERATIONS):
                    engine.frame(top, mutated(chance, piece))


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


# --- the comparison itself -------------------------------------------------------------------------------------------------

SEEDS = {
    "wrapper": "0001 0001 0010 0002 aabb",
    "get": "c4 01 c1 00 02 02 11 05 10 fffe",
    "axdr": "01 02 02 02 06 00000001 16 1e 02 02 06 00000002 16 1e",
}


class Wrong(Python):
    """Reads one octet as another."""

    def __init__(self, at: int) -> None:
        self.at = at

    def read(self, kind: Type, octets: bytes) -> Opinion | None:
        found = super().read(kind, octets[: self.at] + bytes((octets[self.at] ^ 1,)) + octets[self.at + 1 :])
        return found if found is None or found.fault is not None else found._replace(again=octets)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_field_read_wrongly_is_noticed(engine: Engine, seed: str) -> None:
    """The comparison reaches every octet: were one read differently, it would say so."""
    octets = bytes.fromhex(SEEDS[seed])
    assert engine.frame(kind(seed), octets).fault is None
    for at in range(len(octets)):
        with pytest.raises(Disagreement):
            Engine(Wrong(at)).frame(kind(seed), octets)
