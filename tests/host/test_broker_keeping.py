"""First kept, then told and confirmed: also when the disk is slow, or takes nothing; and what is never taken."""

from __future__ import annotations

import os
import resource
import socket
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

import pytest
from broker_help import EVERYBODY, METER, POWER, TOTAL, Site, Thread, event, number, service
from decode_help import AK, EK, decode, glo, push, wrapped
from test_broker_kill import protected
from win12.application.listening.confirming import CONFIRMED
from win12.host.hub import Place
from win12.host.keep import Keep, Kept, State
from win12.host.records import OFFSET_ZERO, Records
from win12.security.keys import Keys
from win12_wire.errors import StoreError
from win12_wire.frames.device_abi import Carrier, DeviceSettings, DeviceStatus

SETTINGS = DeviceSettings(
    carrier=Carrier.wrapper, utc_offset=OFFSET_ZERO, needs_protection=0, client=1, server=0, physical=0, meter=b"m"
)
UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


class Line:
    """A connection of the meter."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))

    def push(self, value: int, counter: int) -> None:
        self.socket.sendall(wrapped(glo(push(value, CONFIRMED | value), counter)))

    def answer(self, within: float) -> int | None:
        """Which push is confirmed; None when none is."""
        self.socket.settimeout(within)
        try:
            octets = self.socket.recv(500)
        except TimeoutError:
            return None
        if not octets:
            return None
        (one,) = decode(octets, keys=[Keys(ek=EK, ak=AK)])
        found: int = one.apdu.long_invoke_id & 0xFFFFFF
        return found

    def close(self) -> None:
        self.socket.close()


def test_what_a_full_disk_did_not_take_is_neither_told_nor_confirmed(site: Site) -> None:
    """And is new when it comes again, as it came; the broker goes on, and says in its log what is wrong."""
    port = protected(site)
    with service(site) as process:
        reader = site.program()
        line = Line(port)
        line.push(1, 5)
        assert line.answer(10) == 1
        full = (site.folder / "state" / "broker.db-wal").stat().st_size
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (full, resource.RLIM_INFINITY))
        line.push(2, 6)
        assert line.answer(2) is None
        line.close()
        assert [number(one) for one in reader.take_all()] == [1]
        assert [number(one) for one in reader.snapshot()] == [1]
        assert reader.feed(event(TOTAL, 3)) in (DeviceStatus.ok, DeviceStatus.line_failed)
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, UNLIMITED)
        line = Line(port)
        line.push(2, 6)
        assert line.answer(10) == 2, "the counter was not taken"
        line.close()
        assert [(number(one), one.sequence, one.lost) for one in reader.take_all()] == [(2, 1, 0)]
        process.terminate()
        status = process.wait(10)
        assert process.stderr is not None
        said = process.stderr.read()
        assert status == 0, said
        assert f"{METER}: " in said
    with service(site):
        assert [number(one) for one in site.program().snapshot()] == [2]


async def test_what_belongs_together_is_kept_together_or_not_at_all(tmp_path: Path) -> None:
    """A failure in the middle leaves nothing; the same may be kept when it is over."""
    keep = Keep(tmp_path)
    record = Records(SETTINGS).take(decode(push(1))[0], 5)[0]
    keep._sql.execute("CREATE TRIGGER fails BEFORE INSERT ON meter BEGIN SELECT RAISE(ABORT, 'in the middle'); END")
    with pytest.raises(StoreError, match="in the middle"):
        await keep.keep("m", 0, [record], State(counter=7))
    keep._sql.execute("DROP TRIGGER fails")
    assert keep.load("m") == Kept()
    await keep.keep("m", 0, [record], State(counter=7))
    found = keep.load("m")
    assert (found.head, len(found.records), len(found.latest), found.state.counter) == (1, 1, 1, 7)
    keep.close()


def test_nothing_is_told_or_confirmed_before_it_is_kept(site: Site, thread: Thread, monkeypatch: pytest.MonkeyPatch) -> None:
    protected(site)
    write, may = Keep._write, threading.Event()
    asked = threading.Event()

    def slowly(*arguments: object) -> None:
        asked.set()
        assert may.wait(20)
        write(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Keep, "_write", slowly)
    thread.start()
    reader, line = site.program(), Line(thread.port)
    line.push(1, 5)
    assert asked.wait(20)
    assert line.answer(0.3) is None
    assert (reader.take(), reader.snapshot()) == ([], [])
    may.set()
    assert line.answer(10) == 1
    assert [number(one) for one in reader.take(5)] == [1]
    line.close()


def test_a_meter_with_keys_is_not_believed_without(site: Site, thread: Thread) -> None:
    """Neither plain, nor as another one, nor twice."""
    protected(site)
    thread.start()
    reader = site.program()
    thread.push(event(TOTAL, 1), wrapped(push(2)), wrapped(glo(push(3), 9)), wrapped(glo(push(4), 9)), wrapped(glo(push(5), 8)))
    assert [number(one) for one in reader.take()] == [3]
    found = reader.statistics()
    assert (found.pushes, found.refused, found.replayed) == (1, 4, 2)


def test_a_place_in_what_has_not_happened_is_none(site: Site, broker: Thread) -> None:
    """Such as after somebody put an older state back: what comes next must not be passed over."""
    places, meter, user = broker.broker.devices[METER.encode()].places, METER.encode(), os.getuid()
    assert site.program(place=places.seal(Place(1), meter, user)).status == DeviceStatus.bad_request
    broker.push(event(TOTAL, 1))
    assert site.program(place=places.seal(Place(1), meter, user)).status == DeviceStatus.ok


def test_the_policy_holds_for_records_that_a_place_goes_back_to(site: Site, broker: Thread) -> None:
    """Another policy, another connection: what is not allowed now is not given, though it was there before."""
    reader = site.program()
    broker.push(event(TOTAL, 1))
    place, _ = reader.taking()
    broker.push(event(TOTAL, 2), event(POWER, 3))
    broker.policy(EVERYBODY.replace('why = "a test"', 'objects = ["1-0:1.7.0"]').replace(', "statistics", "configure"', ""))
    again = site.program(place=place)
    assert [(number(one), one.sequence) for one in again.take()] == [(3, 1)]
