"""What the driver for Windows makes of the lines of lines.json."""

import json
from collections.abc import Callable
from pathlib import Path

import service
from same import AT_ONCE, on_devices


def run(tell: Callable[..., None]) -> int:
    lines = json.loads((Path(__file__).parents[1] / "lines.json").read_text(encoding="utf-8"))
    for name, octets in on_devices(lines, lambda: service.start(feeders=AT_ONCE), service.stop):
        tell(what="line", name=name, records=octets.hex())
    return 0
