"""Associations whose messages go in general-ciphering and general-signing: all keys, all layers, and whatever is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import product
from typing import Any

import pytest
from association_pair import Pair, answer, get, push
from general_help import CLIENT, SERVER, all_keys, keys_of, without
from test_agreement import poisoned
from win12.application.association.events import Failed, Notification, RequestReceived, ResponseReceived
from win12.application.association.layered_message import LayeredMessage
from win12.application.association.layers import Form
from win12.application.association.settings import Authentication, Security, Signing
from win12.security.counters import MemoryCounters
from win12.security.general import header, header_of, protect, sign
from win12.security.message_keys import KeyUse, Side, make, signer
from win12.security.signing import Signer
from win12.security.suite import Cipher
from win12_wire.errors import Code, SecurityError, UsageError
from win12_wire.frames import apdu as apdus
from win12_wire.frames.ciphering import GeneralCiphering, GeneralSigning, ServiceCiphering
from win12_wire.frames.service_error import ExceptionReason, ExceptionResponse
from win12_wire.sessions.association_client import State

USES = list(KeyUse)
FRESH = [KeyUse.WRAPPED, KeyUse.ONE_EPHEMERAL, KeyUse.STATIC]
NONE, OUTSIDE, INSIDE = Signing.NONE, Signing.OUTSIDE, Signing.INSIDE
COUNTER = 900
"""Above those that a pair has used."""


def pair(use: KeyUse = KeyUse.WRAPPED, signing: Signing = NONE, suite: int = 1, **options: Any) -> Pair:
    return Pair(
        suite=suite,
        client={"message_key": use, "signing": signing, **options.pop("client", {})},
        client_keys=options.pop("client_keys", None) or keys_of("client", suite),
        server_keys=options.pop("server_keys", None) or keys_of("server", suite),
        **options,
    )


def ask(both: Pair, invoke_id: int = 2) -> list[Any]:
    """A GET and its answer; the events of the client."""
    before = len(both.client_events)
    both.client.request(get(invoke_id), both.now)
    both.run()
    return both.client_events[before:]


def forge(
    plain: bytes, side: Side, use: KeyUse = KeyUse.WRAPPED, suite: int = 1, *, number: int = COUNTER, counter: int = COUNTER,
    change: Callable[[GeneralCiphering], None] | None = None, control: int = 0x30, titles: tuple[bytes, bytes] | None = None,
    inside: Callable[[bytes], bytes] | None = None,
) -> bytes:  # fmt: skip
    """A message of `side` as who has all its keys can make it, altered before it leaves."""
    keys = keys_of(side, suite)
    head = header(number.to_bytes(8), *(titles or ((CLIENT, SERVER) if side == "client" else (SERVER, CLIENT))))
    info, key = make(use, keys, suite, side, head)
    if inside is not None:
        plain = inside(plain)
    octets = protect(Cipher(suite, key, keys.ak), head, plain, info=info, control=control | suite, counter=counter)
    if change is None:
        return octets
    apdu = GeneralCiphering.decode(octets)
    change(apdu)
    return apdu.encode()


def outside(octets: bytes, side: Side, suite: int = 1, *, by: Signer | None = None) -> bytes:
    apdu = GeneralCiphering.decode(octets)
    return sign(by or signer(keys_of(side, suite), suite, side), header_of(apdu), octets)


def meter_refuses(both: Pair, octets: bytes, code: Code) -> Failed:
    """The meter says no more than that it could not decipher, and goes on as if nothing had been."""
    (event,) = both.to_server(octets)
    assert isinstance(event, Failed)
    assert (event.error.code, event.closed) == (code, False)
    (said,) = both.server.outgoing()
    assert ExceptionResponse.decode(said).service_error == ExceptionReason.deciphering_error
    (answer,) = ask(both)
    assert isinstance(answer, ResponseReceived)
    return event


def client_refuses(both: Pair, octets: bytes, code: Code) -> Failed:
    """The client ends the association and says nothing."""
    both.client.request(get(), both.now)
    both.client.outgoing()
    (event,) = both.to_client(octets)
    assert isinstance(event, Failed)
    assert (event.error.code, event.closed) == (code, True)
    assert both.client.state is State.CLOSED
    assert both.client.outgoing() == []
    return event


def answer_of(both: Pair) -> bytes:
    """The answer of an honest meter to a GET that the client waits for."""
    both.client.request(get(3), both.now)
    for apdu in both.client.outgoing():
        both.to_server(apdu)
    (octets,) = both.server.outgoing()
    return octets


# --- what goes through


@pytest.mark.parametrize(("use", "signing", "suite"), list(product(USES, Signing, [1, 2])))
def test_requests_and_answers(use: KeyUse, signing: Signing, suite: int) -> None:
    both = pair(use, signing, suite).open()
    for invoke_id in (2, 3):
        (event,) = ask(both, invoke_id)
        assert isinstance(event, ResponseReceived)
    expected = 0xDF if signing is OUTSIDE else 0xDD
    assert {octets[0] for _, octets in both.sent[2:]} == {expected}
    both.client.release(both.now)
    both.run()
    assert not both.client.associated


@pytest.mark.parametrize("use", [KeyUse.IDENTIFIED, KeyUse.WRAPPED])
def test_suite_0_has_identified_and_wrapped_keys(use: KeyUse) -> None:
    keys = without(all_keys(1), *(f"{side}_{key}_key" for side in ("client", "server") for key in ("signing", "agreement")))
    both = pair(use, suite=0, client_keys=keys, server_keys=keys).open()
    assert isinstance(ask(both)[0], ResponseReceived)


@pytest.mark.parametrize(("use", "signing"), list(product(USES, Signing)))
@pytest.mark.parametrize("authentication", [Authentication.NONE, Authentication.ECDSA])
def test_other_mechanisms(authentication: Authentication, use: KeyUse, signing: Signing) -> None:
    both = pair(use, signing, authentication=authentication).open()
    assert isinstance(ask(both)[0], ResponseReceived)


@pytest.mark.parametrize(("use", "signing"), list(product(USES, Signing)))
def test_what_the_meter_says_on_its_own(use: KeyUse, signing: Signing) -> None:
    both = pair(use, signing).open()
    ask(both)
    for _ in range(2):
        both.server.notify(push(), both.now)
        both.run()
        assert isinstance(both.client_events[-1], Notification)
    assert isinstance(ask(both)[0], ResponseReceived)


def test_no_two_messages_have_a_key_or_a_transaction_in_common() -> None:
    both = pair(KeyUse.WRAPPED).open()
    for _ in range(5):
        ask(both)
    apdus = [(who, GeneralCiphering.decode(octets)) for who, octets in both.sent[2:]]
    keys = [apdu.key_info.wrapped_key for _, apdu in apdus if apdu.key_info is not None]
    assert len(set(keys)) == len(keys) == 12
    asked = [apdu.transaction_id for who, apdu in apdus if who == "client"]
    assert asked == sorted(set(asked))
    assert asked == [apdu.transaction_id for who, apdu in apdus if who == "server"]


@pytest.mark.parametrize(("use", "signing", "suite"), list(product(USES, Signing, [1, 2])))
def test_the_largest_apdu_fits(use: KeyUse, signing: Signing, suite: int) -> None:
    both = pair(use, signing, suite, client={"max_pdu": 2000}, server={"max_pdu": 2000}).open()
    ask(both)
    for association in (both.client, both.server):
        layers = association._ports.layers
        assert layers is not None
        octets = layers.sealed(bytes(association.max_send), 3, COUNTER, begins=True)
        assert 2000 - 12 <= len(octets) <= 2000


@pytest.mark.parametrize("signing", [NONE, OUTSIDE, INSIDE])
def test_a_long_transaction_id_comes_back_and_the_answer_still_fits(signing: Signing) -> None:
    both = pair(KeyUse.IDENTIFIED, signing, client={"max_pdu": 2000}).open()
    layers = both.server._ports.layers
    assert layers is not None
    layers.form = Form(KeyUse.IDENTIFIED, signing, b"\1" * 300)
    octets = layers.sealed(bytes(both.server.max_send), 3, COUNTER, begins=False)
    assert 1500 < len(octets) <= 2000


def test_a_client_that_chooses_otherwise_is_answered_so() -> None:
    """The meter leaves the form to each request."""
    both = pair(KeyUse.WRAPPED).open()
    ask(both)
    (event,) = both.to_server(forge(get(4).encode(), "client", KeyUse.STATIC))
    assert isinstance(event, RequestReceived)
    (answer,) = both.server.outgoing()
    info = GeneralCiphering.decode(answer).key_info
    assert info is not None
    assert info.key_parameters == b"\2"


def test_a_request_under_the_global_key_is_answered_so_again() -> None:
    both = pair(KeyUse.WRAPPED).open()
    ask(both)
    keys = keys_of("client", 1)
    payload = Cipher(1, keys.ek, keys.ak).protect(0x31, CLIENT, COUNTER, get(4).encode())
    request = ServiceCiphering(tag=0xC8, security_control=0x31, invocation_counter=COUNTER, payload=payload)
    (event,) = both.to_server(request.encode())
    assert isinstance(event, RequestReceived)
    (answer,) = both.server.outgoing()
    assert answer[0] == 0xCC


# --- what the meter refuses

ALTERED: list[tuple[str, KeyUse, Callable[[GeneralCiphering], None], Code]] = [
    ("tag", KeyUse.IDENTIFIED, lambda a: setattr(a, "payload", a.payload[:-1] + bytes((a.payload[-1] ^ 1,))), Code.WRONG_TAG),
    ("tag", KeyUse.WRAPPED, lambda a: setattr(a, "payload", a.payload[:-1] + bytes((a.payload[-1] ^ 1,))), Code.WRONG_TAG),
    ("counter", KeyUse.STATIC, lambda a: setattr(a, "invocation_counter", 5), Code.WRONG_TAG),
    ("transaction", KeyUse.WRAPPED, lambda a: setattr(a, "transaction_id", (901).to_bytes(8)), Code.WRONG_TAG),
    ("transaction", KeyUse.STATIC, lambda a: setattr(a, "transaction_id", (901).to_bytes(8)), Code.WRONG_TAG),
    ("no number", KeyUse.STATIC, lambda a: setattr(a, "transaction_id", b""), Code.WRONG_TAG),
    ("other information", KeyUse.WRAPPED, lambda a: setattr(a, "other_information", b"x"), Code.WRONG_TAG),
    ("recipient", KeyUse.WRAPPED, lambda a: setattr(a, "recipient_title", b"SOMEBODY"), Code.WRONG_TITLE),
    ("originator", KeyUse.WRAPPED, lambda a: setattr(a, "originator_title", b"SOMEBODY"), Code.WRONG_TITLE),
    ("no recipient", KeyUse.WRAPPED, lambda a: setattr(a, "recipient_title", b""), Code.WRONG_TITLE),
    ("key id", KeyUse.IDENTIFIED, lambda a: setattr(a.key_info, "key_id", 1), Code.WRONG_MESSAGE_KEY),
    ("kek id", KeyUse.WRAPPED, lambda a: setattr(a.key_info, "kek_id", 1), Code.WRONG_MESSAGE_KEY),
    ("wrapped key", KeyUse.WRAPPED, lambda a: setattr(a.key_info, "wrapped_key", bytes(24)), Code.WRONG_MESSAGE_KEY),
    ("scheme", KeyUse.STATIC, lambda a: setattr(a.key_info, "key_parameters", b"\3"), Code.WRONG_MESSAGE_KEY),
    ("a key in C(0e, 2s)", KeyUse.STATIC, lambda a: setattr(a.key_info, "key_ciphered_data", b"\0"), Code.WRONG_MESSAGE_KEY),
    ("no point", KeyUse.ONE_EPHEMERAL, lambda a: setattr(a.key_info, "key_ciphered_data", bytes(128)), Code.WRONG_MESSAGE_KEY),
    ("suite", KeyUse.WRAPPED, lambda a: setattr(a, "security_control", 0x30), Code.WRONG_SUITE),
    ("no tag", KeyUse.WRAPPED, lambda a: setattr(a, "security_control", 0x21), Code.WEAK_PROTECTION),
]


@pytest.mark.parametrize(("what", "use", "change", "code"), ALTERED, ids=[f"{a[0]}-{a[1]}" for a in ALTERED])
def test_what_a_meter_refuses(what: str, use: KeyUse, change: Callable[[GeneralCiphering], None], code: Code) -> None:
    both = pair(use).open()
    meter_refuses(both, forge(get().encode(), "client", use, change=change), code)
    assert what


def key_data(public: bytes) -> Callable[[GeneralCiphering], None]:
    """An ephemeral key of the client's own making, well signed."""
    own = signer(keys_of("client", 1), 1, "client")
    return lambda a: setattr(a.key_info, "key_ciphered_data", public + own.sign(public))


