"""What a link reports. A link carries whole APDUs to one peer, over a wrapper or over HDLC."""

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from win12_wire.errors import Win12Error


@dataclass(frozen=True, slots=True)
class LinkOpened:
    """The peer can be spoken to. On a server: a client has opened the data link; associations that were there have ended."""


class ApduReceived(NamedTuple):
    """A whole APDU; `client` and `server` are the addresses (wPorts, or HDLC upper addresses) it was sent under.

    `broadcast`: it was sent to all stations, so that nobody may answer.
    """

    apdu: bytes
    client: int
    server: int
    broadcast: bool = False


@dataclass(frozen=True, slots=True)
class LinkClosed:
    """Nothing more can be sent; every association on the link is gone. `error` is None after an orderly end."""

    error: Win12Error | None = None


LinkEvent: TypeAlias = LinkOpened | ApduReceived | LinkClosed
