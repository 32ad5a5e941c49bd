"""`win12 driver`: the kernel module, built, loaded, shown, and given lines."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.table import Table
from win12_wire.errors import Code, UsageError, Win12Error

from win12.host.kernel import statistics

from .driver_attach import ATTACH, attach
from .output import out, print_json

MODULE: Final = "win12"
LOADED: Final = Path("/sys/module") / MODULE
DEVICES: Final = Path("/sys/class/smartmeter")
SOURCES: Final = Path(__file__).resolve().parents[3] / "drivers" / "linux"
FAILED: Final = 1
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]

app = typer.Typer(
    no_args_is_help=True,
    help="The kernel module: a serial line that a meter pushes over becomes /dev/smartmeterN, for many processes at once.",
    epilog="[dim]$[/dim] win12 driver build && sudo win12 driver load",
    add_completion=False,
    rich_markup_mode="rich",
)
app.command("attach", epilog=ATTACH)(attach)


# --- the module


@app.command(epilog="[dim]$[/dim] win12 driver build --kernel 6.1.0-56-amd64")
def build(
    kernel: Annotated[str | None, typer.Option(metavar="RELEASE", help="For this kernel, not for the one that runs.")] = None,
    as_json: AsJson = False,
) -> None:
    """Build the module from a checkout, with the headers of the kernel. For an installation see docs/kernel.md (DKMS)."""
    if not (SOURCES / "Makefile").is_file():
        raise UsageError(Code.BAD_ARGUMENT, f"no sources of the module here ({SOURCES}): it is built from a checkout, or by DKMS")
    headers = _headers(kernel or os.uname().release)
    _run("make", "--silent", "-C", str(SOURCES), f"KDIR={headers}")
    _say(str(_built(kernel)), as_json, module=str(_built(kernel)))


@app.command(epilog="[dim]$[/dim] sudo win12 driver load --feeders 2")
def load(
    module: Annotated[Path | None, typer.Argument(metavar="FILE", help="By default what was built or installed.")] = None,
    feeders: Annotated[int, typer.Option(metavar="N", min=0, max=64, help="Devices of lines that the kernel does not have.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Load the module. Needs root."""
    found = module or _built(None)
    if module is not None or found.is_file():
        _run("insmod", str(found), f"feeders={feeders}")
    else:
        _run("modprobe", MODULE, f"feeders={feeders}")
    _say(f"{MODULE} is loaded", as_json, loaded=True)


@app.command(epilog="[dim]$[/dim] sudo win12 driver unload")
def unload(as_json: AsJson = False) -> None:
    """Take the module out. Refused while a device is open or a line is attached. Needs root."""
    _run("rmmod", MODULE)
    _say(f"{MODULE} is not loaded any more", as_json, loaded=False)


def _say(text: str, as_json: bool, **told: Any) -> None:
    if as_json:
        print_json(told)
    else:
        out().print(text, markup=False, soft_wrap=True, highlight=False)


def _headers(release: str) -> Path:
    headers = Path("/lib/modules") / release / "build"
    if not headers.is_dir():
        wanted = f"no headers of the kernel {release} ({headers}): apt-get install linux-headers-{release}"
        raise UsageError(Code.BAD_ARGUMENT, wanted)
    return headers


def _built(kernel: str | None) -> Path:
    return SOURCES.parents[1] / "build" / "linux" / (kernel or os.uname().release) / f"{MODULE}.ko"


def _run(program: str, *arguments: str) -> None:
    """What it says is shown; its failure is ours."""
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/sbin")
    if found is None:
        raise UsageError(Code.BAD_ARGUMENT, f"{program} is not installed")
    if subprocess.run([found, *arguments], check=False).returncode != 0:  # noqa: S603 - names of ours
        raise typer.Exit(FAILED)


# --- what is there


@app.command(epilog="[dim]$[/dim] win12 driver status --json")
def status(as_json: AsJson = False) -> None:
    """Say whether the module is loaded, which devices there are, and what they have counted, as far as one may know."""
    devices = [_device(path) for path in sorted(DEVICES.glob("smartmeter*"))] if DEVICES.is_dir() else []
    if as_json:
        print_json({"loaded": LOADED.is_dir(), "devices": devices})
    elif not LOADED.is_dir():
        out().print("the module is not loaded: win12 driver load", markup=False)
    elif not devices:
        out().print("the module is loaded; no line is attached: win12 driver attach", markup=False)
    else:
        out().print(_table(devices))
    if not LOADED.is_dir():
        raise typer.Exit(FAILED)


def _device(path: Path) -> dict[str, Any]:
    """statistics: None for who may not have them."""
    device = f"/dev/{path.name}"
    found: dict[str, Any] = {"device": device, "line": _line(path), "meter": _meter(path), "statistics": None}
    with contextlib.suppress(Win12Error):
        told = statistics(device)
        found["statistics"] = {name: getattr(told, name) for name in type(told).__slots__}
    return found


def _line(path: Path) -> str | None:
    """The line that it is, None for one that is fed."""
    with contextlib.suppress(OSError):
        return f"/dev/{(path / 'device').resolve(strict=True).name}"
    return None


def _meter(path: Path) -> str | None:
    with contextlib.suppress(OSError):
        return (path / "meter").read_text(encoding="ascii").strip() or None
    return None


def _table(devices: list[dict[str, Any]]) -> Table:
    table = Table("device", "line", "meter")
    for name in ("pushes", "refused", "records", "readers", "exchanges"):
        table.add_column(name, justify="right")
    for one in devices:
        told = one["statistics"] or {}
        counts = (f"{told[name]:,}" if name in told else "-" for name in ("pushes", "refused", "records", "readers", "exchanges"))
        table.add_row(one["device"], one["line"] or "fed", one["meter"] or "-", *counts)
    return table
