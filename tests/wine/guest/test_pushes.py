"""Pushes, real ones on lines good and bad, and protected ones: octet for octet the records that Python makes of them."""

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest
import service
from device import Asked, begin_read, close, close_all, control, feed, opened, policy, statistics
from win12_wire.frames.device_abi import ControlCode, DeviceCounter, DeviceRecord, DeviceRecords

LINES: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "pushes.json").read_text(encoding="utf-8"))
AT_ONCE, SILENCE = 24, 4.5
REAL = ("whole", "octet by octet", "with a gap", "torn")


def is_real(line: dict[str, Any]) -> bool:
    return line["name"].endswith(REAL)


def expected(line: dict[str, Any]) -> bytes:
    """What read gives: the records that Python made, numbered."""
    found = [DeviceRecord.decode(bytes.fromhex(one)) for one in line["records"]]
    for at, one in enumerate(found):
        one.sequence = at
    return b"".join(one.encode() for one in found)


class Played(threading.Thread):
    """One line on a device of its own. `given`: what read gave. `told`: what it should have been like, and was not."""

    def __init__(self, number: int, line: dict[str, Any]) -> None:
        super().__init__(name=line["name"])
        self.number, self.line, self.given, self.told = number, line, b"", "did not come to its end"
        self.waiting: Asked

    def run(self) -> None:
        try:
            self.told = self._play(opened(self.number), opened(self.number))
        except Exception as error:
            self.told = repr(error)

    def _play(self, keeper: int, reader: int) -> str:
        self.waiting = begin_read(reader)
        control(keeper, ControlCode.attach, bytes.fromhex(self.line["settings"]))
        policy(keeper, "everyone")
        if self.line["keys"]:
            control(keeper, ControlCode.keys, bytes.fromhex(self.line["keys"]))
        for piece in self.line["pieces"]:
            if isinstance(piece, str):
                feed(keeper, bytes.fromhex(piece))
            else:
                time.sleep(piece)
        told = self._compare(keeper, reader)
        self.waiting.cancel()
        self.waiting.done(10)
        return told

    def _compare(self, keeper: int, reader: int) -> str:
        until = time.monotonic() + SILENCE
        while (told := self._difference(keeper, reader)) and time.monotonic() < until:
            time.sleep(0.2)  # what is whole only when nothing follows
        return told

    def _difference(self, keeper: int, reader: int) -> str:
        while self.waiting.done(0):
            self.given += self.waiting.result()
            self.waiting = begin_read(reader)
        now = statistics(keeper)
        counts = {name: getattr(now, name) for name in self.line["counts"]}
        if self.given != expected(self.line):
            return f"read gave {self.given.hex()}"
        if counts != self.line["counts"]:
            return f"{counts} instead of {self.line['counts']}"
        if self.line["counter"] is not None:
            counter = DeviceCounter.decode(control(keeper, ControlCode.counter, room=12)).counter
            return "" if counter == self.line["counter"] else f"counter {counter}"
        return ""


@pytest.fixture(scope="module")
def played() -> dict[str, Played]:
    """All lines, some at a time."""
    done: dict[str, Played] = {}
    for at in range(0, len(LINES), AT_ONCE):
        service.start(feeders=AT_ONCE)
        threads = [Played(number, line) for number, line in enumerate(LINES[at : at + AT_ONCE])]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        done |= {one.name: one for one in threads}
        close_all()
        service.stop()
    return done


@pytest.mark.skipif(not any(map(is_real, LINES)), reason="no corpus on the host")
@pytest.mark.parametrize("name", [one["name"] for one in LINES if is_real(one)])
def test_real_pushes(played: dict[str, Played], name: str) -> None:
    assert played[name].told == ""


@pytest.mark.parametrize("name", [one["name"] for one in LINES if not is_real(one)])
def test_pushes_under_protection(played: dict[str, Played], name: str) -> None:
    assert played[name].told == ""


def test_a_read_that_waits_is_ended_by_silence(shared: int) -> None:
    """A frame of the wired M-Bus turns out to be whole when nothing follows: nobody asks, the driver's own clock tells."""
    line = next((one for one in LINES if one["name"].endswith("whole") and _is_mbus(one)), None)
    if line is None:
        pytest.skip("no corpus on the host")
    control(shared, ControlCode.attach, bytes.fromhex(line["settings"]))
    if line["keys"]:
        control(shared, ControlCode.keys, bytes.fromhex(line["keys"]))
    waiting = begin_read(opened())
    feed(shared, bytes.fromhex(line["pieces"][0]))
    assert DeviceRecords.decode(waiting.result(10)).records
    close(shared)


def _is_mbus(line: dict[str, Any]) -> bool:
    return bool(line["records"]) and bytes.fromhex(line["settings"])[0] == 2
