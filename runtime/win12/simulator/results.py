"""How the meter says no: data-access-result and action-result codes (IEC 62056-5-3, clause 8), raised as MeterError."""

from win12_wire.errors import Code, MeterError
from win12_wire.objects.enums import DataAccessResult as Result

__all__ = ["Result", "refused"]


def refused(result: Result, detail: str = "") -> MeterError:
    """The error to raise when an access is refused with `result`; action-results have the same numbers."""
    return MeterError(Code.DATA_ACCESS, detail, int(result))
