"""Texts that people read: no mark of a merge is left in one."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("docs", "spec", "examples", "packaging", "drivers")
MARK = re.compile(rb"^(?:<{7} |>{7} |={7}$)", re.MULTILINE)


def test_no_mark_of_a_merge_is_left() -> None:
    texts = [*ROOT.glob("*.md"), *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file())]
    assert [path.relative_to(ROOT) for path in texts if MARK.search(path.read_bytes())] == []
    assert len(texts) > 100
