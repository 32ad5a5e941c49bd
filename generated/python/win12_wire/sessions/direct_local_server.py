# Generated from spec/sessions/direct_local_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `direct_local_server`: 12 states, 39 transitions.

The meter's side of direct local data exchange (IEC 62056-21, 6.3 and 6.4), in one of the modes A to E. It listens at 300 bits per
second and answers a sign-on that is for it, after the reaction time. Mode A sends the readout behind the identification, mode B
the same at the speed it said; modes C and E wait for the acknowledgement and do as it says: change to the speed when it is the
one that was offered, else stay; mode E repeats it before it changes to HDLC. Whatever ends, the meter listens at 300 again.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.frames import iec62056_21
from win12_wire.sessions import NEVER, About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    WAITING = 0  # for a sign-on
    REACTING = 1  # before the identification
    SAYING = 2  # the identification is leaving; modes A and B go on by themselves
    OFFERING = 3  # for the acknowledgement
    SWITCHING = 4  # the speed has changed; before the readout
    ENTERING = 5  # the same before programming mode
    REPEATING = 6  # before the acknowledgement of mode E
    CONFIRMING = 7  # the acknowledgement of mode E is leaving
    SENDING = 8  # the readout is leaving
    PROGRAMMING = 9
    HANDED = 10  # the line belongs to HDLC
    ENDED = 11


class Mode(IntEnum):
    a = 0
    b = 1
    c = 2
    d = 3
    e = 4


WAITING: Final = State.WAITING
REACTING: Final = State.REACTING
SAYING: Final = State.SAYING
OFFERING: Final = State.OFFERING
SWITCHING: Final = State.SWITCHING
ENTERING: Final = State.ENTERING
REPEATING: Final = State.REPEATING
CONFIRMING: Final = State.CONFIRMING
SENDING: Final = State.SENDING
PROGRAMMING: Final = State.PROGRAMMING
HANDED: Final = State.HANDED
ENDED: Final = State.ENDED
COMMAND_KIND_PASSWORD: Final = iec62056_21.CommandKind.password
COMMAND_KIND_READ: Final = iec62056_21.CommandKind.read
MODE_A: Final = Mode.a
MODE_B: Final = Mode.b
MODE_D: Final = Mode.d
MODE_E: Final = Mode.e
OPTION_PROGRAMMING: Final = iec62056_21.Option.programming
PROTOCOL_HDLC: Final = iec62056_21.Protocol.hdlc
SLOW: Final = 48


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def password_ok(self) -> bool:
        """The password of the command is the right one."""
        ...

    def known(self) -> bool:
        """The meter has what the command names."""
        ...

    def start_leave(self) -> None:
        """Ends with done.left."""
        ...

    def send_identification(self, z: int) -> None: ...

    def send_acknowledgement(self, z: int) -> None:
        """Of mode E."""
        ...

    def send_readout(self) -> None: ...

    def send_pushed(self) -> None:
        """Behind an identification."""
        ...

    def send_challenge(self) -> None:
        """P0."""
        ...

    def send_acknowledged(self) -> None: ...

    def send_answer(self) -> None:
        """Of the command in hand."""
        ...

    def send_refusal(self) -> None:
        """An error message."""
        ...

    def send_repeat(self) -> None: ...

    def send_again(self) -> None:
        """What was sent last."""
        ...

    def send_leave(self) -> None: ...

    def tell_handed(self) -> None:
        """From here on the line belongs to HDLC."""
        ...

    def line(self, z: int, hdlc: bool) -> None:
        """The speed of this Z; 8N1 for HDLC, else 7E1."""
        ...


