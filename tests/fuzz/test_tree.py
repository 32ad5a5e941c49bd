"""The specification as a grammar: what it reads, it writes; what it makes, decoders take; what it changes keeps its structure."""

from __future__ import annotations

import random

import pytest
from win12_fuzz import targets
from win12_fuzz.frames import codec
from win12_fuzz.frames.target import FrameTarget
from win12_fuzz.specification import FRAMES, known_vectors
from win12_fuzz.tree import mutate, words
from win12_fuzz.tree.grammar import Grammar
from win12_fuzz.tree.make import Maker
from win12_fuzz.tree.read import Reader, Refused, read
from win12_fuzz.tree.write import Writer
from win12_spec.vectors import Accept, Refuse
from win12_wire.errors import Code, WireError

EVERY = {name: one for name, one in targets.all().items() if isinstance(one, FrameTarget)}
ACCEPTED = [one for one in known_vectors().accept if not FRAMES.files[one.frame].types[one.type].integer]
REFUSED = [one for one in known_vectors().refuse if not FRAMES.files[one.frame].types[one.type].integer]
MADE = 60
CHANGED = 250
SHARE = {"acse": 0.25, "hdlc_parameters": 0.4, "axdr": 0.4}
"""How many of the changed inputs are accepted at least; 0.5 otherwise. Orders, and octets within compact arrays, break easily."""


def takes(target: FrameTarget, octets: bytes) -> bool:
    try:
        target.oracle.decode(octets)
    except WireError:
        return False
    return True


@pytest.mark.parametrize("vector", ACCEPTED, ids=lambda one: f"{one.frame}-{one.id}")
def test_vectors_are_read_and_written_again(vector: Accept) -> None:
    tree = read(FRAMES.files[vector.frame].types[vector.type], vector.octets)
    assert Writer(Maker(random.Random(1))).octets(tree) == vector.octets


@pytest.mark.parametrize("vector", REFUSED, ids=lambda one: f"{one.frame}-{one.id}")
def test_vectors_are_refused(vector: Refuse) -> None:
    with pytest.raises(Refused):
        read(FRAMES.files[vector.frame].types[vector.type], vector.octets)


def test_fields_are_where_they_are() -> None:
    octets = bytes.fromhex("0001 0007 0010 0003 aabbcc")
    tree = read(FRAMES.files["wrapper"].types["wrapper"], octets)
    spans = {part.name: octets[part.start : part.end].hex() for part in tree.parts}
    assert spans == {
        "wrapper.wrapper.version": "0001",
        "wrapper.wrapper.source_wport": "0007",
        "wrapper.wrapper.destination_wport": "0010",
        "wrapper.wrapper.length": "0003",
        "wrapper.wrapper.apdu": "aabbcc",
    }


@pytest.mark.parametrize("name", EVERY)
def test_what_is_made_is_nearly_always_valid(name: str) -> None:
    chance, target = random.Random(name), EVERY[name]
    made = [target.grammar.make(chance) for _ in range(MADE)]
    assert sum(takes(target, octets) for octets in made) >= 0.85 * MADE


@pytest.mark.parametrize("name", EVERY)
def test_changed_inputs_keep_their_structure(name: str) -> None:
    chance, target = random.Random(name), EVERY[name]
    made = [octets for octets in (target.grammar.make(chance) for _ in range(20)) if takes(target, octets)]
    changed = [target.mutate(chance.choice(made), 2000, chance.randrange(1 << 32)) for _ in range(CHANGED)]
    assert all(len(octets) <= 2000 for octets in changed)
    assert len(set(changed)) > CHANGED / 4
    assert sum(takes(target, octets) for octets in changed) >= SHARE.get(name, 0.5) * CHANGED


@pytest.mark.parametrize("name", ["hdlc", "mbus"])
def test_changed_octets_get_past_the_check_sequences(name: str) -> None:
    """Invalid frames fail for what is wrong with them, not for a check sequence that nobody computed."""
    chance, target = random.Random(name), EVERY[name]
    made = [octets for octets in (target.grammar.make(chance) for _ in range(40)) if takes(target, octets) and len(octets) > 8]
    plain, repaired = 0, 0
    for _ in range(CHANGED):
        octets = bytearray(chance.choice(made))
        octets[chance.randrange(len(octets))] ^= 1 << chance.randrange(8)
        plain += past(target, bytes(octets))
        repaired += past(target, mutate.repaired(target.kind, bytes(octets)))
    assert plain < 0.5 * CHANGED < 0.9 * CHANGED <= repaired


def past(target: FrameTarget, octets: bytes) -> bool:
    """Whether no check sequence refuses it."""
    try:
        target.oracle.decode(octets)
    except WireError as error:
        return error.code != Code.BAD_CHECKSUM
    return True


def test_any_octets_can_be_changed() -> None:
    chance = random.Random(3)
    for target in EVERY.values():
        for size in (0, 1, 2, 9, 40):
            octets = chance.randbytes(size)
            assert len(target.mutate(octets, 50, chance.randrange(1 << 32))) <= 50


def test_any_octets_can_be_read_without_checks() -> None:
    chance = random.Random(4)
    for target in EVERY.values():
        for octets in [target.grammar.make(chance) for _ in range(10)]:
            broken = mutate.other_octets(octets, chance)
            try:
                Reader(broken).whole(target.kind)
            except (Refused, KeyError, OverflowError):
                continue


def test_the_same_seed_makes_the_same_input() -> None:
    target = EVERY["get"]
    octets = next(iter(target.seeds()))
    assert [target.mutate(octets, 500, seed) for seed in range(30)] == [target.mutate(octets, 500, seed) for seed in range(30)]


def test_names_of_inputs_are_names_of_the_specification() -> None:
    chance = random.Random(5)
    for target in EVERY.values():
        for octets in [target.grammar.make(chance) for _ in range(20)]:
            grammar = Grammar(target.kind)  # with all files
            assert grammar.reached(octets) <= grammar.reachable


def test_words_are_those_of_the_specification() -> None:
    found = words.words(FRAMES.files["hdlc"].types["hdlc"])
    assert b"\x7e" in found
    assert {b"\xc0\x01", b"\xc4\x03", b"\x13"} <= set(words.words(FRAMES.files["get"].types["get"]))


def test_frames_are_counted_as_they_are_declared() -> None:
    assert {kind.id for kind in FRAMES.files["mbus"].types.values() if codec.has_total(kind)} == {
        "mbus", "single", "short_frame", "long_frame",
    }  # fmt: skip
