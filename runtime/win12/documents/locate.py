"""Where in a TOML text something stands: the standard library's reader does not say.

Good enough for complaints: a key of a table or of an array of tables is found on its own line; what stands inside an inline
table or a list is located at the key that holds it, and what is not there at the header of its table.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"^(\s*)(?:\"([^\"]+)\"|'([^']+)'|([A-Za-z0-9_-]+))\s*=")

Path = tuple[str | int, ...]


def locate(text: str, path: Sequence[str | int]) -> tuple[int, int]:
    """Line and column, from 1, of the deepest part of `path` that stands in the text; (1, 1) when nothing of it does."""
    places = _places(text)
    for length in range(len(path), 0, -1):
        if tuple(path[:length]) in places:
            return places[tuple(path[:length])]
    return (1, 1)


def _places(text: str) -> dict[Path, tuple[int, int]]:
    places: dict[Path, tuple[int, int]] = {}
    counts: Counter[str] = Counter()
    table: Path = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            name = header[2].strip("\"'")
            table = (name, counts[name]) if header[1] == "[[" else (name,)
            counts[name] += header[1] == "[["
            places.setdefault(table, (number, 1))
            places.setdefault(table[:1], (number, 1))
        elif key := _KEY.match(line):
            name = key[2] or key[3] or key[4]
            places.setdefault((*table, name), (number, len(key[1]) + 1))
    return places