@pytest.mark.parametrize(
    ("public", "said"),
    [
        (b"\x5a" * 64, "no point of P-256"),
        (bytes(64), "no point of P-256"),
        (poisoned(all_keys(1).server_agreement_key), "the shared secret is zero"),
        (Signer(2, b"\5" * 48, "").public(), "signature"),
        (Signer(2, b"\5" * 48, "").public()[:64], "no point of P-256"),
    ],
)
def test_ephemeral_keys_that_are_none(public: bytes, said: str) -> None:
    both = pair(KeyUse.ONE_EPHEMERAL).open()
    octets = forge(get().encode(), "client", KeyUse.ONE_EPHEMERAL, change=key_data(public))
    assert said in str(meter_refuses(both, octets, Code.WRONG_MESSAGE_KEY).error)


def test_a_master_key_that_is_not_the_one() -> None:
    both = pair(KeyUse.IDENTIFIED, server_keys=keys_of("server", 1, kek=bytes(16))).open()
    assert "unwrap" in str(meter_refuses(both, forge(get().encode(), "client"), Code.WRONG_MESSAGE_KEY).error)


def test_a_meter_without_the_keys_says_which_it_lacks() -> None:
    both = pair(KeyUse.IDENTIFIED, server_keys=without(keys_of("server", 1), "kek")).open()
    assert "kek" in str(meter_refuses(both, forge(get().encode(), "client"), Code.WRONG_MESSAGE_KEY).error)


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


