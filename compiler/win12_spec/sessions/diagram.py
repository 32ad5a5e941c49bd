"""The state diagram of a machine as SVG, laid out without any tool, always the same for the same machine.

States stand in layers by their distance from the initial one. An arrow is drawn for every way from one state to another that
is no refusal, with the ids of its transitions. Refusals are counted in the box of the state, and what many states do alike is
named there: as arrows they would hide everything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from win12_spec.emit import markdown_header
from win12_spec.sessions import ir

WIDTH, LINE, PAD = 250, 16, 10
GAP_X, GAP_Y, MARGIN = 210, 140, 30
SHOWN = 2
COMMON = 3
STYLE = (
    "text{font:13px system-ui,'Segoe UI',Helvetica,Arial,sans-serif;fill:#1f2430}"
    ".name{font-weight:600;font-size:15px}.note{fill:#5b6270;font-size:12px}.bad{fill:#b3372f;font-size:12px}"
    ".box{fill:#f6f8fb;stroke:#4a6fa5;stroke-width:1.5}.start{fill:#e8f0fb;stroke-width:2.5}"
    ".way{fill:none;stroke:#4a6fa5;stroke-width:1.6}.id{font-size:12px;fill:#23406b}.back{fill:#ffffff;opacity:.88}"
)


@dataclass
class Box:
    """A state on the page."""

    state: ir.State
    layer: int
    lines: list[tuple[str, str]]
    x: float = 0
    y: float = 0

    @property
    def height(self) -> int:
        return 2 * PAD + LINE * (1 + len(self.lines))

    @property
    def middle(self) -> float:
        return self.x + WIDTH / 2


@dataclass
class Way:
    """An arrow."""

    source: Box
    target: Box
    ids: list[str]
    start: tuple[float, float] = (0, 0)
    end: tuple[float, float] = (0, 0)
    bulge: float = 0


def draw(machine: ir.Machine) -> str:
    """The diagram."""
    boxes = _boxes(machine)
    ways = _ways(machine, boxes)
    _place(list(boxes.values()), ways)
    _attach(list(boxes.values()), ways)
    left = min([0.0, *(min(w.start[0], w.end[0]) + w.bulge - 60 for w in ways if w.bulge < 0)])
    right = max(
        [b.x + WIDTH + MARGIN for b in boxes.values()] + [max(w.start[0], w.end[0]) + w.bulge + 60 for w in ways if w.bulge > 0]
    )
    width, height = right - left, max(b.y + b.height for b in boxes.values()) + MARGIN
    view = f'width="{width:.0f}" height="{height:.0f}" viewBox="{left:.0f} 0 {width:.0f} {height:.0f}"'
    parts = [
        markdown_header(machine.path).rstrip(),
        f'<svg xmlns="http://www.w3.org/2000/svg" {view} role="img">',
        f"<title>States of {escape(machine.name)}</title><style>{STYLE}</style>",
        '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0 0L10 5L0 10z" fill="#4a6fa5"/></marker></defs>',
        '<rect class="page" x="' + f"{left:.0f}" + '" width="100%" height="100%" fill="#ffffff"/>',
        *(_way_path(way) for way in ways),
        *(_box(box) for box in boxes.values()),
        *(_way_label(way) for way in ways),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _boxes(machine: ir.Machine) -> dict[str, Box]:
    layers = _layers(machine)
    return {name: Box(state, layers[name], _lines(machine, state)) for name, state in machine.states.items()}


def _layers(machine: ir.Machine) -> dict[str, int]:
    layers, todo = {machine.initial: 0}, [machine.initial]
    while todo:
        state = todo.pop(0)
        for branch in machine.transitions:
            if state in branch.sources and branch.goto and branch.goto not in layers:
                layers[branch.goto] = layers[state] + 1
                todo.append(branch.goto)
    return layers


def _lines(machine: ir.Machine, state: ir.State) -> list[tuple[str, str]]:
    lines = [("note", text) for text in _wrapped(state.doc, 40)]
    lines += [("note", f"timer {timer}: {machine.timers[timer].after}") for timer in state.timers]
    own = [t for t in machine.transitions if state.name in t.sources]
    stays = [t.id for t in own if not t.error and t.goto in ("", state.name) and not t.default]
    lines += [("id", text) for text in _wrapped("stays: " + ", ".join(stays), 40)] if stays else []
    for target in machine.states:
        alike = [t.id for t in own if not t.error and t.goto == target != state.name and _common(t) and not t.default]
        lines += [("id", f"{', '.join(alike)} leads to {target}")] if alike else []
        refused = [t for t in own if t.error and (t.goto or state.name) == target]
        if refused:
            lines.append(("bad", _counted(len(refused), target if target != state.name else "")))
    return lines


def _common(branch: ir.Transition) -> bool:
    return branch.default or len(branch.sources) > COMMON


def _counted(number: int, target: str) -> str:
    what = "1 refusal" if number == 1 else f"{number} refusals"
    verb = (
        ("leads to " if number == 1 else "lead to ") + target
        if target
        else ("changes nothing" if number == 1 else "change nothing")
    )
    return f"{what} {verb}"


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def _ways(machine: ir.Machine, boxes: dict[str, Box]) -> list[Way]:
    found: dict[tuple[str, str], list[str]] = {}
    for branch in machine.transitions:
        for source in branch.sources:
            if branch.goto and branch.goto != source and not branch.error and not _common(branch):
                found.setdefault((source, branch.goto), []).append(branch.id)
    return [Way(boxes[source], boxes[target], ids) for (source, target), ids in found.items()]


def _place(boxes: Sequence[Box], ways: Sequence[Way]) -> None:
    rows = [[box for box in boxes if box.layer == layer] for layer in range(max(box.layer for box in boxes) + 1)]
    widest = max(len(row) for row in rows) * (WIDTH + GAP_X) - GAP_X
    y: float = MARGIN
    for row in rows:
        if row[0].layer:
            row.sort(key=lambda box: _pull(box, ways))
        span = len(row) * (WIDTH + GAP_X) - GAP_X
        if len(row) == 1 and row[0].layer:
            row[0].x, row[0].y = _pull(row[0], ways) - WIDTH / 2, y
            y += row[0].height + GAP_Y
            continue
        for number, box in enumerate(row):
            box.x, box.y = MARGIN + (widest - span) / 2 + number * (WIDTH + GAP_X), y
        y += max(box.height for box in row) + GAP_Y


def _pull(box: Box, ways: Sequence[Way]) -> float:
    """Where the neighbours above stand, on average."""
    above = [w.source.middle for w in ways if w.target is box and w.source.layer < box.layer]
    above += [w.target.middle for w in ways if w.source is box and w.target.layer < box.layer]
    return sum(above) / len(above) if above else 0.0


def _attach(boxes: Sequence[Box], ways: Sequence[Way]) -> None:
    """Give every arrow its points, spread over the edges of the boxes."""
    edges: dict[tuple[str, str], list[tuple[float, int, Way, bool]]] = {}
    centre = (min(box.x for box in boxes) + max(box.x for box in boxes)) / 2
    for number, way in enumerate(ways):
        step = way.target.layer - way.source.layer
        sides = {1: ("bottom", "top"), -1: ("top", "bottom"), 0: ("right", "left")}.get(step, ("right", "right"))
        if step == 0 and way.source.x > way.target.x:
            sides = ("left", "right")
        if abs(step) > 1:
            leftwards = min(way.source.x, way.target.x) < centre
            sides = ("left", "left") if leftwards else ("right", "right")
            before = sum(1 for other in ways[:number] if other.bulge * (-1 if leftwards else 1) > 0)
            way.bulge = (60.0 + 46 * before) * (-1 if leftwards else 1)
        for box, other, side, out in ((way.source, way.target, sides[0], True), (way.target, way.source, sides[1], False)):
            place = other.middle if side in ("top", "bottom") else other.y
            edges.setdefault((box.state.name, side), []).append((place, number, way, out))
    named = {box.state.name: box for box in boxes}
    for (name, side), ends in edges.items():
        ends.sort(key=lambda end: (end[0], _order(end[2], end[1])))
        for number, (_, _, way, out) in enumerate(ends):
            point = _point(named[name], side, (number + 0.5) / len(ends))
            if out:
                way.start = point
            else:
                way.end = point


def _order(way: Way, number: int) -> tuple[int, int]:
    """Between the same two boxes the way down stands left of the way up, at both ends."""
    return (0 if way.target.layer > way.source.layer else 1, number)


def _point(box: Box, side: str, part: float) -> tuple[float, float]:
    if side in ("top", "bottom"):
        return box.x + WIDTH * part, box.y if side == "top" else box.y + box.height
    return (box.x if side == "left" else box.x + WIDTH), box.y + box.height * part


def _controls(way: Way) -> tuple[float, float, float, float]:
    (x1, y1), (x2, y2) = way.start, way.end
    if way.bulge:
        far = max(x1, x2) + way.bulge if way.bulge > 0 else min(x1, x2) + way.bulge
        return far, y1, far, y2
    if way.source.layer == way.target.layer:
        bend = (x2 - x1) / 2
        return x1 + bend, y1, x2 - bend, y2
    bend = (y2 - y1) / 2
    return x1, y1 + bend, x2, y2 - bend


def _way_path(way: Way) -> str:
    (x1, y1), (x2, y2), (a, b, c, d) = way.start, way.end, _controls(way)
    return f'<path class="way" marker-end="url(#tip)" d="M{x1:.0f} {y1:.0f}C{a:.0f} {b:.0f} {c:.0f} {d:.0f} {x2:.0f} {y2:.0f}"/>'


def _way_label(way: Way) -> str:
    texts = way.ids[:SHOWN] + ([f"and {len(way.ids) - SHOWN} more"] if len(way.ids) > SHOWN else [])
    t = 0.5 if way.bulge or way.source.layer == way.target.layer else 0.3
    (x1, y1), (x2, y2), (a, b, c, d) = way.start, way.end, _controls(way)
    s = 1 - t
    x = s**3 * x1 + 3 * s * s * t * a + 3 * s * t * t * c + t**3 * x2
    y = s**3 * y1 + 3 * s * s * t * b + 3 * s * t * t * d + t**3 * y2
    wide = max(len(text) for text in texts) * 6.6 + 8
    left = x - wide / 2
    if way.source.layer == way.target.layer:
        y -= LINE * len(texts) / 2 + 4
    top = y - LINE * len(texts) / 2
    rows = [f'<rect class="back" x="{left:.0f}" y="{top:.0f}" width="{wide:.0f}" height="{LINE * len(texts):.0f}" rx="3"/>']
    rows += [
        f'<text class="id" x="{x:.0f}" y="{top + LINE * n + 12:.0f}" text-anchor="middle">{escape(t)}</text>'
        for n, t in enumerate(texts)
    ]
    return "".join(rows)


def _box(box: Box) -> str:
    kind = "box start" if box.state.initial else "box"
    lines = [("name", box.state.name), *box.lines]
    rows = [f'<rect class="{kind}" x="{box.x:.0f}" y="{box.y:.0f}" width="{WIDTH}" height="{box.height}" rx="9"/>']
    for number, (style, text) in enumerate(lines):
        y = box.y + PAD + LINE * number + 12
        rows.append(f'<text class="{style}" x="{box.x + WIDTH / 2:.0f}" y="{y:.0f}" text-anchor="middle">{escape(text)}</text>')
    return "\n".join(rows)
