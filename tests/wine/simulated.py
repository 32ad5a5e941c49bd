"""A simulated meter at ports of this machine, and what it answers to some requests: for tests whose line is a socket."""

from __future__ import annotations

import asyncio
import json
import threading
from typing import Any

from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.server import LinkKind, Simulator, serve_meters
from win12.simulator.session import Role, Session
from win12.simulator.station import Station
from win12_wire.frames import apdu as apdus
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor
from win12_wire.frames.get import GetRequestNormal, GetRequestWithList
from win12_wire.frames.set import SetRequestNormal

LINKS: tuple[LinkKind, ...] = ("wrapper", "hdlc")
WITHIN = 30
WALL = 1_768_932_451.0
LISTED = (("0.0.42.0.0.255", 1, 2), ("0.0.43.1.0.255", 1, 2), ("0.0.1.0.0.255", 8, 2), ("0.0.1.0.0.255", 8, 7))
LONG = ("0.0.40.0.0.255", 15, 2)


def meter() -> Station:
    """At a moment at which its clock stands still."""
    return Station(Meter(MeterConfig(days=2, max_pdu=8000), wall=lambda: WALL), Keys())


def attribute(obis: str, class_id: int, number: int) -> AttributeDescriptor:
    return AttributeDescriptor(class_id=class_id, instance_id=name(obis), attribute_id=number)


def requests() -> list[bytes]:
    """What a public client may ask; the last answer is long."""
    wanted = [attribute(*one) for one in LISTED]
    return [
        *(GetRequestNormal(invoke_id=number, attribute=one).encode() for number, one in enumerate(wanted)),
        GetRequestWithList(invoke_id=5, selections=[AttributeSelection(attribute=one) for one in wanted]).encode(),
        GetRequestNormal(invoke_id=8, attribute=attribute(*LONG)).encode(),
    ]


def beyond() -> list[bytes]:
    """What the meter does not agree upon with it."""
    reset = MethodDescriptor(class_id=3, instance_id=name("1.0.1.8.0.255"), method_id=1)
    return [
        SetRequestNormal(invoke_id=6, attribute=attribute(*LISTED[2]), data=Data(1, int(DataType.unsigned))).encode(),
        ActionRequestNormal(invoke_id=7, method=reset).encode(),
    ]


def expected(apdu: bytes) -> bytes:
    found: Any = meter().meter.handle(apdus.decode(apdu), Session(role=Role.PUBLIC))
    octets: bytes = found.encode()
    return octets


class Simulated:
    """One over each link, in a thread of its own."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self._served: dict[str, Simulator] = {}

    def __enter__(self) -> Simulated:
        self._thread.start()
        for link in LINKS:
            serving = asyncio.run_coroutine_threadsafe(serve_meters([meter()], link=link), self.loop)
            self._served[link] = serving.result(WITHIN)
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._served.values():
            asyncio.run_coroutine_threadsafe(one.close(), self.loop).result(WITHIN)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(WITHIN)
        self.loop.close()

    def told(self) -> bytes:
        """Ports by their link; requests with their answers, and those that get none, as hexadecimal digits."""
        ports = {link: one.ports[0] for link, one in self._served.items()}
        asked = [(one.hex(), expected(one).hex()) for one in requests()]
        return json.dumps({"ports": ports, "asked": asked, "beyond": [one.hex() for one in beyond()]}).encode()
