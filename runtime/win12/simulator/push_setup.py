"""The push set-up (class 40, 0-0:25.9.0), versions 0 to 2: what is pushed, where to, when, how protected, and how often again.

What a client sets holds from the next push on. Until then the object shows how the meter was started.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from win12_wire.errors import UsageError
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES, InterfaceClass
from win12_wire.objects.enums import PushMessageType, PushTransportService
from win12_wire.sessions.push_sender import Method

from win12.application.values.protection import whole
from win12.simulator import push_confirmation, push_list, push_protection, push_windows
from win12.simulator.model import Attribute, Context, CosemObject, declare
from win12.simulator.parameters import held, parameter, unchecked
from win12.simulator.push_list import PUSH
from win12.simulator.results import Result, refused

if TYPE_CHECKING:
    from win12.simulator.meter import Meter
    from win12.simulator.push_target import PushTarget

PUSH_SETUP: Final = CLASSES[40, 0]
_DESTINATION, _SCATTER, _RETRIES, _DELAY, _CLIENT, _METHOD = 3, 5, 6, 7, 9, 11
_WINDOWS: Final = 4
_PROTECTION: Final = push_protection.ATTRIBUTE
_NO_PORT: Final = bytes(6)
_GROWS: Final = 2
"""The version from which on the repetition delay grows."""
Check = Callable[[Context, Data], None]


def push_setup(version: int) -> CosemObject:
    """The object in that version of its class."""
    interface = CLASSES[PUSH_SETUP.class_id, version]
    defaults = {known.name: known for known in interface.attributes if known.name in _ATTRIBUTES}
    attributes: dict[str, Any] = {called: _attribute(interface, called) for called in defaults}
    if version >= _GROWS:
        attributes["last_confirmation_date_time"] = lambda c: push_confirmation.last(c.meter)
    methods = {"push": _push, "reset": _reset}
    return declare(interface, PUSH, attributes, {one.name: methods[one.name] for one in interface.methods})


def _attribute(interface: InterfaceClass, called: str) -> Attribute:
    default, check = _ATTRIBUTES[called]

    def checked(context: Context, data: Data) -> None:
        try:
            whole(interface.attribute(called).type, data, called)
        except UsageError as error:
            raise refused(Result.TYPE_UNMATCHED, error.detail) from None
        check(context, data)

    return parameter(interface, PUSH, called, lambda context: default(context, interface.version), check=checked)


# --- what holds


def settings(meter: Meter) -> dict[str, Any]:
    """What clients have set of where and how to push, by the names of `PushTarget`; nothing of what they have not."""
    item = meter.objects.get(PUSH)
    if item is None:
        return {}
    found: dict[str, Any] = {}
    for known in item.interface.attributes:
        data = held(meter.operations.kept, item.interface, PUSH, known.index)
        if data is not None and known.index in _SETS:
            found |= _SETS[known.index](data)
    if item.interface.version < _GROWS:  # the delay is always the same, however long
        found |= {"exponent": 100, "delay_max": float("inf")}
    return found


def windows(meter: Meter) -> push_windows.Windows:
    """When pushes may be sent; none when always."""
    item = meter.objects.get(PUSH)
    data = None if item is None else held(meter.operations.kept, item.interface, PUSH, _WINDOWS)
    return [] if data is None else data.value


def _set_delay(data: Data) -> dict[str, Any]:
    """In seconds; from version 2 on a structure of the least, the growth in per cent and the most."""
    if isinstance(data.value, int):
        return {"delay": data.value}
    return dict(zip(("delay", "exponent", "delay_max"), data.value, strict=True))


def _set_place(data: Data) -> dict[str, Any]:
    host, port = _place(data)
    return {"host": host, "port": port}


_SETS: Final[dict[int, Callable[[Data], dict[str, Any]]]] = {
    _DESTINATION: _set_place,
    _SCATTER: lambda data: {"scatter": data.value},
    _RETRIES: lambda data: {"retries": data.value},
    _DELAY: _set_delay,
    _CLIENT: lambda data: {"client": data.value},
    _PROTECTION: lambda data: {"protection": push_protection.wanted(data)},
    _METHOD: lambda data: {"method": Method(data.value)},
}


# --- what is shown until somebody sets it: as the meter was started


def _started(context: Context, shown: Callable[[PushTarget], Any], otherwise: Any) -> Any:
    target = context.meter.operations.target
    return otherwise if target is None else shown(target)


def _first_place(context: Context, _: int) -> Any:
    said = _started(context, lambda target: _said(target.host, target.port), "")
    return PushTransportService.TCP, said.encode(), PushMessageType(0)


def _said(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _first_delay(context: Context, version: int) -> Any:
    def shown(target: PushTarget) -> tuple[int, int, int]:
        return round(target.delay), target.exponent, round(target.delay_max)

    found = _started(context, shown, (1, 200, 60))
    return found if version >= _GROWS else found[0]


# --- what may be set


def _place(data: Data) -> tuple[str, int]:
    host, _, port = bytes(data.value[1]).decode("ascii").rpartition(":")
    return host.strip("[]"), int(port)


def _reachable(_: Context, data: Data) -> None:
    """HOST:PORT over TCP, and A-XDR in it; refuses OTHER_REASON."""
    try:
        host, port = _place(data)
    except ValueError:
        host, port = "", 0
    if data.value[0] != PushTransportService.TCP or data.value[2] != 0 or not host or not 0 < port < 1 << 16:
        raise refused(Result.OTHER_REASON, "not HOST:PORT over TCP")


def _rising(_: Context, data: Data) -> None:
    if not isinstance(data.value, int) and data.value[0] > data.value[2]:
        raise refused(Result.OTHER_REASON, "the least delay is longer than the longest")


def _addressed(_: Context, data: Data) -> None:
    if data.value < 1:
        raise refused(Result.OTHER_REASON, "no client has this address")


def _no_port(_: Context, data: Data) -> None:
    if data.value != _NO_PORT:
        raise refused(Result.OBJECT_UNAVAILABLE, "the meter has no port to be chosen")


def _known(_: Context, data: Data) -> None:
    if data.value not in set(Method):
        raise refused(Result.OTHER_REASON, "no method is numbered so")


_ATTRIBUTES: Final[dict[str, tuple[Callable[[Context, int], Any], Check]]] = {
    "push_object_list": (push_list.listed, push_list.check),
    "send_destination_and_method": (_first_place, _reachable),
    "communication_window": (lambda *_: [], push_windows.check),
    "randomisation_start_interval": (lambda c, _: _started(c, lambda target: round(target.scatter), 0), unchecked),
    "number_of_retries": (lambda c, _: _started(c, lambda target: target.retries, 0), unchecked),
    "repetition_delay": (_first_delay, _rising),
    "port_reference": (lambda *_: _NO_PORT, _no_port),
    "push_client_SAP": (lambda c, _: _started(c, lambda target: target.client, 1), _addressed),
    "push_protection_parameters": (push_protection.first, push_protection.check),
    "push_operation_method": (lambda c, _: _started(c, lambda target: target.operation, Method.on_failure), _known),
    "confirmation_parameters": (lambda *_: push_confirmation.EVERY, push_confirmation.check),
}
"""What each shows until somebody sets it, by the version of the class, and what it refuses."""


# --- methods


def _push(context: Context, _: Data | None) -> None:
    if not context.meter.operations.pushes:
        raise refused(Result.TEMPORARY_FAILURE, "nothing is pushed: the meter was started without a destination")
    for push in context.meter.operations.pushes:
        push()


def _reset(context: Context, _: Data | None) -> None:
    """What is under way ends, and no confirmation is remembered."""
    push_confirmation.forget(context.meter)
    for stop in context.meter.operations.resets:
        stop()
