"""A campaign: targets and engines share the time; what came of it is kept, so that the next run adds to it.

Pairs of a target and an engine run in processes of their own, `jobs` at once. State is written after every pair; a campaign that
is interrupted notes what those that were running had done.
"""

from __future__ import annotations

import json
import os
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from win12_fuzz import corpus
from win12_fuzz.engines import ENGINES, Engine, Found, Result, fitting
from win12_fuzz.engines.base import interrupt
from win12_fuzz.places import BUILD
from win12_fuzz.shrink import shrunk
from win12_fuzz.target import Target

LEAST = 1.0
"""Seconds of a pair, at least."""


@dataclass
class Tally:
    """What one engine did to one target, over all runs."""

    executions: int = 0
    seconds: float = 0.0
    counters: dict[str, int] = field(default_factory=dict)
    new: int = 0
    """Inputs added to the working corpus."""
    failure: str = ""

    @property
    def rate(self) -> float:
        """Executions per second."""
        return self.executions / self.seconds if self.seconds else 0.0

    def add(self, result: Result, new: int) -> None:
        """One run more."""
        self.executions += result.executions
        self.seconds += result.seconds
        self.new += new
        self.failure = result.failure
        for name, value in result.counters.items():
            self.counters[name] = max(value, self.counters.get(name, 0))


@dataclass
class Kept:
    """A finding: where its input is, what it says, and who found it."""

    target: str
    engine: str
    path: str
    octets: int
    message: str


@dataclass
class State:
    """Everything that is known of a campaign."""

    runs: int = 0
    processor: float = 0.0
    """Seconds of processor time that the engines took."""
    tallies: dict[str, dict[str, Tally]] = field(default_factory=dict)
    reached: dict[str, list[str]] = field(default_factory=dict)
    seen: dict[str, list[str]] = field(default_factory=dict)
    """Names of inputs whose reach has been counted."""
    findings: list[Kept] = field(default_factory=list)

    def tally(self, target: str, engine: str) -> Tally:
        """That of a pair."""
        return self.tallies.setdefault(target, {}).setdefault(engine, Tally())


def path_of_state() -> Path:
    """Where the state is kept."""
    return BUILD / "campaign.json"


def load() -> State:
    """The state of earlier runs, or a new one."""
    path = path_of_state()
    if not path.exists():
        return State()
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    tallies = {target: {name: Tally(**one) for name, one in each.items()} for target, each in told.pop("tallies").items()}
    return State(**{**told, "tallies": tallies, "findings": [Kept(**one) for one in told["findings"]]})


def save(state: State) -> None:
    """Keep the state; never half of it."""
    path = path_of_state()
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(json.dumps(asdict(state), indent=1) + "\n", encoding="utf-8")
    os.replace(new, path)


@dataclass(frozen=True)
class Pair:
    """A target and an engine that feeds it."""

    target: Target
    engine: Engine


def pairs(targets: Iterable[Target], engine: str) -> list[Pair]:
    """Every pair of a campaign: the engines that fit, or the one that is asked for where it can be used."""
    found = list[Pair]()
    for target in targets:
        engines = fitting(target) if engine == "auto" else [ENGINES[engine]]
        found += [Pair(target, one) for one in engines if one.missing(target) is None]
    return found


Told = Callable[[Pair, Result | None, int, int], None]
"""Called when a pair begins (no result) and ends; with how many are done, of how many."""


def run(state: State, every: Sequence[Pair], seconds: float, jobs: int, tell: Told) -> bool:
    """Run the pairs in `seconds` of time between them, `jobs` at once. False when it was interrupted; the state is kept."""
    state.runs += 1
    began = _processor() - state.processor
    share = max(LEAST, seconds * jobs / max(1, len(every)))
    waiting, running, done = list(every), dict[Future[tuple[Result, int]], Pair](), 0
    pool = ThreadPoolExecutor(jobs)
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                pair = waiting.pop(0)
                tell(pair, None, done, len(every))
                running[pool.submit(_one, pair, share, state.runs)] = pair
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                pair, (result, new) = running.pop(future), future.result()
                _note(state, pair, result, new)
                done += 1
                tell(pair, result, done, len(every))
                state.processor = _processor() - began
                save(state)
    except KeyboardInterrupt:
        interrupt()
        for future, pair in running.items():
            if not future.cancel():
                _note(state, pair, *future.result())
        return False
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        state.processor = _processor() - began
        save(state)
    return True


def _processor() -> float:
    """Seconds of processor time of all programs that have ended, those that compile included."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _one(pair: Pair, seconds: float, seed: int) -> tuple[Result, int]:
    """Run a pair; the result, and how many inputs are new."""
    folder = corpus.working(pair.target)
    before = len(list(folder.iterdir()))
    began = time.monotonic()
    result = pair.engine.run(pair.target, folder, seconds, seed)
    result.seconds = result.seconds or time.monotonic() - began
    return result, len(list(folder.iterdir())) - before


def _note(state: State, pair: Pair, result: Result, new: int) -> None:
    target = pair.target
    state.tally(target.name, pair.engine.name).add(result, max(0, new))
    reach(state, target)
    for found in result.found:
        keep(state, target, pair.engine.name, found)


def reach(state: State, target: Target) -> frozenset[str]:
    """What the working corpus of a target reaches; inputs that were looked at before are not looked at again."""
    seen, names = set(state.seen.get(target.name, ())), set(state.reached.get(target.name, ()))
    for name, octets in corpus.named(corpus.working(target)):
        if name not in seen:
            seen.add(name)
            names |= target.reached(octets).names & target.reachable().names
    state.seen[target.name], state.reached[target.name] = sorted(seen), sorted(names)
    return frozenset(names)


def keep(state: State, target: Target, engine: str, found: Found) -> None:
    """Make a finding small and keep it, unless it is known."""
    octets, error = shrunk(target, found.octets) if engine != "libfuzzer" else (found.octets, None)
    message = f"{type(error).__name__}: {error}"[:2000] if error is not None else found.message
    folder = BUILD / "findings" / target.name
    path = folder / corpus.file_name(octets)
    if any(one.target == target.name and (one.message == message or one.path == str(path)) for one in state.findings):
        return
    corpus.add(folder, [octets])
    path.with_suffix(".txt").write_text(f"{target.name} by {engine}\n{message}\n{octets.hex()}\n", encoding="utf-8")
    state.findings.append(Kept(target.name, engine, str(path), len(octets), message))
