# Generated from spec/sessions/image_transfer_server.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `image_transfer_server`: 8 states, 42 transitions.

The meter's side of a new firmware: blocks are kept in any order, the whole is verified, then activated (IEC 62056-6-2, class 18).

Blocks are taken once an image was initiated, as long as it is neither verified nor given up; one that comes again replaces itself.
Nothing is verified before all blocks are there, and nothing activated that was not verified: an image that was not is verified
first. Verifying and activating may take longer than an answer; then the answer is temporary-failure, and the client asks later. What
was kept outlives the meter: after a restart it goes on where it was, and does again what was not finished.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire import limits
from win12_wire.errors import Code
from win12_wire.sessions import About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    NOT_INITIATED = 0
    INITIATED = 1  # blocks are taken
    VERIFYING = 2  # verification initiated
    VERIFIED = 3  # verification successful
    VERIFY_FAILED = 4  # verification failed
    ACTIVATING = 5  # activation initiated
    ACTIVATED = 6  # activation successful
    ACTIVATE_FAILED = 7  # activation failed


class Status(IntEnum):
    not_initiated = 0
    initiated = 1
    verification_initiated = 2
    verification_successful = 3
    verification_failed = 4
    activation_initiated = 5
    activation_successful = 6
    activation_failed = 7


NOT_INITIATED: Final = State.NOT_INITIATED
INITIATED: Final = State.INITIATED
VERIFYING: Final = State.VERIFYING
VERIFIED: Final = State.VERIFIED
VERIFY_FAILED: Final = State.VERIFY_FAILED
ACTIVATING: Final = State.ACTIVATING
ACTIVATED: Final = State.ACTIVATED
ACTIVATE_FAILED: Final = State.ACTIVATE_FAILED
STATUS_ACTIVATION_INITIATED: Final = Status.activation_initiated
STATUS_ACTIVATION_SUCCESSFUL: Final = Status.activation_successful
STATUS_INITIATED: Final = Status.initiated
STATUS_NOT_INITIATED: Final = Status.not_initiated
STATUS_VERIFICATION_FAILED: Final = Status.verification_failed
STATUS_VERIFICATION_INITIATED: Final = Status.verification_initiated
STATUS_VERIFICATION_SUCCESSFUL: Final = Status.verification_successful
BLOCKS_MAX: Final = limits.BLOCKS_MAX
SUCCESS: Final = 0
TEMPORARY_FAILURE: Final = 2
READ_WRITE_DENIED: Final = 3
TYPE_UNMATCHED: Final = 12
OTHER_REASON: Final = 250


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def room(self) -> bool:
        """An image of the size that the message tells can be kept."""
        ...

    def fits(self) -> bool:
        """The block in hand has as many octets as it must, which is fewer in the last one only."""
        ...

    def whole(self) -> bool:
        """No block is missing."""
        ...

    def start_verify(self) -> None:
        """Compute whether the image is what it says."""
        ...

    def start_activate(self) -> None:
        """Make it the firmware."""
        ...

    def send_answer(self, result: int) -> None:
        """The result of the method or of setting the attribute."""
        ...

    def tell_verified(self, good: bool) -> None:
        """Ready for activation or of no use."""
        ...

    def tell_activated(self, good: bool) -> None:
        """It is the firmware now or could not become it."""
        ...

    def begin(self, count: int) -> None:
        """Forget the image before, keep identifier and size of this one."""
        ...

    def keep(self, number: int) -> None:
        """The octets of the block in hand."""
        ...


