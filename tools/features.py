"""The table of features in the README, and docs/interop.md, which says who confirmed each: from tools/features.toml.

    python -m tools.features [--check]

A feature names the test that shows it; one that is not there is an error.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
TOLD: Final[Mapping[str, Any]] = tomllib.loads((ROOT / "tools" / "features.toml").read_text(encoding="utf-8"))
README: Final = ROOT / "README.md"
PAGE: Final = ROOT / "docs" / "interop.md"
BEGIN, END = "<!-- features: python -m tools.features -->", "<!-- /features -->"
WITNESSES: Final = ("gurux client", "gurux server", "dlms-cosem client", "amshan", "vectors", "meters")
HEAD: Final = """# Who confirmed what

For each feature, who agreed with us besides our own two ends. Foreign programs run in environments and processes of their own
(`pytest tests/interop`): public clients read our meter, our client reads a foreign meter. *Vectors* are worked examples of the
standards and published test vectors, *meters* recordings of real ones (`pytest tests/conformance`). Where nobody else can do it,
only our two ends, the [model](models.md) and the [proofs](proofs.md) say that it is right: the last column.

"""


class UntoldError(ValueError):
    """A feature whose test is missing, or whose witness is unknown."""


def features() -> Sequence[Mapping[str, Any]]:
    """All, each with a test that is there and witnesses that are known."""
    for one in TOLD["feature"]:
        if not (ROOT / one["test"]).exists():
            raise UntoldError(f"{one['name']}: there is no {one['test']}")
        if odd := set(one["by"]) - {*WITNESSES, "own"}:
            raise UntoldError(f"{one['name']}: nobody knows {', '.join(sorted(odd))}")
        if ("own" in one["by"]) != (len(one["by"]) == 1 and one["by"] == ["own"]):
            raise UntoldError(f"{one['name']}: own is for what nobody else confirmed")
    return list(TOLD["feature"])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def table() -> str:
    """Features beside those of the public stacks."""
    stacks = TOLD["stacks"]
    text = _row(["", "win12", *stacks.values()]) + _row(["---"] * (2 + len(stacks)))
    return text + "".join(_row([one["name"], f"[yes]({one['test']})", *(one[stack] for stack in stacks)]) for one in features())


def page() -> str:
    """Features and their witnesses."""
    text = _row(["feature", *WITNESSES, "only our own"]) + _row(["---", *(":-:" for _ in WITNESSES), ":-:"])
    for one in features():
        marks = ["x" if name in one["by"] else "" for name in (*WITNESSES, "own")]
        text += _row([f"[{one['name']}](../{one['test']})", *marks])
    return HEAD + text


def readme() -> str:
    """The README with the table as it must be."""
    before, begin, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise UntoldError(f"README.md lacks {BEGIN} or {END}")
    return f"{before}{BEGIN}\n{table()}{END}{after}"


def main() -> None:
    wanted = {README: readme(), PAGE: page()}
    if "--check" not in sys.argv[1:]:
        for path, text in wanted.items():
            path.write_text(text, encoding="utf-8")
        return
    stale = [path.name for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if stale:
        sys.exit(f"not as tools/features.toml says: {', '.join(stale)}; run python -m tools.features")


if __name__ == "__main__":
    main()
