"""What a meter says to a GET: the data, or why there is none."""

from win12_wire.errors import Code, MeterError
from win12_wire.frames.axdr import Data
from win12_wire.objects.enums import DataAccessResult

from win12.application.client.exchange_events import Result
from win12.application.client.references import VALUE


def data_of(result: Result, code: str, attribute: int) -> Data:
    """What the meter gave; MeterError DATA_ACCESS when it refused."""
    if result.data is None:
        raise refusal(code, attribute, result)
    return result.data


def refusal(code: str, attribute: int, result: Result) -> MeterError:
    """Why the meter gave no data."""
    number = 0 if result.error is None else result.error
    name = DataAccessResult(number).name.lower().replace("_", " ") if number in set(DataAccessResult) else f"result {number}"
    shown = code if attribute == VALUE else f"{code}:{attribute}"
    return MeterError(Code.DATA_ACCESS, f"{shown}: {name}", number)
