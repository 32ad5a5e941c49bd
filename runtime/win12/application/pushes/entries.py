"""Entries of a push: one value with what names and scales it, in the forms that spec/objects/push_layouts.yaml declares."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from win12_wire.frames.axdr import DataType
from win12_wire.objects import classes
from win12_wire.objects.push_layouts import ENTRIES, Entry
from win12_wire.objects.types import LOGICAL_NAME

from win12.application.values import obis as names
from win12.application.values.nodes import Node
from win12.application.values.units import ScalerUnit, is_scaler_unit, scaler_unit_of


class Found(NamedTuple):
    """A value with its name, and its scaler and unit when the push has them; supplied: they follow from who made the meter."""

    obis: str
    node: Node
    class_id: int | None = None
    attribute: int = 2
    scaler_unit: ScalerUnit | None = None
    supplied: bool = False


def is_obis(node: Node) -> bool:
    """Whether the node can be a logical name."""
    return node.tag == DataType.octet_string and names.plausible(node.value)


_TOKENS: Final[dict[str, Callable[[Node], bool]]] = {
    "class_id": lambda node: node.tag == DataType.long_unsigned and node.value > 0,
    "obis": is_obis,
    "attribute": lambda node: node.tag in (DataType.integer, DataType.unsigned) and node.value > 0,
    "data_index": lambda node: node.tag == DataType.long_unsigned,
    "value": lambda node: not is_scaler_unit(node),
    "scaler_unit": is_scaler_unit,
    "scaler": lambda node: node.tag == DataType.integer,
    "unit": lambda node: node.tag == DataType.enum,
}


#: The forms with what each of their elements must be.
_FORMS: Final = [(form, [_TOKENS[token] for token in form.tokens]) for form in ENTRIES]


def entry_at(items: list[Node], at: int, whole: bool) -> tuple[Found, int] | None:
    """The entry that begins at `at`, and how many elements it takes; whole: it has to take all. None when no form fits."""
    for form, tests in _FORMS:
        size = len(tests)
        if (len(items) != size) if whole else (not form.flat or at + size > len(items)):
            continue
        # Most elements of a long list begin nothing: they are asked one question for each form.
        if not tests[0](items[at]) or not all(test(items[at + n]) for n, test in enumerate(tests)):
            continue
        found = _found(dict(zip(form.tokens, items[at : at + size], strict=True)))
        if found is not None and (whole or _separate(form, items, at)):
            return found, size
    return None


def _found(parts: dict[str, Node]) -> Found | None:
    """The parts as an entry; None when class, attribute and value do not go together."""
    class_id = parts["class_id"].value if "class_id" in parts else None
    attribute = parts["attribute"].value if "attribute" in parts else 2
    if class_id is not None and "attribute" in parts and not _has(class_id, attribute, parts["value"]):
        return None
    if "scaler_unit" in parts:
        scale: ScalerUnit | None = scaler_unit_of(parts["scaler_unit"])
    elif "scaler" in parts:
        scale = ScalerUnit(parts["scaler"].value, parts["unit"].value if "unit" in parts else _unit(parts["obis"]))
    else:
        scale = None
    return Found(names.show(parts["obis"].value), parts["value"], class_id, attribute, scale)


def _unit(obis: Node) -> int:
    """The usual unit where only the scaler was sent; 0, no unit, when the name does not tell."""
    return names.default_unit(names.show(obis.value)) or 0


def _has(class_id: int, attribute: int, value: Node) -> bool:
    """Whether the class has such an attribute with such a value: an integer after the name may also be a scaler."""
    known = classes.find(class_id)
    if known is None:
        return True
    if attribute > len(known.attributes):
        return False
    declared = known.attributes[attribute - 1].type
    if declared.kind == "structure" and not value.is_sequence:
        return value.tag == DataType.null_data
    return declared != LOGICAL_NAME or value.tag == DataType.octet_string


def _separate(form: Entry, items: list[Node], at: int) -> bool:
    """Whether the last element of a run is not the class that begins the next one."""
    if form.tokens[0] != "class_id":
        return True
    last = at + len(form.tokens) - 1
    begins = last + 1 < len(items) and is_obis(items[last + 1]) and items[last].tag == DataType.long_unsigned
    return not begins


# --- push object lists ---------------------------------------------------------------------------------------------------


def object_list(items: list[Node]) -> list[Found] | None:
    """Values after the list of what they are (attribute 2 of Push setup); None when the first element is no such list.

    The list may name itself as the first object, and the values may stand in a structure of their own.
    """
    listed = _descriptors(items[0]) if items else None
    if listed is None:
        return None
    for values in (items, items[1:], items[1].children() if len(items) == 2 else []):
        if len(values) == len(listed):
            skip = values is items
            pairs = list(zip(listed, values, strict=True))[1 if skip else 0 :]
            return [Found(names.show(part[1]), node, part[0], part[2]) for part, node in pairs]
    return None


def _descriptors(node: Node) -> list[tuple[int, bytes, int]] | None:
    if not node.is_sequence or not len(node.value):
        return None
    found = []
    for element in node.children():
        parts = element.children()
        if len(parts) < 3 or not is_obis(parts[1]):
            return None
        if parts[0].tag != DataType.long_unsigned or parts[2].tag not in (DataType.integer, DataType.unsigned):
            return None
        if len(parts) > 3 and parts[3].tag != DataType.long_unsigned:
            return None
        found.append((parts[0].value, parts[1].value, parts[2].value))
    return found
