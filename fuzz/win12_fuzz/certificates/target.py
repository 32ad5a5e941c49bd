"""Target `certificate`: what a peer may show as its certificate, and an operator that has issued a few.

    input = octet                      what is asked: the use, the suite, the title, modulo their number
            octets                     of the certificate

What is believed was issued by the operator, octet for octet but for its signature, is what was asked for, and is in time. What it
has issued for that is believed. Anything else is one of our refusals, with a text that shows no more than it may.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from win12.security.certificates import Certificate, Trust, Usage, parse
from win12.security.certificates.profile import curve_of, title_name
from win12_wire.errors import Code, SecurityError

from win12_fuzz.certificates import der, world
from win12_fuzz.finding import Finding
from win12_fuzz.target import Reach

NOW: Final = 1_800_000_000.0
"""Seconds since 1970: in 2027."""
USES: Final = {
    Usage.SIGNATURE: world.SIGNATURE, Usage.AGREEMENT: world.AGREEMENT, Usage.TLS: world.BOTH, Usage.AUTHORITY: world.AUTHORITY
}  # fmt: skip
TITLES: Final = (None, *world.TITLES.values())
ASKED: Final = tuple(product(USES, (None, 1, 2), TITLES))
REFUSALS: Final = frozenset(
    {
        Code.CERTIFICATE_INVALID, Code.CERTIFICATE_CURVE, Code.CERTIFICATE_POINT, Code.CERTIFICATE_USAGE, Code.CERTIFICATE_TITLE,
        Code.CERTIFICATE_EXPIRED, Code.CERTIFICATE_NOT_YET, Code.CERTIFICATE_ISSUER, Code.CERTIFICATE_NOT_CA,
        Code.CERTIFICATE_SIGNATURE, Code.CERTIFICATE_CHAIN,
    }
)  # fmt: skip
SIGNERS: Final = tuple((suite, whose) for suite in (1, 2) for whose in ("root", "ca", "deep", "client", "stranger"))


@dataclass(frozen=True)
class Issued:
    """What the operator knows of a certificate of its own."""

    use: Usage
    suite: int
    title: bytes
    """empty for a CA"""


@cache
def believed() -> dict[bytes, Issued]:
    """Every certificate that is believed, when it is asked for what it is."""
    found = dict[bytes, Issued]()
    for suite in (1, 2):
        for whose, use in product(world.TITLES, (Usage.SIGNATURE, Usage.AGREEMENT, Usage.TLS)):
            found[world.certificate(suite, whose, USES[use])] = Issued(use, suite, world.TITLES[whose])
        found[world.root(suite)] = found[world.sub(suite)] = Issued(Usage.AUTHORITY, suite, b"")
    found[deep(2)] = Issued(Usage.AUTHORITY, 2, b"")
    small = world.issued(world.authority(2), title_name(world.CLIENT_TITLE), 1, "client", world.SIGNATURE)
    found[small] = Issued(Usage.SIGNATURE, 1, world.CLIENT_TITLE)
    return found


def deep(number: int) -> bytes:
    """The CA so far below the root of suite 2, each by the one above it, in a row that does not end at 0."""
    by = world.anchor(2) if number == 1 else world.Issuer(f"Deep {number - 1}", 2, "deep")
    return world.issued(by, f"Deep {number}", 2, "deep", world.AUTHORITY)


@cache
def disbelieved() -> tuple[bytes, ...]:
    """What the operator has issued and nobody may believe, or has not issued."""
    found = [one for suite, whose in product((1, 2), world.TITLES) for one in world.refused(suite, whose)]
    name = title_name(world.CLIENT_TITLE)
    for by in (
        world.Issuer("Deep 3", 2, "deep"),  # too far down
        world.Issuer(title_name(world.CLIENT_TITLE), 1, "client"),  # no CA
        world.Issuer("Example CA", 1, "client"),
        world.Issuer("Nobody", 1, "stranger"),
    ):
        found.append(world.issued(by, name, by.suite, "client", world.SIGNATURE))
    found.append(world.issued(world.authority(1), name, 2, "client", world.SIGNATURE))  # stronger than who issued it
    below = world.issued(world.authority(2), "Below", 2, "below", world.AUTHORITY)  # the CA may have none below it
    found += [below, world.issued(world.Issuer("Below", 2, "below"), name, 2, "client", world.SIGNATURE)]
    return tuple(one for one in found if one not in believed())


@cache
def trust() -> Trust:
    """What we know: the anchors, the CAs between, and some that are none."""
    below = world.issued(world.authority(2), "Below", 2, "below", world.AUTHORITY)
    others = [world.sub(1), world.sub(2), below, *(deep(number) for number in (1, 2, 3)), world.certificate(1, "client")]
    return Trust(map(parse, (world.root(1), world.root(2))), map(parse, others), lambda: NOW)


class CertificateTarget:
    """What a peer shows."""

    name, limit = "certificate", 2048
    doc = "certificates of a peer: believed if and only if the operator issued them for what is asked; else one of our refusals"

    def run(self, octets: bytes) -> None:
        self.reached(octets)

    def reached(self, octets: bytes) -> Reach:
        use, suite, title = ASKED[(octets[0] if octets else 0) % len(ASKED)]
        given = octets[1:]
        known = believed().get(given)
        wanted = known is not None and known.use is use and suite in (None, known.suite) and title in (None, known.title)
        try:
            shown = parse(given)
            chain = trust().check(shown, usage=use, suite=suite, title=title)
        except SecurityError as error:
            if error.code not in REFUSALS:
                raise Finding(f"a certificate is refused as {error.code}") from None
            if wanted:
                raise Finding(f"what was issued is refused: {error}") from None
            return Reach(frozenset({f"certificate.{error.code}"}))
        if not wanted:
            _is_issued(given, shown)
        return Reach(frozenset({"certificate.believed", f"certificate.believed={use}", f"certificate.chain={len(chain)}"}))

    def reachable(self) -> Reach:
        names = [*REFUSALS, "believed", *(f"believed={use}" for use in USES)]
        return Reach(frozenset(f"certificate.{name}" for name in (*names, "chain=1", "chain=2", "chain=3")))

    def seeds(self) -> Iterator[bytes]:
        for octets, one in believed().items():
            yield bytes((ASKED.index((one.use, one.suite, one.title or None)),)) + octets
        asked = bytes((ASKED.index((Usage.SIGNATURE, None, None)),))
        yield from (asked + octets for octets in disbelieved())
        yield asked
        yield bytes((ASKED.index((Usage.SIGNATURE, 2, world.SERVER_TITLE)),)) + world.certificate(2, "client")

    @cached_property
    def pool(self) -> list[bytes]:
        return [*believed(), *disbelieved()]

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        chance = random.Random(seed)
        asked, made = octets[:1] or b"\0", octets[1:]
        if chance.random() < 0.2:
            asked = bytes((chance.randrange(len(ASKED)),))
        if chance.random() < 0.1:
            made = chance.choice(self.pool)
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            made = der.changed(made, self.pool, chance)
        if chance.random() < 0.3:
            made = signed_again(made, *chance.choice(SIGNERS))
        return (asked + made)[:size]

    def dictionary(self) -> Iterator[bytes]:
        yield from (title_name(title).encode() for title in world.TITLES.values())

    def native(self) -> str | None:
        return None


def signed_again(octets: bytes, suite: int, whose: str) -> bytes:
    """The same content with a signature of somebody, right in itself; the octets as they are where they have no such parts."""
    items = der.read(octets)
    if not items or len(items[0].items) != 3:
        return octets
    body, _, bits = items[0].items
    bits.octets, bits.items = b"\0" + _sign(suite, whose, body.encode()), []
    return items[0].encode()


def _sign(suite: int, whose: str, octets: bytes) -> bytes:
    return world.key(suite, whose).sign(octets, ec.ECDSA(curve_of(suite).hash, deterministic_signing=True))


def _is_issued(octets: bytes, shown: Certificate) -> None:
    """A certificate that is not one of those known is one that a CA of the operator has signed all the same."""
    read = x509.load_der_x509_certificate(octets)
    if read.public_bytes(Encoding.DER) != octets:
        raise Finding("what is believed is not what was read")
    for suite, whose in ((1, "root"), (2, "root"), (1, "ca"), (2, "ca"), (2, "deep")):
        try:
            known = world.key(suite, whose).public_key()
            known.verify(read.signature, read.tbs_certificate_bytes, ec.ECDSA(curve_of(suite).hash))
        except InvalidSignature:
            continue
        return
    raise Finding(f"a certificate is believed that the operator has not issued: {shown}")
