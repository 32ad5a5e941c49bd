"""Units and scalers: exact decimals, never binary fractions."""

from __future__ import annotations

import math
import struct
from decimal import Context, Decimal
from typing import Final, NamedTuple

from win12_wire.frames.axdr import DataType
from win12_wire.objects.units import UNITS

from win12.application.values.nodes import Node

EXACT: Final = Context(prec=400)  # a 64-bit integer at any scaler of -128..127 fits


class ScalerUnit(NamedTuple):
    """scaler_unit of a register: value = raw * 10**scaler, in the unit of that code."""

    scaler: int
    unit: int


def symbol(code: int | None) -> str | None:
    """The symbol of a unit code: empty for a count, None when the code is None, unknown or 0 (no unit)."""
    if code is None:
        return None
    unit = UNITS.get(code)
    return None if unit is None else unit.symbol


def scaled(raw: int, scaler: int | None) -> Decimal:
    """raw * 10**scaler, exactly, with as many decimals as the scaler says."""
    return Decimal(raw).scaleb(scaler or 0, EXACT)


def decimal(raw: float, scaler: int | None = None, single: bool = True) -> Decimal | None:
    """The shortest decimal that gives the same float32 (or float64), scaled; None for infinities and NaN."""
    if not math.isfinite(raw):
        return None
    return Decimal(_shortest(raw) if single else repr(raw)).scaleb(scaler or 0, EXACT)


def plain(value: Decimal) -> str:
    """Digits without an exponent, such as 4408736 or 0.63."""
    return format(value, "f")


def _shortest(raw: float) -> str:
    for digits in range(6, 10):
        text = f"{raw:.{digits}g}"
        if struct.pack(">f", float(text)) == struct.pack(">f", raw):
            return text
    return repr(raw)


def is_scaler_unit(node: Node) -> bool:
    """Whether the node is structure{scaler, unit}."""
    if node.tag != DataType.structure or len(node.value) != 2:
        return False
    scaler, unit = node.children()
    return scaler.tag == DataType.integer and unit.tag in (DataType.enum, DataType.unsigned)


def scaler_unit_of(node: Node) -> ScalerUnit:
    """The scaler and unit of a node for which is_scaler_unit holds."""
    return ScalerUnit(*node.value)
