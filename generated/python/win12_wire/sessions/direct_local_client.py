# Generated from spec/sessions/direct_local_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `direct_local_client`: 12 states, 49 transitions.

The reader's side of direct local data exchange (IEC 62056-21, 6.3 and 6.4): sign-on at 300 bits per second, identification, the
choice of mode and speed, up to a readout, to programming mode, or to HDLC (mode E, annex B).

Which mode there is follows from the octet Z of the identification: a digit is mode C, `A` to `I` mode B, anything else mode A. In
mode C the speed changes once the acknowledgement has left the line, in mode B at once, in mode E when the meter has repeated the
acknowledgement. A meter that does not change as it said is not understood; it is asked again, after a silence, and then with an
acknowledgement that changes nothing: Z = 0. A corrupted readout is asked for again from the sign-on, which every meter takes.
Where the optical head gives back what was sent, the request that comes back tells so: the first acknowledgement heard in mode E is
then our own. Programming mode has a machine of its own from the challenge of the meter on.
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

    IDLE = 0
    WAKING = 1
    SIGNING = 2  # asked to identify itself
    CHOOSING = 3  # the acknowledgement is leaving
    CONFIRMING = 4  # mode E; the meter repeats the acknowledgement
    SETTLING = 5  # the line is one of HDLC; the meter may need a moment
    READING = 6  # the readout is coming
    PAUSING = 7  # silence before another sign-on
    LOGIN = 8  # programming mode; the meter begins
    HEARING = 9  # mode D; the meter sends by itself
    INTRODUCED = 10  # mode D; it has said who it is
    ENDED = 11


class Way(IntEnum):
    readout = 0
    programming = 1
    hdlc = 2
    pushed = 3


IDLE: Final = State.IDLE
WAKING: Final = State.WAKING
SIGNING: Final = State.SIGNING
CHOOSING: Final = State.CHOOSING
CONFIRMING: Final = State.CONFIRMING
SETTLING: Final = State.SETTLING
READING: Final = State.READING
PAUSING: Final = State.PAUSING
LOGIN: Final = State.LOGIN
HEARING: Final = State.HEARING
INTRODUCED: Final = State.INTRODUCED
ENDED: Final = State.ENDED
OPTION_BINARY: Final = iec62056_21.Option.binary
OPTION_PROGRAMMING: Final = iec62056_21.Option.programming
OPTION_READOUT: Final = iec62056_21.Option.readout
PROTOCOL_HDLC: Final = iec62056_21.Protocol.hdlc
PROTOCOL_NORMAL: Final = iec62056_21.Protocol.normal
WAY_HDLC: Final = Way.hdlc
WAY_PROGRAMMING: Final = Way.programming
WAY_PUSHED: Final = Way.pushed
LOCAL_RETRIES: Final = limits.LOCAL_RETRIES
SLOW: Final = 48
DIGITS_END: Final = 57
LETTERS: Final = 65
LETTERS_END: Final = 73


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def start_leave(self) -> None:
        """Ends with done.left."""
        ...

    def send_wake(self) -> None:
        """Zeros for 2.1 to 2.3 s."""
        ...

    def send_request(self) -> None: ...

    def send_acknowledgement(self, protocol: int, speed: int, option: int) -> None: ...

    def send_repeat(self) -> None: ...

    def send_leave(self) -> None: ...

    def tell_identified(self) -> None:
        """Who the meter is."""
        ...

    def tell_readout(self) -> None:
        """The data message is the readout."""
        ...

    def tell_entered(self) -> None:
        """The meter is in programming mode, see programming_client."""
        ...

    def tell_handed(self) -> None:
        """From here on the line belongs to HDLC."""
        ...

    def line(self, speed: int, hdlc: bool) -> None:
        """The speed of this Z; 8N1 for HDLC, else 7E1."""
        ...


