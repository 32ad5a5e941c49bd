# Generated from spec/sessions/image_transfer_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `image_transfer_client`: 9 states, 39 transitions.

The client's side of a new firmware: an image is transferred in blocks, verified and activated (IEC 62056-6-2, class 18).

The meter says how far it is, and the client goes on from there: at the beginning, when the connection was lost, and when all
blocks were sent. What a meter has got is only gone on with when it is of this image: it was initiated here, or the owner says so
(`resume`), and what the meter tells of it agrees. A connection that is lost is opened again, IMAGE_LOSSES_MAX times at most without
a block more; a meter that keeps missing blocks is given them IMAGE_ROUNDS_MAX times, and then as long as it has more
each time; what the meter does by itself, verifying and
activating, may take T_IMAGE_WAIT.
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

    IDLE = 0  # nothing to do
    ASKING = 1  # the meter is asked how far it is
    INITIATING = 2  # the meter is told of the image
    SENDING = 3  # a block is under way
    VERIFYING = 4  # the meter is told to verify
    ACTIVATING = 5  # the meter is told to activate
    WAITING = 6  # the meter is at work
    ASKING_AGAIN = 7  # and is asked whether it is done
    LOST = 8  # another association is being opened


class Status(IntEnum):
    not_initiated = 0
    initiated = 1
    verification_initiated = 2
    verification_successful = 3
    verification_failed = 4
    activation_initiated = 5
    activation_successful = 6
    activation_failed = 7


class Outcome(IntEnum):
    success = 0
    temporary_failure = 1
    refused = 2


IDLE: Final = State.IDLE
ASKING: Final = State.ASKING
INITIATING: Final = State.INITIATING
SENDING: Final = State.SENDING
VERIFYING: Final = State.VERIFYING
ACTIVATING: Final = State.ACTIVATING
WAITING: Final = State.WAITING
ASKING_AGAIN: Final = State.ASKING_AGAIN
LOST: Final = State.LOST
OUTCOME_REFUSED: Final = Outcome.refused
OUTCOME_SUCCESS: Final = Outcome.success
OUTCOME_TEMPORARY_FAILURE: Final = Outcome.temporary_failure
STATUS_ACTIVATION_FAILED: Final = Status.activation_failed
STATUS_ACTIVATION_INITIATED: Final = Status.activation_initiated
STATUS_ACTIVATION_SUCCESSFUL: Final = Status.activation_successful
STATUS_INITIATED: Final = Status.initiated
STATUS_NOT_INITIATED: Final = Status.not_initiated
STATUS_VERIFICATION_FAILED: Final = Status.verification_failed
STATUS_VERIFICATION_INITIATED: Final = Status.verification_initiated
IMAGE_ROUNDS_MAX: Final = limits.IMAGE_ROUNDS_MAX
IMAGE_LOSSES_MAX: Final = limits.IMAGE_LOSSES_MAX


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def start_connect(self) -> None:
        """Open another association, after a while."""
        ...

    def send_ask(self) -> None:
        """Get enabled, block size, status, first missing block and what is ready to activate."""
        ...

    def send_initiate(self) -> None:
        """Image_transfer_initiate."""
        ...

    def send_block(self, number: int) -> None:
        """Image_block_transfer."""
        ...

    def send_verify(self) -> None:
        """Image_verify."""
        ...

    def send_activate(self) -> None:
        """Image_activate."""
        ...

    def tell_done(self) -> None:
        """Activated, or verified where no more is wanted."""
        ...

    def tell_ended(self) -> None:
        """Given up; the error of the step says why."""
        ...


