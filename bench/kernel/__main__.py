"""`python -m bench.kernel`, a part of `make bench`: a meter shared by the module, by the broker, or not at all, in one guest."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from bench.kernel import guest, table
from bench.kernel.figures import lines
from bench.stack import StackError

RESULTS = Path(__file__).with_name("results.json")
PLAN = {"rounds": 5, "pushes": 20, "bursts": 4}
QUICK = {"rounds": 1, "pushes": 5, "bursts": 2}


def main() -> int:
    """0 when it was measured, or cannot be here; 1 when the ways disagree or the guest fails."""
    parser = argparse.ArgumentParser(prog="python -m bench.kernel", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one short round, rough figures, which are not saved")
    parser.add_argument("--saved", action="store_true", help="measure nothing: what was measured last")
    parser.add_argument("--markdown", action="store_true", help="the table as the documentation has it")
    options = parser.parse_args()
    if not options.saved and (missing := guest.missing()):
        print(f"bench.kernel: skipped, not here: {', '.join(missing)}; tests/kernel/install brings it")
        return 0
    try:
        found = json.loads(RESULTS.read_text(encoding="utf-8")) if options.saved else _measured(options.quick)
    except (OSError, StackError) as error:
        print(f"bench.kernel: {error}", file=sys.stderr)
        return 1
    if options.markdown:
        print(table.markdown(found))
    else:
        table.show(found)
    return 0


def _measured(quick: bool) -> list[dict[str, Any]]:
    print(f"a guest with kernel {guest.kernel()} ...", file=sys.stderr)
    found = lines(guest.measured(QUICK if quick else PLAN))
    if not quick:
        RESULTS.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return found


if __name__ == "__main__":
    sys.exit(main())
