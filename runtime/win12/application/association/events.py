"""What an association tells the layer above. Not to be altered; those made for every message are not frozen, which costs time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from win12_wire.errors import Win12Error


@dataclass(frozen=True, slots=True)
class Associated:
    """Both sides agreed, and proved who they are if the mechanism asks for it.

    `peer_title`: system title of the peer, empty when it has none. `conformance`: the bits both can do.
    `max_pdu`: octets of the largest APDU the peer takes, 0 for no limit.
    """

    peer_title: bytes
    conformance: int
    max_pdu: int


@dataclass(slots=True)
class ResponseReceived:
    """Client: the answer to the request under way, an object of win12_wire.frames (get, set, action, access)."""

    response: Any


@dataclass(slots=True)
class RequestReceived:
    """Server: a request to be answered with `ServerAssociation.respond`, unless it is not confirmed."""

    request: Any
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Notification:
    """Client: something the server says on its own (data-notification, event-notification); never answers a request."""

    notification: Any


@dataclass(frozen=True, slots=True)
class Drained:
    """Client: the answer to a request that was given up has come and was dropped; requests can be made again."""


@dataclass(frozen=True, slots=True)
class Released:
    """The association ended as agreed; the link may be used to associate again."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Something was refused. `closed` tells whether the association ended; otherwise only the request under way did."""

    error: Win12Error
    closed: bool


Event = Associated | ResponseReceived | RequestReceived | Notification | Drained | Released | Failed
