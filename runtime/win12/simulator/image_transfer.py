"""Image transfer (class 18, 0-0:44.0.0): the firmware of the meter, given in blocks, verified, activated.

What is taken, refused and done when is decided by spec/sessions/image_transfer_server.yaml; here it is bound to the store of
blocks, to what the meter keeps and to the time that verifying and activating take.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from win12_wire import limits
from win12_wire.errors import Code, StoreError, UsageError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import BitString, Data
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import EventCode
from win12_wire.sessions import image_transfer_server as machine
from win12_wire.sessions.image_transfer_server import Status

from win12.application.values.making import make
from win12.simulator.image_store import ImageStore
from win12.simulator.model import Attribute, Call, Context, CosemObject, declare, name
from win12.simulator.results import Result, refused

if TYPE_CHECKING:
    from win12.simulator.events import Events
    from win12.simulator.kept import Kept

IMAGE_TRANSFER = CLASSES[18, 0]
IMAGE = name("0.0.44.0.0.255")
FIRMWARE = name("1.0.0.2.0.255")
FIRST_FIRMWARE = b"win12 simulate"
IDENTIFIER_MAX = 64
_STATES = {
    "NOT_INITIATED": Status.not_initiated, "INITIATED": Status.initiated, "VERIFYING": Status.verification_initiated,
    "VERIFIED": Status.verification_successful, "VERIFY_FAILED": Status.verification_failed,
    "ACTIVATING": Status.activation_initiated, "ACTIVATED": Status.activation_successful,
    "ACTIVATE_FAILED": Status.activation_failed,
}  # fmt: skip
_READY = {Status.verification_successful, Status.activation_initiated, Status.activation_successful}


class ImageTransfer:
    """The image of one meter. `block_size` in octets; `takes`: seconds that verifying and activating take, each."""

    def __init__(self, kept: Kept, events: Events, *, block_size: int, takes: float, now: float) -> None:
        self._kept = kept
        self._events = events
        self._takes = takes
        self._store = ImageStore(kept.folder, kept.serial)
        self._machine = machine.ImageTransferServer(self)
        self._now = now
        self._due: tuple[float, bool] | None = None
        """when what is done ends, and whether it is verifying"""
        self._block: tuple[int, bytes] = (0, b"")
        self._asked: tuple[bytes, int] = (b"", 0)
        self._result: int | None = None
        self.block_size: int = kept.get("image.block_size", block_size)
        self._restore(now)

    # --- what can be read

    @property
    def status(self) -> Status:
        """image_transfer_status."""
        return _STATES[self._machine.state.name]

    @property
    def enabled(self) -> bool:
        """image_transfer_enabled."""
        return self._machine.enabled

    @property
    def firmware(self) -> bytes:
        """Identifier of the firmware that runs."""
        return bytes.fromhex(self._kept.get("firmware", FIRST_FIRMWARE.hex()))

    def first_missing(self) -> int:
        """image_first_not_transferred_block_number."""
        return self._store.first_missing()

    def blocks(self) -> BitString:
        """image_transferred_blocks_status."""
        return self._store.status()

    def ready(self) -> list[tuple[int, bytes, bytes]]:
        """image_to_activate_info: size, identification and signature of a verified image."""
        if self.status not in _READY:
            return []
        return [(self._store.size, self._identifier(), self._store.signature())]

    # --- what can be done; each raises MeterError with the result when it is refused

    def enable(self, on: bool, now: float) -> None:
        """Set image_transfer_enabled."""
        self._step(lambda: self._machine.rx_enable(on, now), now)

    def resize(self, size: int) -> None:
        """Set image_block_size; not while an image is on its way."""
        if self.status is Status.initiated or not 1 <= size <= limits.APDU_MAX:
            raise refused(Result.TEMPORARY_FAILURE, "not while an image is transferred, and not such a size")
        self._kept.put(**{"image.block_size": size})
        self.block_size = size

    def initiate(self, identifier: bytes, size: int, now: float) -> None:
        """image_transfer_initiate."""
        self._asked = identifier, size
        self._step(lambda: self._machine.rx_initiate(-(-size // self.block_size), now), now)

    def transfer(self, number: int, octets: bytes, now: float) -> None:
        """image_block_transfer."""
        self._block = number, octets
        self._step(lambda: self._machine.rx_block(number, now), now)

    def verify(self, now: float) -> None:
        """image_verify."""
        self._step(lambda: self._machine.rx_verify(now), now)

    def activate(self, now: float) -> None:
        """image_activate."""
        self._step(lambda: self._machine.rx_activate(now), now)

    def advance(self, now: float) -> None:
        """End what was to take until now."""
        before = self._machine.state
        self._advance(now)
        if self._machine.state is not before:
            self._keep()

    # --- ports of the machine

    def room(self) -> bool:
        """There is a bound, so that a client does not fill the disk."""
        identifier, size = self._asked
        return size <= limits.IMAGE_SIZE_MAX and len(identifier) <= IDENTIFIER_MAX

    def fits(self) -> bool:
        """All blocks but the last are as long as the meter says."""
        number, octets = self._block
        return len(octets) == self._store.length(number)

    def whole(self) -> bool:
        """No block is missing."""
        return self._store.first_missing() == self._store.count

    def begin(self, count: int) -> None:
        """Another image."""
        identifier, size = self._asked
        self._store.begin(size, self.block_size)
        # In one: a status must never be kept with the identifier of another image.
        self._keep({"image.identifier": identifier.hex(), "image.size": size, "image.blocks_of": self.block_size})

    def keep(self, number: int) -> None:
        """The block in hand."""
        self._store.keep(number, self._block[1])

    def start_verify(self) -> None:
        """It is computed at the end of the time that it takes."""
        self._due = self._now + self._takes, True

    def start_activate(self) -> None:
        """The same."""
        self._due = self._now + self._takes, False

    def send_answer(self, result: int) -> None:
        """To whoever called the method."""
        self._result = result

    def tell_verified(self, good: bool) -> None:
        """Into the event log."""
        self._events.add(
            EventCode.FIRMWARE_READY_FOR_ACTIVATION if good else EventCode.FIRMWARE_VERIFICATION_FAILED, self._now
        )  # fmt: skip

    def tell_activated(self, good: bool) -> None:
        """It is the firmware from now on."""
        if good:
            self._kept.put(firmware=self._identifier().hex())
            self._events.add(EventCode.FIRMWARE_ACTIVATED, self._now)

    # --- inside

    def _identifier(self) -> bytes:
        return bytes.fromhex(self._kept.get("image.identifier", ""))

    def _step(self, take: Callable[[], object], now: float) -> None:
        self._now, self._result = now, None
        before = self._machine.state, self._machine.enabled
        try:
            take()
            self._advance(now)
            if self._machine.owed:
                self._machine.api_late(now)
        except OSError as error:
            raise refused(Result.TEMPORARY_FAILURE, f"the image cannot be kept: {error}") from error
        if (self._machine.state, self._machine.enabled) != before:
            self._keep()
        if self._result:
            raise refused(Result(self._result))

    def _advance(self, now: float) -> None:
        while self._due is not None and self._due[0] <= now:
            self._now, verifying = self._due
            self._due = None
            if verifying:
                self._machine.done_verified(self._store.is_sound(), self._now)
            else:
                self._machine.done_activated(True, self._now)

    def _keep(self, more: Mapping[str, Any] = MappingProxyType({})) -> None:
        self._kept.put(**{"image.status": int(self.status), "image.enabled": self._machine.enabled, **more})

    def _restore(self, now: float) -> None:
        """Go on where the meter was before it restarted."""
        was = Status(self._kept.get("image.status", Status.not_initiated))
        if was is not Status.not_initiated:
            try:
                self._store.resume(self._kept.get("image.size", 0), self._kept.get("image.blocks_of", self.block_size))
            except OSError as error:
                raise StoreError(Code.STORE_FAILED, f"the image of meter {self._kept.serial}: {error.strerror}") from error
        self._machine.api_restored(was, self._store.count, self._kept.get("image.enabled", True), now)


def _method(called: str, work: Callable[[ImageTransfer, Any, float], None]) -> Call:
    """A method whose parameter is as the class declares it."""
    declared = IMAGE_TRANSFER.method(called).type

    def call(context: Context, data: Data | None) -> None:
        try:
            value = make(declared, axdr.null_data() if data is None else data).value
        except UsageError as error:
            raise refused(Result.TYPE_UNMATCHED, error.detail) from None
        if value is None:
            raise refused(Result.TYPE_UNMATCHED, "null-data is no parameter of this")
        work(context.meter.operations.image, value, context.now)

    return call


def _write(attribute: str, work: Callable[[Context, int], None]) -> Callable[[Context, Data], None]:
    shape = make(IMAGE_TRANSFER.attribute(attribute).type, True if attribute == "image_transfer_enabled" else 1).shape

    def write(context: Context, data: Data) -> None:
        if data.shape != shape:
            raise refused(Result.TYPE_UNMATCHED)
        work(context, data.value)

    return write


def image_transfer() -> CosemObject:
    """0-0:44.0.0."""
    attributes = {
        "image_block_size": Attribute(
            lambda c: axdr.double_long_unsigned(c.meter.operations.image.block_size),
            _write("image_block_size", lambda c, size: c.meter.operations.image.resize(size)),
        ),
        "image_transferred_blocks_status": lambda c: c.meter.operations.image.blocks(),
        "image_first_not_transferred_block_number": lambda c: c.meter.operations.image.first_missing(),
        "image_transfer_enabled": Attribute(
            lambda c: axdr.boolean(c.meter.operations.image.enabled),
            _write("image_transfer_enabled", lambda c, on: c.meter.operations.image.enable(bool(on), c.now)),
        ),
        "image_transfer_status": lambda c: int(c.meter.operations.image.status),
        "image_to_activate_info": lambda c: c.meter.operations.image.ready(),
    }
    methods = {
        "image_transfer_initiate": _method(
            "image_transfer_initiate", lambda image, value, now: image.initiate(value[0], value[1], now)
        ),
        "image_block_transfer": _method(
            "image_block_transfer", lambda image, value, now: image.transfer(value[0], value[1], now)
        ),
        "image_verify": _method("image_verify", lambda image, _, now: image.verify(now)),
        "image_activate": _method("image_activate", lambda image, _, now: image.activate(now)),
    }
    return declare(IMAGE_TRANSFER, IMAGE, attributes, methods)
