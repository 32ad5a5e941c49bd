"""Pushes that are signed by who has a certificate: whose signature it is, and certificates that are not believed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from association_pair import CLIENT_TITLE
from certificate_help import NOW as ISSUED
from certificate_help import Pki
from general_help import keys_of
from push_layers_help import SIGNED, judged, pushed, refused, station
from win12.application.association.settings import Signing
from win12.application.decoding import decode
from win12.application.listening.guard import PushPolicy
from win12.security.certificates.pairs import private_number
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse
from win12_wire.errors import Code

PKI = Pki(1)
METER = PKI.server.title
ANCHORED: dict[str, Any] = {
    "trust_anchors": (PKI.top.certificate.octets,), "certificates": (PKI.sub.certificate.octets,), "server_public_key": b"",
    "server_title": METER, "client_title": CLIENT_TITLE, "client_signing_key": b"",
}  # fmt: skip
WALL = ISSUED.timestamp()


def certified(**issued: Any) -> Keys:
    certificate = PKI.issued(METER, PKI.server_key, **issued) if issued else PKI.server
    return keys_of("client", 1, **{**ANCHORED, "server_certificate": certificate.octets})


def signed_push(use: KeyUse = KeyUse.IDENTIFIED, where: Signing = Signing.OUTSIDE) -> bytes:
    own = {"server_signing_key": private_number(PKI.server_key), "server_title": METER, "client_title": CLIENT_TITLE}
    return pushed(station(keys=keys_of("server", 1, **own)), use, where)


@pytest.mark.parametrize("where", [Signing.OUTSIDE, Signing.INSIDE])
def test_a_certificate_says_whose_signature_it_is(where: Signing) -> None:
    for use in (KeyUse.IDENTIFIED, KeyUse.ONE_EPHEMERAL):
        (decoded,) = decode(signed_push(use, where), [certified()])
        assert decoded.error is None
        assert decoded.readings
        assert all(one.tag == "verified" for one in decoded.protections)
    assert judged(signed_push(where=where), PushPolicy(signing=where), certified(), wall=WALL) is None
    assert judged(signed_push(KeyUse.ONE_EPHEMERAL, where), PushPolicy(signing=where), certified(), wall=WALL) is None


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        (certified(start=ISSUED - timedelta(days=400), days=1), Code.CERTIFICATE_EXPIRED),
        (certified(start=ISSUED + timedelta(days=1)), Code.CERTIFICATE_NOT_YET),
        (replace(certified(), certificates=()), Code.CERTIFICATE_ISSUER),
        (replace(certified(), trust_anchors=(Pki(1).top.certificate.octets,)), Code.CERTIFICATE_ISSUER),
        (replace(certified(), server_certificate=b""), Code.CERTIFICATE_MISSING),
    ],
)
def test_a_certificate_that_is_not_believed(keys: Keys, code: Code) -> None:
    refused(code, signed_push(), SIGNED, keys, wall=WALL)
    refused(code, signed_push(KeyUse.ONE_EPHEMERAL, Signing.NONE), PushPolicy(), keys, wall=WALL)
    assert judged(signed_push(where=Signing.NONE), PushPolicy(), keys, wall=WALL) is None, "nothing is signed"
