"""A finding made small: octets left out and set to zero for as long as the same thing goes wrong."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from pathlib import PurePath

from win12_fuzz.target import Target

SECONDS = 10.0

Same = Callable[[bytes], bool]


def fault(target: Target, octets: bytes) -> BaseException | None:
    """What a target raises for an input."""
    try:
        target.run(octets)
    except Exception as error:
        return error
    return None


def signature(error: BaseException) -> str:
    """What went wrong where: findings with the same signature are one."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{PurePath(frames[-1].filename).name}:{frames[-1].name}" if frames else "?"
    words = str(error).partition(":")[0][:80]
    return f"{type(error).__name__} in {place}: {words}"


def shrink(octets: bytes, same: Same, seconds: float = SECONDS) -> bytes:
    """A smaller input for which `same` still holds, found within `seconds`."""
    ends = time.monotonic() + seconds
    size = max(1, len(octets) // 2)
    while size and time.monotonic() < ends:
        smaller = _without(octets, size, same, ends)
        if smaller == octets:
            size //= 2
        octets = smaller
    return _zeroed(octets, same, ends)


def _without(octets: bytes, size: int, same: Same, ends: float) -> bytes:
    """Blocks of a size left out, from the end to the beginning."""
    for at in range(len(octets) - size, -1, -size):
        candidate = octets[:at] + octets[at + size :]
        if time.monotonic() < ends and same(candidate):
            octets = candidate
    return octets


def _zeroed(octets: bytes, same: Same, ends: float) -> bytes:
    for at in range(len(octets)):
        candidate = octets[:at] + b"\0" + octets[at + 1 :]
        if octets[at] and time.monotonic() < ends and same(candidate):
            octets = candidate
    return octets


def shrunk(target: Target, octets: bytes, seconds: float = SECONDS) -> tuple[bytes, BaseException | None]:
    """The smallest input with the same signature, and what the target raises for it."""
    first = fault(target, octets)
    if first is None:
        return octets, None
    wanted = signature(first)

    def same(candidate: bytes) -> bool:
        raised = fault(target, candidate)
        return raised is not None and signature(raised) == wanted

    small = shrink(octets, same, seconds)
    return small, fault(target, small)