class ImageTransferClient:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("activate", "activating", "blocks", "losses", "next", "ours", "poll_after", "poll_at", "ports",
        "reached", "resume", "rounds", "state", "trace", "wait_after", "wait_at",)

    def __init__(self, ports: Ports, *,
        resume: bool, activate: bool, poll_after: float = limits.T_IMAGE_POLL, wait_after: float = limits.T_IMAGE_WAIT,
        trace: Trace | None = None,
    ) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = IDLE
        self.resume = resume
        self.activate = activate
        self.ours = False  # the image under way was initiated here
        self.activating = False  # the meter was told to activate
        self.next = 0  # number of the block under way
        self.blocks = 0  # of the image
        self.reached = 0  # the first missing block as the meter told it last
        self.rounds = 0  # how often it was initiated or sent to its end
        self.losses = 0  # connections lost since the meter had a block more
        self.poll_after = poll_after
        self.poll_at = NEVER
        self.wait_after = wait_after
        self.wait_at = NEVER

    def api_start(self, now: float) -> Code | None:
        """api.start: the owner wants the image in the meter."""
        if self.trace is not None:
            return self.trace.step("api.start", _API_START[self.state], (), now)
        return _API_START[self.state](self, now)

    def api_cancel(self, now: float) -> Code | None:
        """api.cancel: the owner gives up."""
        if self.trace is not None:
            return self.trace.step("api.cancel", _API_CANCEL[self.state], (), now)
        return _API_CANCEL[self.state](self, now)

    def rx_state(self, enabled: bool, status: int, same: bool, missing: int, count: int, now: float) -> Code | None:
        """rx.state: how far the meter is."""
        if self.trace is not None:
            return self.trace.step("rx.state", _RX_STATE[self.state], (enabled, status, same, missing, count), now)
        return _RX_STATE[self.state](self, enabled, status, same, missing, count, now)

    def rx_done(self, outcome: int, now: float) -> Code | None:
        """rx.done: the answer to the method that was called last."""
        if self.trace is not None:
            return self.trace.step("rx.done", _RX_DONE[self.state], (outcome,), now)
        return _RX_DONE[self.state](self, outcome, now)

    def done_connected(self, now: float) -> Code | None:
        """done.connected: there is another association."""
        if self.trace is not None:
            return self.trace.step("done.connected", _DONE_CONNECTED[self.state], (), now)
        return _DONE_CONNECTED[self.state](self, now)

    def link_lost(self, now: float) -> Code | None:
        """link.lost: the association has ended, or none could be opened."""
        if self.trace is not None:
            return self.trace.step("link.lost", _LINK_LOST[self.state], (), now)
        return _LINK_LOST[self.state](self, now)

    def deadline(self) -> float | None:
        """When `handle_timer` must be called, on the clock of `now`; None for never."""
        at = min(self.poll_at, self.wait_at)
        return None if at == NEVER else at

    def handle_timer(self, now: float) -> Code | None:
        """Let time pass: the event of a timer that has run out, if any."""
        if self.poll_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.poll", _TIMER_POLL[self.state], (), now)
            return _TIMER_POLL[self.state](self, now)
        if self.wait_at <= now:
            if self.trace is not None:
                return self.trace.step("timer.wait", _TIMER_WAIT[self.state], (), now)
            return _TIMER_WAIT[self.state](self, now)
        return None


def _idle_api_start(m: ImageTransferClient, now: float) -> Code | None:
    ports = m.ports
    # start (spec/sessions/image_transfer_client.yaml:95)
    m.ours = False
    m.activating = False
    m.next = 0
    m.blocks = 0
    m.reached = 0
    m.rounds = 0
    m.losses = 0
    m.state = ASKING
    if m.trace is not None:
        m.trace.taken("start")
    ports.send_ask()
    return None


def _asking_and_others_api_start(m: ImageTransferClient, now: float) -> Code | None:
    # unexpected_api_start (spec/sessions/image_transfer_client.yaml:84)
    if m.trace is not None:
        m.trace.taken("unexpected_api_start")
    return Code.BUSY


def _idle_api_cancel(m: ImageTransferClient, now: float) -> Code | None:
    # cancel_nothing (spec/sessions/image_transfer_client.yaml:101)
    if m.trace is not None:
        m.trace.taken("cancel_nothing")
    return None


def _asking_and_others_api_cancel(m: ImageTransferClient, now: float) -> Code | None:
    # cancel (spec/sessions/image_transfer_client.yaml:100)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("cancel")
    return None


def _verifying_and_others_api_cancel(m: ImageTransferClient, now: float) -> Code | None:
    # cancel (spec/sessions/image_transfer_client.yaml:100)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("cancel")
    return None


