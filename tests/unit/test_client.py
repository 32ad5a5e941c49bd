"""The library against our own simulated meter, over sockets: what a user writes, and what comes out."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import win12
from win12.application.association.settings import Authentication, Security
from win12.application.values import obis
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.profiles import LOAD_PROFILE
from win12.simulator.server import HdlcLimits, LinkKind, serve_meters
from win12.simulator.station import Station
from win12_wire import limits
from win12_wire.errors import Code, LinkError, LocalError, MeterError, SecurityError, UsageError, Win12Error
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.set import SetRequestNormal

KEYS = Keys(ek=bytes(range(32)), ak=bytes(range(32, 64)), password=b"secret", client_title=b"CLI00001")
NOW = datetime(2026, 1, 20, 12, 3, tzinfo=UTC)
DAYS = 31
REGISTER, PROFILE = "1.0.1.8.0.255", LOAD_PROFILE.obis


LARGEST = HdlcLimits()


@asynccontextmanager
async def simulated(link: LinkKind = "wrapper", query: str = "", hdlc: HdlcLimits = LARGEST, **config: Any) -> AsyncIterator[str]:
    """A meter on loopback and the URL to read it by."""
    meter = Meter(MeterConfig(days=DAYS, **{"suite": 2, **config}), wall=lambda: NOW.timestamp())
    async with await serve_meters([Station(meter, KEYS)], link=link, hdlc=hdlc) as simulator:
        scheme = "tcp" if link == "wrapper" else "hdlc+tcp"
        yield f"{scheme}://127.0.0.1:{simulator.ports[0]}?client=1&timeout=5{query}"


def opened(url: str, **options: Any) -> Any:
    return win12.open(url, keys=KEYS, counters=MemoryCounters(), **options)


SECURE = {"authentication": Authentication.GMAC, "security": Security.AUTHENC, "suite": 2}


@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
async def test_what_the_readme_shows(link: LinkKind) -> None:
    async with simulated(link, "&auth=gmac&suite=2", **SECURE) as url, opened(url) as meter:
        reading = await meter.read(REGISTER)
        assert reading.unit == "Wh"
        assert isinstance(reading.value, Decimal)
        assert reading.value == Decimal(reading.raw).scaleb(reading.scaler)
        rows = [row async for row in meter.profile(PROFILE, last=96)]
        assert len(rows) == 96
        assert all(later.time - earlier.time == timedelta(minutes=15) for earlier, later in pairwise(rows))
        assert rows[-1].time <= NOW
        assert len(meter.title) == 8


@pytest.mark.parametrize("meter_blocks", [False, True])
@pytest.mark.parametrize("blocks", ["service", "general"])
@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
async def test_profiles_in_blocks_of_either_kind(link: LinkKind, blocks: str, meter_blocks: bool) -> None:
    query = f"&auth=gmac&suite=2&blocks={blocks}&pdu=400"
    async with simulated(link, query, general_blocks=meter_blocks, **SECURE) as url, opened(url) as meter:
        assert bool(meter.conformance & ConformanceBit.general_block_transfer) == (meter_blocks and blocks == "general")
        assert len([row async for row in meter.profile(PROFILE, last=96)]) == 96
        assert len(await meter.objects()) > 10
        assert (await meter.read(REGISTER)).unit == "Wh"


@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
@pytest.mark.parametrize("security", [Security.NONE, Security.AUTHENC])
async def test_a_preestablished_association(link: LinkKind, security: Security) -> None:
    """Without AARQ and RLRQ, over either link; whoever sends an AARQ all the same is told that there is none to send."""
    query = f"&opening=preestablished&suite=2&security={security}"
    keys = Keys(ek=KEYS.ek, ak=KEYS.ak, client_title=b"CLI00001", server_title=b"W12SIMUL")
    meter = Meter(MeterConfig(days=DAYS, suite=2, security=security, preestablished=True), wall=lambda: NOW.timestamp())
    async with await serve_meters([Station(meter, keys)], link=link) as simulator:
        scheme = "tcp" if link == "wrapper" else "hdlc+tcp"
        url = f"{scheme}://127.0.0.1:{simulator.ports[0]}?client=1&timeout=5"
        async with win12.open(url + query, keys=keys, counters=MemoryCounters()) as opened_at_once:
            assert (await opened_at_once.read(REGISTER)).unit == "Wh"
        with pytest.raises(Win12Error) as refused:
            async with win12.open(f"{url}&suite=2&security={security}", keys=keys, counters=MemoryCounters()):
                pass
        assert refused.value.code == Code.ASSOCIATION_REJECTED


@pytest.mark.parametrize("compress", [False, True])
async def test_a_month_of_rows_and_columns(compress: bool) -> None:
    async with simulated(compress=compress) as url, opened(url) as meter:
        rows = [row async for row in meter.profile(PROFILE)]
        assert len(rows) >= 96 * 30
        columns = await meter.profile_columns(PROFILE)
        clock = rows[0].columns[0].key
        assert columns[clock].dtype == np.dtype("M8[s]")
        assert columns[clock].tolist() == [row.time.astimezone(UTC).replace(tzinfo=None) for row in rows]
        at, column = next((at, column) for at, column in enumerate(rows[0].columns) if column.obis == REGISTER)
        assert columns[column.key].tolist() == [row.cells[at] for row in rows]


async def test_a_range_of_time() -> None:
    since, until = NOW - timedelta(days=2), NOW - timedelta(days=1)
    async with simulated() as url, opened(url) as meter:
        rows = [row async for row in meter.profile(PROFILE, since=since, until=until)]
        assert 95 <= len(rows) <= 97
        assert all(since <= row.time <= until for row in rows)
        assert [row async for row in meter.profile(PROFILE, since=NOW - timedelta(hours=1))][-1].time <= NOW
        assert [row.time async for row in meter.profile(PROFILE, until=until)][-1] == rows[-1].time
        columns = await meter.profile_columns(PROFILE, since=since, until=until, scale=True)
        assert {len(column) for column in columns.values()} == {len(rows)}
        assert [row async for row in meter.profile(PROFILE, since=NOW + timedelta(days=1))] == []


async def test_what_cannot_be_asked_of_a_profile() -> None:
    async with simulated() as url, opened(url) as meter:
        for options in ({"last": 0}, {"last": 5, "since": NOW}):
            with pytest.raises(UsageError):
                _ = [row async for row in meter.profile(PROFILE, **options)]
        with pytest.raises(MeterError):
            _ = [row async for row in meter.profile("1.0.99.9.0.255")]
        with pytest.raises(UsageError):
            await meter.read("no such thing")
        assert (await meter.read(REGISTER)).unit == "Wh"


async def test_the_cells_of_a_row() -> None:
    async with simulated() as url, opened(url) as meter:
        (row,) = [row async for row in meter.profile(PROFILE, last=1)]
        (reading,) = await meter.read_many([REGISTER])
        assert 0 <= reading.value - row[REGISTER] < 10_000
        assert row["0.0.1.0.0.255"] == row.time
        with pytest.raises(KeyError):
            row["1.1.1.1.1.1"]


async def test_every_object_in_the_list_can_be_read() -> None:
    async with simulated() as url, opened(url) as meter:
        objects = await meter.objects()
        assert len(objects) > 20
        assert await meter.objects() is objects
        readable = [f"{item.obis}:{index}" for item in objects for index in item.attributes if item.readable(index)]
        found = await meter.read_each(readable)
        refused = [one for one in found if isinstance(one, MeterError)]
        assert refused == []


async def test_refusals_leave_the_meter_usable() -> None:
    async with simulated() as url, opened(url) as meter:
        good, bad = await meter.read_each([REGISTER, "1.0.250.8.0.255"])
        assert good.unit == "Wh"
        assert isinstance(bad, MeterError)
        assert "1.0.250.8.0.255: object undefined" in str(bad)
        with pytest.raises(MeterError):
            await meter.read_many([REGISTER, "1.0.250.8.0.255"])
        with pytest.raises(MeterError):
            await meter.read(REGISTER, class_id=7)


async def test_an_attribute_by_number() -> None:
    async with simulated() as url, opened(url) as meter:
        assert (await meter.read(f"{REGISTER}:1")).value == REGISTER
        assert (await meter.read("1-0:1.8.0*255")).raw == (await meter.read("1.8.0")).raw


async def test_reading_while_rows_come() -> None:
    async with simulated() as url, opened(url) as meter:
        count = 0
        async for _ in meter.profile(PROFILE):
            if count % 500 == 0:
                await meter.read(REGISTER)
            count += 1
        assert count >= 96 * 30


async def test_leaving_a_profile_early() -> None:
    async with simulated() as url, opened(url) as meter:
        for _ in range(3):
            async for _row in meter.profile(PROFILE):
                break
            assert (await meter.read(REGISTER)).unit == "Wh"


@pytest.mark.parametrize(("window", "info"), [(1, 8), (2, 62), (7, 128), (7, 2030)])
async def test_any_window_and_information_size(window: int, info: int) -> None:
    hdlc, query = HdlcLimits(info, window), "&auth=gmac&suite=2&window=7&max_info=2030"
    async with simulated("hdlc", query, hdlc, **SECURE) as url, opened(url) as meter:
        assert len([row async for row in meter.profile(PROFILE, last=300)]) == 300
        assert (await meter.read(REGISTER)).unit == "Wh"


async def test_many_tasks_on_one_meter() -> None:
    async with simulated("hdlc", "&auth=gmac&suite=2", **SECURE) as url, opened(url) as meter:

        async def rows() -> int:
            return len([row async for row in meter.profile(PROFILE, last=200)])

        found = await asyncio.gather(*(meter.read(REGISTER) for _ in range(10)), rows(), rows(), meter.objects())
        assert found[10:12] == [200, 200]


async def test_cancelling_at_any_moment() -> None:
    async with simulated("wrapper", "&auth=gmac&suite=2", **SECURE) as url, opened(url) as meter:
        for steps in range(0, 40, 3):
            task = asyncio.create_task(meter.profile_columns(PROFILE, last=300))
            for _ in range(steps):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            assert (await meter.read(REGISTER)).unit == "Wh"


async def test_the_meter_goes_away() -> None:
    async with simulated() as url:
        meter = await opened(url).start()
        await meter.read(REGISTER)
    with pytest.raises(LinkError) as error:
        await meter.read(REGISTER)
    assert error.value.code == Code.PEER_CLOSED
    assert meter.closed
    with pytest.raises(LocalError):
        await meter.read(REGISTER)
    await meter.close()
    await meter.close()


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("&auth=lls", Code.ASSOCIATION_REJECTED),
        ("&auth=none", Code.ASSOCIATION_REJECTED),
        ("&auth=gmac&suite=2&security=none", None),
        ("&auth=gmac&suite=1", Code.KEY_INVALID),
    ],
)
async def test_the_wrong_terms(query: str, code: Code | None) -> None:
    async with simulated("wrapper", query, **SECURE) as url:
        with pytest.raises(Win12Error) as error:
            await opened(url).start()
        assert code is None or error.value.code == code


async def test_nobody_there() -> None:
    with pytest.raises(LinkError) as error:
        await opened("tcp://127.0.0.1:1?timeout=1").start()
    assert error.value.code == Code.CONNECT_FAILED


async def test_the_counter_is_asked_for() -> None:
    async with simulated("wrapper", "&auth=gmac&suite=2", **SECURE) as url:
        async with opened(url) as meter:
            await meter.read(REGISTER)
        with pytest.raises(Win12Error) as error:
            await opened(url).start()
        assert error.value.code in (Code.COUNTER_BEHIND, Code.EXCEPTION, Code.ASSOCIATION_REJECTED)
        async with opened(url, ask_counter=True) as meter:
            assert (await meter.read(REGISTER)).unit == "Wh"


async def test_the_counter_is_raised_by_hand_where_the_meter_is_too_far_ahead_to_be_believed() -> None:
    far = limits.COUNTER_JUMP_MAX * 3
    async with simulated("wrapper", "&auth=gmac&suite=2", **SECURE) as url:
        async with opened(url, raise_counter=far) as meter:
            await meter.read(REGISTER)
        with pytest.raises(SecurityError) as error:
            await opened(url, ask_counter=True).start()
        assert error.value.code == Code.COUNTER_FAR
        async with opened(url, raise_counter=far + 1000) as meter:
            assert (await meter.read(REGISTER)).unit == "Wh"


@pytest.mark.parametrize(
    ("query", "counter"), [("&auth=gmac&suite=2", 0), ("&auth=gmac&suite=2", limits.COUNTER_MAX), ("&auth=none&security=none", 5)]
)
async def test_a_counter_that_uses_up_the_key_or_is_not_there_is_not_raised(query: str, counter: int) -> None:
    with pytest.raises(UsageError) as error:
        await opened(f"tcp://127.0.0.1:1?client=1{query}", raise_counter=counter).start()
    assert error.value.code == Code.BAD_CONFIG


async def test_a_silent_peer_and_one_that_hangs_up_are_named() -> None:
    def silent(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        held.append(writer)

    def hangs_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    held: list[asyncio.StreamWriter] = []
    for serve, query, code, said in (
        (silent, "timeout=0.4", Code.RESPONSE_TIMEOUT, r", silent for 0\.\d s"),
        (hangs_up, "timeout=5", Code.PEER_CLOSED, ""),
    ):
        async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            with pytest.raises(LinkError) as error:
                await opened(f"tcp://127.0.0.1:{port}?client=16&{query}").start()
            for writer in held:
                writer.close()
        assert error.value.code == code
        assert re.fullmatch(f"127.0.0.1:{port}{said}", error.value.detail)


async def test_keys_and_counters_from_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = tmp_path / "keys.toml"
    keys.write_text(f'ek = "{KEYS.ek.hex()}"\nak = "{KEYS.ak.hex()}"\nclient_title = "{KEYS.client_title.hex()}"\n')
    keys.chmod(0o600)
    monkeypatch.setenv("WIN12_COUNTERS", str(tmp_path / "default"))
    async with simulated("wrapper", "&auth=gmac&suite=2", **SECURE) as url:
        for counters in (tmp_path / "counters", str(tmp_path / "counters")):
            async with win12.open(url, keys=keys, counters=counters) as meter:
                assert (await meter.read(REGISTER)).unit == "Wh"
        assert (tmp_path / "counters").is_file()
        assert not (tmp_path / "default").exists()


async def test_setting_through_the_conversation() -> None:
    async with simulated() as url, opened(url) as meter:
        clock = await meter.get_data(8, "0.0.1.0.0.255", 3)
        attribute = win12.application.client.references.plain_selection(8, "0.0.1.0.0.255", 3).attribute
        make: Callable[[int], Any] = lambda number: SetRequestNormal(invoke_id=number, attribute=attribute, data=clock)  # noqa: E731
        response = await meter.conversation.perform(make)
        assert response.result in (0, 3)


async def test_without_await() -> None:
    def read(url: str) -> tuple[str | None, int, int]:
        with win12.connect(url, keys=KEYS, counters=MemoryCounters()) as meter:
            for _row in meter.profile(PROFILE):
                break
            return meter.read(REGISTER).unit, len(list(meter.profile(PROFILE, last=10))), len(meter.objects())

    async with simulated("hdlc", "&auth=gmac&suite=2", **SECURE) as url:
        unit, rows, objects = await asyncio.to_thread(read, url)
    assert (unit, rows) == ("Wh", 10)
    assert objects > 20


async def test_attributes_are_asked_for_by_name() -> None:
    async with simulated() as url, opened(url) as meter:
        zone = await meter.read("0.0.1.0.0.255", "time_zone")
        assert (zone.attribute, zone.raw) == (3, (await meter.read("0.0.1.0.0.255:3")).raw)
        assert (await meter.read("0.0.1.0.0.255:clock_base")).named == "internal crystal"
        assert (await meter.read(REGISTER, "scaler_unit")).named == {"scaler": 0, "unit": "Wh"}
        assert (await meter.read(REGISTER, 3)).named == {"scaler": 0, "unit": "Wh"}
        columns = (await meter.read(PROFILE, "capture_objects")).named
        assert columns[0] == {"class_id": 8, "logical_name": "0.0.1.0.0.255", "attribute_index": 2, "data_index": 0}


async def test_the_class_that_a_name_needs_is_that_of_the_object_list(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = obis.usual_class
    monkeypatch.setattr(obis, "usual_class", lambda code: 3 if code == "1.0.1.6.0.255" else usual(code))
    async with simulated() as url, opened(url) as meter:
        assert (await meter.read("1.0.1.6.0.255", "capture_time")).class_id == 4
        assert (await meter.read("1.0.1.6.0.255", "capture_time", class_id=4)).value is not None
        assert (await meter.read("1.0.1.4.0.255", "number_of_periods")).raw == 1
        for called, said in (("tim_zone", "did you mean time_zone"), ("scaler_unit", "class 8, Clock, has no attribute")):
            with pytest.raises(UsageError, match=said):
                await meter.read("0.0.1.0.0.255", called)
        assert not meter.closed


async def test_what_the_object_list_says_of_versions_is_what_values_are_read_by() -> None:
    async with simulated() as url, opened(url) as meter:
        assert (await meter.read("0.0.43.0.0.255")).version is None
        assert {item.obis: item.version for item in await meter.objects()}["0.0.43.0.0.255"] == 1
        assert (await meter.read("0.0.43.0.0.255")).version == 1
        rights = (await meter.read("0.0.40.0.0.255")).named[0]["access_rights"]
        assert rights["attribute_access"][0] == {"attribute_id": 1, "access_mode": "read_only", "access_selectors": None}
