"""A firmware image into a meter (IEC 62056-6-2, class 18): begun, transferred block by block, verified, activated.

What comes next, after an answer, a lost connection or a restart of the meter, is decided by
spec/sessions/image_transfer_client.yaml; here it is bound to the requests of an association and to opening another one.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from win12_wire import limits
from win12_wire.errors import Code, LinkError, MeterError, RemoteError, UsageError, Win12Error
from win12_wire.frames.axdr import BitString, Data
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import DataAccessResult
from win12_wire.sessions.image_transfer_client import IDLE, LOST, ImageTransferClient, Outcome, Status

from win12.application.client.answers import data_of
from win12.application.client.changing import result_name
from win12.application.client.references import plain_selection

if TYPE_CHECKING:
    from win12.application.client.meter import Meter

IMAGE_TRANSFER = CLASSES[18, 0]
IMAGE_OBJECT = "0.0.44.0.0.255"
_OUTCOMES = {DataAccessResult.SUCCESS: Outcome.success, DataAccessResult.TEMPORARY_FAILURE: Outcome.temporary_failure}
_ASKED = (
    "image_transfer_enabled", "image_block_size", "image_transfer_status", "image_first_not_transferred_block_number",
    "image_transferred_blocks_status", "image_to_activate_info",
)  # fmt: skip
Reopen: TypeAlias = "Callable[[], Awaitable[Meter]]"


@dataclass(frozen=True, slots=True)
class ImageProgress:
    """`step`: asking, initiating, transferring, verifying, activating, reconnecting or done; the block under way and how many."""

    step: str
    block: int
    blocks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageOptions:
    """How an image is transferred.

    `resume`: go on with what the meter has, if it may be of this image. `activate`: make it the firmware. In seconds: `wait` for
    the meter to verify and to activate, `poll` between asking how far it is, `pause` before a lost connection is opened again.
    """

    resume: bool = False
    activate: bool = True
    wait: float = limits.T_IMAGE_WAIT
    poll: float = limits.T_IMAGE_POLL
    pause: float = limits.T_IMAGE_PAUSE


async def transfer_image(
    meter: Meter, image: Path | bytes, identifier: bytes, options: ImageOptions | None = None, *,
    reopen: Reopen | None = None, tell: Callable[[ImageProgress], None] | None = None, code: str = IMAGE_OBJECT,
) -> Meter:  # fmt: skip
    """Bring `image` into the meter under `identifier`; returns the meter as it is open then, which is another after `reopen`.

    `reopen` opens another association when one is lost; without it that is an error. `tell` is called with each step and block.
    UsageError BAD_ARGUMENT for an image without octets or that cannot be read; MeterError IMAGE_DISABLED, IMAGE_REFUSED,
    IMAGE_REJECTED, IMAGE_INCOMPLETE; LinkError DEADLINE when the meter does not end what it does, or why connections are lost.
    """
    with _opened(image) as file:
        transfer = _Transfer(
            meter, file, identifier=identifier, options=options or ImageOptions(), reopen=reopen, tell=tell or _silent, code=code
        )
        return await transfer.run()


def _silent(_: ImageProgress) -> None:
    """Tell nobody."""


def _opened(image: Path | bytes) -> BinaryIO:
    try:
        file: BinaryIO = io.BytesIO(image) if isinstance(image, bytes) else image.open("rb")
    except OSError as error:
        raise UsageError(Code.BAD_ARGUMENT, f"{error.filename}: {error.strerror}") from error
    if file.seek(0, io.SEEK_END) == 0:
        file.close()
        raise UsageError(Code.BAD_ARGUMENT, "an image without octets" if isinstance(image, bytes) else f"{image} has no octets")
    return file


class _Transfer:
    def __init__(
        self, meter: Meter, file: BinaryIO, *, identifier: bytes, options: ImageOptions, reopen: Reopen | None,
        tell: Callable[[ImageProgress], None], code: str,
    ) -> None:  # fmt: skip
        self._meter = meter
        self._file = file
        self._size = file.seek(0, io.SEEK_END)
        self._identifier = identifier
        self._options = options
        self._reopen = reopen
        self._tell = tell
        self._code = code
        self._block_size = 0
        self._job: Callable[[], Awaitable[None]] | None = None
        self._said = ""
        self._result = 0
        self._lost: Win12Error = LinkError(Code.PEER_CLOSED)
        self._failed: Code | None = None
        self._now = asyncio.get_running_loop().time
        self._machine = ImageTransferClient(
            self, resume=options.resume, activate=options.activate, poll_after=options.poll, wait_after=options.wait
        )

    async def run(self) -> Meter:
        """Until it is done or given up."""
        self._take(self._machine.api_start(self._now()))
        try:
            while self._machine.state is not IDLE:
                await self._go_on()
        finally:
            if self._machine.state is not IDLE:
                self._machine.api_cancel(self._now())
        if self._failed is not None:
            raise self._error(self._failed)
        return self._meter

    async def _go_on(self) -> None:
        """Do the job in hand; without one, wait until something is due."""
        job, self._job = self._job, None
        if job is None:
            due = self._machine.deadline()
            assert due is not None, "nothing to do and nothing to wait for"
            await asyncio.sleep(max(0.0, due - self._now()))
            self._take(self._machine.handle_timer(max(due, self._now())))
            return
        try:
            await job()
        except (LinkError, RemoteError) as error:
            if self._reopen is None or not (self._meter.closed or self._meter.of_host or self._machine.state is LOST):
                raise
            self._lost = error
            self._take(self._machine.link_lost(self._now()))

    def _take(self, failed: Code | None) -> None:
        self._failed = failed

    def _error(self, code: Code) -> Win12Error:
        if code == Code.PEER_CLOSED:
            return self._lost
        if code == Code.DEADLINE:
            return LinkError(code, f"verifying and activating the image took more than {self._options.wait:g} s")
        why = f": {self._said} gave {result_name(self._result)}" if self._result else ""
        return MeterError(code, f"{self._code}{why}", self._result)

    # --- ports of the machine

    def send_ask(self) -> None:
        """How far is it?"""
        self._job = self._ask

    def send_initiate(self) -> None:
        """Tell of the image."""
        self._call("initiating", "image_transfer_initiate", lambda: (self._identifier, self._size))

    def send_block(self, number: int) -> None:
        """One block."""
        self._call("transferring", "image_block_transfer", lambda: (number, self._block(number)), number)

    def send_verify(self) -> None:
        """Check it."""
        self._call("verifying", "image_verify", lambda: 0)

    def send_activate(self) -> None:
        """Make it the firmware."""
        self._call("activating", "image_activate", lambda: 0)

    def start_connect(self) -> None:
        """Another association."""
        self._job = self._connect

    def tell_done(self) -> None:
        """The owner sees."""
        self._progress("done", self._count())

    def tell_ended(self) -> None:
        """The error of the step says why."""

    # --- inside

    def _count(self) -> int:
        return -(-self._size // self._block_size) if self._block_size else 0

    def _progress(self, step: str, block: int) -> None:
        self._tell(ImageProgress(step, block, self._count()))

    def _block(self, number: int) -> bytes:
        self._file.seek(number * self._block_size)
        return self._file.read(self._block_size)

    async def _ask(self) -> None:
        self._progress("asking", 0)
        wanted = [plain_selection(IMAGE_TRANSFER.class_id, self._code, IMAGE_TRANSFER.attribute(one).index) for one in _ASKED]
        found = await self._meter.conversation.get(wanted)
        told = [data_of(one, self._code, at.attribute.attribute_id).value for one, at in zip(found[:4], wanted[:4], strict=True)]
        enabled, block_size, status, missing = told
        if not (isinstance(block_size, int) and isinstance(missing, int) and status in set(Status)):
            raise MeterError(Code.IMAGE_REFUSED, f"{self._code}: block size, status and first missing block are no numbers")
        self._block_size = block_size
        same = self._is_same(Status(status), *(one.data for one in found[4:]))
        count = min(self._count(), limits.BLOCKS_MAX + 1)
        missing = min(missing, count)
        self._take(self._machine.rx_state(bool(enabled), Status(status), same, missing, count, self._now()))

    def _is_same(self, status: Status, blocks: Data | None, ready: Data | None) -> bool:
        """Whether what the meter tells of its image fits ours. Not all tell all of it."""
        if status is Status.not_initiated:
            return False
        images = ready.value if ready is not None and isinstance(ready.value, list) else []
        if images and status is not Status.initiated:
            return any(tuple(one[:2]) == (self._size, self._identifier) for one in images)
        if blocks is not None and isinstance(blocks.value, BitString) and blocks.value.bits:
            return blocks.value.bits == self._count()
        return True

    def _call(self, step: str, method: str, parameters: Callable[[], Any], block: int = 0) -> None:
        async def job() -> None:
            self._progress(step, block)
            self._said, self._result = method, await self._act(method, parameters())
            outcome = _OUTCOMES.get(DataAccessResult(self._result), Outcome.refused) if _known(self._result) else Outcome.refused
            self._take(self._machine.rx_done(outcome, self._now()))

        self._job = job

    async def _act(self, method: str, value: Any) -> int:
        """Call a method; its action-result."""
        try:
            await self._meter.act(f"{self._code}:{method}", value, class_id=IMAGE_TRANSFER.class_id)
        except MeterError as refused:
            if refused.code != Code.ACTION_FAILED:
                raise
            return int(refused.result)
        return 0

    async def _connect(self) -> None:
        assert self._reopen is not None
        self._progress("reconnecting", 0)
        await asyncio.sleep(self._options.pause)
        self._meter = await self._reopen()
        self._machine.done_connected(self._now())


def _known(result: int) -> bool:
    return result in set(DataAccessResult)
