"""Changes of texts: lines and words moved, doubled, left out, exchanged for words that mean something there."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from win12_fuzz.tree.mutate import other_octets

WORD = re.compile(r"[\w.-]+|[^\w\s]")
ODD = (
    "", "0", "-1", "1", "255", "256", "65536", "4294967296", "99999999999999999999", "1e999", "nan", "true", "null", "~", "''",
    "[]", "{}", "[", "]", "{", "}", ":", ",", "'", '"', "\\", "#", "\n", "\t", "- ", "  ", "&a", "*a", "<<", "!!binary", "|",
    "\u00e9", "\u2028", "\U0001f600", "2026-01-31", "0x1f", "0b1", "_", "and", "not (", "a.b.c", "x::y",
)  # fmt: skip


def changed(octets: bytes, chance: random.Random, words: Sequence[str]) -> bytes:
    """Another text; now and then one that is none."""
    if chance.random() < 0.1:
        return other_octets(octets, chance)
    text = octets.decode("utf-8", errors="replace")
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        text = chance.choice(CHANGES)(text, chance, words)
    return text.encode("utf-8", errors="replace")


Change = Callable[[str, random.Random, Sequence[str]], str]


def _line(text: str, chance: random.Random, _: Sequence[str]) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[at]
        case 1:
            lines.insert(to, lines[at])
        case 2:
            lines.insert(to, lines.pop(at))
        case _:
            margin = chance.choice(("  ", "    ", "- "))
            lines[at] = margin + lines[at] if chance.random() < 0.5 else lines[at].removeprefix(margin)
    return "".join(lines)


def _word(text: str, chance: random.Random, words: Sequence[str]) -> str:
    """A word exchanged: for another of the text, for one that means something, for an odd one."""
    found = list(WORD.finditer(text))
    if not found:
        return chance.choice(ODD)
    match = chance.choice(found)
    new = chance.choice((chance.choice(found).group(), chance.choice(words) if words else "", chance.choice(ODD)))
    return text[: match.start()] + new + text[match.end() :]


def _number(text: str, chance: random.Random, _: Sequence[str]) -> str:
    found = list(re.finditer(r"\d+", text))
    if not found:
        return text
    match = chance.choice(found)
    value = int(match.group()[:30])
    new = chance.choice((value + 1, max(0, value - 1), value * 2, 0, 1 << chance.randrange(70)))
    return text[: match.start()] + str(new) + text[match.end() :]


def _insert(text: str, chance: random.Random, words: Sequence[str]) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice((*ODD, *words)) + text[at:]


CHANGES: tuple[Change, ...] = (_line, _line, _word, _word, _word, _number, _insert)
