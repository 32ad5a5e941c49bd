"""The committed output of the stock Kaitai compiler is fresh; every rule by which it may differ from the spec is needed."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from win12_fuzz.agreement.engine import Engine
from win12_fuzz.agreement.kaitai import FOLDER, Kaitai
from win12_fuzz.agreement.leniency import RULES, Leniency, covers
from win12_fuzz.places import ROOT
from win12_fuzz.specification import kind

KAITAI = ROOT / "compiler" / "kaitai"


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_committed_output_belongs_to_these_specs() -> None:
    hashes = json.loads((FOLDER / "HASHES.json").read_text(encoding="utf-8"))
    frames = ROOT / "spec" / "frames"
    assert hashes["sources"] == {path.name: sha256(path) for path in sorted(frames.glob("*.ksy"))}, "run 'make kaitai'"
    assert hashes["generated"] == {path.name: sha256(path) for path in sorted(FOLDER.glob("*.py"))}, "run 'make kaitai'"


@pytest.mark.skipif(
    shutil.which("node") is None or not (KAITAI / "node_modules").is_dir(), reason="needs node and 'make kaitai' once"
)
def test_every_frame_file_compiles_with_the_stock_compiler(tmp_path: Path) -> None:
    done = subprocess.run(
        ["node", "compile.js", "../../spec/frames", str(tmp_path)], cwd=KAITAI, capture_output=True, text=True, timeout=100
    )
    assert done.returncode == 0, done.stderr
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in FOLDER.iterdir() if path.is_file()
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.example[0]}")
def test_each_leniency_is_needed(rule: Leniency) -> None:
    """A rule that lets nothing through any more would only hide faults."""
    name, octets = rule.example[0], bytes.fromhex(rule.example[1])
    opinions = Engine(Kaitai()).opinions(kind(name), octets)
    fault = opinions["declaration"].fault
    assert fault is not None
    assert [one for one in RULES if covers(one, fault, octets)] == [rule]
    assert opinions["kaitai"].fault is None
