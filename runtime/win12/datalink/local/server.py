"""The meter's side: binds machine `direct_local_server` to octets, which it is given, and to actions, which somebody does."""

from __future__ import annotations

import hmac
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from win12_wire.frames import iec62056_21 as frames
from win12_wire.sessions import direct_local_server as machine

from win12.datalink.local.messages import BITS, BITS_OF_HDLC, Corrupt, Messages, seven, speed_of
from win12.physical.line_dialogue import Action, Leave, Tune, Write

Mode = machine.Mode
_LOOKED_FOR: Final[dict[machine.State, tuple[type[Any], ...]]] = {
    machine.WAITING: (frames.Request,),
    machine.OFFERING: (frames.Request, frames.Acknowledgement),
    machine.PROGRAMMING: (frames.Command, frames.Leave, frames.RepeatRequest),
}
_HDLC_TEXT: Final = b"\\2"


@dataclass(frozen=True, slots=True)
class LocalMeter:
    """What a meter says of itself. z: the octet of its speed; readout: the text of its data; answer: of a data set by its
    address, None for what it has not. password: of programming mode, empty for none.
    """

    mode: Mode
    z: int
    maker: bytes
    name: bytes
    device: bytes
    readout: Callable[[], bytes]
    answer: Callable[[bytes], bytes | None]
    password: bytes = field(default=b"", repr=False)


class LocalServer:
    """One meter on one line. handed: the line belongs to HDLC until `done`."""

    def __init__(self, meter: LocalMeter) -> None:
        self._meter = meter
        self._machine = machine.DirectLocalServer(self, mode=meter.mode, offered=meter.z, secured=bool(meter.password))
        self._messages = Messages()
        self._actions: deque[Action] = deque()
        self._message: Any = None
        self._said = b""

    @property
    def handed(self) -> bool:
        """Whether the line belongs to HDLC."""
        return self._machine.state is machine.HANDED

    def push(self, now: float) -> None:
        """Mode D: send, if nothing else is under way."""
        self._machine.api_push(now)

    def done(self, now: float) -> None:
        """HDLC has ended."""
        self._machine.api_done(now)

    # --- Speaker

    def next_action(self) -> Action | None:
        """As Speaker says."""
        return self._actions.popleft() if self._actions else None

    def receive(self, octets: bytes, now: float) -> None:
        """As Speaker says."""
        self._messages.receive(seven(octets))
        while (kinds := _LOOKED_FOR.get(self._machine.state)) is not None:
            self._message = self._messages.next(kinds)
            if self._message is None:
                return
            self._heard(self._message, now)
        self._messages.clear()

    def left(self, now: float) -> None:
        """As Speaker says."""
        self._machine.done_left(now)

    def deadline(self) -> float | None:
        """As Speaker says."""
        return self._machine.deadline()

    def handle_timer(self, now: float) -> None:
        """As Speaker says."""
        self._machine.handle_timer(now)

    def lost(self, now: float) -> None:
        """As Speaker says."""
        self._machine.link_closed(now)

    def _heard(self, message: Any, now: float) -> None:
        match message:
            case Corrupt():
                self._machine.rx_corrupt(now)
            case frames.Request():
                self._machine.rx_request(message.device.lstrip(b"0") in (b"", self._meter.device.lstrip(b"0")), now)
            case frames.Acknowledgement():
                self._machine.rx_acknowledgement(message.protocol, message.speed, message.option, now)
            case frames.Command():
                self._machine.rx_command(message.kind, now)
            case frames.RepeatRequest():
                self._machine.rx_repeat(now)
            case _:
                self._machine.rx_leave(now)

    def _write(self, message: Any) -> None:
        self._said = message.encode()
        self._actions.append(Write(self._said))

    # --- ports of the machine

    def password_ok(self) -> bool:
        return hmac.compare_digest(self._message.text, b"(" + self._meter.password + b")")

    def known(self) -> bool:
        return self._answer() is not None

    def _answer(self) -> bytes | None:
        return self._meter.answer(self._message.text.partition(b"(")[0])

    def start_leave(self) -> None:
        self._actions.append(Leave())

    def send_identification(self, z: int) -> None:
        text = (_HDLC_TEXT if self._meter.mode is Mode.e else b"") + self._meter.name
        self._write(frames.Identification(maker=self._meter.maker, speed=z, text=text))

    def send_acknowledgement(self, z: int) -> None:
        self._write(frames.Acknowledgement(protocol=frames.Protocol.hdlc, speed=z, option=frames.Option.binary))

    def send_readout(self) -> None:
        self._write(frames.DataMessage(text=self._meter.readout() + b"!\r\n"))

    def send_pushed(self) -> None:
        self._write(frames.PushedData(text=self._meter.readout()))

    def send_challenge(self) -> None:
        self._write(frames.Command(kind=frames.CommandKind.password, type=0x30, text=b"()"))

    def send_acknowledged(self) -> None:
        self._write(frames.Acknowledged())

    def send_answer(self) -> None:
        self._write(frames.DataMessage(text=self._answer() or b""))

    def send_refusal(self) -> None:
        self._write(frames.DataMessage(text=b"(ER01)"))

    def send_repeat(self) -> None:
        self._write(frames.RepeatRequest())

    def send_again(self) -> None:
        self._actions.append(Write(self._said))

    def send_leave(self) -> None:
        self._write(frames.Leave())

    def tell_handed(self) -> None:
        pass  # `handed` tells

    def line(self, z: int, hdlc: bool) -> None:
        self._messages.clear()
        self._actions.append(Tune(speed_of(z), BITS_OF_HDLC if hdlc else BITS))