@pytest.mark.parametrize("wanted", list(Signing))
def test_what_is_signed_twice_is_answered_as_the_meter_wants(wanted: Signing) -> None:
    both = pair(KeyUse.WRAPPED, OUTSIDE if wanted is NONE else wanted, server={"signing": wanted}).open()
    twice = partial(sign, signer(keys_of("client", 1), 1, "client"), header(COUNTER.to_bytes(8), CLIENT, SERVER))
    octets = twice(forge(get(2).encode(), "client", inside=twice))
    assert [type(event) for event in both.server.receive(octets, both.now)] == [RequestReceived]
    both.server.respond(answer(get(2)), both.now)
    (said,) = both.server.outgoing()
    found = LayeredMessage(apdus.decode(said), keys_of("client", 1), 1, "server")
    assert found.key_there()
    assert found.tag_ok()
    assert found.signing() is (OUTSIDE if wanted is NONE else wanted)


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


def test_who_has_no_key_does_not_change_the_form_of_what_the_meter_says() -> None:
    both = pair(KeyUse.WRAPPED).open()
    ask(both)
    plain = Pair(suite=1, client_keys=keys_of("client", 1, ek=bytes(16)), server_keys=keys_of("server", 1, ek=bytes(16))).open()
    ask(plain)
    (event,) = both.to_server(plain.sent[-2][1])
    assert isinstance(event, Failed)
    both.server.outgoing()
    both.server.notify(push(), both.now)
    (octets,) = both.server.outgoing()
    assert octets[0] == 0xDD


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


