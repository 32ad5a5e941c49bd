"""A firmware update from beginning to end: connections that are lost are opened again, as often as the transfer goes on.

Over a broker each block is a request with a turn of its own, so that other programs have theirs in between; what is lost is a
request, or the broker for a while, and the meter is then asked how far it is.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from win12_wire.errors import AccessDenied, Code, MeterError

from win12.application.client.image_transfer import ImageOptions, ImageProgress, transfer_image
from win12.application.client.meter import Meter
from win12.application.client.opening import CounterSource, KeySource
from win12.application.values.reading import Reading

from .opening import open as open_meter

FIRMWARE_OBJECT = "1.0.0.2.0.255"
"""Where electricity meters tell the identifier of the firmware that runs."""


async def update_firmware(
    url: str, image: Path | bytes, identifier: bytes, options: ImageOptions | None = None, *,
    keys: KeySource = None, counters: CounterSource = None, ask_counter: bool = False,
    tell: Callable[[ImageProgress], None] | None = None,
) -> Reading | None:  # fmt: skip
    """Bring `image` into the meter at `url`, which may be of a broker, and activate it; returns what the meter says that it runs
    then, None if it does not or may not.

    Raises as `win12.open` and `transfer_image`; what is lost meanwhile is opened again, IMAGE_LOSSES_MAX times without a block
    more in the meter.
    """
    opened: list[Meter] = []

    async def reopen() -> Meter:
        for one in opened:
            await one.close()
        opened[:] = [await open_meter(url, keys=keys, counters=counters, ask_counter=ask_counter).start()]
        return opened[0]

    try:
        meter = await transfer_image(await reopen(), image, identifier, options, reopen=reopen, tell=tell)
        return await _running(await reopen() if meter.closed else meter)
    finally:
        for one in opened:
            await one.close()


async def _running(meter: Meter) -> Reading | None:
    """What it says that it runs; None when it does not say, or the policy does not let us ask."""
    try:
        return await meter.read(FIRMWARE_OBJECT)
    except AccessDenied:
        return None
    except MeterError as error:
        if error.code != Code.DATA_ACCESS:
            raise
        return None