class DirectLocalClient:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("answer_after", "answer_at", "careful", "chosen", "dialogue_after", "dialogue_at", "echo", "fastest",
        "heard", "ports", "push_after", "push_at", "quiet_after", "quiet_at", "settle_after", "settle_at", "state",
        "trace", "tries", "wake_after", "wake_at", "wakes", "wanted",)

    def __init__(self, ports: Ports, *,
        wanted: int, wakes: bool, fastest: int, wake_after: float = limits.T_LOCAL_WAKE,
        answer_after: float = limits.T_LOCAL_ANSWER, quiet_after: float = limits.T_LOCAL_QUIET,
        settle_after: float = limits.T_LOCAL_REACTION, dialogue_after: float = limits.T_LOCAL_DIALOGUE,
        push_after: float = limits.T_LOCAL_PUSH, trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.wanted = wanted
        self.wakes = wakes
        self.fastest = fastest
        self.tries = 0  # what was tried again
        self.careful = False  # the meter was not understood at the speed it said
        self.echo = False  # what is sent comes back
        self.heard = False  # the acknowledgement has come back
        self.chosen = 48  # Z acknowledged
        self.wake_after = wake_after
        self.wake_at = NEVER
        self.answer_after = answer_after
        self.answer_at = NEVER
        self.quiet_after = quiet_after
        self.quiet_at = NEVER
        self.settle_after = settle_after
        self.settle_at = NEVER
        self.dialogue_after = dialogue_after
        self.dialogue_at = NEVER
        self.push_after = push_after
        self.push_at = NEVER

    def api_open(self, now: float) -> Code | None:
        """api.open: begin."""
        if self.trace is not None:
            return self.trace.step("api.open", _API_OPEN[self.state], (), now)
        return _API_OPEN[self.state](self, now)

    def link_octets(self, now: float) -> Code | None:
        """link.octets: something was heard."""
        if self.trace is not None:
            return self.trace.step("link.octets", _LINK_OCTETS[self.state], (), now)
        return _LINK_OCTETS[self.state](self, now)

    def link_closed(self, now: float) -> Code | None:
        """link.closed: the line is gone."""
        if self.trace is not None:
            return self.trace.step("link.closed", _LINK_CLOSED[self.state], (), now)
        return _LINK_CLOSED[self.state](self, now)

    def done_left(self, now: float) -> Code | None:
        """done.left: the last octet is on the line."""
        if self.trace is not None:
            return self.trace.step("done.left", _DONE_LEFT[self.state], (), now)
        return _DONE_LEFT[self.state](self, now)

    def rx_request(self, now: float) -> Code | None:
        """rx.request: our own sign-on."""
        if self.trace is not None:
            return self.trace.step("rx.request", _RX_REQUEST[self.state], (), now)
        return _RX_REQUEST[self.state](self, now)

    def rx_identification(self, z: int, hdlc: bool, now: float) -> Code | None:
        """rx.identification: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.identification", _RX_IDENTIFICATION[self.state], (z, hdlc), now)
        return _RX_IDENTIFICATION[self.state](self, z, hdlc, now)

    def rx_acknowledgement(self, z: int, now: float) -> Code | None:
        """rx.acknowledgement: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.acknowledgement", _RX_ACKNOWLEDGEMENT[self.state], (z,), now)
        return _RX_ACKNOWLEDGEMENT[self.state](self, z, now)

    def rx_data(self, now: float) -> Code | None:
        """rx.data: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.data", _RX_DATA[self.state], (), now)
        return _RX_DATA[self.state](self, now)

    def rx_pushed(self, now: float) -> Code | None:
        """rx.pushed: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.pushed", _RX_PUSHED[self.state], (), now)
        return _RX_PUSHED[self.state](self, now)

    def rx_corrupt(self, now: float) -> Code | None:
        """rx.corrupt: a data message or command whose check is wrong."""
        if self.trace is not None:
            return self.trace.step("rx.corrupt", _RX_CORRUPT[self.state], (), now)
        return _RX_CORRUPT[self.state](self, now)

    def rx_challenge(self, now: float) -> Code | None:
        """rx.challenge: P0."""
        if self.trace is not None:
            return self.trace.step("rx.challenge", _RX_CHALLENGE[self.state], (), now)
        return _RX_CHALLENGE[self.state](self, now)

    def rx_leave(self, now: float) -> Code | None:
        """rx.leave: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.leave", _RX_LEAVE[self.state], (), now)
        return _RX_LEAVE[self.state](self, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = min(self.wake_at, self.answer_at, self.quiet_at, self.settle_at, self.dialogue_at, self.push_at)
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.wake_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.wake", _TIMER_WAKE[self.state], (), now)
            return _TIMER_WAKE[self.state](self, now)
        if self.answer_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.answer", _TIMER_ANSWER[self.state], (), now)
            return _TIMER_ANSWER[self.state](self, now)
        if self.quiet_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.quiet", _TIMER_QUIET[self.state], (), now)
            return _TIMER_QUIET[self.state](self, now)
        if self.settle_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.settle", _TIMER_SETTLE[self.state], (), now)
            return _TIMER_SETTLE[self.state](self, now)
        if self.dialogue_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.dialogue", _TIMER_DIALOGUE[self.state], (), now)
            return _TIMER_DIALOGUE[self.state](self, now)
        if self.push_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.push", _TIMER_PUSH[self.state], (), now)
            return _TIMER_PUSH[self.state](self, now)
        return None


def _idle_api_open(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    if m.wanted == WAY_PUSHED:
        # open_hear (spec/sessions/direct_local_client.yaml:114)
        m.state = HEARING
        m.push_at = now + m.push_after
        if m.trace is not None:
            m.trace.taken("open_hear")
        return None
    if m.wakes:
        # open_wake (spec/sessions/direct_local_client.yaml:115)
        m.state = WAKING
        m.wake_at = now + m.wake_after
        if m.trace is not None:
            m.trace.taken("open_wake")
        ports.send_wake()
        return None
    # open_sign_on (spec/sessions/direct_local_client.yaml:116)
    m.state = SIGNING
    m.answer_at = now + m.answer_after
    m.dialogue_at = now + m.dialogue_after
    if m.trace is not None:
        m.trace.taken("open_sign_on")
    ports.send_request()
    return None


def _waking_and_others_api_open(m: DirectLocalClient, now: float) -> Code | None:
    # unexpected_api_open (spec/sessions/direct_local_client.yaml:104)
    if m.trace is not None:
        m.trace.taken("unexpected_api_open")
    return Code.UNEXPECTED


def _idle_and_others_link_octets(m: DirectLocalClient, now: float) -> Code | None:
    # unexpected_link_octets (spec/sessions/direct_local_client.yaml:105)
    if m.trace is not None:
        m.trace.taken("unexpected_link_octets")
    return None


def _signing_and_others_link_octets(m: DirectLocalClient, now: float) -> Code | None:
    # goes_on (spec/sessions/direct_local_client.yaml:119)
    m.answer_at = now + m.answer_after
    if m.trace is not None:
        m.trace.taken("goes_on")
    return None


def _pausing_link_octets(m: DirectLocalClient, now: float) -> Code | None:
    # not_quiet (spec/sessions/direct_local_client.yaml:169)
    m.quiet_at = now + m.quiet_after
    if m.trace is not None:
        m.trace.taken("not_quiet")
    return None


def _idle_link_closed(m: DirectLocalClient, now: float) -> Code | None:
    # gone (spec/sessions/direct_local_client.yaml:184)
    m.state = ENDED
    if m.trace is not None:
        m.trace.taken("gone")
    return Code.PEER_CLOSED


def _waking_link_closed(m: DirectLocalClient, now: float) -> Code | None:
    # gone (spec/sessions/direct_local_client.yaml:184)
    m.state = ENDED
    m.wake_at = NEVER
    if m.trace is not None:
        m.trace.taken("gone")
    return Code.PEER_CLOSED


def _signing_and_others_link_closed(m: DirectLocalClient, now: float) -> Code | None:
    # gone (spec/sessions/direct_local_client.yaml:184)
    m.state = ENDED
    m.answer_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("gone")
    return Code.PEER_CLOSED


def _choosing_link_closed(m: DirectLocalClient, now: float) -> Code | None:
    # gone (spec/sessions/direct_local_client.yaml:184)
    m.state = ENDED
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("gone")
    return Code.PEER_CLOSED


def _settling_link_closed(m: DirectLocalClient, now: float) -> Code | None:
    # gone (spec/sessions/direct_local_client.yaml:184)
    m.state = ENDED
    m.settle_at = NEVER
    if m.trace is not None:
        m.trace.taken("gone")
    return Code.PEER_CLOSED


def _pausing_link_closed(m: DirectLocalClient, now: float) -> Code | None:
    # gone (spec/sessions/direct_local_client.yaml:184)
    m.state = ENDED
    m.quiet_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("gone")
    return Code.PEER_CLOSED


def _hearing_or_introduced_link_closed(m: DirectLocalClient, now: float) -> Code | None:
    # gone (spec/sessions/direct_local_client.yaml:184)
    m.state = ENDED
    m.push_at = NEVER
    if m.trace is not None:
        m.trace.taken("gone")
    return Code.PEER_CLOSED


def _ended_link_closed(m: DirectLocalClient, now: float) -> Code | None:
    # unexpected_link_closed (spec/sessions/direct_local_client.yaml:105)
    if m.trace is not None:
        m.trace.taken("unexpected_link_closed")
    return None


def _idle_and_others_done_left(m: DirectLocalClient, now: float) -> Code | None:
    # unexpected_done_left (spec/sessions/direct_local_client.yaml:106)
    if m.trace is not None:
        m.trace.taken("unexpected_done_left")
    return None


def _choosing_done_left(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    if m.wanted == WAY_PROGRAMMING:
        # chosen_programming (spec/sessions/direct_local_client.yaml:143)
        m.state = LOGIN
        m.answer_at = now + m.answer_after
        if m.trace is not None:
            m.trace.taken("chosen_programming")
        ports.line(m.chosen, False)
        return None
    # chosen_readout (spec/sessions/direct_local_client.yaml:144)
    m.state = READING
    m.answer_at = now + m.answer_after
    if m.trace is not None:
        m.trace.taken("chosen_readout")
    ports.line(m.chosen, False)
    return None


def _idle_and_others_rx_request(m: DirectLocalClient, now: float) -> Code | None:
    # unexpected_rx_request (spec/sessions/direct_local_client.yaml:107)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_request")
    return None


def _signing_rx_request(m: DirectLocalClient, now: float) -> Code | None:
    # echo (spec/sessions/direct_local_client.yaml:118)
    m.echo = True
    if m.trace is not None:
        m.trace.taken("echo")
    return None


def _idle_and_others_rx_identification(m: DirectLocalClient, z: int, hdlc: bool, now: float) -> Code | None:
    # unexpected_rx_identification (spec/sessions/direct_local_client.yaml:107)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_identification")
    return None


def _signing_rx_identification(m: DirectLocalClient, z: int, hdlc: bool, now: float) -> Code | None:
    ports = m.ports
    if m.wanted == WAY_HDLC and not (hdlc and z >= SLOW and z <= DIGITS_END):
        # identified_no_hdlc (spec/sessions/direct_local_client.yaml:125)
        m.state = ENDED
        m.answer_at = NEVER
        m.dialogue_at = NEVER
        if m.trace is not None:
            m.trace.taken("identified_no_hdlc")
        ports.tell_identified()
        return Code.MODE_REFUSED
    if m.wanted == WAY_HDLC:
        # identified_to_hdlc (spec/sessions/direct_local_client.yaml:126)
        m.chosen = SLOW if m.careful or z > m.fastest else z
        m.heard = False
        m.state = CONFIRMING
        if m.trace is not None:
            m.trace.taken("identified_to_hdlc")
        ports.tell_identified()
        ports.send_acknowledgement(PROTOCOL_HDLC, SLOW if m.careful or z > m.fastest else z, OPTION_BINARY)
        return None
    if m.wanted == WAY_PROGRAMMING and not (z >= SLOW and z <= DIGITS_END):
        # identified_no_programming (spec/sessions/direct_local_client.yaml:127)
        m.state = ENDED
        m.answer_at = NEVER
        m.dialogue_at = NEVER
        if m.trace is not None:
            m.trace.taken("identified_no_programming")
        ports.tell_identified()
        return Code.MODE_REFUSED
    if m.wanted == WAY_PROGRAMMING:
        # identified_to_programming (spec/sessions/direct_local_client.yaml:128)
        m.chosen = SLOW if m.careful or z > m.fastest else z
        m.state = CHOOSING
        m.answer_at = NEVER
        if m.trace is not None:
            m.trace.taken("identified_to_programming")
        ports.tell_identified()
        ports.send_acknowledgement(PROTOCOL_NORMAL, SLOW if m.careful or z > m.fastest else z, OPTION_PROGRAMMING)
        ports.start_leave()
        return None
    if z >= SLOW and z <= DIGITS_END:
        # identified_mode_c (spec/sessions/direct_local_client.yaml:129)
        m.chosen = SLOW if m.careful or z > m.fastest else z
        m.state = CHOOSING
        m.answer_at = NEVER
        if m.trace is not None:
            m.trace.taken("identified_mode_c")
        ports.tell_identified()
        ports.send_acknowledgement(PROTOCOL_NORMAL, SLOW if m.careful or z > m.fastest else z, OPTION_READOUT)
        ports.start_leave()
        return None
    if z >= LETTERS and z <= LETTERS_END:
        # identified_mode_b (spec/sessions/direct_local_client.yaml:130)
        m.state = READING
        if m.trace is not None:
            m.trace.taken("identified_mode_b")
        ports.tell_identified()
        ports.line(z, False)
        return None
    # identified_mode_a (spec/sessions/direct_local_client.yaml:131)
    m.state = READING
    if m.trace is not None:
        m.trace.taken("identified_mode_a")
    ports.tell_identified()
    return None


def _hearing_rx_identification(m: DirectLocalClient, z: int, hdlc: bool, now: float) -> Code | None:
    ports = m.ports
    # introduced (spec/sessions/direct_local_client.yaml:182)
    m.state = INTRODUCED
    if m.trace is not None:
        m.trace.taken("introduced")
    ports.tell_identified()
    return None


def _introduced_rx_identification(m: DirectLocalClient, z: int, hdlc: bool, now: float) -> Code | None:
    ports = m.ports
    # introduced (spec/sessions/direct_local_client.yaml:182)
    if m.trace is not None:
        m.trace.taken("introduced")
    ports.tell_identified()
    return None


def _idle_and_others_rx_acknowledgement(m: DirectLocalClient, z: int, now: float) -> Code | None:
    # unexpected_rx_acknowledgement (spec/sessions/direct_local_client.yaml:107)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_acknowledgement")
    return None


def _confirming_rx_acknowledgement(m: DirectLocalClient, z: int, now: float) -> Code | None:
    ports = m.ports
    if z != m.chosen:
        # confirmed_other (spec/sessions/direct_local_client.yaml:150)
        if m.trace is not None:
            m.trace.taken("confirmed_other")
        return None
    if m.echo and not m.heard:
        # confirmed_echo (spec/sessions/direct_local_client.yaml:151)
        m.heard = True
        if m.trace is not None:
            m.trace.taken("confirmed_echo")
        return None
    # confirmed_handing (spec/sessions/direct_local_client.yaml:152)
    m.state = SETTLING
    m.settle_at = now + m.settle_after
    m.answer_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("confirmed_handing")
    ports.line(m.chosen, True)
    return None


def _idle_and_others_rx_data(m: DirectLocalClient, now: float) -> Code | None:
    # unexpected_rx_data (spec/sessions/direct_local_client.yaml:107)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_data")
    return None


def _reading_rx_data(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    # readout (spec/sessions/direct_local_client.yaml:156)
    m.state = ENDED
    m.answer_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("readout")
    ports.tell_readout()
    return None


def _idle_and_others_rx_pushed(m: DirectLocalClient, now: float) -> Code | None:
    # unexpected_rx_pushed (spec/sessions/direct_local_client.yaml:107)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_pushed")
    return None


def _introduced_rx_pushed(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    # pushed (spec/sessions/direct_local_client.yaml:181)
    m.state = ENDED
    m.push_at = NEVER
    if m.trace is not None:
        m.trace.taken("pushed")
    ports.tell_readout()
    return None


def _idle_and_others_rx_corrupt(m: DirectLocalClient, now: float) -> Code | None:
    # unexpected_rx_corrupt (spec/sessions/direct_local_client.yaml:107)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_corrupt")
    return None


def _reading_rx_corrupt(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    if m.tries < LOCAL_RETRIES:
        # corrupt_again (spec/sessions/direct_local_client.yaml:161)
        m.tries = m.tries + 1
        m.state = PAUSING
        m.quiet_at = now + m.quiet_after
        m.answer_at = NEVER
        if m.trace is not None:
            m.trace.taken("corrupt_again")
        ports.line(SLOW, False)
        return None
    # corrupt_noisy (spec/sessions/direct_local_client.yaml:162)
    m.state = ENDED
    m.answer_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("corrupt_noisy")
    return Code.LINE_NOISY


def _login_rx_corrupt(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    if m.tries < LOCAL_RETRIES:
        # challenge_corrupt_again (spec/sessions/direct_local_client.yaml:177)
        m.tries = m.tries + 1
        m.answer_at = now + m.answer_after
        if m.trace is not None:
            m.trace.taken("challenge_corrupt_again")
        ports.send_repeat()
        return None
    # challenge_corrupt_noisy (spec/sessions/direct_local_client.yaml:178)
    m.state = ENDED
    m.answer_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("challenge_corrupt_noisy")
    ports.send_leave()
    return Code.LINE_NOISY


def _idle_and_others_rx_challenge(m: DirectLocalClient, now: float) -> Code | None:
    # unexpected_rx_challenge (spec/sessions/direct_local_client.yaml:107)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_challenge")
    return None


def _login_rx_challenge(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    # challenged (spec/sessions/direct_local_client.yaml:179)
    m.state = ENDED
    m.answer_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("challenged")
    ports.tell_entered()
    return None


def _idle_and_others_rx_leave(m: DirectLocalClient, now: float) -> Code | None:
    # unexpected_rx_leave (spec/sessions/direct_local_client.yaml:107)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_leave")
    return None


def _login_rx_leave(m: DirectLocalClient, now: float) -> Code | None:
    # not_here (spec/sessions/direct_local_client.yaml:180)
    m.state = ENDED
    m.answer_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("not_here")
    return Code.MODE_REFUSED


def _waking_timer_wake(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    # awake (spec/sessions/direct_local_client.yaml:117)
    m.state = SIGNING
    m.answer_at = now + m.answer_after
    m.dialogue_at = now + m.dialogue_after
    m.wake_at = NEVER
    if m.trace is not None:
        m.trace.taken("awake")
    ports.send_request()
    return None


def _signing_timer_answer(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    if m.tries < LOCAL_RETRIES:
        # silence_signing_again (spec/sessions/direct_local_client.yaml:136)
        m.tries = m.tries + 1
        m.answer_at = now + m.answer_after
        if m.trace is not None:
            m.trace.taken("silence_signing_again")
        ports.send_request()
        return None
    # silence_signing_timeout (spec/sessions/direct_local_client.yaml:137)
    m.state = ENDED
    m.answer_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("silence_signing_timeout")
    return Code.RESPONSE_TIMEOUT


def _confirming_and_others_timer_answer(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    if m.tries < LOCAL_RETRIES:
        # silence_again (spec/sessions/direct_local_client.yaml:167)
        m.tries = m.tries + 1
        m.careful = True
        m.state = PAUSING
        m.quiet_at = now + m.quiet_after
        m.answer_at = NEVER
        if m.trace is not None:
            m.trace.taken("silence_again")
        ports.line(SLOW, False)
        return None
    # silence_timeout (spec/sessions/direct_local_client.yaml:168)
    m.state = ENDED
    m.answer_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("silence_timeout")
    return Code.RESPONSE_TIMEOUT


def _pausing_timer_quiet(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    # quiet (spec/sessions/direct_local_client.yaml:170)
    m.echo = False
    m.state = SIGNING
    m.answer_at = now + m.answer_after
    m.quiet_at = NEVER
    if m.trace is not None:
        m.trace.taken("quiet")
    ports.send_request()
    return None


def _settling_timer_settle(m: DirectLocalClient, now: float) -> Code | None:
    ports = m.ports
    # handed (spec/sessions/direct_local_client.yaml:154)
    m.state = ENDED
    m.settle_at = NEVER
    if m.trace is not None:
        m.trace.taken("handed")
    ports.tell_handed()
    return None


def _signing_and_others_timer_dialogue(m: DirectLocalClient, now: float) -> Code | None:
    # too_long (spec/sessions/direct_local_client.yaml:171)
    m.state = ENDED
    m.answer_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("too_long")
    return Code.RESPONSE_TIMEOUT


def _choosing_timer_dialogue(m: DirectLocalClient, now: float) -> Code | None:
    # too_long (spec/sessions/direct_local_client.yaml:171)
    m.state = ENDED
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("too_long")
    return Code.RESPONSE_TIMEOUT


def _pausing_timer_dialogue(m: DirectLocalClient, now: float) -> Code | None:
    # too_long (spec/sessions/direct_local_client.yaml:171)
    m.state = ENDED
    m.quiet_at = NEVER
    m.dialogue_at = NEVER
    if m.trace is not None:
        m.trace.taken("too_long")
    return Code.RESPONSE_TIMEOUT


def _hearing_or_introduced_timer_push(m: DirectLocalClient, now: float) -> Code | None:
    # nothing_pushed (spec/sessions/direct_local_client.yaml:183)
    m.state = ENDED
    m.push_at = NEVER
    if m.trace is not None:
        m.trace.taken("nothing_pushed")
    return Code.RESPONSE_TIMEOUT


_ABOUT: Final = About(
    "direct_local_client", settings=("wanted", "wakes", "fastest"), variables=("tries", "careful", "echo", "heard", "chosen"), timers=("wake", "answer", "quiet", "settle", "dialogue", "push"),
    fields={
        "api.open": (),
        "link.octets": (),
        "link.closed": (),
        "done.left": (),
        "rx.request": (),
        "rx.identification": ("z", "hdlc"),
        "rx.acknowledgement": ("z",),
        "rx.data": (),
        "rx.pushed": (),
        "rx.corrupt": (),
        "rx.challenge": (),
        "rx.leave": (),
        "timer.wake": (),
        "timer.answer": (),
        "timer.quiet": (),
        "timer.settle": (),
        "timer.dialogue": (),
        "timer.push": (),
    },
    ports={
        "start_leave": ("start", "leave"),
        "send_wake": ("send", "wake"),
        "send_request": ("send", "request"),
        "send_acknowledgement": ("send", "acknowledgement"),
        "send_repeat": ("send", "repeat"),
        "send_leave": ("send", "leave"),
        "tell_identified": ("tell", "identified"),
        "tell_readout": ("tell", "readout"),
        "tell_entered": ("tell", "entered"),
        "tell_handed": ("tell", "handed"),
        "line": ("call", "line"),
    },
)


def _never(m: DirectLocalClient, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_API_OPEN: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _idle_api_open, _waking_and_others_api_open, _waking_and_others_api_open, _waking_and_others_api_open,
    _waking_and_others_api_open, _waking_and_others_api_open, _waking_and_others_api_open, _waking_and_others_api_open,
    _waking_and_others_api_open, _waking_and_others_api_open, _waking_and_others_api_open, _waking_and_others_api_open,
)
_LINK_OCTETS: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _idle_and_others_link_octets, _idle_and_others_link_octets, _signing_and_others_link_octets, _idle_and_others_link_octets,
    _signing_and_others_link_octets, _idle_and_others_link_octets, _signing_and_others_link_octets, _pausing_link_octets,
    _signing_and_others_link_octets, _idle_and_others_link_octets, _idle_and_others_link_octets, _idle_and_others_link_octets,
)
_LINK_CLOSED: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _idle_link_closed, _waking_link_closed, _signing_and_others_link_closed, _choosing_link_closed,
    _signing_and_others_link_closed, _settling_link_closed, _signing_and_others_link_closed, _pausing_link_closed,
    _signing_and_others_link_closed, _hearing_or_introduced_link_closed, _hearing_or_introduced_link_closed,
    _ended_link_closed,
)
_DONE_LEFT: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _idle_and_others_done_left, _idle_and_others_done_left, _idle_and_others_done_left, _choosing_done_left,
    _idle_and_others_done_left, _idle_and_others_done_left, _idle_and_others_done_left, _idle_and_others_done_left,
    _idle_and_others_done_left, _idle_and_others_done_left, _idle_and_others_done_left, _idle_and_others_done_left,
)
_RX_REQUEST: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _idle_and_others_rx_request, _idle_and_others_rx_request, _signing_rx_request, _idle_and_others_rx_request,
    _idle_and_others_rx_request, _idle_and_others_rx_request, _idle_and_others_rx_request, _idle_and_others_rx_request,
    _idle_and_others_rx_request, _idle_and_others_rx_request, _idle_and_others_rx_request, _idle_and_others_rx_request,
)
_RX_IDENTIFICATION: Final[tuple[Callable[[DirectLocalClient, int, bool, float], Code | None], ...]] = (
    _idle_and_others_rx_identification, _idle_and_others_rx_identification, _signing_rx_identification,
    _idle_and_others_rx_identification, _idle_and_others_rx_identification, _idle_and_others_rx_identification,
    _idle_and_others_rx_identification, _idle_and_others_rx_identification, _idle_and_others_rx_identification,
    _hearing_rx_identification, _introduced_rx_identification, _idle_and_others_rx_identification,
)
_RX_ACKNOWLEDGEMENT: Final[tuple[Callable[[DirectLocalClient, int, float], Code | None], ...]] = (
    _idle_and_others_rx_acknowledgement, _idle_and_others_rx_acknowledgement, _idle_and_others_rx_acknowledgement,
    _idle_and_others_rx_acknowledgement, _confirming_rx_acknowledgement, _idle_and_others_rx_acknowledgement,
    _idle_and_others_rx_acknowledgement, _idle_and_others_rx_acknowledgement, _idle_and_others_rx_acknowledgement,
    _idle_and_others_rx_acknowledgement, _idle_and_others_rx_acknowledgement, _idle_and_others_rx_acknowledgement,
)
_RX_DATA: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _idle_and_others_rx_data, _idle_and_others_rx_data, _idle_and_others_rx_data, _idle_and_others_rx_data,
    _idle_and_others_rx_data, _idle_and_others_rx_data, _reading_rx_data, _idle_and_others_rx_data, _idle_and_others_rx_data,
    _idle_and_others_rx_data, _idle_and_others_rx_data, _idle_and_others_rx_data,
)
_RX_PUSHED: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _idle_and_others_rx_pushed, _idle_and_others_rx_pushed, _idle_and_others_rx_pushed, _idle_and_others_rx_pushed,
    _idle_and_others_rx_pushed, _idle_and_others_rx_pushed, _idle_and_others_rx_pushed, _idle_and_others_rx_pushed,
    _idle_and_others_rx_pushed, _idle_and_others_rx_pushed, _introduced_rx_pushed, _idle_and_others_rx_pushed,
)
_RX_CORRUPT: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _idle_and_others_rx_corrupt, _idle_and_others_rx_corrupt, _idle_and_others_rx_corrupt, _idle_and_others_rx_corrupt,
    _idle_and_others_rx_corrupt, _idle_and_others_rx_corrupt, _reading_rx_corrupt, _idle_and_others_rx_corrupt,
    _login_rx_corrupt, _idle_and_others_rx_corrupt, _idle_and_others_rx_corrupt, _idle_and_others_rx_corrupt,
)
_RX_CHALLENGE: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _idle_and_others_rx_challenge, _idle_and_others_rx_challenge, _idle_and_others_rx_challenge, _idle_and_others_rx_challenge,
    _idle_and_others_rx_challenge, _idle_and_others_rx_challenge, _idle_and_others_rx_challenge, _idle_and_others_rx_challenge,
    _login_rx_challenge, _idle_and_others_rx_challenge, _idle_and_others_rx_challenge, _idle_and_others_rx_challenge,
)
_RX_LEAVE: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _idle_and_others_rx_leave, _idle_and_others_rx_leave, _idle_and_others_rx_leave, _idle_and_others_rx_leave,
    _idle_and_others_rx_leave, _idle_and_others_rx_leave, _idle_and_others_rx_leave, _idle_and_others_rx_leave,
    _login_rx_leave, _idle_and_others_rx_leave, _idle_and_others_rx_leave, _idle_and_others_rx_leave,
)
_TIMER_WAKE: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _never, _waking_timer_wake, _never, _never, _never, _never, _never, _never, _never, _never, _never, _never,
)
_TIMER_ANSWER: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _never, _never, _signing_timer_answer, _never, _confirming_and_others_timer_answer, _never,
    _confirming_and_others_timer_answer, _never, _confirming_and_others_timer_answer, _never, _never, _never,
)
_TIMER_QUIET: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _never, _never, _never, _never, _never, _never, _never, _pausing_timer_quiet, _never, _never, _never, _never,
)
_TIMER_SETTLE: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _never, _never, _never, _never, _never, _settling_timer_settle, _never, _never, _never, _never, _never, _never,
)
_TIMER_DIALOGUE: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _never, _never, _signing_and_others_timer_dialogue, _choosing_timer_dialogue, _signing_and_others_timer_dialogue, _never,
    _signing_and_others_timer_dialogue, _pausing_timer_dialogue, _signing_and_others_timer_dialogue, _never, _never, _never,
)
_TIMER_PUSH: Final[tuple[Callable[[DirectLocalClient, float], Code | None], ...]] = (
    _never, _never, _never, _never, _never, _never, _never, _never, _never, _hearing_or_introduced_timer_push,
    _hearing_or_introduced_timer_push, _never,
)
