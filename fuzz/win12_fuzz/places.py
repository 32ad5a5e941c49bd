"""Where things are: the specification, committed corpora, and what a run leaves behind."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The repository: fuzzing needs its specification and its generated C, and is run from a checkout."""
SPEC = ROOT / "spec"
CORE = Path(os.environ.get("WIN12_C_CORE", ROOT / "generated" / "c"))
"""The C core, or a copy in which a fault was planted."""
CORPUS = ROOT / "fuzz" / "corpus"
"""Committed inputs, in a folder per target."""
BUILD = Path(os.environ.get("WIN12_FUZZ_BUILD", ROOT / "build" / "fuzz"))
"""Working corpora, harnesses, findings, the state of the campaign and its report."""
