"""The push set-up (class 40, 0-0:25.9.0): what is pushed, where to, and how often a push that failed is tried again.

What a client sets holds from the next push on. The communication window is kept and not followed: pushes come at any time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import PushMessageType, PushTransportService

from win12.simulator.family import family
from win12.simulator.model import Context, CosemObject, declare, name
from win12.simulator.parameters import current, key, parameter
from win12.simulator.results import Result, refused

if TYPE_CHECKING:
    from win12.simulator.kept import Kept

PUSH_SETUP = CLASSES[40, 0]
PUSH = name("0.0.25.9.0.255")
_PUSHED = (
    (8, "0.0.1.0.0.255"), (1, "0.0.96.1.0.255"), (3, "1.0.1.8.0.255"), (3, "1.0.2.8.0.255"), (3, "1.0.1.7.0.255"),
    (3, "1.0.32.7.0.255"), (3, "1.0.31.7.0.255"), (1, "0.0.97.98.20.255"),
    (1, "0.0.96.11.2.255"),
)  # fmt: skip
"""Objects of a push, in order, until somebody sets others."""
_LIST, _DESTINATION, _SCATTER, _RETRIES, _DELAY = 2, 3, 5, 6, 7
_FIELDS = {_SCATTER: "scatter", _RETRIES: "retries", _DELAY: "delay"}


def push_setup() -> CosemObject:
    """The object; version 0."""
    attributes = {
        "push_object_list": parameter(PUSH_SETUP, PUSH, "push_object_list", _listed),
        "send_destination_and_method": parameter(
            PUSH_SETUP, PUSH, "send_destination_and_method", (PushTransportService.TCP, b"", PushMessageType(0)), check=_reachable
        ),
        "communication_window": parameter(PUSH_SETUP, PUSH, "communication_window", []),
        "randomisation_start_interval": parameter(PUSH_SETUP, PUSH, "randomisation_start_interval", 0),
        "number_of_retries": parameter(PUSH_SETUP, PUSH, "number_of_retries", 0),
        "repetition_delay": parameter(PUSH_SETUP, PUSH, "repetition_delay", 1),
    }
    return declare(PUSH_SETUP, PUSH, attributes, {"push": _push})


def pushed(context: Context) -> list[tuple[int, bytes, int, int]]:
    """What is pushed: class, logical name, attribute and index of each. A meter that only pushes has no set-up to be read."""
    if PUSH not in context.meter.objects:
        return [(number, name(obis), attribute, index) for number, obis, attribute, index in _listed(context)]
    found: list[tuple[int, bytes, int, int]] = current(context, PUSH, _LIST)
    return found


def _listed(context: Context) -> list[tuple[int, str, int, int]]:
    """What is pushed until somebody sets another list."""
    config, objects = context.meter.config, context.meter.objects
    push = family(config.family).push if config.family else None
    if push is None:
        return [(number, obis, 2, 0) for number, obis in _PUSHED]
    return [(objects[name(obis)].class_id, obis, 2, 0) for obis in push.objects]


def settings(kept: Kept) -> dict[str, Any]:
    """What clients have set of where and how to push, by the names of `PushTarget`; nothing of what they have not."""
    found: dict[str, Any] = {}
    for attribute, field in _FIELDS.items():
        if (data := kept.data(key(PUSH, attribute))) is not None:
            found[field] = data.value
    if (data := kept.data(key(PUSH, _DESTINATION))) is not None:
        found["host"], found["port"] = _place(data)
    return found


def _push(context: Context, _: Data | None) -> None:
    if not context.meter.operations.pushes:
        raise refused(Result.TEMPORARY_FAILURE, "nothing is pushed: the meter was started without a destination")
    for push in context.meter.operations.pushes:
        push()


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
