"""One way through a gateway: the machine of spec/sessions/gateway_way.yaml, bound to a turn at the meter and a link of its own.

A task holds the turn as long as the machine wants it: it opens the link, listens, and ends when the link has ended. What the
client says is written by whoever brings it; deadlines of machine and link share one timer.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from win12_wire import limits
from win12_wire.errors import Code, LinkError, Win12Error
from win12_wire.frames.service_error import ExceptionReason, ExceptionResponse
from win12_wire.sessions import NEVER, Trace
from win12_wire.sessions.gateway_way import IDLE, GatewayWay

from win12.application.client.local_reading import start_hdlc
from win12.application.client.opening import link_of
from win12.application.client.sharing import Sharing
from win12.physical.carrier import Carrier, connect
from win12.physical.serial_stream import SerialStream
from win12.transport.link import ApduReceived, Link, LinkOpened

from .config import MeterEntry
from .looking import kind, wish

LOG: Final = logging.getLogger("win12.gateway")


def taken(stream: Carrier) -> None:
    """LinkError RESPONSE_TIMEOUT when more than GATEWAY_UNSENT_MAX octets wait for the other side to take them."""
    if (octets := stream.unsent) > limits.GATEWAY_UNSENT_MAX:
        raise LinkError(Code.RESPONSE_TIMEOUT, f"{octets} octets wait for somebody who takes none")


class Way:
    """From one client to `meter`, as `client` and `server`. `say` takes an APDU for the client, of `room` octets at most.

    `sharing`: the turns at the meter, or at the line that it has with others.
    """

    def __init__(
        self, meter: MeterEntry, sharing: Sharing, *, client: int, server: int, room: int, say: Callable[[bytes], None],
        trace: Trace | None = None,
    ) -> None:  # fmt: skip
        self._loop = asyncio.get_running_loop()
        self._machine = GatewayWay(self, answer_after=meter.timeout, trace=trace)
        self._name = f"{meter.name}, client {client}"
        self._url = replace(meter.url, client=client, server=server)
        self._sharing, self._room, self._say = sharing, room, say
        self._kept: deque[bytes] = deque()
        self._in_hand = b""
        self._why = ""
        self._carrier: Carrier | None = None
        self._link: Link | None = None
        self._leaving = False
        self._task: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None

    @property
    def idle(self) -> bool:
        """Whether it has nothing to do with the meter."""
        return self._machine.state is IDLE

    def request(self, apdu: bytes) -> None:
        """An APDU of the client."""
        self._in_hand = apdu
        self._machine.rx_request(wish(apdu), self._now())
        self._pump()

    def closed(self) -> None:
        """The client is gone."""
        self._machine.link_closed(self._now())
        self._pump()

    async def ended(self) -> None:
        """Until the meter has been given back, after `closed`."""
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._timer is not None:
            self._timer.cancel()

    # --- what the machine asks and has done

    def others(self) -> bool:
        """Whether somebody waits for the meter."""
        return self._sharing.waiting > 0

    def start_turn(self) -> None:
        """Ask for the meter."""
        self._leaving = False
        self._task = self._loop.create_task(self._use())
        self._tasks.add(self._task)
        self._task.add_done_callback(self._tasks.discard)

    def start_open(self) -> None:
        """The task that has the turn goes on to that by itself."""

    def start_leave(self) -> None:
        """End the link in order; the task ends with it."""
        self._leaving = True
        if self._link is not None:
            self._link.close(self._now())

    def send_answer(self) -> None:
        """What the meter said."""
        self._say(self._in_hand)

    def send_refusal(self, state: int, service: int) -> None:
        """No answer will come."""
        LOG.warning("%s: refused, %s%s", self._name, ExceptionReason(service).name, self._why and f": {self._why}")
        self._say(ExceptionResponse(state_error=state, service_error=service).encode())

    def keep(self) -> None:
        """For later."""
        self._kept.append(self._in_hand)

    def forget(self) -> None:
        """Never mind."""
        self._kept.clear()

    def flush(self) -> None:
        """Now, what was kept."""
        while self._kept:
            self._carry(self._kept.popleft())

    def forward(self) -> None:
        """To the meter."""
        self._carry(self._in_hand)

    def poll(self) -> None:
        """The meter has more to say."""
        if self._link is not None:
            self._link.poll(self._now())

    def drop(self) -> None:
        """No more of it: the task ends the link and gives the turn back, without another word."""
        self._link = self._carrier = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def tell_silent(self) -> None:
        """The meter owes an answer."""
        LOG.warning("%s: the meter does not answer", self._name)

    def tell_lost(self) -> None:
        """The meter has ended the link."""
        LOG.warning("%s: the link to the meter is lost%s", self._name, self._why and f": {self._why}")

    def tell_too_long(self) -> None:
        """It cannot be passed on."""
        LOG.warning("%s: the meter said %d octets, %d fit", self._name, len(self._in_hand), self._room)

    # --- the turn

    async def _use(self) -> None:
        """Have the meter, from the turn to the end of the link; then tell the machine how it ended."""
        self._why, busy = "", False
        try:
            async with self._sharing.turn(NEVER):
                self._machine.done_turn(self._now())
                self._watch()
                await self._listen()
        except Win12Error as error:
            busy = error.code == Code.QUEUE_FULL
            self._why = self._why or error.said
        self._task = None
        if self._leaving:
            self._machine.done_left(self._now())
        elif busy:
            self._machine.port_busy(self._now())
        else:
            self._machine.port_lost(self._now())
        self._watch()

    async def _listen(self) -> None:
        """Open the link, and hear the meter until the carrier ends. Raises what ended it."""
        carrier = await connect(self._url, limits.T_CONNECT)
        try:
            if self._url.start == "mode-e":
                assert isinstance(carrier, SerialStream)
                await start_hdlc(carrier, self._url)
            link = link_of(self._url)
            self._carrier, self._link = carrier, link
            link.open(self._now())
            self._pump()
            while True:
                data = await carrier.read(None)
                link.receive(data, self._now())
                self._pump()
        finally:
            if self._carrier is carrier:
                self._link = self._carrier = None
            carrier.abort()

    def _carry(self, apdu: bytes) -> None:
        """What the link cannot carry ends it."""
        if self._link is None:
            return
        try:
            self._link.send(apdu, self._now())
        except Win12Error as error:
            self._end(error)

    def _pump(self) -> None:
        """Carry what the link has to the machine, what it has to say to the meter, and look when to be here again."""
        link, carrier = self._link, self._carrier
        while link is not None and link is self._link and (event := link.next_event()) is not None:
            if isinstance(event, ApduReceived):
                self._in_hand = event.apdu
                self._machine.rx_answer(kind(event.apdu), len(event.apdu) > self._room, self._now())
            elif isinstance(event, LinkOpened):
                self._machine.done_opened(self._now())
            else:
                self._end(event.error)
        if link is not None and carrier is not None:
            try:
                while out := link.outgoing():
                    carrier.write(out)
                taken(carrier)
            except LinkError as error:
                self._end(error)
        self._watch()

    def _end(self, error: Win12Error | None) -> None:
        """Close the carrier: the task notices."""
        self._why = self._why or (error.said if error is not None else "")
        if self._carrier is not None:
            self._carrier.close()

    # --- time

    def _now(self) -> float:
        return self._loop.time()

    def _watch(self) -> None:
        """Be woken when machine or link have waited long enough."""
        dues = [due for due in (self._machine.deadline(), self._link.deadline() if self._link else None) if due is not None]
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._loop.call_at(min(dues), self._time_up, min(dues)) if dues else None

    def _time_up(self, due: float) -> None:
        now = max(due, self._now())
        self._timer = None
        self._machine.handle_timer(now)
        if self._link is not None:
            self._link.handle_timer(now)
        self._pump()
