"""Class 18 as the simulated meter has it, and the client against meters that do not do as they should."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import win12
from simulator_help import NOW, invoke, manager, meter, put, value
from win12.application.association.settings import Authentication
from win12.application.client.image_transfer import ImageOptions, ImageProgress
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.image_store import ImageStore, sealed
from win12.simulator.meter import Meter
from win12.simulator.results import Result
from win12.simulator.server import serve_meters
from win12.simulator.session import Role, Session
from win12.simulator.station import Station
from win12_wire.errors import Code, LinkError, LocalError, MeterError, StoreError, UsageError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import BitString, Data

IMAGE, FIRMWARE, LOG = "0.0.44.0.0.255", "1.0.0.2.0.255", "0.0.99.98.0.255"
BLOCK = 512
OCTETS = sealed(bytes(range(256)) * 8)
BLOCKS = -(-len(OCTETS) // BLOCK)
QUICK = ImageOptions(poll=0.01, pause=0.0)


def initiate(m: Meter, octets: bytes = OCTETS, identifier: bytes = b"FW-2") -> int:
    size = axdr.double_long_unsigned(len(octets))
    return invoke(m, manager(), IMAGE, 1, axdr.structure(axdr.octet_string(identifier), size))


def block(m: Meter, number: int, octets: bytes | None = None) -> int:
    said = OCTETS[number * BLOCK : (number + 1) * BLOCK] if octets is None else octets
    return invoke(m, manager(), IMAGE, 2, axdr.structure(axdr.double_long_unsigned(number), axdr.octet_string(said)))


def transferred(m: Meter, octets: bytes = OCTETS) -> None:
    assert initiate(m, octets) == Result.SUCCESS
    for number in range(BLOCKS):
        assert block(m, number, octets[number * BLOCK : (number + 1) * BLOCK]) == Result.SUCCESS


# --- the meter


def test_blocks_in_any_order_and_again() -> None:
    m = meter()
    assert (value(m, IMAGE, 6), value(m, IMAGE, 4), value(m, IMAGE, 3)) == (0, 0, BitString(0, b""))
    assert initiate(m) == Result.SUCCESS
    for number in (4, 1, 0, 1):
        assert block(m, number) == Result.SUCCESS
    assert value(m, IMAGE, 4) == 2
    assert value(m, IMAGE, 3) == BitString(BLOCKS, bytes([0b11001000]))
    assert invoke(m, manager(), IMAGE, 3) == Result.OTHER_REASON
    for number in (2, 3):
        assert block(m, number) == Result.SUCCESS
    assert value(m, IMAGE, 4) == BLOCKS
    assert invoke(m, manager(), IMAGE, 3) == Result.SUCCESS
    assert value(m, IMAGE, 7) == [(len(OCTETS), b"FW-2", OCTETS[-32:])]
    assert value(m, FIRMWARE) == b"win12 simulate"
    assert invoke(m, manager(), IMAGE, 4) == Result.SUCCESS
    assert value(m, FIRMWARE) == b"FW-2"
    assert [code for _, code in value(m, LOG)] == [17, 18]


def test_an_image_that_is_damaged_is_not_verified() -> None:
    m = meter()
    transferred(m, OCTETS[:700] + bytes([OCTETS[700] ^ 1]) + OCTETS[701:])
    assert invoke(m, manager(), IMAGE, 3) == Result.OTHER_REASON
    assert (value(m, IMAGE, 6), value(m, IMAGE, 7)) == (4, [])
    assert invoke(m, manager(), IMAGE, 4) == Result.OTHER_REASON
    assert value(m, FIRMWARE) == b"win12 simulate"
    assert [code for _, code in value(m, LOG)] == [51]


def test_verifying_and_activating_take_their_time() -> None:
    now = [NOW]
    m = Meter(MeterConfig(image_takes=5.0), wall=lambda: now[0])
    transferred(m)
    assert invoke(m, manager(), IMAGE, 3) == Result.TEMPORARY_FAILURE
    now[0] += 4.9
    assert value(m, IMAGE, 6) == 2
    now[0] += 0.2
    assert value(m, IMAGE, 6) == 3
    assert invoke(m, manager(), IMAGE, 4) == Result.TEMPORARY_FAILURE
    assert value(m, FIRMWARE) == b"win12 simulate"
    now[0] += 5.1
    assert (value(m, IMAGE, 6), value(m, FIRMWARE)) == (6, b"FW-2")


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        (1, axdr.integer(0)),
        (1, axdr.null_data()),
        (1, axdr.structure(axdr.octet_string(b"x"), axdr.long_unsigned(7))),
        (1, axdr.structure(axdr.octet_string(b"x"), axdr.double_long_unsigned(0))),
        (2, axdr.structure(axdr.double_long_unsigned(0))),
        (2, axdr.structure(axdr.double_long_unsigned(BLOCKS), axdr.octet_string(b""))),
        (2, axdr.structure(axdr.double_long_unsigned(0), axdr.octet_string(bytes(BLOCK - 1)))),
        (2, axdr.structure(axdr.double_long_unsigned(0xFFFFFFFF), axdr.octet_string(bytes(BLOCK)))),
        (3, axdr.octet_string(b"")),
    ],
)
def test_parameters_that_do_not_fit(method: int, parameters: Data) -> None:
    m = meter()
    initiate(m)
    assert invoke(m, manager(), IMAGE, method, parameters) == Result.TYPE_UNMATCHED
    assert value(m, IMAGE, 4) == 0


def test_sizes_that_are_too_large_and_rights() -> None:
    m = meter()
    huge = axdr.structure(axdr.octet_string(b"x"), axdr.double_long_unsigned(1 << 27))
    assert invoke(m, manager(), IMAGE, 1, huge) == Result.OTHER_REASON
    reader = Session(role=Role.READER, client_sap=2)
    assert invoke(m, reader, IMAGE, 3) == Result.READ_WRITE_DENIED
    assert put(m, reader, IMAGE, axdr.boolean(False), 5) == Result.READ_WRITE_DENIED
    assert put(m, manager(), IMAGE, axdr.unsigned(0), 5) == Result.TYPE_UNMATCHED
    assert put(m, manager(), IMAGE, axdr.boolean(False), 5) == Result.SUCCESS
    assert initiate(m) == Result.READ_WRITE_DENIED
    assert put(m, manager(), IMAGE, axdr.double_long_unsigned(64), 2) == Result.SUCCESS
    assert value(m, IMAGE, 2) == 64
    assert put(m, manager(), IMAGE, axdr.double_long_unsigned(0), 2) == Result.TEMPORARY_FAILURE


def test_what_was_transferred_outlives_a_restart(tmp_path: Path) -> None:
    def restarted(**config: Any) -> Meter:
        return Meter(MeterConfig(**config), wall=lambda: NOW, state=tmp_path)

    m = restarted()
    initiate(m)
    for number in range(3):
        block(m, number)
    m = restarted(image_block=64)
    assert (value(m, IMAGE, 6), value(m, IMAGE, 4)) == (1, 3)
    for number in range(3, BLOCKS):
        assert block(m, number) == Result.SUCCESS
    m = restarted()
    assert invoke(m, manager(), IMAGE, 3) == Result.SUCCESS
    m = restarted(image_takes=9.0)
    assert (value(m, IMAGE, 6), value(m, IMAGE, 7)[0][1]) == (3, b"FW-2")
    assert invoke(m, manager(), IMAGE, 4) == Result.TEMPORARY_FAILURE
    m = restarted()
    assert (value(m, IMAGE, 6), value(m, FIRMWARE)) == (6, b"FW-2"), "what was begun is done again"
    assert [code for _, code in value(m, LOG)] == [17, 18]
    m = restarted()
    initiate(m, identifier=b"FW-3")
    m = restarted()
    assert (value(m, IMAGE, 6), value(m, IMAGE, 4), value(m, FIRMWARE)) == (1, 0, b"FW-2")


def test_what_was_verified_in_time_is_not_verified_again_after_a_restart(tmp_path: Path) -> None:
    now = [NOW]

    def restarted(takes: float) -> Meter:
        return Meter(MeterConfig(image_takes=takes), wall=lambda: now[0], state=tmp_path)

    m = restarted(5.0)
    transferred(m)
    assert invoke(m, manager(), IMAGE, 3) == Result.TEMPORARY_FAILURE
    now[0] += 6.0
    assert value(m, IMAGE, 6) == 3
    assert value(restarted(1e9), IMAGE, 6) == 3


def test_files_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "0000000000001.parameters").write_text("{")
    with pytest.raises(StoreError, match="is not what a simulated meter keeps"):
        Meter(MeterConfig(), state=tmp_path)


def test_a_mark_without_its_block_is_found_when_it_is_verified(tmp_path: Path) -> None:
    store = ImageStore(tmp_path, "1")
    store.begin(len(OCTETS), BLOCK)
    for number in range(BLOCKS - 1):
        store.keep(number, OCTETS[number * BLOCK : (number + 1) * BLOCK])
    (tmp_path / "1.blocks").write_bytes(b"\1" * BLOCKS)
    again = ImageStore(tmp_path, "1")
    again.resume(len(OCTETS), BLOCK)
    assert again.first_missing() == BLOCKS
    assert not again.is_sound()


# --- the client


@asynccontextmanager
async def opened(m: Meter) -> AsyncIterator[win12.Meter]:
    keys = Keys(client_title=b"CLI00001", ek=bytes(16), ak=bytes(range(16)))
    async with (
        await serve_meters([Station(m, keys)]) as simulator,
        win12.open(
            f"tcp://127.0.0.1:{simulator.ports[0]}?client=1&auth=gmac&timeout=5", keys=keys, counters=MemoryCounters()
        ) as there,
    ):
        yield there


def managed(**config: Any) -> Meter:
    return Meter(MeterConfig(authentication=Authentication.GMAC, image_block=BLOCK, **config), wall=lambda: NOW)


async def test_transfer_verify_activate_and_what_is_told() -> None:
    told: list[ImageProgress] = []
    async with opened(managed()) as there:
        await there.transfer_image(OCTETS, b"FW-2", QUICK, tell=told.append)
        assert (await there.read(FIRMWARE)).raw == b"FW-2"
        assert [one.block for one in told if one.step == "transferring"] == list(range(BLOCKS))
        steps = list(dict.fromkeys(one.step for one in told))
        assert steps == ["asking", "initiating", "transferring", "verifying", "activating", "done"]


async def test_verified_only_and_activated_later() -> None:
    async with opened(managed()) as there:
        await there.transfer_image(OCTETS, b"FW-2", ImageOptions(activate=False))
        assert (await there.read(FIRMWARE)).raw == b"win12 simulate"
        told: list[ImageProgress] = []
        await there.transfer_image(OCTETS, b"FW-2", ImageOptions(resume=True), tell=told.append)
        assert [one.step for one in told] == ["asking", "activating", "done"]
        assert (await there.read(FIRMWARE)).raw == b"FW-2"


async def test_resume_begins_anew_when_the_meter_has_another_image() -> None:
    m = managed()
    initiate(m, sealed(bytes(3000)))
    block(m, 0, bytes(BLOCK))
    async with opened(m) as there:
        told: list[ImageProgress] = []
        await there.transfer_image(OCTETS, b"FW-2", ImageOptions(resume=True), tell=told.append)
        assert [one.step for one in told][:3] == ["asking", "initiating", "asking"]


async def test_without_resume_it_begins_anew() -> None:
    m = managed()
    initiate(m)
    block(m, 0, bytes(BLOCK))
    async with opened(m) as there:
        await there.transfer_image(OCTETS, b"FW-2", QUICK)
        assert (await there.read(FIRMWARE)).raw == b"FW-2"


async def test_refusals_are_told_with_their_step() -> None:
    m = managed()
    async with opened(m) as there:
        with pytest.raises(MeterError, match="image_verify gave other reason") as caught:
            await there.transfer_image(bytes(2000), b"FW-2", QUICK)
        assert caught.value.code == Code.IMAGE_REJECTED
        with pytest.raises(MeterError, match="image_transfer_initiate gave other reason") as caught:
            await there.transfer_image(OCTETS, b"x" * 65, QUICK)
        assert caught.value.code == Code.IMAGE_REFUSED
        m.operations.image.enable(False, NOW)
        with pytest.raises(MeterError) as caught:
            await there.transfer_image(OCTETS, b"FW-2", QUICK)
        assert caught.value.code == Code.IMAGE_DISABLED
        assert not there.closed


async def test_a_meter_that_never_ends_what_it_does() -> None:
    async with opened(managed(image_takes=1e9)) as there:
        with pytest.raises(LinkError, match=r"took more than 0\.05 s") as caught:
            await there.transfer_image(OCTETS, b"FW-2", ImageOptions(wait=0.05, poll=0.01))
        assert caught.value.code == Code.DEADLINE


async def test_a_meter_that_forgets_a_block(monkeypatch: pytest.MonkeyPatch) -> None:
    m = managed()
    store = m.operations.image._store
    keep = store.keep
    monkeypatch.setattr(ImageStore, "keep", lambda self, number, octets: None if number == 2 else keep(number, octets))
    async with opened(m) as there:
        with pytest.raises(MeterError) as caught:
            await there.transfer_image(OCTETS, b"FW-2", QUICK)
        assert caught.value.code == Code.IMAGE_INCOMPLETE


async def test_images_that_cannot_be_read(tmp_path: Path) -> None:
    async with opened(managed()) as there:
        (tmp_path / "empty").touch()
        for path, why in ((tmp_path / "none", "No such file"), (tmp_path / "empty", "has no octets"), (tmp_path, "directory")):
            with pytest.raises(UsageError, match=why):
                await there.transfer_image(path, b"FW-2")
        with pytest.raises(UsageError, match="without octets"):
            await there.transfer_image(b"", b"FW-2")


async def test_others_wait_while_a_shared_meter_is_updated() -> None:
    keys = Keys(client_title=b"CLI00001", ek=bytes(16), ak=bytes(range(16)))
    async with await serve_meters([Station(managed(), keys)]) as simulator:
        url = f"tcp://127.0.0.1:{simulator.ports[0]}?client=1&auth=gmac"
        async with win12.share(url, keys=keys, counters=MemoryCounters()) as shared, shared.turn() as mine:
            refused: list[Code] = []

            def tell(progress: ImageProgress) -> None:
                if progress.step == "transferring" and progress.block == 1:
                    tasks.append(asyncio.ensure_future(intrude()))

            async def intrude() -> None:
                try:
                    async with shared.turn(wait=0.0):
                        pass
                except LocalError as error:
                    refused.append(error.code)

            tasks: list[asyncio.Future[None]] = []
            await mine.transfer_image(OCTETS, b"FW-2", QUICK, tell=tell)
            await asyncio.gather(*tasks)
            assert refused == [Code.TURN_TIMEOUT]
            assert (await mine.read(FIRMWARE)).raw == b"FW-2"
