"""A client and a server association in memory, for tests: both ends, their keys, and what passes between them."""

from __future__ import annotations

from typing import Any

from session_help import watched
from win12.application.association import ClientAssociation, ServerAssociation
from win12.application.association.events import Event, RequestReceived
from win12.application.association.lockout import Lockout
from win12.application.association.settings import WEAK, Authentication, ClientSettings, Security, ServerSettings
from win12.security.counters import CounterStore, MemoryCounters
from win12.security.keys import Keys
from win12_wire.frames import axdr
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.get import GetRequestNormal, GetResponseNormal
from win12_wire.frames.notification import DataNotification, NotificationTime

CLIENT_TITLE = bytes.fromhex("4D4D4D0000BC614E")
SERVER_TITLE = bytes.fromhex("4752581122334455")
SIGNING = {1: 32, 2: 48}
"""Octets of a signing key in the suites that have them."""
CLOCK = bytes((0, 0, 1, 0, 0, 255))


def keys(suite: int = 0, *, pinned: bool = True, own: bytes = b"", password: bytes = b"12345678") -> Keys:
    """Keys of both sides."""
    size = 32 if suite == 2 else 16
    return Keys(
        ek=bytes(range(size)),
        ak=bytes(range(0xD0, 0xD0 + size)),
        password=password,
        client_title=CLIENT_TITLE if pinned or own == CLIENT_TITLE else b"",
        server_title=SERVER_TITLE if pinned or own == SERVER_TITLE else b"",
        client_signing_key=b"\x11" * SIGNING.get(suite, 0),
        server_signing_key=b"\x22" * SIGNING.get(suite, 0),
    )


def get(invoke_id: int = 1, *, confirmed: int = 1) -> GetRequestNormal:
    """A GET of the clock."""
    return GetRequestNormal(
        invoke_id=invoke_id, confirmed=confirmed, attribute=AttributeDescriptor(class_id=8, instance_id=CLOCK, attribute_id=2)
    )


def answer(request: Any, data: axdr.Data | None = None) -> GetResponseNormal:
    """The answer to a GET."""
    return GetResponseNormal(invoke_id=request.invoke_id, data=data or axdr.double_long_unsigned(4408736))


def push() -> DataNotification:
    """A notification."""
    return DataNotification(long_invoke_id=7, date_time=NotificationTime(octets=b"", lead=0), data=axdr.unsigned(5))


class Pair:
    """Both ends; `sent` is every APDU that passed, with who sent it."""

    def __init__(
        self,
        authentication: Authentication = Authentication.GMAC,
        security: Security = Security.AUTHENC,
        suite: int = 0,
        *,
        dedicated: bool = False,
        general: bool = False,
        pinned: bool = True,
        client: dict[str, Any] | None = None,
        server: dict[str, Any] | None = None,
        client_keys: Keys | None = None,
        server_keys: Keys | None = None,
        client_counters: CounterStore | None = None,
        server_counters: CounterStore | None = None,
        lockout: Lockout | None = None,
        trace: list[Any] | None = None,
    ) -> None:
        wanted: dict[str, Any] = {
            "authentication": authentication, "security": security, "suite": suite, "dedicated": dedicated, "general": general,
            "weak": frozenset(WEAK),
        }  # fmt: skip
        terms: dict[str, Any] = {
            "authentication": authentication, "security": security, "suite": suite, "weak": frozenset(WEAK)
        }  # fmt: skip
        self.client = ClientAssociation(
            ClientSettings(**{**wanted, **(client or {})}),
            client_keys or keys(suite, pinned=pinned, own=CLIENT_TITLE),
            client_counters or MemoryCounters(),
            trace=watched(trace) if trace is not None else None,
        )
        self.server = ServerAssociation(
            ServerSettings(**{**terms, **(server or {})}),
            server_keys or keys(suite, pinned=pinned, own=SERVER_TITLE),
            server_counters or MemoryCounters(),
            lockout=lockout,
            client=1,
            trace=watched(trace) if trace is not None else None,
        )
        self.sent: list[tuple[str, bytes]] = []
        self.client_events: list[Event] = []
        self.server_events: list[Event] = []
        self.now = 0.0

    def open(self) -> Pair:
        """Associate as far as both ends go."""
        self.to_server(self.client.open(self.now))
        self.run()
        return self

    def to_server(self, apdu: bytes) -> list[Event]:
        """Give an APDU to the server; GETs are answered."""
        self.sent.append(("client", apdu))
        events = self.server.receive(apdu, self.now)
        self.server_events += events
        for event in events:
            if isinstance(event, RequestReceived) and event.confirmed:
                self.server.respond(answer(event.request), self.now)
        return events

    def to_client(self, apdu: bytes) -> list[Event]:
        """Give an APDU to the client."""
        self.sent.append(("server", apdu))
        events = self.client.receive(apdu, self.now)
        self.client_events += events
        return events

    def run(self) -> None:
        """Carry APDUs until both ends are quiet."""
        while True:
            down, up = self.server.outgoing(), self.client.outgoing()
            if not down and not up:
                return
            for apdu in down:
                self.to_client(apdu)
            for apdu in up:
                self.to_server(apdu)

    def read(self, invoke_id: int = 1) -> Event:
        """One GET; what the client was told last."""
        self.client.request(get(invoke_id), self.now)
        self.run()
        return self.client_events[-1]