@pytest.mark.parametrize("signing", [OUTSIDE, INSIDE])
def test_a_meter_that_wants_signatures_takes_nothing_less(signing: Signing) -> None:
    both = pair(KeyUse.WRAPPED, signing, server={"signing": signing}).open()
    meter_refuses(both, forge(get().encode(), "client"), Code.WEAK_PROTECTION)
    plain = Pair(suite=1, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1), server={"signing": signing}).open()
    failures = [event for event in plain.server_events if isinstance(event, Failed)]
    assert [failure.error.code for failure in failures] == [Code.WEAK_PROTECTION]
    assert not plain.client.associated


def test_signatures_that_are_wrong_at_the_meter() -> None:
    stranger, head = Signer(1, b"\7" * 32, ""), header(COUNTER.to_bytes(8), CLIENT, SERVER)
    own = signer(keys_of("client", 1), 1, "client")
    both = pair(KeyUse.WRAPPED, OUTSIDE).open()
    octets = forge(get().encode(), "client")
    meter_refuses(both, outside(octets, "client", by=stranger), Code.WRONG_SIGNATURE)
    altered = GeneralSigning.decode(outside(octets, "client"))
    altered.other_information = b"x"
    meter_refuses(both, altered.encode(), Code.WRONG_SIGNATURE)
    meter_refuses(both, forge(get().encode(), "client", inside=lambda p: sign(stranger, head, p)), Code.WRONG_SIGNATURE)
    other = header((COUNTER - 1).to_bytes(8), CLIENT, SERVER)
    meter_refuses(both, forge(get().encode(), "client", inside=lambda p: sign(own, other, p)), Code.WRONG_SIGNATURE)
    meter_refuses(both, forge(get().encode(), "client", inside=lambda _: b"\xdf\xff"), Code.WRONG_SIGNATURE)


