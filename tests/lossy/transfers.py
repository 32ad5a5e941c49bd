"""Transfers over a lossy line, and what must have come of each: exactly what was asked for, or one of the errors that are right.

Every value is compared octet by octet with what the meter holds or was given; what the meter was given is found by a number that
is in each value once. A transfer that failed may have been done by the meter or not, but never twice.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ends import ECHO, WALL, Ends
from win12.application.client.exchange import Exchange
from win12.application.client.exchange_events import Block, Closed, ExchangeEvent, Failed, Opened, Response, Results
from win12.application.values.selective import by_entry
from win12.simulator import attributes
from win12.simulator.meter import Meter
from win12.simulator.model import Context, name
from win12.simulator.results import Result
from win12.simulator.session import Role, Session
from win12_wire import limits
from win12_wire.errors import Code, LinkError, Win12Error
from win12_wire.frames import action, axdr
from win12_wire.frames import set as setting
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor, SelectiveAccess

OPENINGS = 5
"""Tries in a row to associate before the line is given up."""
_SILENCE = (limits.HDLC_RETRIES + 1) * limits.T_HDLC_RESPONSE
_HELD = 2 * limits.T_HDLC_GAP + 0.5
"""How much older than the last answer a frame may be whose loss was the first of that silence."""


class Outcome(NamedTuple):
    """`error` is None when everything came; `seconds` are those of the line's time."""

    kind: str
    error: Code | None
    seconds: float


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


# --- what is asked -----------------------------------------------------------------------------------------------------------


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


# --- how it goes ---------------------------------------------------------------------------------------------------------------


def allowed(ends: Ends) -> frozenset[Code]:
    """The errors that a transfer may end with, besides PEER_CLOSED where the connection was cut off."""
    plan = ends.plan
    if plan.kind == "hdlc":
        return _OVER_HDLC
    if not plan.ciphered:
        return _PLAIN_DATAGRAMS
    return _SEALED_DATAGRAMS | (_DAMAGED if plan.weather.damaged else frozenset())


_OVER_HDLC = frozenset({Code.RESPONSE_TIMEOUT})
"""Numbers and check sequences make all else invisible."""
_PLAIN_DATAGRAMS = _OVER_HDLC | {
    Code.UNEXPECTED_APDU, Code.WRONG_INVOKE_ID, Code.BLOCK_SEQUENCE, Code.SERVICE_ERROR, Code.AUTHENTICATION_FAILED,
}  # fmt: skip
"""An answer that comes twice answers nothing, or another request; an AARQ that comes twice is given another challenge."""
_SEALED_DATAGRAMS = _PLAIN_DATAGRAMS | {Code.REPLAY, Code.EXCEPTION, Code.COUNTER_BEHIND, Code.COUNTER_FAR}
"""Counters tell; a meter tells of a repeated request by an exception."""
_DAMAGED = frozenset(
    {
        Code.WRONG_TAG, Code.NOT_PROTECTED, Code.WEAK_PROTECTION, Code.WRONG_SUITE, Code.WRONG_TITLE, Code.INVALID_APDU,
        Code.BAD_CONSTANT, Code.BAD_VALUE, Code.BAD_LENGTH, Code.HALF_MESSAGE, Code.ASSOCIATION_REJECTED, Code.DOWNGRADE,
    }
)  # fmt: skip
"""What a damaged header, envelope, tag or AARE looks like."""


def bound(ends: Ends, asked: Asked) -> float:
    """Seconds within which a transfer ends, whatever the line does: one response time for each APDU, and its link's patience."""
    smallest = min(ends.plan.pdus) - 40
    apdus = 8 + 2 * (asked.octets + 300) // max(smallest // 2, 10) + 2 * asked.times
    return ends.plan.patience * apdus + _SILENCE + limits.T_HALF_MESSAGE


def associate(ends: Ends, outcomes: list[Outcome]) -> bool:
    """Open the line, in several tries; whether a request can be made."""
    for _ in range(OPENINGS):
        if ends.exchange is not None:
            return True
        began = ends.now
        ends.events.clear()
        ends.connect()
        if not ends.wait(lambda: bool(ends.events), 6 * ends.plan.patience + _SILENCE):
            raise Wrong(f"hangs while it associates, since {began:g} s")
        event = ends.events.popleft()
        if isinstance(event, Opened):
            outcomes.append(Outcome("associate", None, ends.now - began))
            return True
        _failed(ends, event, began)
        outcomes.append(Outcome("associate", _code(event), ends.now - began))
    return ends.exchange is not None


