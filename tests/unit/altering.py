"""Octets that are not what they were: always, whatever a random key or signature made of them."""


def altered(octets: bytes) -> bytes:
    """The last octet is another one."""
    return octets[:-1] + bytes((octets[-1] ^ 1,))
