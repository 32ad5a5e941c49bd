"""The server of an association under watch: whom it believes, what it serves, and in which layers it answers."""

from __future__ import annotations

from typing import Any

from win12.application.association.events import Associated, RequestReceived
from win12.application.association.names import RESPONSES
from win12.application.association.settings import Signing
from win12_wire.errors import Code, LocalError
from win12_wire.frames import axdr
from win12_wire.frames.acse import Aare, Aarq
from win12_wire.frames.action import ActionResponseNormal
from win12_wire.frames.get import GetResponseNormal

from win12_fuzz.sessions.apdus import decoded
from win12_fuzz.sessions.bound import must
from win12_fuzz.sessions.ends import End, notification
from win12_fuzz.sessions.layering import Around
from win12_fuzz.sessions.terms import NONE, PASSWORD, Terms, server_of


class Server(End):
    """The server. `proved`: the client has proved itself since the last AARQ that was answered; `asked`: in which layers."""

    def __init__(self, terms: Terms) -> None:
        super().__init__(terms, "server", server_of(terms))
        self.proved = terms.preestablished
        self.aarq: Aarq | None = None
        self.begun_with: Aarq | None = None
        self.asked: Around | None = None
        self.heard_last = b""

    def wants_layers(self) -> bool:
        return self.terms.demands

    def layers(self, around: Around | None, message: Any) -> None:
        super().layers(around, message)
        self.asked = around

    def says(self, octets: bytes) -> None:
        message = decoded(octets)
        self.aarq = message if isinstance(message, Aarq) else self.aarq
        self.heard_last = octets
        super().says(octets)

    def event(self, event: Any, octets: bytes) -> None:
        if isinstance(event, Associated):
            self._associated(octets)
        elif isinstance(event, RequestReceived):
            must(self.proved, "nothing is served before the proof")
            self.plain(octets)
            if event.confirmed:
                self.respond(event.request)

    def _associated(self, octets: bytes) -> None:
        terms, aarq = self.terms, self.aarq
        if terms.mutual:
            assert self.begun_with is not None
            drawn = self.begun_with.calling_authentication_value or b""
            must(self.peer.proves(self.plain(octets), drawn), "a client is believed that has proved itself")
        elif not terms.preestablished:
            assert aarq is not None
            password = terms.authentication is NONE or aarq.calling_authentication_value == PASSWORD
            must(password, "a client is believed that knows the password")
            self._begun()
        self.proved = True

    def _begun(self) -> None:
        """An AARQ was answered: its counter is used up, and its dedicated key counts anew."""
        assert self.aarq is not None
        self.last[True] = -1
        self.begun_with, self.asked = self.aarq, None
        self.sending.begins()
        if self.terms.ciphered:
            self.authentic(self.aarq.user_information or b"", bare=True)

    def sealed(self, octets: bytes, *, bare: bool) -> None:
        super().sealed(octets, bare=bare)
        opened = self.sending.opened
        message = None if bare or opened is None else decoded(opened.plain)
        if opened is None or type(message) not in RESPONSES:
            return
        asked, said = self._asked_in(message), opened.around
        must((asked is None) is (said is None), "an answer has the layers of its request")
        if asked is None or said is None:
            return
        form = asked.use, asked.outside, asked.inside
        if asked.outside and asked.inside:
            inside = self.terms.demands and self.terms.signing is Signing.INSIDE
            form = asked.use, not inside, inside
        same = (said.use, said.outside, said.inside) == form and said.transaction == asked.transaction
        must(same, "an answer has the layers of its request")

    def _asked_in(self, answer: Any) -> Around | None:
        """The layers of what is answered; of a proof that is wrong no event tells."""
        if not isinstance(answer, ActionResponseNormal) or not answer.result:
            return self.asked
        opened = self.peer.opened(self.heard_last)
        return None if opened is None else opened.around

    def sent(self, octets: bytes) -> None:
        message = decoded(octets)
        if isinstance(message, Aare) and message.result == 0 and self.terms.mutual:
            self.proved = False
            self._begun()
        super().sent(octets)

    def respond(self, request: Any) -> None:
        """Answer as a meter does, where the answer fits."""
        answer = GetResponseNormal(invoke_id=getattr(request, "invoke_id", 1), data=axdr.double_long_unsigned(4408736))
        try:
            self.end.respond(answer, self.now)
        except LocalError as error:
            must(error.code == Code.TOO_LONG, f"a request that is told can be answered, and not: {error}")

    def act(self, name: str, number: int) -> None:
        if name in ("notify", "respond"):
            said = notification() if name == "notify" else GetResponseNormal(invoke_id=1, data=axdr.unsigned(1))
            getattr(self.end, name)(said, self.now)
            self.take([], b"")
        elif name == "progress":
            self.end.progress(self.now)
        else:
            self.take(getattr(self.end, name)(self.now), b"")
        if name == "link_closed":
            self.proved = self.terms.preestablished
