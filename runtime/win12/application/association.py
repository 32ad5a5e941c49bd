"""Associations, both sides: the generated state machines bound to frames, keys and counters. Sans-io.

A ClientAssociation or ServerAssociation takes whole APDUs and gives whole APDUs; who carries them is not its business.
Every method that can change the state takes `now`, seconds of a clock that never goes back. After each call:

- what `receive`, `handle_timer` and `link_closed` return are events, in order;
- `outgoing()` gives the APDUs to send, in order, once;
- `deadline()` is when `handle_timer` must be called, None for never.
"""

from __future__ import annotations

from typing import Any

from win12.application.events import Event
from win12.application.settings import ClientSettings, ServerSettings
from win12.security.counters import CounterStore
from win12.security.keys import Keys


class ClientAssociation:
    """The client's side of one association with one server.

    `keys` must hold what the settings need (SecurityError KEY_MISSING, KEY_INVALID at once if not): ek, ak and client_title
    for GMAC or protection, the password for LLS. `keys.server_title` pins who may answer.
    """

    def __init__(self, settings: ClientSettings, keys: Keys, counters: CounterStore) -> None: ...

    def open(self, now: float) -> bytes:
        """The AARQ to send. LocalError UNEXPECTED unless closed."""
        ...

    def request(self, apdu: Any, now: float) -> None:
        """Send a request (get, set, action, access object). LocalError BUSY while another waits, UNEXPECTED unless associated,
        TOO_LONG when it does not fit the server's receive size. A request with confirmed=0 expects no answer."""

    def release(self, now: float) -> None:
        """Ask the server to end the association; Released follows, or Failed."""

    def abort(self, now: float) -> None:
        """Give up at once, whatever the state; sends nothing."""

    def receive(self, apdu: bytes, now: float) -> list[Event]:
        """Take one whole APDU from the server. Raises nothing: what is wrong is a Failed event."""
        ...

    def link_closed(self, now: float) -> list[Event]:
        """The link is gone: everything under way has failed."""
        ...

    def outgoing(self) -> list[bytes]:
        """APDUs to send now, in order; each is given once."""
        ...

    def deadline(self) -> float | None:
        """When to call `handle_timer`, on the clock of `now`."""
        ...

    def handle_timer(self, now: float) -> list[Event]:
        """Act on the time that has passed."""
        ...

    @property
    def associated(self) -> bool:
        """Whether requests can be made or are under way."""
        ...

    @property
    def conformance(self) -> int:
        """Conformance bits agreed (spec/frames/initiate.ksy), 0 before."""
        ...

    @property
    def max_send(self) -> int:
        """Octets of the largest plain APDU that still fits the server's receive size once protected."""
        ...


class ServerAssociation:
    """The server's side of the association with one client address on one link."""

    def __init__(self, settings: ServerSettings, keys: Keys, counters: CounterStore) -> None: ...

    def receive(self, apdu: bytes, now: float) -> list[Event]:
        """Take one whole APDU from the client. Answers of the association itself (AARE, exceptions) go to `outgoing`."""
        ...

    def respond(self, apdu: Any, now: float) -> None:
        """Answer the last request, protected in the family (glo, ded, general) the request came in."""

    def notify(self, apdu: Any, now: float) -> None:
        """Send a notification to the associated client."""

    def link_closed(self, now: float) -> list[Event]:
        """The link is gone."""
        ...

    def outgoing(self) -> list[bytes]:
        """APDUs to send now."""
        ...

    def deadline(self) -> float | None:
        """When to call `handle_timer`."""
        ...

    def handle_timer(self, now: float) -> list[Event]:
        """Act on the time that has passed."""
        ...

    @property
    def associated(self) -> bool:
        """Whether requests are served."""
        ...

    @property
    def conformance(self) -> int:
        """Conformance bits agreed."""
        ...

    @property
    def max_send(self) -> int:
        """Octets of the largest plain response that still fits the client's receive size once protected."""
        ...
