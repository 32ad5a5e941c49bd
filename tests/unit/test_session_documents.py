"""The pages and diagrams of sessions: everything declared is shown, and the same declaration gives the same text."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from session_help import PATHS, SPEC, machine
from win12_spec.sessions import diagram, docs, generate
from win12_spec.sessions.ir import Machine

MACHINES = [machine(path) for path in PATHS]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("declared", MACHINES, ids=lambda m: m.name)
def test_a_diagram_shows_every_state_and_way(declared: Machine) -> None:
    text = diagram.draw(declared)
    tree = ElementTree.fromstring(text)  # made by us a line above
    shown = [element.text or "" for element in tree.iter(f"{SVG}text")]
    assert set(declared.states) <= set(shown)
    ways = {(s, t.goto) for t in declared.transitions for s in t.sources if t.goto and t.goto != s and not t.error}
    drawn = [path for path in tree.iter(f"{SVG}path") if path.get("class") == "way"]
    assert min(1, len(ways)) <= len(drawn) <= len(ways)
    assert text == diagram.draw(declared)


@pytest.mark.parametrize("declared", MACHINES, ids=lambda m: m.name)
def test_boxes_stand_apart_and_on_the_page(declared: Machine) -> None:
    tree = ElementTree.fromstring(diagram.draw(declared))
    left, top, width, height = map(float, tree.attrib["viewBox"].split())
    boxes = [
        tuple(float(rect.attrib[name]) for name in ("x", "y", "width", "height"))
        for rect in tree.iter(f"{SVG}rect")
        if (rect.get("class") or "").startswith("box")
    ]
    assert len(boxes) == len(declared.states)
    for number, (x, y, w, h) in enumerate(boxes):
        assert left <= x <= x + w <= left + width
        assert top <= y <= y + h <= top + height
        for other_x, other_y, other_w, other_h in boxes[:number]:
            assert x + w <= other_x or other_x + other_w <= x or y + h <= other_y or other_y + other_h <= y


@pytest.mark.parametrize("declared", MACHINES, ids=lambda m: m.name)
def test_a_page_names_everything(declared: Machine) -> None:
    text = docs.page(declared)
    named = [*declared.states, *declared.vars, *declared.settings, *declared.asks, *(name for _, name in declared.outs)]
    assert [name for name in named if f"`{name}`" not in text] == []
    assert [t.id for t in declared.transitions if f"`{t.id}`" not in text] == []
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert all(line.endswith("|") for line in rows)


def test_generating_is_pure_and_complete() -> None:
    texts = generate(SPEC)
    assert texts == generate(SPEC)
    names = {m.name for m in MACHINES}
    assert {f"docs/sessions/{name}.{ending}" for name in names for ending in ("md", "svg")} < set(texts)
    assert {f"generated/python/win12_wire/sessions/{name}.py" for name in names} < set(texts)
    assert all(name in texts["docs/sessions.md"] for name in names)
