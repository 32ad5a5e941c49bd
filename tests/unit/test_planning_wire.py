"""What reading costs on the wire, counted between client and meter; and meters that do not keep what they agreed."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import win12
from win12.application.association.settings import Authentication, Security
from win12.application.client.profile_reading import Extent
from win12.cli.main import run
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator import attributes, services
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.model import Context
from win12.simulator.results import Result, refused
from win12.simulator.server import LinkKind, serve_meters
from win12.simulator.station import Station
from win12_wire.errors import MeterError, UsageError
from win12_wire.frames.cosem import DataResult
from win12_wire.frames.get import GetRequestWithList, GetResponseNormal, GetResponseWithList

from bench.plans import KINDS, LOAD, REGISTERS, each_by_itself, planned, table
from bench.plans import read as read_kind

NOON = 1_768_910_580.0
KEYS = Keys(ek=bytes(16), ak=bytes(range(16)), client_title=b"CLI00001")
BOTH = frozenset({"multiple_references", "access"})


@dataclass
class Wire:
    """What a relay has seen: octets each way, and how often the client spoke after the meter had."""

    octets: int = 0
    turns: int = 0
    clients_turn: bool = False

    def carried(self, octets: int, *, by_client: bool) -> None:
        self.octets += octets
        if by_client and not self.clients_turn:
            self.turns += 1
        self.clients_turn = by_client


@asynccontextmanager
async def relayed(port: int) -> AsyncIterator[tuple[Wire, int]]:
    """A relay in front of a port that counts what passes."""
    wire, pumps = Wire(), set[asyncio.Task[None]]()

    async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, by_client: bool) -> None:
        while octets := await source.read(65536):
            wire.carried(len(octets), by_client=by_client)
            sink.write(octets)
            await sink.drain()
        sink.close()

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there_reader, there_writer = await asyncio.open_connection("127.0.0.1", port)
        pumps.add(asyncio.create_task(pump(reader, there_writer, by_client=True)))
        pumps.add(asyncio.create_task(pump(there_reader, writer, by_client=False)))

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    async with server:
        yield wire, server.sockets[0].getsockname()[1]
        await asyncio.wait(pumps, timeout=10)


@asynccontextmanager
async def simulated(link: LinkKind = "wrapper", meter_class: type[Meter] = Meter, **config: Any) -> AsyncIterator[int]:
    made = MeterConfig(authentication=Authentication.GMAC, security=Security.AUTHENC, days=2, **config)
    async with await serve_meters([Station(meter_class(made, wall=lambda: NOON), KEYS)], link=link) as simulator:
        yield simulator.ports[0]


def opened(port: int, query: str = "") -> Any:
    return win12.open(f"tcp://127.0.0.1:{port}?client=1&timeout=5&auth=gmac{query}", keys=KEYS, counters=MemoryCounters())


@pytest.mark.parametrize("withheld", [set[str](), {"access"}, {"multiple_references"}])
async def test_ten_registers_and_a_day_take_six_round_trips_and_two_kilobytes(withheld: set[str]) -> None:
    """Association, mutual authentication, registers with their units, 96 rows, release: HLS5, suite 0, over TCP."""
    config = {"compress": True, "withheld": frozenset(withheld)}
    async with simulated(**config) as port, relayed(port) as (wire, relay):
        async with opened(relay, "&apdus=service") as meter:
            assert await planned(meter) == 96
            assert not meter.conversation.experience.fallbacks
        traffic = meter.conversation.traffic
    assert wire.turns == traffic.turns <= 6
    assert wire.octets == traffic.octets <= 2000


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
async def test_a_plan_is_never_worse_than_one_get_each(kind: Any) -> None:
    (before, _), (after, refusals) = await read_kind(kind, plan=False), await read_kind(kind, plan=True)
    assert after.turns <= before.turns
    assert after.octets <= before.octets
    assert len(refusals) == len(kind.config.get("feigned", ()))


async def test_what_is_counted_is_what_passes() -> None:
    async with simulated(withheld=BOTH) as port, relayed(port) as (wire, relay):
        async with opened(relay) as meter:
            assert await each_by_itself(meter) == 96
        assert (wire.turns, wire.octets) == (meter.conversation.traffic.turns, meter.conversation.traffic.octets)
    assert wire.turns > 30


async def test_the_table_of_the_documentation_is_what_is_printed() -> None:
    page = (Path(__file__).parents[2] / "docs" / "planning.md").read_text(encoding="utf-8")
    assert "\n".join(await table()) in page


# --- meters that do not keep what they agreed


async def test_a_refused_form_is_reported_and_not_asked_again() -> None:
    async with simulated(feigned=BOTH) as port, opened(port) as meter:
        values = await meter.read_many(REGISTERS)
        experience, turns = meter.conversation.experience, meter.conversation.traffic.turns
        assert [one.what for one in experience.fallbacks] == [
            "GET-with-list of 20 attributes, which was agreed", "ACCESS of 20 attributes, which was agreed",
        ]  # fmt: skip
        assert all("service not supported" in one.said for one in experience.fallbacks)
        again = await meter.read_many(REGISTERS)
        assert [one.raw for one in again] == [one.raw for one in values]
        assert meter.conversation.traffic.turns == turns + len(REGISTERS)
        assert len(experience.fallbacks) == 2


def lying(answer: Any) -> type[Meter]:
    """A meter that answers to lists what `answer` makes of the request and the right response."""

    class Liar(Meter):
        def handle(self, request: Any, session: Any, now: float | None = None) -> Any:
            right = super().handle(request, session, now)
            return answer(request, right) if isinstance(request, GetRequestWithList) else right

    return Liar


@pytest.mark.parametrize(
    "answer",
    [
        lambda request, _: GetResponseNormal(invoke_id=request.invoke_id, error=int(Result.OTHER_REASON)),
        lambda request, _: GetResponseNormal(invoke_id=request.invoke_id, error=int(Result.READ_WRITE_DENIED)),
        lambda request, right: GetResponseWithList(
            invoke_id=request.invoke_id, results=[DataResult(error=int(Result.OTHER_REASON))] * len(right.results)
        ),
    ],
)  # fmt: skip
async def test_a_result_in_place_of_a_list_is_a_refusal_of_the_list(answer: Any) -> None:
    async with simulated(meter_class=lying(answer), withheld=frozenset({"access"})) as port, opened(port) as meter:
        assert len(await meter.read_many(REGISTERS)) == len(REGISTERS)
        (fallback,) = meter.conversation.experience.fallbacks
        assert "data-access-result" in fallback.said


async def test_where_a_pdu_is_too_long_half_as_many_are_asked_for() -> None:
    """The meter cuts nothing, and its answers are longer than the declared types let expect."""

    def answer(request: Any, right: Any) -> Any:
        too_long = services.refusal(services.ExceptionReason.pdu_too_long)
        return too_long if len(request.selections) > 6 else right

    config = {"withheld": frozenset({"access", "block_transfer_with_get_or_read"})}
    async with simulated(meter_class=lying(answer), **config) as port, opened(port) as meter:
        assert len(await meter.read_many(REGISTERS)) == len(REGISTERS)
        experience = meter.conversation.experience
        assert [one.then for one in experience.fallbacks] == ["at most 10 at a time", "at most 5 at a time"]
        turns = meter.conversation.traffic.turns
        await meter.read_many(REGISTERS)
        assert meter.conversation.traffic.turns == turns + 2


# --- columns of a profile


@pytest.mark.parametrize("compress", [False, True])
@pytest.mark.parametrize("extent", [{"last": 50}, {"since": "range"}, {}])
async def test_columns_that_are_wanted_and_no_others(extent: dict[str, Any], compress: bool) -> None:
    since = {"since": _moment(NOON - 36000)} if "since" in extent else {}
    query = {"last": extent.get("last"), **since}
    async with simulated(compress=compress) as port, opened(port) as meter:
        every = [row async for row in meter.profile(LOAD, **query)]
        octets = meter.conversation.traffic.octets
        some = [row async for row in meter.profile(LOAD, columns=["1.0.2.8.0.255"], **query)]
        assert [one.obis for one in some[0].columns] == ["0.0.1.0.0.255", "1.0.2.8.0.255"]
        assert [(row.time, row["1.0.2.8.0.255"]) for row in some] == [(row.time, row["1.0.2.8.0.255"]) for row in every]
        assert meter.conversation.traffic.octets - octets <= octets
        with pytest.raises(UsageError, match=r"no column 1\.0\.9"):
            [row async for row in meter.profile(LOAD, columns=["1.0.9.8.0.255"])]


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


@pytest.mark.parametrize("selector", ["columns", "all"])
async def test_a_refused_selection_is_not_tried_again(monkeypatch: pytest.MonkeyPatch, selector: str) -> None:
    right = attributes.read

    def read(context: Context, wanted: Any, access: Any) -> Any:
        if access is not None and (selector == "all" or access.parameters.value[3]):
            raise refused(Result.OTHER_REASON)
        return right(context, wanted, access)

    monkeypatch.setattr(attributes, "read", read)
    since = _moment(NOON - 36000)
    async with simulated() as port, opened(port) as meter:
        rows = [row async for row in meter.profile(LOAD, since=since, columns=["1.0.1.8.0.255"])]
        assert rows
        assert all(row.time >= since for row in rows)
        assert len(rows[0].cells) == 2
        tried = len(meter.conversation.experience.fallbacks)
        assert tried == (1 if selector == "columns" else 3)
        turns = meter.conversation.traffic.turns
        assert [row.cells async for row in meter.profile(LOAD, since=since, columns=["1.0.1.8.0.255"])] == [r.cells for r in rows]
        assert meter.conversation.traffic.turns == turns + 1
        assert len(meter.conversation.experience.fallbacks) == tried


# --- what is asked along


async def test_what_comes_along_is_not_asked_again() -> None:
    async with simulated() as port, opened(port) as meter:
        await meter.read_each(REGISTERS[:4], along=[(LOAD, Extent(last=4))])
        turns = meter.conversation.traffic.turns
        assert len([row async for row in meter.profile(LOAD, last=4)]) == 4
        assert meter.conversation.traffic.turns == turns + 1
        assert len([row async for row in meter.profile(LOAD, last=4)]) == 4
        assert meter.conversation.traffic.turns == turns + 3, "how many there are is asked anew each time"


async def test_a_profile_that_is_not_there_hurts_nobody_before_it_is_read() -> None:
    async with simulated() as port, opened(port) as meter:
        (found,) = await meter.read_each([REGISTERS[0]], along=[("1.0.99.77.0.255", Extent())])
        assert not isinstance(found, MeterError)
        with pytest.raises(MeterError, match="object undefined"):
            [row async for row in meter.profile("1.0.99.77.0.255")]


# --- the command


def test_read_explains(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keys = tmp_path / "keys.toml"
    keys.write_text(f'ek = "{KEYS.ek.hex()}"\nak = "{KEYS.ak.hex()}"\nclient_title = "{KEYS.client_title.hex()}"\n')
    keys.chmod(0o600)

    async def asked(*more: str, **config: Any) -> str:
        async with simulated(**config) as port:
            url = f"tcp://127.0.0.1:{port}?client=1&timeout=5&auth=gmac"
            fresh = ["--keys", str(keys), "--counters", str(tmp_path / f"counters-{port}")]  # each meter begins anew
            assert await asyncio.to_thread(run, ["read", url, *REGISTERS, LOAD, "--last", "4", *fresh, *more]) == 0
        return capsys.readouterr().out

    explained = json.loads(asyncio.run(asked("--explain", "--json")))["explanation"]
    assert explained["round_trips"] == sum(part["round_trips"] for part in explained["parts"]) == 5
    assert [part["what"] for part in explained["parts"]] == ["association", "attributes", LOAD, "release"]
    assert sum(explained["octets"].values()) == sum(part["octets"] for part in explained["parts"])
    (plan,) = explained["parts"][1]["plans"]
    assert plan["attributes"] == 24
    assert plan["chosen"]["form"] == "GET-with-list"
    assert plan["chosen"]["requests"] == [24]
    assert {one["form"] for one in plan["others"]} == {"GET", "ACCESS"}
    assert explained["fallbacks"] == []
    assert 0 < explained["fastest_round_trip"] < 5
    assert "explanation" not in json.loads(asyncio.run(asked("--json")))
    said = asyncio.run(asked("--explain", feigned=frozenset({"multiple_references"})))
    assert "24 attributes by GET-with-list in 1 request" in said


# --- a fleet


def test_collecting_reads_in_few_requests_and_tells_what_a_meter_does_not_keep(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for field in ("ek", "ak", "client_title"):
        monkeypatch.setenv(f"WIN12_{field.upper()}", getattr(KEYS, field).hex())

    async def collected(**config: Any) -> tuple[Wire, str]:
        async with simulated(**config) as port, relayed(port) as (wire, relay):
            fleet = tmp_path / f"fleet-{port}.toml"
            url = f"tcp://127.0.0.1:{relay}?client=1&timeout=5&auth=gmac"
            wanted = f'registers = {json.dumps(REGISTERS)}\nprofiles = ["{LOAD}"]\n'
            fleet.write_text(f'[[meter]]\nname = "a"\nurl = "{url}"\n{wanted}')
            stores = ["--store", str(tmp_path / f"{port}.db"), "--counters", str(tmp_path / f"counters-{port}")]
            assert await asyncio.to_thread(run, ["collect", str(fleet), *stores]) == 0
        return wire, capsys.readouterr().err

    wire, said = asyncio.run(collected())
    assert wire.turns == 5  # association twice, registers and what the profile is, rows, release
    assert "note" not in said
    _, said = asyncio.run(collected(feigned=BOTH))
    assert "note: a: the meter refused GET-with-list" in said
