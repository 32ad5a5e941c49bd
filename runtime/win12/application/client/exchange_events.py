"""What an exchange tells its owner."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, TypeAlias

from win12_wire.errors import Win12Error
from win12_wire.frames.axdr import Data


class Result(Protocol):
    """What became of one attribute: `data`, or `error`, a data-access-result."""

    @property
    def data(self) -> Data | None: ...
    @property
    def error(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Opened:
    """Associated. `peer_title`: the meter's system title, empty if it has none; `conformance`: bits agreed; `max_pdu`: octets."""

    peer_title: bytes
    conformance: int
    max_pdu: int


class Results(NamedTuple):
    """The answer to `get`, one result for each selection, in order."""

    results: Sequence[Result]


class Block(NamedTuple):
    """The next octets of a long answer to `get` with `stream`; the octets of all blocks are one A-XDR Data. `last` ends it."""

    raw: bytes
    last: bool


@dataclass(frozen=True, slots=True)
class Response:
    """The answer to `perform`, an object of win12_wire.frames."""

    response: Any


@dataclass(frozen=True, slots=True)
class Notified:
    """Something the meter said on its own; it answers no request."""

    notification: Any


@dataclass(frozen=True, slots=True)
class Failed:
    """The request under way ended without an answer; the association lives."""

    error: Win12Error


@dataclass(frozen=True, slots=True)
class Closed:
    """The association and the link have ended; `error` is None when that was asked for."""

    error: Win12Error | None


ExchangeEvent: TypeAlias = Opened | Results | Block | Response | Notified | Failed | Closed
