# Generated from spec/sessions/programming_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `programming_client`: 5 states, 28 transitions.

The reader in programming mode of direct local data exchange (IEC 62056-21, 6.3.4 to 6.3.6), from the challenge of the meter on:
the password, then one command after the other, each repeated when either side did not understand, and the end.

Where the optical head gives back what was sent, a repeat request that is heard behind ours is ours.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.sessions import NEVER, About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    IDLE = 0
    PROVING = 1  # the password was sent
    READY = 2  # commands can be sent
    ASKED = 3  # a command was sent
    ENDED = 4


IDLE: Final = State.IDLE
PROVING: Final = State.PROVING
READY: Final = State.READY
ASKED: Final = State.ASKED
ENDED: Final = State.ENDED
LOCAL_RETRIES: Final = limits.LOCAL_RETRIES


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def send_password(self) -> None: ...

    def send_command(self) -> None:
        """The one that the owner has."""
        ...

    def send_repeat(self) -> None: ...

    def send_leave(self) -> None: ...

    def tell_answered(self) -> None:
        """The data message is the answer, or says why there is none."""
        ...

    def tell_carried_out(self) -> None:
        """The command was acknowledged."""
        ...


class ProgrammingClient:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("answer_after", "answer_at", "asked_again", "echo", "ports", "proves", "state", "trace", "tries",)

    def __init__(self, ports: Ports, *,
        proves: bool, echo: bool, answer_after: float = limits.T_LOCAL_COMMAND, trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.proves = proves
        self.echo = echo
        self.tries = 0  # what was tried again
        self.asked_again = False  # a repeat request was sent, which may come back
        self.answer_after = answer_after
        self.answer_at = NEVER

    def api_open(self, now: float) -> Code | None:
        """api.open: the meter has challenged."""
        if self.trace is not None:
            return self.trace.step("api.open", _API_OPEN[self.state], (), now)
        return _API_OPEN[self.state](self, now)

    def api_command(self, now: float) -> Code | None:
        """api.command: the owner has a command."""
        if self.trace is not None:
            return self.trace.step("api.command", _API_COMMAND[self.state], (), now)
        return _API_COMMAND[self.state](self, now)

    def api_close(self, now: float) -> Code | None:
        """api.close: the owner has done."""
        if self.trace is not None:
            return self.trace.step("api.close", _API_CLOSE[self.state], (), now)
        return _API_CLOSE[self.state](self, now)

    def link_closed(self, now: float) -> Code | None:
        """link.closed: the line is gone."""
        if self.trace is not None:
            return self.trace.step("link.closed", _LINK_CLOSED[self.state], (), now)
        return _LINK_CLOSED[self.state](self, now)

    def rx_data(self, now: float) -> Code | None:
        """rx.data: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.data", _RX_DATA[self.state], (), now)
        return _RX_DATA[self.state](self, now)

    def rx_corrupt(self, now: float) -> Code | None:
        """rx.corrupt: a data message whose check is wrong."""
        if self.trace is not None:
            return self.trace.step("rx.corrupt", _RX_CORRUPT[self.state], (), now)
        return _RX_CORRUPT[self.state](self, now)

    def rx_acknowledged(self, now: float) -> Code | None:
        """rx.acknowledged: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.acknowledged", _RX_ACKNOWLEDGED[self.state], (), now)
        return _RX_ACKNOWLEDGED[self.state](self, now)

    def rx_repeat(self, now: float) -> Code | None:
        """rx.repeat: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.repeat", _RX_REPEAT[self.state], (), now)
        return _RX_REPEAT[self.state](self, now)

    def rx_leave(self, now: float) -> Code | None:
        """rx.leave: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.leave", _RX_LEAVE[self.state], (), now)
        return _RX_LEAVE[self.state](self, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = self.answer_at
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.answer_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.answer", _TIMER_ANSWER[self.state], (), now)
            return _TIMER_ANSWER[self.state](self, now)
        return None


def _idle_api_open(m: ProgrammingClient, now: float) -> Code | None:
    ports = m.ports
    if m.proves:
        # open_prove (spec/sessions/programming_client.yaml:63)
        m.state = PROVING
        m.answer_at = now + m.answer_after
        if m.trace is not None:
            m.trace.taken("open_prove")
        ports.send_password()
        return None
    # open_ready (spec/sessions/programming_client.yaml:64)
    m.state = READY
    if m.trace is not None:
        m.trace.taken("open_ready")
    return None


def _proving_and_others_api_open(m: ProgrammingClient, now: float) -> Code | None:
    # unexpected_api_open (spec/sessions/programming_client.yaml:54)
    if m.trace is not None:
        m.trace.taken("unexpected_api_open")
    return Code.UNEXPECTED


def _idle_and_others_api_command(m: ProgrammingClient, now: float) -> Code | None:
    # unexpected_api_command (spec/sessions/programming_client.yaml:54)
    if m.trace is not None:
        m.trace.taken("unexpected_api_command")
    return Code.UNEXPECTED


def _ready_api_command(m: ProgrammingClient, now: float) -> Code | None:
    ports = m.ports
    # command (spec/sessions/programming_client.yaml:75)
    m.tries = 0
    m.asked_again = False
    m.state = ASKED
    m.answer_at = now + m.answer_after
    if m.trace is not None:
        m.trace.taken("command")
    ports.send_command()
    return None


def _idle_or_ended_api_close(m: ProgrammingClient, now: float) -> Code | None:
    # unexpected_api_close (spec/sessions/programming_client.yaml:54)
    if m.trace is not None:
        m.trace.taken("unexpected_api_close")
    return Code.UNEXPECTED


def _proving_or_asked_api_close(m: ProgrammingClient, now: float) -> Code | None:
    ports = m.ports
    # close (spec/sessions/programming_client.yaml:93)
    m.state = ENDED
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("close")
    ports.send_leave()
    return None


def _ready_api_close(m: ProgrammingClient, now: float) -> Code | None:
    ports = m.ports
    # close (spec/sessions/programming_client.yaml:93)
    m.state = ENDED
    if m.trace is not None:
        m.trace.taken("close")
    ports.send_leave()
    return None


def _idle_or_ready_link_closed(m: ProgrammingClient, now: float) -> Code | None:
    # gone (spec/sessions/programming_client.yaml:94)
    m.state = ENDED
    if m.trace is not None:
        m.trace.taken("gone")
    return Code.PEER_CLOSED


def _proving_or_asked_link_closed(m: ProgrammingClient, now: float) -> Code | None:
    # gone (spec/sessions/programming_client.yaml:94)
    m.state = ENDED
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("gone")
    return Code.PEER_CLOSED


def _ended_link_closed(m: ProgrammingClient, now: float) -> Code | None:
    # unexpected_link_closed (spec/sessions/programming_client.yaml:55)
    if m.trace is not None:
        m.trace.taken("unexpected_link_closed")
    return None


def _idle_and_others_rx_data(m: ProgrammingClient, now: float) -> Code | None:
    # unexpected_rx_data (spec/sessions/programming_client.yaml:56)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_data")
    return None


def _proving_rx_data(m: ProgrammingClient, now: float) -> Code | None:
    ports = m.ports
    # wrong (spec/sessions/programming_client.yaml:66)
    m.state = ENDED
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("wrong")
    ports.send_leave()
    return Code.AUTHENTICATION_FAILED


def _asked_rx_data(m: ProgrammingClient, now: float) -> Code | None:
    ports = m.ports
    # answered (spec/sessions/programming_client.yaml:76)
    m.state = READY
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("answered")
    ports.tell_answered()
    return None


def _idle_and_others_rx_corrupt(m: ProgrammingClient, now: float) -> Code | None:
    # unexpected_rx_corrupt (spec/sessions/programming_client.yaml:56)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_corrupt")
    return None


def _asked_rx_corrupt(m: ProgrammingClient, now: float) -> Code | None:
    ports = m.ports
    if m.tries < LOCAL_RETRIES:
        # answer_corrupt_again (spec/sessions/programming_client.yaml:82)
        m.tries = m.tries + 1
        m.asked_again = True
        m.answer_at = now + m.answer_after
        if m.trace is not None:
            m.trace.taken("answer_corrupt_again")
        ports.send_repeat()
        return None
    # answer_corrupt_noisy (spec/sessions/programming_client.yaml:83)
    m.state = ENDED
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("answer_corrupt_noisy")
    ports.send_leave()
    return Code.LINE_NOISY


def _idle_and_others_rx_acknowledged(m: ProgrammingClient, now: float) -> Code | None:
    # unexpected_rx_acknowledged (spec/sessions/programming_client.yaml:56)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_acknowledged")
    return None


def _proving_rx_acknowledged(m: ProgrammingClient, now: float) -> Code | None:
    # proved (spec/sessions/programming_client.yaml:65)
    m.state = READY
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("proved")
    return None


def _asked_rx_acknowledged(m: ProgrammingClient, now: float) -> Code | None:
    ports = m.ports
    # carried_out (spec/sessions/programming_client.yaml:77)
    m.state = READY
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("carried_out")
    ports.tell_carried_out()
    return None


def _idle_and_others_rx_repeat(m: ProgrammingClient, now: float) -> Code | None:
    # unexpected_rx_repeat (spec/sessions/programming_client.yaml:56)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_repeat")
    return None


def _proving_rx_repeat(m: ProgrammingClient, now: float) -> Code | None:
    ports = m.ports
    if m.tries < LOCAL_RETRIES:
        # prove_again_again (spec/sessions/programming_client.yaml:72)
        m.tries = m.tries + 1
        m.answer_at = now + m.answer_after
        if m.trace is not None:
            m.trace.taken("prove_again_again")
        ports.send_password()
        return None
    # prove_again_noisy (spec/sessions/programming_client.yaml:73)
    m.state = ENDED
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("prove_again_noisy")
    ports.send_leave()
    return Code.LINE_NOISY


def _asked_rx_repeat(m: ProgrammingClient, now: float) -> Code | None:
    ports = m.ports
    if m.echo and m.asked_again:
        # command_again_echo (spec/sessions/programming_client.yaml:88)
        m.asked_again = False
        if m.trace is not None:
            m.trace.taken("command_again_echo")
        return None
    if m.tries < LOCAL_RETRIES:
        # command_again_again (spec/sessions/programming_client.yaml:89)
        m.tries = m.tries + 1
        m.answer_at = now + m.answer_after
        if m.trace is not None:
            m.trace.taken("command_again_again")
        ports.send_command()
        return None
    # command_again_noisy (spec/sessions/programming_client.yaml:90)
    m.state = ENDED
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("command_again_noisy")
    ports.send_leave()
    return Code.LINE_NOISY


def _idle_or_ended_rx_leave(m: ProgrammingClient, now: float) -> Code | None:
    # unexpected_rx_leave (spec/sessions/programming_client.yaml:56)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_leave")
    return None


def _proving_rx_leave(m: ProgrammingClient, now: float) -> Code | None:
    # wrong_left (spec/sessions/programming_client.yaml:67)
    m.state = ENDED
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("wrong_left")
    return Code.AUTHENTICATION_FAILED


def _ready_rx_leave(m: ProgrammingClient, now: float) -> Code | None:
    # left (spec/sessions/programming_client.yaml:91)
    m.state = ENDED
    if m.trace is not None:
        m.trace.taken("left")
    return Code.PEER_CLOSED


def _asked_rx_leave(m: ProgrammingClient, now: float) -> Code | None:
    # left (spec/sessions/programming_client.yaml:91)
    m.state = ENDED
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("left")
    return Code.PEER_CLOSED


def _proving_or_asked_timer_answer(m: ProgrammingClient, now: float) -> Code | None:
    ports = m.ports
    # no_answer (spec/sessions/programming_client.yaml:92)
    m.state = ENDED
    m.answer_at = NEVER
    if m.trace is not None:
        m.trace.taken("no_answer")
    ports.send_leave()
    return Code.RESPONSE_TIMEOUT


_ABOUT: Final = About(
    "programming_client", settings=("proves", "echo"), variables=("tries", "asked_again"), timers=("answer",),
    fields={
        "api.open": (),
        "api.command": (),
        "api.close": (),
        "link.closed": (),
        "rx.data": (),
        "rx.corrupt": (),
        "rx.acknowledged": (),
        "rx.repeat": (),
        "rx.leave": (),
        "timer.answer": (),
    },
    ports={
        "send_password": ("send", "password"),
        "send_command": ("send", "command"),
        "send_repeat": ("send", "repeat"),
        "send_leave": ("send", "leave"),
        "tell_answered": ("tell", "answered"),
        "tell_carried_out": ("tell", "carried_out"),
    },
)


def _never(m: ProgrammingClient, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_API_OPEN: Final[tuple[Callable[[ProgrammingClient, float], Code | None], ...]] = (
    _idle_api_open, _proving_and_others_api_open, _proving_and_others_api_open, _proving_and_others_api_open,
    _proving_and_others_api_open,
)
_API_COMMAND: Final[tuple[Callable[[ProgrammingClient, float], Code | None], ...]] = (
    _idle_and_others_api_command, _idle_and_others_api_command, _ready_api_command, _idle_and_others_api_command,
    _idle_and_others_api_command,
)
_API_CLOSE: Final[tuple[Callable[[ProgrammingClient, float], Code | None], ...]] = (
    _idle_or_ended_api_close, _proving_or_asked_api_close, _ready_api_close, _proving_or_asked_api_close,
    _idle_or_ended_api_close,
)
_LINK_CLOSED: Final[tuple[Callable[[ProgrammingClient, float], Code | None], ...]] = (
    _idle_or_ready_link_closed, _proving_or_asked_link_closed, _idle_or_ready_link_closed, _proving_or_asked_link_closed,
    _ended_link_closed,
)
_RX_DATA: Final[tuple[Callable[[ProgrammingClient, float], Code | None], ...]] = (
    _idle_and_others_rx_data, _proving_rx_data, _idle_and_others_rx_data, _asked_rx_data, _idle_and_others_rx_data,
)
_RX_CORRUPT: Final[tuple[Callable[[ProgrammingClient, float], Code | None], ...]] = (
    _idle_and_others_rx_corrupt, _idle_and_others_rx_corrupt, _idle_and_others_rx_corrupt, _asked_rx_corrupt,
    _idle_and_others_rx_corrupt,
)
_RX_ACKNOWLEDGED: Final[tuple[Callable[[ProgrammingClient, float], Code | None], ...]] = (
    _idle_and_others_rx_acknowledged, _proving_rx_acknowledged, _idle_and_others_rx_acknowledged, _asked_rx_acknowledged,
    _idle_and_others_rx_acknowledged,
)
_RX_REPEAT: Final[tuple[Callable[[ProgrammingClient, float], Code | None], ...]] = (
    _idle_and_others_rx_repeat, _proving_rx_repeat, _idle_and_others_rx_repeat, _asked_rx_repeat, _idle_and_others_rx_repeat,
)
_RX_LEAVE: Final[tuple[Callable[[ProgrammingClient, float], Code | None], ...]] = (
    _idle_or_ended_rx_leave, _proving_rx_leave, _ready_rx_leave, _asked_rx_leave, _idle_or_ended_rx_leave,
)
_TIMER_ANSWER: Final[tuple[Callable[[ProgrammingClient, float], Code | None], ...]] = (
    _never, _proving_or_asked_timer_answer, _never, _proving_or_asked_timer_answer, _never,
)
