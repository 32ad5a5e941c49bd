"""All that one reader has of the lines of meters, each on a device that is fed: for any system that has such devices."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from device import close_all, control, feed, opened, policy, reader, there
from playing import TIME, Line, play
from win12_wire.frames.device_abi import ControlCode

AT_ONCE = 24


def on_device(number: int, line: Line) -> bytes:
    """What it gives, from the first record on."""
    keeper, file = opened(number), reader(number)
    control(keeper, ControlCode.attach, bytes.fromhex(line["settings"]))
    policy(keeper, "everyone")
    if line["keys"]:
        control(keeper, ControlCode.keys, bytes.fromhex(line["keys"]))
    return play(line, lambda octets: feed(keeper, octets, TIME), lambda: there(file))


def on_devices(lines: list[Line], start: Callable[[], object], stop: Callable[[], object]) -> Iterator[tuple[str, bytes]]:
    """The name of each line, and its records; some at a time, on AT_ONCE devices that `start` makes."""
    for at in range(0, len(lines), AT_ONCE):
        some = lines[at : at + AT_ONCE]
        start()
        try:
            with ThreadPoolExecutor(len(some)) as threads:
                found = list(threads.map(on_device, range(len(some)), some))
        finally:
            close_all()
            stop()
        yield from zip((one["name"] for one in some), found, strict=True)
