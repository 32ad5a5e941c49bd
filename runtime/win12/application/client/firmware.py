"""A firmware update from beginning to end: connections that are lost are opened again, as often as the transfer goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from win12_wire.errors import MeterError

from win12.application.client.image_transfer import ImageOptions, ImageProgress, transfer_image
from win12.application.client.meter import Meter
from win12.application.client.opening import CounterSource, KeySource, Opening
from win12.application.values.reading import Reading

FIRMWARE_OBJECT = "1.0.0.2.0.255"
"""Where electricity meters tell the identifier of the firmware that runs."""


async def update_firmware(
    url: str, image: Path | bytes, identifier: bytes, options: ImageOptions | None = None, *,
    keys: KeySource = None, counters: CounterSource = None, ask_counter: bool = False,
    tell: Callable[[ImageProgress], None] | None = None,
) -> Reading | None:  # fmt: skip
    """Bring `image` into the meter at `url` and activate it; returns what the meter says that it runs then, None if it does not.

    Raises as `win12.open` and `transfer_image`; what is lost meanwhile is opened again, IMAGE_LOSSES_MAX times without a block
    more in the meter.
    """
    opened: list[Meter] = []

    async def reopen() -> Meter:
        opened[:] = [await Opening(url, keys, counters, ask_counter=ask_counter).start()]
        return opened[0]

    try:
        meter = await transfer_image(await reopen(), image, identifier, options, reopen=reopen, tell=tell)
        return await (await reopen() if meter.closed else meter).read(FIRMWARE_OBJECT)
    except MeterError as error:
        if error.code != "DATA_ACCESS" or FIRMWARE_OBJECT not in error.detail:
            raise
        return None
    finally:
        for one in opened:
            await one.close()
