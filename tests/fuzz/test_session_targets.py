"""The targets of sessions: their corpora replay and reach what they must, and faults that are put in are found."""

from __future__ import annotations

import itertools
import random
import time
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from win12_fuzz.agreement.compiled import compiler
from win12_fuzz.sessions import harness, hdlc, machine, machines, native, targets
from win12_fuzz.sessions.association import AssociationTarget
from win12_fuzz.sessions.corpora import kept, smallest
from win12_fuzz.sessions.form import Form, Life, Step
from win12_fuzz.sessions.machine import MachineTarget
from win12_fuzz.sessions.talk import SAYS, Piece, Shape, Talk, says
from win12_fuzz.sessions.terms import TERMS, forger_for

MACHINES = machine.targets()
BOUND = [target for target in targets() if not isinstance(target, MachineTarget)]
SECONDS = 20.0
"""A planted fault is found in much less; a machine that has other things to do may need more."""


LEAST = {
    "association_client": 152, "association_server": 106, "hdlc_client_link": 79, "hdlc_server_link": 59, "long_transfers": 129,
    "push_receiver": 27, "key_changes": 14,
}  # fmt: skip
"""Transitions, or results, that the corpora of the runtime's targets reach; more as they grow, never fewer."""


def named(target: Any) -> str:
    return str(target.name)


def mutations(target: Any, seed: int = 1) -> Iterator[bytes]:
    """The corpus, then mutations of it for a while."""
    corpus, chance, ends = kept(target), random.Random(seed), time.process_time() + SECONDS
    yield from corpus
    while time.process_time() < ends:
        yield target.mutate(chance.choice(corpus), 1024, chance.randrange(1 << 30))


def found(target: Any) -> str:
    """What the first input with a finding says; empty when there is none."""
    for octets in mutations(target):
        try:
            target.run(octets)
        except Exception as error:
            return str(error)
    return ""


# --- corpora


@pytest.mark.parametrize("target", MACHINES, ids=named)
def test_a_corpus_takes_every_transition_of_its_machine(target: MachineTarget) -> None:
    reached: set[str] = set()
    for octets in kept(target):
        target.run(octets)
        more = target.reached(octets).names
        reached |= more
    assert reached == target.reachable().names


@pytest.mark.parametrize("target", BOUND, ids=named)
def test_a_corpus_replays(target: Any) -> None:
    reached: set[str] = set()
    for octets in kept(target):
        target.run(octets)
        reached |= target.reached(octets).names
    assert len(reached & target.reachable().names) >= LEAST[target.name]


@pytest.mark.parametrize("target", targets(), ids=named)
def test_every_file_of_a_corpus_adds_something(target: Any) -> None:
    reaches = [target.reached(octets).names for octets in kept(target)]
    assert reaches
    for at, own in enumerate(reaches):
        others = set().union(*(reach for n, reach in enumerate(reaches) if n != at))
        assert own - others or len(own) == 0


def test_what_is_compared_is_said() -> None:
    target = MACHINES[0]
    assert target.compared == (("declaration", "Python", "C") if compiler() else ("declaration", "Python"))
    assert all(part in target.doc for part in target.compared)


# --- the formats


def test_the_format_of_lives() -> None:
    """Settings, then steps: a kind, a pause, fields; everything modulo what there is, and 0 where octets are missing."""
    form = Form(machines.machine("long_answer_server"))
    assert [event.name for event in form.events] == ["api.answer", "api.request", "rx.next"]
    assert (form.passes, form.expires, form.fails, form.answers, form.kinds) == (3, 4, 5, 6, 6)
    assert list(form.settings.values()) == [[0, 1]]
    octets = bytes((3, 0, 7, 5, 253, 1, 0, 2 + 6, 200, 5, 1, 5, 1, 1))
    life = form.read(octets)
    assert form.given(life) == {"service": 1}
    answer, following, fails, another = life.steps
    assert answer == Step(0, 7, (5, 256))
    assert following == Step(2, 200, (5, 1))
    assert fails == Step(form.fails, 0, (1,))
    assert another == Step(1, 0)
    target = next(one for one in MACHINES if one.machine_name == "long_answer_server")
    assert [step.id for step in target.wanted(octets)] == ["answer_begun", "next_sent", "replaced"]


def test_any_octets_are_a_life_and_the_shortest_form_is_the_same() -> None:
    chance = random.Random(5)
    for target in MACHINES:
        form = target.form
        for _ in range(30):
            octets = chance.randbytes(chance.randrange(80))
            life = form.read(octets)
            assert form.read(form.write(life)) == life
            assert b"".join(form.pieces(octets)) == octets


def test_the_format_of_talks() -> None:
    shape = Shape((2, 3), ("open",))
    octets = bytes((5, 4, 0, 2)) + b"ab" + bytes((1, 130, 3, 9, 0, 200)) + b"rest"
    talk = shape.read(octets)
    assert talk == Talk((1, 1), (says(b"ab"), Piece(1, b"\x82"), shape.act("open", 9), says(b"rest")))
    assert talk.pieces[1].pause == 0.004
    assert shape.read(shape.write(talk)) == talk
    long = Talk((0, 0), (says(bytes(300)), says(b"")))
    assert shape.read(shape.write(long)) == long


# --- mutation