def _waiting_api_cancel(m: ImageTransferClient, now: float) -> Code | None:
    # cancel (spec/sessions/image_transfer_client.yaml:100)
    m.state = IDLE
    m.poll_at = NEVER
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("cancel")
    return None


def _idle_and_others_rx_state(
    m: ImageTransferClient, enabled: bool, status: int, same: bool, missing: int, count: int, now: float,
) -> Code | None:
    # unexpected_rx_state (spec/sessions/image_transfer_client.yaml:85)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_state")
    return None


def _asking_rx_state(
    m: ImageTransferClient, enabled: bool, status: int, same: bool, missing: int, count: int, now: float,
) -> Code | None:
    ports = m.ports
    if m.activating and status == STATUS_ACTIVATION_SUCCESSFUL:
        # state_done (spec/sessions/image_transfer_client.yaml:107)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("state_done")
        ports.tell_done()
        return None
    if not enabled:
        # state_disabled (spec/sessions/image_transfer_client.yaml:108)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("state_disabled")
        ports.tell_ended()
        return Code.IMAGE_DISABLED
    if count == 0:
        # state_unfit (spec/sessions/image_transfer_client.yaml:109)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("state_unfit")
        ports.tell_ended()
        return Code.IMAGE_REFUSED
    if m.ours and (status == STATUS_VERIFICATION_FAILED or status == STATUS_ACTIVATION_FAILED):
        # state_rejected (spec/sessions/image_transfer_client.yaml:110)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("state_rejected")
        ports.tell_ended()
        return Code.IMAGE_REJECTED
    if m.rounds == IMAGE_ROUNDS_MAX and (not (m.ours or m.resume) or not same or status == STATUS_NOT_INITIATED or status == STATUS_VERIFICATION_FAILED or status == STATUS_ACTIVATION_FAILED or (status == STATUS_INITIATED and missing < count and missing <= m.reached)):
        # state_too_often (spec/sessions/image_transfer_client.yaml:111)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("state_too_often")
        ports.tell_ended()
        return Code.IMAGE_INCOMPLETE
    if not (m.ours or m.resume) or not same or status == STATUS_NOT_INITIATED or status == STATUS_VERIFICATION_FAILED or status == STATUS_ACTIVATION_FAILED:
        # state_anew (spec/sessions/image_transfer_client.yaml:112)
        m.ours = False
        m.activating = False
        m.reached = 0
        m.rounds = m.rounds + 1
        m.state = INITIATING
        if m.trace is not None:
            m.trace.taken("state_anew")
        ports.send_initiate()
        return None
    if status == STATUS_INITIATED and missing < count and missing > m.reached:
        # state_further (spec/sessions/image_transfer_client.yaml:116)
        m.next = missing
        m.blocks = count
        m.reached = missing
        m.losses = 0
        m.state = SENDING
        if m.trace is not None:
            m.trace.taken("state_further")
        ports.send_block(missing)
        return None
    if status == STATUS_INITIATED and missing < count:
        # state_on (spec/sessions/image_transfer_client.yaml:121)
        m.next = missing
        m.blocks = count
        m.state = SENDING
        if m.trace is not None:
            m.trace.taken("state_on")
        ports.send_block(missing)
        return None
    if status == STATUS_INITIATED:
        # state_whole (spec/sessions/image_transfer_client.yaml:122)
        m.state = VERIFYING
        m.wait_at = now + m.wait_after
        if m.trace is not None:
            m.trace.taken("state_whole")
        ports.send_verify()
        return None
    if status == STATUS_VERIFICATION_INITIATED or status == STATUS_ACTIVATION_INITIATED:
        # state_at_work (spec/sessions/image_transfer_client.yaml:123)
        m.state = WAITING
        m.poll_at = now + m.poll_after
        m.wait_at = now + m.wait_after
        if m.trace is not None:
            m.trace.taken("state_at_work")
        return None
    if status == STATUS_ACTIVATION_SUCCESSFUL:
        # state_activated (spec/sessions/image_transfer_client.yaml:124)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("state_activated")
        ports.tell_done()
        return None
    if m.activate:
        # state_activate (spec/sessions/image_transfer_client.yaml:91)
        m.activating = True
        m.state = ACTIVATING
        m.wait_at = now + m.wait_after
        if m.trace is not None:
            m.trace.taken("state_activate")
        ports.send_activate()
        return None
    # state_enough (spec/sessions/image_transfer_client.yaml:92)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("state_enough")
    ports.tell_done()
    return None


