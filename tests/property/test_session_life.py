"""Any life of any machine: generated Python, the C core where there is a compiler, and the declaration take the same steps."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from c_help import Core
from session_help import LENGTHS, PATHS, machine, made
from win12_fuzz.agreement.sessions import Lockstep
from win12_fuzz.agreement.steps import Taken
from win12_fuzz.sessions.machines import small, smaller
from win12_spec.strategies.machines import life

BESIDE = [Core] if shutil.which("cc") else []
LIVES = settings(max_examples=12, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_all_take_the_same_steps(path: Path) -> None:
    declared = smaller(machine(path))
    module = made(path, declared)
    lengths = {name: LENGTHS[timer.after] for name, timer in declared.timers.items()}
    test = life(declared, lambda chosen: Lockstep(declared, chosen, lengths, module, *BESIDE))
    with small(module):
        run_state_machine_as_test(test, settings=LIVES)


def test_a_difference_is_found() -> None:
    """Were a variable of one of them off by one, its test would say so."""
    path = next(path for path in PATHS if path.stem == "lockout")
    declared = smaller(machine(path))

    class Wrong(Core):
        def step(self, *arguments: Any) -> Taken:
            found = super().step(*arguments)
            tries = found.variables["tries"] ^ (found.id == "failure_noted")
            return found._replace(variables={**found.variables, "tries": tries})

    lengths = {name: LENGTHS[timer.after] for name, timer in declared.timers.items()}
    test = life(declared, lambda chosen: Lockstep(declared, chosen, lengths, made(path, declared), Wrong))
    with pytest.raises(AssertionError, match=r"c at api\.failure in OPEN"):
        run_state_machine_as_test(test, settings=LIVES)
