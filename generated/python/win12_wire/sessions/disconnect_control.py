# Generated from spec/sessions/disconnect_control.yaml. Do not edit: change the spec and run `win12 spec generate`.

"""Session `disconnect_control`: 3 states, 26 transitions.

The breaker of a meter (IEC 62056-6-2, class 70): connected, disconnected, or ready for reconnection by hand.

The control mode says who may do what. Letters are those of the table of the class: b, c remote_disconnect; a, d remote_reconnect,
directly or up to the button; e, f by hand; g, h by the meter itself, such as a limiter.

| mode | open remotely | open by hand | open locally | close remotely | close by hand | close locally |
| ---- | ------------- | ------------ | ------------ | -------------- | ------------- | ------------- |
| 0 | - | - | - | - | - | - |
| 1 | b c | f | g | d | e | - |
| 2 | b c | f | g | a | e | - |
| 3 | b c | - | g | d | e | - |
| 4 | b c | - | g | a | e | - |
| 5 | b c | f | g | d | e | h |
| 6 | b c | - | g | d | e | h |
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, Protocol

from win12_wire.errors import Code
from win12_wire.sessions import About, Recorder, Trace, recorder


class State(IntEnum):
    """Where the dialogue is."""

    CONNECTED = 0
    DISCONNECTED = 1
    READY = 2  # ready for reconnection


class Position(IntEnum):
    disconnected = 0
    connected = 1
    ready_for_reconnection = 2


CONNECTED: Final = State.CONNECTED
DISCONNECTED: Final = State.DISCONNECTED
READY: Final = State.READY
POSITION_CONNECTED: Final = Position.connected
POSITION_DISCONNECTED: Final = Position.disconnected
SUCCESS: Final = 0
READ_WRITE_DENIED: Final = 3
OTHER_REASON: Final = 250


class Ports(Protocol):
    """What the machine asks of the outside, and what it has done there."""

    def send_answer(self, result: int) -> None:
        """The result of the method or of setting the attribute."""
        ...

    def tell_by_remote(self, closed: bool) -> None:
        """Event of the log."""
        ...

    def tell_by_hand(self, closed: bool) -> None:
        """Event of the log."""
        ...

    def tell_by_itself(self, closed: bool) -> None:
        """Event of the log."""
        ...

    def tell_ready(self) -> None:
        """Event of the log."""
        ...

    def set_output(self, closed: bool) -> None:
        """Energy flows or not."""
        ...


class DisconnectControl:
    """The machine. Each event is a method; it returns the error the step ended with, None if none."""

    __slots__ = ("mode", "ports", "state", "trace",)

    def __init__(self, ports: Ports, *, trace: Trace | None = None) -> None:
        self.trace: Recorder | None = recorder(self, trace, _ABOUT)
        self.ports: Ports = ports if self.trace is None else self.trace.watch(ports)
        self.state: State = CONNECTED
        self.mode = 4  # control_mode

    def rx_disconnect(self, now: float) -> Code | None:
        """rx.disconnect: remote_disconnect."""
        if self.trace is not None:
            return self.trace.step("rx.disconnect", _RX_DISCONNECT[self.state], (), now)
        return _RX_DISCONNECT[self.state](self, now)

    def rx_reconnect(self, now: float) -> Code | None:
        """rx.reconnect: remote_reconnect."""
        if self.trace is not None:
            return self.trace.step("rx.reconnect", _RX_RECONNECT[self.state], (), now)
        return _RX_RECONNECT[self.state](self, now)

    def rx_mode(self, wanted: int, now: float) -> Code | None:
        """rx.mode: control_mode is set."""
        if self.trace is not None:
            return self.trace.step("rx.mode", _RX_MODE[self.state], (wanted,), now)
        return _RX_MODE[self.state](self, wanted, now)

    def api_press(self, now: float) -> Code | None:
        """api.press: somebody presses the button of the meter."""
        if self.trace is not None:
            return self.trace.step("api.press", _API_PRESS[self.state], (), now)
        return _API_PRESS[self.state](self, now)

    def api_local_disconnect(self, now: float) -> Code | None:
        """api.local_disconnect: a limiter, or the meter itself, opens."""
        if self.trace is not None:
            return self.trace.step("api.local_disconnect", _API_LOCAL_DISCONNECT[self.state], (), now)
        return _API_LOCAL_DISCONNECT[self.state](self, now)

    def api_local_reconnect(self, now: float) -> Code | None:
        """api.local_reconnect: and closes again."""
        if self.trace is not None:
            return self.trace.step("api.local_reconnect", _API_LOCAL_RECONNECT[self.state], (), now)
        return _API_LOCAL_RECONNECT[self.state](self, now)

    def api_restored(self, was: int, with_mode: int, now: float) -> Code | None:
        """api.restored: what was kept before a restart."""
        if self.trace is not None:
            return self.trace.step("api.restored", _API_RESTORED[self.state], (was, with_mode), now)
        return _API_RESTORED[self.state](self, was, with_mode, now)


def _connected_rx_disconnect(m: DisconnectControl, now: float) -> Code | None:
    ports = m.ports
    if m.mode == 0:
        # disconnect_never (spec/sessions/disconnect_control.yaml:64)
        if m.trace is not None:
            m.trace.taken("disconnect_never")
        ports.send_answer(READ_WRITE_DENIED)
        return None
    # disconnect_b (spec/sessions/disconnect_control.yaml:65)
    m.state = DISCONNECTED
    if m.trace is not None:
        m.trace.taken("disconnect_b")
    ports.set_output(False)
    ports.tell_by_remote(False)
    ports.send_answer(SUCCESS)
    return None


def _disconnected_rx_disconnect(m: DisconnectControl, now: float) -> Code | None:
    ports = m.ports
    # disconnect_again (spec/sessions/disconnect_control.yaml:67)
    if m.trace is not None:
        m.trace.taken("disconnect_again")
    ports.send_answer(SUCCESS)
    return None


def _ready_rx_disconnect(m: DisconnectControl, now: float) -> Code | None:
    ports = m.ports
    # disconnect_c (spec/sessions/disconnect_control.yaml:66)
    m.state = DISCONNECTED
    if m.trace is not None:
        m.trace.taken("disconnect_c")
    ports.tell_by_remote(False)
    ports.send_answer(SUCCESS)
    return None


def _connected_or_ready_rx_reconnect(m: DisconnectControl, now: float) -> Code | None:
    ports = m.ports
    # reconnect_again (spec/sessions/disconnect_control.yaml:75)
    if m.trace is not None:
        m.trace.taken("reconnect_again")
    ports.send_answer(SUCCESS)
    return None


def _disconnected_rx_reconnect(m: DisconnectControl, now: float) -> Code | None:
    ports = m.ports
    if m.mode == 2 or m.mode == 4:
        # reconnect_a (spec/sessions/disconnect_control.yaml:73)
        m.state = CONNECTED
        if m.trace is not None:
            m.trace.taken("reconnect_a")
        ports.set_output(True)
        ports.tell_by_remote(True)
        ports.send_answer(SUCCESS)
        return None
    # reconnect_d (spec/sessions/disconnect_control.yaml:74)
    m.state = READY
    if m.trace is not None:
        m.trace.taken("reconnect_d")
    ports.tell_ready()
    ports.send_answer(SUCCESS)
    return None


def _connected_rx_mode(m: DisconnectControl, wanted: int, now: float) -> Code | None:
    ports = m.ports
    if wanted > 6:
        # mode_unknown (spec/sessions/disconnect_control.yaml:102)
        if m.trace is not None:
            m.trace.taken("mode_unknown")
        ports.send_answer(OTHER_REASON)
        return None
    # mode_kept (spec/sessions/disconnect_control.yaml:103)
    m.mode = wanted
    if m.trace is not None:
        m.trace.taken("mode_kept")
    ports.send_answer(SUCCESS)
    return None


def _disconnected_or_ready_rx_mode(m: DisconnectControl, wanted: int, now: float) -> Code | None:
    ports = m.ports
    if wanted > 6:
        # mode_open_unknown (spec/sessions/disconnect_control.yaml:108)
        if m.trace is not None:
            m.trace.taken("mode_open_unknown")
        ports.send_answer(OTHER_REASON)
        return None
    if wanted == 0:
        # mode_open_always_connected (spec/sessions/disconnect_control.yaml:109)
        m.mode = 0
        m.state = CONNECTED
        if m.trace is not None:
            m.trace.taken("mode_open_always_connected")
        ports.set_output(True)
        ports.tell_by_remote(True)
        ports.send_answer(SUCCESS)
        return None
    # mode_open_kept (spec/sessions/disconnect_control.yaml:110)
    m.mode = wanted
    if m.trace is not None:
        m.trace.taken("mode_open_kept")
    ports.send_answer(SUCCESS)
    return None


def _connected_api_press(m: DisconnectControl, now: float) -> Code | None:
    ports = m.ports
    if m.mode == 1 or m.mode == 2 or m.mode == 5:
        # press_open_f (spec/sessions/disconnect_control.yaml:81)
        m.state = READY
        if m.trace is not None:
            m.trace.taken("press_open_f")
        ports.set_output(False)
        ports.tell_by_hand(False)
        return None
    # press_open_never (spec/sessions/disconnect_control.yaml:82)
    if m.trace is not None:
        m.trace.taken("press_open_never")
    return None


def _disconnected_api_press(m: DisconnectControl, now: float) -> Code | None:
    # unexpected_api_press (spec/sessions/disconnect_control.yaml:57)
    if m.trace is not None:
        m.trace.taken("unexpected_api_press")
    return None


def _ready_api_press(m: DisconnectControl, now: float) -> Code | None:
    ports = m.ports
    # press_e (spec/sessions/disconnect_control.yaml:83)
    m.state = CONNECTED
    if m.trace is not None:
        m.trace.taken("press_e")
    ports.set_output(True)
    ports.tell_by_hand(True)
    return None


def _connected_api_local_disconnect(m: DisconnectControl, now: float) -> Code | None:
    ports = m.ports
    if m.mode == 0:
        # local_open_never (spec/sessions/disconnect_control.yaml:89)
        if m.trace is not None:
            m.trace.taken("local_open_never")
        return None
    # local_open_g (spec/sessions/disconnect_control.yaml:90)
    m.state = READY
    if m.trace is not None:
        m.trace.taken("local_open_g")
    ports.set_output(False)
    ports.tell_by_itself(False)
    return None


def _disconnected_or_ready_api_local_disconnect(m: DisconnectControl, now: float) -> Code | None:
    # unexpected_api_local_disconnect (spec/sessions/disconnect_control.yaml:57)
    if m.trace is not None:
        m.trace.taken("unexpected_api_local_disconnect")
    return None


def _connected_or_disconnected_api_local_reconnect(m: DisconnectControl, now: float) -> Code | None:
    # unexpected_api_local_reconnect (spec/sessions/disconnect_control.yaml:57)
    if m.trace is not None:
        m.trace.taken("unexpected_api_local_reconnect")
    return None


def _ready_api_local_reconnect(m: DisconnectControl, now: float) -> Code | None:
    ports = m.ports
    if m.mode == 5 or m.mode == 6:
        # local_close_h (spec/sessions/disconnect_control.yaml:95)
        m.state = CONNECTED
        if m.trace is not None:
            m.trace.taken("local_close_h")
        ports.set_output(True)
        ports.tell_by_itself(True)
        return None
    # local_close_never (spec/sessions/disconnect_control.yaml:96)
    if m.trace is not None:
        m.trace.taken("local_close_never")
    return None


def _connected_api_restored(m: DisconnectControl, was: int, with_mode: int, now: float) -> Code | None:
    if was == POSITION_CONNECTED or with_mode == 0:
        # restored_connected (spec/sessions/disconnect_control.yaml:116)
        m.mode = with_mode
        if m.trace is not None:
            m.trace.taken("restored_connected")
        return None
    if was == POSITION_DISCONNECTED:
        # restored_disconnected (spec/sessions/disconnect_control.yaml:117)
        m.mode = with_mode
        m.state = DISCONNECTED
        if m.trace is not None:
            m.trace.taken("restored_disconnected")
        return None
    # restored_ready (spec/sessions/disconnect_control.yaml:118)
    m.mode = with_mode
    m.state = READY
    if m.trace is not None:
        m.trace.taken("restored_ready")
    return None


def _disconnected_or_ready_api_restored(m: DisconnectControl, was: int, with_mode: int, now: float) -> Code | None:
    # unexpected_api_restored (spec/sessions/disconnect_control.yaml:57)
    if m.trace is not None:
        m.trace.taken("unexpected_api_restored")
    return None


_ABOUT: Final = About(
    "disconnect_control", settings=(), variables=("mode",), timers=(),
    fields={
        "rx.disconnect": (),
        "rx.reconnect": (),
        "rx.mode": ("wanted",),
        "api.press": (),
        "api.local_disconnect": (),
        "api.local_reconnect": (),
        "api.restored": ("was", "with_mode"),
    },
    ports={
        "send_answer": ("send", "answer"),
        "tell_by_remote": ("tell", "by_remote"),
        "tell_by_hand": ("tell", "by_hand"),
        "tell_by_itself": ("tell", "by_itself"),
        "tell_ready": ("tell", "ready"),
        "set_output": ("call", "set_output"),
    },
)


_RX_DISCONNECT: Final[tuple[Callable[[DisconnectControl, float], Code | None], ...]] = (
    _connected_rx_disconnect, _disconnected_rx_disconnect, _ready_rx_disconnect,
)
_RX_RECONNECT: Final[tuple[Callable[[DisconnectControl, float], Code | None], ...]] = (
    _connected_or_ready_rx_reconnect, _disconnected_rx_reconnect, _connected_or_ready_rx_reconnect,
)
_RX_MODE: Final[tuple[Callable[[DisconnectControl, int, float], Code | None], ...]] = (
    _connected_rx_mode, _disconnected_or_ready_rx_mode, _disconnected_or_ready_rx_mode,
)
_API_PRESS: Final[tuple[Callable[[DisconnectControl, float], Code | None], ...]] = (
    _connected_api_press, _disconnected_api_press, _ready_api_press,
)
_API_LOCAL_DISCONNECT: Final[tuple[Callable[[DisconnectControl, float], Code | None], ...]] = (
    _connected_api_local_disconnect, _disconnected_or_ready_api_local_disconnect, _disconnected_or_ready_api_local_disconnect,
)
_API_LOCAL_RECONNECT: Final[tuple[Callable[[DisconnectControl, float], Code | None], ...]] = (
    _connected_or_disconnected_api_local_reconnect, _connected_or_disconnected_api_local_reconnect, _ready_api_local_reconnect,
)
_API_RESTORED: Final[tuple[Callable[[DisconnectControl, int, int, float], Code | None], ...]] = (
    _connected_api_restored, _disconnected_or_ready_api_restored, _disconnected_or_ready_api_restored,
)
