"""Private keys and certificates of a small world, always the same: an operator, its client, its meter, and another meter of it.

Certificates are issued anew by each process. What was recorded of others stays right, for keys and times are the same.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from hashlib import sha384
from typing import Final

from win12.security.certificates import Certificate, Usage
from win12.security.certificates.issuing import Authority, root
from win12.security.certificates.pairs import private_key, public_of
from win12.security.certificates.profile import curve_of, title_name

CLIENT_TITLE, SERVER_TITLE, OTHER_TITLE = b"CLI00001", b"MTR00001", b"MTR00002"
START: Final = datetime(2020, 1, 1, tzinfo=UTC)
DAYS: Final = 365 * 60
"""So long does everything hold that is not made to be refused."""
TITLES: Final = {"client": CLIENT_TITLE, "server": SERVER_TITLE, "other": OTHER_TITLE}


def private(suite: int, whose: str) -> bytes:
    """A private key: the number, 32 octets in suite 1 and 48 in suite 2."""
    return sha384(f"{whose} {suite}".encode()).digest()[: curve_of(suite).octets]


def public(suite: int, whose: str) -> bytes:
    """The public key of it, x then y."""
    return public_of(private_key(suite, private(suite, whose)))


@cache
def anchor(suite: int) -> Authority:
    """The operator's trust anchor."""
    return root("Example root", private_key(suite, private(suite, "root")), days=DAYS, start=START)


@cache
def authority(suite: int) -> Authority:
    """The CA below it that issues certificates."""
    issued = anchor(suite).issue("Example CA", public(suite, "ca"), Usage.AUTHORITY, days=DAYS, start=START)
    return Authority(issued, private_key(suite, private(suite, "ca")))


@cache
def certificate(suite: int, whose: str, usage: Usage = Usage.SIGNATURE) -> Certificate:
    """What the operator has certified: of the client, the server or the other meter."""
    name = title_name(TITLES[whose])
    return authority(suite).issue(name, public(suite, whose), usage, days=DAYS, start=START)


@cache
def refused(suite: int, whose: str) -> tuple[Certificate, ...]:
    """What nobody may believe of a side: long expired, for another use, by a stranger of the same name, of another title."""
    name, key = title_name(TITLES[whose]), public(suite, whose)
    stranger = root("Example root", private_key(suite, private(suite, "stranger")), days=DAYS, start=START)
    return (
        authority(suite).issue(name, key, Usage.SIGNATURE, days=1, start=START),
        authority(suite).issue(name, key, Usage.SIGNATURE, days=DAYS, start=datetime(2070, 1, 1, tzinfo=UTC)),
        authority(suite).issue(name, key, Usage.AGREEMENT, days=DAYS, start=START),
        stranger.issue(name, public(suite, "other"), Usage.SIGNATURE, days=DAYS, start=START),
        certificate(suite, "other"),
        authority(suite).certificate,
        anchor(suite).certificate,
    )
