"""How the meter says no: data-access-result and action-result codes (IEC 62056-5-3, clause 8), raised as MeterError."""

from collections.abc import Iterator
from contextlib import contextmanager

from win12_wire.errors import Code, MeterError, SecurityError
from win12_wire.objects.enums import DataAccessResult as Result

__all__ = ["Result", "refused", "refusing"]


def refused(result: Result, detail: str = "") -> MeterError:
    """The error to raise when an access is refused with `result`; action-results have the same numbers."""
    return MeterError(Code.DATA_ACCESS, detail, int(result))


@contextmanager
def refusing() -> Iterator[None]:
    """What is wrong with a key or a protection is said to nobody: the answer is the same whatever it is."""
    try:
        yield
    except SecurityError as error:
        raise refused(Result.OTHER_REASON, error.said) from None