class ImageTransferServer:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("blocks", "enabled", "owed", "ports", "state", "then_activate", "trace",)

    def __init__(self, ports: Ports, *, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = NOT_INITIATED
        self.enabled = True  # image_transfer_enabled
        self.blocks = 0  # of the image that was initiated
        self.owed = False  # the client waits for the answer to a method that takes time
        self.then_activate = False  # it is verified because it is to be activated

    def rx_enable(self, on: bool, now: float) -> Code | None:
        """rx.enable: image_transfer_enabled is set."""
        if self.trace is not None:
            return self.trace.step("rx.enable", _RX_ENABLE[self.state], (on,), now)
        return _RX_ENABLE[self.state](self, on, now)

    def rx_initiate(self, count: int, now: float) -> Code | None:
        """rx.initiate: an image of so many blocks."""
        if self.trace is not None:
            return self.trace.step("rx.initiate", _RX_INITIATE[self.state], (count,), now)
        return _RX_INITIATE[self.state](self, count, now)

    def rx_block(self, number: int, now: float) -> Code | None:
        """rx.block: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.block", _RX_BLOCK[self.state], (number,), now)
        return _RX_BLOCK[self.state](self, number, now)

    def rx_verify(self, now: float) -> Code | None:
        """rx.verify: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.verify", _RX_VERIFY[self.state], (), now)
        return _RX_VERIFY[self.state](self, now)

    def rx_activate(self, now: float) -> Code | None:
        """rx.activate: see the specification."""
        if self.trace is not None:
            return self.trace.step("rx.activate", _RX_ACTIVATE[self.state], (), now)
        return _RX_ACTIVATE[self.state](self, now)

    def done_verified(self, good: bool, now: float) -> Code | None:
        """done.verified: see the specification."""
        if self.trace is not None:
            return self.trace.step("done.verified", _DONE_VERIFIED[self.state], (good,), now)
        return _DONE_VERIFIED[self.state](self, good, now)

    def done_activated(self, good: bool, now: float) -> Code | None:
        """done.activated: see the specification."""
        if self.trace is not None:
            return self.trace.step("done.activated", _DONE_ACTIVATED[self.state], (good,), now)
        return _DONE_ACTIVATED[self.state](self, good, now)

    def api_late(self, now: float) -> Code | None:
        """api.late: what was begun takes longer than an answer may."""
        if self.trace is not None:
            return self.trace.step("api.late", _API_LATE[self.state], (), now)
        return _API_LATE[self.state](self, now)

    def api_restored(self, was: int, count: int, on: bool, now: float) -> Code | None:
        """api.restored: what was kept before a restart."""
        if self.trace is not None:
            return self.trace.step("api.restored", _API_RESTORED[self.state], (was, count, on), now)
        return _API_RESTORED[self.state](self, was, count, on, now)


def _not_initiated_and_others_rx_enable(m: ImageTransferServer, on: bool, now: float) -> Code | None:
    ports = m.ports
    # enable (spec/sessions/image_transfer_server.yaml:78)
    m.enabled = on
    if m.trace is not None:
        m.trace.taken("enable")
    ports.send_answer(SUCCESS)
    return None


def _not_initiated_and_others_rx_initiate(m: ImageTransferServer, count: int, now: float) -> Code | None:
    ports = m.ports
    if not m.enabled:
        # initiate_disabled (spec/sessions/image_transfer_server.yaml:75)
        if m.trace is not None:
            m.trace.taken("initiate_disabled")
        ports.send_answer(READ_WRITE_DENIED)
        return None
    if count == 0 or count > BLOCKS_MAX:
        # initiate_unfit (spec/sessions/image_transfer_server.yaml:86)
        if m.trace is not None:
            m.trace.taken("initiate_unfit")
        ports.send_answer(TYPE_UNMATCHED)
        return None
    room = ports.room()
    if not room:
        # initiate_no_room (spec/sessions/image_transfer_server.yaml:87)
        if m.trace is not None:
            m.trace.taken("initiate_no_room")
        ports.send_answer(OTHER_REASON)
        return None
    # initiate_begun (spec/sessions/image_transfer_server.yaml:88)
    m.blocks = count
    m.state = INITIATED
    if m.trace is not None:
        m.trace.taken("initiate_begun")
    ports.begin(count)
    ports.send_answer(SUCCESS)
    return None


def _initiated_rx_initiate(m: ImageTransferServer, count: int, now: float) -> Code | None:
    ports = m.ports
    if not m.enabled:
        # initiate_disabled (spec/sessions/image_transfer_server.yaml:75)
        if m.trace is not None:
            m.trace.taken("initiate_disabled")
        ports.send_answer(READ_WRITE_DENIED)
        return None
    if count == 0 or count > BLOCKS_MAX:
        # initiate_unfit (spec/sessions/image_transfer_server.yaml:86)
        if m.trace is not None:
            m.trace.taken("initiate_unfit")
        ports.send_answer(TYPE_UNMATCHED)
        return None
    room = ports.room()
    if not room:
        # initiate_no_room (spec/sessions/image_transfer_server.yaml:87)
        if m.trace is not None:
            m.trace.taken("initiate_no_room")
        ports.send_answer(OTHER_REASON)
        return None
    # initiate_begun (spec/sessions/image_transfer_server.yaml:88)
    m.blocks = count
    if m.trace is not None:
        m.trace.taken("initiate_begun")
    ports.begin(count)
    ports.send_answer(SUCCESS)
    return None


def _verifying_or_activating_rx_initiate(m: ImageTransferServer, count: int, now: float) -> Code | None:
    ports = m.ports
    # initiate_busy (spec/sessions/image_transfer_server.yaml:89)
    if m.trace is not None:
        m.trace.taken("initiate_busy")
    ports.send_answer(TEMPORARY_FAILURE)
    return None


def _not_initiated_and_others_rx_block(m: ImageTransferServer, number: int, now: float) -> Code | None:
    ports = m.ports
    # unexpected_rx_block (spec/sessions/image_transfer_server.yaml:69)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_block")
    ports.send_answer(OTHER_REASON)
    return None


def _initiated_rx_block(m: ImageTransferServer, number: int, now: float) -> Code | None:
    ports = m.ports
    if not m.enabled:
        # block_disabled (spec/sessions/image_transfer_server.yaml:75)
        if m.trace is not None:
            m.trace.taken("block_disabled")
        ports.send_answer(READ_WRITE_DENIED)
        return None
    fits = ports.fits()
    if number >= m.blocks or not fits:
        # block_beyond (spec/sessions/image_transfer_server.yaml:97)
        if m.trace is not None:
            m.trace.taken("block_beyond")
        ports.send_answer(TYPE_UNMATCHED)
        return None
    # block_kept (spec/sessions/image_transfer_server.yaml:98)
    if m.trace is not None:
        m.trace.taken("block_kept")
    ports.keep(number)
    ports.send_answer(SUCCESS)
    return None


def _not_initiated_and_others_rx_verify(m: ImageTransferServer, now: float) -> Code | None:
    ports = m.ports
    # unexpected_rx_verify (spec/sessions/image_transfer_server.yaml:69)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_verify")
    ports.send_answer(OTHER_REASON)
    return None


def _initiated_rx_verify(m: ImageTransferServer, now: float) -> Code | None:
    ports = m.ports
    if not m.enabled:
        # verify_disabled (spec/sessions/image_transfer_server.yaml:75)
        if m.trace is not None:
            m.trace.taken("verify_disabled")
        ports.send_answer(READ_WRITE_DENIED)
        return None
    whole = ports.whole()
    if not whole:
        # verify_incomplete (spec/sessions/image_transfer_server.yaml:106)
        if m.trace is not None:
            m.trace.taken("verify_incomplete")
        ports.send_answer(OTHER_REASON)
        return None
    # verify_begun (spec/sessions/image_transfer_server.yaml:107)
    m.owed = True
    m.then_activate = False
    m.state = VERIFYING
    if m.trace is not None:
        m.trace.taken("verify_begun")
    ports.start_verify()
    return None


def _verifying_or_activating_rx_verify(m: ImageTransferServer, now: float) -> Code | None:
    ports = m.ports
    # verify_busy (spec/sessions/image_transfer_server.yaml:109)
    if m.trace is not None:
        m.trace.taken("verify_busy")
    ports.send_answer(TEMPORARY_FAILURE)
    return None


def _verified_rx_verify(m: ImageTransferServer, now: float) -> Code | None:
    ports = m.ports
    # verify_again (spec/sessions/image_transfer_server.yaml:108)
    if m.trace is not None:
        m.trace.taken("verify_again")
    ports.send_answer(SUCCESS)
    return None


def _not_initiated_and_others_rx_activate(m: ImageTransferServer, now: float) -> Code | None:
    ports = m.ports
    # unexpected_rx_activate (spec/sessions/image_transfer_server.yaml:69)
    if m.trace is not None:
        m.trace.taken("unexpected_rx_activate")
    ports.send_answer(OTHER_REASON)
    return None


def _initiated_rx_activate(m: ImageTransferServer, now: float) -> Code | None:
    ports = m.ports
    if not m.enabled:
        # activate_unverified_disabled (spec/sessions/image_transfer_server.yaml:75)
        if m.trace is not None:
            m.trace.taken("activate_unverified_disabled")
        ports.send_answer(READ_WRITE_DENIED)
        return None
    whole = ports.whole()
    if not whole:
        # activate_unverified_incomplete (spec/sessions/image_transfer_server.yaml:123)
        if m.trace is not None:
            m.trace.taken("activate_unverified_incomplete")
        ports.send_answer(OTHER_REASON)
        return None
    # activate_unverified_begun (spec/sessions/image_transfer_server.yaml:124)
    m.owed = True
    m.then_activate = True
    m.state = VERIFYING
    if m.trace is not None:
        m.trace.taken("activate_unverified_begun")
    ports.start_verify()
    return None


def _verifying_or_activating_rx_activate(m: ImageTransferServer, now: float) -> Code | None:
    ports = m.ports
    # activate_busy (spec/sessions/image_transfer_server.yaml:125)
    if m.trace is not None:
        m.trace.taken("activate_busy")
    ports.send_answer(TEMPORARY_FAILURE)
    return None


def _verified_rx_activate(m: ImageTransferServer, now: float) -> Code | None:
    ports = m.ports
    if not m.enabled:
        # activate_disabled (spec/sessions/image_transfer_server.yaml:75)
        if m.trace is not None:
            m.trace.taken("activate_disabled")
        ports.send_answer(READ_WRITE_DENIED)
        return None
    # activate_begun (spec/sessions/image_transfer_server.yaml:116)
    m.owed = True
    m.state = ACTIVATING
    if m.trace is not None:
        m.trace.taken("activate_begun")
    ports.start_activate()
    return None


def _activated_rx_activate(m: ImageTransferServer, now: float) -> Code | None:
    ports = m.ports
    # activate_again (spec/sessions/image_transfer_server.yaml:126)
    if m.trace is not None:
        m.trace.taken("activate_again")
    ports.send_answer(SUCCESS)
    return None


def _not_initiated_and_others_done_verified(m: ImageTransferServer, good: bool, now: float) -> Code | None:
    # unexpected_done_verified (spec/sessions/image_transfer_server.yaml:71)
    if m.trace is not None:
        m.trace.taken("unexpected_done_verified")
    return None


def _verifying_done_verified(m: ImageTransferServer, good: bool, now: float) -> Code | None:
    ports = m.ports
    if not good:
        # verification_bad (spec/sessions/image_transfer_server.yaml:132)
        condition_1 = m.owed
        m.owed = False
        m.then_activate = False
        m.state = VERIFY_FAILED
        if m.trace is not None:
            m.trace.taken("verification_bad")
        ports.tell_verified(False)
        if condition_1:
            ports.send_answer(OTHER_REASON)
        return None
    if m.then_activate:
        # verification_activates (spec/sessions/image_transfer_server.yaml:133)
        m.then_activate = False
        m.state = ACTIVATING
        if m.trace is not None:
            m.trace.taken("verification_activates")
        ports.tell_verified(True)
        ports.start_activate()
        return None
    # verification_good (spec/sessions/image_transfer_server.yaml:134)
    condition_1 = m.owed
    m.owed = False
    m.state = VERIFIED
    if m.trace is not None:
        m.trace.taken("verification_good")
    ports.tell_verified(True)
    if condition_1:
        ports.send_answer(SUCCESS)
    return None


def _not_initiated_and_others_done_activated(m: ImageTransferServer, good: bool, now: float) -> Code | None:
    # unexpected_done_activated (spec/sessions/image_transfer_server.yaml:71)
    if m.trace is not None:
        m.trace.taken("unexpected_done_activated")
    return None


def _activating_done_activated(m: ImageTransferServer, good: bool, now: float) -> Code | None:
    ports = m.ports
    if not good:
        # activation_bad (spec/sessions/image_transfer_server.yaml:139)
        condition_1 = m.owed
        m.owed = False
        m.state = ACTIVATE_FAILED
        if m.trace is not None:
            m.trace.taken("activation_bad")
        ports.tell_activated(False)
        if condition_1:
            ports.send_answer(OTHER_REASON)
        return None
    # activation_good (spec/sessions/image_transfer_server.yaml:140)
    condition_1 = m.owed
    m.owed = False
    m.state = ACTIVATED
    if m.trace is not None:
        m.trace.taken("activation_good")
    ports.tell_activated(True)
    if condition_1:
        ports.send_answer(SUCCESS)
    return None


def _not_initiated_and_others_api_late(m: ImageTransferServer, now: float) -> Code | None:
    # unexpected_api_late (spec/sessions/image_transfer_server.yaml:70)
    if m.trace is not None:
        m.trace.taken("unexpected_api_late")
    return None


def _verifying_or_activating_api_late(m: ImageTransferServer, now: float) -> Code | None:
    ports = m.ports
    # late (spec/sessions/image_transfer_server.yaml:141)
    condition_0 = m.owed
    m.owed = False
    if m.trace is not None:
        m.trace.taken("late")
    if condition_0:
        ports.send_answer(TEMPORARY_FAILURE)
    return None


def _not_initiated_api_restored(m: ImageTransferServer, was: int, count: int, on: bool, now: float) -> Code | None:
    ports = m.ports
    if was == STATUS_NOT_INITIATED:
        # restored_nothing (spec/sessions/image_transfer_server.yaml:147)
        m.enabled = on
        if m.trace is not None:
            m.trace.taken("restored_nothing")
        return None
    if was == STATUS_INITIATED:
        # restored_initiated (spec/sessions/image_transfer_server.yaml:148)
        m.enabled = on
        m.blocks = count
        m.state = INITIATED
        if m.trace is not None:
            m.trace.taken("restored_initiated")
        return None
    if was == STATUS_VERIFICATION_INITIATED:
        # restored_verifying (spec/sessions/image_transfer_server.yaml:149)
        m.enabled = on
        m.blocks = count
        m.state = VERIFYING
        if m.trace is not None:
            m.trace.taken("restored_verifying")
        ports.start_verify()
        return None
    if was == STATUS_VERIFICATION_SUCCESSFUL:
        # restored_verified (spec/sessions/image_transfer_server.yaml:150)
        m.enabled = on
        m.blocks = count
        m.state = VERIFIED
        if m.trace is not None:
            m.trace.taken("restored_verified")
        return None
    if was == STATUS_VERIFICATION_FAILED:
        # restored_verify_failed (spec/sessions/image_transfer_server.yaml:151)
        m.enabled = on
        m.blocks = count
        m.state = VERIFY_FAILED
        if m.trace is not None:
            m.trace.taken("restored_verify_failed")
        return None
    if was == STATUS_ACTIVATION_INITIATED:
        # restored_activating (spec/sessions/image_transfer_server.yaml:152)
        m.enabled = on
        m.blocks = count
        m.state = ACTIVATING
        if m.trace is not None:
            m.trace.taken("restored_activating")
        ports.start_activate()
        return None
    if was == STATUS_ACTIVATION_SUCCESSFUL:
        # restored_activated (spec/sessions/image_transfer_server.yaml:153)
        m.enabled = on
        m.blocks = count
        m.state = ACTIVATED
        if m.trace is not None:
            m.trace.taken("restored_activated")
        return None
    # restored_activate_failed (spec/sessions/image_transfer_server.yaml:154)
    m.enabled = on
    m.blocks = count
    m.state = ACTIVATE_FAILED
    if m.trace is not None:
        m.trace.taken("restored_activate_failed")
    return None


def _initiated_and_others_api_restored(m: ImageTransferServer, was: int, count: int, on: bool, now: float) -> Code | None:
    # unexpected_api_restored (spec/sessions/image_transfer_server.yaml:70)
    if m.trace is not None:
        m.trace.taken("unexpected_api_restored")
    return None


_ABOUT: Final = About(
    "image_transfer_server", settings=(), variables=("enabled", "blocks", "owed", "then_activate"), timers=(),
    fields={
        "rx.enable": ("on",),
        "rx.initiate": ("count",),
        "rx.block": ("number",),
        "rx.verify": (),
        "rx.activate": (),
        "done.verified": ("good",),
        "done.activated": ("good",),
        "api.late": (),
        "api.restored": ("was", "count", "on"),
    },
    ports={
        "room": ("ask", "room"),
        "fits": ("ask", "fits"),
        "whole": ("ask", "whole"),
        "start_verify": ("start", "verify"),
        "start_activate": ("start", "activate"),
        "send_answer": ("send", "answer"),
        "tell_verified": ("tell", "verified"),
        "tell_activated": ("tell", "activated"),
        "begin": ("call", "begin"),
        "keep": ("call", "keep"),
    },
)


_RX_ENABLE: Final[tuple[Callable[[ImageTransferServer, bool, float], Code | None], ...]] = (
    _not_initiated_and_others_rx_enable, _not_initiated_and_others_rx_enable, _not_initiated_and_others_rx_enable,
    _not_initiated_and_others_rx_enable, _not_initiated_and_others_rx_enable, _not_initiated_and_others_rx_enable,
    _not_initiated_and_others_rx_enable, _not_initiated_and_others_rx_enable,
)
_RX_INITIATE: Final[tuple[Callable[[ImageTransferServer, int, float], Code | None], ...]] = (
    _not_initiated_and_others_rx_initiate, _initiated_rx_initiate, _verifying_or_activating_rx_initiate,
    _not_initiated_and_others_rx_initiate, _not_initiated_and_others_rx_initiate, _verifying_or_activating_rx_initiate,
    _not_initiated_and_others_rx_initiate, _not_initiated_and_others_rx_initiate,
)
_RX_BLOCK: Final[tuple[Callable[[ImageTransferServer, int, float], Code | None], ...]] = (
    _not_initiated_and_others_rx_block, _initiated_rx_block, _not_initiated_and_others_rx_block,
    _not_initiated_and_others_rx_block, _not_initiated_and_others_rx_block, _not_initiated_and_others_rx_block,
    _not_initiated_and_others_rx_block, _not_initiated_and_others_rx_block,
)
_RX_VERIFY: Final[tuple[Callable[[ImageTransferServer, float], Code | None], ...]] = (
    _not_initiated_and_others_rx_verify, _initiated_rx_verify, _verifying_or_activating_rx_verify, _verified_rx_verify,
    _not_initiated_and_others_rx_verify, _verifying_or_activating_rx_verify, _not_initiated_and_others_rx_verify,
    _not_initiated_and_others_rx_verify,
)
_RX_ACTIVATE: Final[tuple[Callable[[ImageTransferServer, float], Code | None], ...]] = (
    _not_initiated_and_others_rx_activate, _initiated_rx_activate, _verifying_or_activating_rx_activate, _verified_rx_activate,
    _not_initiated_and_others_rx_activate, _verifying_or_activating_rx_activate, _activated_rx_activate,
    _not_initiated_and_others_rx_activate,
)
_DONE_VERIFIED: Final[tuple[Callable[[ImageTransferServer, bool, float], Code | None], ...]] = (
    _not_initiated_and_others_done_verified, _not_initiated_and_others_done_verified, _verifying_done_verified,
    _not_initiated_and_others_done_verified, _not_initiated_and_others_done_verified, _not_initiated_and_others_done_verified,
    _not_initiated_and_others_done_verified, _not_initiated_and_others_done_verified,
)
_DONE_ACTIVATED: Final[tuple[Callable[[ImageTransferServer, bool, float], Code | None], ...]] = (
    _not_initiated_and_others_done_activated, _not_initiated_and_others_done_activated,
    _not_initiated_and_others_done_activated, _not_initiated_and_others_done_activated,
    _not_initiated_and_others_done_activated, _activating_done_activated, _not_initiated_and_others_done_activated,
    _not_initiated_and_others_done_activated,
)
_API_LATE: Final[tuple[Callable[[ImageTransferServer, float], Code | None], ...]] = (
    _not_initiated_and_others_api_late, _not_initiated_and_others_api_late, _verifying_or_activating_api_late,
    _not_initiated_and_others_api_late, _not_initiated_and_others_api_late, _verifying_or_activating_api_late,
    _not_initiated_and_others_api_late, _not_initiated_and_others_api_late,
)
_API_RESTORED: Final[tuple[Callable[[ImageTransferServer, int, int, bool, float], Code | None], ...]] = (
    _not_initiated_api_restored, _initiated_and_others_api_restored, _initiated_and_others_api_restored,
    _initiated_and_others_api_restored, _initiated_and_others_api_restored, _initiated_and_others_api_restored,
    _initiated_and_others_api_restored, _initiated_and_others_api_restored,
)
