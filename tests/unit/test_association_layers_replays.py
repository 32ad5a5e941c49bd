"""Messages in general-ciphering that come again, come back or have no number: no meter takes them, whatever the key."""

from __future__ import annotations

import pytest
from association_pair import Pair, answer, get, push
from general_help import CLIENT, SERVER, keys_of
from layers_help import COUNTER, OUTSIDE, USES, answer_of, ask, forge, meter_refuses, pair
from win12.application.association.events import Failed, RequestReceived, ResponseReceived
from win12.application.association.settings import Authentication
from win12.security.counters import MemoryCounters
from win12.security.general import header, protect
from win12.security.message_keys import KeyUse, make
from win12.security.suite import Cipher
from win12_wire.errors import Code
from win12_wire.frames.ciphering import GeneralCiphering

FRESH = [KeyUse.WRAPPED, KeyUse.ONE_EPHEMERAL, KeyUse.STATIC]


@pytest.mark.parametrize("use", USES)
def test_a_replay_is_refused(use: KeyUse) -> None:
    both = pair(use).open()
    ask(both)
    replayed = both.sent[-2]
    assert replayed[0] == "client"
    (event,) = both.to_server(replayed[1])
    assert isinstance(event, Failed)
    assert event.error.code is Code.REPLAY
    (said,) = both.server.outgoing()
    assert said[0] == 0xD8


def test_a_replay_does_not_change_how_the_request_under_way_is_answered() -> None:
    """The meter may think for a while; its answer has the layers of what it was asked, not of what it refused meanwhile."""
    both = pair(KeyUse.IDENTIFIED, OUTSIDE).open()
    ask(both, 2)
    old = both.sent[-2][1]
    both.client.request(get(3), both.now)
    (request,) = both.client.outgoing()
    assert [type(event) for event in both.server.receive(request, both.now)] == [RequestReceived]
    plain_form = Pair(suite=1, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1)).open()
    ask(plain_form)
    for octets in (old, plain_form.sent[-2][1]):
        (event,) = both.server.receive(octets, both.now)
        assert isinstance(event, Failed)
        assert event.error.code == Code.REPLAY
    both.server.outgoing()
    both.server.respond(answer(get(3)), both.now)
    (octets,) = both.server.outgoing()
    assert [type(event) for event in both.to_client(octets)] == [ResponseReceived]


@pytest.mark.parametrize("use", FRESH)
def test_a_number_of_a_transaction_is_used_once_though_the_counter_rises(use: KeyUse) -> None:
    both = pair(use).open()
    both.to_server(forge(get().encode(), "client", use))
    both.server.outgoing()
    again = forge(get().encode(), "client", use, counter=COUNTER + 1)
    (event,) = both.to_server(again)
    assert isinstance(event, Failed)
    assert event.error.code is Code.REPLAY


@pytest.mark.parametrize("use", FRESH)
def test_a_change_of_the_global_key_brings_no_old_message_back(use: KeyUse) -> None:
    """Its key does not hang on the global one, and the counters of the new one begin anew."""
    meter = MemoryCounters()
    first = pair(use, server_counters=meter).open()
    ask(first)
    old = first.sent[-2][1]
    renewed = {"ek": b"\x99" * 16}
    changed = [keys_of(side, 1, **renewed) for side in ("client", "server")]  # type: ignore[arg-type]
    second = pair(use, client_keys=changed[0], server_keys=changed[1], server_counters=meter, client={"preestablished": True},
                  server={"preestablished": True}, authentication=Authentication.NONE)  # fmt: skip
    second.server.establish(0.0)
    (event,) = second.to_server(old)
    assert isinstance(event, Failed)
    assert event.error.code is Code.REPLAY


def test_what_has_no_number_is_refused_under_a_key_of_one_message() -> None:
    both = pair(KeyUse.WRAPPED).open()
    keys = keys_of("client", 1)
    for transaction in (b"", b"\xff" * 8, b"\1" + bytes(8)):
        head = header(transaction, CLIENT, SERVER)
        info, key = make(KeyUse.WRAPPED, keys, 1, "client", head)
        octets = protect(Cipher(1, key, keys.ak), head, get().encode(), info=info, control=0x31, counter=COUNTER)
        meter_refuses(both, octets, Code.WRONG_TRANSACTION)


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("length", [127, 128, 300, 5000])
def test_a_transaction_id_may_be_of_any_length_and_no_length_is_a_number(use: KeyUse, length: int) -> None:
    both = pair(use).open()
    octets = forge(get().encode(), "client", use, change=lambda a: setattr(a, "transaction_id", b"\1" * length))
    expected = Code.WRONG_MESSAGE_KEY if use is KeyUse.STATIC and length > 127 else Code.WRONG_TAG
    meter_refuses(both, octets, expected)


@pytest.mark.parametrize("use", FRESH)
def test_counters_under_keys_of_one_message_rise_under_a_new_global_key_too(use: KeyUse) -> None:
    """With static keys and one transaction id the key is the same again; a counter that came again would make it worthless."""
    stores = MemoryCounters(), MemoryCounters()
    used: list[tuple[str, bytes, int]] = []
    for key in (b"\x01" * 16, b"\x02" * 16, b"\x03" * 16):
        both = pair(use, client_keys=keys_of("client", 1, ek=key), server_keys=keys_of("server", 1, ek=key),
                    client_counters=stores[0], server_counters=stores[1]).open()  # fmt: skip
        for _ in range(3):
            ask(both)
            both.server.notify(push(), both.now)
            both.run()
        apdus = [(who, GeneralCiphering.decode(octets)) for who, octets in both.sent[2:]]
        used += [(who, apdu.originator_title, apdu.invocation_counter) for who, apdu in apdus]
    assert len(set(used)) == len(used)


def test_an_identified_key_needs_no_number() -> None:
    both = pair(KeyUse.IDENTIFIED).open()
    keys, head = keys_of("client", 1), header(b"", CLIENT, SERVER)
    octets = protect(Cipher(1, keys.ek, keys.ak), head, get().encode(), info=None, control=0x31, counter=COUNTER)
    (event,) = both.to_server(octets)
    assert isinstance(event, RequestReceived)
    (answer,) = both.server.outgoing()
    assert GeneralCiphering.decode(answer).transaction_id == b""


@pytest.mark.parametrize("use", USES)
def test_reflected_to_the_meter(use: KeyUse) -> None:
    both = pair(use).open()
    meter_refuses(both, answer_of(pair(use).open()), Code.WRONG_TITLE)


def test_relabelled_titles_do_not_make_it_ones_own() -> None:
    both = pair(KeyUse.WRAPPED).open()
    swapped = GeneralCiphering.decode(forge(get().encode(), "server"))
    swapped.originator_title, swapped.recipient_title = CLIENT, SERVER
    meter_refuses(both, swapped.encode(), Code.WRONG_TAG)