def _asking_again_rx_state(
    m: ImageTransferClient, enabled: bool, status: int, same: bool, missing: int, count: int, now: float,
) -> Code | None:
    ports = m.ports
    if m.activating and status == STATUS_ACTIVATION_SUCCESSFUL:
        # state_done (spec/sessions/image_transfer_client.yaml:107)
        m.state = IDLE
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("state_done")
        ports.tell_done()
        return None
    if not enabled:
        # state_disabled (spec/sessions/image_transfer_client.yaml:108)
        m.state = IDLE
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("state_disabled")
        ports.tell_ended()
        return Code.IMAGE_DISABLED
    if count == 0:
        # state_unfit (spec/sessions/image_transfer_client.yaml:109)
        m.state = IDLE
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("state_unfit")
        ports.tell_ended()
        return Code.IMAGE_REFUSED
    if m.ours and (status == STATUS_VERIFICATION_FAILED or status == STATUS_ACTIVATION_FAILED):
        # state_rejected (spec/sessions/image_transfer_client.yaml:110)
        m.state = IDLE
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("state_rejected")
        ports.tell_ended()
        return Code.IMAGE_REJECTED
    if m.rounds == IMAGE_ROUNDS_MAX and (not (m.ours or m.resume) or not same or status == STATUS_NOT_INITIATED or status == STATUS_VERIFICATION_FAILED or status == STATUS_ACTIVATION_FAILED or (status == STATUS_INITIATED and missing < count and missing <= m.reached)):
        # state_too_often (spec/sessions/image_transfer_client.yaml:111)
        m.state = IDLE
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("state_too_often")
        ports.tell_ended()
        return Code.IMAGE_INCOMPLETE
    if not (m.ours or m.resume) or not same or status == STATUS_NOT_INITIATED or status == STATUS_VERIFICATION_FAILED or status == STATUS_ACTIVATION_FAILED:
        # state_anew (spec/sessions/image_transfer_client.yaml:112)
        m.ours = False
        m.activating = False
        m.reached = 0
        m.rounds = m.rounds + 1
        m.state = INITIATING
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("state_anew")
        ports.send_initiate()
        return None
    if status == STATUS_INITIATED and missing < count and missing > m.reached:
        # state_further (spec/sessions/image_transfer_client.yaml:116)
        m.next = missing
        m.blocks = count
        m.reached = missing
        m.losses = 0
        m.state = SENDING
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("state_further")
        ports.send_block(missing)
        return None
    if status == STATUS_INITIATED and missing < count:
        # state_on (spec/sessions/image_transfer_client.yaml:121)
        m.next = missing
        m.blocks = count
        m.state = SENDING
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("state_on")
        ports.send_block(missing)
        return None
    if status == STATUS_INITIATED:
        # state_whole (spec/sessions/image_transfer_client.yaml:122)
        m.state = VERIFYING
        if m.trace is not None:
            m.trace.taken("state_whole")
        ports.send_verify()
        return None
    if status == STATUS_VERIFICATION_INITIATED or status == STATUS_ACTIVATION_INITIATED:
        # state_at_work (spec/sessions/image_transfer_client.yaml:123)
        m.state = WAITING
        m.poll_at = now + m.poll_after
        if m.trace is not None:
            m.trace.taken("state_at_work")
        return None
    if status == STATUS_ACTIVATION_SUCCESSFUL:
        # state_activated (spec/sessions/image_transfer_client.yaml:124)
        m.state = IDLE
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("state_activated")
        ports.tell_done()
        return None
    if m.activate:
        # state_activate (spec/sessions/image_transfer_client.yaml:91)
        m.activating = True
        m.state = ACTIVATING
        if m.trace is not None:
            m.trace.taken("state_activate")
        ports.send_activate()
        return None
    # state_enough (spec/sessions/image_transfer_client.yaml:92)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("state_enough")
    ports.tell_done()
    return None


