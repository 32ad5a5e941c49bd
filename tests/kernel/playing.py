"""A line of a meter, said to whatever takes octets: one file for the broker here, the module in its guest, the driver in Wine."""

import time
from collections.abc import Callable
from typing import Any

TIME = 1_750_000_000_000_000  # when all octets come, so that records are the same on every system
SILENCE = 5.0  # ends what is whole only when nothing follows
Line = dict[str, Any]
"""As `pushes.Line.told` gives it."""


def play(line: Line, say: Callable[[bytes], object], read: Callable[[], bytes]) -> bytes:
    """Say its pieces, wait where it waits, and read until there is nothing."""
    for piece in line["pieces"]:
        if isinstance(piece, str):
            say(bytes.fromhex(piece))
        else:
            time.sleep(piece)
    time.sleep(SILENCE)
    return b"".join(iter(read, b""))
