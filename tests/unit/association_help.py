"""A client brought to where a hostile server can begin, and what that server may alter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from association_pair import Pair, get
from win12.application.association.events import Failed
from win12.application.association.settings import Authentication
from win12_wire.errors import Code
from win12_wire.frames.acse import Aare
from win12_wire.frames.ciphering import ServiceCiphering
from win12_wire.frames.service_error import ExceptionResponse, StateError
from win12_wire.sessions.association_client import State

NONE, GMAC = Authentication.NONE, Authentication.GMAC


def aare(pair: Pair) -> Aare:
    """Pass 2, as the honest server makes it."""
    pair.to_server(pair.client.open(pair.now))
    (octets,) = pair.server.outgoing()
    return Aare.decode(octets)


def refusal(pair: Pair, octets: bytes) -> Code:
    """The error with which the client refuses an APDU and closes."""
    (event,) = pair.to_client(octets)
    assert isinstance(event, Failed)
    assert event.closed
    assert pair.client.state is State.CLOSED
    assert not pair.client.outgoing()
    assert pair.client.deadline() is None
    return Code(event.error.code)


def waiting(**options: Any) -> tuple[Pair, bytes]:
    """A client that waits for an answer, and the answer that an honest server would give."""
    pair = Pair(**options).open()
    pair.client.request(get(3), pair.now)
    for apdu in pair.client.outgoing():
        pair.to_server(apdu)
    (octets,) = pair.server.outgoing()
    return pair, octets


def exception(reason: int, counter: int | None = None) -> bytes:
    return ExceptionResponse(state_error=StateError.service_not_allowed, service_error=reason, expected_counter=counter).encode()


def at(state: State) -> Pair:
    """A pair whose client is in a state."""
    pair = Pair()
    if state is State.CLOSED:
        return pair
    message = aare(pair)
    if state is State.ASSOCIATING:
        return pair
    pair.to_client(message.encode())
    if state is State.AUTHENTICATING:
        return pair
    pair.run()
    if state is State.RELEASING:
        pair.client.release(0.0)
    if state in (State.WAITING, State.DRAINING):
        pair.client.request(get(), 0.0)
    if state is State.DRAINING:
        pair.client.cancel(0.0)
    assert pair.client.state is state
    return pair


SEALED: list[tuple[str, Callable[[ServiceCiphering], None], Code]] = [
    ("cipher text altered", lambda s: setattr(s, "payload", bytes((s.payload[0] ^ 1,)) + s.payload[1:]), Code.WRONG_TAG),
    ("tag altered", lambda s: setattr(s, "payload", s.payload[:-1] + bytes((s.payload[-1] ^ 1,))), Code.WRONG_TAG),
    ("tag cut", lambda s: setattr(s, "payload", s.payload[:5]), Code.WRONG_TAG),
    ("counter altered", lambda s: setattr(s, "invocation_counter", 5), Code.WRONG_TAG),
    ("other suite", lambda s: setattr(s, "security_control", 0x31), Code.WRONG_SUITE),
    ("broadcast key", lambda s: setattr(s, "security_control", 0x70), Code.WRONG_SUITE),
    ("compressed", lambda s: setattr(s, "security_control", 0xB0), Code.WRONG_SUITE),
    ("not encrypted", lambda s: setattr(s, "security_control", 0x10), Code.WEAK_PROTECTION),
    ("not authenticated", lambda s: setattr(s, "security_control", 0x20), Code.WEAK_PROTECTION),
    ("neither", lambda s: setattr(s, "security_control", 0x00), Code.WEAK_PROTECTION),
    ("dedicated form", lambda s: setattr(s, "tag", 0x48), Code.UNEXPECTED_APDU),
]
