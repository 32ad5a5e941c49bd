# Generated from spec/sessions/general_block_transfer.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `general_block_transfer`: 5 states, 103 transitions.

One party of general block transfer (IEC 62056-5-3, 7.3.13; Green Book 9.4.6.13), client or server: an APDU of any service cut
into numbered blocks, acknowledged in windows, lost ones sent again.

Each party counts the blocks it sends from 1, acknowledgements included, and says in each the highest number it has received
with no gap below it and how many blocks it takes in a row. A sender sends so many, the last of them not streaming; then it
is the other's turn. The receiver acknowledges at the end of a window: if blocks are missing, with a window of the size of the
first gap. What came beyond that gap stays if it is one run without holes; the rest comes again. The answer confirms the
request, and nothing confirms the last block of the answer, so the server keeps it until the next request begins.

An acknowledgement is sent only when every own block with octets was received. So whoever hears one with a higher number than
expected knows that only acknowledgements were lost in between. One that says nothing new is not answered, except when it asks
for less than is outstanding, which is a gap: otherwise one duplicate would beget another for ever. What is lost altogether is
sent again when the window timer ends, a bounded number of times; the time of the whole belongs to the association.

Block 1 with other octets than the block 1 known begins a new transfer for the server, at any time, and for a client when
nothing is under way. Numbers never wrap.
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

    IDLE = 0  # nothing under way
    SENDING = 1  # a window of ours is out
    RECEIVING = 2  # blocks of the peer are coming, or awaited
    ANSWERING = 3  # server: the request is complete, the answer is being made
    LINGERING = 4  # server: the last block of the answer is out; nothing will confirm it


IDLE: Final = State.IDLE
SENDING: Final = State.SENDING
RECEIVING: Final = State.RECEIVING
ANSWERING: Final = State.ANSWERING
LINGERING: Final = State.LINGERING


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def known(self) -> bool:
        """The block of that number kept has the same octets."""
        ...

    def room(self) -> bool:
        """What has come, this block included, is not longer than TRANSFER_MAX."""
        ...

    def send_plain(self) -> None:
        """Our APDU as it is, in no block."""
        ...

    def send_block(self, last: bool, streaming: bool, peer_window: int, number: int, acknowledged: int, part: int) -> None: ...

    def send_abort(self) -> None:
        """Last, not streaming, number 0, acknowledged 0."""
        ...

    def tell_whole(self, first: int, end: int) -> None:
        """The blocks from first to end are the APDU of the peer."""
        ...

    def tell_progress(self) -> None:
        """Something new came: the transfer goes on."""
        ...

    def tell_lost(self) -> None:
        """An APDU that nobody will send again misses a block."""
        ...

    def clear(self) -> None:
        """Forget the blocks of the peer."""
        ...

    def keep(self, number: int) -> None:
        """Keep the octets of this block."""
        ...


