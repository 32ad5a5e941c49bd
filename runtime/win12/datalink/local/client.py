"""The reader's side: binds machine `direct_local_client`, and `programming_client` behind it, to octets and to actions."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any, Final

from win12_wire.errors import Code, Win12Error, make
from win12_wire.frames import iec62056_21 as frames
from win12_wire.sessions import direct_local_client as machine

from win12.datalink.local.messages import BITS, BITS_OF_HDLC, Corrupt, Messages, fastest_z, seven, speed_of
from win12.datalink.local.programming import Programming
from win12.physical.line_dialogue import Action, Leave, Tune, Write

Way = machine.Way
SPEED_MAX: Final = 19200
_WAKE: Final = bytes(66)
"""2.2 s at 300 bits per second"""
COMMANDS: Final = (frames.DataMessage, frames.Leave, frames.Acknowledged, frames.RepeatRequest, frames.Command)
"""the messages that matter in programming mode"""
LOOKED_FOR: Final[dict[machine.State, tuple[type[Any], ...]]] = {
    machine.SIGNING: (frames.Request, frames.Identification),
    machine.CONFIRMING: (frames.Acknowledgement,),
    machine.READING: (frames.DataMessage,),
    machine.LOGIN: (frames.Command, frames.Leave),
    machine.HEARING: (frames.Identification,),
    machine.INTRODUCED: (frames.Identification, frames.PushedData),
}
"""the messages that matter in each state; others are noise"""


@dataclass(frozen=True, slots=True)
class LocalSettings:
    """What to do and how. speed: bits per second that the line can do, at most; device: address of the meter, empty for any."""

    way: Way = Way.readout
    device: bytes = b""
    speed: int = SPEED_MAX
    wake: bool = False
    password: bytes = field(default=b"", repr=False)


class LocalClient:
    """One dialogue. `open`, then do what `next_action` says, and give what is heard to `receive`.

    identification: who the meter is, once it said so. text: of the readout, or of the last answer; None when there is none yet,
    or a command was carried out without one. handed: the line belongs to HDLC. ready: a command can be sent. over: nothing more
    comes; `error` says why, None when all went well.
    """

    def __init__(self, settings: LocalSettings) -> None:
        self._settings = settings
        self._machine = machine.DirectLocalClient(
            self, wanted=settings.way, wakes=settings.wake, fastest=fastest_z(settings.speed)
        )
        self._programming: Programming | None = None
        self._messages = Messages()
        self._actions: deque[Action] = deque()
        self._message: Any = None
        self._readout: bytes | None = None
        self._now = 0.0
        self.identification: frames.Identification | None = None
        self.handed = False
        self.error: Win12Error | None = None

    @property
    def state(self) -> str:
        """Where the dialogue is, as the machines call it."""
        return (self._machine if self._programming is None else self._programming).state.name

    @property
    def over(self) -> bool:
        """Whether nothing more comes."""
        return self._machine.state is machine.ENDED and (self._programming is None or self._programming.over)

    @property
    def ready(self) -> bool:
        """Whether a command can be sent."""
        return self._programming is not None and self._programming.ready

    @property
    def text(self) -> bytes | None:
        """See above."""
        return self._readout if self._programming is None else self._programming.text

    def open(self, now: float) -> None:
        """Begin."""
        self._step(self._machine.api_open(now))

    def command(self, kind: int, number: int, text: bytes, now: float) -> None:
        """Send a command of programming mode, such as R1; its answer is in `text` when `ready` again. LocalError UNEXPECTED."""
        if self._programming is None:
            raise make(Code.UNEXPECTED, "the meter is not in programming mode")
        self._programming.command(frames.Command(kind=kind, type=ord("0") + number, text=text), now)

    def close(self, now: float) -> None:
        """End programming mode; the meter is told."""
        if self._programming is not None:
            self._programming.close(now)

    # --- Speaker

    def next_action(self) -> Action | None:
        """As Speaker says."""
        return self._actions.popleft() if self._actions else None

    def receive(self, octets: bytes, now: float) -> None:
        """As Speaker says."""
        self._now = now
        self._machine.link_octets(now)
        self._messages.receive(seven(octets))
        while kinds := self._kinds():
            message = self._messages.next(kinds)
            if message is None:
                return
            self._step(self._heard(message, now) if self._programming is None else self._programming.heard(message, now))
        self._messages.clear()

    def left(self, now: float) -> None:
        """As Speaker says."""
        self._step(self._machine.done_left(now))

    def deadline(self) -> float | None:
        """As Speaker says."""
        return (self._machine if self._programming is None else self._programming).deadline()

    def handle_timer(self, now: float) -> None:
        """As Speaker says."""
        self._step((self._machine if self._programming is None else self._programming).handle_timer(now))

    def lost(self, now: float) -> None:
        """As Speaker says."""
        self._step(self._machine.link_closed(now) if self._programming is None else self._programming.lost(now))

    def _kinds(self) -> tuple[type[Any], ...]:
        if self._programming is not None:
            return () if self._programming.over else COMMANDS
        return LOOKED_FOR.get(self._machine.state, ())

    def _heard(self, message: Any, now: float) -> Code | None:
        self._message, m = message, self._machine
        match message:
            case Corrupt():
                return m.rx_corrupt(now)
            case frames.Request():
                return m.rx_request(now)
            case frames.Identification():
                self.identification = message
                return m.rx_identification(message.speed, message.text.startswith(b"\\2"), now)
            case frames.Acknowledgement():
                return m.rx_acknowledgement(message.speed, now)
            case frames.DataMessage():
                return m.rx_data(now)
            case frames.PushedData():
                return m.rx_pushed(now)
            case frames.Command():  # others are our own, given back
                return m.rx_challenge(now) if (message.kind, message.type) == (frames.CommandKind.password, 0x30) else None
        return m.rx_leave(now)

    def _step(self, code: Code | None) -> None:
        if code is not None:
            self.error = make(code)

    def _write(self, message: Any) -> None:
        self._actions.append(Write(message.encode()))

    # --- ports of the machine

    def start_leave(self) -> None:
        self._actions.append(Leave())

    def send_wake(self) -> None:
        self._actions.append(Write(_WAKE))

    def send_request(self) -> None:
        self._messages.clear()
        self._write(frames.Request(device=self._settings.device))

    def send_acknowledgement(self, protocol: int, speed: int, option: int) -> None:
        self._write(frames.Acknowledgement(protocol=protocol, speed=speed, option=option))

    def send_repeat(self) -> None:
        self._write(frames.RepeatRequest())

    def send_leave(self) -> None:
        self._write(frames.Leave())

    def tell_identified(self) -> None:
        pass  # it is kept when it is heard

    def tell_readout(self) -> None:
        self._readout = self._message.text

    def tell_entered(self) -> None:
        self._programming = Programming(self._write, self._settings.password, echo=self._machine.echo, now=self._now)

    def tell_handed(self) -> None:
        self.handed = True

    def line(self, speed: int, hdlc: bool) -> None:
        self._messages.clear()
        self._actions.append(Tune(speed_of(speed), BITS_OF_HDLC if hdlc else BITS))
