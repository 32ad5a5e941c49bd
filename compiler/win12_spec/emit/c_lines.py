"""Lines of C: blocks, comments, calls that end a function when they fail."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from textwrap import wrap

WIDTH = 120
CPP_BEGIN = '#ifdef __cplusplus\nextern "C" {\n#endif'
"""What declarations stand between in a header, for C++."""
CPP_END = "#ifdef __cplusplus\n}\n#endif"


def indent(lines: Iterable[str], by: int = 1) -> list[str]:
    return [f"{'    ' * by}{line}" if line else line for line in lines]


def block(head: str, body: Iterable[str]) -> list[str]:
    """`head { body }`."""
    return [f"{head} {{", *indent(body), "}"]


def function(head: str, body: Iterable[str]) -> list[str]:
    """A function: its brace stands on a line of its own."""
    return [head, "{", *indent(body), "}"]


def checked(call: str) -> list[str]:
    """A call whose error ends the function."""
    return [f"code = {call};", *block("if (code != WIN12_OK)", ["return code;"])]


def taken(target: str, call: str) -> list[str]:
    """A call that gives a place in the input, or NULL after a fault."""
    return [f"{target} = {call};", *block(f"if ({target} == NULL)", ["return in->fault.code;"])]


def comment(text: str) -> list[str]:
    """A comment; paragraphs with a line that is too long are filled anew."""
    given = text.strip().replace("*/", "* /").splitlines()
    lines: list[str] = []
    for empty, part in groupby(given, key=lambda line: not line.strip()):
        paragraph = list(part)
        if max(map(len, paragraph)) > WIDTH - 6 and not any(line.lstrip().startswith("- ") for line in paragraph):
            paragraph = [" ".join(map(str.strip, paragraph))]
        lines += [""] if empty else [piece for line in paragraph for piece in wrap(line, WIDTH - 6)]
    if len(lines) == 1:
        return [f"/* {lines[0]} */"]
    return ["/*", *(f" * {line}".rstrip() for line in lines), " */"]


def noted(line: str, note: str) -> list[str]:
    """A line with a note behind it, or above it where both do not fit."""
    whole = f"{line} /* {note} */" if note else line
    if len(whole) <= WIDTH:
        return [whole]
    margin = (len(line) - len(line.lstrip())) // 4
    return [*indent(comment(note), margin), line]


def either(tests: Sequence[str], joint: str) -> str:
    """Tests joined by `||` or `&&`, in parentheses where one of them joins others."""
    if len(tests) == 1:
        return tests[0]
    return f" {joint} ".join(f"({test})" if " && " in test or " || " in test else test for test in tests)


def fitted(lines: Iterable[str], width: int = WIDTH) -> list[str]:
    """Lines that are too long, broken between arguments, tests and operands: where the fewest parentheses are open."""
    return [part for line in lines for part in _broken(line, width)]


def _broken(line: str, width: int) -> list[str]:
    if len(line) <= width or (line.lstrip().startswith(("/*", "*", "//", "#")) and not line.startswith("/*@")):
        return [line]
    margin = len(line) - len(line.lstrip())
    cuts = _cuts(line)
    lines: list[str] = []
    start, lead = 0, ""
    while len(lead) + len(line) - start > width:
        room = [(depth, -at) for at, depth in cuts.items() if max(start, margin) < at < start + width - len(lead)]
        if not room:
            break
        at = -min(room)[1]
        lines.append(lead + line[start:at])
        start, lead = (at + 1 if line[at] == " " else at), " " * (margin + 4)
    return [*lines, lead + line[start:]]


def _cuts(line: str) -> dict[int, float]:
    """Places where a line may end, those with the smallest number first: the deeper in parentheses, and the closer the operator
    binds, the worse. Behind `=` and an opening parenthesis only where there is nothing better.
    """
    cuts: dict[int, float] = {}
    depth, quoted = 0, False
    for at, char in enumerate(line):
        quoted ^= char == '"'
        if quoted:
            continue
        depth += (char in "([{") - (char in ")]}")
        if char == "(" and line[at + 1] != ")" and not line.startswith(_CASTS, at):
            cuts[at + 1] = depth + _WORSE
        elif char == " " and (binds := _binds(line, at)):
            cuts[at] = depth + binds
    return cuts


def _binds(line: str, at: int) -> float:
    """How closely what stands around a blank belongs together, where a line may end there; 0 where it may not."""
    if line.startswith((" ? ", " : "), at):
        return 0.1
    return next((binds for endings, binds in _OPERATORS if line[:at].endswith(endings)), 0)


_OPERATORS = (
    ((",", "{", " |"), 0.1),
    (("&&", "||"), 0.2),
    (("==", "!=", "<=", ">=", " <", " >"), 0.3),
    ((" &", " +", " -"), 0.4),
    ((" =",), 100.0),
)
_CASTS = ("(uint", "(int", "(bool", "(void")
_WORSE = 100
