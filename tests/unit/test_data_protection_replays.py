"""Layers around COSEM data that come again or out of turn: nothing is taken twice, and an answer is one to what was asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from data_protection_help import PLAIN, Two, refusal, replace_head
from general_help import CLIENT, keys_of, without
from win12.application.client.data_protection import layers_named
from win12.security.counters import MemoryCounters, counter_name
from win12.security.data_layers import Least
from win12.security.data_opening import Opening
from win12.security.data_protection import DataProtector
from win12.security.general import transactions_name
from win12_wire.errors import Code, SecurityError
from win12_wire.frames.protected_data import ProtectedData


def test_a_meter_takes_nothing_twice() -> None:
    two = Two()
    first, second = two.said(), two.said("authenc:wrapped")
    assert two.heard(*second) == PLAIN
    for said in (first, second):
        assert refusal(lambda said=said: two.heard(*said)) == Code.REPLAY


def test_nor_after_a_new_global_key() -> None:
    """Counters begin anew with it, and a key of one message does not hang on it: the number of the transaction is what tells."""
    two = Two()
    old = two.said("authenc:agreed-0e2s")
    assert two.heard(*old) == PLAIN
    two.keys = {side: replace(keys, ek=bytes(16)) for side, keys in two.keys.items()}
    assert refusal(lambda: two.heard(*old)) == Code.REPLAY
    assert two.heard(*two.said("authenc:agreed-0e2s")) == PLAIN


def test_a_counter_is_taken_once_whatever_the_number() -> None:
    two = Two()
    layers, octets = two.said()
    assert two.heard(layers, octets) == PLAIN
    two.counters["client"] = MemoryCounters()  # a client that has lost its counters, but not its numbers
    two.counters["client"].raise_to(transactions_name(CLIENT), 40)
    assert refusal(lambda: two.heard(*two.said())) == Code.REPLAY


def test_what_is_refused_changes_nothing() -> None:
    two = Two()
    layers, octets = two.said("authenc,sign")
    assert refusal(lambda: two.heard(layers, octets[:-1] + bytes((octets[-1] ^ 1,)))) == Code.WRONG_SIGNATURE
    assert two.heard(layers, octets) == PLAIN


@pytest.mark.parametrize(("transaction", "code"), [
    (b"", Code.WRONG_TRANSACTION), (b"\xff" * 8, Code.WRONG_TRANSACTION), (bytes(4) + b"\xff" * 4, Code.COUNTER_EXHAUSTED),
])  # fmt: skip
def test_what_is_no_number_could_be_a_replay(transaction: bytes, code: Code) -> None:
    two = Two()
    layers, octets = two.side("client").protect(PLAIN, layers_named("authenc"), transaction)
    assert refusal(lambda: two.heard(layers, octets)) == code


def test_the_last_counter_is_not_used() -> None:
    two = Two()
    two.counters["client"].raise_to(counter_name(two.keys["client"].ek, CLIENT), 0xFFFFFFFE)
    assert two.heard(*two.said()) == PLAIN
    assert refusal(two.said) == Code.COUNTER_EXHAUSTED
    layers, octets = Two().said()
    read = ProtectedData.decode(octets)
    last = ProtectedData(security_control=read.security_control, invocation_counter=0xFFFFFFFF, payload=read.payload)
    assert refusal(lambda: Two().heard(layers, last.encode())) == Code.COUNTER_EXHAUSTED


def test_an_answer_is_one_to_the_request_under_way() -> None:
    two = Two("client")
    layers, octets = two.said()
    asked = [replace_head(layers[0], transaction_id=bytes(8))]
    assert refusal(lambda: two.heard(layers, octets, asked=asked)) == Code.WRONG_TRANSACTION


@pytest.mark.parametrize("named", ["authenc:wrapped", "auth", "sign,authenc"])
def test_an_answer_has_the_layers_that_were_asked_for(named: str) -> None:
    two = Two("client")
    layers, octets = two.said(named)
    asked = two.side("client").order(layers_named("authenc"), layers[0].head.transaction_id)
    assert refusal(lambda: two.heard(layers, octets, asked=asked)) == Code.WEAK_PROTECTION


def test_an_order_for_somebody_else() -> None:
    two = Two()
    order = two.side("client").order(layers_named("authenc"), bytes(8))
    other = replace_head(order[0], recipient_title=b"OTHER001")
    assert refusal(lambda: two.side("server").agree([other], Least())) == Code.WRONG_TITLE


def test_nothing_comes_off_out_of_turn() -> None:
    """The machine, when the binding told it of a layer without a list, or of a list between layers."""
    two = Two()
    layers, octets = two.said("authenc,sign")
    opening = Opening(two.side("server")._sides, Least(), octets)
    for layer in layers:
        assert refusal(lambda layer=layer: opening.take_off(layer)) == Code.WEAK_PROTECTION
    assert opening.machine.rx_end(0.0) == Code.WEAK_PROTECTION
    begins = (True, True, 9, False, True, 0.0)
    for step, said in ((opening.machine.rx_list, begins), (opening.machine.rx_order, (True, True, True, False, 0.0))):
        assert opening.machine.rx_list(*begins) is None
        assert step(*said) == Code.WEAK_PROTECTION


def test_nobody_without_a_title() -> None:
    with pytest.raises(SecurityError, match="title of the client"):
        DataProtector(keys_of("server", 1), 1, "server", MemoryCounters(), b"")
    with pytest.raises(SecurityError, match="title of the server"):
        DataProtector(without(keys_of("server", 1), "server_title"), 1, "server", MemoryCounters(), CLIENT)
