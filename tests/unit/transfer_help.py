"""Our client and our meter, joined in memory, with an object that keeps what it is given and returns it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from win12.application.association import ClientAssociation
from win12.application.association.settings import DEFAULT_CONFORMANCE, Authentication, ClientSettings, Security
from win12.application.client.exchange import Exchange
from win12.application.client.exchange_events import ExchangeEvent, Opened
from win12.datalink.hdlc_client import HdlcClientLink
from win12.datalink.hdlc_server import HdlcServerLink
from win12.network.wrapper import WrapperLink
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.dialogue import Dialogue
from win12.simulator.meter import Meter
from win12.simulator.model import Attribute, Context, CosemObject, name
from win12.simulator.results import Result, refused
from win12.simulator.station import Station
from win12.transport.link import Link
from win12_wire import limits
from win12_wire.frames import action, axdr
from win12_wire.frames import set as setting
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor
from win12_wire.objects.classes import CLASSES

ECHO = "0.0.96.1.9.255"
KEYS = Keys(ek=bytes(16), ak=bytes(16), password=b"12345678", client_title=b"CLI00001")


@dataclass
class Store:
    """What the object was given."""

    value: Data = field(default_factory=lambda: axdr.unsigned(0))
    history: list[Data] = field(default_factory=list)
    refuses: bool = False

    def write(self, _: Context, data: Data) -> None:
        if self.refuses:
            raise refused(Result.READ_WRITE_DENIED)
        self.value = data
        self.history.append(data)

    def call(self, _: Context, data: Data | None) -> Data | None:
        if data is not None:
            self.history.append(data)
        return data


class EchoMeter(Meter):
    """A meter with one object more, whose attribute 2 can be set and whose method 1 returns its parameters."""

    def __init__(self, store: Store, config: MeterConfig) -> None:
        super().__init__(config, wall=lambda: 1_768_932_451.0)
        echo = CosemObject(
            CLASSES[1, 0], name(ECHO), {2: Attribute(lambda _: store.value, store.write)}, {1: store.call}
        )  # fmt: skip
        self._objects = MappingProxyType({**super().objects, echo.logical_name: echo})

    @property
    def objects(self) -> Mapping[bytes, CosemObject]:
        return self._objects


class Pair:
    """`server` and `client`: octets of the APDUs that each takes. `general`: general block transfer is agreed."""

    def __init__(
        self, *, link: str = "wrapper", server: int = 120, client: int = 100, without: Sequence[str] | set[str] = (),
        general: bool = False, protected: bool = False,
    ) -> None:  # fmt: skip
        self.now = 0.0
        self.store = Store()
        self.events: list[ExchangeEvent] = []
        self.requests: list[int] = []
        self.answers: list[int] = []
        bits = DEFAULT_CONFORMANCE - set(without) | ({"general_block_transfer"} if general else set())
        security = {"authentication": Authentication.LLS, "security": Security.AUTHENC if protected else Security.NONE}
        config = MeterConfig(max_pdu=server, general_blocks=general, **security)
        window = limits.WINDOW_HDLC if link == "hdlc" else limits.WINDOW_DEFAULT
        station = Station(EchoMeter(self.store, config), KEYS)
        self.dialogue = Dialogue(station, self._measured(self.answers, _server(link)), 0.0, window=window)
        wanted = ClientSettings(max_pdu=client, conformance=frozenset(bits), **security)  # type: ignore[arg-type]
        association = ClientAssociation(wanted, KEYS, MemoryCounters())
        self.exchange = Exchange(self._measured(self.requests, _client(link)), association, window=window)
        self.exchange.open(self.now)
        assert isinstance(self._event(), Opened)
        self.requests.clear()
        self.answers.clear()

    @staticmethod
    def _measured(sizes: list[int], link: Any) -> Any:
        """The link, noting how long the APDUs are that it carries."""
        send = link.send

        def measured(apdu: bytes, *rest: Any) -> None:
            sizes.append(len(apdu))
            send(apdu, *rest)

        link.send = measured
        return link

    def perform(self, request: Any) -> ExchangeEvent:
        self.exchange.perform(request, self.now)
        return self._event()

    def get(self, *obis: str, attribute: int = 2, class_id: int = 1) -> ExchangeEvent:
        wanted = [AttributeDescriptor(class_id=class_id, instance_id=name(one), attribute_id=attribute) for one in obis]
        self.exchange.get([AttributeSelection(attribute=one) for one in wanted], self.now)
        return self._event()

    def turn(self) -> bool:
        """Carry what both sides have to say, once; whether it was anything."""
        said = self.exchange.outgoing()
        if said:
            self.dialogue.receive(said, self.now)
        heard = self.dialogue.outgoing()
        if heard:
            self.exchange.receive(heard, self.now)
        return bool(said or heard)

    def run(self) -> None:
        """Until both are silent."""
        while self.turn():
            pass

    def _event(self) -> ExchangeEvent:
        self.run()
        event = self.exchange.next_event()
        assert event is not None
        self.events.append(event)
        return event


def _server(link: str) -> Link:
    return HdlcServerLink(server=1, max_info=128) if link == "hdlc" else WrapperLink(server=1, serving=True)


def _client(link: str) -> Link:
    return HdlcClientLink(client=1, server=1, max_info=128) if link == "hdlc" else WrapperLink(client=1, server=1)


def set_value(value: Data, invoke_id: int = 1) -> Any:
    wanted = AttributeDescriptor(class_id=1, instance_id=name(ECHO), attribute_id=2)
    return setting.SetRequestNormal(invoke_id=invoke_id, attribute=wanted, data=value)


def set_values(values: Sequence[Data]) -> Any:
    wanted = AttributeSelection(attribute=AttributeDescriptor(class_id=1, instance_id=name(ECHO), attribute_id=2))
    return setting.SetRequestWithList(invoke_id=1, selections=[wanted] * len(values), values=list(values))


def call(parameters: Data | None) -> Any:
    return action.ActionRequestNormal(invoke_id=1, method=_METHOD, parameters=parameters)


def calls(values: Sequence[Data]) -> Any:
    return action.ActionRequestWithList(invoke_id=1, methods=[_METHOD] * len(values), values=list(values))


_METHOD = MethodDescriptor(class_id=1, instance_id=name(ECHO), method_id=1)
