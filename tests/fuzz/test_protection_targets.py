"""Targets of layers, certificates and changes of keys: corpora reach what they must, and faults that are put in are found."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from win12.application.association import layered_message, layers, server
from win12.security.certificates import chain
from win12.security.message_keys import KeyUse
from win12.simulator import key_changes
from win12_fuzz.certificates import der, world
from win12_fuzz.certificates.target import CertificateTarget, believed, signed_again
from win12_fuzz.sessions import association
from win12_fuzz.sessions.corpora import kept
from win12_fuzz.sessions.rekeying import KeyChanges
from win12_fuzz.sessions.talk import Talk
from win12_fuzz.sessions.terms import TERMS, forger_for

TRIES = 4000
"""A planted fault is found in much less."""
CLIENT, SERVER = association.targets()
LAYERED = [at for at, terms in enumerate(TERMS) if terms.layered]


def found(target: Any, begin: list[bytes], seed: int = 1) -> str:
    """What the first input with a finding says; empty when there is none."""
    chance = random.Random(seed)
    for octets in _inputs(target, begin, chance):
        try:
            target.run(octets)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    return ""


def _inputs(target: Any, begin: list[bytes], chance: random.Random) -> Iterator[bytes]:
    yield from begin
    for _ in range(TRIES):
        yield target.mutate(chance.choice(begin), 2048, chance.randrange(1 << 30))


def layered(target: Any) -> list[bytes]:
    """Dialogues in layers."""
    return [octets for octets in target.seeds() if octets[0] in LAYERED]


@pytest.mark.parametrize("target", [CertificateTarget(), KeyChanges()], ids=lambda target: target.name)
def test_a_corpus_reaches_every_verdict(target: Any) -> None:
    reached: set[str] = set()
    for octets in kept(target):
        reached |= target.reached(octets).names
    assert target.reachable().names <= reached


@pytest.mark.parametrize("target", [CLIENT, SERVER], ids=lambda target: target.name)
def test_what_honest_ends_say_goes_through_on_all_terms(target: Any) -> None:
    for octets in target.seeds():
        heard, _ = target.play(octets)
        told = [one for piece in heard for one in piece if isinstance(one, str)]
        assert not [one for one in told if one.startswith("failed")], TERMS[octets[0]]
        assert {"Associated"} < set(told)


def test_the_world_is_always_the_same() -> None:
    assert world.certificate(1, "client") == world.issued.__wrapped__(
        world.authority(1), world.TITLES["client"].hex().upper(), 1, "client", world.SIGNATURE
    )
    assert len(believed()) == len({*believed()}) == 24


def test_der_is_written_as_it_was_read() -> None:
    for octets in believed():
        items = der.read(octets)
        assert items is not None
        assert b"".join(item.encode() for item in items) == octets


def test_who_signs_again_is_who_is_believed() -> None:
    octets = world.certificate(1, "server")
    assert signed_again(octets, 1, "ca") == octets
    assert signed_again(octets, 1, "stranger") != octets


def test_mutations_in_layers_fit_the_keys() -> None:
    """Most of what is changed is still right in itself."""
    right = total = 0
    for seed in range(24):
        talk = SERVER.shape.read(SERVER.mutate(layered(SERVER)[seed % len(LAYERED)], 8192, seed))
        peer = forger_for(TERMS[talk.options[0]], "client")
        for piece in talk.pieces:
            if piece.octets[:1] in (b"\xdd", b"\xdf"):
                total += 1
                right += peer.opened(piece.octets) is not None
    assert total > 24
    assert right / total > 0.5


# --- planted faults


def test_a_signature_that_is_not_looked_at_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layered_message, "is_signed", lambda *_: True)
    assert "nothing forged or plain is taken" in found(SERVER, layered(SERVER))


def test_a_transaction_that_is_taken_twice_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The association counts all messages, so that a number may only come again under a new counter."""
    monkeypatch.setattr(layers, "transaction_number", lambda octets: next(numbers))
    numbers = iter(range(1, 1 << 30))
    assert "no number of a transaction is accepted twice" in found(SERVER, layered(SERVER))


def test_an_answer_in_the_layers_of_what_was_refused_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A request is replayed after another one; then the meter answers once more."""
    honest = SERVER.shape.read(next(octets for octets in layered(SERVER) if TERMS[octets[0]].message_key is KeyUse.IDENTIFIED))
    talk = Talk(honest.options, (*honest.pieces[:4], honest.pieces[2], SERVER.shape.act("respond")))
    octets = SERVER.shape.write(talk)
    heard, _ = SERVER.play(octets)
    assert heard[4][0] == "failed REPLAY False"
    assert isinstance(heard[5][0], bytes)
    monkeypatch.setattr(server.ServerPorts, "manner", None)
    assert "an answer has the layers of its request" in found(SERVER, [octets])


def test_any_certificate_that_is_believed_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chain, "_issued", lambda *_, **__: None)
    target = CertificateTarget()
    assert "the operator has not issued" in found(target, [*target.seeds()])


def test_a_certificate_that_is_refused_for_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chain.limits, "CERTIFICATE_CHAIN_MAX", 2)
    target = CertificateTarget()
    assert "what was issued is refused" in found(target, [*target.seeds()])


def test_keys_that_are_kept_before_the_last_is_right_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The meter takes what it is given one by one."""
    right = key_changes.unwrap

    def hasty(suite: int, kek: bytes, wrapped: bytes) -> bytes:
        try:
            return right(suite, kek, wrapped)
        except Exception:
            return bytes(16)

    monkeypatch.setattr(key_changes, "unwrap", hasty)
    target = KeyChanges()
    assert "wrapped under the master key" in found(target, [*target.seeds()])


def test_a_key_that_somebody_else_has_signed_for_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    from win12.security import key_changes as agreeing

    class Credulous:
        def verifies(self, *_: bytes) -> bool:
            return True

    monkeypatch.setattr(agreeing, "verifier", lambda *_: Credulous())
    target = KeyChanges()
    assert "who has signed for it" in found(target, [*target.seeds()])
