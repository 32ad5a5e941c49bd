"""Connections to the simulated meter without sockets: several clients, releases, time, notifications, tiny PDUs."""

from typing import Any

import pytest
from simulator_help import NOW
from win12.application.association import ClientAssociation
from win12.application.association.events import Notification, Released
from win12.application.association.settings import Authentication, ClientSettings, Security
from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_server import HdlcServerLink
from win12.network.wrapper import WrapperLink
from win12.security.counters import CounterStore, MemoryCounters, counter_name
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.dialogue import Dialogue
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.push import body
from win12.simulator.session import PUBLIC_CLIENT, Role
from win12.simulator.station import Station
from win12.transport.link import ApduReceived, Link
from win12_wire import limits
from win12_wire.frames import apdu, get
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection
from win12_wire.frames.notification import DataNotification, NotificationTime
from win12_wire.frames.service_error import ExceptionResponse

KEYS = Keys(ek=bytes(range(16)), ak=bytes(range(0xD0, 0xE0)), password=b"12345678", client_title=b"MMM\0\0\xbc\x61\x4e")
SEALED = ClientSettings(authentication=Authentication.GMAC, security=Security.AUTHENC)
PLAIN = ClientSettings()


def station(counters: CounterStore | None = None, **config: Any) -> Station:
    return Station(Meter(MeterConfig(days=2, **config), wall=lambda: NOW), KEYS, counters)


class Pair:
    """A client and the dialogue it has with a meter, over whatever link."""

    def __init__(self, meter: Station, settings: ClientSettings = PLAIN, *, link: str = "wrapper", client: int = 1) -> None:
        self.meter = meter
        hdlc = link == "hdlc"
        served: Link = HdlcServerLink() if hdlc else WrapperLink(server=1, serving=True)
        self.dialogue = Dialogue(meter, served, 0.0)
        self.link: Link = HdlcClientLink(client=client, server=1) if hdlc else WrapperLink(client=client)
        self.counters = MemoryCounters()
        self.association = ClientAssociation(settings, KEYS, self.counters)
        self.link.open(0.0)
        self.move()

    def move(self, now: float = 0.0) -> list[Any]:
        """Carry octets both ways until nothing moves; what the client's association made of it."""
        events = []
        while True:
            forth = self.link.outgoing()
            if forth:
                self.dialogue.receive(forth, now)
            back = self.dialogue.outgoing()
            if back:
                self.link.receive(back, now)
            while (event := self.link.next_event()) is not None:
                if isinstance(event, ApduReceived):
                    events += self.association.receive(event.apdu, now)
                    self.send(now)
            if not forth and not back:
                return events

    def send(self, now: float = 0.0) -> None:
        for octets in self.association.outgoing():
            self.link.send(octets, now)

    def associate(self, now: float = 0.0) -> "Pair":
        self.link.send(self.association.open(now), now)
        self.move(now)
        assert self.association.associated
        return self

    def get(self, obis: str, attribute: int = 2, class_id: int = 3, now: float = 0.0) -> Any:
        wanted = AttributeDescriptor(class_id=class_id, instance_id=name(obis), attribute_id=attribute)
        self.association.request(get.GetRequestNormal(invoke_id=1, attribute=wanted), now)
        self.send(now)
        [event] = self.move(now)
        return event.response


def selections(count: int) -> list[AttributeSelection]:
    wanted = AttributeDescriptor(class_id=3, instance_id=name("1.0.1.8.0.255"), attribute_id=2)
    return [AttributeSelection(attribute=wanted)] * count


@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
@pytest.mark.parametrize("settings", [PLAIN, SEALED], ids=["plain", "sealed"])
def test_reads_over_both_links(link: str, settings: ClientSettings) -> None:
    pair = Pair(station(authentication=settings.authentication), settings, link=link).associate()
    assert pair.get("1.0.1.8.0.255").data.value == pair.meter.meter.energy(NOW)[0]


def test_association_object_tells_what_was_agreed() -> None:
    pair = Pair(station(authentication=Authentication.GMAC), SEALED).associate()
    assert pair.get("0.0.40.0.0.255", 3, 15).data.value == (1, 1)
    assert pair.get("0.0.40.0.0.255", 4, 15).data.value[-1] == 3
    assert pair.get("0.0.40.0.0.255", 6, 15).data.value[-1] == 5
    bits = int.from_bytes(pair.get("0.0.40.0.0.255", 5, 15).data.value[0].octets, "big")
    assert bits == pair.association.conformance
    assert pair.get("0.0.43.0.0.255", 4, 64).data.value == KEYS.client_title


def test_plain_context_is_told_although_keys_are_there() -> None:
    pair = Pair(station()).associate()
    assert pair.get("0.0.40.0.0.255", 4, 15).data.value[-1] == 1


def test_public_client_learns_the_counter_that_was_accepted_last() -> None:
    meter = station(authentication=Authentication.GMAC)
    first = Pair(meter, SEALED).associate()
    first.get("1.0.1.8.0.255")
    public = Pair(meter, client=PUBLIC_CLIENT).associate()
    told = public.get("0.0.43.1.0.255", class_id=1).data.value
    assert told == first.counters.next_unused(counter_name(KEYS.ek, KEYS.client_title)) - 1


def test_roles_follow_client_address_and_proof() -> None:
    assert station().terms[1].role is Role.READER
    assert station(authentication=Authentication.LLS).terms[1].role is Role.MANAGER
    assert station(authentication=Authentication.LLS).terms[2].role is Role.READER
    assert station(security=Security.AUTH).terms[1].role is Role.MANAGER
    assert station().terms[PUBLIC_CLIENT].role is Role.PUBLIC


