# Generated from spec/sessions/gateway_client.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `gateway_client`: 1 states, 5 transitions.

A client of a gateway, as far as the gateway decides by itself: what goes to a meter, what is refused, what is left.

Refused is what is for a meter that the gateway does not know, what is for none (there is nothing to be read in a gateway), and what
would need more ways than GATEWAY_WAYS_MAX; but nothing that wants no answer. Each way goes on by itself, see `gateway_way`.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire.errors import Code
from win12_wire.frames import service_error
from win12_wire.sessions import About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    OPEN = 0  # it has nothing to end: that is for its ways


class Aim(IntEnum):
    meter = 0
    unknown = 1
    gateway = 2
    nobody = 3


OPEN: Final = State.OPEN
AIM_GATEWAY: Final = Aim.gateway
AIM_NOBODY: Final = Aim.nobody
AIM_UNKNOWN: Final = Aim.unknown
EXCEPTION_REASON_OPERATION_NOT_POSSIBLE: Final = service_error.ExceptionReason.operation_not_possible
EXCEPTION_REASON_OTHER_REASON: Final = service_error.ExceptionReason.other_reason
EXCEPTION_REASON_SERVICE_NOT_SUPPORTED: Final = service_error.ExceptionReason.service_not_supported
STATE_ERROR_SERVICE_NOT_ALLOWED: Final = service_error.StateError.service_not_allowed
STATE_ERROR_SERVICE_UNKNOWN: Final = service_error.StateError.service_unknown


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def way(self) -> bool:
        """There is a way to the meter under these addresses, or one more can be made."""
        ...

    def send_refusal(self, state: int, service: int) -> None:
        """Behind the prefix that the APDU had, if it had one."""
        ...

    def tell_left(self) -> None:
        """Nothing is done with it: it is sent to all stations, or it is an answer."""
        ...

    def pass_on(self) -> None:
        """The APDU goes the way to its meter."""
        ...


class GatewayClient:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("ports", "state", "trace",)

    def __init__(self, ports: Ports, *, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = OPEN

    def rx_apdu(self, about: int, wanted: bool, now: float) -> Code | None:
        """rx.apdu: an APDU of the client; wanted: it may want an answer."""
        if self.trace is not None:
            return self.trace.step("rx.apdu", _RX_APDU[self.state], (about, wanted), now)
        return _RX_APDU[self.state](self, about, wanted, now)


def _open_rx_apdu(m: GatewayClient, about: int, wanted: bool, now: float) -> Code | None:
    ports = m.ports
    if about == AIM_NOBODY:
        # apdu_nobody (spec/sessions/gateway_client.yaml:37)
        if m.trace is not None:
            m.trace.taken("apdu_nobody")
        ports.tell_left()
        return None
    if about == AIM_GATEWAY:
        # apdu_gateway (spec/sessions/gateway_client.yaml:38)
        if m.trace is not None:
            m.trace.taken("apdu_gateway")
        if wanted:
            ports.send_refusal(STATE_ERROR_SERVICE_UNKNOWN, EXCEPTION_REASON_SERVICE_NOT_SUPPORTED)
        return None
    if about == AIM_UNKNOWN:
        # apdu_unknown (spec/sessions/gateway_client.yaml:39)
        if m.trace is not None:
            m.trace.taken("apdu_unknown")
        if wanted:
            ports.send_refusal(STATE_ERROR_SERVICE_UNKNOWN, EXCEPTION_REASON_OPERATION_NOT_POSSIBLE)
        return None
    way = ports.way()
    if not way:
        # apdu_full (spec/sessions/gateway_client.yaml:40)
        if m.trace is not None:
            m.trace.taken("apdu_full")
        if wanted:
            ports.send_refusal(STATE_ERROR_SERVICE_NOT_ALLOWED, EXCEPTION_REASON_OTHER_REASON)
        return None
    # apdu_passed (spec/sessions/gateway_client.yaml:41)
    if m.trace is not None:
        m.trace.taken("apdu_passed")
    ports.pass_on()
    return None


_ABOUT: Final = About(
    "gateway_client", settings=(), variables=(), timers=(),
    fields={
        "rx.apdu": ("about", "wanted"),
    },
    ports={
        "way": ("ask", "way"),
        "send_refusal": ("send", "refusal"),
        "tell_left": ("tell", "left"),
        "pass_on": ("call", "pass_on"),
    },
)


_RX_APDU: Final[tuple[Callable[[GatewayClient, int, bool, float], Code | None], ...]] = (_open_rx_apdu,)
