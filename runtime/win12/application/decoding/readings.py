"""Readings of what was decoded: of pushes as their layout says, of answers to requests by the attribute that was asked for.

A register's value and its scaler are two attributes, asked for in any order. Whichever comes second completes the reading.
"""

from collections.abc import Sequence
from dataclasses import replace

from win12_wire.frames.access import AccessRequest, AccessResponse
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeDescriptor
from win12_wire.frames.set import SetRequestNormal
from win12_wire.objects.types import SCALER_UNIT

from win12.application.decoding.dialogue import Value
from win12.application.decoding.result import Decoded
from win12.application.decoding.secrets import has_secret
from win12.application.pushes import push
from win12.application.values import declared, members, obis, reading
from win12.application.values.nodes import root
from win12.application.values.objects import scaler_attribute
from win12.application.values.time import CosemDateTime
from win12.application.values.units import ScalerUnit, is_scaler_unit, scaler_unit_of

_Object = tuple[int, str]
_WAITING_MAX = 10_000


class Readings:
    """The readings of one association; remembers scalers and units as they pass."""

    def __init__(self) -> None:
        self._units: dict[_Object, ScalerUnit] = {}
        self._waiting: dict[_Object, list[tuple[Decoded, int, Value]]] = {}

    def add(self, decoded: Decoded, values: Sequence[Value]) -> None:
        """Give `decoded` its time and readings; `values` are the answers in it."""
        apdu = decoded.apdu
        if decoded.body is not None:
            self._pushed_protected(decoded)
        elif isinstance(apdu, push.Notification):
            self._pushed(decoded, push.interpret(apdu))
        elif isinstance(apdu, Data):
            decoded.readings = push.interpret_data(root(apdu)).readings
        else:
            if isinstance(apdu, AccessRequest | AccessResponse) and len(apdu.date_time) == _DATE_TIME:
                decoded.time = CosemDateTime.decode(apdu.date_time).to_datetime()
            for value in values:
                self._answered(decoded, value)
            _asked(decoded, apdu)

    def _pushed_protected(self, decoded: Decoded) -> None:
        """What is inside; the time of the message around it is nobody's word, so that is that of the clock inside."""
        if decoded.body is not None and decoded.body.data is not None:
            self._pushed(decoded, push.interpret_data(root(decoded.body.data)))

    def _pushed(self, decoded: Decoded, pushed: push.Pushed) -> None:
        decoded.readings, decoded.time = pushed.readings, pushed.time
        decoded.problems.extend(pushed.problems)
        if pushed.layout is not None:
            decoded.tree["layout"] = pushed.layout

    def _answered(self, decoded: Decoded, value: Value) -> None:
        target = value.target
        if target is None:
            return
        name = obis.show(target.instance_id)
        key = (target.class_id, name)
        if _is_unit(target) and is_scaler_unit(root(value.data)):
            self._units[key] = scaler_unit_of(root(value.data))
            for earlier, index, waiting in self._waiting.pop(key, []):
                earlier.readings[index] = _reading(waiting, name, self._units[key])
        made = _reading(value, name, self._units.get(key) if _is_scaled(target) else None)
        decoded.readings.append(made.hidden())
        decoded.veiled = decoded.veiled or decoded.readings[-1] is not made
        if _is_scaled(target) and key not in self._units and len(self._waiting) < _WAITING_MAX:
            self._waiting.setdefault(key, []).append((decoded, len(decoded.readings) - 1, value))


def _is_scaled(target: AttributeDescriptor) -> bool:
    return scaler_attribute(target.class_id, target.attribute_id) is not None


def _is_unit(target: AttributeDescriptor) -> bool:
    found = declared.attribute(target.class_id, target.attribute_id)
    return found is not None and found.type == SCALER_UNIT


def _asked(decoded: Decoded, apdu: object) -> None:
    """What a request writes or calls with, under the names of its declaration; not shown where that is a secret."""
    if has_secret(apdu):
        decoded.veiled = True
    elif isinstance(apdu, SetRequestNormal):
        target, data = apdu.attribute, apdu.data
        made = reading.make(obis.show(target.instance_id), target.attribute_id, data.value, data.shape, class_id=target.class_id)
        shown = made.hidden()
        decoded.veiled = shown is not made
        _name(decoded, shown.named, shown.member)
    elif isinstance(apdu, ActionRequestNormal) and apdu.parameters is not None:
        method = declared.method(apdu.method.class_id, apdu.method.method_id)
        if method is not None:
            found = members.member(method.type, root(apdu.parameters))
            _name(decoded, members.plain(found) if found.parts else members.text(found), found)


def _name(decoded: Decoded, named: object, found: members.Member) -> None:
    if named is not None:
        decoded.tree["named"] = named
    decoded.problems.extend(found.notes())


_DATE_TIME = 12


def _reading(value: Value, name: str, unit: ScalerUnit | None) -> reading.Reading:
    target, data = value.target, value.data
    assert target is not None
    made = reading.make(name, target.attribute_id, data.value, data.shape, unit, class_id=target.class_id)
    known = unit is not None or not _is_scaled(target)
    return made if known else replace(made, scaler=None, unit=None, value=None if made.scaler is not None else made.value)