def _idle_and_others_rx_done(m: ImageTransferClient, outcome: int, now: float) -> Code | None:
    # unexpected_rx_done (spec/sessions/image_transfer_client.yaml:85)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_done")
    return None


def _initiating_rx_done(m: ImageTransferClient, outcome: int, now: float) -> Code | None:
    ports = m.ports
    if outcome == OUTCOME_SUCCESS:
        # initiated_taken (spec/sessions/image_transfer_client.yaml:131)
        m.ours = True
        m.state = ASKING
        if m.trace is not None:
            m.trace.taken("initiated_taken")
        ports.send_ask()
        return None
    # initiated_refused (spec/sessions/image_transfer_client.yaml:132)
    m.state = IDLE
    if m.trace is not None:
        m.trace.taken("initiated_refused")
    ports.tell_ended()
    return Code.IMAGE_REFUSED


def _sending_rx_done(m: ImageTransferClient, outcome: int, now: float) -> Code | None:
    ports = m.ports
    if outcome == OUTCOME_REFUSED:
        # sent_refused (spec/sessions/image_transfer_client.yaml:137)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("sent_refused")
        ports.tell_ended()
        return Code.IMAGE_REFUSED
    if outcome == OUTCOME_SUCCESS and m.next + 1 < m.blocks:
        # sent_next (spec/sessions/image_transfer_client.yaml:138)
        argument_0_0 = m.next + 1
        m.next = m.next + 1
        if m.trace is not None:
            m.trace.taken("sent_next")
        ports.send_block(argument_0_0)
        return None
    if m.rounds == IMAGE_ROUNDS_MAX:
        # sent_last_round (spec/sessions/image_transfer_client.yaml:139)
        m.state = ASKING
        if m.trace is not None:
            m.trace.taken("sent_last_round")
        ports.send_ask()
        return None
    # sent_round (spec/sessions/image_transfer_client.yaml:140)
    m.rounds = m.rounds + 1
    m.state = ASKING
    if m.trace is not None:
        m.trace.taken("sent_round")
    ports.send_ask()
    return None


def _verifying_rx_done(m: ImageTransferClient, outcome: int, now: float) -> Code | None:
    ports = m.ports
    if outcome == OUTCOME_TEMPORARY_FAILURE:
        # verified_later (spec/sessions/image_transfer_client.yaml:145)
        m.state = WAITING
        m.poll_at = now + m.poll_after
        if m.trace is not None:
            m.trace.taken("verified_later")
        return None
    if outcome == OUTCOME_REFUSED:
        # verified_rejected (spec/sessions/image_transfer_client.yaml:146)
        m.state = IDLE
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("verified_rejected")
        ports.tell_ended()
        return Code.IMAGE_REJECTED
    if m.activate:
        # verified_activate (spec/sessions/image_transfer_client.yaml:91)
        m.activating = True
        m.state = ACTIVATING
        if m.trace is not None:
            m.trace.taken("verified_activate")
        ports.send_activate()
        return None
    # verified_enough (spec/sessions/image_transfer_client.yaml:92)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("verified_enough")
    ports.tell_done()
    return None


def _activating_rx_done(m: ImageTransferClient, outcome: int, now: float) -> Code | None:
    ports = m.ports
    if outcome == OUTCOME_TEMPORARY_FAILURE:
        # activated_later (spec/sessions/image_transfer_client.yaml:152)
        m.state = WAITING
        m.poll_at = now + m.poll_after
        if m.trace is not None:
            m.trace.taken("activated_later")
        return None
    if outcome == OUTCOME_REFUSED:
        # activated_rejected (spec/sessions/image_transfer_client.yaml:153)
        m.state = IDLE
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("activated_rejected")
        ports.tell_ended()
        return Code.IMAGE_REJECTED
    # activated_done (spec/sessions/image_transfer_client.yaml:154)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("activated_done")
    ports.tell_done()
    return None


