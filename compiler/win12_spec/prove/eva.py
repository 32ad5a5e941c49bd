"""Eva over the session machines: no run-time error in any step, from any state, whatever the ports answer (see drivers.py).

RTE guards every operation that could go wrong and Eva decides each guard. It follows pointers to functions, which WP does not; WP
follows lengths, which Eva does not: so each proves what it is good at.
"""

from __future__ import annotations

import re
from typing import Final

from win12_spec.prove.goals import COMPLAINT, Goals, ProveError, last

LOADED: Final = ("-no-autoload-plugins", "-load-module", "eva,rtegen,scope,inout,report")
DRIVER: Final = "drive_"
STEPS: Final = ("-rte", "-then", "-eva", "-eva-warn-key", "builtins:missing-spec=abort", "-then", "-report")

_STATUS: Final = re.compile(r"^\[ *(\S+) *\] Assertion '([^']+)' \(file \S*?([^/\s]+\.[ch]), line (\d+)\)", re.MULTILINE)
_TOTAL: Final = re.compile(r"^--- Status Report Summary$", re.MULTILINE)
_DONE: Final = re.compile(r"^\[eva\] done for function main$", re.MULTILINE)


def read(text: str, seconds: float, otherwise: str) -> Goals:
    """What the report, which took so many seconds, says of every assertion. Raises ProveError, from `otherwise`, without one."""
    if _TOTAL.search(text) is None or _DONE.search(text) is None:
        raise ProveError(f"{otherwise}: {last(text)}")
    proved: list[str] = []
    unproved: list[str] = []
    for status, kind, file, line in _STATUS.findall(text):
        dead = status == "Dead" and not file.startswith(DRIVER)  # never comes there; but the end of the driver it must reach
        (proved if status == "Valid" or dead else unproved).append(f"{file}:{line}:{kind}")
    if not proved:
        raise ProveError(f"{otherwise}: there was nothing to prove")
    return Goals(tuple(proved), tuple(unproved), seconds, tuple(COMPLAINT.findall(text)))
