"""Who is compared. Without a C compiler these tests are skipped."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from c_help import compiler
from win12_fuzz.agreement.c import C
from win12_fuzz.agreement.engine import Engine
from win12_fuzz.agreement.readers import core, everyone, kaitai


@pytest.fixture(scope="session")
def c() -> C:
    compiler()
    found = core()
    assert found is not None
    return found


@pytest.fixture(scope="session")
def engine(c: C) -> Engine:
    found = everyone()
    assert {c, kaitai()} <= {*found.others}
    return found