class GeneralBlockTransfer:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("acked", "asking", "at", "before", "done", "end", "far_high", "far_low", "final", "first", "most",
        "own_window", "ports", "retries", "sent", "state", "stop", "trace", "tries", "unconfirmed", "window",
        "window_after", "window_at",)

    def __init__(self, ports: Ports, *,
        asking: bool, own_window: int, retries: int, most: int, window_after: float = limits.T_WINDOW,
        trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.asking = asking
        self.own_window = own_window
        self.retries = retries
        self.most = most
        self.window = 1  # blocks in a row that the peer takes, 1 until it says
        self.unconfirmed = False  # nothing is acknowledged: the peer sends with window 0, or we do
        self.before = 0  # our last number before our APDU began
        self.final = 0  # number of its last block, 0 when we send none
        self.sent = 0  # our highest number used
        self.acked = 0  # our highest number that the peer has received without a gap
        self.at = 0  # our number sent last in this turn
        self.stop = 0  # our last number of this turn
        self.done = 0  # highest number of the peer received without a gap
        self.first = 0  # number of the first block of its APDU, 0 before it came
        self.end = 0  # number of its last block, 0 before it came
        self.far_low = 0  # the run kept beyond the gap begins here, 0 when there is none
        self.far_high = 0  # and ends here
        self.tries = 0  # times the window timer has ended without news
        self.window_after = window_after
        self.window_at = NEVER

    def api_send(self, count: int, fits: bool, confirmed: bool, refusal: bool, now: float) -> Code | None:
        """api.send: an APDU is to be sent."""
        if self.trace is not None:
            return self.trace.step("api.send", _API_SEND[self.state], (count, fits, confirmed, refusal), now)
        return _API_SEND[self.state](self, count, fits, confirmed, refusal, now)

    def api_pump(self, now: float) -> Code | None:
        """api.pump: send the next block of this turn, if there is one."""
        if self.trace is not None:
            return self.trace.step("api.pump", _API_PUMP[self.state], (), now)
        return _API_PUMP[self.state](self, now)

    def api_ended(self, now: float) -> Code | None:
        """api.ended: the dialogue went on without: the answer came in no block, or nobody waits any more."""
        if self.trace is not None:
            return self.trace.step("api.ended", _API_ENDED[self.state], (), now)
        return _API_ENDED[self.state](self, now)

    def api_abort(self, now: float) -> Code | None:
        """api.abort: break the transfer off."""
        if self.trace is not None:
            return self.trace.step("api.abort", _API_ABORT[self.state], (), now)
        return _API_ABORT[self.state](self, now)

    def rx_block(self,
        last: bool, streaming: bool, peer_window: int, number: int, acknowledged: int, full: bool, now: float,
    ) -> Code | None:
        """rx.block: see the specification."""
        if self.trace is not None:
            return self.trace.step(
                "rx.block", _RX_BLOCK[self.state], (last, streaming, peer_window, number, acknowledged, full), now,
            )
        return _RX_BLOCK[self.state](self, last, streaming, peer_window, number, acknowledged, full, now)

    def rx_plain(self, refusal: bool, now: float) -> Code | None:
        """rx.plain: an APDU of the peer in no block."""
        if self.trace is not None:
            return self.trace.step("rx.plain", _RX_PLAIN[self.state], (refusal,), now)
        return _RX_PLAIN[self.state](self, refusal, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = self.window_at
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.window_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.window", _TIMER_WINDOW[self.state], (), now)
            return _TIMER_WINDOW[self.state](self, now)
        return None


def _idle_api_send(m: GeneralBlockTransfer, count: int, fits: bool, confirmed: bool, refusal: bool, now: float) -> Code | None:
    ports = m.ports
    if fits and not confirmed:
        # send_aside (spec/sessions/general_block_transfer.yaml:204)
        if m.trace is not None:
            m.trace.taken("send_aside")
        ports.send_plain()
        return None
    if fits:
        # send_plain (spec/sessions/general_block_transfer.yaml:205)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        if m.trace is not None:
            m.trace.taken("send_plain")
        ports.send_plain()
        return None
    if count > m.most:
        # send_too_long (spec/sessions/general_block_transfer.yaml:206)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        if m.trace is not None:
            m.trace.taken("send_too_long")
        return Code.TOO_LONG
    if not confirmed:
        # send_unconfirmed (spec/sessions/general_block_transfer.yaml:207)
        m.before = 0
        m.final = count
        m.sent = 0
        m.acked = 0
        m.at = 0
        m.done = 0
        m.first = 0
        m.end = 0
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.stop = count
        m.unconfirmed = True
        m.state = LINGERING
        if m.trace is not None:
            m.trace.taken("send_unconfirmed")
        ports.clear()
        return None
    if not m.asking and count <= m.window:
        # send_last_window (spec/sessions/general_block_transfer.yaml:208)
        m.before = 0
        m.final = count
        m.sent = 0
        m.acked = 0
        m.at = 0
        m.done = 0
        m.first = 0
        m.end = 0
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.stop = count
        m.unconfirmed = False
        m.state = LINGERING
        if m.trace is not None:
            m.trace.taken("send_last_window")
        ports.clear()
        return None
    # send_begun (spec/sessions/general_block_transfer.yaml:209)
    m.before = 0
    m.final = count
    m.sent = 0
    m.acked = 0
    m.at = 0
    m.done = 0
    m.first = 0
    m.end = 0
    m.far_low = 0
    m.far_high = 0
    m.tries = 0
    m.stop = count if count < m.window else m.window
    m.unconfirmed = False
    m.state = SENDING
    m.window_at = now + m.window_after
    if m.trace is not None:
        m.trace.taken("send_begun")
    ports.clear()
    return None


def _sending_api_send(m: GeneralBlockTransfer, count: int, fits: bool, confirmed: bool, refusal: bool, now: float) -> Code | None:
    ports = m.ports
    if fits and not confirmed:
        # replace_aside (spec/sessions/general_block_transfer.yaml:214)
        if m.trace is not None:
            m.trace.taken("replace_aside")
        ports.send_plain()
        return None
    if not confirmed:
        # replace_busy (spec/sessions/general_block_transfer.yaml:215)
        if m.trace is not None:
            m.trace.taken("replace_busy")
        return Code.BUSY
    if fits:
        # replace_plain (spec/sessions/general_block_transfer.yaml:205)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("replace_plain")
        ports.send_plain()
        return None
    if count > m.most:
        # replace_too_long (spec/sessions/general_block_transfer.yaml:206)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("replace_too_long")
        return Code.TOO_LONG
    if not m.asking and count <= m.window:
        # replace_last_window (spec/sessions/general_block_transfer.yaml:208)
        m.before = 0
        m.final = count
        m.sent = 0
        m.acked = 0
        m.at = 0
        m.done = 0
        m.first = 0
        m.end = 0
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.stop = count
        m.unconfirmed = False
        m.state = LINGERING
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("replace_last_window")
        ports.clear()
        return None
    # replace_begun (spec/sessions/general_block_transfer.yaml:209)
    m.before = 0
    m.final = count
    m.sent = 0
    m.acked = 0
    m.at = 0
    m.done = 0
    m.first = 0
    m.end = 0
    m.far_low = 0
    m.far_high = 0
    m.tries = 0
    m.stop = count if count < m.window else m.window
    m.unconfirmed = False
    m.window_at = now + m.window_after
    if m.trace is not None:
        m.trace.taken("replace_begun")
    ports.clear()
    return None


def _receiving_api_send(
    m: GeneralBlockTransfer, count: int, fits: bool, confirmed: bool, refusal: bool, now: float,
) -> Code | None:
    ports = m.ports
    if fits and not confirmed:
        # replace_aside (spec/sessions/general_block_transfer.yaml:214)
        if m.trace is not None:
            m.trace.taken("replace_aside")
        ports.send_plain()
        return None
    if not confirmed:
        # replace_busy (spec/sessions/general_block_transfer.yaml:215)
        if m.trace is not None:
            m.trace.taken("replace_busy")
        return Code.BUSY
    if fits:
        # replace_plain (spec/sessions/general_block_transfer.yaml:205)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("replace_plain")
        ports.send_plain()
        return None
    if count > m.most:
        # replace_too_long (spec/sessions/general_block_transfer.yaml:206)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("replace_too_long")
        return Code.TOO_LONG
    if not m.asking and count <= m.window:
        # replace_last_window (spec/sessions/general_block_transfer.yaml:208)
        m.before = 0
        m.final = count
        m.sent = 0
        m.acked = 0
        m.at = 0
        m.done = 0
        m.first = 0
        m.end = 0
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.stop = count
        m.unconfirmed = False
        m.state = LINGERING
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("replace_last_window")
        ports.clear()
        return None
    # replace_begun (spec/sessions/general_block_transfer.yaml:209)
    m.before = 0
    m.final = count
    m.sent = 0
    m.acked = 0
    m.at = 0
    m.done = 0
    m.first = 0
    m.end = 0
    m.far_low = 0
    m.far_high = 0
    m.tries = 0
    m.stop = count if count < m.window else m.window
    m.unconfirmed = False
    m.state = SENDING
    m.window_at = now + m.window_after
    if m.trace is not None:
        m.trace.taken("replace_begun")
    ports.clear()
    return None


def _answering_api_send(
    m: GeneralBlockTransfer, count: int, fits: bool, confirmed: bool, refusal: bool, now: float,
) -> Code | None:
    ports = m.ports
    if fits and not confirmed:
        # answer_aside (spec/sessions/general_block_transfer.yaml:224)
        if m.trace is not None:
            m.trace.taken("answer_aside")
        ports.send_plain()
        return None
    if not confirmed:
        # answer_busy (spec/sessions/general_block_transfer.yaml:225)
        if m.trace is not None:
            m.trace.taken("answer_busy")
        return Code.BUSY
    if fits and refusal:
        # answer_refusal (spec/sessions/general_block_transfer.yaml:226)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("answer_refusal")
        ports.send_plain()
        return None
    if m.sent + count > m.most:
        # answer_too_long (spec/sessions/general_block_transfer.yaml:227)
        if m.trace is not None:
            m.trace.taken("answer_too_long")
        return Code.TOO_LONG
    if count <= m.window:
        # answer_last_window (spec/sessions/general_block_transfer.yaml:228)
        m.before = m.sent
        m.final = m.sent + count
        m.at = m.sent
        m.stop = m.sent + count
        m.tries = 0
        m.state = LINGERING
        if m.trace is not None:
            m.trace.taken("answer_last_window")
        return None
    # answer_begun (spec/sessions/general_block_transfer.yaml:229)
    m.before = m.sent
    m.final = m.sent + count
    m.at = m.sent
    m.stop = m.sent + m.window
    m.tries = 0
    m.state = SENDING
    m.window_at = now + m.window_after
    if m.trace is not None:
        m.trace.taken("answer_begun")
    return None


def _lingering_api_send(
    m: GeneralBlockTransfer, count: int, fits: bool, confirmed: bool, refusal: bool, now: float,
) -> Code | None:
    ports = m.ports
    if fits and not confirmed:
        # send_aside (spec/sessions/general_block_transfer.yaml:204)
        if m.trace is not None:
            m.trace.taken("send_aside")
        ports.send_plain()
        return None
    if fits:
        # send_plain (spec/sessions/general_block_transfer.yaml:205)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("send_plain")
        ports.send_plain()
        return None
    if count > m.most:
        # send_too_long (spec/sessions/general_block_transfer.yaml:206)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("send_too_long")
        return Code.TOO_LONG
    if not confirmed:
        # send_unconfirmed (spec/sessions/general_block_transfer.yaml:207)
        m.before = 0
        m.final = count
        m.sent = 0
        m.acked = 0
        m.at = 0
        m.done = 0
        m.first = 0
        m.end = 0
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.stop = count
        m.unconfirmed = True
        if m.trace is not None:
            m.trace.taken("send_unconfirmed")
        ports.clear()
        return None
    if not m.asking and count <= m.window:
        # send_last_window (spec/sessions/general_block_transfer.yaml:208)
        m.before = 0
        m.final = count
        m.sent = 0
        m.acked = 0
        m.at = 0
        m.done = 0
        m.first = 0
        m.end = 0
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.stop = count
        m.unconfirmed = False
        if m.trace is not None:
            m.trace.taken("send_last_window")
        ports.clear()
        return None
    # send_begun (spec/sessions/general_block_transfer.yaml:209)
    m.before = 0
    m.final = count
    m.sent = 0
    m.acked = 0
    m.at = 0
    m.done = 0
    m.first = 0
    m.end = 0
    m.far_low = 0
    m.far_high = 0
    m.tries = 0
    m.stop = count if count < m.window else m.window
    m.unconfirmed = False
    m.state = SENDING
    m.window_at = now + m.window_after
    if m.trace is not None:
        m.trace.taken("send_begun")
    ports.clear()
    return None


def _idle_and_others_api_pump(m: GeneralBlockTransfer, now: float) -> Code | None:
    # unexpected_api_pump (spec/sessions/general_block_transfer.yaml:158)
    if m.trace is not None:
        m.trace.taken("unexpected_api_pump")
    return None


def _sending_or_lingering_api_pump(m: GeneralBlockTransfer, now: float) -> Code | None:
    ports = m.ports
    if m.at < m.stop:
        # pump_sent (spec/sessions/general_block_transfer.yaml:234)
        argument_0_0 = m.at + 1 == m.final or m.at + 1 <= m.before
        argument_0_1 = m.unconfirmed or m.at + 1 != m.stop
        argument_0_3 = m.at + 1
        argument_0_5 = ((m.at + 1) - m.before) if m.at + 1 > m.before else 0
        m.at, m.sent = m.at + 1, (m.at + 1) if m.at + 1 > m.sent else m.sent
        if m.trace is not None:
            m.trace.taken("pump_sent")
        ports.send_block(argument_0_0, argument_0_1, 0 if m.unconfirmed else m.own_window, argument_0_3, m.done, argument_0_5)
        return None
    # pump_nothing (spec/sessions/general_block_transfer.yaml:235)
    if m.trace is not None:
        m.trace.taken("pump_nothing")
    return None


def _idle_or_lingering_api_ended(m: GeneralBlockTransfer, now: float) -> Code | None:
    # unexpected_api_ended (spec/sessions/general_block_transfer.yaml:158)
    if m.trace is not None:
        m.trace.taken("unexpected_api_ended")
    return None


def _sending_or_receiving_api_ended(m: GeneralBlockTransfer, now: float) -> Code | None:
    # ended (spec/sessions/general_block_transfer.yaml:236)
    m.final = 0
    m.before = 0
    m.stop = 0
    m.at = 0
    m.far_low = 0
    m.far_high = 0
    m.first = 0
    m.end = 0
    m.tries = 0
    m.unconfirmed = False
    m.state = IDLE
    m.window_at = NEVER
    if m.trace is not None:
        m.trace.taken("ended")
    return None


def _answering_api_ended(m: GeneralBlockTransfer, now: float) -> Code | None:
    # ended (spec/sessions/general_block_transfer.yaml:236)
    m.final = 0
    m.before = 0
    m.stop = 0
    m.at = 0
    m.far_low = 0
    m.far_high = 0
    m.first = 0
    m.end = 0
    m.tries = 0
    m.unconfirmed = False
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("ended")
    return None


def _idle_api_abort(m: GeneralBlockTransfer, now: float) -> Code | None:
    # unexpected_api_abort (spec/sessions/general_block_transfer.yaml:158)
    if m.trace is not None:
        m.trace.taken("unexpected_api_abort")
    return None


def _sending_or_receiving_api_abort(m: GeneralBlockTransfer, now: float) -> Code | None:
    ports = m.ports
    # abort (spec/sessions/general_block_transfer.yaml:237)
    m.final = 0
    m.before = 0
    m.stop = 0
    m.at = 0
    m.far_low = 0
    m.far_high = 0
    m.first = 0
    m.end = 0
    m.tries = 0
    m.unconfirmed = False
    m.state = IDLE
    m.window_at = NEVER
    if m.trace is not None:
        m.trace.taken("abort")
    ports.send_abort()
    return None


def _answering_or_lingering_api_abort(m: GeneralBlockTransfer, now: float) -> Code | None:
    ports = m.ports
    # abort (spec/sessions/general_block_transfer.yaml:237)
    m.final = 0
    m.before = 0
    m.stop = 0
    m.at = 0
    m.far_low = 0
    m.far_high = 0
    m.first = 0
    m.end = 0
    m.tries = 0
    m.unconfirmed = False
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("abort")
    ports.send_abort()
    return None


def _idle_rx_block(
    m: GeneralBlockTransfer, last: bool, streaming: bool, peer_window: int, number: int, acknowledged: int, full: bool,
    now: float,
) -> Code | None:
    ports = m.ports
    known = ports.known()
    if not (number == 1 and full and not known):
        # first_stray (spec/sessions/general_block_transfer.yaml:245)
        if m.trace is not None:
            m.trace.taken("first_stray")
        return None
    room = ports.room()
    if not room:
        # first_too_large (spec/sessions/general_block_transfer.yaml:246)
        if m.trace is not None:
            m.trace.taken("first_too_large")
        ports.send_abort()
        return Code.TRANSFER_TOO_LARGE
    if last and (m.asking or peer_window == 0):
        # first_unasked (spec/sessions/general_block_transfer.yaml:247)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 1
        if m.trace is not None:
            m.trace.taken("first_unasked")
        ports.clear()
        ports.keep(number)
        ports.tell_whole(1, 1)
        return None
    if last:
        # first_request (spec/sessions/general_block_transfer.yaml:248)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 1
        m.state = ANSWERING
        if m.trace is not None:
            m.trace.taken("first_request")
        ports.clear()
        ports.keep(number)
        ports.tell_whole(1, 1)
        return None
    if not streaming and peer_window != 0:
        # first_window (spec/sessions/general_block_transfer.yaml:249)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 1
        m.end = 0
        m.state = RECEIVING
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("first_window")
        ports.clear()
        ports.keep(number)
        ports.tell_progress()
        ports.send_block(True, False, m.own_window, 1, 1, 0)
        return None
    # first_streaming (spec/sessions/general_block_transfer.yaml:250)
    m.window = 1 if peer_window == 0 else peer_window
    m.unconfirmed = peer_window == 0
    m.before = 0
    m.final = 0
    m.acked = 0
    m.at = 0
    m.stop = 0
    m.done = 1
    m.first = 1
    m.far_low = 0
    m.far_high = 0
    m.tries = 0
    m.sent = 0
    m.end = 0
    m.state = RECEIVING
    m.window_at = now + m.window_after
    if m.trace is not None:
        m.trace.taken("first_streaming")
    ports.clear()
    ports.keep(number)
    ports.tell_progress()
    return None


def _sending_rx_block(
    m: GeneralBlockTransfer, last: bool, streaming: bool, peer_window: int, number: int, acknowledged: int, full: bool,
    now: float,
) -> Code | None:
    ports = m.ports
    if number == 0:
        # acknowledge_aborted (spec/sessions/general_block_transfer.yaml:264)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("acknowledge_aborted")
        return Code.TRANSFER_ABORTED
    known = ports.known()
    room = ports.room()
    if not m.asking and number == 1 and full and not known and not room:
        # acknowledge_new_too_large (spec/sessions/general_block_transfer.yaml:164)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("acknowledge_new_too_large")
        ports.send_abort()
        return Code.TRANSFER_TOO_LARGE
    if not m.asking and number == 1 and full and not known and last and peer_window == 0:
        # acknowledge_new_unasked (spec/sessions/general_block_transfer.yaml:165)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 1
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("acknowledge_new_unasked")
        ports.clear()
        ports.keep(number)
        ports.tell_whole(1, 1)
        return None
    if not m.asking and number == 1 and full and not known and last:
        # acknowledge_new_request (spec/sessions/general_block_transfer.yaml:166)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 1
        m.state = ANSWERING
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("acknowledge_new_request")
        ports.clear()
        ports.keep(number)
        ports.tell_whole(1, 1)
        return None
    if not m.asking and number == 1 and full and not known and not streaming and peer_window != 0:
        # acknowledge_new_window (spec/sessions/general_block_transfer.yaml:167)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 1
        m.end = 0
        m.state = RECEIVING
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("acknowledge_new_window")
        ports.clear()
        ports.keep(number)
        ports.tell_progress()
        ports.send_block(True, False, m.own_window, 1, 1, 0)
        return None
    if not m.asking and number == 1 and full and not known:
        # acknowledge_new_streaming (spec/sessions/general_block_transfer.yaml:168)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 0
        m.state = RECEIVING
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("acknowledge_new_streaming")
        ports.clear()
        ports.keep(number)
        ports.tell_progress()
        return None
    if acknowledged > m.sent:
        # acknowledge_impossible (spec/sessions/general_block_transfer.yaml:266)
        if m.trace is not None:
            m.trace.taken("acknowledge_impossible")
        return None
    if number <= m.done or (full and not m.asking):
        # acknowledge_old (spec/sessions/general_block_transfer.yaml:267)
        if m.trace is not None:
            m.trace.taken("acknowledge_old")
        return None
    if full and acknowledged < m.final:
        # acknowledge_early (spec/sessions/general_block_transfer.yaml:268)
        if m.trace is not None:
            m.trace.taken("acknowledge_early")
        return None
    if not full and acknowledged >= m.final and m.asking:
        # acknowledge_confirmed (spec/sessions/general_block_transfer.yaml:269)
        m.acked = acknowledged
        m.done = number
        m.window = 1 if peer_window == 0 else peer_window
        m.tries = 0
        m.state = RECEIVING
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("acknowledge_confirmed")
        ports.tell_progress()
        return None
    if not full and acknowledged > m.acked and not m.asking and ((acknowledged + (1 if peer_window == 0 else peer_window)) if acknowledged + (1 if peer_window == 0 else peer_window) < m.final else m.final) == m.final:
        # acknowledge_last_window (spec/sessions/general_block_transfer.yaml:270)
        m.acked = acknowledged
        m.at = acknowledged
        m.stop = (acknowledged + (1 if peer_window == 0 else peer_window)) if acknowledged + (1 if peer_window == 0 else peer_window) < m.final else m.final
        m.done = number
        m.window = 1 if peer_window == 0 else peer_window
        m.tries = 0
        m.state = LINGERING
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("acknowledge_last_window")
        ports.tell_progress()
        return None
    if not full and acknowledged > m.acked:
        # acknowledge_window (spec/sessions/general_block_transfer.yaml:271)
        m.acked = acknowledged
        m.at = acknowledged
        m.stop = (acknowledged + (1 if peer_window == 0 else peer_window)) if acknowledged + (1 if peer_window == 0 else peer_window) < m.final else m.final
        m.done = number
        m.window = 1 if peer_window == 0 else peer_window
        m.tries = 0
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("acknowledge_window")
        ports.tell_progress()
        return None
    if not full and acknowledged + (1 if peer_window == 0 else peer_window) < m.sent:
        # acknowledge_gap (spec/sessions/general_block_transfer.yaml:272)
        m.acked = acknowledged
        m.at = acknowledged
        m.stop = (acknowledged + (1 if peer_window == 0 else peer_window)) if acknowledged + (1 if peer_window == 0 else peer_window) < m.final else m.final
        m.done = number
        m.window = 1 if peer_window == 0 else peer_window
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("acknowledge_gap")
        return None
    if not full:
        # acknowledge_nothing_new (spec/sessions/general_block_transfer.yaml:273)
        m.done = number
        if m.trace is not None:
            m.trace.taken("acknowledge_nothing_new")
        return None
    if number > m.done + m.own_window or m.sent >= m.most:
        # acknowledge_beyond (spec/sessions/general_block_transfer.yaml:275)
        if m.trace is not None:
            m.trace.taken("acknowledge_beyond")
        return None
    if not room:
        # acknowledge_too_large (spec/sessions/general_block_transfer.yaml:276)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("acknowledge_too_large")
        ports.send_abort()
        return Code.TRANSFER_TOO_LARGE
    if number > m.done + 1 and not streaming:
        # acknowledge_far_told (spec/sessions/general_block_transfer.yaml:277)
        argument_1_2 = ((number - (m.done + 1)) if number > m.done + 1 else m.own_window) if m.far_low == 0 else ((m.far_low - (m.done + 1)) if m.far_low > m.done + 1 else m.own_window)
        argument_1_3 = m.sent + 1
        if m.far_low == 0:
            m.far_low = number
        m.far_high = number
        m.end = number if last else m.end
        m.sent = m.sent + 1
        m.state = RECEIVING
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("acknowledge_far_told")
        ports.keep(number)
        ports.send_block(True, False, argument_1_2, argument_1_3, m.done, 0)
        return None
    if number > m.done + 1:
        # acknowledge_far (spec/sessions/general_block_transfer.yaml:278)
        if m.far_low == 0:
            m.far_low = number
        m.far_high = number
        m.end = number if last else m.end
        m.state = RECEIVING
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("acknowledge_far")
        ports.keep(number)
        return None
    if last:
        # acknowledge_answer (spec/sessions/general_block_transfer.yaml:279)
        argument_1_0 = number if m.first == 0 else m.first
        argument_1_1 = number if last else m.end
        m.done = m.far_high if m.far_low == number + 1 else number
        m.end = number if last else m.end
        m.first = number if m.first == 0 else m.first
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.acked = acknowledged if acknowledged <= m.sent and acknowledged > m.acked else m.acked
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("acknowledge_answer")
        ports.keep(number)
        ports.tell_whole(argument_1_0, argument_1_1)
        return None
    if not (streaming or m.unconfirmed):
        # acknowledge_next_told (spec/sessions/general_block_transfer.yaml:280)
        argument_2_2 = (m.far_low - (number + 1)) if m.far_low > number + 1 else m.own_window
        argument_2_3 = m.sent + 1
        argument_2_4 = m.far_high if m.far_low == number + 1 else number
        m.done = m.far_high if m.far_low == number + 1 else number
        m.end = number if last else m.end
        m.first = number if m.first == 0 else m.first
        if m.far_low == number + 1:
            m.far_low = 0
        m.acked = acknowledged if acknowledged <= m.sent and acknowledged > m.acked else m.acked
        m.window = 1 if peer_window == 0 else peer_window
        m.tries = 0
        m.sent = m.sent + 1
        m.state = RECEIVING
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("acknowledge_next_told")
        ports.keep(number)
        ports.tell_progress()
        ports.send_block(True, False, argument_2_2, argument_2_3, argument_2_4, 0)
        return None
    # acknowledge_next (spec/sessions/general_block_transfer.yaml:281)
    m.done = m.far_high if m.far_low == number + 1 else number
    m.end = number if last else m.end
    m.first = number if m.first == 0 else m.first
    if m.far_low == number + 1:
        m.far_low = 0
    m.acked = acknowledged if acknowledged <= m.sent and acknowledged > m.acked else m.acked
    m.window = 1 if peer_window == 0 else peer_window
    m.tries = 0
    m.state = RECEIVING
    m.window_at = now + m.window_after
    if m.trace is not None:
        m.trace.taken("acknowledge_next")
    ports.keep(number)
    ports.tell_progress()
    return None


def _receiving_rx_block(
    m: GeneralBlockTransfer, last: bool, streaming: bool, peer_window: int, number: int, acknowledged: int, full: bool,
    now: float,
) -> Code | None:
    ports = m.ports
    if number == 0:
        # receive_aborted (spec/sessions/general_block_transfer.yaml:256)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("receive_aborted")
        return Code.TRANSFER_ABORTED
    known = ports.known()
    room = ports.room()
    if not m.asking and number == 1 and full and not known and not room:
        # receive_new_too_large (spec/sessions/general_block_transfer.yaml:164)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("receive_new_too_large")
        ports.send_abort()
        return Code.TRANSFER_TOO_LARGE
    if not m.asking and number == 1 and full and not known and last and peer_window == 0:
        # receive_new_unasked (spec/sessions/general_block_transfer.yaml:165)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 1
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("receive_new_unasked")
        ports.clear()
        ports.keep(number)
        ports.tell_whole(1, 1)
        return None
    if not m.asking and number == 1 and full and not known and last:
        # receive_new_request (spec/sessions/general_block_transfer.yaml:166)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 1
        m.state = ANSWERING
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("receive_new_request")
        ports.clear()
        ports.keep(number)
        ports.tell_whole(1, 1)
        return None
    if not m.asking and number == 1 and full and not known and not streaming and peer_window != 0:
        # receive_new_window (spec/sessions/general_block_transfer.yaml:167)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 1
        m.end = 0
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("receive_new_window")
        ports.clear()
        ports.keep(number)
        ports.tell_progress()
        ports.send_block(True, False, m.own_window, 1, 1, 0)
        return None
    if not m.asking and number == 1 and full and not known:
        # receive_new_streaming (spec/sessions/general_block_transfer.yaml:168)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 0
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("receive_new_streaming")
        ports.clear()
        ports.keep(number)
        ports.tell_progress()
        return None
    if m.sent >= m.most:
        # receive_exhausted (spec/sessions/general_block_transfer.yaml:171)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("receive_exhausted")
        ports.send_abort()
        return Code.TRANSFER_TOO_LARGE
    if not full and m.first == 0 and (number <= m.done or (m.far_low != 0 and number >= m.far_low)):
        # receive_old_ack (spec/sessions/general_block_transfer.yaml:172)
        if m.trace is not None:
            m.trace.taken("receive_old_ack")
        return None
    if not full and m.first == 0 and m.asking and m.far_low == number + 1 and m.far_high == m.end:
        # receive_ack_answer (spec/sessions/general_block_transfer.yaml:173)
        argument_0_0 = m.far_low
        m.done = m.far_high
        m.first = m.far_low
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.acked = acknowledged if acknowledged <= m.sent and acknowledged > m.acked else m.acked
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("receive_ack_answer")
        ports.tell_whole(argument_0_0, m.end)
        return None
    if not full and m.first == 0:
        # receive_ack (spec/sessions/general_block_transfer.yaml:178)
        m.done = m.far_high if m.far_low == number + 1 else number
        if m.far_low == number + 1:
            m.first = m.far_low
        if m.far_low == number + 1:
            m.far_low = 0
        if m.trace is not None:
            m.trace.taken("receive_ack")
        return None
    if (number <= m.done or (m.far_low != 0 and m.far_low <= number and number <= m.far_high)) and not (streaming or m.unconfirmed) and acknowledged < m.sent:
        # receive_again (spec/sessions/general_block_transfer.yaml:179)
        argument_0_3 = m.sent + 1
        m.sent = m.sent + 1
        if m.trace is not None:
            m.trace.taken("receive_again")
        ports.send_block(True, False, (m.far_low - (m.done + 1)) if m.far_low > m.done + 1 else m.own_window, argument_0_3, m.done, 0)
        return None
    if number <= m.done or (m.far_low != 0 and m.far_low <= number and number <= m.far_high):
        # receive_duplicate (spec/sessions/general_block_transfer.yaml:180)
        if m.trace is not None:
            m.trace.taken("receive_duplicate")
        return None
    if not m.unconfirmed and number > m.done + m.own_window and not streaming:
        # receive_beyond_window (spec/sessions/general_block_transfer.yaml:181)
        argument_0_3 = m.sent + 1
        m.sent = m.sent + 1
        if m.trace is not None:
            m.trace.taken("receive_beyond_window")
        ports.send_block(True, False, (m.far_low - (m.done + 1)) if m.far_low > m.done + 1 else m.own_window, argument_0_3, m.done, 0)
        return None
    if not m.unconfirmed and number > m.done + m.own_window:
        # receive_beyond (spec/sessions/general_block_transfer.yaml:182)
        if m.trace is not None:
            m.trace.taken("receive_beyond")
        return None
    if not room:
        # receive_too_large (spec/sessions/general_block_transfer.yaml:183)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("receive_too_large")
        ports.send_abort()
        return Code.TRANSFER_TOO_LARGE
    if m.unconfirmed and number > m.done + 1:
        # receive_hole (spec/sessions/general_block_transfer.yaml:184)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("receive_hole")
        ports.clear()
        ports.tell_lost()
        return None
    if number > m.done + 1 and m.far_low != 0 and number != m.far_high + 1 and not streaming:
        # receive_second_hole_told (spec/sessions/general_block_transfer.yaml:185)
        argument_0_3 = m.sent + 1
        m.sent = m.sent + 1
        if m.trace is not None:
            m.trace.taken("receive_second_hole_told")
        ports.send_block(True, False, (m.far_low - (m.done + 1)) if m.far_low > m.done + 1 else m.own_window, argument_0_3, m.done, 0)
        return None
    if number > m.done + 1 and m.far_low != 0 and number != m.far_high + 1:
        # receive_second_hole (spec/sessions/general_block_transfer.yaml:186)
        if m.trace is not None:
            m.trace.taken("receive_second_hole")
        return None
    if number > m.done + 1 and not streaming:
        # receive_far_told (spec/sessions/general_block_transfer.yaml:187)
        argument_1_2 = ((number - (m.done + 1)) if number > m.done + 1 else m.own_window) if m.far_low == 0 else ((m.far_low - (m.done + 1)) if m.far_low > m.done + 1 else m.own_window)
        argument_1_3 = m.sent + 1
        if m.far_low == 0:
            m.far_low = number
        m.far_high = number
        m.end = number if last else m.end
        m.sent = m.sent + 1
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("receive_far_told")
        ports.keep(number)
        ports.send_block(True, False, argument_1_2, argument_1_3, m.done, 0)
        return None
    if number > m.done + 1:
        # receive_far (spec/sessions/general_block_transfer.yaml:188)
        if m.far_low == 0:
            m.far_low = number
        m.far_high = number
        m.end = number if last else m.end
        if m.trace is not None:
            m.trace.taken("receive_far")
        ports.keep(number)
        return None
    if (m.far_high if m.far_low == number + 1 else number) == (number if last else m.end) and (m.asking or m.unconfirmed):
        # receive_answer (spec/sessions/general_block_transfer.yaml:189)
        argument_1_0 = number if m.first == 0 else m.first
        argument_1_1 = number if last else m.end
        m.done = m.far_high if m.far_low == number + 1 else number
        m.end = number if last else m.end
        m.first = number if m.first == 0 else m.first
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.acked = acknowledged if acknowledged <= m.sent and acknowledged > m.acked else m.acked
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("receive_answer")
        ports.keep(number)
        ports.tell_whole(argument_1_0, argument_1_1)
        return None
    if (m.far_high if m.far_low == number + 1 else number) == (number if last else m.end):
        # receive_request (spec/sessions/general_block_transfer.yaml:190)
        argument_1_0 = number if m.first == 0 else m.first
        argument_1_1 = number if last else m.end
        m.done = m.far_high if m.far_low == number + 1 else number
        m.end = number if last else m.end
        m.first = number if m.first == 0 else m.first
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.acked = acknowledged if acknowledged <= m.sent and acknowledged > m.acked else m.acked
        m.state = ANSWERING
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("receive_request")
        ports.keep(number)
        ports.tell_whole(argument_1_0, argument_1_1)
        return None
    if not (streaming or m.unconfirmed):
        # receive_next_told (spec/sessions/general_block_transfer.yaml:191)
        argument_2_2 = (m.far_low - (number + 1)) if m.far_low > number + 1 else m.own_window
        argument_2_3 = m.sent + 1
        argument_2_4 = m.far_high if m.far_low == number + 1 else number
        m.done = m.far_high if m.far_low == number + 1 else number
        m.end = number if last else m.end
        m.first = number if m.first == 0 else m.first
        if m.far_low == number + 1:
            m.far_low = 0
        m.acked = acknowledged if acknowledged <= m.sent and acknowledged > m.acked else m.acked
        m.window = 1 if peer_window == 0 else peer_window
        m.tries = 0
        m.sent = m.sent + 1
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("receive_next_told")
        ports.keep(number)
        ports.tell_progress()
        ports.send_block(True, False, argument_2_2, argument_2_3, argument_2_4, 0)
        return None
    # receive_next (spec/sessions/general_block_transfer.yaml:196)
    m.done = m.far_high if m.far_low == number + 1 else number
    m.end = number if last else m.end
    m.first = number if m.first == 0 else m.first
    if m.far_low == number + 1:
        m.far_low = 0
    m.acked = acknowledged if acknowledged <= m.sent and acknowledged > m.acked else m.acked
    m.window = 1 if peer_window == 0 else peer_window
    m.tries = 0
    m.window_at = now + m.window_after
    if m.trace is not None:
        m.trace.taken("receive_next")
    ports.keep(number)
    ports.tell_progress()
    return None


def _answering_rx_block(
    m: GeneralBlockTransfer, last: bool, streaming: bool, peer_window: int, number: int, acknowledged: int, full: bool,
    now: float,
) -> Code | None:
    ports = m.ports
    if number == 0:
        # answering_aborted (spec/sessions/general_block_transfer.yaml:287)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("answering_aborted")
        return Code.TRANSFER_ABORTED
    known = ports.known()
    room = ports.room()
    if not m.asking and number == 1 and full and not known and not room:
        # answering_new_too_large (spec/sessions/general_block_transfer.yaml:164)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("answering_new_too_large")
        ports.send_abort()
        return Code.TRANSFER_TOO_LARGE
    if not m.asking and number == 1 and full and not known and last and peer_window == 0:
        # answering_new_unasked (spec/sessions/general_block_transfer.yaml:165)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 1
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("answering_new_unasked")
        ports.clear()
        ports.keep(number)
        ports.tell_whole(1, 1)
        return None
    if not m.asking and number == 1 and full and not known and last:
        # answering_new_request (spec/sessions/general_block_transfer.yaml:166)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 1
        if m.trace is not None:
            m.trace.taken("answering_new_request")
        ports.clear()
        ports.keep(number)
        ports.tell_whole(1, 1)
        return None
    if not m.asking and number == 1 and full and not known and not streaming and peer_window != 0:
        # answering_new_window (spec/sessions/general_block_transfer.yaml:167)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 1
        m.end = 0
        m.state = RECEIVING
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("answering_new_window")
        ports.clear()
        ports.keep(number)
        ports.tell_progress()
        ports.send_block(True, False, m.own_window, 1, 1, 0)
        return None
    if not m.asking and number == 1 and full and not known:
        # answering_new_streaming (spec/sessions/general_block_transfer.yaml:168)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 0
        m.state = RECEIVING
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("answering_new_streaming")
        ports.clear()
        ports.keep(number)
        ports.tell_progress()
        return None
    if full and number <= m.done and not streaming and m.sent < m.most and (acknowledged < m.sent or m.sent == 0):
        # answering_again (spec/sessions/general_block_transfer.yaml:289)
        argument_0_3 = m.sent + 1
        m.sent = m.sent + 1
        if m.trace is not None:
            m.trace.taken("answering_again")
        ports.send_block(True, False, m.own_window, argument_0_3, m.done, 0)
        return None
    # answering_nothing (spec/sessions/general_block_transfer.yaml:290)
    if m.trace is not None:
        m.trace.taken("answering_nothing")
    return None


def _lingering_rx_block(
    m: GeneralBlockTransfer, last: bool, streaming: bool, peer_window: int, number: int, acknowledged: int, full: bool,
    now: float,
) -> Code | None:
    ports = m.ports
    if number == 0:
        # linger_aborted (spec/sessions/general_block_transfer.yaml:296)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("linger_aborted")
        return None
    known = ports.known()
    room = ports.room()
    if not m.asking and number == 1 and full and not known and not room:
        # linger_new_too_large (spec/sessions/general_block_transfer.yaml:164)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("linger_new_too_large")
        ports.send_abort()
        return Code.TRANSFER_TOO_LARGE
    if not m.asking and number == 1 and full and not known and last and peer_window == 0:
        # linger_new_unasked (spec/sessions/general_block_transfer.yaml:165)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 1
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("linger_new_unasked")
        ports.clear()
        ports.keep(number)
        ports.tell_whole(1, 1)
        return None
    if not m.asking and number == 1 and full and not known and last:
        # linger_new_request (spec/sessions/general_block_transfer.yaml:166)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 1
        m.state = ANSWERING
        if m.trace is not None:
            m.trace.taken("linger_new_request")
        ports.clear()
        ports.keep(number)
        ports.tell_whole(1, 1)
        return None
    if not m.asking and number == 1 and full and not known and not streaming and peer_window != 0:
        # linger_new_window (spec/sessions/general_block_transfer.yaml:167)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 1
        m.end = 0
        m.state = RECEIVING
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("linger_new_window")
        ports.clear()
        ports.keep(number)
        ports.tell_progress()
        ports.send_block(True, False, m.own_window, 1, 1, 0)
        return None
    if not m.asking and number == 1 and full and not known:
        # linger_new_streaming (spec/sessions/general_block_transfer.yaml:168)
        m.window = 1 if peer_window == 0 else peer_window
        m.unconfirmed = peer_window == 0
        m.before = 0
        m.final = 0
        m.acked = 0
        m.at = 0
        m.stop = 0
        m.done = 1
        m.first = 1
        m.far_low = 0
        m.far_high = 0
        m.tries = 0
        m.sent = 0
        m.end = 0
        m.state = RECEIVING
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("linger_new_streaming")
        ports.clear()
        ports.keep(number)
        ports.tell_progress()
        return None
    if acknowledged > m.sent or m.unconfirmed:
        # linger_impossible (spec/sessions/general_block_transfer.yaml:298)
        if m.trace is not None:
            m.trace.taken("linger_impossible")
        return None
    if full and number <= m.done and not streaming:
        # linger_again (spec/sessions/general_block_transfer.yaml:299)
        m.at = m.acked if m.acked > m.before else m.before
        if m.trace is not None:
            m.trace.taken("linger_again")
        return None
    if full or number <= m.done:
        # linger_old (spec/sessions/general_block_transfer.yaml:300)
        if m.trace is not None:
            m.trace.taken("linger_old")
        return None
    if acknowledged >= m.final:
        # linger_arrived (spec/sessions/general_block_transfer.yaml:301)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("linger_arrived")
        return None
    # linger_window (spec/sessions/general_block_transfer.yaml:302)
    m.acked = acknowledged
    m.at = acknowledged
    m.stop = (acknowledged + (1 if peer_window == 0 else peer_window)) if acknowledged + (1 if peer_window == 0 else peer_window) < m.final else m.final
    m.done = number
    m.window = 1 if peer_window == 0 else peer_window
    if m.trace is not None:
        m.trace.taken("linger_window")
    ports.tell_progress()
    return None


def _idle_rx_plain(m: GeneralBlockTransfer, refusal: bool, now: float) -> Code | None:
    # unexpected_rx_plain (spec/sessions/general_block_transfer.yaml:159)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_plain")
    return None


def _sending_or_receiving_rx_plain(m: GeneralBlockTransfer, refusal: bool, now: float) -> Code | None:
    if refusal or not m.asking:
        # plain_ends (spec/sessions/general_block_transfer.yaml:309)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("plain_ends")
        return None
    # plain_between (spec/sessions/general_block_transfer.yaml:310)
    if m.trace is not None:
        m.trace.taken("plain_between")
    return None


def _answering_or_lingering_rx_plain(m: GeneralBlockTransfer, refusal: bool, now: float) -> Code | None:
    if refusal or not m.asking:
        # plain_ends (spec/sessions/general_block_transfer.yaml:309)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("plain_ends")
        return None
    # plain_between (spec/sessions/general_block_transfer.yaml:310)
    if m.trace is not None:
        m.trace.taken("plain_between")
    return None


def _sending_timer_window(m: GeneralBlockTransfer, now: float) -> Code | None:
    if m.tries < m.retries:
        # quiet_again (spec/sessions/general_block_transfer.yaml:315)
        m.tries = m.tries + 1
        m.at = m.acked if m.acked > m.before else m.before
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("quiet_again")
        return None
    # quiet_given_up (spec/sessions/general_block_transfer.yaml:316)
    m.final = 0
    m.before = 0
    m.stop = 0
    m.at = 0
    m.far_low = 0
    m.far_high = 0
    m.first = 0
    m.end = 0
    m.tries = 0
    m.unconfirmed = False
    m.state = IDLE
    m.window_at = NEVER
    if m.trace is not None:
        m.trace.taken("quiet_given_up")
    return Code.RESPONSE_TIMEOUT


def _receiving_timer_window(m: GeneralBlockTransfer, now: float) -> Code | None:
    ports = m.ports
    if m.unconfirmed:
        # awaited_lost (spec/sessions/general_block_transfer.yaml:321)
        m.final = 0
        m.before = 0
        m.stop = 0
        m.at = 0
        m.far_low = 0
        m.far_high = 0
        m.first = 0
        m.end = 0
        m.tries = 0
        m.unconfirmed = False
        m.state = IDLE
        m.window_at = NEVER
        if m.trace is not None:
            m.trace.taken("awaited_lost")
        ports.clear()
        ports.tell_lost()
        return None
    if m.tries < m.retries and m.sent < m.most:
        # awaited_again (spec/sessions/general_block_transfer.yaml:322)
        argument_0_3 = m.sent + 1
        m.tries = m.tries + 1
        m.sent = m.sent + 1
        m.window_at = now + m.window_after
        if m.trace is not None:
            m.trace.taken("awaited_again")
        ports.send_block(True, False, (m.far_low - (m.done + 1)) if m.far_low > m.done + 1 else m.own_window, argument_0_3, m.done, 0)
        return None
    # awaited_given_up (spec/sessions/general_block_transfer.yaml:323)
    m.final = 0
    m.before = 0
    m.stop = 0
    m.at = 0
    m.far_low = 0
    m.far_high = 0
    m.first = 0
    m.end = 0
    m.tries = 0
    m.unconfirmed = False
    m.state = IDLE
    m.window_at = NEVER
    if m.trace is not None:
        m.trace.taken("awaited_given_up")
    return Code.RESPONSE_TIMEOUT


_ABOUT: Final = About(
    "general_block_transfer", settings=("asking", "own_window", "retries", "most"), variables=("window", "unconfirmed", "before", "final", "sent", "acked", "at", "stop", "done", "first", "end", "far_low", "far_high", "tries"), timers=("window",),
    fields={
        "api.send": ("count", "fits", "confirmed", "refusal"),
        "api.pump": (),
        "api.ended": (),
        "api.abort": (),
        "rx.block": ("last", "streaming", "peer_window", "number", "acknowledged", "full"),
        "rx.plain": ("refusal",),
        "timer.window": (),
    },
    ports={
        "known": ("ask", "known"),
        "room": ("ask", "room"),
        "send_plain": ("send", "plain"),
        "send_block": ("send", "block"),
        "send_abort": ("send", "abort"),
        "tell_whole": ("tell", "whole"),
        "tell_progress": ("tell", "progress"),
        "tell_lost": ("tell", "lost"),
        "clear": ("call", "clear"),
        "keep": ("call", "keep"),
    },
)


def _never(m: GeneralBlockTransfer, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_API_SEND: Final[tuple[Callable[[GeneralBlockTransfer, int, bool, bool, bool, float], Code | None], ...]] = (
    _idle_api_send, _sending_api_send, _receiving_api_send, _answering_api_send, _lingering_api_send,
)
_API_PUMP: Final[tuple[Callable[[GeneralBlockTransfer, float], Code | None], ...]] = (
    _idle_and_others_api_pump, _sending_or_lingering_api_pump, _idle_and_others_api_pump, _idle_and_others_api_pump,
    _sending_or_lingering_api_pump,
)
_API_ENDED: Final[tuple[Callable[[GeneralBlockTransfer, float], Code | None], ...]] = (
    _idle_or_lingering_api_ended, _sending_or_receiving_api_ended, _sending_or_receiving_api_ended, _answering_api_ended,
    _idle_or_lingering_api_ended,
)
_API_ABORT: Final[tuple[Callable[[GeneralBlockTransfer, float], Code | None], ...]] = (
    _idle_api_abort, _sending_or_receiving_api_abort, _sending_or_receiving_api_abort, _answering_or_lingering_api_abort,
    _answering_or_lingering_api_abort,
)
_RX_BLOCK: Final[tuple[Callable[[GeneralBlockTransfer, bool, bool, int, int, int, bool, float], Code | None], ...]] = (
    _idle_rx_block, _sending_rx_block, _receiving_rx_block, _answering_rx_block, _lingering_rx_block,
)
_RX_PLAIN: Final[tuple[Callable[[GeneralBlockTransfer, bool, float], Code | None], ...]] = (
    _idle_rx_plain, _sending_or_receiving_rx_plain, _sending_or_receiving_rx_plain, _answering_or_lingering_rx_plain,
    _answering_or_lingering_rx_plain,
)
_TIMER_WINDOW: Final[tuple[Callable[[GeneralBlockTransfer, float], Code | None], ...]] = (
    _never, _sending_timer_window, _receiving_timer_window, _never, _never,
)