def test_two_layers_of_two_transactions() -> None:
    both = pair(KeyUse.WRAPPED, OUTSIDE).open()
    own = signer(keys_of("client", 1), 1, "client")
    octets = sign(own, header((COUNTER + 1).to_bytes(8), CLIENT, SERVER), forge(get().encode(), "client"))
    meter_refuses(both, octets, Code.WRONG_TITLE)


def test_a_signature_without_cipher_text() -> None:
    both = pair(KeyUse.WRAPPED, OUTSIDE).open()
    own = signer(keys_of("client", 1), 1, "client")
    for content in (get().encode(), b"", b"\xdd"):
        meter_refuses(both, sign(own, header(COUNTER.to_bytes(8), CLIENT, SERVER), content), Code.WEAK_PROTECTION)


def test_what_was_not_agreed_is_refused() -> None:
    both = Pair(
        suite=1, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1), server={"conformance": frozenset({"get"})}
    ).open()
    (event,) = both.to_server(forge(get().encode(), "client", KeyUse.IDENTIFIED))
    assert isinstance(event, Failed)
    assert event.error.code is Code.UNEXPECTED_APDU


def test_before_there_is_an_association_nothing_is_opened() -> None:
    both = pair(KeyUse.WRAPPED)
    (event,) = both.to_server(forge(get().encode(), "client"))
    assert isinstance(event, Failed)
    assert event.error.code is Code.UNEXPECTED_APDU


# --- what the client refuses


@pytest.mark.parametrize(("what", "use", "change", "code"), ALTERED, ids=[f"{a[0]}-{a[1]}" for a in ALTERED])
def test_what_a_client_refuses(what: str, use: KeyUse, change: Callable[[GeneralCiphering], None], code: Code) -> None:
    both = pair(use).open()
    octets = answer_of(both)
    apdu = GeneralCiphering.decode(octets)
    change(apdu)
    (event,) = both.to_client(apdu.encode())
    assert isinstance(event, Failed)
    expected = Code.WEAK_PROTECTION if what == "scheme" else code
    assert (event.error.code, event.closed) == (expected, True)
    assert both.client.state is State.CLOSED
    assert both.client.outgoing() == []


@pytest.mark.parametrize("use", USES)
def test_an_answer_under_the_transaction_of_another_request(use: KeyUse) -> None:
    both = pair(use).open()
    octets = forge(get_answer(), "server", use)
    client_refuses(both, octets, Code.WRONG_TRANSACTION)


def get_answer() -> bytes:
    both = Pair(Authentication.NONE, Security.NONE).open()
    ask(both, 1)
    return both.sent[-1][1]


@pytest.mark.parametrize("use", USES)
def test_an_old_answer(use: KeyUse) -> None:
    both = pair(use).open()
    ask(both, 1)
    client_refuses(both, both.sent[-1][1], Code.WRONG_TRANSACTION)


@pytest.mark.parametrize("use", USES)
def test_an_old_notification(use: KeyUse) -> None:
    both = pair(use).open()
    both.server.notify(push(), both.now)
    both.run()
    client_refuses(both, both.sent[-1][1], Code.REPLAY)


@pytest.mark.parametrize("use", USES)
def test_the_request_sent_back(use: KeyUse) -> None:
    both = pair(use).open()
    both.client.request(get(), both.now)
    (octets,) = both.client.outgoing()
    (event,) = both.to_client(octets)
    assert isinstance(event, Failed)
    assert (event.error.code, event.closed) == (Code.WRONG_TITLE, True)


@pytest.mark.parametrize(("asked", "given"), [(a, g) for a, g in product(USES, USES) if a != g])
def test_another_key_than_was_asked_for(asked: KeyUse, given: KeyUse) -> None:
    client_refuses(pair(asked).open(), forge(get_answer(), "server", given), Code.WEAK_PROTECTION)


@pytest.mark.parametrize("signing", [OUTSIDE, INSIDE])
def test_the_signature_is_left_out(signing: Signing) -> None:
    client_refuses(pair(KeyUse.WRAPPED, signing).open(), forge(get_answer(), "server"), Code.WEAK_PROTECTION)


