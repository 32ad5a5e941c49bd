"""What can be asked of a meter, and what must come: values compared octet by octet with what the meter holds or was given.

What the meter was given is found by a number that is in each value once.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from ends import ECHO, WALL, Ends
from win12.application.client.exchange import Exchange
from win12.application.client.exchange_events import Block, ExchangeEvent, Response, Results
from win12.application.values.selective import by_entry
from win12.simulator import attributes
from win12.simulator.meter import Meter
from win12.simulator.model import Context, name
from win12.simulator.results import Result
from win12.simulator.session import Role, Session
from win12_wire.frames import action, axdr
from win12_wire.frames import set as setting
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor, SelectiveAccess


class Wrong(AssertionError):
    """Something came that was not sent, or an error that is not right."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A transfer: `start` it, `check` the event that ends it and the octets that came before; raises Wrong."""

    kind: str
    start: Callable[[Exchange, float], None]
    check: Callable[[ExchangeEvent, bytes], None]
    value: bytes | None = None
    """what the meter is to be given"""
    times: int = 1
    """how often"""
    octets: int = 0
    """of the longer of request and answer, about"""


def _selection(class_id: int, obis: str, attribute: int, access: SelectiveAccess | None = None) -> AttributeSelection:
    return AttributeSelection(
        attribute=AttributeDescriptor(class_id=class_id, instance_id=name(obis), attribute_id=attribute), access=access
    )


def _read(ends: Ends, selection: AttributeSelection) -> bytes:
    """What the meter holds."""
    context = Context(ends.station.meter, Session(role=ends.role, client_sap=1), WALL)
    return attributes.read(context, selection.attribute, selection.access).encode()


@lru_cache
def _steady() -> list[tuple[int, str, int]]:
    """Attributes whose values do not depend on time or association, each of less than 300 octets."""
    meter = Meter(wall=lambda: WALL)
    context = Context(meter, Session(role=Role.MANAGER, client_sap=1), WALL)
    found = []
    for logical_name, item in meter.objects.items():
        if item.class_id in (15, 64) or logical_name[2] in (40, 43) or item.class_id == 7:
            continue
        obis = ".".join(map(str, logical_name))
        for attribute in (1, *item.attributes):
            wanted = _selection(item.class_id, obis, attribute)
            if len(attributes.read(context, wanted.attribute, None).encode()) < 300:
                found.append((item.class_id, obis, attribute))
    return found


PROFILE = (7, "1.0.99.1.0.255", 2)
OBJECT_LIST = (15, "0.0.40.0.0.255", 2)


def get(ends: Ends) -> Asked:
    """One attribute, short."""
    wanted = _selection(*ends.chance.choice([*_steady(), (1, ECHO, 2)]))
    return _getting("get", ends, [wanted])


def get_long(ends: Ends) -> Asked:
    """The object list, or rows of a load profile."""
    return _getting("get long", ends, [_long(ends)])


def get_streamed(ends: Ends) -> Asked:
    """The same, block by block."""
    wanted = _long(ends)
    held = _read(ends, wanted)

    def check(event: ExchangeEvent, octets: bytes) -> None:
        if not isinstance(event, Block | Results):
            raise Wrong(f"{event} for a stream")
        came = octets if isinstance(event, Block) else octets + _octets(event, 1)
        if came != held:
            raise Wrong(f"{len(came)} octets are not the {len(held)} that the meter holds")

    return Asked("get streamed", lambda exchange, now: exchange.get([wanted], now, stream=True), check, octets=len(held))


def get_list(ends: Ends) -> Asked:
    """Several attributes in one request."""
    return _getting("get list", ends, [_selection(*one) for one in ends.chance.choices(_steady(), k=ends.chance.randint(2, 20))])


def _long(ends: Ends) -> AttributeSelection:
    chance = ends.chance
    if chance.random() < 0.2:
        return _selection(*OBJECT_LIST)
    first = chance.randint(1, 180)
    return _selection(*PROFILE, by_entry(first, first + int(2 ** chance.uniform(0.0, 7.0))))


def _getting(kind: str, ends: Ends, wanted: list[AttributeSelection]) -> Asked:
    held = b"".join(_read(ends, one) for one in wanted)

    def check(event: ExchangeEvent, octets: bytes) -> None:
        if not isinstance(event, Results) or _octets(event, len(wanted)) != held:
            raise Wrong(f"{event} instead of {held.hex()}")

    return Asked(kind, lambda exchange, now: exchange.get(wanted, now), check, octets=len(held))


