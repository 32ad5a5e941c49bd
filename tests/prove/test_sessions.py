"""Steps of the session machines are proved by Eva, and would not be if they were wrong."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from win12_spec.prove import Goals, Prover
from win12_spec.prove.frama_c import missing
from win12_spec.sessions import declared

ROOT = Path(__file__).parents[2]
MACHINES = declared(ROOT / "spec")
pytestmark = pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}")

FAULTS = {
    "a state that is none": ("lockout", "m->state = WIN12_LOCKOUT_LOCKED;", "m->state = (enum win12_lockout_state)2;"),
    "a transition that is none": ("lockout", "WIN12_LOCKOUT_ID_UNLOCK;", "(enum win12_lockout_id)6;"),
    "a shift by what may be large": ("hdlc_client", "m->vs = new_vs;", "m->vs = (uint8_t)(1 << new_queued);"),
    "a division by what may be 0": ("hdlc_client", "m->queued = new_queued;", "m->queued = new_queued / m->send_window;"),
    "ports that are lost": ("push_sender", "ports = m->ports;", "ports = m->tries ? m->ports : 0;"),
    "what was never set": ("push_sender", "return WIN12_OK;", "win12_code code; return now ? WIN12_OK : code;"),
    "24 bits that are 32": ("association_server", "m->conformance = 0U;", "m->conformance = 0x1000000U;"),
}


def proved(core: Path, work: Path, name: str) -> Goals:
    prover = Prover(core, work, machines=MACHINES)
    prover.prepare()
    return prover.prove(core / "src" / "sessions" / f"{name}.c")


@pytest.mark.parametrize("name", sorted({fault[0] for fault in FAULTS.values()}))
def test_a_machine_is_proved(name: str, tmp_path: Path) -> None:
    goals = proved(ROOT / "generated" / "c", tmp_path, name)
    assert len(goals.proved) > 5 * len(MACHINES[name].events)
    assert (goals.unproved, goals.complaints) == ((), ())


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_not(fault: str, tmp_path: Path) -> None:
    name, good, bad = FAULTS[fault]
    core = Path(shutil.copytree(ROOT / "generated" / "c", tmp_path / "c"))
    path = core / "src" / "sessions" / f"{name}.c"
    text = path.read_text(encoding="utf-8")
    assert good in text, "the code is not what the fault was made for"
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")
    assert proved(core, tmp_path, name).unproved


@pytest.mark.parametrize("name", MACHINES)
def test_a_step_ends(name: str) -> None:
    """There is nothing in it that could go on for ever."""
    text = (ROOT / "generated" / "c" / "src" / "sessions" / f"{name}.c").read_text(encoding="utf-8")
    code = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    assert re.findall(r"\b(for|while|do|goto)\b", code) == []
