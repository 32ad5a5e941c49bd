"""What is said without an answer: messages to all stations, unconfirmed services, reports and events of the meter."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from simulator_help import NOW
from test_simulator_dialogue import Pair, station
from win12.application.association.events import Notification, ResponseReceived
from win12.application.association.settings import SHORT_CONFORMANCE, Authentication, ClientSettings, Referencing, Security
from win12.application.listening.receiver import PushReceiver
from win12.application.pushes import push
from win12.application.values.short_names import CURRENT_ASSOCIATION_NAME, NameTable, ShortObject
from win12.application.values.time import CosemDateTime
from win12.datalink.hdlc_address import HdlcAddress, encode_address
from win12.datalink.hdlc_control import unnumbered
from win12.datalink.hdlc_server import HdlcServerLink
from win12.network.wrapper import WrapperLink
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.dialogue import Dialogue
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.session import Role
from win12.simulator.station import Station
from win12.transport.link import ApduReceived, Link
from win12_wire.errors import WireError
from win12_wire.frames import axdr
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.cosem import AttributeDescriptor, MethodDescriptor
from win12_wire.frames.hdlc import Hdlc, UnnumberedFunction
from win12_wire.frames.llc import Direction, Llc
from win12_wire.frames.notification import EventNotification
from win12_wire.frames.short_name import AccessChoice, InformationReportRequest, ReadRequest, VariableAccess
from win12_wire.frames.wrapper import Wrapper

ALL, ALL_LONG, CLIENT = 0x7F, 0x3FFF, 1
CLOCK = "0.0.1.0.0.255"
REGISTERS = NameTable([ShortObject(0x100, 3, 0, name("1.0.1.8.0.255")), ShortObject(0x200, 8, 0, name(CLOCK))])


def shift(confirmed: int) -> bytes:
    """shift_time of the clock by ten minutes."""
    wanted = MethodDescriptor(class_id=8, instance_id=name(CLOCK), method_id=6)
    return ActionRequestNormal(invoke_id=1, confirmed=confirmed, method=wanted, parameters=axdr.long(600)).encode()


class Served:
    """A meter without sockets that has a pre-established association with each client."""

    def __init__(self, link: Link, **config: Any) -> None:
        self.meter = Meter(MeterConfig(days=1, **{"preestablished": True, **config}), wall=lambda: NOW)
        self.station = Station(self.meter, Keys())
        # Who may alter something without proving who he is.
        self.station.terms = {client: replace(terms, role=Role.MANAGER) for client, terms in self.station.terms.items()}
        self.dialogue = Dialogue(self.station, link, 0.0)

    def hear(self, octets: bytes) -> bytes:
        self.dialogue.receive(octets, 0.0)
        return self.dialogue.outgoing()

    @property
    def shifted(self) -> float:
        return self.meter.shown_time(NOW) - NOW


def wrapped(apdu: bytes, server: int = ALL) -> bytes:
    return Wrapper(source_wport=CLIENT, destination_wport=server, apdu=apdu).encode()


def ui(apdu: bytes, server: HdlcAddress, *, llc: bool = True, source: HdlcAddress | None = None) -> bytes:
    information = Llc(source_lsap=Direction.to_server, apdu=apdu).encode() if llc else apdu
    control = unnumbered(UnnumberedFunction.ui, poll_final=False)
    sender = encode_address(source or HdlcAddress(CLIENT))
    return Hdlc(destination=encode_address(server), source=sender, control=control, segmented=0, information=information).encode()


def calls() -> list[tuple[Link, bytes, bytes]]:
    """Links, a broadcast of what needs no answer, and one of what does."""
    everyone = [HdlcAddress(ALL), HdlcAddress(ALL, ALL), HdlcAddress(1, ALL), HdlcAddress(ALL_LONG, ALL_LONG)]
    hdlc = [(HdlcServerLink(), ui(shift(0), address), ui(shift(1), address)) for address in everyone]
    return [(WrapperLink(server=1, serving=True), wrapped(shift(0)), wrapped(shift(1))), *hdlc]


@pytest.mark.parametrize("at", range(len(calls())))
def test_a_broadcast_is_done_and_not_answered(at: int) -> None:
    link, unconfirmed, confirmed = calls()[at]
    served = Served(link)
    assert served.hear(confirmed) == b""
    assert served.shifted == 0
    assert served.hear(unconfirmed) == b""
    assert served.shifted == 600


def test_a_broadcast_does_not_change_who_is_answered() -> None:
    served = Served(WrapperLink(server=1, serving=True))
    assert served.hear(wrapped(shift(0)) + wrapped(shift(1), 1)).startswith(bytes.fromhex("0001 0001 0001"))
    assert served.shifted == 1200


@pytest.mark.parametrize("octets", [b"\x60\x00", b"\x62\x00", b"\xff", b"\xc0\x01"])
def test_a_broadcast_neither_begins_nor_ends_an_association_and_is_not_refused(octets: bytes) -> None:
    served = Served(WrapperLink(server=1, serving=True))
    assert served.hear(wrapped(octets)) == b""
    assert served.hear(wrapped(shift(0))) == b""
    assert served.shifted == 600


def test_a_broadcast_without_an_association_is_dropped() -> None:
    served = Served(WrapperLink(server=1, serving=True), preestablished=False)
    assert served.hear(wrapped(shift(0))) == b""
    assert served.shifted == 0


@pytest.mark.parametrize(
    "frame",
    [
        ui(shift(0), HdlcAddress(ALL), llc=False),
        ui(shift(0), HdlcAddress(ALL), source=HdlcAddress(1, 1)),
        ui(b"", HdlcAddress(ALL)),
        ui(shift(0), HdlcAddress(2)),
    ],
)
def test_other_frames_to_all_stations_are_none(frame: bytes) -> None:
    served = Served(HdlcServerLink())
    assert served.hear(frame) == b""
    assert served.shifted == 0


@pytest.mark.parametrize("confirmed", [0, 1])
def test_the_service_class_decides_about_the_answer(confirmed: int) -> None:
    served = Served(WrapperLink(server=1, serving=True))
    assert bool(served.hear(wrapped(shift(confirmed), 1))) == bool(confirmed)
    assert served.shifted == 600

def test_nothing_that_a_broadcast_would_be_told_comes_later() -> None:
    served = Served(WrapperLink(server=1, serving=True))
    alone = served.hear(wrapped(shift(1), 1))
    assert served.hear(wrapped(b"\xff") + wrapped(shift(1), 1)) == alone


AARQ = "60 1D A1 09 06 07 60 85 74 05 08 01 01 BE 10 04 0E 01 00 00 00 06 5F 1F 04 00 00 7E 1F 04 B0"


@pytest.mark.parametrize("octets", ["62 03 80 01 00", AARQ])
def test_a_broadcast_leaves_an_association_as_it_is(octets: str) -> None:
    pair = Pair(station(authentication=Authentication.LLS), ClientSettings(authentication=Authentication.LLS)).associate()
    pair.dialogue.receive(wrapped(bytes.fromhex(octets)), 0.0)
    assert pair.dialogue.outgoing() == b""
    assert pair.get("1.0.1.8.0.255").data.value == pair.meter.meter.energy(NOW)[0]


def test_a_server_of_any_address_takes_a_broadcast_once() -> None:
    link = WrapperLink(server=0, serving=True)
    link.open(0.0)
    link.next_event()
    link.receive(wrapped(b"\x01"), 0.0)
    assert link.next_event() == ApduReceived(b"\x01", CLIENT, ALL, broadcast=True)
    assert link.next_event() is None


# --- what meters say -------------------------------------------------------------------------------------------------------


def variable(short_name: int) -> VariableAccess:
    return VariableAccess(choice=AccessChoice.variable_name, variable_name=short_name)


def report(time: bytes | None = None, *names: int) -> InformationReportRequest:
    variables = [variable(one) for one in names or (0x108,)]
    return InformationReportRequest(time=time, variables=variables, values=[axdr.double_long_unsigned(42) for _ in variables])


def event() -> EventNotification:
    status = AttributeDescriptor(class_id=1, instance_id=name("0.0.96.10.1.255"), attribute_id=2)
    return EventNotification(time=None, attribute=status, data=axdr.unsigned(7))


def test_a_listener_takes_events_and_reports() -> None:
    receiver = PushReceiver([])
    heard = receiver.receive(wrapped(event().encode()) + wrapped(report(b"20260120180731Z").encode()), 0.0)
    assert [(one.obis, one.raw) for one in heard[0].decoded.readings] == [("0.0.96.10.1.255", 7)]
    assert heard[1].decoded.readings == []
    assert heard[1].decoded.time == datetime(2026, 1, 20, 18, 7, 31, tzinfo=UTC)
    assert heard[1].decoded.problems == ["only the object list of the meter tells what short name 0108 is"]


@pytest.mark.parametrize("said", ["report", "event"])
@pytest.mark.parametrize("security", [Security.NONE, Security.AUTHENC])
@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
def test_a_client_takes_them_between_request_and_answer(link: str, security: Security, said: str) -> None:
    terms: dict[str, Any] = {"authentication": Authentication.GMAC, "security": security, "referencing": Referencing.SN}
    settings = ClientSettings(**terms, conformance=SHORT_CONFORMANCE, required=frozenset({"read"}))
    pair = Pair(station(**terms), settings, link=link).associate()
    notification = report() if said == "report" else event()
    pair.association.request(ReadRequest(variables=[variable(CURRENT_ASSOCIATION_NAME)]), 0.0)
    assert pair.dialogue.notify(CLIENT, notification, 0.0)
    pair.send()
    first, second = pair.move()
    assert first == Notification(notification)
    assert isinstance(second, ResponseReceived)
    assert second.response.results[0].data.value == name("0.0.40.0.0.255")


def test_the_object_list_names_what_is_reported() -> None:
    pushed = push.interpret(report(None, 0x108, 0x109, 0x0, 0x130, 0x208), names=REGISTERS)
    assert [(one.obis, one.attribute, one.class_id, one.raw) for one in pushed.readings] == [
        ("1.0.1.8.0.255", 2, 3, 42),
        (CLOCK, 2, 8, 42),
    ]
    assert pushed.nameless == 3
    unknown = "short name 0109, short name 0000, short name 0130"
    assert pushed.problems == [f"only the object list of the meter tells what {unknown} is"]


TIMES = [
    (b"20260120180731Z", datetime(2026, 1, 20, 18, 7, 31, tzinfo=UTC)),
    (b"20260120180731.25Z", datetime(2026, 1, 20, 18, 7, 31, 250_000, tzinfo=UTC)),
    (b"20260120180731+0130", datetime(2026, 1, 20, 18, 7, 31, tzinfo=timezone(timedelta(minutes=90)))),
    (b"20260120180731-05", datetime(2026, 1, 20, 18, 7, 31, tzinfo=timezone(timedelta(hours=-5)))),
    (b"20260120180731", datetime(2026, 1, 20, 18, 7, 31)),
    (CosemDateTime(2026, 1, 20, 2, 18, 7, 31, 0, 0).encode(), datetime(2026, 1, 20, 18, 7, 31, tzinfo=UTC)),
    (b"", None),
    (None, None),
]


@pytest.mark.parametrize(("octets", "moment"), TIMES)
def test_the_time_of_a_report(octets: bytes | None, moment: datetime | None) -> None:
    pushed = push.interpret(report(octets), names=REGISTERS)
    assert (pushed.time, pushed.problems) == (moment, [])


@pytest.mark.parametrize("octets", [b"20261320180731Z", b"2026", b"20260120180731+99", b"\xff" * 15, b"\xff" * 13])
def test_a_time_that_is_none_is_told(octets: bytes) -> None:
    pushed = push.interpret(report(octets), names=REGISTERS)
    assert pushed.time is None
    assert pushed.problems == [f"the time {octets.hex()} of the report is not one"]


def test_a_report_that_is_none_is_refused() -> None:
    with pytest.raises(WireError):
        InformationReportRequest.decode(report().encode()[:-1])
