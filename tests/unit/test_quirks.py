"""Makers' quirks: what the table names is there, what asking for one changes, and that it shows."""

import importlib
import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import win12
from spec_help import SPEC
from win12.application.association.settings import Authentication, Security
from win12.application.client.experience import ANNOUNCED
from win12.application.client.quirks import time_rules
from win12.application.values.time import TimeRules
from win12.cli.main import run
from win12.physical.url import parse_url
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.server import serve_meters
from win12.simulator.station import Station
from win12.simulator.times import Convention
from win12_spec import quirks as compiler
from win12_spec.diagnostics import SpecError
from win12_wire.errors import Code, UsageError
from win12_wire.quirks import OPTIONS, QUIRKS, Quirk

ROOT = SPEC.parent
NOON = 1_768_910_580.0
REGISTERS = ["1.0.1.8.0.255", "1.0.2.8.0.255"]
KEYS = Keys(ek=bytes(16), ak=bytes(range(16)), client_title=b"CLI00001")
ENTRY = (ROOT / "spec" / "quirks.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("quirk", QUIRKS.values(), ids=lambda one: one.name)
def test_what_a_quirk_names_is_there(quirk: Quirk) -> None:
    module, _, path = quirk.code.partition(":")
    found: Any = importlib.import_module(module)
    for part in path.split("."):
        found = getattr(found, part)
    if quirk.shown.startswith("tests/"):
        file, _, name = quirk.shown.partition("::")
        assert re.search(rf"^(async )?def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)


def test_only_what_can_be_asked_for_is_an_option() -> None:
    assert {one.name for one in QUIRKS.values() if one.handling == "option"} <= set(OPTIONS)
    assert all(QUIRKS[name].handling in {"option", "detected"} for name in OPTIONS)
    assert ANNOUNCED in QUIRKS


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("    option: inverted_deviation\n", ""), "changes nothing"),
        (("    handling: option\n", "    handling: refused\n"), "cannot be asked for"),
        (("{frame: date_time, id: not_specified}", "{frame: date_time, id: nowhere}"), "no 'nowhere'"),
        (("{frame: date_time, id: not_specified}", "{frame: nothing, id: nowhere}"), "no 'nowhere'"),
        (("session: hdlc_client, id: parameters that", "session: hdlc_client, id: other parameters that"), "no 'other"),
        (("handling: refused", "handling: believed"), "believed"),
        (("    source: 'u9n/dlms-cosem#74'\n", ""), "source"),
        (("option: bare_times", "option: no_tags"), "no_tags"),
        (("code: 'win12.security.suite:Cipher.unprotect'", "code: 'os:system'"), "os:system"),
    ],
)
def test_a_wrong_entry_is_located(change: tuple[str, str], said: str, tmp_path: Path) -> None:
    spec = tmp_path / "spec"
    spec.mkdir()
    for name in ("schema", "vectors"):
        (spec / name).symlink_to(ROOT / "spec" / name)
    assert change[0] in ENTRY
    (spec / "quirks.yaml").write_text(ENTRY.replace(*change), encoding="utf-8")
    with pytest.raises(SpecError, match=said) as fault:
        compiler.load(spec)
    assert re.match(r"spec/quirks\.yaml:\d+:\d+", str(fault.value))


def test_a_specification_may_have_none(tmp_path: Path) -> None:
    assert compiler.generate(tmp_path) == {}


def test_quirks_in_a_url() -> None:
    url = parse_url("tcp://meter?quirks=deviation_inverted,range_without_deviation,deviation_inverted")
    assert url.quirks == ("deviation_inverted", "range_without_deviation")
    assert parse_url("tcp://meter").quirks == parse_url("tcp://meter?quirks=").quirks == ()
    for wrong, said in (("no_tags", "is not one of"), ("tag_under_another_key", "refused"), ("tagged_push_time", "tolerated")):
        with pytest.raises(UsageError, match=said) as error:
            parse_url(f"tcp://meter?quirks={wrong}")
        assert error.value.code == Code.BAD_URL


def test_options_add_to_the_rules_that_are_given() -> None:
    assert time_rules(TimeRules(zone=UTC), ["deviation_inverted"]) == TimeRules(inverted=True, zone=UTC)
    assert time_rules(TimeRules(inverted=True), ["range_without_deviation"]) == TimeRules(inverted=True, bare=True)
    assert time_rules(TimeRules(), []) == TimeRules()


async def asked(query: str, **config: Any) -> Any:
    """The clock, and what the meter is told to do otherwise."""
    m = Meter(MeterConfig(days=2, **config), wall=lambda: NOON)
    async with await serve_meters([Station(m, Keys())]) as simulator:
        url = f"tcp://127.0.0.1:{simulator.ports[0]}?client=1&timeout=5{query}"
        async with win12.open(url, keys=Keys(), counters=MemoryCounters()) as meter:
            time = (await meter.read("0.0.1.0.0.255")).value
            return time, meter.deviations()


async def test_an_inverted_deviation_is_read_only_when_it_is_asked_for() -> None:
    true = datetime.fromtimestamp(NOON, UTC)
    inverted = {"convention": Convention.INVERTED}
    assert (await asked("", **inverted))[0] == true + timedelta(hours=2)
    time, deviations = await asked("&quirks=deviation_inverted", **inverted)
    assert time == true
    assert len(deviations) == 1
    assert "quirks=deviation_inverted" in deviations[0]
    assert await asked("") == (true, [])


async def test_single_gets_from_the_first_request_on() -> None:
    security = {"authentication": Authentication.GMAC, "security": Security.AUTHENC}
    config = MeterConfig(**security, feigned=frozenset({"multiple_references"}))  # type: ignore[arg-type]
    async with await serve_meters([Station(Meter(config, wall=lambda: NOON), KEYS)]) as simulator:
        url = f"tcp://127.0.0.1:{simulator.ports[0]}?client=1&timeout=5&auth=gmac&quirks={ANNOUNCED}"
        async with win12.open(url, keys=KEYS, counters=MemoryCounters()) as meter:
            turns = meter.conversation.traffic.turns
            await meter.read_many(REGISTERS)
            assert meter.conversation.traffic.turns == turns + 4
            assert meter.conversation.experience.fallbacks == []


async def test_what_was_found_out_has_the_name_of_its_quirk() -> None:
    config = MeterConfig(feigned=frozenset({"multiple_references", "access"}))
    async with await serve_meters([Station(Meter(config, wall=lambda: NOON), Keys())]) as simulator:
        url = f"tcp://127.0.0.1:{simulator.ports[0]}?client=1&timeout=5"
        async with win12.open(url, keys=Keys(), counters=MemoryCounters()) as meter:
            await meter.read_many(REGISTERS)
            assert {one.quirk for one in meter.conversation.experience.fallbacks} == {ANNOUNCED}
            assert meter.deviations() == [str(one) for one in meter.conversation.experience.fallbacks]


# --- the command


def test_the_command_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["quirks"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in QUIRKS)
    assert run(["quirks", "--json"]) == 0
    assert [one["name"] for one in json.loads(capsys.readouterr().out)] == list(QUIRKS)


def test_the_command_tells_of_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["quirks", "deviation_inverted"]) == 0
    said = capsys.readouterr().out
    one = QUIRKS["deviation_inverted"]
    assert all(text in said for text in (one.standard, one.does, one.recognised, one.code, one.shown, one.source))
    assert run(["quirks", "deviation_inverted", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == one._asdict()
    assert run(["quirks", "nowhere"]) == 2
    assert "nowhere" in capsys.readouterr().err
