"""The engine with all readers."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "unit"))

from c_help import compiler

from engine.c import C
from engine.frames import Engine
from engine.kaitai import Kaitai


@cache
def core() -> C:
    """The C core, compiled once. The test is skipped where there is no compiler."""
    compiler()
    return C()


def everyone() -> Engine:
    return Engine(core(), Kaitai())
