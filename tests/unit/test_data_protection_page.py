"""docs/data-protection.md: every command on it, in its order, says what the page says."""

from __future__ import annotations

import re
from pathlib import Path

from test_certificate_page import SERVED, commands, meter, obey

PAGE = (Path(__file__).parents[2] / "docs" / "data-protection.md").read_text()
SIMULATE, *BLOCKS = re.findall(r"```(?:console|)\n(.*?)```", PAGE, re.DOTALL)


def test_the_page_is_true(tmp_path: Path) -> None:
    with meter(tmp_path, SIMULATE.strip()) as served:
        typed = [pair for block in BLOCKS for pair in commands(block)]
        for command, said in typed:
            obey(tmp_path, command, said, served)
    assert len(typed) == PAGE.count("\n$ ") == 8
    assert all(SERVED in command for command, _ in typed)
