"""Makers' quirks: spec/quirks.yaml, the Python table made of it, and its page. A specification may have none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from win12_spec import yamlio
from win12_spec.diagnostics import SpecError
from win12_spec.emit import header, markdown_header, markdown_table

MODULE: Final = "generated/python/win12_wire/quirks.py"
PAGE: Final = "docs/quirks.md"
_HEAD: Final = '''"""What makers do otherwise than the standard says, and how it is dealt with."""

from __future__ import annotations

from typing import Final, NamedTuple


class Quirk(NamedTuple):
    """`handling`: tolerated, detected, option or refused. `option`: what asking for it by name changes, empty for nothing.

    `code`: module and name of what deals with it. `shown`: the vector, dialogue or test that shows it.
    """

    name: str
    title: str
    layer: str
    maker: str
    clause: str
    standard: str
    does: str
    recognised: str
    handling: str
    option: str
    code: str
    shown: str
    source: str


'''
_HANDLING: Final = {
    "tolerated": "Taken as it is: it can be mistaken for nothing else.",
    "detected": "Found out in the dialogue, and told.",
    "option": "Only when it is asked for by its name, for it cannot be told from what the standard means.",
    "refused": "Known, and never taken.",
}


@dataclass(frozen=True)
class Quirk:
    """One entry; every field is text."""

    name: str
    fields: dict[str, str]

    def __getattr__(self, field: str) -> str:
        return self.fields[field]


def load(spec: Path) -> list[Quirk]:
    """All of them, in the order of the file. Raises SpecError."""
    path, shown = spec / "quirks.yaml", f"{spec.name}/quirks.yaml"
    if not path.is_file():
        return []
    document = yamlio.load(path, shown)
    yamlio.check_schema(document, spec / "schema" / "quirks.json", shown)
    return [_quirk(spec, shown, str(name), item) for name, item in document["quirks"].items()]


def _quirk(spec: Path, shown: str, name: str, item: Any) -> Quirk:
    handling, option = str(item["handling"]), str(item.get("option", ""))
    if handling == "option" and not option:
        where = yamlio.locate(shown, item, "handling")
        raise SpecError.at(where, f"'{name}' is an option that changes nothing", "say under `option` what it changes")
    if option and handling in ("tolerated", "refused"):
        where = yamlio.locate(shown, item, "option")
        raise SpecError.at(where, f"'{name}' is {handling} and cannot be asked for", "make it an option, or leave `option` out")
    vector = item["vector"]
    _check_vector(spec, shown, vector)
    told = str(vector["test"]) if "test" in vector else f"{vector.get('frame', vector.get('session'))}: {vector['id']}"
    fields = {key: str(value) for key, value in item.items() if key != "vector"}
    return Quirk(name, {**fields, "option": option, "shown": told})


def _check_vector(spec: Path, shown: str, vector: Any) -> None:
    """A vector or dialogue that is named is there."""
    if "test" in vector:
        return
    is_frame = "frame" in vector
    folder, list_name, key = ("vectors", "accept", "id") if is_frame else ("vectors/sessions", "cases", "name")
    name = vector["frame" if is_frame else "session"]
    path = spec / folder / f"{name}.yaml"
    given = yamlio.load(path, f"{spec.name}/{folder}/{name}.yaml")[list_name] if path.is_file() else ()
    if not any(one[key] == vector["id"] for one in given):
        where = yamlio.locate(shown, vector, "id")
        raise SpecError.at(where, f"no '{vector['id']}' in {folder}/{name}.yaml", f"the {key} of one of its {list_name}")


def generate(spec: Path) -> dict[str, str]:
    """Module and page, or nothing where there are no quirks. Raises SpecError."""
    quirks = load(spec)
    return {MODULE: _module(quirks), PAGE: _page(quirks)} if quirks else {}


_FIELDS: Final = (
    "title", "layer", "maker", "clause", "standard", "does", "recognised", "handling", "option", "code", "shown", "source",
)  # fmt: skip


def _module(quirks: list[Quirk]) -> str:
    lines = [header("spec/quirks.yaml"), _HEAD + "QUIRKS: Final[dict[str, Quirk]] = {"]
    for one in quirks:
        lines += [f"    {one.name!r}: Quirk(", f"        name={one.name!r},"]
        lines += [f"        {field}={one.fields[field]!r}," for field in _FIELDS] + ["    ),"]
    lines += ["}", "OPTIONS: Final[dict[str, str]] = {name: one.option for name, one in QUIRKS.items() if one.option}"]
    return "\n".join([*lines, '"""What can be asked for by name, and what that changes."""', ""])


def _page(quirks: list[Quirk]) -> str:
    rows = [(f"[{one.name}](#{one.name})", one.maker, one.handling, one.option and f"`quirks={one.name}`") for one in quirks]
    lines = [
        markdown_header("spec/quirks.yaml") + "# Makers' quirks",
        "",
        "What meters do otherwise than the standard says. None of it weakens a check of security. `win12 quirks` lists them.",
        "",
        *markdown_table(("handling", "meaning"), list(_HANDLING.items())),
        "",
        *markdown_table(("quirk", "maker", "handling", "asked for by"), rows),
    ]
    for one in quirks:
        lines += ["", f"## {one.name}", "", f"{one.title[0].upper()}{one.title[1:]}.", ""]
        lines += markdown_table(("layer", one.layer.replace("_", " ")), [
            ("maker", one.maker), ("standard", f"{one.standard} ({one.clause})"), ("the meter", one.does),
            ("recognised by", one.recognised), ("code", f"`{one.code}`"), ("shown by", f"`{one.shown}`"), ("source", one.source),
        ])  # fmt: skip
    return "\n".join([*lines, ""])
