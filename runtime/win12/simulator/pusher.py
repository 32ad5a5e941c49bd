"""Sends the pushes of a meter over TCP, again and again, each as spec/sessions/push_sender.yaml has it.

A listener that is away is tried again as the push set-up says, and in any case at the next push.
"""

import asyncio
import contextlib
import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from win12_wire import limits
from win12_wire.errors import Code, LinkError, UsageError
from win12_wire.sessions import Trace
from win12_wire.sessions.push_sender import IDLE, NUMBER_MASK, Method, PushSender

from win12.physical import tcp
from win12.physical.tcp import Stream
from win12.simulator import push_setup
from win12.simulator.confirmations import Confirmations
from win12.simulator.push import Framing, framed, notification, protected
from win12.simulator.push_layers import PushLayers
from win12.simulator.session import MANAGEMENT_CLIENT
from win12.simulator.station import Station

_SCATTER, _PAUSE, _SEND = range(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class PushTarget:
    """Where, how and how often: `every` seconds; `ciphered` under general-glo; `layers`: in general-ciphering
    instead; `client` the address pushed to.

    The rest is the push set-up (IEC 62056-6-2, class 40): whether a confirmation is asked for, number of retries, seconds of the
    repetition delay (from `delay`, times `exponent` / 100 for each further try, up to `delay_max`), and the interval in which a
    push starts at random. `confirm`: seconds waited for a confirmation. UsageError BAD_CONFIG for what has no way back.
    """

    host: str
    port: int
    framing: Framing = Framing.WRAPPER
    every: float = 60.0
    ciphered: bool = False
    layers: PushLayers | None = None
    client: int = MANAGEMENT_CLIENT
    confirmed: bool = False
    retries: int = 0
    delay: float = 1.0
    exponent: int = 200
    delay_max: float = 60.0
    scatter: float = 0.0
    confirm: float = limits.T_PUSH_CONFIRM

    def __post_init__(self) -> None:
        if self.confirmed and self.framing is Framing.MBUS:
            raise UsageError(Code.BAD_CONFIG, "pushes over M-Bus cannot be confirmed")

    def pause(self, tries: int) -> float:
        """Seconds before the try so numbered, from 1."""
        return float(min(self.delay * (self.exponent / 100) ** (tries - 1), self.delay_max))


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
        self._trace = trace
        self._machine = self._made()
        self._before = 0
        """pushes of the machines before this one"""
        self._wanted = asyncio.Event()
        self._chance = random.Random()  # noqa: S311 - spreads pushes, keeps no secret
        self._apdu = b""
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

        LinkError when the listener cannot be reached, takes nothing, or does not confirm what is to be confirmed.
        """
        self._error = None
        if (target := self._as_set()) != self._target:
            self._before += self._machine.number  # a listener takes a number that comes again for the same push
            self._target = target
            self._machine = self._made()
        self._machine.api_push(self._now())
        try:
            while self._machine.state is not IDLE:
                await self._go_on()
        finally:
            self._machine.api_stop(self._now())
            self._hang_up()
        if self._error is not None:
            raise self._error

    async def run(self) -> None:
        """Push until cancelled: again and again, and when the push set-up is told to."""
        pushes = self._station.meter.operations.pushes
        pushes.append(self._wanted.set)
        try:
            while True:
                await self._push_and_wait()
        finally:
            pushes.remove(self._wanted.set)

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

    # --- what the machine has done

    def start_scatter(self) -> None:
        """Wait at random."""
        self._job = _SCATTER

    def start_pause(self) -> None:
        """Wait before the next try."""
        self._job = _PAUSE

    def send_push(self, number: int, confirmed: bool, again: bool) -> None:
        """Send it; when `again`, what was sent before, under a counter of its own."""
        if not again:
            self._apdu = notification(self._station, self._before + number, self._station.meter.wall(), confirmed=confirmed)
        self._job = _SEND

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
        method = Method.on_missing_confirmation if target.confirmed else Method.on_failure
        return PushSender(self, method=method, retries=target.retries, confirm_after=target.confirm, trace=self._trace)

    def _as_set(self) -> PushTarget:
        """The target with what clients have set of it."""
        return replace(self._first, **push_setup.settings(self._station.meter.operations.kept))

    def _now(self) -> float:
        return asyncio.get_running_loop().time()

    async def _go_on(self) -> None:
        """Do the job in hand; without one, wait for the confirmation."""
        job, self._job = self._job, None
        if job == _SCATTER:
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
            elif (code := self._machine.handle_timer(max(deadline, self._now()))) is not None:
                self._error = LinkError(code)
                self._notice(self._error)
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
        return framed(self._protected(), self._target.framing, self._target.client)

    def _protected(self) -> bytes:
        if self._target.layers is not None:
            self._back.push = self._target.layers.open(self._station)
            return self._back.push.sealed(self._apdu)
        return protected(self._station, self._apdu) if self._target.ciphered else self._apdu
