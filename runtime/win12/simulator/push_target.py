"""Where, how and how often a meter pushes: as it was started, and as clients have set it since."""

from __future__ import annotations

from dataclasses import dataclass

from win12_wire import limits
from win12_wire.errors import Code, UsageError
from win12_wire.sessions.push_sender import Method

from win12.security.data_layers import Wanted
from win12.simulator.push import Framing
from win12.simulator.push_layers import PushLayers
from win12.simulator.session import MANAGEMENT_CLIENT


@dataclass(frozen=True, slots=True, kw_only=True)
class PushTarget:
    """Where, how and how often: `every` seconds; `ciphered` under general-glo; `layers`: in general-ciphering
    instead; `protection`: the layers of what is inside, see `push_protection`; `client` the address pushed to.

    The rest is the push set-up (IEC 62056-6-2, class 40): whether a confirmation is asked for, `method` where more than that is
    said, number of retries, seconds of the repetition delay (from `delay`, times `exponent` / 100 for each further try, up to
    `delay_max`), and the interval in which a push starts at random. `confirm`: seconds waited for a confirmation. UsageError
    BAD_CONFIG for what has no way back.
    """

    host: str
    port: int
    framing: Framing = Framing.WRAPPER
    every: float = 60.0
    ciphered: bool = False
    layers: PushLayers | None = None
    protection: tuple[Wanted, ...] = ()
    client: int = MANAGEMENT_CLIENT
    confirmed: bool = False
    method: Method | None = None
    retries: int = 0
    delay: float = 1.0
    exponent: int = 200
    delay_max: float = 60.0
    scatter: float = 0.0
    confirm: float = limits.T_PUSH_CONFIRM

    def __post_init__(self) -> None:
        if self.confirmed and self.framing is Framing.MBUS:
            raise UsageError(Code.BAD_CONFIG, "pushes over M-Bus cannot be confirmed")

    @property
    def operation(self) -> Method:
        """What counts as failure: push_operation_method."""
        if self.method is not None:
            return self.method
        return Method.on_missing_confirmation if self.confirmed else Method.on_failure

    def pause(self, tries: int) -> float:
        """Seconds before the try so numbered, from 1."""
        delay, most = float(self.delay), float(self.delay_max)
        for _ in range(tries - 1):
            delay = min(delay * self.exponent / 100, most)
        return min(delay, most)
