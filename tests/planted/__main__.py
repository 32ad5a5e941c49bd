"""The table of docs/planted-bugs.md: `python tests/planted`; 1 when a bug was not noticed."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from bugs import BUGS
from plant import hunt


def main() -> int:
    print("| bug | in | file | noticed by | seconds |\n|---|---|---|---|---|")
    missed = 0
    for bug in BUGS:
        with tempfile.TemporaryDirectory() as folder:
            found = hunt(bug, bug.area, bug.machine, Path(folder))
        missed += not found.by
        where = f"{bug.area}{f' ({bug.machine})' if bug.machine else ''}"
        by = found.by or ("NOTHING" if found.changed else "NOTHING: it changes nothing")
        print(f"| {bug.what} | {where} | `{bug.file}` | {by} | {found.seconds:.1f} |", flush=True)
    print(f"\n{len(BUGS)} bugs, {missed} missed", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
