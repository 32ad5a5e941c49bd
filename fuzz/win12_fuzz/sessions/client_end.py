"""The client of an association under watch: whom it believes, and what it takes for an answer."""

from __future__ import annotations

from typing import Any, Final

from win12.application.association.events import Associated, Notification, ResponseReceived
from win12.application.association.names import RESPONSES
from win12_wire.frames import axdr
from win12_wire.frames.acse import Aare
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.set import SetRequestNormal

from win12_fuzz.sessions.apdus import decoded
from win12_fuzz.sessions.bound import must
from win12_fuzz.sessions.ends import CLOCK, End, get
from win12_fuzz.sessions.layering import Around
from win12_fuzz.sessions.terms import Terms, client_of

LONG: Final = SetRequestNormal(
    invoke_id=1, attribute=AttributeDescriptor(class_id=1, instance_id=CLOCK, attribute_id=2), data=axdr.octet_string(bytes(100))
)
"""A request that a server with little room does not take."""


class Client(End):
    """The client. `asked`: invoke id of the confirmed request that waits for its answer."""

    def __init__(self, terms: Terms) -> None:
        super().__init__(terms, "client", client_of(terms))
        self.asked: int | None = None
        self.before = self.end.state.name
        self.drawn = b""

    def wants_layers(self) -> bool:
        return self.terms.layered

    def layers(self, around: Around | None, message: Any) -> None:
        super().layers(around, message)
        must(around is None or self.terms.layered, "nothing is taken in layers that were not agreed")
        must(around is None or around.use is self.terms.message_key, "the key of a message is the one asked for")

    def begun(self, around: Around, message: Any) -> None:
        if type(message) in RESPONSES:
            must(around.transaction == self.sending.transaction, "an answer is to the transaction under way")
        else:
            super().begun(around, message)

    def says(self, octets: bytes) -> None:
        self.before = self.end.state.name
        events = self.end.receive(octets, self.now)
        message = decoded(octets)
        if isinstance(message, Aare) and self.end.state.name not in (self.before, "CLOSED"):
            self.last[True] = -1
            self.drawn = message.responding_authentication_value or b""
            if self.terms.ciphered:
                self.authentic(message.user_information or b"", bare=True)
        self.take(events, octets)

    def event(self, event: Any, octets: bytes) -> None:
        if isinstance(event, Associated):
            if self.terms.mutual:
                must(self.peer.proves(self.plain(octets), self.drawn), "a server is believed that has proved itself")
        elif isinstance(event, ResponseReceived):
            self.plain(octets)
            must(self.asked is not None and event.response.invoke_id == self.asked, "an answer answers the request under way")
            self.asked = None
        elif isinstance(event, Notification):
            proved = not self.terms.mutual or self.before not in ("ASSOCIATING", "AUTHENTICATING")
            must(proved, "nothing is told before the proof")
            if self.terms.ciphered:
                self.authentic(octets)

    def act(self, name: str, number: int) -> None:
        end, now = self.end, self.now
        if name == "open":
            octets = end.open(now)
            self.sending.begins()
            if octets:
                self.sent(octets)
        elif name in ("request", "unconfirmed"):
            confirmed = name == "request"
            # Some ask for what was perhaps not agreed, some are longer than many a server takes.
            end.request(LONG if number > 0xF0 else get(number & 15, confirmed=int(confirmed)), now)
            self.asked = (1 if number > 0xF0 else number & 15) if confirmed else self.asked
        elif name in ("broken_off", "link_closed"):
            self.take(getattr(end, name)(now), b"")
        else:
            getattr(end, name)(now)
        self.take(end.told(), b"")
