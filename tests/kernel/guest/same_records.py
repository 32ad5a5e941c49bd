"""What the kernel module makes of the lines of /lines.json."""

import json
from collections.abc import Callable

from module import delete, insert
from same import AT_ONCE, on_devices


def run(tell: Callable[..., None]) -> int:
    with open("/lines.json") as file:
        lines = json.load(file)
    for name, octets in on_devices(lines, lambda: insert("win12.ko", f"feeders={AT_ONCE}"), lambda: delete("win12")):
        tell(what="line", name=name, records=octets.hex())
    return 0
