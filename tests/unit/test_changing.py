"""Attributes set and methods called: values of Python as the class declares them, over sockets; refusals; the commands."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from test_client import NOW, SECURE, opened, simulated
from win12.application.association.settings import Authentication, Referencing
from win12.application.client import changing
from win12.application.values import declared
from win12.cli import changes
from win12.cli.changes import given
from win12.cli.main import run
from win12_wire.errors import Code, MeterError, RemoteError, UsageError
from win12_wire.frames import axdr
from win12_wire.frames.action import ActionResponseNormal
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import DataResult
from win12_wire.frames.set import SetResponseNormal

CLOCK, BREAKER = "0.0.1.0.0.255", "0.0.96.3.10.255"
QUERY = "&auth=gmac&suite=2"


@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
async def test_the_clock_is_set_and_shifted(link: Any) -> None:
    async with simulated(link, QUERY, **SECURE) as url, opened(url) as meter:
        sent = await meter.write(CLOCK, NOW + timedelta(hours=1))
        assert (await meter.read(CLOCK)).value == NOW + timedelta(hours=1)
        assert sent.shape == axdr.DataType.octet_string
        assert await meter.act(f"{CLOCK}:shift_time", -60) is None
        assert (await meter.read(CLOCK)).value == NOW + timedelta(minutes=59)
        await meter.write(f"{CLOCK}:time", "2026-02-01T00:00:00+00:00")
        assert (await meter.read(CLOCK)).value == datetime(2026, 2, 1, tzinfo=UTC)


async def test_a_method_without_parameters_is_called_by_its_name_or_number() -> None:
    async with simulated("wrapper", QUERY, **SECURE) as url, opened(url) as meter:
        await meter.act(f"{BREAKER}:remote_disconnect")
        assert (await meter.read(BREAKER)).raw is False
        await meter.act(f"{BREAKER}:2")
        assert (await meter.read(BREAKER)).raw is True


WAYS: dict[str, tuple[str, dict[str, Any]]] = {
    "short names": ("&auth=lls&referencing=sn", {"authentication": Authentication.LLS, "referencing": Referencing.SN}),
    "general-ciphering": (f"{QUERY}&apdus=general-ciphering", SECURE),
    "dedicated": (f"{QUERY}&ciphering=dedicated", SECURE),
}


@pytest.mark.parametrize("way", WAYS)
async def test_it_is_the_same_whatever_carries_the_services(way: str) -> None:
    query, terms = WAYS[way]
    async with simulated("wrapper", query, **terms) as url, opened(url) as meter:
        await meter.write(CLOCK, NOW + timedelta(hours=1))
        await meter.act(f"{BREAKER}:remote_disconnect")
        assert (await meter.read(BREAKER)).raw is False
        assert (await meter.read(CLOCK)).value == NOW + timedelta(hours=1)
        with pytest.raises(MeterError, match=r"clock_base|:9: "):
            await meter.write(f"{CLOCK}:clock_base", 1)


async def test_what_the_meter_refuses_leaves_the_association() -> None:
    async with simulated("wrapper", QUERY, **SECURE) as url, opened(url) as meter:
        with pytest.raises(MeterError, match=r"clock_base|:9: read write denied") as refused:
            await meter.write(f"{CLOCK}:clock_base", 1)
        assert refused.value.code == Code.DATA_ACCESS
        with pytest.raises(MeterError, match="shift_time: type unmatched") as failed:
            await meter.act(f"{CLOCK}:shift_time", 901)
        assert failed.value.code == Code.ACTION_FAILED
        assert (await meter.read(CLOCK)).value == NOW


async def test_what_does_not_fit_is_never_sent() -> None:
    async with simulated("wrapper", QUERY, **SECURE) as url, opened(url) as meter:
        for what, value in ((f"{CLOCK}:time_zone", "x"), (CLOCK, "yesterday"), (f"{CLOCK}:time_zone", 99999)):
            with pytest.raises(UsageError, match=CLOCK.replace(".", r"\.")) as wrong:
                await meter.write(what, value)
            assert wrong.value.code == Code.BAD_ARGUMENT
        with pytest.raises(UsageError, match="did you mean shift_time"):
            await meter.act(f"{CLOCK}:shift_tim", 3)
        with pytest.raises(UsageError, match="names no method"):
            await meter.act(CLOCK)
        assert (await meter.read(CLOCK)).value == NOW


def test_an_open_type_is_that_of_the_present_value() -> None:
    kinds = declared.types(3, 2)
    assert changing.is_open(kinds)
    for present in (axdr.double_long_unsigned(7), axdr.long(7), axdr.unsigned(1)):
        assert changing.made(kinds, 5, present, "x") == Data(5, present.shape)
    assert changing.made([], 5, axdr.long64(1), "x") == axdr.long64(5)
    assert changing.made([], "text", axdr.octet_string(b""), "x") == axdr.octet_string(b"text")
    with pytest.raises(UsageError, match="x: no class declares what it takes"):
        changing.made([], 5, None, "x")
    with pytest.raises(UsageError):
        changing.made([], [1, 2], axdr.structure(axdr.long(1), axdr.long(2)), "x")
    assert changing.made([], axdr.structure(), None, "x") == axdr.structure()


def test_answers_to_something_else_are_refused() -> None:
    with pytest.raises(RemoteError, match="to a SET"):
        changing.check_set(ActionResponseNormal(invoke_id=1, result=0), CLOCK, 2)
    with pytest.raises(RemoteError, match="to an ACTION"):
        changing.returned(SetResponseNormal(invoke_id=1, result=0), CLOCK)


def test_what_a_method_returns() -> None:
    data = DataResult(data=axdr.long(7))
    assert changing.returned(ActionResponseNormal(invoke_id=1, result=0, data=data), CLOCK) == axdr.long(7)
    with pytest.raises(MeterError, match="object undefined") as refused:
        changing.returned(ActionResponseNormal(invoke_id=1, result=0, data=DataResult(error=4)), CLOCK)
    assert refused.value.code == Code.DATA_ACCESS
    with pytest.raises(MeterError, match="result 99"):
        changing.returned(ActionResponseNormal(invoke_id=1, result=99), CLOCK)


@contextmanager
def served(**config: Any) -> Iterator[str]:
    """A meter in a thread of its own, for commands that have an event loop of theirs."""
    started, ended = threading.Event(), asyncio.Event()
    found: list[Any] = []

    async def serve() -> None:
        async with simulated("wrapper", **config) as url:
            found.extend((url, asyncio.get_running_loop()))
            started.set()
            await ended.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    try:
        assert started.wait(30)
        yield found[0]
    finally:
        found[1].call_soon_threadsafe(ended.set)
        thread.join(30)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setenv("WIN12_COUNTERS", str(tmp_path / "counters"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("WIN12_PASSWORD", "secret")


@pytest.mark.usefixtures("told")
def test_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with served(authentication="lls") as url:
        url += "&auth=lls"
        assert run(["write", url, CLOCK, "2026-02-01T00:00:00+00:00"]) == 0
        assert capsys.readouterr().out == '0.0.1.0.0.255:2 set: {"octet_string": "07ea02010700000000000000"}\n'
        assert run(["act", url, f"{CLOCK}:shift_time", "60", "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == {"obis": CLOCK, "method": "shift_time", "data": None}
        assert run(["act", url, f"{BREAKER}:remote_disconnect"]) == 0
        assert capsys.readouterr().out == "0.0.96.3.10.255:remote_disconnect done\n"
        assert run(["write", url, CLOCK, "--data", "090c07ea0201ff000000ff000000", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["data"] == {"octet_string": "07ea0201ff000000ff000000"}
        assert run(["write", url, f"{CLOCK}:clock_base", "1"]) == 1
        assert "read write denied" in capsys.readouterr().err


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("write", "URL", CLOCK), "give VALUE or --data"),
        (("write", "URL", CLOCK, "1", "--data", "0f01"), "either VALUE or --data"),
        (("write", "URL", CLOCK, "--data", "0f"), "offset"),
        (("write", "URL", "0.0.40.0.0.255:secret", "hello"), "is a secret"),
        (("write", "URL", "0.0.17.0.0.255:emergency_profile", '{"a":'), "VALUE: is no JSON: Expecting value: line 1 column 6"),
        (("act", "URL", "0.0.9.0.0.255:1", "[1,"), "VALUE: is no JSON"),
        (("write", "URL", "0.0.40.0.0.255:7", "--data", "0900"), "is a secret"),
        (("write", "URL", f"{CLOCK}:tim", "1"), "no attribute 'tim'"),
        (("act", "URL", CLOCK), "names no method"),
        (("act", "URL", "0.0.40.0.0.255:change_HLS_secret", "hello"), "is a secret"),
        (("act", "URL", "0.0.96.3.10.255:open"), "no method 'open'"),
        (("act", "URL", f"{CLOCK}:1", "--meter", "m"), "needs --keys"),
    ],
)
def test_what_cannot_be_meant_is_said_before_anything_is_opened(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["tcp://127.0.0.1:1" if one == "URL" else one for one in arguments]
    assert run(words) == 2
    shown = " ".join(capsys.readouterr().err.replace("│", " ").split())
    assert said in shown
    assert "hello" not in shown


def test_a_secret_comes_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("12345678\n"))
    assert given("-", None, secret=True) == "12345678"
    assert changes.data_json(axdr.octet_string(b"12345678"), secret=True) == "(hidden)"
