"""Who is believed by the certificates of a key file: trust in a side, and the certificate of a side that shows none.

A public key of the key file is believed as it stands, whatever certificates and lists say; who uses this looks there first.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from win12.security.certificates import Certificate, Trust, Usage, parse
from win12.security.certificates.revocation import parse_crl
from win12.security.keys import Keys


def trust_in(keys: Keys, side: str, wall: Callable[[], float] = time.time) -> Trust:
    """What may be believed of a side. SecurityError CERTIFICATE_NOT_CA, CRL_ISSUER, CRL_SIGNATURE."""
    own: bytes = getattr(keys, f"{side}_certificate")
    others = (*keys.certificates, *((own,) if own else ()))
    crls = map(parse_crl, keys.crls)
    return Trust(map(parse, keys.trust_anchors), map(parse, others), wall, crls=crls, policy=keys.crl_policy)


def certificate_of(keys: Keys, suite: int, side: str, usage: Usage) -> Certificate | None:
    """The certificate of a side for a use, by its title in the key file; None when there is none, or nobody to vouch for it.

    SecurityError CERTIFICATE_..., CRL_... for one that may not be believed.
    """
    title: bytes = getattr(keys, f"{side}_title")
    if not keys.trust_anchors or not title:
        return None
    trust = trust_in(keys, side)
    found = trust.known(title, usage)
    if found is not None:
        trust.check(found, usage=usage, suite=suite, title=title)
    return found
