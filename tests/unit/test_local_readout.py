"""IEC 62056-21 over real pseudo-terminals, with a meter at the other end: change of speed, readout, what goes wrong."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal

import pytest
import win12
from cable_help import Cable, Change
from simulator_help import meter as household
from win12.application.client.local_reading import read_local
from win12.datalink.local.server import Mode
from win12.physical.serial_stream import SerialStream, connect
from win12.security.keys import Keys
from win12.simulator.local import line_of, serve_line
from win12.simulator.station import Station
from win12_wire.errors import Code, LinkError, SecurityError, Win12Error

KEYS = Keys(password=b"12345678")


@contextlib.asynccontextmanager
async def meter(cable: Cable, mode: Mode, speed: int = 9600, keys: Keys | None = None) -> AsyncIterator[SerialStream]:
    async with await connect(line_of(cable.meter, mode), 1.0) as stream:
        task = asyncio.create_task(serve_line(stream, Station(household(), keys or Keys()), mode, speed, 0.2))
        try:
            yield stream
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def once(change: Change, on: bytes) -> Change:
    """Change the first octets in which these stand."""
    left = [change]

    def changed(octets: bytes) -> bytes:
        return left.pop()(octets) if left and on in octets else octets

    return changed


@pytest.mark.parametrize(("mode", "speed"), [(Mode.a, 300), (Mode.b, 2400), (Mode.c, 9600), (Mode.c, 300), (Mode.e, 4800)])
async def test_readout(mode: Mode, speed: int) -> None:
    async with Cable() as cable, meter(cable, mode, speed):
        answer = await read_local(f"iec21://{cable.reader}")
        heard = [(who, one, other) for who, octets, one, other in cable.heard if octets]
    assert (answer.maker, answer.refused, answer.readout.refused) == ("WTW", [], [])
    (energy,) = [one for one in answer.readout.readings if one.code == "1.8.0"]
    assert (energy.obis, energy.unit) == ("1.0.1.8.0.255", "kWh")
    assert isinstance(energy.value, Decimal)
    assert heard[0] == ("reader", 300, 300)
    assert all(one == other for _, one, other in heard), "neither end speaks before the other can hear it"
    assert heard[-1] == ("meter", speed, speed), "and both have changed"


async def test_a_line_that_is_slower_than_the_meter() -> None:
    async with Cable() as cable, meter(cable, Mode.c, 9600):
        answer = await read_local(f"iec21://{cable.reader}?speed=4800")
        assert cable.heard[-1][2:] == (300, 300), "what is acknowledged otherwise than offered changes nothing"
    assert answer.readout.readings


async def test_a_meter_that_sends_by_itself() -> None:
    async with Cable() as cable, meter(cable, Mode.d):
        answer = await read_local(f"iec21://{cable.reader}?mode=push")
    assert answer.maker == "WTW"
    assert [one.code for one in answer.readout.readings][:3] == ["0.0.0", "0.9.1", "0.9.2"]


async def test_the_meter_that_is_named_answers() -> None:
    async with Cable() as cable, meter(cable, Mode.c):
        assert (await read_local(f"iec21://{cable.reader}?device=00000001")).readout.readings
        assert cable.all_of("reader").startswith(b"/?00000001!\r\n")


@pytest.mark.parametrize("mode", [Mode.c, Mode.e])
async def test_an_optical_head_that_gives_back_what_is_sent(mode: Mode) -> None:
    async with Cable() as cable, meter(cable, mode):
        cable.echo = True
        assert (await read_local(f"iec21://{cable.reader}")).readout.readings


async def test_noise_before_an_answer() -> None:
    async with Cable() as cable, meter(cable, Mode.c):
        cable.to_reader = lambda octets: b"\x02/ER\xff?" + octets
        assert (await read_local(f"iec21://{cable.reader}")).readout.readings
        assert cable.all_of("reader").count(b"/?!") == 1


@pytest.mark.parametrize("cut", [False, True])
async def test_a_readout_that_is_corrupted_comes_again(cut: bool) -> None:
    async with Cable() as cable, meter(cable, Mode.c):
        cable.to_reader = once(lambda octets: octets[:-2] if cut else octets.replace(b"1.8.0", b"1.8.9"), b"1.8.0")
        answer = await read_local(f"iec21://{cable.reader}")
        assert cable.all_of("reader").count(b"/?!") == 2
    assert "1.8.9" not in [one.code for one in answer.readout.readings]


async def test_a_meter_that_does_not_change_its_speed_as_it_said(monkeypatch: pytest.MonkeyPatch) -> None:
    async with Cable() as cable, meter(cable, Mode.c) as stream:
        real = SerialStream.tune

        async def stuck(self: SerialStream, speed: int, framing: str) -> None:
            if self is not stream:
                await real(self, speed, framing)

        monkeypatch.setattr(SerialStream, "tune", stuck)
        stream.port = replace(stream.port, speed=9600)  # what it says does not keep it busy as long as it would
        answer = await read_local(f"iec21://{cable.reader}")
        assert b"\x06050\r\n" in cable.all_of("reader")
        assert cable.all_of("reader").endswith(b"\x06000\r\n"), "then it is asked to stay where it is"
    assert answer.readout.readings


async def test_a_line_that_is_pulled_out() -> None:
    async with Cable() as cable, meter(cable, Mode.c):
        asyncio.get_running_loop().call_later(0.3, cable.pull)
        with pytest.raises(LinkError) as caught:
            await read_local(f"iec21://{cable.reader}")
    assert caught.value.code == Code.PEER_CLOSED


# --- mode E: HDLC behind the sign-on


@pytest.mark.parametrize("echo", [False, True])
async def test_mode_e_ends_in_hdlc(echo: bool) -> None:
    async with Cable() as cable, meter(cable, Mode.e, 19200):
        cable.echo = echo
        for _ in range(2):  # the meter listens at 300 again
            async with win12.open(f"serial://{cable.reader}?start=mode-e&client=2&speed=19200") as opened:
                reading = await opened.read("1.0.1.8.0.255")
            assert reading.unit == "Wh"
            assert cable.heard[-1][2:] == (19200, 19200)


async def test_mode_e_is_not_offered() -> None:
    async with Cable() as cable, meter(cable, Mode.c):
        with pytest.raises(LinkError, match=r"MODE_REFUSED|does not offer") as caught:
            async with win12.open(f"serial://{cable.reader}?start=mode-e&client=2"):
                pass
        assert "/WTW5WIN12-00000001" in str(caught.value), "it says who it is"
        (await connect(line_of(cable.reader, Mode.c), 0.0)).close()


# --- programming mode


@pytest.mark.parametrize("echo", [False, True])
async def test_programming_mode(echo: bool) -> None:
    async with Cable() as cable, meter(cable, Mode.c, keys=KEYS):
        cable.echo = echo
        answer = await read_local(f"iec21://{cable.reader}?mode=programming", ["1.8.0", "9.9.9"], keys=KEYS)
        await cable.until_said("reader", b"\x01B0\x03\x71")  # the meter is told that it is over
    assert [one.code for one in answer.readout.readings] == ["1.8.0"]
    assert [(code, "ER01" in error.detail) for code, error in answer.refused] == [("9.9.9", True)]


async def refused(url: str, keys: Keys | None) -> Win12Error:
    with pytest.raises(Win12Error) as caught:
        await read_local(url, ["1.8.0"], keys=keys)
    return caught.value


async def test_a_wrong_password() -> None:
    async with Cable() as cable, meter(cable, Mode.c, keys=KEYS):
        error = await refused(f"iec21://{cable.reader}?mode=programming", Keys(password=b"guess-me"))
    assert isinstance(error, SecurityError)
    assert error.code == Code.AUTHENTICATION_FAILED
    assert "guess-me" not in str(error)


async def test_no_password_where_one_is_needed() -> None:
    async with Cable() as cable, meter(cable, Mode.c, keys=KEYS):
        answer = await read_local(f"iec21://{cable.reader}?mode=programming", ["1.8.0"])
    assert [code for code, _ in answer.refused] == ["1.8.0"]
    assert answer.readout.readings == []


@pytest.mark.parametrize("broken", [b"\x02", b"\x01R1"])
async def test_a_command_or_its_answer_is_corrupted(broken: bytes) -> None:
    """One is asked for again by whoever did not understand it."""
    async with Cable() as cable, meter(cable, Mode.c, keys=KEYS):
        spoil = once(lambda octets: octets[:-1] + bytes((octets[-1] ^ 1,)), broken)
        cable.to_reader = spoil if broken == b"\x02" else cable.to_reader
        cable.to_meter = spoil if broken != b"\x02" else cable.to_meter
        answer = await read_local(f"iec21://{cable.reader}?mode=programming", ["1.8.0"], keys=KEYS)
        assert b"\x15" in cable.all_of("reader" if broken == b"\x02" else "meter")
    assert [one.code for one in answer.readout.readings] == ["1.8.0"]
