"""docs/architecture.md speaks of what is there; the picture, the figures and the status page are of this house."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tools import figures, picture, status

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
NAMES = sorted(set(re.findall(r"`(win12(?:_\w+)?(?:\.\w+)+)`", PAGE)))
PATHS = sorted(set(re.findall(r"`((?:runtime|compiler|spec|tests)/[\w./]+)`", PAGE)) - {"runtime/win12/cli/NAME.py"})


def found(name: str) -> Any:
    """What a dotted name says: a module, or something in one."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        try:
            thing = import_module(".".join(parts[:count]))
        except ModuleNotFoundError:
            continue
        for part in parts[count:]:
            thing = getattr(thing, part)
        return thing
    raise AssertionError(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_on_the_page_is_there(name: str) -> None:
    assert found(name) is not None


@pytest.mark.parametrize("path", [path for path in PATHS if "NAME" not in path])
def test_a_path_on_the_page_is_there(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_page_is_about_something() -> None:
    assert len(NAMES) > 25
    assert len(PATHS) > 8


def test_a_room_without_a_place_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(picture.ROOMS, "win12.store")
    with pytest.raises(ValueError, match=r"no place for win12\.store"):
        picture.edges()


def test_what_is_on_the_wrong_side_is_red() -> None:
    assert "#dc2626" in picture.picture({("win12.physical", "win12.cli"): 1})
    assert "#dc2626" not in picture.picture({("win12.cli", "win12.physical"): 1})


def test_figures_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one.py"
    one, other = 'def public() -> int:\n    """Says."""\n    return 1  # a rule\n', "def _own(x):\n    return x\n"
    path.write_text(f"{one}\n\n{other}", encoding="utf-8")
    told = figures.Room.of([path]).figures()
    assert (told["files"], told["lines"], told["function median"], told["longest function"]) == (1, 7, 2.5, 3)
    assert (told["public with docstring, %"], told["with return type, %"]) == (100, 50)
    line = "\n".join(f"value_{n} = {n}" for n in range(8))
    path.write_text(f"{line}\nother = 1\n{line}\n", encoding="utf-8")
    assert figures.repeated([path]) == 1


def test_a_promise_is_run_and_its_row_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = tmp_path / "status.md"
    monkeypatch.setattr(status, "PAGE", page)
    monkeypatch.setattr(status, "PROMISES", {"one": {"promise": "it says", "command": "echo 3 passed; exit 4", "line": "passed"}})
    row = status.shown("one")
    assert row.startswith("3 passed | exit status 4 | 0 | ")
    page.write_text(status.page({"one": row}), encoding="utf-8")
    assert status.kept() == {"one": row}
    assert "| not run | | |" not in page.read_text(encoding="utf-8")
