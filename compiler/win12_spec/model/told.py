"""A counterexample as the sequence of messages that leads to it.

Models keep in `last` what the step before did: a record with `who` and `what`, and, where a machine took part, `id`, `sends`
(the messages that left it) and `error`. Where there is no such variable, what changed is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

State = Mapping[str, Any]


def tell(states: Sequence[State], ending: str = "") -> list[str]:
    """Lines: one per step, each with what changed that matters to a reader."""
    lines = []
    for number, (before, after) in enumerate(pairwise(states), 1):
        lines.append(f"{number:3}. {_step(before, after)}")
        lines += [f"       {line}" for line in _changes(before, after)]
    return [*lines, *([f"     {ending}"] if ending else [])]


def _step(before: State, after: State) -> str:
    last = after.get("last")
    if not isinstance(last, dict):
        return ", ".join(name for name in after if after[name] != before.get(name)) or "nothing changes"
    text = f"{last.get('who', '?')}: {_said(last.get('what', '?'))}"
    if last.get("id"):
        text += f" -> {last['id']}"
    if last.get("error"):
        text += f" [{last['error']}]"
    for message in last.get("sends", ()):
        text += f"; sends {show(message)}"
    return text


def _said(what: Any) -> str:
    """What happened: a word, or words with what they are about."""
    if isinstance(what, tuple) and not _is_record(what):
        return " ".join(_said(part) for part in what)
    return show(what)


def _changes(before: State, after: State) -> Iterator[str]:
    for name, value in after.items():
        old = before.get(name)
        if name == "last" or value == old:
            continue
        if isinstance(value, dict) and isinstance(old, dict):
            parts = [f"{key}: {_change(old.get(key), part)}" for key, part in value.items() if old.get(key) != part]
            yield f"{name}.{', '.join(parts)}"
        else:
            yield f"{name}: {_change(old, value)}"


def _change(old: Any, new: Any) -> str:
    """Of a set only what came and what went: the rest says nothing about this step."""
    if not (isinstance(old, frozenset) and isinstance(new, frozenset)):
        return f"{show(old)} -> {show(new)}"
    return " ".join(f"{sign}{show(part)}" for sign, part in (("+", new - old), ("-", old - new)) if part)


def show(value: Any) -> str:
    """A value of TLA+, briefly."""
    if isinstance(value, dict):
        kind = value.get("kind") or value.get("name")
        rest = ", ".join(f"{key}={show(part)}" for key, part in value.items() if key not in ("kind", "name"))
        return f"{kind}({rest})" if kind else f"[{rest}]"
    if isinstance(value, frozenset):
        items = sorted((dict(item) if _is_record(item) else item for item in value), key=str)
        return "{" + ", ".join(show(item) for item in items) + "}"
    if isinstance(value, tuple):
        return show(dict(value)) if _is_record(value) else "<" + ", ".join(show(item) for item in value) + ">"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _is_record(value: Any) -> bool:
    """A record inside a set, which is kept as sorted pairs."""
    return (
        isinstance(value, tuple)
        and bool(value)
        and all(isinstance(p, tuple) and len(p) == 2 and isinstance(p[0], str) for p in value)
    )