@pytest.mark.parametrize("target", MACHINES, ids=named)
def test_mutations_still_go_deep(target: MachineTarget) -> None:
    """Most of what a life of the corpus does, a mutation of it still does."""
    corpus, chance = kept(target), random.Random(1)
    depth = {octets: len(target.wanted(octets)) for octets in corpus}
    shares = []
    for seed in range(40):
        parent = chance.choice(corpus)
        pairs = zip(target.wanted(target.mutate(parent, 1024, seed)), target.wanted(parent), strict=False)
        same = sum(1 for _ in itertools.takewhile(lambda pair: pair[0].id == pair[1].id, pairs))
        shares.append(same / max(1, depth[parent]))
    assert sum(shares) / len(shares) > 0.3


def test_a_life_that_ends_in_its_settings_can_be_changed() -> None:
    target = next(one for one in MACHINES if len(one.form.settings) > 1)
    assert all(isinstance(target.mutate(b"\1", 64, seed), bytes) for seed in range(500))


@pytest.mark.parametrize("side", ["client", "server"])
def test_mutations_of_lines_are_frames(side: str) -> None:
    target = next(one for one in hdlc.targets() if one.side == side)
    well = total = 0
    for seed in range(60):
        talk = target.shape.read(target.mutate(random.Random(seed).choice(kept(target)), 4096, seed))
        said = [frame for piece in talk.pieces if piece.kind == SAYS for frame in hdlc.split(piece.octets)]
        well += sum(hdlc.is_frame(frame) for frame in said)
        total += len(said)
    assert well / total > 0.6


@pytest.mark.parametrize("side", ["client", "server"])
def test_mutations_of_associations_fit_the_keys(side: str) -> None:
    target = next(one for one in BOUND if one.name == f"association_{side}")
    assert isinstance(target, AssociationTarget)
    sealed = forged = 0
    for seed in range(80):
        talk = target.shape.read(target.mutate(next(iter(target.seeds())), 8192, seed))
        peer = forger_for(TERMS[talk.options[0]], target.peer)
        for piece in talk.pieces:
            if piece.kind == SAYS and piece.octets[:1] in (b"\xc8", b"\xcb", b"\xcc", b"\xcf"):
                sealed += 1
                forged += peer.opened(piece.octets) is None
    assert sealed > 50
    assert forged / sealed < 0.5


# --- planted faults


def planted(code: ModuleType, handler: str, table: str, monkeypatch: pytest.MonkeyPatch, fault: Any) -> None:
    """Put another function in the place of a handler in the table of a generated module."""
    right = getattr(code, handler)
    steps = tuple(fault(right) if step is right else step for step in getattr(code, table))
    assert steps != getattr(code, table)
    monkeypatch.setattr(code, table, steps)


def test_a_fault_in_python_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A block that is asked for again is not sent, if it is the second."""
    target = next(one for one in MACHINES if one.machine_name == "long_answer_server")

    def fault(right: Any) -> Any:
        def wrong(m: Any, invoke_id: int, number: int, now: float) -> Any:
            return right(m, invoke_id, number + 1 if number == 1 and m.sent == 2 else number, now)

        return wrong

    planted(machines.module("long_answer_server"), "_sending_rx_next", "_RX_NEXT", monkeypatch, fault)
    assert "Python does" in found(target)


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("push_sender", "m->state = WIN12_PUSH_SENDER_CONFIRMING;", ""),
        ("hdlc_server", "m->inactivity_at = win12_after(now, m->inactivity_after);", "m->inactivity_at = now;"),
        ("long_answer_server", "((uint64_t)number + 1U) == m->sent", "((uint64_t)number + 2U) == m->sent"),
    ],
)
def test_a_fault_in_c_is_found(name: str, right: str, wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if compiler() is None:
        pytest.skip("no C compiler")
    target = next(one for one in MACHINES if one.machine_name == name)
    code = native.code(name).read_text(encoding="utf-8")
    assert right in code
    faulty = native.Library(target.form, harness.source(target.form, code.replace(right, wrong, 1)))
    monkeypatch.setattr(native, "library", lambda _: faulty)
    assert "C do" in found(target)


def test_a_server_that_serves_before_the_proof_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine is told that any proof is right."""
    from win12.application.association import proving

    monkeypatch.setattr(proving, "proves", lambda *_: True)
    target = next(one for one in BOUND if one.name == "association_server")
    assert "a client is believed that has proved itself" in found(target)


def test_a_counter_that_is_accepted_twice_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The association takes any counter for a new one."""
    from win12.application.association import server

    real = server.envelope
    monkeypatch.setattr(server, "envelope", lambda *given: (*real(*given)[:6], next(counters)))
    counters = itertools.count(1_000)
    target = next(one for one in BOUND if one.name == "association_server")
    assert "no counter is accepted twice" in found(target)


def test_a_corpus_is_made_small() -> None:
    target = next(one for one in MACHINES if one.machine_name == "lockout")
    long = target.form.write(Life((), (Step(0), Step(0), Step(1), Step(0), Step(0), Step(0), Step(0), Step(1))))
    made = smallest(target, [long, long + bytes(2)])
    assert set().union(*(target.reached(one).names for one in made)) == target.reached(long + bytes(2)).names
    assert sum(map(len, made)) < len(long)