def _idle_and_others_done_connected(m: ImageTransferClient, now: float) -> Code | None:
    # unexpected_done_connected (spec/sessions/image_transfer_client.yaml:86)
    if m.trace is not None:
        m.trace.taken("unexpected_done_connected")
    return None


def _lost_done_connected(m: ImageTransferClient, now: float) -> Code | None:
    ports = m.ports
    # connected (spec/sessions/image_transfer_client.yaml:165)
    m.state = ASKING
    if m.trace is not None:
        m.trace.taken("connected")
    ports.send_ask()
    return None


def _idle_link_lost(m: ImageTransferClient, now: float) -> Code | None:
    # unexpected_link_lost (spec/sessions/image_transfer_client.yaml:87)
    if m.trace is not None:
        m.trace.taken("unexpected_link_lost")
    return None


def _asking_and_others_link_lost(m: ImageTransferClient, now: float) -> Code | None:
    ports = m.ports
    if m.losses == IMAGE_LOSSES_MAX:
        # lost_too_often (spec/sessions/image_transfer_client.yaml:163)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("lost_too_often")
        ports.tell_ended()
        return Code.PEER_CLOSED
    # lost_again (spec/sessions/image_transfer_client.yaml:164)
    m.losses = m.losses + 1
    m.state = LOST
    if m.trace is not None:
        m.trace.taken("lost_again")
    ports.start_connect()
    return None


def _verifying_and_others_link_lost(m: ImageTransferClient, now: float) -> Code | None:
    ports = m.ports
    if m.losses == IMAGE_LOSSES_MAX:
        # lost_too_often (spec/sessions/image_transfer_client.yaml:163)
        m.state = IDLE
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("lost_too_often")
        ports.tell_ended()
        return Code.PEER_CLOSED
    # lost_again (spec/sessions/image_transfer_client.yaml:164)
    m.losses = m.losses + 1
    m.state = LOST
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("lost_again")
    ports.start_connect()
    return None


def _waiting_link_lost(m: ImageTransferClient, now: float) -> Code | None:
    ports = m.ports
    if m.losses == IMAGE_LOSSES_MAX:
        # lost_too_often (spec/sessions/image_transfer_client.yaml:163)
        m.state = IDLE
        m.poll_at = NEVER
        m.wait_at = NEVER
        if m.trace is not None:
            m.trace.taken("lost_too_often")
        ports.tell_ended()
        return Code.PEER_CLOSED
    # lost_again (spec/sessions/image_transfer_client.yaml:164)
    m.losses = m.losses + 1
    m.state = LOST
    m.poll_at = NEVER
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("lost_again")
    ports.start_connect()
    return None


def _lost_link_lost(m: ImageTransferClient, now: float) -> Code | None:
    ports = m.ports
    if m.losses == IMAGE_LOSSES_MAX:
        # lost_too_often (spec/sessions/image_transfer_client.yaml:163)
        m.state = IDLE
        if m.trace is not None:
            m.trace.taken("lost_too_often")
        ports.tell_ended()
        return Code.PEER_CLOSED
    # lost_again (spec/sessions/image_transfer_client.yaml:164)
    m.losses = m.losses + 1
    if m.trace is not None:
        m.trace.taken("lost_again")
    ports.start_connect()
    return None


def _waiting_timer_poll(m: ImageTransferClient, now: float) -> Code | None:
    ports = m.ports
    # poll (spec/sessions/image_transfer_client.yaml:156)
    m.state = ASKING_AGAIN
    m.poll_at = NEVER
    if m.trace is not None:
        m.trace.taken("poll")
    ports.send_ask()
    return None


def _verifying_and_others_timer_wait(m: ImageTransferClient, now: float) -> Code | None:
    ports = m.ports
    # late (spec/sessions/image_transfer_client.yaml:157)
    m.state = IDLE
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("late")
    ports.tell_ended()
    return Code.DEADLINE


def _waiting_timer_wait(m: ImageTransferClient, now: float) -> Code | None:
    ports = m.ports
    # late (spec/sessions/image_transfer_client.yaml:157)
    m.state = IDLE
    m.poll_at = NEVER
    m.wait_at = NEVER
    if m.trace is not None:
        m.trace.taken("late")
    ports.tell_ended()
    return Code.DEADLINE


