"""Readings of a push: which object each value of a notification belongs to, with its scaler and unit.

Meters name their values in many ways; spec/objects/push_layouts.yaml declares them. A list is read in this order: a layout told
by its shape, a push object list before the values, then entries (structures or runs of elements) and loose values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from win12_wire.frames.axdr import DataType
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.descriptor_push import DescriptorPush
from win12_wire.frames.notification import DataNotification, EventNotification
from win12_wire.frames.short_name import InformationReportRequest
from win12_wire.frames.swapped_push import Item, SwappedPush
from win12_wire.objects import push_layouts as declared

from win12.application.pushes import report
from win12.application.pushes.entries import Found, entry_at, object_list
from win12.application.values import obis as names
from win12.application.values import reading
from win12.application.values.nodes import Node, root
from win12.application.values.raw import printable
from win12.application.values.reading import Reading
from win12.application.values.short_names import NameTable
from win12.application.values.time import STANDARD, CosemDateTime, TimeRules
from win12.application.values.units import ScalerUnit, is_scaler_unit, scaler_unit_of

Notification = DataNotification | EventNotification | InformationReportRequest | DescriptorPush | SwappedPush


class Named(NamedTuple):
    """What a reading is made of: a value with its name; scaler and unit as far as the push or its layout tells them.

    supplied: the layout supplies the name, or scaler and unit.
    """

    found: Found
    unit: ScalerUnit | None
    supplied: bool


@dataclass(slots=True)
class Pushed:
    """What a push says. layout: the declared layout that supplied names or scalers, None when the push has them itself.

    named: what each of the readings was made of. moment: the date-time that the time was made of. nameless: values with no name.
    """

    readings: list[Reading] = field(default_factory=list)
    time: datetime | None = None
    problems: list[str] = field(default_factory=list)
    layout: str | None = None
    named: list[Named] = field(default_factory=list)
    moment: CosemDateTime | None = None
    nameless: int = 0


def interpret(notification: Notification, rules: TimeRules = STANDARD, names: NameTable | None = None) -> Pushed:
    """The readings of a notification. Never raises for data that decoded: what has no name is told in `problems`.

    `names`: what short names stand for, in a report of the meter that has them.
    """
    body = _Body(rules)
    if isinstance(notification, InformationReportRequest):
        body.found = list(report.named(notification, names, body.problems))
        body.nameless = len(notification.variables) - len(body.found)
        return body.finish(report.header(notification), report.moment(notification, body.problems))
    if isinstance(notification, EventNotification):
        body.found = [_described(notification.attribute, root(notification.data))]
        return body.finish(notification.time or b"")
    if isinstance(notification, DescriptorPush):
        body.found = [_described(item.attribute, root(item.data)) for item in notification.items]
    elif isinstance(notification, SwappedPush):
        body.found = [_swapped(item) for item in notification.items]
    else:
        body.read(root(notification.data))
    return body.finish(notification.date_time.octets)


def interpret_data(node: Node, rules: TimeRules = STANDARD) -> Pushed:
    """The readings of bare data, as in a push without its header."""
    body = _Body(rules)
    body.read(node)
    return body.finish(b"")


def _described(at: AttributeDescriptor, node: Node) -> Found:
    return Found(names.show(at.instance_id), node, at.class_id, at.attribute_id)


def _swapped(item: Item) -> Found:
    unit = None if item.scaler_unit is None else root(item.scaler_unit)
    scale = scaler_unit_of(unit) if unit is not None and is_scaler_unit(unit) else None
    return Found(names.show(item.name), root(item.data), scaler_unit=scale)


@dataclass(slots=True)
class _Loose:
    """A value without a name: where it stood in its list of so many."""

    node: Node
    at: int
    count: int


class _Body:
    """One push body being read. `found` keeps named and loose values in the order in which they came."""

    def __init__(self, rules: TimeRules) -> None:
        self.rules = rules
        self.found: list[Found | _Loose] = []
        self.layout: declared.Layout | None = None
        self.problems: list[str] = []
        self.nameless = 0

    def read(self, node: Node) -> None:
        """A body that is one value stands for a list of one."""
        self.walk(node.children() if node.is_sequence else [node])

    # --- finding names -----------------------------------------------------------------------------------------------------

    def walk(self, items: list[Node]) -> None:
        """All values of a list, by whatever names them."""
        layout = next((layout for layout in declared.LAYOUTS if layout.shape == "positional" and _fits(layout, items)), None)
        if layout is not None:
            self.layout = layout
            self.found += [_positioned(element, node) for element, node in zip(layout.elements, items, strict=True)]
            return
        listed = object_list(items)
        if listed is not None:
            self.found += listed
            return
        at = 0
        while at < len(items):
            at += self.element(items, at)

    def element(self, items: list[Node], at: int) -> int:
        """What begins at `at`; returns how many elements it takes."""
        node = items[at]
        if node.is_sequence:
            children = node.children()
            found = entry_at(children, 0, whole=True)
            if found is None:
                self.walk(children)
            else:
                self.found.append(found[0])
            return 1
        found = entry_at(items, at, whole=False)
        if found is not None:
            self.found.append(found[0])
            return found[1]
        if node.tag not in (DataType.null_data, DataType.dont_care):
            self.found.append(_Loose(node, at, len(items)))
        return 1

    # --- making readings ---------------------------------------------------------------------------------------------------

    def finish(self, header: bytes, told_time: datetime | None = None) -> Pushed:
        """The readings, once everything that may tell scalers is known. `told_time`: where the header is no date-time."""
        self.layout = self.layout or next((layout for layout in declared.LAYOUTS if self.named(layout)), None)
        moment = self.moment(header)
        time = moment.to_datetime(self.rules) if moment else told_time
        entries = [item if isinstance(item, Found) else self.loose(item) for item in self.found]
        found = [entry for entry in entries if entry is not None]
        told = {(entry.obis, entry.class_id): scaler_unit_of(entry.node) for entry in found if _tells_unit(entry)}
        named = [self.scaled(entry, told.get((entry.obis, entry.class_id))) for entry in found if not _tells_unit(entry)]
        made = [self.reading(one, time) for one in named]
        if time is None:
            clock = next((item for item in made if item.obis == CLOCK and isinstance(item.value, datetime)), None)
            time, moment = (None, None) if clock is None else _clock(clock)
        return Pushed(made, time, self.problems, self.layout.id if self.layout else None, named, moment, self.nameless)

    def scaled(self, entry: Found, told: ScalerUnit | None) -> Named:
        unit = entry.scaler_unit or told
        if unit is not None:
            return Named(entry, unit, entry.supplied)
        unit = self.unit(entry)
        return Named(entry, unit, entry.supplied or (unit is not None and reading.is_number(entry.node.value)))

    def reading(self, named: Named, time: datetime | None) -> Reading:
        found, (value, shape) = named.found, named.found.node
        at, rules = (found.obis, found.attribute), self.rules
        return reading.make(*at, value, shape, named.unit, class_id=found.class_id, time=time, rules=rules)

    def named(self, layout: declared.Layout) -> bool:
        """Whether this list of names and values lacks what the layout supplies."""
        if layout.shape != "named":
            return False
        if layout.prefix and not any(_begins(layout, item) for item in self.found):
            return False
        plain = [item for item in self.found if isinstance(item, Found) and item.scaler_unit is None]
        return all(any(item.node.tag == tag and _matches(groups, item.obis) for item in plain) for groups, tag in layout.named)

    def unit(self, entry: Found) -> ScalerUnit | None:
        if self.layout is None or self.layout.shape != "named":
            return None
        return next((_scaler_unit(element) for element in self.layout.elements if _matches(element.groups, entry.obis)), None)

    def loose(self, item: _Loose) -> Found | None:
        """The name of a value without one: from the layout, or from what such values usually are."""
        if self.layout is not None and item.at < len(self.layout.leading):
            return Found(self.layout.leading[item.at], item.node, supplied=True)
        for rule in declared.LOOSE:
            if _is(rule.kind, item.node) and _stands(rule.place, item):
                return Found(rule.obis, item.node)
        kind = DataType(item.node.tag).name.replace("_", "-")
        self.nameless += 1
        self.problems.append(f"element {item.at + 1} of {item.count} ({kind}) has no name")
        return None

    def moment(self, header: bytes) -> CosemDateTime | None:
        """The date-time in the header; None when there is none."""
        if not header:
            return None
        moment = CosemDateTime.decode(header) if len(header) == 12 else None
        if moment is None or not moment.plausible():
            self.problems.append(f"the date-time {header.hex()} of the push is not one")
        return moment


CLOCK = "0.0.1.0.0.255"


def _fits(layout: declared.Layout, items: list[Node]) -> bool:
    if len(items) != layout.count or any(items[place].tag != tag for place, tag in layout.places):
        return False
    return not layout.prefix or (layout.prefix_at is not None and _text(items[layout.prefix_at]).startswith(layout.prefix))


def _positioned(element: declared.Element, node: Node) -> Found:
    return Found(".".join(map(str, element.groups)), node, scaler_unit=_scaler_unit(element), supplied=True)


def _clock(clock: Reading) -> tuple[datetime, CosemDateTime]:
    """The time that a clock tells, which is the value of a date-time."""
    assert isinstance(clock.value, datetime)
    assert isinstance(clock.raw, bytes)
    return clock.value, CosemDateTime.decode(clock.raw)


def _scaler_unit(element: declared.Element) -> ScalerUnit | None:
    return None if element.scaler is None or element.unit is None else ScalerUnit(element.scaler, element.unit)


def _begins(layout: declared.Layout, item: Found | _Loose) -> bool:
    """Whether this is the element that begins with the prefix of the layout."""
    if not _text(item.node).startswith(layout.prefix):
        return False
    if isinstance(item, _Loose):
        return item.at == layout.prefix_at
    return layout.prefix_groups is not None and _matches(layout.prefix_groups, item.obis)


def _matches(groups: tuple[int | None, ...], code: str) -> bool:
    return all(want is None or str(want) == have for want, have in zip(groups, code.split("."), strict=True))


def _tells_unit(item: Found) -> bool:
    """Whether this is the scaler_unit attribute of a register."""
    return (item.class_id, item.attribute) in ((3, 3), (4, 3), (5, 4)) and is_scaler_unit(item.node)


def _text(node: Node) -> bytes:
    return node.value if isinstance(node.value, bytes) else b""


def _is(kind: str, node: Node) -> bool:
    octets = _text(node)
    moment = node.tag == DataType.date_time or (len(octets) == 12 and CosemDateTime.decode(octets).plausible())
    return moment if kind == "date_time" else bool(octets) and not moment and printable(octets)


def _stands(place: str, item: _Loose) -> bool:
    return {"any": True, "first": item.at == 0, "last": item.at == item.count - 1}[place]
