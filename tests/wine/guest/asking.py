"""A device whose meter can be asked, and who asks it."""

from collections.abc import Callable

from asked import CLIENT, SERVER, get
from device import Asked, attach, begin_control, policy
from line import Answering
from meter import TOTAL
from win12_wire.frames.device_abi import Carrier, ControlCode, ExchangeRequest

CARRIERS = {"hdlc": Carrier.hdlc, "wrapper": Carrier.wrapper}


class Line:
    """A device whose meter everybody may ask, and its line."""

    def __init__(self, keeper: int) -> None:
        self.keeper = keeper
        self.meter: Answering | None = None
        self.attach(Carrier.hdlc)
        policy(keeper, "everything")

    def attach(self, carrier: Carrier, **other: int) -> None:
        attach(self.keeper, **{"carrier": carrier, "client": CLIENT, "server": SERVER, **other})

    def answers(self, carrier: Carrier = Carrier.hdlc, **more: object) -> Answering:
        """The meter begins, or another takes its place."""
        self.close()
        self.meter = Answering(carrier, **more)
        return self.meter

    def close(self) -> None:
        if self.meter is not None:
            self.meter.close()
            assert self.meter.broken == ""
            self.meter = None


def begin(file: int, obis: str = TOTAL, milliseconds: int = 60_000, room: int = 4096) -> Asked:
    return begin_control(file, ControlCode.exchange, ExchangeRequest(deadline=milliseconds, apdu=get(obis)).encode(), room)


def exchange(file: int, obis: str = TOTAL, milliseconds: int = 60_000, room: int = 4096) -> bytes:
    return begin(file, obis, milliseconds, room).result(60)


def ends(asked: Asked | Callable[[], object], seconds: float = 30) -> int:
    """The error that it ended with; 0 for none."""
    try:
        asked.result(seconds) if isinstance(asked, Asked) else asked()
    except OSError as error:
        return error.winerror or -1
    return 0
