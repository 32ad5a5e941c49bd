"""
Controls that wait in the driver for Windows, with many threads at them; Wine calls a driver from one thread and cannot show that.

The driver's own sources, with as much of a kernel as they need (shims/windows/ntifs.h), under the tools that look for races and
for memory that is used when it is gone.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from c_help import CORE, ROOT, compiler
from driver_library import DRIVERS, SHIMS, core, drivers
from win12_fuzz.agreement.compiled import objects
from win12_wire.frames.acse import Aare, AssociationResult, Diagnostic, DiagnosticSource
from win12_wire.frames.initiate import Conformance, ConformanceBit, InitiateResponse

WINDOWS = ROOT / "drivers" / "windows"
OWN = ("waiting", "requests", "takes", "line", "line_controls", "identity")
TOOLS = {"thread": ("-fsanitize=thread", "-Wno-tsan"), "address": ("-fsanitize=address,undefined", "-fno-sanitize-recover=all")}
STRESS = (SHIMS / "windows_stress.c", SHIMS / "windows" / "driver.c")
ROUNDS, FEWER = 3000, 1000
CONTEXT = bytes.fromhex("60857405080101")


def aare() -> str:
    """The meter agrees."""
    agreed = InitiateResponse(conformance=Conformance(bits=int(ConformanceBit.get)), max_pdu_size=4096, vaa_name=7).encode()
    diagnostic = Diagnostic(source=DiagnosticSource.acse_service_user, code=0)
    return Aare(
        application_context_name=CONTEXT,
        result=AssociationResult.accepted,
        result_source_diagnostic=diagnostic,
        user_information=agreed,
    ).encode().hex()  # fmt: skip


def made(sources: Sequence[Path], tool: str, *options: str) -> list[Path]:
    """Compiled as a driver's, but for a kernel of ours."""
    flags = ["-std=gnu11", "-O1", "-g", "-Wall", "-Wextra", "-Werror", "-pthread", *TOOLS[tool], *options]
    return objects(sources, [SHIMS / "windows", CORE / "include", DRIVERS, WINDOWS], flags)


def program(folder: Path, tool: str, own: dict[str, str], *options: str) -> Path:
    """own: sources of the driver that are other ones, by their name."""
    for name in OWN:
        (folder / f"{name}.c").write_text(own.get(name) or (WINDOWS / f"{name}.c").read_text(encoding="utf-8"), encoding="utf-8")
    sources = [*(folder / f"{name}.c" for name in OWN), *STRESS]
    parts = [*made(sources, tool, *options), *made([*core(), *drivers()], tool)]
    target = folder / "stress"
    subprocess.run([compiler(), "-pthread", *TOOLS[tool], "-o", str(target), *map(str, parts)], check=True)
    return target


def ran(path: Path, rounds: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(path), str(rounds), aare()], capture_output=True, text=True, check=False, timeout=300)


@pytest.mark.slow
@pytest.mark.parametrize("tool", TOOLS)
def test_each_request_ends_once(tmp_path: Path, tool: str) -> None:
    """With its own answer or a reason; nothing is left, nothing is touched that is gone, and nothing races."""
    done = ran(program(tmp_path, tool, {}), ROUNDS)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    answered, cancelled, others = (int(part.split()[0]) for part in done.stdout.split(","))
    assert min(answered, cancelled, others) > 0, done.stdout


class Bug(NamedTuple):
    """A place of a source, and what is there instead."""

    source: str
    right: str
    wrong: str


WAKES = "    (void)KeSetEvent(&waiting->reader->node->line.changed, IO_NO_INCREMENT, FALSE);\n"
LETS_GO = """    win12_unlock(&node->feeding);
    if (records > 0) {
        win12_node_wake(node);
    }
    win12_waiting_complete(&over);
"""
UNLOCKS = "    IoReleaseCancelSpinLock(irp->CancelIrql);\n"
TOO_EARLY = "    if (is_later(waiting)) { complete(waiting); return; }\n"
BUGS = {
    "both complete": Bug("waiting", "NULL) != NULL || is_later(waiting)) {", "NULL) != NULL || true) {"),
    "nobody completes": Bug("waiting", "(&waiting->met) == 2", "(&waiting->met) == 3"),
    "who cancels does not wake": Bug("waiting", WAKES, ""),
    "who cancels leaves no mark": Bug("waiting", "    WIN12_STORE(&waiting->cancelled, 1);\n", ""),
    "who cancels is through too early": Bug("waiting", UNLOCKS, UNLOCKS + TOO_EARLY),
    "who was cancelled before waits for the other": Bug("waiting", "        waiting->met = 1;", "        waiting->met = 0;"),
    "the reader is not held": Bug("waiting", "    win12_reader_hold(call->reader);\n", ""),
    "a file that is closed waits on": Bug("waiting", "        win12_waiting_leave(node, reader);\n", ""),
    "a closed file may begin": Bug("waiting", " || call->reader->closed)", ")"),
    "cancel does nothing": Bug("requests", "        win12_requests_leave(call->node, call->reader);\n", ""),
    "takes wait on": Bug("line", "    win12_takes_end(node);\n", ""),
    "requests wait on": Bug("line", "    win12_exchanges_reset(line->exchanges, WIN12_DEVICE_STATUS_GONE, win12_now());\n", ""),
    "completed under the line": Bug("line", LETS_GO, "    win12_waiting_complete(&over);\n    win12_unlock(&node->feeding);\n"),
    "no time": Bug("line", "win12_exchanges_timer(line->exchanges, win12_now())", "0"),
    "octets are taken twice": Bug("takes", "_went(exchanges, size);", "_went(exchanges, size - 1);"),
    "more is said than there is": Bug("requests", "request->exchange.answer_size);\n}", "request->exchange.room);\n}"),
}


@pytest.mark.skipif("WIN12_PLANTED" not in os.environ, reason="takes many minutes: make planted-drivers")
@pytest.mark.parametrize("name", BUGS)
def test_bugs_are_noticed(tmp_path: Path, name: str) -> None:
    bug = BUGS[name]
    source = (WINDOWS / f"{bug.source}.c").read_text(encoding="utf-8")
    assert source.count(bug.right) == 1
    options = ("-DPATIENCE=4", "-Wno-unused-parameter", "-Wno-unused-variable")
    path = program(tmp_path, "address", {bug.source: source.replace(bug.right, bug.wrong)}, *options)
    assert ran(path, FEWER).returncode != 0
