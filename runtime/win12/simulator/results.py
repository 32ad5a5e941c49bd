"""How the meter says no: data-access-result and action-result codes (IEC 62056-5-3, clause 8), raised as MeterError."""

from enum import IntEnum

from win12_wire.errors import Code, MeterError


class Result(IntEnum):
    """The codes the simulated meter gives; data-access-result and action-result agree in all of them."""

    SUCCESS = 0
    TEMPORARY_FAILURE = 2
    READ_WRITE_DENIED = 3
    OBJECT_UNDEFINED = 4
    OBJECT_CLASS_INCONSISTENT = 9
    OBJECT_UNAVAILABLE = 11
    TYPE_UNMATCHED = 12
    SCOPE_OF_ACCESS_VIOLATED = 13
    DATA_BLOCK_UNAVAILABLE = 14
    NO_LONG_GET_IN_PROGRESS = 16
    NO_LONG_SET_IN_PROGRESS = 18
    DATA_BLOCK_NUMBER_INVALID = 19
    OTHER_REASON = 250


def refused(result: Result, detail: str = "") -> MeterError:
    """The error to raise when an access is refused with `result`."""
    return MeterError(Code.DATA_ACCESS, detail, int(result))
