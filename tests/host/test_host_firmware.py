"""A firmware through the broker, by a program without keys: refused unless a rule allows it, resumed after kill -9 of either."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

import win12
from broker_help import EVERYBODY, METER, TOTAL, Site, Thread, get, needs_root, service
from test_broker_exchange import KEYS, Tap, tap, value
from test_client import SECURE, simulated
from win12.application.client.image_transfer import ImageOptions, ImageProgress
from win12.cli.main import run
from win12.simulator.image_store import sealed
from win12_wire.errors import AccessDenied, Code
from win12_wire.frames.device_abi import DeviceStatus

__all__ = ["tap"]
INSTALLER = 64001
IMAGE = sealed(random.Random(5).randbytes(20_000))
BLOCKS = -(-len(IMAGE) // 512)
RULE = f"""
[callers.house]
user = 0
[callers.installer]
user = {INSTALLER}
[[rule]]
allow = ["get"]
callers = ["house"]
objects = ["1-0:1.8.0"]
[[rule]]
allow = ["get", "action"]
callers = ["installer"]
objects = ["0-0:44.0.0"]
class = 18
why = "new firmware"
"""
QUICK = ImageOptions(pause=0.01, poll=0.01)


def there(site: Site) -> str:
    return f"broker:{METER}?socket={site.socket}"


class Installer:
    """`win12 firmware` as a process of another user, with no key file; what it tells comes by a pipe."""

    def __init__(self, site: Site, *arguments: str) -> None:
        self.site = site
        image = site.folder / "FW-5.img"
        image.write_bytes(IMAGE)
        told, tells = os.pipe()
        command = ["firmware", there(site), str(image), "--json", *arguments]

        def work() -> None:
            sys.stderr = os.fdopen(tells, "w")
            sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - for as long as the process lives
            assert run(command) == 0

        self.process = site.child(work, INSTALLER)
        os.close(tells)
        self.told = os.fdopen(told)
        self.blocks: list[int] = []

    def go_on(self, kill_after: int | None = None) -> None:
        """To its end, or killed without warning when it has sent so many blocks."""
        for line in self.told:
            step = json.loads(line) if line.startswith("{") and line.endswith("}\n") else {}
            self.blocks += [step["block"]] if step.get("step") == "transferring" else []
            if len(self.blocks) == kill_after:
                os.kill(self.process, signal.SIGKILL)
                self.site.children.remove(self.process)
                os.waitpid(self.process, 0)
                break
        else:
            self.site.join(self.process)
        self.told.close()


def test_without_a_rule_it_is_refused(tap: Tap, site: Site, thread: Thread) -> None:
    for policy in (EVERYBODY.replace('"exchange", ', ""), EVERYBODY.replace('"exchange"', '"get", "set"')):
        thread.policy(policy)
        with pytest.raises(AccessDenied) as caught:
            asyncio.run(win12.update_firmware(there(site), IMAGE, b"FW-5", QUICK))
        assert caught.value.code == Code.ACCESS_DENIED


def test_the_command_says_that_it_is_refused(
    tap: Tap, site: Site, thread: Thread, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    thread.policy(EVERYBODY.replace('"exchange", ', ""))
    (tmp_path / "FW-5.img").write_bytes(IMAGE)
    assert run(["firmware", there(site), str(tmp_path / "FW-5.img")]) == 1
    assert "[ACCESS_DENIED]" in capsys.readouterr().err


@needs_root
@pytest.mark.parametrize("tap", [True], indirect=True)
def test_a_process_that_may_do_nothing_else_is_killed_in_the_middle_and_resumes(tap: Tap, site: Site, thread: Thread) -> None:
    thread.policy(RULE)
    first = Installer(site)
    first.go_on(kill_after=13)
    house = site.program()
    assert isinstance(value(house.exchange(get(TOTAL))[1]), int), "the meter is free for others at once"
    second = Installer(site, "--resume")
    second.go_on(kill_after=9)
    last = Installer(site, "--resume")
    last.go_on()
    assert second.blocks[0] in (first.blocks[-1], first.blocks[-1] + 1)
    assert last.blocks[0] in (second.blocks[-1], second.blocks[-1] + 1)
    assert last.blocks[-1] == BLOCKS - 1
    assert house.exchange(get("0.0.44.0.0.255", 6, 18))[0] == DeviceStatus.denied
    thread.policy(EVERYBODY)
    assert value(site.program().exchange(get("1.0.0.2.0.255", 2, 1))[1]) == b"FW-5"
    assert tap.most == 1


@pytest.mark.parametrize("tap", [True], indirect=True)
def test_others_have_their_turn_between_the_blocks(tap: Tap, site: Site, thread: Thread) -> None:
    house = site.program()
    asked: list[DeviceStatus] = []

    def tell(progress: ImageProgress) -> None:
        if progress.step == "transferring" and progress.block % 10 == 0:
            asked.append(house.exchange(get(TOTAL))[0])

    running = asyncio.run(win12.update_firmware(there(site), IMAGE, b"FW-5", QUICK, tell=tell))
    assert running is not None
    assert running.raw == b"FW-5"
    assert asked == [DeviceStatus.ok] * 4


@pytest.mark.slow
def test_the_broker_is_killed_and_its_line_breaks_in_the_middle(site: Site, thread: Thread) -> None:
    """The client goes on where the meter is, whatever is lost: the broker, or the broker's line."""
    made = Tap()
    url = thread.enter(simulated(query="&auth=gmac&suite=2", **SECURE))
    site.meters(f'name = "{METER}"\nurl = "{thread.enter(made.before(url))}"\n', keys=KEYS)
    steps: list[tuple[str, int]] = []
    with contextlib.ExitStack() as brokers:
        process: list[Any] = [brokers.enter_context(service(site))]

        def tell(progress: ImageProgress) -> None:
            steps.append((progress.step, progress.block))
            if steps.count(("transferring", 9)) == 1 and progress.block == 9:
                process[-1].kill()
                process[-1].wait()
                process.append(brokers.enter_context(service(site)))
            if steps.count(("transferring", 21)) == 1 and progress.block == 21:
                thread.loop.call_soon_threadsafe(made.streams[-1].abort)

        running = asyncio.run(win12.update_firmware(there(site), IMAGE, b"FW-5", QUICK, tell=tell))
    assert running is not None
    assert running.raw == b"FW-5"
    blocks = [block for step, block in steps if step == "transferring"]
    assert set(blocks) == set(range(BLOCKS))
    assert len(blocks) <= BLOCKS + 2
    assert [step for step, _ in steps].count("initiating") == 1
    assert ("reconnecting", 0) in steps
