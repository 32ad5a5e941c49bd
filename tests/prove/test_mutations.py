"""What is proved would not be proved of wrong code: each fault planted in a copy of the generated C leaves a goal open.

The functions are proved as they stand first: so it is the fault, and nothing else, that no prover gets over.
"""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from win12_spec.prove import Goals, Prover
from win12_spec.prove.frama_c import missing

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.skipif("WIN12_PROVE" not in os.environ, reason="takes many minutes: make test-prove"),
    pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}"),
    pytest.mark.slow,
]


@dataclass(frozen=True)
class Fault:
    """`good` stands once in the function, and is replaced by `bad`."""

    id: str
    source: str
    function: str
    good: str
    bad: str


FAULTS = [
    Fault("no bounds check", "input", "win12_take", "if (octets <= win12_left(in)) {", "if (octets != 0U) {"),
    Fault("one octet too many", "input", "win12_take", "octets <= win12_left(in)", "octets <= win12_left(in) + 1U"),
    Fault("one part too many", "input", "win12_take", "i + 1U < count", "i < count"),
    Fault("slice beyond the end", "input", "win12_bound", "> win12_left(in)", "> win12_left(in) + 1U"),
    Fault("negative size", "input", "win12_bound", "if (size < 0) {", "if (size < -1) {"),
    Fault("slice too large", "input", "win12_take_slice", "(size_t)(stop - in->at)", "(size_t)(stop - in->at) + 1U"),
    Fault("rest too large", "input", "win12_take_rest", "win12_left(in)", "(size_t)(in->end - in->octets) + 1U"),
    Fault("sum past the end", "input", "win12_sum8", "i < size", "i <= size"),
    Fault("division by nothing", "input", "win12_begin_list", "win12_left(in) / least", "win12_left(in) / (least - 1U)"),
    Fault("no check for room", "output", "win12_make", "(out->at - out->to)", "(out->end - out->to)"),
    Fault("unsigned wrap", "output", "win12_make", "(size_t)(out->at - out->to) < octets",
          "(size_t)(out->at - out->to) - octets > 0x7fffffffU"),
    Fault("first octet of a number", "output", "win12_put_number", "i > 0U; i--", "i + 1U > 0U; i--"),
    Fault("copy past the end", "output", "win12_put_slice", "i < slice->size", "i <= slice->size"),
    Fault("no way out of a loop", "output", "win12_written", "i < *size; i++", "i < *size; i += 0U"),
    Fault("five octets of a length", "length", "win12_read_length", "n > 4U", "n > 5U"),
    Fault("shift beyond the number", "length", "win12_put_length", "n < 4U && ", ""),
    Fault("octet before it is there", "wrapper", "win12_frame_size_wrapper", "win12_left(in) < 8U", "win12_left(in) < 7U"),
    Fault("tag of no octets", "apdu", "win12_read_apdu", "win12_left(in) < 1U", "win12_left(in) < 0U"),
    Fault("a level too many", "axdr", "win12_enter", "walk->levels[walk->depth]", "walk->levels[walk->depth + 1U]"),
    Fault("end of a field kept for the record", "acse", "part_of_rlre", "in->end = outer;", ""),
    Fault("level that is not counted", "axdr", "win12_enter", "walk->depth++;", ""),
]  # fmt: skip


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("prove")


def proved(core: Path, work: Path, fault: Fault, timeout: int) -> Goals:
    prover = Prover(core, work, timeout)
    prover.prepare()
    return prover.prove(core / "src" / "frames" / f"{fault.source}.c", fault.function)


def body(text: str, function: str) -> tuple[int, int]:
    """Where the definition of a function begins and ends."""
    found = re.search(rf"^\w[^\n;]*\b{function}\([^;{{]*\)\n\{{", text, re.MULTILINE)
    assert found is not None, f"there is no {function}"
    return found.start(), text.index("\n}\n", found.start())


def planted(core: Path, fault: Fault) -> None:
    path = core / "src" / "frames" / f"{fault.source}.c"
    text = path.read_text(encoding="utf-8")
    begin, end = body(text, fault.function)
    assert text[begin:end].count(fault.good) == 1, "the code is not what the fault was made for"
    wrong = text[:begin] + text[begin:end].replace(fault.good, fault.bad) + text[end:]
    assert wrong != text
    path.write_text(wrong, encoding="utf-8")


@pytest.mark.parametrize("fault", {(fault.source, fault.function): fault for fault in FAULTS}.values(), ids=lambda f: f.function)
def test_the_code_is_proved(work: Path, fault: Fault) -> None:
    goals = proved(ROOT / "generated" / "c", work, fault, timeout=20)
    assert goals.proved
    assert goals.unproved == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_a_fault_is_not(tmp_path: Path, work: Path, fault: Fault) -> None:
    core = Path(shutil.copytree(ROOT / "generated" / "c", tmp_path / "c"))
    planted(core, fault)
    assert proved(core, work, fault, timeout=3).unproved
