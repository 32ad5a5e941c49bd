"""Lines of C: blocks, comments, calls that end a function when they fail."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap

WIDTH = 120


def indent(lines: Iterable[str], by: int = 1) -> list[str]:
    return [f"{'    ' * by}{line}" if line else line for line in lines]


def block(head: str, body: Iterable[str]) -> list[str]:
    """`head { body }`."""
    return [f"{head} {{", *indent(body), "}"]


def checked(call: str) -> list[str]:
    """A call whose error ends the function."""
    return [f"code = {call};", *block("if (code != WIN12_OK)", ["return code;"])]


def taken(target: str, call: str) -> list[str]:
    """A call that gives a place in the input, or NULL after a fault."""
    return [f"{target} = {call};", *block(f"if ({target} == NULL)", ["return in->fault.code;"])]


def comment(text: str) -> list[str]:
    given = text.strip().replace("*/", "* /").splitlines()
    lines = [part for line in given for part in (wrap(line, WIDTH - 6) or [""])]
    if len(lines) == 1:
        return [f"/* {lines[0]} */"]
    return ["/*", *(f" * {line}".rstrip() for line in lines), " */"]


def either(tests: Sequence[str], joint: str) -> str:
    """Tests joined by `||` or `&&`, in parentheses where one of them joins others."""
    if len(tests) == 1:
        return tests[0]
    return f" {joint} ".join(f"({test})" if " && " in test or " || " in test else test for test in tests)


def fitted(lines: Iterable[str], width: int = WIDTH) -> list[str]:
    """Lines that are too long, broken between arguments or tests."""
    return [part for line in lines for part in _broken(line, width)]


def _broken(line: str, width: int) -> list[str]:
    if len(line) <= width or (line.lstrip().startswith(("/*", "*", "//", "#")) and not line.startswith("/*@")):
        return [line]
    cuts = [at for at in range(width) if _breaks(line, at)]
    margin = len(line) - len(line.lstrip())
    if not cuts or cuts[-1] <= margin:
        head, opening, rest = line.partition("(")
        return [head + opening, *_continued(" " * (margin + 4) + rest, width, margin + 4)] if opening else [line]
    rest = " " * (margin + 4) + line[cuts[-1] + 1 :]
    return [line[: cuts[-1]], *(_continued(rest, width, margin + 4))]


def _continued(line: str, width: int, margin: int) -> list[str]:
    if len(line) <= width:
        return [line]
    cuts = [at for at in range(margin + 1, width) if _breaks(line, at)]
    if not cuts:
        return [line]
    return [line[: cuts[-1]], *_continued(" " * margin + line[cuts[-1] + 1 :], width, margin)]


def _breaks(line: str, at: int) -> bool:
    """Whether a line may end before the blank at `at`: after a comma or an operator, outside of texts."""
    return line[at] == " " and line[:at].endswith((",", "|", "&&", "{")) and line[:at].count('"') % 2 == 0
