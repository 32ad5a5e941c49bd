"""A meter that answers, whatever its line is; what an object says follows from its name. For Linux and Windows."""

import time
from collections.abc import Callable
from typing import Protocol

from device import name
from win12.datalink.events import ApduReceived
from win12.datalink.hdlc_server import HdlcServerLink
from win12.transport.link import Link
from win12_wire.frames import apdu as apdus
from win12_wire.frames.acse import Aare, Aarq, AssociationResult, Diagnostic, DiagnosticSource, Rlre, Rlrq
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.get import GetRequestNormal, GetResponseNormal
from win12_wire.frames.initiate import Conformance, ConformanceBit, InitiateResponse

CLIENT, SERVER = 16, 1
CONTEXT = bytes.fromhex("60857405080101")


def get(obis: str) -> bytes:
    """GET of one register."""
    attribute = AttributeDescriptor(class_id=3, instance_id=name(obis), attribute_id=2)
    return GetRequestNormal(invoke_id=1, attribute=attribute).encode()


def value(obis: bytes) -> int:
    return int.from_bytes(obis[2:6], "big")


def answer(apdu: bytes) -> bytes:
    """What the meter says to an APDU. Of the object with A = 9 it says something long."""
    asked = apdus.decode(apdu)
    if isinstance(asked, Aarq):
        agreed = InitiateResponse(conformance=Conformance(bits=int(ConformanceBit.get)), max_pdu_size=4096, vaa_name=7).encode()
        return Aare(
            application_context_name=CONTEXT,
            result=AssociationResult.accepted,
            result_source_diagnostic=Diagnostic(source=DiagnosticSource.acse_service_user, code=0),
            user_information=agreed,
        ).encode()
    if isinstance(asked, Rlrq):
        return Rlre().encode()
    assert isinstance(asked, GetRequestNormal), asked
    obis = asked.attribute.instance_id
    data = Data(value(obis), int(DataType.double_long_unsigned))
    if obis[0] == 9:
        data = Data(bytes(1000), int(DataType.octet_string))
    return GetResponseNormal(invoke_id=asked.invoke_id, data=data).encode()


def is_answer(octets: bytes, obis: str) -> None:
    """The one of that object."""
    assert GetResponseNormal.decode(octets).data == Data(value(name(obis)), int(DataType.double_long_unsigned))


class Line(Protocol):
    """What the meter hears and says. read: octets, or none when that many seconds have passed; None: for ever."""

    def read(self, seconds: float | None) -> bytes: ...

    def write(self, octets: bytes) -> None: ...

    def pause(self, seconds: float) -> None: ...

    def note(self, obis: bytes) -> None:
        """An object was asked for."""


class Meter:
    """
    The meter at the end of a line, over HDLC unless another link is given.

    delay: seconds before it answers a GET. push: octets that it says each time before it answers. deaf: it answers no GET.
    """

    def __init__(
        self, line: Line, *, link: Link | None = None, delay: float = 0.0, push: bytes = b"", deaf: bool = False
    ) -> None:
        self.line, self.link = line, link or HdlcServerLink(server=SERVER)
        self.delay, self.push, self.deaf = delay, push, deaf

    def run(self) -> None:
        """Until the line raises something."""
        self.link.open(time.monotonic())
        while True:
            due = self.link.deadline()
            heard = self.line.read(None if due is None else max(due - time.monotonic(), 0))
            if heard:
                self.link.receive(heard, time.monotonic())
            else:
                self.link.handle_timer(time.monotonic())
            while (event := self.link.next_event()) is not None:
                if isinstance(event, ApduReceived):
                    self._answer(event.apdu)
            self.line.write(self.link.outgoing())

    def _answer(self, apdu: bytes) -> None:
        said, asked = answer(apdu), apdus.decode(apdu)
        if isinstance(asked, GetRequestNormal):
            self.line.note(asked.attribute.instance_id)
            self.line.pause(self.delay)
            self.line.write(self.push)
            if self.deaf:
                return
        self.link.send(said, time.monotonic())


def until(true: Callable[[], bool], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.002)
