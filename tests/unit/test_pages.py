"""What pages show can be typed: commands, options, policies, programs. What they print, tests of single pages compare."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from test_cli_main import commands
from win12.fleet.config import parse_fleet
from win12.host.config import parse_config
from win12.security.access import compile_policy, parse_policy

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").glob("*.md"))]
NAMES: Final = [page.name for page in PAGES]
_BLOCK: Final = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
_INLINE: Final = re.compile(r"`(win12 [^`]+)`")


def text_of(name: str) -> str:
    return next(page for page in PAGES if page.name == name).read_text(encoding="utf-8")


@cache
def known() -> dict[tuple[str, ...], Any]:
    """Every command that does something, by the words that call it."""
    return {tuple(words): command for words, command in commands()}


def typed(text: str) -> Iterator[str]:
    """The commands of a page, without what the shell does with them and without remarks beside them."""
    lines = [line for _, block in _BLOCK.findall(text) for line in block.replace("\\\n", " ").splitlines()]
    for line in [*(re.sub(r"^\$ ", "", one) for one in lines), *_INLINE.findall(_BLOCK.sub("", text))]:
        if line.startswith("win12 "):
            yield re.split(r" [|>&#] |  +| &$", line)[0]


def options(command: Any) -> set[str]:
    return {name for one in command.params for name in (*one.opts, *one.secondary_opts)} | {"--help", "--debug"}


@pytest.mark.parametrize("name", NAMES)
def test_commands_and_options_of_a_page_are_there(name: str) -> None:
    for line in typed(text_of(name)):
        words = shlex.split(line)[1:]
        if words[0].startswith("-"):
            continue
        found = next((known()[key] for count in (3, 2, 1) if (key := tuple(words[:count])) in known()), None)
        if found is None:
            assert any(key[0] == words[0] for key in known()), f"{name}: {line}"
            continue
        strange = {re.split("[=,]", word)[0] for word in words if word.startswith("--")} - options(found)
        assert not strange, f"{name}: {line}"


@pytest.mark.parametrize("name", NAMES)
def test_programs_of_a_page_are_python(name: str) -> None:
    for kind, block in _BLOCK.findall(text_of(name)):
        if kind == "python":
            compile(block, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


def toml(name: str, word: str) -> str:
    (found,) = [block for kind, block in _BLOCK.findall(text_of(name)) if kind == "toml" and word in block]
    return found


def test_files_that_pages_show_are_valid(tmp_path: Path) -> None:
    policy = toml("access.md", "[callers.billing]").replace('"users"', "100")
    assert len(compile_policy(parse_policy(policy, Path("ACCESS.toml"))).table.principals) == 3
    (meter,) = parse_config(toml("broker.md", "[broker]"), Path("BROKER.toml")).meters
    assert (meter.name, meter.ahead, meter.needs_protection) == ("meter-7", 60, True)
    serial = '[broker]\npolicy = "x"\n' + toml("broker.md", "/dev/serial/by-id")
    assert [one.name for one in parse_config(serial, Path("BROKER.toml")).meters] == ["house-1", "house-2"]
    (tmp_path / "fleet.toml").write_text(toml("guide.md", "# fleet.toml"))
    assert parse_fleet(toml("guide.md", "# fleet.toml"), tmp_path / "fleet.toml")


def test_the_commands_of_pages_are_found() -> None:
    """What finds them finds them in blocks, behind a prompt, and in the text."""
    text = "`win12 read URL --last 3` and\n```\n$ win12 quirks x   # a remark\nwin12 simulate --port 1 > x &\nls\n```\n"
    assert list(typed(text)) == ["win12 quirks x", "win12 simulate --port 1", "win12 read URL --last 3"]
    assert sum(len(list(typed(text_of(name)))) for name in NAMES) > 200
