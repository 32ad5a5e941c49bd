"""A meter behind a gateway, as people write it: NETWORK/ADDRESS.

0/1234          network 0, the octets of the text 1234
2/hex:0A0B      network 2, the octets 0A 0B
"""

from __future__ import annotations

from dataclasses import dataclass

from win12_wire import limits

from win12.physical.url_parts import bad_url

_HEX = "hex:"


@dataclass(frozen=True, slots=True)
class Behind:
    """Which meter of a gateway. network: 0 to 255; address: the physical device address, 1 to GATEWAY_ADDRESS_MAX octets."""

    network: int
    address: bytes

    def __str__(self) -> str:
        """As it is written."""
        plain = self.address.decode("ascii", "replace")
        readable = plain.isascii() and plain.isalnum()
        return f"{self.network}/{plain if readable else _HEX + self.address.hex()}"


def parse_behind(text: str) -> Behind:
    """Read NETWORK/ADDRESS; UsageError BAD_URL."""
    network, slash, address = text.partition("/")
    if not slash or not network.isascii() or not network.isdigit() or len(network) > 3 or int(network) > 0xFF:
        raise bad_url(f"gateway={text} is not NETWORK/ADDRESS with a network of 0 to 255, such as 0/1234 or 0/hex:0A0B")
    return Behind(int(network), parse_address(address))


def parse_address(text: str) -> bytes:
    """A physical device address: ASCII text, or hex: and octets. UsageError BAD_URL."""
    octets = _octets(text)
    if not 1 <= len(octets) <= limits.GATEWAY_ADDRESS_MAX:
        raise bad_url(f"a physical device address has 1 to {limits.GATEWAY_ADDRESS_MAX} octets, this has {len(octets)}")
    return octets


def _octets(text: str) -> bytes:
    if not text.startswith(_HEX):
        if not text.isascii() or not text.isprintable():
            raise bad_url(f"the physical device address {text!r} is not printable ASCII; write other octets as hex:0A0B")
        return text.encode("ascii")
    try:
        return bytes.fromhex(text.removeprefix(_HEX))
    except ValueError:
        raise bad_url(f"{text} is not {_HEX} and octets in hexadecimal") from None
