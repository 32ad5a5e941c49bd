"""A session with HLS 7, one end of it at a time: association, one read, release; what the other end says was recorded once.

Each end works in full, signatures, checks and counters, as it does over any carrier; carriers are left out. Challenges and first
counters are fixed so that what was recorded goes on being right.

The limit is the same session without us: every signature, verification and AES-GCM of that end once more, on the same octets, by
the `cryptography` library with keys that are loaded already. What goes into that is told, not counted by hand: see `Ledger`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from win12.application.association import ClientAssociation, ServerAssociation
from win12.application.association.events import RequestReceived
from win12.application.association.settings import Authentication, ClientSettings, Security, ServerSettings
from win12.security import signing, suite
from win12.security.certificates import Usage
from win12.security.certificates.issuing import Authority, root
from win12.security.certificates.pairs import new_key, public_of
from win12.security.counters import MemoryCounters
from win12.security.held import Private
from win12.security.keys import Keys
from win12.security.signing import signing_key
from win12_wire.frames import axdr
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.get import GetRequestNormal, GetResponseNormal

from bench.signed.ledger import Ledger, Primitive, note_chain, noted

CLIENT_TITLE, METER_TITLE = b"CLI12345", b"MTR00001"
CHALLENGES = {"client": bytes(range(0x40, 0x60)), "meter": bytes(range(0x80, 0xA0))}
REQUEST = GetRequestNormal(
    invoke_id=1, attribute=AttributeDescriptor(class_id=3, instance_id=bytes((1, 0, 1, 8, 0, 255)), attribute_id=2)
)
RESPONSE = GetResponseNormal(invoke_id=1, data=axdr.double_long_unsigned(4408736))
ENDS = ("client", "meter")


def keys(number: int, *, certified: bool) -> dict[str, Keys]:
    """What each end has in its key file; `certified`: who signs is known by a certificate, two steps below a trust anchor."""
    size = suite.KEY_LENGTH[number]
    made = Keys(
        ek=bytes(range(size)), ak=bytes(range(0xD0, 0xD0 + size)), client_title=CLIENT_TITLE, server_title=METER_TITLE,
        client_signing_key=signing_key(number), server_signing_key=signing_key(number),
    )  # fmt: skip
    publics = {side: signing.Signer(number, getattr(made, f"{side}_signing_key"), side).public() for side in ("client", "server")}
    if certified:
        made, publics = _with_certificates(made, number), dict.fromkeys(publics, b"")
    return {
        "client": replace(made, server_public_key=publics["server"], server_signing_key=b"", server_certificate=b""),
        "meter": replace(made, client_public_key=publics["client"], client_signing_key=b"", client_certificate=b""),
    }


def _with_certificates(made: Keys, number: int) -> Keys:
    start, days = datetime(2025, 1, 1, tzinfo=UTC), 3650.0
    anchor, own = root("Root", new_key(number), days=days, start=start), new_key(number)
    below = Authority(anchor.issue("CA", public_of(own), Usage.AUTHORITY, days=days, start=start), own)

    def issued(title: bytes, private: Private) -> bytes:
        public = signing.Signer(number, private, "bench").public()
        return below.issue(title.hex(), public, Usage.SIGNATURE, days=days, start=start).octets

    return replace(
        made, client_certificate=issued(CLIENT_TITLE, made.client_signing_key), trust_anchors=(anchor.certificate.octets,),
        server_certificate=issued(METER_TITLE, made.server_signing_key), certificates=(below.certificate.octets,),
    )  # fmt: skip


def client_of(number: int, held: Keys) -> ClientAssociation:
    """A client that has never spoken."""
    settings = ClientSettings(authentication=Authentication.ECDSA, security=Security.AUTHENC, suite=number)
    return ClientAssociation(settings, held, MemoryCounters(), random=lambda count: CHALLENGES["client"][:count])


def meter_of(number: int, held: Keys) -> ServerAssociation:
    """A meter that nobody has ever spoken to."""
    settings = ServerSettings(authentication=Authentication.ECDSA, security=Security.AUTHENC, suite=number)
    return ServerAssociation(settings, held, MemoryCounters(), random=lambda count: CHALLENGES["meter"][:count], client=1)


def client_runs(client: ClientAssociation, hear: Callable[[bytes], bytes]) -> bool:
    """The client's end of a session; whether it came to its end. `hear` gives the meter's answer to an APDU."""
    client.receive(hear(client.open(0.0)), 0.0)
    (proof,) = client.outgoing()
    client.receive(hear(proof), 0.0)
    client.request(REQUEST, 0.0)
    (wanted,) = client.outgoing()
    answered = client.receive(hear(wanted), 0.0)
    client.release(0.0)
    (farewell,) = client.outgoing()
    client.receive(hear(farewell), 0.0)
    return bool(answered) and not client.associated


def meter_hears(meter: ServerAssociation, octets: bytes) -> bytes:
    """The meter's end of a turn."""
    for event in meter.receive(octets, 0.0):
        if isinstance(event, RequestReceived):
            meter.respond(RESPONSE, 0.0)
    (answer,) = meter.outgoing()
    return answer


class Session:
    """One end of one kind of session: `run` does all of it, `limit` the cryptography alone."""

    def __init__(self, number: int, end: str, *, certified: bool) -> None:
        self.number, self.end = number, end
        self.keys = keys(number, certified=certified)
        self.turns = list(self._recorded())
        self.ledger = Ledger()
        with noted(self.ledger, number, self.keys[end]):
            self.run()
        if certified:
            note_chain(self.ledger, number, self.keys["meter" if end == "client" else "client"])

    def _recorded(self) -> Iterator[tuple[bytes, bytes]]:
        """What both ends said."""
        meter, turns = meter_of(self.number, self.keys["meter"]), list[tuple[bytes, bytes]]()

        def hear(octets: bytes) -> bytes:
            turns.append((octets, meter_hears(meter, octets)))
            return turns[-1][1]

        if not client_runs(client_of(self.number, self.keys["client"]), hear):
            raise AssertionError("no session")
        yield from turns

    def run(self) -> None:
        """A session of this end, which has to come to its end."""
        if self.end == "client":
            answers = iter(self.turns)
            whole = client_runs(client_of(self.number, self.keys["client"]), lambda _: next(answers)[1])
        else:
            meter = meter_of(self.number, self.keys["meter"])
            for asked, _ in self.turns:
                meter_hears(meter, asked)
            whole = not meter.associated
        if not whole:
            raise AssertionError("the session did not come to its end")

    def limit(self) -> None:
        """The cryptography of it."""
        self.ledger.again()


class Side:
    """What `bench.measure` times: ours, or the limit of it."""

    def __init__(self, runs: dict[str, Primitive]) -> None:
        self._runs = runs

    def check(self, work: str) -> tuple[str, int]:
        """One session a run; both do the same by how they are made."""
        self._runs[work]()
        return "", 1

    def time(self, work: str, times: int) -> dict[str, float]:
        """Processor seconds of so many sessions."""
        run, began = self._runs[work], time.process_time()
        for _ in range(times):
            run()
        return {"cpu": time.process_time() - began}
