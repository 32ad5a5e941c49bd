"""The reader in programming mode: binds machine `programming_client` to messages that are heard and to those that it sends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from win12_wire.errors import Code, make
from win12_wire.frames import iec62056_21 as frames
from win12_wire.sessions import programming_client as machine

from win12.datalink.local.messages import Corrupt


class Programming:
    """From the challenge on. `write` sends a message. text: of the last answer; None when a command had none."""

    def __init__(self, write: Callable[[Any], None], password: bytes, *, echo: bool, now: float) -> None:
        self._write, self._password = write, password
        self._machine = machine.ProgrammingClient(self, proves=bool(password), echo=echo)
        self._command: frames.Command | None = None
        self._message: Any = None
        self.text: bytes | None = None
        self._machine.api_open(now)

    @property
    def state(self) -> machine.State:
        """Where the dialogue is."""
        return self._machine.state

    @property
    def ready(self) -> bool:
        """Whether a command can be sent."""
        return self._machine.state is machine.READY

    @property
    def over(self) -> bool:
        """Whether nothing more comes."""
        return self._machine.state is machine.ENDED

    def command(self, command: frames.Command, now: float) -> None:
        """Send it; LocalError UNEXPECTED when none can be sent."""
        self.text, self._command = None, command
        if (code := self._machine.api_command(now)) is not None:
            raise make(code, "no command can be sent now")

    def close(self, now: float) -> None:
        """Tell the meter that it is over."""
        self._machine.api_close(now)

    def heard(self, message: Any, now: float) -> Code | None:
        """Take a message; the error that it ends the dialogue with, if any."""
        self._message, m = message, self._machine
        match message:
            case Corrupt():
                return m.rx_corrupt(now)
            case frames.DataMessage():
                return m.rx_data(now)
            case frames.Acknowledged():
                return m.rx_acknowledged(now)
            case frames.RepeatRequest():
                return m.rx_repeat(now)
            case frames.Leave():
                return m.rx_leave(now)
        return None  # our own command, given back

    def deadline(self) -> float | None:
        """When `handle_timer` must be called."""
        return self._machine.deadline()

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass."""
        return self._machine.handle_timer(now)

    def lost(self, now: float) -> Code | None:
        """The line is gone."""
        return self._machine.link_closed(now)

    # --- ports of the machine

    def send_password(self) -> None:
        text = b"(" + self._password + b")"
        self._write(frames.Command(kind=frames.CommandKind.password, type=0x31, text=text))

    def send_command(self) -> None:
        self._write(self._command)

    def send_repeat(self) -> None:
        self._write(frames.RepeatRequest())

    def send_leave(self) -> None:
        self._write(frames.Leave())

    def tell_answered(self) -> None:
        self.text = self._message.text

    def tell_carried_out(self) -> None:
        pass  # without a text
