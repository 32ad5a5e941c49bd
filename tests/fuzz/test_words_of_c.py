"""Names of a machine may be words of C: where they stand in C, in its core, its header and the harness, they are others."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from win12_fuzz.agreement.compiled import compiler
from win12_fuzz.places import CORE
from win12_fuzz.sessions import harness
from win12_fuzz.sessions.form import Form
from win12_spec import registry
from win12_spec.sessions import c
from win12_spec.sessions.cells import prove
from win12_spec.sessions.load import Loader

ROOT = Path(__file__).resolve().parents[2]
GOOD = ROOT / "tests" / "golden" / "sessions" / "good.yaml"
WORDS = {"tries": "register", "strict": "double", "tag_ok": "typename", "said": "long", "answer": "switch", "size": "volatile"}


def test_a_machine_whose_names_are_words_of_c(tmp_path: Path) -> None:
    found = compiler()
    if found is None:
        pytest.skip("no C compiler")
    text = re.sub(r"\b(" + "|".join(WORDS) + r")\b", lambda word: WORDS[word[1]], GOOD.read_text(encoding="utf-8"))
    path = tmp_path / "sample.yaml"
    path.write_text(text, encoding="utf-8")
    limits = {name: limit.value for name, limit in registry.load_limits(ROOT / "spec").items()}
    machine = Loader(path, ROOT / "spec", limits).load()
    header, code = c.emit(machine, prove(machine)).values()
    (tmp_path / "win12" / "sessions").mkdir(parents=True)
    (tmp_path / "win12" / "sessions" / "sample.h").write_text(header, encoding="utf-8")
    source = tmp_path / "harness.c"
    source.write_text(harness.source(Form(machine), code), encoding="utf-8")
    warned = ["-std=c11", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-DWIN12_FUZZ_LIBRARY"]
    subprocess.run([found, *warned, "-I", str(tmp_path), "-I", str(CORE / "include"), str(source)], check=True)