class DirectLocalServer:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("choice_after", "choice_at", "chosen", "inactivity_after", "inactivity_at", "mode", "offered",
        "ports", "proved", "reaction_after", "reaction_at", "secured", "state", "trace",)

    def __init__(self, ports: Ports, *,
        mode: int, offered: int, secured: bool, reaction_after: float = limits.T_LOCAL_REACTION,
        choice_after: float = limits.T_LOCAL_ANSWER, inactivity_after: float = limits.T_LOCAL_INACTIVITY,
        trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = WAITING
        self.mode = mode
        self.offered = offered
        self.secured = secured
        self.chosen = 48  # Z that was agreed
        self.proved = False  # the password was right
        self.reaction_after = reaction_after
        self.reaction_at = NEVER
        self.choice_after = choice_after
        self.choice_at = NEVER
        self.inactivity_after = inactivity_after
        self.inactivity_at = NEVER

    def api_push(self, now: float) -> Code | None:
        """api.push: mode D: it is time to send."""
        if self.trace is not None:
            return self.trace.step("api.push", _API_PUSH[self.state], (), now)
        return _API_PUSH[self.state](self, now)

    def api_done(self, now: float) -> Code | None:
        """api.done: HDLC has ended."""
        if self.trace is not None:
            return self.trace.step("api.done", _API_DONE[self.state], (), now)
        return _API_DONE[self.state](self, now)

    def done_left(self, now: float) -> Code | None:
        """done.left: the last octet is on the line."""
        if self.trace is not None:
            return self.trace.step("done.left", _DONE_LEFT[self.state], (), now)
        return _DONE_LEFT[self.state](self, now)

    def link_closed(self, now: float) -> Code | None:
        """link.closed: the line is gone."""
        if self.trace is not None:
            return self.trace.step("link.closed", _LINK_CLOSED[self.state], (), now)
        return _LINK_CLOSED[self.state](self, now)

    def rx_request(self, ours: bool, now: float) -> Code | None:
        """rx.request: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.request", _RX_REQUEST[self.state], (ours,), now)
        return _RX_REQUEST[self.state](self, ours, now)

    def rx_acknowledgement(self, protocol: int, z: int, option: int, now: float) -> Code | None:
        """rx.acknowledgement: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.acknowledgement", _RX_ACKNOWLEDGEMENT[self.state], (protocol, z, option), now)
        return _RX_ACKNOWLEDGEMENT[self.state](self, protocol, z, option, now)

    def rx_command(self, kind: int, now: float) -> Code | None:
        """rx.command: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.command", _RX_COMMAND[self.state], (kind,), now)
        return _RX_COMMAND[self.state](self, kind, now)

    def rx_corrupt(self, now: float) -> Code | None:
        """rx.corrupt: a command whose check is wrong."""
        if self.trace is not None:
            return self.trace.step("rx.corrupt", _RX_CORRUPT[self.state], (), now)
        return _RX_CORRUPT[self.state](self, now)

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
        at = min(self.reaction_at, self.choice_at, self.inactivity_at)
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.reaction_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.reaction", _TIMER_REACTION[self.state], (), now)
            return _TIMER_REACTION[self.state](self, now)
        if self.choice_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.choice", _TIMER_CHOICE[self.state], (), now)
            return _TIMER_CHOICE[self.state](self, now)
        if self.inactivity_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.inactivity", _TIMER_INACTIVITY[self.state], (), now)
            return _TIMER_INACTIVITY[self.state](self, now)
        return None


def _waiting_api_push(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # push (spec/sessions/direct_local_server.yaml:145)
    if m.trace is not None:
        m.trace.taken("push")
    ports.send_identification(m.offered)
    ports.send_pushed()
    return None


def _reacting_and_others_api_push(m: DirectLocalServer, now: float) -> Code | None:
    # unexpected_api_push (spec/sessions/direct_local_server.yaml:90)
    if m.trace is not None:
        m.trace.taken("unexpected_api_push")
    return Code.UNEXPECTED


def _waiting_and_others_api_done(m: DirectLocalServer, now: float) -> Code | None:
    # unexpected_api_done (spec/sessions/direct_local_server.yaml:90)
    if m.trace is not None:
        m.trace.taken("unexpected_api_done")
    return Code.UNEXPECTED


def _handed_api_done(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # hdlc_done (spec/sessions/direct_local_server.yaml:127)
    m.proved = False
    m.state = WAITING
    if m.trace is not None:
        m.trace.taken("hdlc_done")
    ports.line(SLOW, False)
    return None


def _waiting_and_others_done_left(m: DirectLocalServer, now: float) -> Code | None:
    # unexpected_done_left (spec/sessions/direct_local_server.yaml:91)
    if m.trace is not None:
        m.trace.taken("unexpected_done_left")
    return None


def _saying_done_left(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    if m.mode == MODE_A:
        # said_mode_a (spec/sessions/direct_local_server.yaml:111)
        m.state = SENDING
        if m.trace is not None:
            m.trace.taken("said_mode_a")
        ports.send_readout()
        ports.start_leave()
        return None
    if m.mode == MODE_B:
        # said_mode_b (spec/sessions/direct_local_server.yaml:112)
        m.state = SWITCHING
        m.reaction_at = now + m.reaction_after
        if m.trace is not None:
            m.trace.taken("said_mode_b")
        ports.line(m.offered, False)
        return None
    # said_offer (spec/sessions/direct_local_server.yaml:113)
    m.state = OFFERING
    m.choice_at = now + m.choice_after
    if m.trace is not None:
        m.trace.taken("said_offer")
    return None


def _confirming_done_left(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # confirmed (spec/sessions/direct_local_server.yaml:126)
    m.state = HANDED
    if m.trace is not None:
        m.trace.taken("confirmed")
    ports.line(m.chosen, True)
    ports.tell_handed()
    return None


def _sending_done_left(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # sent (spec/sessions/direct_local_server.yaml:124)
    m.proved = False
    m.state = WAITING
    if m.trace is not None:
        m.trace.taken("sent")
    ports.line(SLOW, False)
    return None


def _waiting_and_others_link_closed(m: DirectLocalServer, now: float) -> Code | None:
    # gone (spec/sessions/direct_local_server.yaml:146)
    m.state = ENDED
    if m.trace is not None:
        m.trace.taken("gone")
    return None


def _reacting_and_others_link_closed(m: DirectLocalServer, now: float) -> Code | None:
    # gone (spec/sessions/direct_local_server.yaml:146)
    m.state = ENDED
    m.reaction_at = NEVER
    if m.trace is not None:
        m.trace.taken("gone")
    return None


def _offering_link_closed(m: DirectLocalServer, now: float) -> Code | None:
    # gone (spec/sessions/direct_local_server.yaml:146)
    m.state = ENDED
    m.choice_at = NEVER
    if m.trace is not None:
        m.trace.taken("gone")
    return None


def _programming_link_closed(m: DirectLocalServer, now: float) -> Code | None:
    # gone (spec/sessions/direct_local_server.yaml:146)
    m.state = ENDED
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("gone")
    return None


def _ended_link_closed(m: DirectLocalServer, now: float) -> Code | None:
    # unexpected_link_closed (spec/sessions/direct_local_server.yaml:92)
    if m.trace is not None:
        m.trace.taken("unexpected_link_closed")
    return None


def _waiting_rx_request(m: DirectLocalServer, ours: bool, now: float) -> Code | None:
    if not ours:
        # request_foreign (spec/sessions/direct_local_server.yaml:103)
        if m.trace is not None:
            m.trace.taken("request_foreign")
        return None
    if m.mode == MODE_D:
        # request_silent (spec/sessions/direct_local_server.yaml:104)
        if m.trace is not None:
            m.trace.taken("request_silent")
        return None
    # request_heard (spec/sessions/direct_local_server.yaml:105)
    m.state = REACTING
    m.reaction_at = now + m.reaction_after
    if m.trace is not None:
        m.trace.taken("request_heard")
    return None


def _reacting_and_others_rx_request(m: DirectLocalServer, ours: bool, now: float) -> Code | None:
    # unexpected_rx_request (spec/sessions/direct_local_server.yaml:93)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_request")
    return None


def _offering_rx_request(m: DirectLocalServer, ours: bool, now: float) -> Code | None:
    if not ours:
        # request_foreign (spec/sessions/direct_local_server.yaml:103)
        if m.trace is not None:
            m.trace.taken("request_foreign")
        return None
    if m.mode == MODE_D:
        # request_silent (spec/sessions/direct_local_server.yaml:104)
        if m.trace is not None:
            m.trace.taken("request_silent")
        return None
    # request_heard (spec/sessions/direct_local_server.yaml:105)
    m.state = REACTING
    m.reaction_at = now + m.reaction_after
    m.choice_at = NEVER
    if m.trace is not None:
        m.trace.taken("request_heard")
    return None


def _waiting_and_others_rx_acknowledgement(m: DirectLocalServer, protocol: int, z: int, option: int, now: float) -> Code | None:
    # unexpected_rx_acknowledgement (spec/sessions/direct_local_server.yaml:93)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_acknowledgement")
    return None


def _offering_rx_acknowledgement(m: DirectLocalServer, protocol: int, z: int, option: int, now: float) -> Code | None:
    ports = m.ports
    if protocol == PROTOCOL_HDLC and m.mode == MODE_E:
        # acknowledged_to_hdlc (spec/sessions/direct_local_server.yaml:119)
        m.chosen = m.offered if z == m.offered else SLOW
        m.state = REPEATING
        m.reaction_at = now + m.reaction_after
        m.choice_at = NEVER
        if m.trace is not None:
            m.trace.taken("acknowledged_to_hdlc")
        return None
    if protocol == PROTOCOL_HDLC:
        # acknowledged_no_hdlc (spec/sessions/direct_local_server.yaml:120)
        m.state = WAITING
        m.choice_at = NEVER
        if m.trace is not None:
            m.trace.taken("acknowledged_no_hdlc")
        return None
    if option == OPTION_PROGRAMMING:
        # acknowledged_to_programming (spec/sessions/direct_local_server.yaml:121)
        m.state = ENTERING
        m.reaction_at = now + m.reaction_after
        m.choice_at = NEVER
        if m.trace is not None:
            m.trace.taken("acknowledged_to_programming")
        ports.line(m.offered if z == m.offered else SLOW, False)
        return None
    # acknowledged_to_readout (spec/sessions/direct_local_server.yaml:122)
    m.state = SWITCHING
    m.reaction_at = now + m.reaction_after
    m.choice_at = NEVER
    if m.trace is not None:
        m.trace.taken("acknowledged_to_readout")
    ports.line(m.offered if z == m.offered else SLOW, False)
    return None


def _waiting_and_others_rx_command(m: DirectLocalServer, kind: int, now: float) -> Code | None:
    # unexpected_rx_command (spec/sessions/direct_local_server.yaml:93)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_command")
    return None


def _programming_rx_command(m: DirectLocalServer, kind: int, now: float) -> Code | None:
    ports = m.ports
    password_ok = ports.password_ok()
    if kind == COMMAND_KIND_PASSWORD and password_ok:
        # command_password (spec/sessions/direct_local_server.yaml:135)
        m.proved = True
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("command_password")
        ports.send_acknowledged()
        return None
    if kind == COMMAND_KIND_PASSWORD:
        # command_wrong_password (spec/sessions/direct_local_server.yaml:136)
        m.state = SENDING
        m.inactivity_at = NEVER
        if m.trace is not None:
            m.trace.taken("command_wrong_password")
        ports.send_leave()
        ports.start_leave()
        return None
    if m.secured and not m.proved:
        # command_forbidden (spec/sessions/direct_local_server.yaml:137)
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("command_forbidden")
        ports.send_refusal()
        return None
    known = ports.known()
    if kind == COMMAND_KIND_READ and known:
        # command_read (spec/sessions/direct_local_server.yaml:138)
        m.inactivity_at = now + m.inactivity_after
        if m.trace is not None:
            m.trace.taken("command_read")
        ports.send_answer()
        return None
    # command_refused (spec/sessions/direct_local_server.yaml:139)
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("command_refused")
    ports.send_refusal()
    return None


def _waiting_and_others_rx_corrupt(m: DirectLocalServer, now: float) -> Code | None:
    # unexpected_rx_corrupt (spec/sessions/direct_local_server.yaml:93)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_corrupt")
    return None


def _programming_rx_corrupt(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # repeat (spec/sessions/direct_local_server.yaml:140)
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("repeat")
    ports.send_repeat()
    return None


def _waiting_and_others_rx_repeat(m: DirectLocalServer, now: float) -> Code | None:
    # unexpected_rx_repeat (spec/sessions/direct_local_server.yaml:93)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_repeat")
    return None


def _programming_rx_repeat(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # again (spec/sessions/direct_local_server.yaml:141)
    m.inactivity_at = now + m.inactivity_after
    if m.trace is not None:
        m.trace.taken("again")
    ports.send_again()
    return None


def _waiting_and_others_rx_leave(m: DirectLocalServer, now: float) -> Code | None:
    # unexpected_rx_leave (spec/sessions/direct_local_server.yaml:93)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_leave")
    return None


def _programming_rx_leave(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # left (spec/sessions/direct_local_server.yaml:142)
    m.proved = False
    m.state = WAITING
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("left")
    ports.line(SLOW, False)
    return None


def _reacting_timer_reaction(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # identify (spec/sessions/direct_local_server.yaml:106)
    m.state = SAYING
    m.reaction_at = NEVER
    if m.trace is not None:
        m.trace.taken("identify")
    ports.send_identification(m.offered)
    ports.start_leave()
    return None


def _switching_timer_reaction(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # read_out (spec/sessions/direct_local_server.yaml:123)
    m.state = SENDING
    m.reaction_at = NEVER
    if m.trace is not None:
        m.trace.taken("read_out")
    ports.send_readout()
    ports.start_leave()
    return None


def _entering_timer_reaction(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # challenge (spec/sessions/direct_local_server.yaml:129)
    m.state = PROGRAMMING
    m.inactivity_at = now + m.inactivity_after
    m.reaction_at = NEVER
    if m.trace is not None:
        m.trace.taken("challenge")
    ports.send_challenge()
    return None


def _repeating_timer_reaction(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # repeated (spec/sessions/direct_local_server.yaml:125)
    m.state = CONFIRMING
    m.reaction_at = NEVER
    if m.trace is not None:
        m.trace.taken("repeated")
    ports.send_acknowledgement(m.chosen)
    ports.start_leave()
    return None


def _offering_timer_choice(m: DirectLocalServer, now: float) -> Code | None:
    # no_choice (spec/sessions/direct_local_server.yaml:114)
    m.state = WAITING
    m.choice_at = NEVER
    if m.trace is not None:
        m.trace.taken("no_choice")
    return None


def _programming_timer_inactivity(m: DirectLocalServer, now: float) -> Code | None:
    ports = m.ports
    # inactive (spec/sessions/direct_local_server.yaml:143)
    m.state = SENDING
    m.inactivity_at = NEVER
    if m.trace is not None:
        m.trace.taken("inactive")
    ports.send_leave()
    ports.start_leave()
    return None


_ABOUT: Final = About(
    "direct_local_server", settings=("mode", "offered", "secured"), variables=("chosen", "proved"), timers=("reaction", "choice", "inactivity"),
    fields={
        "api.push": (),
        "api.done": (),
        "done.left": (),
        "link.closed": (),
        "rx.request": ("ours",),
        "rx.acknowledgement": ("protocol", "z", "option"),
        "rx.command": ("kind",),
        "rx.corrupt": (),
        "rx.repeat": (),
        "rx.leave": (),
        "timer.reaction": (),
        "timer.choice": (),
        "timer.inactivity": (),
    },
    ports={
        "password_ok": ("ask", "password_ok"),
        "known": ("ask", "known"),
        "start_leave": ("start", "leave"),
        "send_identification": ("send", "identification"),
        "send_acknowledgement": ("send", "acknowledgement"),
        "send_readout": ("send", "readout"),
        "send_pushed": ("send", "pushed"),
        "send_challenge": ("send", "challenge"),
        "send_acknowledged": ("send", "acknowledged"),
        "send_answer": ("send", "answer"),
        "send_refusal": ("send", "refusal"),
        "send_repeat": ("send", "repeat"),
        "send_again": ("send", "again"),
        "send_leave": ("send", "leave"),
        "tell_handed": ("tell", "handed"),
        "line": ("call", "line"),
    },
)


def _never(m: DirectLocalServer, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_API_PUSH: Final[tuple[Callable[[DirectLocalServer, float], Code | None], ...]] = (
    _waiting_api_push, _reacting_and_others_api_push, _reacting_and_others_api_push, _reacting_and_others_api_push,
    _reacting_and_others_api_push, _reacting_and_others_api_push, _reacting_and_others_api_push, _reacting_and_others_api_push,
    _reacting_and_others_api_push, _reacting_and_others_api_push, _reacting_and_others_api_push, _reacting_and_others_api_push,
)
_API_DONE: Final[tuple[Callable[[DirectLocalServer, float], Code | None], ...]] = (
    _waiting_and_others_api_done, _waiting_and_others_api_done, _waiting_and_others_api_done, _waiting_and_others_api_done,
    _waiting_and_others_api_done, _waiting_and_others_api_done, _waiting_and_others_api_done, _waiting_and_others_api_done,
    _waiting_and_others_api_done, _waiting_and_others_api_done, _handed_api_done, _waiting_and_others_api_done,
)
_DONE_LEFT: Final[tuple[Callable[[DirectLocalServer, float], Code | None], ...]] = (
    _waiting_and_others_done_left, _waiting_and_others_done_left, _saying_done_left, _waiting_and_others_done_left,
    _waiting_and_others_done_left, _waiting_and_others_done_left, _waiting_and_others_done_left, _confirming_done_left,
    _sending_done_left, _waiting_and_others_done_left, _waiting_and_others_done_left, _waiting_and_others_done_left,
)
_LINK_CLOSED: Final[tuple[Callable[[DirectLocalServer, float], Code | None], ...]] = (
    _waiting_and_others_link_closed, _reacting_and_others_link_closed, _waiting_and_others_link_closed, _offering_link_closed,
    _reacting_and_others_link_closed, _reacting_and_others_link_closed, _reacting_and_others_link_closed,
    _waiting_and_others_link_closed, _waiting_and_others_link_closed, _programming_link_closed,
    _waiting_and_others_link_closed, _ended_link_closed,
)
_RX_REQUEST: Final[tuple[Callable[[DirectLocalServer, bool, float], Code | None], ...]] = (
    _waiting_rx_request, _reacting_and_others_rx_request, _reacting_and_others_rx_request, _offering_rx_request,
    _reacting_and_others_rx_request, _reacting_and_others_rx_request, _reacting_and_others_rx_request,
    _reacting_and_others_rx_request, _reacting_and_others_rx_request, _reacting_and_others_rx_request,
    _reacting_and_others_rx_request, _reacting_and_others_rx_request,
)
_RX_ACKNOWLEDGEMENT: Final[tuple[Callable[[DirectLocalServer, int, int, int, float], Code | None], ...]] = (
    _waiting_and_others_rx_acknowledgement, _waiting_and_others_rx_acknowledgement, _waiting_and_others_rx_acknowledgement,
    _offering_rx_acknowledgement, _waiting_and_others_rx_acknowledgement, _waiting_and_others_rx_acknowledgement,
    _waiting_and_others_rx_acknowledgement, _waiting_and_others_rx_acknowledgement, _waiting_and_others_rx_acknowledgement,
    _waiting_and_others_rx_acknowledgement, _waiting_and_others_rx_acknowledgement, _waiting_and_others_rx_acknowledgement,
)
_RX_COMMAND: Final[tuple[Callable[[DirectLocalServer, int, float], Code | None], ...]] = (
    _waiting_and_others_rx_command, _waiting_and_others_rx_command, _waiting_and_others_rx_command,
    _waiting_and_others_rx_command, _waiting_and_others_rx_command, _waiting_and_others_rx_command,
    _waiting_and_others_rx_command, _waiting_and_others_rx_command, _waiting_and_others_rx_command, _programming_rx_command,
    _waiting_and_others_rx_command, _waiting_and_others_rx_command,
)
_RX_CORRUPT: Final[tuple[Callable[[DirectLocalServer, float], Code | None], ...]] = (
    _waiting_and_others_rx_corrupt, _waiting_and_others_rx_corrupt, _waiting_and_others_rx_corrupt,
    _waiting_and_others_rx_corrupt, _waiting_and_others_rx_corrupt, _waiting_and_others_rx_corrupt,
    _waiting_and_others_rx_corrupt, _waiting_and_others_rx_corrupt, _waiting_and_others_rx_corrupt, _programming_rx_corrupt,
    _waiting_and_others_rx_corrupt, _waiting_and_others_rx_corrupt,
)
_RX_REPEAT: Final[tuple[Callable[[DirectLocalServer, float], Code | None], ...]] = (
    _waiting_and_others_rx_repeat, _waiting_and_others_rx_repeat, _waiting_and_others_rx_repeat, _waiting_and_others_rx_repeat,
    _waiting_and_others_rx_repeat, _waiting_and_others_rx_repeat, _waiting_and_others_rx_repeat, _waiting_and_others_rx_repeat,
    _waiting_and_others_rx_repeat, _programming_rx_repeat, _waiting_and_others_rx_repeat, _waiting_and_others_rx_repeat,
)
_RX_LEAVE: Final[tuple[Callable[[DirectLocalServer, float], Code | None], ...]] = (
    _waiting_and_others_rx_leave, _waiting_and_others_rx_leave, _waiting_and_others_rx_leave, _waiting_and_others_rx_leave,
    _waiting_and_others_rx_leave, _waiting_and_others_rx_leave, _waiting_and_others_rx_leave, _waiting_and_others_rx_leave,
    _waiting_and_others_rx_leave, _programming_rx_leave, _waiting_and_others_rx_leave, _waiting_and_others_rx_leave,
)
_TIMER_REACTION: Final[tuple[Callable[[DirectLocalServer, float], Code | None], ...]] = (
    _never, _reacting_timer_reaction, _never, _never, _switching_timer_reaction, _entering_timer_reaction,
    _repeating_timer_reaction, _never, _never, _never, _never, _never,
)
_TIMER_CHOICE: Final[tuple[Callable[[DirectLocalServer, float], Code | None], ...]] = (
    _never, _never, _never, _offering_timer_choice, _never, _never, _never, _never, _never, _never, _never, _never,
)
_TIMER_INACTIVITY: Final[tuple[Callable[[DirectLocalServer, float], Code | None], ...]] = (
    _never, _never, _never, _never, _never, _never, _never, _never, _never, _programming_timer_inactivity, _never, _never,
)