def transfer(ends: Ends, asked: Asked, *, hang_up: bool = False) -> Outcome:
    """One transfer from its start to what ends it. Raises Wrong."""
    exchange, began, octets = ends.exchange, ends.now, b""
    assert exchange is not None
    ends.events.clear()
    asked.start(exchange, ends.now)
    if hang_up:
        ends.pause(ends.chance.uniform(0.0, 2.0))
        ends.hang_up()
    limit = ends.now + bound(ends, asked)
    while True:
        if not ends.wait(lambda: bool(ends.events), limit - ends.now):
            raise Wrong(f"'{asked.kind}' hangs since {began:g} s")
        event = ends.events.popleft()
        if not isinstance(event, Block):
            break
        octets += event.raw
        if event.last:
            break
    return _ended(ends, asked, event, octets, began, cut=hang_up)


def abandon(ends: Ends, asked: Asked) -> Outcome:
    """One transfer that its owner gives up after a while: what it had asked may be done, and the line is free or closed in the end."""
    exchange, began = ends.exchange, ends.now
    assert exchange is not None
    ends.events.clear()
    asked.start(exchange, ends.now)
    if ends.wait(lambda: bool(ends.events), ends.chance.uniform(0.0, 2.0)) and not isinstance(ends.events[0], Block):
        return _ended(ends, asked, ends.events.popleft(), b"", began, cut=False)  # sooner than it was given up
    ends.events.clear()
    exchange.abandon(ends.now)
    if not ends.wait(lambda: not exchange.busy, bound(ends, asked)):
        raise Wrong(f"'{asked.kind}' given up hangs since {began:g} s")
    _counted(ends, asked)
    for event in ends.events:
        if not isinstance(event, Closed):
            raise Wrong(f"{event} after the transfer was given up")
        _failed(ends, event, began)
    ends.events.clear()
    return Outcome("given up", None, ends.now - began)


def _counted(ends: Ends, asked: Asked) -> int:
    """How often the meter did it: all or nothing, once."""
    given = ends.store.history.count(asked.value) if asked.value is not None else 0
    if given not in (0, asked.times) and not (_repeatable(ends) and given % asked.times == 0):
        raise Wrong(f"'{asked.kind}' was done {given} times instead of {asked.times}")
    return given


def _ended(ends: Ends, asked: Asked, event: ExchangeEvent, octets: bytes, began: float, *, cut: bool) -> Outcome:
    given = _counted(ends, asked)
    if isinstance(event, Failed | Closed):
        if not (cut and _code(event) == Code.PEER_CLOSED):
            _failed(ends, event, began)
        return Outcome(asked.kind, _code(event), ends.now - began)
    asked.check(event, octets)
    if asked.value is not None and given < asked.times:
        raise Wrong(f"'{asked.kind}' is said to be done and was not")
    return Outcome(asked.kind, None, ends.now - began)


def _repeatable(ends: Ends) -> bool:
    """Nothing in a plain request over datagrams tells that it came before (IEC 62056-47)."""
    return ends.plan.kind != "hdlc" and not ends.plan.ciphered


def _code(event: ExchangeEvent) -> Code:
    error = event.error if isinstance(event, Failed | Closed) else None
    if not isinstance(error, Win12Error):
        raise Wrong(f"{event} ends a transfer")
    return error.code


def _failed(ends: Ends, event: ExchangeEvent, began: float) -> None:
    """Whether the error is a right one: the line has done what it tells of."""
    code = _code(event)
    if code not in allowed(ends):
        raise Wrong(f"ends with {event}")
    error = getattr(event, "error", None)
    if ends.plan.kind != "hdlc":
        if not ends.line.hits_since(began) and not ends.line.counts["doubled"]:
            raise Wrong(f"{event}, and the line has lost nothing")
    elif isinstance(error, LinkError) and (hits := ends.line.hits_since(ends.now - _SILENCE - _HELD)) <= limits.HDLC_RETRIES:
        raise Wrong(f"{event} after {hits} frames that did not come: the client has given up too early")
