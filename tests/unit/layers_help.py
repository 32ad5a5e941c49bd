"""Pairs whose messages go in general-ciphering and general-signing, forged messages, and what an end does when it refuses one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from association_pair import Pair, get
from general_help import CLIENT, SERVER, keys_of
from win12.application.association.events import Failed, ResponseReceived
from win12.application.association.settings import Signing
from win12.security.general import header, header_of, protect, sign
from win12.security.message_keys import KeyUse, Side, make, signer
from win12.security.signing import Signer
from win12.security.suite import Cipher
from win12_wire.errors import Code
from win12_wire.frames.ciphering import GeneralCiphering
from win12_wire.frames.service_error import ExceptionReason, ExceptionResponse

USES = list(KeyUse)
NONE, OUTSIDE, INSIDE = Signing.NONE, Signing.OUTSIDE, Signing.INSIDE
COUNTER = 900
"""Above those that a pair has used."""
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


def answer_of(both: Pair) -> bytes:
    """The answer of an honest meter to a GET that the client waits for."""
    both.client.request(get(3), both.now)
    for apdu in both.client.outgoing():
        both.to_server(apdu)
    (octets,) = both.server.outgoing()
    return octets
