"""Operating a meter through the broker: the commands that ask any meter, and what the policy has to say."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from broker_help import METER, Site
from test_broker_exchange import Tap, tap
from win12.cli.main import run

__all__ = ["tap"]


@pytest.mark.parametrize("tap", [True], indirect=True)
def test_the_breaker_the_clock_the_events_and_the_limiter_of_a_shared_meter(
    tap: Tap, site: Site, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIN12_BROKER", str(site.socket))
    assert run(["breaker", f"broker:{METER}", "--open", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["state"] == "disconnected"
    assert run(["clock", f"broker:{METER}", "--set", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["after"]["drift"] is not None
    assert run(["events", f"broker:{METER}", "--json"]) == 0
    assert [one["code"] for one in json.loads(capsys.readouterr().out)["events"]] == [4, 5, 62]
    assert run(["limiter", f"broker:{METER}", "--limit", "3500", "--over", "30", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["active"], found["over"], found["unit"]) == ("3500", 30, "W")
    assert tap.most == 1