_ABOUT: Final = About(
    "image_transfer_client", settings=("resume", "activate"), variables=("ours", "activating", "next", "blocks", "reached", "rounds", "losses"), timers=("poll", "wait"),
    fields={
        "api.start": (),
        "api.cancel": (),
        "rx.state": ("enabled", "status", "same", "missing", "count"),
        "rx.done": ("outcome",),
        "done.connected": (),
        "link.lost": (),
        "timer.poll": (),
        "timer.wait": (),
    },
    ports={
        "start_connect": ("start", "connect"),
        "send_ask": ("send", "ask"),
        "send_initiate": ("send", "initiate"),
        "send_block": ("send", "block"),
        "send_verify": ("send", "verify"),
        "send_activate": ("send", "activate"),
        "tell_done": ("tell", "done"),
        "tell_ended": ("tell", "ended"),
    },
)


def _never(m: ImageTransferClient, now: float) -> Code | None:
    """A timer that does not run."""
    return None


_API_START: Final[tuple[Callable[[ImageTransferClient, float], Code | None], ...]] = (
    _idle_api_start, _asking_and_others_api_start, _asking_and_others_api_start, _asking_and_others_api_start,
    _asking_and_others_api_start, _asking_and_others_api_start, _asking_and_others_api_start, _asking_and_others_api_start,
    _asking_and_others_api_start,
)
_API_CANCEL: Final[tuple[Callable[[ImageTransferClient, float], Code | None], ...]] = (
    _idle_api_cancel, _asking_and_others_api_cancel, _asking_and_others_api_cancel, _asking_and_others_api_cancel,
    _verifying_and_others_api_cancel, _verifying_and_others_api_cancel, _waiting_api_cancel, _verifying_and_others_api_cancel,
    _asking_and_others_api_cancel,
)
_RX_STATE: Final[tuple[Callable[[ImageTransferClient, bool, int, bool, int, int, float], Code | None], ...]] = (
    _idle_and_others_rx_state, _asking_rx_state, _idle_and_others_rx_state, _idle_and_others_rx_state,
    _idle_and_others_rx_state, _idle_and_others_rx_state, _idle_and_others_rx_state, _asking_again_rx_state,
    _idle_and_others_rx_state,
)
_RX_DONE: Final[tuple[Callable[[ImageTransferClient, int, float], Code | None], ...]] = (
    _idle_and_others_rx_done, _idle_and_others_rx_done, _initiating_rx_done, _sending_rx_done, _verifying_rx_done,
    _activating_rx_done, _idle_and_others_rx_done, _idle_and_others_rx_done, _idle_and_others_rx_done,
)
_DONE_CONNECTED: Final[tuple[Callable[[ImageTransferClient, float], Code | None], ...]] = (
    _idle_and_others_done_connected, _idle_and_others_done_connected, _idle_and_others_done_connected,
    _idle_and_others_done_connected, _idle_and_others_done_connected, _idle_and_others_done_connected,
    _idle_and_others_done_connected, _idle_and_others_done_connected, _lost_done_connected,
)
_LINK_LOST: Final[tuple[Callable[[ImageTransferClient, float], Code | None], ...]] = (
    _idle_link_lost, _asking_and_others_link_lost, _asking_and_others_link_lost, _asking_and_others_link_lost,
    _verifying_and_others_link_lost, _verifying_and_others_link_lost, _waiting_link_lost, _verifying_and_others_link_lost,
    _lost_link_lost,
)
_TIMER_POLL: Final[tuple[Callable[[ImageTransferClient, float], Code | None], ...]] = (
    _never, _never, _never, _never, _never, _never, _waiting_timer_poll, _never, _never,
)
_TIMER_WAIT: Final[tuple[Callable[[ImageTransferClient, float], Code | None], ...]] = (
    _never, _never, _never, _never, _verifying_and_others_timer_wait, _verifying_and_others_timer_wait, _waiting_timer_wait,
    _verifying_and_others_timer_wait, _never,
)
