"""What a request to a meter asks for: the rules of drivers/core/asking.h.

GET, SET and ACTION, normal and with-list; who owns the line does blocks itself, so that these are no requests of a program. Of an
APDU that is protected it cannot be seen what it asks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from win12_wire.errors import Code, make
from win12_wire.frames import action, get
from win12_wire.frames import set as setting
from win12_wire.frames.apdu import ApduTag
from win12_wire.frames.policy import PolicyRight

_READS: Final[dict[int, Callable[[bytes], Any]]] = {
    ApduTag.get_request: get.decode,
    ApduTag.set_request: setting.decode,
    ApduTag.action_request: action.decode,
}


class Asked(NamedTuple):
    """A right to an object. obis: six octets; attribute: or method."""

    right: PolicyRight
    class_id: int
    obis: bytes
    attribute: int


class Asking(NamedTuple):
    """A request object, and all that it asks for, at least one."""

    request: Any
    asked: list[Asked]


def asking(apdu: bytes) -> Asking:
    """What an APDU asks for. WireError for octets that are none; RemoteError UNEXPECTED_APDU for another one, or for nothing."""
    read = _READS.get(apdu[0]) if apdu else None
    if read is None:
        raise make(Code.UNEXPECTED_APDU, "no GET, SET or ACTION request")
    request = read(apdu)
    asked = _asked(request)
    if not asked:
        raise make(Code.UNEXPECTED_APDU, "a request of blocks, or for nothing")
    return Asking(request, asked)


def _asked(request: Any) -> list[Asked]:
    match request:
        case get.GetRequestNormal():
            return [_attribute(PolicyRight.get, request.attribute)]
        case get.GetRequestWithList():
            return [_attribute(PolicyRight.get, one.attribute) for one in request.selections]
        case setting.SetRequestNormal():
            return [_attribute(PolicyRight.set, request.attribute)]
        case setting.SetRequestWithList():
            return [_attribute(PolicyRight.set, one.attribute) for one in request.selections]
        case action.ActionRequestNormal():
            return [_method(request.method)]
        case action.ActionRequestWithList():
            return [_method(one) for one in request.methods]
    return []


def _attribute(right: PolicyRight, at: Any) -> Asked:
    return Asked(right, at.class_id, bytes(at.instance_id), at.attribute_id)


def _method(at: Any) -> Asked:
    return Asked(PolicyRight.action, at.class_id, bytes(at.instance_id), at.method_id)