@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
def test_after_release_nothing_is_served(link: str) -> None:
    pair = Pair(station(), link=link).associate()
    pair.association.release(0.0)
    pair.send()
    assert any(isinstance(event, Released) for event in pair.move())
    wanted = AttributeDescriptor(class_id=3, instance_id=name("1.0.1.8.0.255"), attribute_id=2)
    pair.link.send(get.GetRequestNormal(invoke_id=1, attribute=wanted).encode(), 0.0)
    pair.dialogue.receive(pair.link.outgoing(), 0.0)
    assert b"\xd8" in pair.dialogue.outgoing()


def test_a_new_data_link_ends_the_association() -> None:
    pair = Pair(station(), link="hdlc").associate()
    again = Pair(pair.meter, link="hdlc")
    again.dialogue = pair.dialogue
    again.link = HdlcClientLink(client=1, server=1)
    again.link.open(0.0)
    again.move()
    wanted = AttributeDescriptor(class_id=3, instance_id=name("1.0.1.8.0.255"), attribute_id=2)
    again.link.send(get.GetRequestNormal(invoke_id=1, attribute=wanted).encode(), 0.0)
    again.dialogue.receive(again.link.outgoing(), 0.0)
    assert b"\xd8" in again.dialogue.outgoing()


def test_a_client_that_asks_and_leaves_in_one_breath_can_come_back() -> None:
    pair = Pair(station(), link="hdlc").associate()
    wanted = AttributeDescriptor(class_id=3, instance_id=name("1.0.1.8.0.255"), attribute_id=2)
    pair.link.send(get.GetRequestNormal(invoke_id=1, attribute=wanted).encode(), 0.0)
    asked = pair.link.outgoing()
    pair.link.close(0.0)
    pair.dialogue.receive(asked + pair.link.outgoing(), 0.0)
    pair.link.receive(pair.dialogue.outgoing(), 0.0)
    assert not pair.dialogue.closed
    pair.link.open(0.0)
    pair.move()
    pair.link.send(get.GetRequestNormal(invoke_id=1, attribute=wanted).encode(), 0.0)
    pair.dialogue.receive(pair.link.outgoing(), 0.0)
    assert b"\xd8" in pair.dialogue.outgoing()


def test_silence_ends_the_connection() -> None:
    pair = Pair(station(inactivity=60.0)).associate()
    assert pair.dialogue.deadline() == 60.0
    pair.dialogue.handle_timer(59.0)
    assert not pair.dialogue.closed
    pair.dialogue.handle_timer(60.0)
    assert pair.dialogue.closed


def test_requests_push_the_end_back() -> None:
    pair = Pair(station(inactivity=60.0)).associate()
    pair.get("1.0.1.8.0.255", now=50.0)
    assert pair.dialogue.deadline() == 110.0


@pytest.mark.parametrize("settings", [PLAIN, SEALED], ids=["plain", "sealed"])
def test_notifications_inside_the_association(settings: ClientSettings) -> None:
    pair = Pair(station(authentication=settings.authentication), settings).associate()
    said = DataNotification(long_invoke_id=1, date_time=NotificationTime(octets=b"", lead=0), data=body(pair.meter, NOW))
    assert pair.dialogue.notify(1, said, 0.0)
    [event] = pair.move()
    assert isinstance(event, Notification)
    assert event.notification == said
    assert not pair.dialogue.notify(2, said, 0.0)


@pytest.mark.parametrize("size", [12, 14, 20, 33, 64, 127, 128, 250])
def test_answers_never_exceed_what_the_client_takes(size: int) -> None:
    pair = Pair(station(), ClientSettings(max_pdu=size)).associate()
    pair.association.request(get.GetRequestWithList(invoke_id=1, selections=selections(5)), 0.0)
    pair.send()
    pair.dialogue.receive(pair.link.outgoing(), 0.0)
    out = pair.dialogue.outgoing()
    assert 8 < len(out) <= 8 + size


@pytest.mark.parametrize("size", [40, 45, 60, 80, 120])
def test_protected_answers_never_exceed_it_either(size: int) -> None:
    settings = ClientSettings(authentication=Authentication.LLS, security=Security.AUTHENC, max_pdu=size, general=True)
    pair = Pair(station(authentication=Authentication.LLS), settings).associate()
    pair.association.request(get.GetRequestWithList(invoke_id=1, selections=selections(2)), 0.0)
    pair.send()
    pair.dialogue.receive(pair.link.outgoing(), 0.0)
    assert len(pair.dialogue.outgoing()) <= 8 + size


@pytest.mark.parametrize(
    ("blocks", "kind"),
    [({"block_transfer_with_get_or_read"}, get.GetResponseWithDatablock), (set[str](), ExceptionResponse)],
)
def test_what_does_not_fit_comes_in_blocks_or_is_refused(blocks: set[str], kind: type) -> None:
    conformance = frozenset({"get", *blocks})
    pair = Pair(station(), ClientSettings(max_pdu=limits.PDU_MIN, conformance=conformance)).associate()
    wanted = AttributeDescriptor(class_id=15, instance_id=name("0.0.40.0.0.255"), attribute_id=4)
    pair.link.send(get.GetRequestNormal(invoke_id=1, attribute=wanted).encode(), 0.0)
    pair.dialogue.receive(pair.link.outgoing(), 0.0)
    assert isinstance(apdu.decode(pair.dialogue.outgoing()[8:]), kind)
