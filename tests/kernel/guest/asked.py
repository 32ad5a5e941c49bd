"""A meter that answers: over HDLC at a pseudo-terminal, in a process of its own. What an object says follows from its name."""

import os
import select
import signal
import time
import traceback
from collections.abc import Callable

from device import name
from win12.datalink.events import ApduReceived
from win12.datalink.hdlc_server import HdlcServerLink
from win12_wire.frames import apdu as apdus
from win12_wire.frames.acse import Aare, Aarq, AssociationResult, Diagnostic, DiagnosticSource
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
    assert isinstance(asked, GetRequestNormal), asked
    obis = asked.attribute.instance_id
    data = Data(value(obis), int(DataType.double_long_unsigned))
    if obis[0] == 9:
        data = Data(bytes(1000), int(DataType.octet_string))
    return GetResponseNormal(invoke_id=asked.invoke_id, data=data).encode()


class Answering:
    """The meter at one end of a line. delay: seconds before it answers a GET. said: the objects that it was asked for, in order.

    push: an APDU that it pushes in a UI frame each time before it answers. deaf: it answers no GET.
    """

    def __init__(self, end: int, *others: int, delay: float = 0.0, push: bytes = b"", deaf: bool = False) -> None:
        self.end, self.delay, self.push, self.deaf = end, delay, push, deaf
        self.said, self._said = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            for one in (*others, self.said):
                os.close(one)
            try:
                self._run()
            except BaseException:
                traceback.print_exc()
            os._exit(1)
        os.close(self._said)

    def order(self) -> list[bytes]:
        """The objects that were asked for until now."""
        os.set_blocking(self.said, False)
        octets = b""
        try:
            while more := os.read(self.said, 65536):
                octets += more
        except BlockingIOError:
            pass
        return [octets[at : at + 6] for at in range(0, len(octets), 6)]

    def close(self) -> None:
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            self.process = 0
            os.close(self.said)

    def _run(self) -> None:
        link = HdlcServerLink(server=SERVER)
        link.open(time.monotonic())
        while True:
            due = link.deadline()
            wait = None if due is None else max(due - time.monotonic(), 0)
            ready, _, _ = select.select([self.end], [], [], wait)
            if ready:
                link.receive(os.read(self.end, 4096), time.monotonic())
            else:
                link.handle_timer(time.monotonic())
            while (event := link.next_event()) is not None:
                if isinstance(event, ApduReceived):
                    self._answer(link, event.apdu)
            self._write(link.outgoing())

    def _answer(self, link: HdlcServerLink, apdu: bytes) -> None:
        said = answer(apdu)
        if apdu[0] == 0xC0:
            os.write(self._said, apdus.decode(apdu).attribute.instance_id)
            time.sleep(self.delay)
            if self.push:
                self._write(self.push)
            if self.deaf:
                return
        link.send(said, time.monotonic())

    def _write(self, octets: bytes) -> None:
        while octets:
            octets = octets[os.write(self.end, octets) :]


def until(true: Callable[[], bool], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.002)