def test_the_signature_is_somewhere_else() -> None:
    octets = forge(get_answer(), "server")
    client_refuses(pair(KeyUse.WRAPPED, INSIDE).open(), outside(octets, "server"), Code.WEAK_PROTECTION)


def test_other_protection_than_general_ciphering() -> None:
    plain = Pair(suite=1, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1)).open()
    client_refuses(pair(KeyUse.IDENTIFIED).open(), answer_of(plain), Code.WEAK_PROTECTION)
    general = Pair(suite=1, general=True, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1)).open()
    client_refuses(pair(KeyUse.IDENTIFIED).open(), answer_of(general), Code.WEAK_PROTECTION)
    client_refuses(pair(KeyUse.IDENTIFIED).open(), get_answer(), Code.NOT_PROTECTED)


def test_a_client_that_did_not_ask_for_it_takes_none() -> None:
    both = Pair(suite=1, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1)).open()
    client_refuses(both, forge(get_answer(), "server", KeyUse.IDENTIFIED), Code.NOT_PROTECTED)


def test_a_meter_that_does_not_agree_to_it() -> None:
    both = pair(KeyUse.WRAPPED, server={"conformance": frozenset({"get"})}).open()
    (event,) = both.client_events
    assert isinstance(event, Failed)
    assert event.error.code is Code.DOWNGRADE


# --- settings and keys that do not go together


@pytest.mark.parametrize(
    ("use", "signing", "missing"),
    [
        (KeyUse.WRAPPED, NONE, "kek"),
        (KeyUse.ONE_EPHEMERAL, NONE, "client_agreement_key"),
        (KeyUse.ONE_EPHEMERAL, NONE, "server_agreement_public_key"),
        (KeyUse.ONE_EPHEMERAL, NONE, "client_signing_key"),
        (KeyUse.ONE_EPHEMERAL, NONE, "server_public_key"),
        (KeyUse.STATIC, NONE, "client_agreement_key"),
        (KeyUse.STATIC, NONE, "server_agreement_public_key"),
        (KeyUse.IDENTIFIED, OUTSIDE, "client_signing_key"),
        (KeyUse.IDENTIFIED, INSIDE, "server_public_key"),
    ],
)
def test_a_key_that_is_missing_is_named_at_once(use: KeyUse, signing: Signing, missing: str) -> None:
    with pytest.raises(SecurityError) as error:
        pair(use, signing, client_keys=without(keys_of("client", 1), missing))
    assert error.value.code is Code.KEY_MISSING
    assert missing in str(error.value)


@pytest.mark.parametrize(("use", "signing"), [(KeyUse.STATIC, NONE), (KeyUse.ONE_EPHEMERAL, NONE), (KeyUse.IDENTIFIED, INSIDE)])
def test_suite_0_has_no_curve(use: KeyUse, signing: Signing) -> None:
    with pytest.raises(SecurityError) as error:
        pair(use, signing, suite=0, client_keys=keys_of("client", 1), server_keys=keys_of("server", 1))
    assert error.value.code is Code.WRONG_SUITE


def test_keys_of_another_curve() -> None:
    with pytest.raises(SecurityError) as error:
        pair(KeyUse.STATIC, client_keys=replace(keys_of("client", 1), client_agreement_key=b"\3" * 48))
    assert error.value.code is Code.KEY_INVALID


@pytest.mark.parametrize(
    "client",
    [
        {"message_key": None, "signing": OUTSIDE},
        {"message_key": KeyUse.WRAPPED, "dedicated": True},
        {"message_key": KeyUse.WRAPPED, "security": Security.ENC},
    ],
)
def test_settings_that_do_not_go_together(client: dict[str, Any]) -> None:
    with pytest.raises(UsageError) as error:
        pair(KeyUse.WRAPPED, client=client)
    assert error.value.code is Code.BAD_CONFIG


def test_a_meter_that_wants_signatures_wants_tags() -> None:
    with pytest.raises(UsageError) as error:
        pair(KeyUse.WRAPPED, server={"signing": OUTSIDE, "security": Security.NONE})
    assert error.value.code is Code.BAD_CONFIG


def test_a_public_key_that_is_none_is_found_at_once() -> None:
    with pytest.raises(SecurityError) as error:
        pair(KeyUse.STATIC, client_keys=keys_of("client", 1, server_agreement_public_key=b"\x5a" * 64))
    assert error.value.code is Code.KEY_INVALID
