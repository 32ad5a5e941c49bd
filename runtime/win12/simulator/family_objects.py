"""The objects of a family of meters: some of the simulator's as they are, others made as its file declares them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from win12_wire.errors import Code, UsageError
from win12_wire.frames import axdr
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES

from win12.application.values import obis
from win12.simulator import management, profiles, registers, rows
from win12.simulator.family import Family, FamilyData, FamilyObject, FamilyProfile, FamilyRegister
from win12.simulator.model import CosemObject, declare, name
from win12.simulator.profiles import Captured, Column, Profile
from win12.simulator.registers import Quantity
from win12.simulator.zone import Seconds

_SHOWS: dict[str, Callable[[Any], Any]] = {
    "serial": lambda c: c.meter.serial,
    "device_name": lambda c: c.meter.device_name,
    "firmware": lambda c: c.meter.operations.image.firmware,
    "status": lambda c: c.meter.status(c.now),
    "tariff": lambda c: c.meter.tariff(c.now),
    "counter": lambda c: c.meter.last_client_counter(),
}
_ENERGIES: dict[str, Callable[[Captured], Seconds]] = {
    "1.0.1.8.0.255": lambda c: c.taken,
    "1.0.1.8.1.255": lambda c: c.tariff_1,
    "1.0.1.8.2.255": lambda c: c.taken - c.tariff_1,
    "1.0.2.8.0.255": lambda c: c.given,
}
"""What the columns of profiles can be, by the register of the simulator that shows it."""
_EVERY: dict[str, tuple[int, Callable[[Any, float], Seconds]]] = {
    "quarter": (900, profiles.quarters),
    "hour": (3600, lambda meter, now: profiles.quarters(meter, now)[profiles.quarters(meter, now) % 3600 == 0]),
    "day": (86400, profiles.days),
    "month": (0, profiles.months),
}


def objects(family: Family, standard: Mapping[bytes, CosemObject]) -> Mapping[bytes, CosemObject]:
    """All of them, by logical name. UsageError BAD_CONFIG for what cannot be made, with the file and the place."""
    found: dict[bytes, CosemObject] = {}
    for at, code in enumerate(family.objects):
        item = standard.get(_name(code, f"{family.name}.toml.objects[{at}]"))
        if item is None:
            raise UsageError(Code.BAD_CONFIG, f"{family.name}.toml.objects[{at}]: the simulator has no object {code}")
        found[item.logical_name] = item
    likes = {one.obis: one.like for one in family.registers}
    made: list[tuple[str, Any, Callable[[Any], CosemObject]]] = [
        ("data", family.data, _data), ("registers", family.registers, _register),
        ("profiles", family.profiles, lambda one: _profile(one, likes)), ("others", family.others, _other),
    ]  # fmt: skip
    for part, ones, make in made:
        for at, one in enumerate(ones):
            try:
                item = make(one)
            except (UsageError, KeyError, AssertionError, AttributeError) as error:
                detail = error.detail if isinstance(error, UsageError) else str(error)
                raise UsageError(Code.BAD_CONFIG, f"{family.name}.toml.{part}[{at}]: {detail}") from error
            found[item.logical_name] = item
    return found


def _name(code: str, at: str) -> bytes:
    try:
        return obis.parse(code)
    except UsageError as error:
        raise UsageError(Code.BAD_CONFIG, f"{at}: {error.detail}") from None


def _data(one: FamilyData) -> CosemObject:
    build: Callable[[Any], Data] = getattr(axdr, one.type)
    if one.shows:
        shows = _SHOWS[one.shows]
        return management.data_object(name(one.obis), lambda c: build(shows(c)))
    value = one.value.encode() if isinstance(one.value, str) else one.value
    data = build(value)
    return management.data_object(name(one.obis), lambda _: data)


def _register(one: FamilyRegister) -> CosemObject:
    like = next((quantity for quantity in registers.QUANTITIES if quantity.obis == one.like), None)
    if like is None:
        raise UsageError(Code.BAD_CONFIG, f"the simulator has no register {one.like}")
    return registers.register(Quantity(one.obis, like.take, getattr(axdr, one.type), one.scaler, like.unit))


def _profile(one: FamilyProfile, likes: Mapping[str, str]) -> CosemObject:
    period, times = _EVERY[one.every]
    return profiles.profile_generic(Profile(one.obis, tuple(_column(code, likes) for code in one.columns), period, times))


def _column(code: str, likes: Mapping[str, str]) -> Column:
    if code == "clock":
        return profiles.CLOCK_COLUMN
    take = _ENERGIES.get(likes.get(code, code))
    if take is not None:
        return Column(3, name(code), lambda _, captured: rows.double_long_unsigned(take(captured)))
    return Column(1, name(code), lambda meter, captured: rows.unsigned(np.asarray(meter.statuses(captured.times))))


def _other(one: FamilyObject) -> CosemObject:
    attributes = {key: _plain(value) for key, value in one.attributes.items()}
    return declare(CLASSES[one.class_id, one.version], name(one.obis), attributes)


def _plain(value: Any) -> Any:
    """TOML has no octets: text of hexadecimal digits behind `0x` is some."""
    if isinstance(value, str) and value.startswith("0x"):
        return bytes.fromhex(value[2:])
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value
