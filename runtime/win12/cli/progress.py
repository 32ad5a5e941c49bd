"""Progress of long work on standard error: a moving bar on a terminal, silence in a pipe."""

from __future__ import annotations

import json
import sys
from collections import Counter
from types import TracebackType
from typing import Self

from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from win12.fleet import Deviates, Event, Finished, Kept, Retrying, Started

from .output import complain, err, plain


class FleetProgress:
    """One bar for all meters, and beside it what was kept and what went wrong so far. Call it with every event."""

    def __init__(self, meters: int) -> None:
        columns = (
            SpinnerColumn(),
            TextColumn("meters"),
            BarColumn(bar_width=20),
            MofNCompleteColumn(),
            TextColumn("{task.fields[said]}"),
            TimeElapsedColumn(),
        )
        console = err()
        self._progress = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._task: TaskID = self._progress.add_task("", total=meters, said="")
        self._counts: Counter[str] = Counter()
        self._deviations: dict[str, list[str]] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._progress.stop()
        for said, meters in self._deviations.items():
            complain(f"{meters[0] if len(meters) == 1 else f'{len(meters):,} meters'}: {said}", "note")

    def __call__(self, event: Event) -> None:
        match event:
            case Started():
                self._counts["active"] += 1
            case Kept(_, readings, rows):
                self._counts["kept"] += readings + rows
            case Deviates(meter, said):
                self._deviations.setdefault(said, []).append(meter)
            case Retrying():
                self._counts["retries"] += 1
            case Finished(result):
                self._counts["active"] -= 1
                self._counts["failed"] += result.outcome != "ok"
                self._progress.advance(self._task)
        said = f"{self._counts['kept']:,} values, {self._counts['active']} at work"
        for what in ("retries", "failed"):
            said += f", {self._counts[what]} {what}" if self._counts[what] else ""
        self._progress.update(self._task, said=said)

    @property
    def kept(self) -> int:
        """Readings and rows told as kept so far."""
        return self._counts["kept"]


class EventLines:
    """The same as one JSON object a line on standard error, for programs that watch: what is told as kept is kept."""

    def __init__(self) -> None:
        self.kept = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        pass

    def __call__(self, event: Event) -> None:
        if isinstance(event, Kept):
            self.kept += event.readings + event.rows
        said = json.dumps({"event": type(event).__name__.lower(), **plain(event)}, default=plain, ensure_ascii=False)
        print(said, file=sys.stderr, flush=True)
