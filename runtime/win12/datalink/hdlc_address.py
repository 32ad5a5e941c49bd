"""HDLC addresses: what a person calls them (upper and lower) and what stands in the frame (1, 2 or 4 octets)."""

from dataclasses import dataclass

from win12_wire.errors import Code, UsageError, WireError
from win12_wire.frames.hdlc import Address1, Address2, Address4, ReservedAddress

_SHORT_MAX = 0x7F
_LONG_MAX = 0x3FFF


@dataclass(frozen=True, slots=True)
class HdlcAddress:
    """`upper`: client or logical device; `lower`: physical device, None when the frame does not say (IEC 62056-46, 6.4.2)."""

    upper: int
    lower: int | None = None


def encode_address(address: HdlcAddress, octets: int = 0) -> bytes:
    """The octets of an address; `octets` 1, 2 or 4 asks for a form, 0 for the shortest. UsageError BAD_URL if too small."""
    lower = 0 if address.lower is None else address.lower
    if octets == 0:
        short = address.upper <= _SHORT_MAX and lower <= _SHORT_MAX
        octets = (1 if address.lower is None else 2) if short else 4
    limit = _LONG_MAX if octets == 4 else _SHORT_MAX
    if octets not in (1, 2, 4) or address.upper > limit or lower > limit or (octets == 1 and address.lower is not None):
        raise UsageError(Code.BAD_URL, f"server {address.upper}, physical {address.lower} does not fit {octets} octets")
    if octets == 1:
        return Address1(upper=address.upper).encode()
    if octets == 2:
        return Address2(upper=address.upper, lower=lower).encode()
    return _encode_long(address.upper, lower)


def decode_address(octets: bytes) -> HdlcAddress:
    """What 1, 2 or 4 octets say; WireError for anything else."""
    if len(octets) == 1:
        return HdlcAddress(Address1.decode(octets).upper)
    if len(octets) == 2:
        both = Address2.decode(octets)
        return HdlcAddress(both.upper, both.lower)
    if len(octets) == 4:
        long = Address4.decode(octets)
        return HdlcAddress(long.upper_high * 128 + long.upper_low, long.lower_high * 128 + long.lower_low)
    raise WireError(Code.BAD_LENGTH, 0, "address.octets", f"{len(octets)} octets")


def is_for_all(octets: bytes) -> bool:
    """Whether an address calls all stations; nobody answers such a call."""
    try:
        address = decode_address(octets)
    except WireError:
        return False
    return _ALL[len(octets)] in (address.upper, address.lower)


_ALL = {1: ReservedAddress.all_station, 2: ReservedAddress.all_station, 4: ReservedAddress.all_station_long}


def _encode_long(upper: int, lower: int) -> bytes:
    upper_high, upper_low = divmod(upper, 128)
    lower_high, lower_low = divmod(lower, 128)
    return Address4(upper_high=upper_high, upper_low=upper_low, lower_high=lower_high, lower_low=lower_low).encode()
