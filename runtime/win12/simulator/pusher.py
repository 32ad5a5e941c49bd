"""Sends the pushes of a meter over TCP, again and again, each as spec/sessions/push_sender.yaml has it.

A listener that is away is tried again as the push set-up says, and in any case at the next push.
"""

import asyncio
import contextlib
import random
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

from win12_wire import limits
from win12_wire.errors import Code, LinkError, MeterError, SecurityError, StoreError
from win12_wire.frames.notification import DataNotification
from win12_wire.sessions import Trace
from win12_wire.sessions.push_sender import IDLE, NUMBER_MASK, PushSender, Window

from win12.physical import tcp
from win12.physical.tcp import Stream
from win12.simulator import push_confirmation, push_setup, push_windows
from win12.simulator.confirmations import Confirmations
from win12.simulator.push import Framing, framed, message, protected, with_body
from win12.simulator.push_target import PushTarget
from win12.simulator.station import Station

__all__ = ["PushTarget", "Pusher"]

_OPEN, _SCATTER, _PAUSE, _SEND = range(4)
_LOOKS = 1.0
"""Seconds after which a window is looked at again: the clock of the meter may have been set, or goes faster than ours."""


class Pusher:
    """The pushes of one station to one target. `sent` and `failed` count them; `last_error` tells why one failed.

    `tell` is called with the error when pushes begin to fail, at the first try, and with None when they go again.
    """

    def __init__(
        self, station: Station, target: PushTarget, trace: Trace | None = None,
        tell: Callable[[LinkError | None], None] | None = None,
    ) -> None:  # fmt: skip
        self._station = station
        self._first = self._target = target
        station.meter.operations.target = target
        self._trace = trace
        self._machine = self._made()
        self._before = 0
        """pushes of the machines before this one"""
        self._wanted, self._reset = asyncio.Event(), asyncio.Event()
        self._chance = random.Random()  # noqa: S311 - spreads pushes, keeps no secret
        self._message: DataNotification | None = None
        self._job: int | None = None
        self._stream: Stream | None = None
        self._back = Confirmations(station, target.framing, ciphered=target.ciphered)
        self._error: LinkError | None = None
        self._tell = tell
        self._failing = False
        self.sent = 0
        self.failed = 0
        self.last_error: LinkError | None = None

    async def push(self) -> None:
        """Send one push on a connection of its own, again as the set-up says.

        LinkError when no communication window opens any more, or it ends before the push does; when the listener cannot be
        reached, takes nothing, or does not confirm what is to be confirmed; when there is no key to protect it with.
        """
        self._error = None
        self._reset.clear()
        if (target := self._as_set()) != self._target:
            self._before += self._machine.number  # a listener takes a number that comes again for the same push
            self._target = target
            self._machine = self._made()
        self._ended(self._machine.api_push(self._now()), "no communication window opens any more")
        try:
            if await self._first_of(self._until_idle(), self._window_has_ended(), self._reset.wait()):
                self._ended(self._machine.api_stop(self._now()), "the communication window has ended, or a client has reset it")
        finally:
            self._machine.api_stop(self._now())
            self._hang_up()
        if self._error is not None:
            raise self._error

    async def run(self) -> None:
        """Push until cancelled: again and again, and when the push set-up is told to."""
        operations = self._station.meter.operations
        operations.pushes.append(self._wanted.set)
        operations.resets.append(self._reset.set)
        try:
            while True:
                await self._push_and_wait()
        finally:
            operations.pushes.remove(self._wanted.set)
            operations.resets.remove(self._reset.set)

    async def _push_and_wait(self) -> None:
        self._wanted.clear()  # what is wanted from now on may not be in this push any more
        try:
            await self.push()
        except LinkError as error:
            self.failed += 1
            self.last_error = error
        else:
            self.sent += 1
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._wanted.wait(), self._target.every)

    # --- what the machine asks and has done

    def window(self) -> Window:
        """Of the communication windows, by the clock of the meter."""
        meter = self._station.meter
        return push_windows.state(push_setup.windows(meter), meter.zone, meter.shown_time(meter.wall()))

    def due(self) -> bool:
        """Whether this push is one to be confirmed; over M-Bus nothing comes back."""
        meter = self._station.meter
        return self._target.framing is not Framing.MBUS and push_confirmation.due(meter, meter.wall())

    def start_open(self) -> None:
        """Wait for the communication window."""
        self._job = _OPEN

    def start_scatter(self) -> None:
        """Wait at random."""
        self._job = _SCATTER

    def start_pause(self) -> None:
        """Wait before the next try."""
        self._job = _PAUSE

    def send_push(self, number: int, confirmed: bool, again: bool) -> None:
        """Send it; when `again`, what was sent before, under numbers of its own."""
        if not again:
            self._message = message(self._station, self._before + number, self._station.meter.wall(), confirmed=confirmed)
        self._job = _SEND

    def tell_confirmed(self) -> None:
        """The receiver has it."""
        meter = self._station.meter
        with contextlib.suppress(MeterError):  # of a disk that takes nothing: then the next push is to be confirmed, too
            push_confirmation.confirmed_at(meter, meter.wall())

    def tell_delivered(self) -> None:
        """All is well."""
        self._error = None
        self._notice(None)

    def tell_failed(self) -> None:
        """Given up; the error is that of the step, or what the link said."""

    # --- inside

    def _made(self) -> PushSender:
        """A machine with the settings of now."""
        target = self._target
        return PushSender(self, method=target.operation, retries=target.retries, confirm_after=target.confirm, trace=self._trace)

    def _as_set(self) -> PushTarget:
        """The target with what clients have set of it."""
        return replace(self._first, **push_setup.settings(self._station.meter))

    def _now(self) -> float:
        return asyncio.get_running_loop().time()

    def _ended(self, code: Code | None, why: str) -> None:
        if code is not None:
            self._error = LinkError(code, why)
            self._notice(self._error)

    async def _first_of(self, work: Coroutine[Any, Any, Any], *ends: Coroutine[Any, Any, Any]) -> bool:
        """Work until it is done, or until one of the ends comes: then True."""
        tasks = [asyncio.create_task(one) for one in (work, *ends)]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
            return tasks[0] not in done
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _until_idle(self) -> None:
        while self._machine.state is not IDLE:
            await self._go_on()

    async def _window_is(self, wanted: bool) -> None:
        while (self.window() is Window.open) is not wanted:  # noqa: ASYNC110 - nothing tells what a clock shows
            await asyncio.sleep(_LOOKS)

    async def _window_has_ended(self) -> None:
        await self._window_is(True)
        await self._window_is(False)

    async def _go_on(self) -> None:
        """Do the job in hand; without one, wait for the confirmation."""
        job, self._job = self._job, None
        if job == _OPEN:
            await self._window_is(True)
            self._machine.done_opened(self._now())
        elif job == _SCATTER:
            await asyncio.sleep(self._chance.uniform(0, self._target.scatter))
            self._machine.done_scattered(self._now())
        elif job == _PAUSE:
            await asyncio.sleep(self._target.pause(self._machine.tries))
            self._machine.done_paused(self._now())
        elif job == _SEND:
            await self._send()
        else:
            await self._listen()

    async def _send(self) -> None:
        try:
            if self._stream is None or self._stream.closed:
                self._stream = await tcp.connect(self._target.host, self._target.port)
                self._back = Confirmations(self._station, self._target.framing, ciphered=self._target.ciphered)
            self._stream.write(self._octets())
            await self._stream.drain(limits.T_PUSH_TAKEN)
        except LinkError as error:
            self._failed(error)
        except (SecurityError, StoreError) as error:  # keys were changed since this was asked for, or counters cannot be kept
            self._failed(LinkError(Code.PUSH_FAILED, str(error)))
        else:
            self._machine.link_taken(self._now())

    async def _listen(self) -> None:
        assert self._stream is not None
        deadline = self._machine.deadline() or self._now()
        try:
            data = await self._stream.read(max(deadline - self._now(), 0.0))
        except LinkError as error:
            if error.code != Code.RESPONSE_TIMEOUT:
                self._failed(error)
            else:
                self._ended(self._machine.handle_timer(max(deadline, self._now())), "")
        else:
            for number in self._back.receive(data):
                self._machine.rx_confirm(number - self._before & NUMBER_MASK, self._now())

    def _notice(self, error: LinkError | None) -> None:
        """Tell the owner, but only what is new."""
        failing = error is not None
        if failing is not self._failing and self._tell is not None:
            self._tell(error)
        self._failing = failing

    def _failed(self, error: LinkError) -> None:
        self._hang_up()
        self._error = error
        self._notice(error)
        self._machine.link_failed(self._now())

    def _hang_up(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def _octets(self) -> bytes:
        """The push as it stands on the link."""
        assert self._message is not None
        apdu = with_body(self._station, self._message, self._target.protection)
        return framed(self._protected(apdu), self._target.framing, self._target.client)

    def _protected(self, apdu: bytes) -> bytes:
        if self._target.layers is not None:
            self._back.push = self._target.layers.open(self._station)
            return self._back.push.sealed(apdu)
        return protected(self._station, apdu) if self._target.ciphered else apdu
