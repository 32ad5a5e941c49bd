"""Names in AARQ and AARE: application contexts, authentication mechanisms, and the services that were agreed.

Both names are OBJECT IDENTIFIERs below joint-iso-itu-t(2) country(16) ... DLMS-UA(5) (IEC 62056-5-3, 7.2.2): the last arc is
what spec/frames/acse.ksy lists as `context_name` and `mechanism`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import ModuleType
from typing import Any, Final

from win12_wire import limits
from win12_wire.frames import access, action, get
from win12_wire.frames import set as set_
from win12_wire.frames.acse import ContextName, Mechanism
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.short_name import UnconfirmedWriteRequest
from win12_wire.objects.enums import LongInvokeId

from win12.application.association import short_services
from win12.application.association.settings import Authentication, Referencing

CONTEXT_PREFIX: Final = bytes.fromhex("60857405 0801")
MECHANISM_PREFIX: Final = bytes.fromhex("60857405 0802")
ACSE_AUTHENTICATION: Final = bytes((7, 0x80))
"""ACSE requirements, a BIT STRING with 7 unused bits: authentication."""
VERSION_ONE: Final = 0x80
"""Bit 0 of protocol-version."""
CONTEXT: Final = {
    (Referencing.LN, False): ContextName.logical_name,
    (Referencing.LN, True): ContextName.logical_name_ciphered,
    (Referencing.SN, False): ContextName.short_name,
    (Referencing.SN, True): ContextName.short_name_ciphered,
}
"""By how objects are named, and whether APDUs are protected."""
MECHANISM: Final = {
    Authentication.NONE: Mechanism.none,
    Authentication.LLS: Mechanism.lls,
    Authentication.HLS2: Mechanism.hls_manufacturer,
    Authentication.MD5: Mechanism.hls_md5,
    Authentication.SHA1: Mechanism.hls_sha1,
    Authentication.GMAC: Mechanism.hls_gmac,
    Authentication.SHA256: Mechanism.hls_sha256,
    Authentication.ECDSA: Mechanism.hls_ecdsa,
}


def last_arc(name: bytes | None, prefix: bytes) -> int:
    """The last arc of a name with that prefix; 0 when it is absent, 255 when it is another name."""
    if name is None:
        return 0
    return name[-1] if len(name) == len(prefix) + 1 and name.startswith(prefix) else 255


def version_one(protocol_version: bytes | None) -> bool:
    """Whether a protocol-version (BIT STRING: unused bits, then octets) offers version 1; absent means it does."""
    return protocol_version is None or (len(protocol_version) > 1 and bool(protocol_version[1] & VERSION_ONE))


@lru_cache
def bits(labels: frozenset[str]) -> int:
    """Conformance bits of their labels. KeyError for a label that spec/frames/initiate.ksy does not have."""
    return sum(ConformanceBit[label] for label in labels)


def challenge_length(mechanism: int) -> int:
    """Octets of the challenges that we draw."""
    return limits.CHALLENGE_LENGTH_ECDSA if mechanism == Mechanism.hls_ecdsa else limits.CHALLENGE_LENGTH


def is_challenge(octets: bytes) -> bool:
    """Whether the peer's challenge has a length that is allowed (IEC 62056-5-3, 7.2.2.3).

    In mechanism 7 it should have 32 octets at least. Public stacks send 16 there; who sends a short one risks its own side only.
    """
    return limits.CHALLENGE_MIN <= len(octets) <= limits.CHALLENGE_MAX


_NAME = re.compile(r"(Get|Set|Action|Access)(Request|Response)(.*)")
_BLOCKS: Final = {
    "get": ConformanceBit.block_transfer_with_get_or_read,
    "set": ConformanceBit.block_transfer_with_set_or_write,
    "action": ConformanceBit.block_transfer_with_action,
}


def _classes(module: ModuleType) -> list[tuple[type, str, str, str]]:
    found = [(cls, _NAME.fullmatch(name)) for name, cls in vars(module).items() if isinstance(cls, type)]
    return [(cls, match[1].lower(), match[2], match[3]) for cls, match in found if match]


def _needs(service: str, form: str) -> int:
    needs = int(ConformanceBit[service])
    if "List" in form:
        needs |= ConformanceBit.multiple_references
    if "block" in form.lower() or form == "Next":
        needs |= _BLOCKS[service]
    return needs


_ALL: Final = [entry for module in (get, set_, action, access) for entry in _classes(module)]
REQUESTS: Final[dict[type, str]] = {
    **{cls: service for cls, service, side, _ in _ALL if side == "Request"}, **short_services.REQUESTS,
}  # fmt: skip
"""The service of each class of request."""
RESPONSES: Final[dict[type, str]] = {
    **{cls: service for cls, service, side, _ in _ALL if side == "Response"}, **short_services.RESPONSES,
}  # fmt: skip
_NEEDS: Final[dict[type, int]] = {cls: _needs(service, form) for cls, service, side, form in _ALL if side == "Request"}
_LONG: Final = frozenset({access.AccessRequest, access.AccessResponse})
_LONG_CONFIRMED: Final = int(LongInvokeId.CONFIRMED)
_LONG_INVOKE: Final = (1 << 24) - 1


_SHORT: Final = short_services.SHORT
_SELECTIVE: Final = int(ConformanceBit.selective_access)


def needs(request: Any) -> int:
    """Conformance bits without which a request may not be made."""
    kind = type(request)
    if kind in _SHORT:
        return short_services.needs(request)
    if kind is access.AccessRequest:
        selects = any(one.access is not None for one in request.specifications)
    else:
        selects = getattr(request, "access", None) is not None
    needed = _NEEDS.get(kind, 0)
    return needed | _SELECTIVE if selects else needed


def invocation(request: Any) -> tuple[bool, int]:
    """Whether an answer is expected, and the invoke id: 4 bits, or the 24 bits of a long one; 0 by short names."""
    if type(request) in _SHORT:
        return confirmed(request), short_services.NO_INVOKE_ID
    if type(request) in _LONG:
        long: int = request.long_invoke_id
        return bool(long & _LONG_CONFIRMED), long & _LONG_INVOKE
    return bool(request.confirmed), request.invoke_id


def invoke_id(apdu: Any) -> int:
    """Invoke id of a request or response: 4 bits, or the 24 bits of a long one; 0 by short names."""
    if type(apdu) in _SHORT:
        return short_services.NO_INVOKE_ID
    if type(apdu) in _LONG:
        return int(apdu.long_invoke_id) & _LONG_INVOKE
    number: int = apdu.invoke_id
    return number


def confirmed(request: Any) -> bool:
    """Whether an answer is expected."""
    if type(request) in _SHORT:
        return type(request) is not UnconfirmedWriteRequest
    if type(request) in _LONG:
        return bool(request.long_invoke_id & _LONG_CONFIRMED)
    return bool(request.confirmed)
