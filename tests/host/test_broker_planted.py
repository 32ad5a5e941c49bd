"""Bugs planted in a copy of the runtime, one at a time, where the broker decides: the test that is named notices each."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "runtime"
RECORDS, POLICY, EXCHANGE, KILL, KEEPING, SERIAL = (
    f"test_broker_{name}.py" for name in ("records", "policy", "exchange", "kill", "keeping", "serial")
)  # fmt: skip

pytestmark = pytest.mark.skipif("WIN12_PLANTED" not in os.environ, reason="takes many minutes: make planted-broker")


class Bug(NamedTuple):
    """`old`, which stands `times` times in runtime/win12/host/`file`, becomes `new`; `test` of `where` fails then."""

    what: str
    file: str
    old: str
    new: str
    where: str
    test: str
    times: int = 1


BUGS = [
    # --- who may what
    Bug("the policy is not asked for records", "handle.py", "hub.next(place, self._caller.may_read)",
        "hub.next(place, lambda _: True)", POLICY, "test_nothing_is_allowed"),
    Bug("the policy is not asked for latest values", "handle.py", "hub.latest(begin, self._caller.may_read)",
        "hub.latest(begin, lambda _: True)", POLICY, "test_nothing_is_allowed"),
    Bug("the policy is asked when a request comes only", "handle.py", "wanted.request, lambda: self._allow(wanted))",
        "wanted.request, lambda: None)", EXCHANGE, "test_a_policy_that_changes"),
    Bug("of a list the first is asked for", "handle.py", "in wanted.asked:", "in wanted.asked[:1]:", POLICY, "test_of_a_list"),
    Bug("anybody may feed", "handle.py", "if not self._may(PolicyRight.configure):",
        "if not self._may(PolicyRight.configure) and not content:", POLICY, "test_what_each_user_may"),
    Bug("denials are not told", "handle.py", '            self._caller.log("denied", right, about)\n', "", POLICY,
        "test_denials_are_counted"),
    Bug("a policy holds for those who come later", "rules.py", "if table is not self._table:", "if self._table is None:",
        POLICY, "test_who_a_program_is"),
    Bug("everybody is the owner of the broker", "broker.py", "Asker(user=who.user, groups=who.groups)",
        "Asker(user=0, groups=who.groups)", POLICY, "test_what_each_user_may"),
    Bug("supplementary groups do not count", "broker.py", "Asker(user=who.user, groups=who.groups)",
        "Asker(user=who.user, groups=frozenset((who.group,)))", POLICY, "test_what_each_user_may"),
    Bug("what is withheld leaves a gap", "hub.py", "            place.withheld += 1\n",
        "            place.withheld += 1\n            place.sequence += 1\n", POLICY, "test_another_policy_holds"),
    Bug("what is withheld is lost, too", "hub.py", "gone = sum(may(self._keys[at - self.head]) for", "gone = sum(True for",
        POLICY, "test_records_of_others"),
    # --- places
    Bug("a place is of any user", "places.py", "str(user).encode()", 'b""', POLICY, "test_a_place_of_another_user", 2),
    Bug("a place is of any meter", "places.py", "[meter, ", '[b"", ', RECORDS, "test_places_are_of_one_meter", 2),
    Bug("a place may be ahead of all records", "connection.py", "place.at > device.hub.head", "place.at > device.hub.head + 10",
        KEEPING, "test_a_place_in_what_has_not"),
    Bug("a place is before the last of its records", "places.py", "ReaderPlace(at=place.at, ",
        "ReaderPlace(at=max(place.at - 1, 0), ", RECORDS, "test_a_place_goes_on"),
    Bug("a new broker makes new places", "keep.py", "(octets,) = self._sql.execute(\"SELECT octets FROM secret\").fetchone()",
        "octets = secrets.token_bytes(32)", KILL, "test_counters_latest"),
    # --- kept before it is told
    Bug("it is confirmed before it is kept", "device.py", "            await self._keep(records)\n",
        "            [self._confirm(one, stream) for one in confirmed if stream]\n            await self._keep(records)\n",
        KEEPING, "test_nothing_is_told"),
    Bug("it is told before it is kept", "device.py",
        "            await self._keep(records)\n            for record in records:\n                self.hub.put(record)\n",
        "            for record in records:\n                self.hub.put(record)\n            await self._keep(records)\n",
        KEEPING, "test_nothing_is_told"),
    Bug("what was not kept has taken its counter", "device.py",
        "            self._records = self._fresh()  # as if it had not come: it may come again\n", "", KEEPING,
        "test_what_a_full_disk"),
    Bug("half of it is kept", "keep.py", '                    self._sql.execute("ROLLBACK")\n',
        '                    self._sql.execute("COMMIT")\n', KEEPING, "test_what_belongs_together"),
    Bug("counters begin anew with the broker", "device.py",
        "return State(self._kept.name, self._records.counter, self._records.latest)",
        "return State(self._kept.name, 0, self._records.latest)", KILL, "test_counters_latest"),
    Bug("a lost confirmation makes a second record", "device.py",
        "return State(self._kept.name, self._records.counter, self._records.latest)",
        "return State(self._kept.name, self._records.counter, None)", KILL, "test_counters_latest"),
    Bug("another key goes on counting", "device.py", "state.counter if known else 0", "state.counter", KILL, "test_another_key"),
    Bug("two brokers have one state", "keep.py", '        self._sql.execute("PRAGMA locking_mode = EXCLUSIVE")\n', "", KILL,
        "test_the_state_is_of_one"),
    Bug("the state is for everybody to read", "keep.py", "os.O_RDWR | os.O_CREAT, 0o600", "os.O_RDWR | os.O_CREAT, 0o644", KILL,
        "test_the_state_is_of_one"),
    Bug("a meter with keys is believed without", "records.py",
        "plain_is_enough = self._title is None and not self._settings.needs_protection", "plain_is_enough = True", KEEPING,
        "test_a_meter_with_keys"),
    # --- turns
    Bug("the turn is not given back when a program dies", "connection.py",
        "        tasks = list(self._tasks.values())\n        for task in tasks:\n            task.cancel()\n        await",
        "        tasks = list(self._tasks.values())\n        await", EXCHANGE, "test_the_death_of_a_program"),
    Bug("requests of all processes are one queue", "turns.py", "async with self._line(process), self",
        "async with self._line(0), self", EXCHANGE, "test_the_turn_goes_round"),
    Bug("a deadline is that of the broker", "handle.py", "async with asyncio.timeout(within):",
        "async with asyncio.timeout(within + 5):", EXCHANGE, "test_a_deadline_ends"),
    Bug("who cancels one cancels all", "connection.py", "if number in (0, key)]", "if number >= 0 or key]", EXCHANGE,
        "test_a_request_can_be_cancelled"),
    Bug("the answer has the number of the broker's request", "answering.py", 'said = {"invoke_id": request.invoke_id,',
        'said = {"invoke_id": 1,', EXCHANGE, "test_an_answer_is_that_of"),
    Bug("a line that broke is a refusal", "handle.py",
        "    if isinstance(error, LinkError) or error.code in _UNASKED:\n        return DeviceStatus.line_failed\n", "", EXCHANGE,
        "test_a_line_that_breaks"),
    # --- bounds
    Bug("one connection has as many requests as it likes", "connection.py", "elif len(self._tasks) >= REQUESTS_MAX:",
        "elif len(self._tasks) >= 100 * REQUESTS_MAX:", RECORDS, "test_requests_are_bounded"),
    Bug("one user has as many connections as it likes", "broker.py", "if self._users[who.user] >= USER_MAX:",
        "if self._users[who.user] >= 256:", RECORDS, "test_no_user_keeps"),
    Bug("who takes no answers is owed without end", "connection.py",
        "                await self._stream.drain(SLOW)\n        except",
        "                await asyncio.sleep(0)\n        except", RECORDS, "test_one_that_takes_no_answers"),
    Bug("a record is cut to what fits", "handle.py", "                return found or None\n",
        "                return [*found, octets[: room + len(octets)]]\n", RECORDS, "test_as_many_as_fit"),
    # --- serial lines
    Bug("who waits is not told of a hang-up", "handle.py", "or rest <= 0 or device.hang_ups > before:", "or rest <= 0:", SERIAL,
        "test_a_line_is_pulled_out"),
    Bug("every reason is a hang-up", "device.py", "self.hang_ups += why is not None and not self.away",
        "self.hang_ups += why is not None", SERIAL, "test_a_line_is_pulled_out"),
    Bug("a line that is away is an empty one", "handle.py",
        "        if device.away and not found:\n            return Answer(DeviceStatus.line_failed)\n", "", SERIAL,
        "test_a_line_is_pulled_out"),
    Bug("a fault of ours ends the line", "broker.py", '        log.error("the line of %s failed: %r", device.name, error)\n',
        "        raise error\n", SERIAL, "test_a_fault_of_ours"),
    Bug("a client waits for a line for a minute", "client.py", "error.code in _TOLD:", "error.code == Code.DEVICE_GONE:",
        SERIAL, "test_what_a_program_is_told"),
]  # fmt: skip


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy, to plant in."""
    folder = tmp_path_factory.mktemp("planted")
    shutil.copytree(RUNTIME / "win12", folder / "win12", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def outcome(runtime: Path, where: str, test: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--timeout", "60", "-k", test]
    environment = {name: value for name, value in os.environ.items() if name != "WIN12_PLANTED"}
    environment |= {"PYTHONPATH": str(runtime), "PYTHONDONTWRITEBYTECODE": "1"}
    path = str(Path(__file__).with_name(where))
    return subprocess.run([*command, path], env=environment, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.slow
@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.what.replace(" ", "-"))
def test_a_planted_bug_is_noticed(runtime: Path, bug: Bug) -> None:
    path = runtime / "win12" / "host" / bug.file
    source = (RUNTIME / "win12" / "host" / bug.file).read_text(encoding="utf-8")
    assert source.count(bug.old) == bug.times, "the place is not there any more"
    path.write_text(source.replace(bug.old, bug.new), encoding="utf-8")
    try:
        compile(path.read_text(encoding="utf-8"), bug.file, "exec")
        done = outcome(runtime, bug.where, bug.test)
    finally:
        path.write_text(source, encoding="utf-8")
    assert done.returncode == 1, f"nobody noticed that {bug.what}: {done.stdout[-500:]}"
    assert "1 failed" in done.stdout or "FAILED" in done.stdout, done.stdout[-500:]


@pytest.mark.slow
def test_without_a_bug_the_same_tests_pass(runtime: Path) -> None:
    """In the copy, each test that is named."""
    for where in sorted({bug.where for bug in BUGS}):
        tests = " or ".join(sorted({bug.test for bug in BUGS if bug.where == where}))
        done = outcome(runtime, where, tests)
        assert done.returncode == 0, done.stdout[-1000:]
