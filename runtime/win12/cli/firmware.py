"""`win12 firmware`: a new firmware into one meter."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from types import TracebackType
from typing import Annotated, Self

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from win12_wire import limits

import win12
from win12.application.client.image_transfer import ImageOptions, ImageProgress

from .asking import AsJson, AskCounter, CounterFile, KeyFile, MeterName, SharedUrl, keys_of
from .output import err, out, plain, print_json

EXAMPLES = (
    "[dim]$[/dim] win12 firmware 'tcp://192.0.2.7:4059?client=1&auth=gmac' meter-2.7.img --keys keys.toml\n\n"
    "[dim]$[/dim] win12 firmware 'tcp://192.0.2.7:4059?client=1' meter-2.7.img --identifier FW-2.7 --resume --no-activate\n\n"
    "[dim]$[/dim] win12 firmware broker:house-1 meter-2.7.img --json"
)

_File = Annotated[Path, typer.Argument(metavar="FILE", help="The image, as its maker delivers it.")]
_Identifier = Annotated[
    str | None, typer.Option(metavar="TEXT", help="Identifier of the image; by default the name of the file without its end.")
]
_Activate = Annotated[bool, typer.Option("--activate/--no-activate", help="Activate it, or only transfer and verify.")]
_Resume = Annotated[bool, typer.Option("--resume", help="Go on with what the meter has, if it may be of this image.")]
_Wait = Annotated[float, typer.Option(metavar="SECONDS", help="How long the meter may verify and activate.", min=1)]


def firmware(
    url: SharedUrl,
    file: _File,
    *,
    identifier: _Identifier = None,
    activate: _Activate = True,
    resume: _Resume = False,
    wait: _Wait = limits.T_IMAGE_WAIT,
    keys: KeyFile = None,
    meter: MeterName = None,
    counters: CounterFile = None,
    ask_counter: AskCounter = False,
    as_json: AsJson = False,
) -> None:
    """Bring a firmware image into a meter, verify and activate it.

    A connection that is lost is opened again, and the transfer goes on at the first block that the meter lacks. When this
    program itself was ended, --resume goes on; say so only for the same file. What the meter then runs is printed. With --json
    steps are told as JSON lines on standard error.
    """
    named = (identifier or file.stem).encode()
    options = ImageOptions(activate=activate, resume=resume, wait=wait)
    with _Lines() if as_json else _Bar() as told:
        work = win12.update_firmware(
            url, file, named, options, keys=keys_of(keys, meter), counters=counters, ask_counter=ask_counter, tell=told
        )
        running = asyncio.run(work)
    text = None if running is None else str(running.value)
    if as_json:
        print_json({"identifier": named.decode(), "blocks": told.blocks, "activated": activate, "firmware": text})
    else:
        done = "activated" if activate else "transferred and verified"
        runs = "" if text is None else f"; the meter runs {text}"
        out().print(f"{named.decode()} {done}{runs}", markup=False, soft_wrap=True)


class _Bar:
    """A moving bar on a terminal, silence in a pipe."""

    def __init__(self) -> None:
        console = err()
        columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), MofNCompleteColumn(), TimeElapsedColumn())
        self._progress = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._task = self._progress.add_task("", total=None)
        self.blocks = 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._progress.stop()

    def __call__(self, progress: ImageProgress) -> None:
        self.blocks = progress.blocks
        self._progress.update(self._task, description=progress.step, completed=progress.block, total=progress.blocks or None)


class _Lines:
    """One JSON object a line on standard error."""

    def __init__(self) -> None:
        self.blocks = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        pass

    def __call__(self, progress: ImageProgress) -> None:
        self.blocks = progress.blocks
        print(json.dumps({"event": "firmware", **plain(progress)}), file=sys.stderr, flush=True)