def _octets(results: Results, count: int) -> bytes:
    if len(results.results) != count or any(one.data is None for one in results.results):
        raise Wrong(f"{results} for {count} attributes")
    return b"".join(one.data.encode() for one in results.results if one.data is not None)


def _value(ends: Ends, most: int) -> Data:
    """A value that was never sent before, up to so many octets long."""
    ends.serial += 1
    return axdr.octet_string(b"%08d" % ends.serial + ends.chance.randbytes(int(2 ** ends.chance.uniform(0.0, math.log2(most)))))


def set_short(ends: Ends) -> Asked:
    """One value that fits one APDU mostly."""
    return _setting("set", ends, 60)


def set_long(ends: Ends) -> Asked:
    """One value in segments, blocks or both."""
    return _setting("set long", ends, 3000)


def _setting(kind: str, ends: Ends, most: int) -> Asked:
    data = _value(ends, most)

    def start(exchange: Exchange, now: float) -> None:
        wanted = AttributeDescriptor(class_id=1, instance_id=name(ECHO), attribute_id=2)
        exchange.perform(setting.SetRequestNormal(invoke_id=exchange.next_invoke_id(), attribute=wanted, data=data), now)

    def check(event: ExchangeEvent, _: bytes) -> None:
        right = Result.SUCCESS if ends.role is Role.MANAGER else Result.READ_WRITE_DENIED
        if not isinstance(event, Response) or not isinstance(event.response, setting.SetResponseNormal):
            raise Wrong(f"{event} for a SET")
        if event.response.result != right:
            raise Wrong(f"result {event.response.result} instead of {right}")

    octets = data.encode()
    return Asked(kind, start, check, octets, int(ends.role is Role.MANAGER), len(octets))


def set_list(ends: Ends) -> Asked:
    """The same attribute several times in one request."""
    data = _value(ends, 300)
    count = ends.chance.randint(2, 6)

    def start(exchange: Exchange, now: float) -> None:
        request = setting.SetRequestWithList(
            invoke_id=exchange.next_invoke_id(), selections=[_selection(1, ECHO, 2)] * count, values=[data] * count
        )
        exchange.perform(request, now)

    def check(event: ExchangeEvent, _: bytes) -> None:
        right = [int(Result.SUCCESS)] * count
        if not isinstance(event, Response) or list(getattr(event.response, "results", [])) != right:
            raise Wrong(f"{event} for a SET of {count}")

    return Asked("set list", start, check, data.encode(), count, count * len(data.encode()))


def action_short(ends: Ends) -> Asked:
    """A method that returns its parameters."""
    return _acting("action", ends, 60)


def action_long(ends: Ends) -> Asked:
    """The same, long there and back."""
    return _acting("action long", ends, 3000)


def _acting(kind: str, ends: Ends, most: int) -> Asked:
    data = _value(ends, most)

    def start(exchange: Exchange, now: float) -> None:
        wanted = MethodDescriptor(class_id=1, instance_id=name(ECHO), method_id=1)
        request = action.ActionRequestNormal(invoke_id=exchange.next_invoke_id(), method=wanted, parameters=data)
        exchange.perform(request, now)

    def check(event: ExchangeEvent, _: bytes) -> None:
        if not isinstance(event, Response) or not isinstance(event.response, action.ActionResponseNormal):
            raise Wrong(f"{event} for an ACTION")
        outcome = event.response
        if outcome.result != Result.SUCCESS or outcome.data is None or outcome.data.data is None:
            raise Wrong(f"{outcome} for an ACTION")
        if outcome.data.data.encode() != data.encode():
            raise Wrong(f"{outcome.data.data} came back for {data}")

    octets = data.encode()
    return Asked(kind, start, check, octets, 1, len(octets))


READS = (get, get, get_long, get_streamed, get_list)
WRITES = (set_short, set_short, set_long, set_list, action_short, action_long)


def draw(ends: Ends) -> Asked:
    """Any transfer. A client that may not write tries it now and then: to be refused is what it is to get."""
    chance = ends.chance
    if ends.role is Role.MANAGER and chance.random() < 0.5:
        return chance.choice(WRITES)(ends)
    return chance.choice((*READS, set_short, *READS))(ends)
