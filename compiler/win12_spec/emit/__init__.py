"""What every emitter shares: the header that says where a generated file comes from."""

from __future__ import annotations

from collections.abc import Sequence

REGENERATE = "win12 spec generate"


def header(source: str, comment: str = "#") -> str:
    """First lines of a generated file. The hash of the sources is in MANIFEST.json, so that texts stay comparable."""
    return f"{comment} Generated from {source}. Do not edit: change the spec and run `{REGENERATE}`.\n"


def markdown_header(source: str) -> str:
    """The same for Markdown, where it is a comment that readers do not see."""
    return f"<!-- Generated from {source}. Do not edit: change the spec and run `{REGENERATE}`. -->\n"


def markdown_table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Lines of a table; `|` in cells is escaped."""
    lines = [head, ("---",) * len(head), *rows]
    return [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in lines]
