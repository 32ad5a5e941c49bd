"""Every test is watched: what session machines do in it, in this process and in programs it starts, is replayed by the model.

A test fails when a machine takes a step that its declaration does not take. Machines that are given a trace of their own are
not watched, nor those of a test that plants faults and says so by the fixture `unwatched`. Programs are told by WIN12_TRACE where
to keep their traces; they are checked at the end.

After a run of the whole suite every transition of every machine must have been seen. Those that no test reaches are taken by
the walks of tests/property/test_session_code.py, whose steps are replayed too. `--keep-traces=FOLDER` keeps all traces. With
pytest-xdist each worker tells what it saw at its end.

Hypothesis takes the same examples in each run, so that a run says what the change did and not what chance found; with
WIN12_SEARCH=1, as `make search` has it, others each time.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from win12.tracing import VARIABLE, TraceFile
from win12_fuzz.sessions.machines import smaller
from win12_spec import traces
from win12_spec.sessions import Machine, declared
from win12_wire.sessions import Record, Start, record_to

ROOT = Path(__file__).resolve().parents[1]


class Watch:
    """Replays what it is told as it comes. A fault is kept for the test that runs; the instance is not followed any more."""

    def __init__(self, machines: Callable[[], Mapping[str, Machine]], kept: TraceFile | None, *, alone: bool) -> None:
        self._machines, self._alone = machines, alone
        self._kept, self._lost = kept, set[int]()
        self._lock = threading.Lock()
        self._faults: list[str] = []

    @cached_property
    def replay(self) -> traces.Replay:
        """Made when needed: reading the specification takes a second."""
        return traces.Replay(self._machines(), alone=self._alone)

    @property
    def used(self) -> bool:
        """Whether any machine took a step."""
        return "replay" in vars(self)

    def __call__(self, record: Record) -> None:
        if self._kept is not None:
            self._kept(record)
        with self._lock:
            if record.instance in self._lost:
                return
            try:
                if isinstance(record, Start):
                    self.replay.start(record)
                else:
                    self.replay.step(record)
            except traces.NotAStep as fault:
                self._lost.add(record.instance)
                self._faults.append(str(fault))

    def faults(self) -> list[str]:
        """What was found since the last call."""
        with self._lock:
            try:
                if self.used:
                    self.replay.end()
            except traces.NotAStep as fault:
                self._faults.append(str(fault))
            found, self._faults = self._faults, []
        return found


class Plugin:
    """One run of pytest."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        kept = config.getoption("keep_traces")
        self.folder = Path(kept or tempfile.mkdtemp(prefix="win12-traces-")).resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.name = "".join(f"-{name}" for name in [os.environ.get("PYTEST_XDIST_WORKER")] if name)
        self.temporary = not kept
        self.stack = ExitStack()
        kept_file = TraceFile(self.folder / f"tests{self.name}.ndjson") if kept else None
        self.watch = Watch(lambda: self.machines, kept_file, alone=False)
        self.walks = Watch(lambda: {name: smaller(one) for name, one in self.machines.items()}, None, alone=True)
        if kept_file is not None:
            self.stack.callback(kept_file.close)
        self.stack.enter_context(record_to(self.watch))
        os.environ[VARIABLE] = str(self.folder / f"process{self.name}-%p.ndjson")
        self.deselected = False
        self.found: list[dict[str, Any]] = []
        self.lines: list[str] = []
        self.bad: list[str] = []

    @cached_property
    def machines(self) -> Mapping[str, Machine]:
        """Those of the specification, with their true constants."""
        return declared(ROOT / "spec")

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Read the specification before the first test that may need it, so that it takes no time within one."""
        if not self.watch.used and any(name.startswith("win12_wire.sessions.") for name in sys.modules):
            assert self.watch.replay.steps == 0

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, Any, Any]:
        outcome = yield
        self._fail()
        return outcome

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Generator[None, Any, Any]:
        outcome = yield
        self._fail()
        return outcome

    def _fail(self) -> None:
        if found := [*self.watch.faults(), *self.walks.faults()]:
            pytest.fail("\n".join(["a session machine took a step that its model does not take", *found]), pytrace=False)

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        self.deselected = True

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        self.stack.close()
        os.environ.pop(VARIABLE, None)
        self.found.append(self._mine())
        if self.temporary:
            shutil.rmtree(self.folder, ignore_errors=True)
        if hasattr(self.config, "workeroutput"):
            self.config.workeroutput["traces"] = self.found[-1]
        elif self._whole(session) or any(one["steps"] or one["bad"] for one in self.found):
            self._finish(session, exitstatus)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """A worker of pytest-xdist has ended."""
        self.found += [node.workeroutput["traces"]] if "traces" in getattr(node, "workeroutput", {}) else []

    def _mine(self) -> dict[str, Any]:
        """What this process and the programs that it started were seen to do."""
        programs = sorted(self.folder.glob(f"process{self.name}-[0-9]*.ndjson"))  # not those of the workers
        reports = [traces.check(path, self.machines, cut=True) for path in programs]
        replays = [watch.replay for watch in (self.watch, self.walks) if watch.used]
        bad = [f"{r.path}:{r.fault.line}: {r.fault.text} {r.fault.differences}" for r in reports if r.fault]
        return {
            "steps": sum(one.steps for one in (*replays, *reports)),
            "programs": len(reports),
            "deselected": self.deselected,
            "tested": [self.watch.replay.seen if self.watch.used else {}, *(report.ids for report in reports)],
            "walked": [self.walks.replay.seen if self.walks.used else {}],
            "bad": [*self.watch.faults(), *self.walks.faults(), *bad],
        }

    def _finish(self, session: pytest.Session, exitstatus: int) -> None:
        self.bad = [line for one in self.found for line in one["bad"]]
        steps, programs = (sum(one[what] for one in self.found) for what in ("steps", "programs"))
        tested, walked = ([ids for one in self.found for ids in one[what]] for what in ("tested", "walked"))
        every = traces.coverage(self.machines, [*tested, *walked])
        alone = sum(len(one.seen) for one in every) - sum(len(one.seen) for one in traces.coverage(self.machines, tested))
        total = sum(len(machine.transitions) for machine in self.machines.values())
        self.lines.append(
            f"session traces: {steps} steps replayed, {programs} programs; {sum(len(one.seen) for one in every)} of {total} "
            f"transitions seen, {alone} of them by walks alone"
        )
        if exitstatus == pytest.ExitCode.OK and self._whole(session):
            self.bad += [f"no valid trace has '{id_}' of '{one.machine}'" for one in every for id_ in one.missing]
        if self.bad:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _whole(self, session: pytest.Session) -> bool:
        """Whether all tests ran."""
        wanted = {str(Path(argument).resolve()) for argument in self.config.args}
        some = any(one["deselected"] for one in self.found)  # workers choose, and the process that started them does not know
        some = some or self.config.getoption("ignore") or session.shouldstop or self.config.option.collectonly
        return not some and wanted <= {str(ROOT), str(ROOT / "tests")}

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        for line in self.lines:
            terminalreporter.write_line(line)
        for line in self.bad:
            terminalreporter.write_line(line, red=True)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """More than there are processors: some tests wait for a timer of a protocol, and others can run meanwhile."""
    return -(-(os.cpu_count() or 1) * 3 // 2)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--keep-traces", metavar="FOLDER", help="keep what session machines did, as traces")


def pytest_configure(config: pytest.Config) -> None:
    os.environ.pop("COLUMNS", None)  # 80 then, where there is no terminal
    # How long an example takes says how busy the machine is. A change is not refused by chance for a fault that it did not make.
    hypothesis.settings.register_profile("win12", deadline=None, derandomize=not os.environ.get("WIN12_SEARCH"))
    hypothesis.settings.load_profile("win12")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # programs that tests interrupt would inherit that it is ignored
    config.stash[PLUGIN] = plugin = Plugin(config)
    config.pluginmanager.register(plugin, "win12-traces")


PLUGIN = pytest.StashKey[Plugin]()


@pytest.fixture
def unwatched() -> Iterator[None]:
    """For tests that plant faults: machines made in them are not watched."""
    with record_to(None):
        yield


@pytest.fixture
def walks(pytestconfig: pytest.Config) -> Callable[[Record], None]:
    """Where random walks tell their steps, which are replayed and counted apart."""
    return pytestconfig.stash[PLUGIN].walks
