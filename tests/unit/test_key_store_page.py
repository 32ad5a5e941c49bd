"""docs/key-stores.md: every command on it, in its order, says what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import test_certificate_page as pages
from token_help import MODULE, PIN, configured, key_file, needs_softhsm

pytestmark = needs_softhsm
PAGE = (Path(__file__).parents[2] / "docs" / "key-stores.md").read_text()
BLOCKS = re.findall(r"```(console|toml|)\n(.*?)```", PAGE, re.DOTALL)
STATED = "/usr/lib/softhsm/libsofthsm2.so"


def test_the_page_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pkcs11", reason="python-pkcs11 is not installed")
    monkeypatch.setenv("SOFTHSM2_CONF", str(configured(tmp_path)))
    key_file(tmp_path / "pin", PIN + "\n")
    here = [(kind, text.replace(STATED, str(MODULE))) for kind, text in BLOCKS]
    for kind, text in here:
        if kind == "toml":
            key_file(tmp_path / text.split("\n")[0].removeprefix("# "), text)
    split = next(at for at, (_, text) in enumerate(here) if text == pages.SIMULATE + "\n")
    ran = 0
    for kind, text in here[:split]:
        for command, said in pages.commands(text) if kind == "console" else ():
            pages.obey(tmp_path, command, said, pages.SERVED)
            ran += 1
    with pages.meter(tmp_path) as served:
        for kind, text in here[split:]:
            for command, said in pages.commands(text) if kind == "console" else ():
                pages.obey(tmp_path, command, said, served)
                ran += 1
    assert ran == PAGE.count("\n$ ") > 10
