"""The bugs, a line each, see docs/planted-bugs.md: `python tests/planted`; 1 when a bug was missed, or seen where none is."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from bugs import BUGS, Bug
from plant import Found, hunt


def main() -> int:
    print("| bug | in | file | noticed by | seconds |\n|---|---|---|---|---|")
    wrong = sum([_line(bug) for bug in BUGS] + [_control(bug) for bug in {(bug.area, bug.machine): bug for bug in BUGS}.values()])
    print(f"\n{len(BUGS)} bugs; {wrong} lines not as they must be", file=sys.stderr)
    return 1 if wrong else 0


def _found(planted: Bug | None, bug: Bug) -> Found:
    with tempfile.TemporaryDirectory() as folder:
        return hunt(planted, bug.area, bug.machine, Path(folder))


def _where(bug: Bug) -> str:
    return f"{bug.area}{f' ({bug.machine})' if bug.machine else ''}"


def _line(bug: Bug) -> bool:
    """Whether a bug was missed."""
    found = _found(bug, bug)
    by = found.by or ("NOTHING" if found.changed else "NOTHING: it changes nothing")
    print(f"| {bug.what} | {_where(bug)} | `{bug.file}` | {by} | {found.seconds:.1f} |", flush=True)
    return not found.by


def _control(bug: Bug) -> bool:
    """Whether something was noticed where no bug is."""
    found = _found(None, bug)
    print(f"| none | {_where(bug)} | | {found.by or '(nothing)'} | {found.seconds:.1f} |", flush=True)
    return bool(found.by) or found.changed > 0


if __name__ == "__main__":
    sys.exit(main())
