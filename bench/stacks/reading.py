"""win12 reading a meter: sans-io from octets to rows, and many meters at once over TCP."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from win12.application.association import ClientAssociation
from win12.application.association.settings import Authentication, ClientSettings, Security
from win12.application.client.conversation import Conversation
from win12.application.client.exchange import Exchange as MeterExchange
from win12.application.client.exchange_events import Closed, Opened, Results
from win12.application.client.opening import make_exchange, settings_of
from win12.application.client.references import plain_selection
from win12.application.values import profile
from win12.network.wrapper import WrapperLink
from win12.physical import tcp
from win12.physical.url import parse_url
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys

from bench import cases
from bench.dialogue import CHALLENGE
from bench.job import Exchange

SETTINGS = ClientSettings(authentication=Authentication.GMAC, security=Security.AUTHENC, suite=0, general=True, max_pdu=cases.PDU)
KEYS = Keys(ek=cases.EK, ak=cases.AK, client_title=cases.CLIENT_TITLE)
URL = "tcp://127.0.0.1:{port}?client=1&server=1&auth=gmac&security=authenc&suite=0&apdus=general&pdu=1024&timeout=120"
REGISTER, PROFILE, VALUE = 3, 7, 2


def captured(registers: Sequence[str]) -> tuple[profile.CaptureObject, ...]:
    """The columns clock, status and registers."""
    clock, status = profile.CaptureObject(8, cases.CLOCK, VALUE), profile.CaptureObject(1, cases.STATUS, VALUE)
    return clock, status, *(profile.CaptureObject(REGISTER, name, VALUE) for name in registers)


COLUMNS = captured(cases.PROFILE_REGISTERS)


class Client:
    """Sans-io: drives an exchange over the octets of a connection."""

    def __init__(self, wire: Exchange) -> None:
        association = ClientAssociation(SETTINGS, KEYS, MemoryCounters(), random=lambda count: CHALLENGE[:count])
        self._exchange = MeterExchange(WrapperLink(client=cases.CLIENT, server=cases.METER), association)
        self._wire = wire

    def open(self) -> None:
        """Associate."""
        self._exchange.open(0.0)
        self._until(Opened)

    def get(self, *attributes: tuple[int, str]) -> list[Any]:
        """Attribute 2 of objects, by class and name."""
        self._exchange.get([plain_selection(class_id, name, VALUE) for class_id, name in attributes], 0.0)
        return [result.data for result in self._until(Results).results]

    def release(self) -> None:
        """End the association."""
        self._exchange.release(0.0)
        closed = self._until(Closed)
        if closed.error is not None:
            raise closed.error

    def _until(self, kind: type[Any]) -> Any:
        exchange = self._exchange
        while (event := exchange.next_event()) is None:
            exchange.receive(self._wire(exchange.outgoing()), 0.0)
        if type(event) is not kind:
            raise ValueError(f"{event} instead of {kind.__name__}")
        return event


def read_meter(wire: Exchange, *, together: bool = False) -> tuple[list[int], list[profile.Row]]:
    """Associate, read the registers (one by one, or `together` in one request) and the profile, release."""
    client = Client(wire)
    client.open()
    wanted = [(REGISTER, name) for name in cases.REGISTERS]
    found = client.get(*wanted) if together else [client.get(one)[0] for one in wanted]
    (buffer,) = client.get((PROFILE, cases.PROFILE))
    client.release()
    return [data.value for data in found], profile.rows(buffer, COLUMNS)


async def read_all(ports: Sequence[int], counters: MemoryCounters) -> None:
    """Read every meter in a task of its own; none goes on before all are associated."""
    barrier = asyncio.Barrier(len(ports))
    await asyncio.gather(*(_read_one(port, counters, barrier) for port in ports))


async def _read_one(port: int, counters: MemoryCounters, barrier: asyncio.Barrier) -> None:
    url = parse_url(URL.format(port=port))
    stream = await tcp.connect(url.host, url.port, url.timeout)
    conversation = Conversation(stream, make_exchange(url, settings_of(url), KEYS, counters), stream.peer)
    await conversation.open()
    await barrier.wait()
    values = [(await _get(conversation, REGISTER, name)).value for name in cases.REGISTERS]
    rows = profile.rows(await _get(conversation, PROFILE, cases.PROFILE), COLUMNS)
    await conversation.close()
    if (len(values), len(rows)) != (len(cases.REGISTERS), cases.DAY_ROWS):
        raise ValueError(f"{len(values)} registers and {len(rows)} rows")


async def _get(conversation: Conversation, class_id: int, name: str) -> Any:
    (result,) = await conversation.get([plain_selection(class_id, name, VALUE)])
    return result.data
