"""Mechanism 7 by certificates: who is believed, and that every other certificate ends it before anything is proved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from association_pair import CLIENT_TITLE, SERVER_TITLE, Pair
from association_pair import keys as pinned_keys
from certificate_help import NOW, Pki, forge, off_the_curve
from cryptography.hazmat.primitives.asymmetric import ec
from win12.application.association.events import Associated, Failed
from win12.application.association.lockout import Lockout
from win12.application.association.settings import Authentication, Security
from win12.security.certificates import Usage
from win12.security.certificates.pairs import new_key, private_number, public_of
from win12.security.certificates.profile import title_name
from win12.security.keys import Keys
from win12_wire.errors import Code, SecurityError
from win12_wire.frames.acse import Aare, Aarq, AssociationResult, UserDiagnostic
from win12_wire.sessions.association_client import State as ClientState
from win12_wire.sessions.association_server import State as ServerState

ECDSA = Authentication.ECDSA
PKI = {suite: Pki(suite) for suite in (1, 2)}
ONE = PKI[1]
NO_PINS: dict[str, Any] = {f"{side}_{what}": b"" for side in ("client", "server") for what in ("public_key", "signing_key")}


def keys(side: str, pki: Pki = ONE, **changed: Any) -> Keys:
    """What one side has: its key and certificate, the anchor, and the sub CA between. Nothing of the other but the anchor."""
    own = {
        f"{side}_signing_key": private_number(getattr(pki, f"{side}_key")),
        f"{side}_certificate": getattr(pki, side).octets,
        "trust_anchors": (pki.top.certificate.octets,),
        "certificates": (pki.sub.certificate.octets,),
    }
    return replace(pinned_keys(pki.suite), **{**NO_PINS, **own, **changed})


def pair(pki: Pki = ONE, *, client: Any = None, server: Any = None, security: Security = Security.NONE, **more: Any) -> Pair:
    sides = {"client_keys": keys("client", pki, **(client or {})), "server_keys": keys("server", pki, **(server or {}))}
    return Pair(ECDSA, security, pki.suite, **sides, **more)


@pytest.mark.parametrize("security", [Security.NONE, Security.AUTHENC])
@pytest.mark.parametrize("suite", [1, 2])
def test_each_side_is_known_by_its_certificate(suite: int, security: Security) -> None:
    opened = pair(PKI[suite], security=security).open()
    assert isinstance(opened.client_events[-1], Associated)
    assert isinstance(opened.server_events[-1], Associated)
    aarq, aare = Aarq.decode(opened.sent[0][1]), Aare.decode(opened.sent[1][1])
    assert aarq.calling_ae_qualifier == PKI[suite].client.octets
    assert aare.responding_ae_qualifier == PKI[suite].server.octets
    assert opened.client.associated
    assert opened.server.associated


def test_who_shows_none_is_known_by_the_key_file() -> None:
    opened = pair(
        client={"client_certificate": b"", "certificates": (ONE.sub.certificate.octets, ONE.server.octets)},
        server={"server_certificate": b"", "client_certificate": ONE.client.octets},
    ).open()
    assert isinstance(opened.client_events[-1], Associated)
    assert Aarq.decode(opened.sent[0][1]).calling_ae_qualifier is None
    assert Aare.decode(opened.sent[1][1]).responding_ae_qualifier is None


def test_a_pinned_key_is_believed_whatever_certificates_say() -> None:
    own = new_key(1)
    server = {"server_signing_key": private_number(own), "server_certificate": b""}
    opened = pair(client={"server_public_key": public_of(own)}, server=server).open()
    assert isinstance(opened.client_events[-1], Associated)
    opened = pair(client={"server_public_key": public_of(own)}).open()
    assert failure(opened.client_events[-1]) == Code.AUTHENTICATION_FAILED


def test_other_mechanisms_show_none() -> None:
    opened = Pair(Authentication.GMAC, Security.AUTHENC, 1, client_keys=keys("client"), server_keys=keys("server")).open()
    assert isinstance(opened.client_events[-1], Associated)
    assert Aarq.decode(opened.sent[0][1]).calling_ae_qualifier is None
    assert Aare.decode(opened.sent[1][1]).responding_ae_qualifier is None


# --- what the other side may show and is refused for


def _thief() -> ec.EllipticCurvePrivateKey:
    return new_key(1)


def _issued(title: bytes, **when: Any) -> bytes:
    return ONE.issued(title, when.pop("key", _thief()), when.pop("usage", Usage.SIGNATURE), **when).octets


def _forged(title: bytes, **odd: Any) -> bytes:
    key = odd.pop("key", None) or _thief()
    return forge(odd.pop("issuer", ONE.sub), key.public_key(), title_name(title), **odd)


FOREIGN = Pki()
WRONG: list[tuple[str, Callable[[bytes], bytes | None], Code]] = [
    ("none", lambda _: None, Code.CERTIFICATE_MISSING),
    ("empty", lambda _: b"", Code.CERTIFICATE_MISSING),
    ("expired", lambda t: _issued(t, start=NOW - timedelta(days=400), days=1), Code.CERTIFICATE_EXPIRED),
    ("not yet valid", lambda t: _issued(t, start=NOW + timedelta(days=1)), Code.CERTIFICATE_NOT_YET),
    ("of another title", lambda _: _issued(b"SOMEBODY"), Code.CERTIFICATE_TITLE),
    ("to agree on keys", lambda t: _issued(t, usage=Usage.AGREEMENT), Code.CERTIFICATE_USAGE),
    ("for TLS", lambda t: _issued(t, usage=Usage.TLS), Code.CERTIFICATE_USAGE),
    ("of a CA", lambda _: ONE.sub.certificate.octets, Code.CERTIFICATE_USAGE),
    ("the anchor itself", lambda _: ONE.top.certificate.octets, Code.CERTIFICATE_USAGE),
    ("of another suite", lambda t: PKI[2].issued(t, PKI[2].server_key).octets, Code.CERTIFICATE_CURVE),
    ("of a weak curve", lambda t: _forged(t, key=ec.generate_private_key(ec.SECP224R1())), Code.CERTIFICATE_CURVE),
    ("of no point", lambda t: off_the_curve(ONE.issued(t, _thief())), Code.CERTIFICATE_POINT),
    ("by another root of the same name", lambda t: FOREIGN.issued(t, _thief()).octets, Code.CERTIFICATE_ISSUER),
    ("signed by somebody else", lambda t: _forged(t, issuer=_stolen_name()), Code.CERTIFICATE_SIGNATURE),
    ("altered", lambda t: _issued(t)[:-1] + bytes((_issued(t)[-1] ^ 1,)), Code.CERTIFICATE_SIGNATURE),
    ("no certificate", lambda _: b"0\x80", Code.CERTIFICATE_INVALID),
    ("long", lambda _: bytes(5000), Code.CERTIFICATE_INVALID),
]
CASES = pytest.mark.parametrize(("make", "code"), [(make, code) for _, make, code in WRONG], ids=[name for name, _, _ in WRONG])


def _stolen_name() -> Any:
    return ONE.sub.certificate.x509.subject, ONE.sub.certificate.key_id, _thief()


def failure(event: Any) -> Code:
    assert isinstance(event, Failed)
    assert event.closed
    return Code(event.error.code)


@CASES
def test_the_client_proves_nothing_to_a_meter_with_a_wrong_certificate(make: Callable[[bytes], bytes | None], code: Code) -> None:
    attacked = pair()
    attacked.to_server(attacked.client.open(0.0))
    aare = Aare.decode(attacked.server.outgoing()[0])
    aare.responding_ae_qualifier = make(SERVER_TITLE)
    (event,) = attacked.to_client(aare.encode())
    assert failure(event) == code
    assert str(event.error).count("server: ") == 1
    assert attacked.client.state is ClientState.CLOSED
    assert not attacked.client.outgoing()


@CASES
def test_the_meter_challenges_no_client_with_a_wrong_certificate(make: Callable[[bytes], bytes | None], code: Code) -> None:
    attacked = pair()
    aarq = Aarq.decode(attacked.client.open(0.0))
    aarq.calling_ae_qualifier = make(CLIENT_TITLE)
    (event,) = attacked.to_server(aarq.encode())
    assert failure(event) == code
    assert attacked.server.state is ServerState.IDLE
    (octets,) = attacked.server.outgoing()
    aare = Aare.decode(octets)
    assert aare.result == AssociationResult.rejected_permanent
    assert aare.result_source_diagnostic is not None
    assert aare.result_source_diagnostic.code == UserDiagnostic.calling_ap_title_not_recognized
    assert (aare.responding_authentication_value, aare.responding_ae_qualifier) == (None, None)
    (told,) = attacked.to_client(octets)
    assert failure(told) == Code.ASSOCIATION_REJECTED


def test_a_certificate_alone_opens_nothing() -> None:
    """Who shows the certificate of another has not its key: the proof says so, on both sides."""
    thief = {"client_signing_key": private_number(new_key(1)), "client_certificate": b""}
    attacked = pair(client=thief)
    aarq = Aarq.decode(attacked.client.open(0.0))
    aarq.calling_ae_qualifier = ONE.client.octets
    attacked.to_server(aarq.encode())
    attacked.run()
    assert failure(attacked.server_events[-1]) == Code.AUTHENTICATION_FAILED
    assert failure(attacked.client_events[-1]) == Code.AUTHENTICATION_FAILED

    attacked = pair(server={"server_signing_key": private_number(new_key(1)), "server_certificate": b""})
    attacked.to_server(attacked.client.open(0.0))
    aare = Aare.decode(attacked.server.outgoing()[0])
    aare.responding_ae_qualifier = ONE.server.octets
    attacked.to_client(aare.encode())
    attacked.run()
    assert failure(attacked.client_events[-1]) == Code.AUTHENTICATION_FAILED
    assert not attacked.client.associated


def test_the_certificates_of_both_sides_cannot_be_swapped() -> None:
    attacked = pair()
    aarq = Aarq.decode(attacked.client.open(0.0))
    attacked.to_server(aarq.encode())
    aare = Aare.decode(attacked.server.outgoing()[0])
    aare.responding_ae_qualifier = aarq.calling_ae_qualifier
    assert failure(attacked.to_client(aare.encode())[-1]) == Code.CERTIFICATE_TITLE


def test_the_title_cannot_be_relabelled_to_that_of_another_certificate() -> None:
    """Another meter of the same operator, with an honest certificate of its own, answers in place of the one that was meant."""
    other = ONE.issued(b"OTHERMTR", ONE.server_key).octets
    attacked = pair(client={"server_title": b""})  # even a client that does not know the title of the meter
    attacked.to_server(attacked.client.open(0.0))
    aare = Aare.decode(attacked.server.outgoing()[0])
    aare.responding_ap_title = b"OTHERMTR"
    assert failure(attacked.to_client(aare.encode())[-1]) == Code.CERTIFICATE_TITLE
    attacked = pair()
    attacked.to_server(attacked.client.open(0.0))
    aare = Aare.decode(attacked.server.outgoing()[0])
    aare.responding_ap_title, aare.responding_ae_qualifier = b"OTHERMTR", other
    assert failure(attacked.to_client(aare.encode())[-1]) == Code.WRONG_TITLE
    attacked = pair(server={"client_title": b""})
    aarq = Aarq.decode(attacked.client.open(0.0))
    aarq.calling_ap_title = b"OTHERCLT"
    assert failure(attacked.to_server(aarq.encode())[-1]) == Code.CERTIFICATE_TITLE


def test_being_certified_is_not_enough() -> None:
    """Another meter of the same operator has an honest certificate; it must be neither a client nor this meter."""
    key = new_key(1)
    own = ONE.issued(b"OTHERMTR", key).octets
    intruder = {"client_title": b"OTHERMTR", "client_signing_key": private_number(key), "client_certificate": own}
    refused = pair(client=intruder, server={"client_title": b""}).open()
    assert failure(refused.server_events[-1]) == Code.WRONG_TITLE
    assert b"OTHERMTR".hex().upper() in str(refused.server_events[-1].error)  # type: ignore[union-attr]
    known = {"client_title": b"", "certificates": (ONE.sub.certificate.octets, own)}
    assert isinstance(pair(client=intruder, server=known).open().client_events[-1], Associated)

    other = {"server_title": b"OTHERMTR", "server_signing_key": private_number(key), "server_certificate": own}
    refused = pair(client={"server_title": b""}, server=other).open()
    assert failure(refused.client_events[-1]) == Code.WRONG_TITLE
    known = {"server_title": b"", "certificates": (ONE.sub.certificate.octets, own)}
    assert isinstance(pair(client=known, server=other).open().client_events[-1], Associated)


def test_no_mechanism_is_less_than_asked_for_because_of_certificates() -> None:
    attacked = pair()
    attacked.to_server(attacked.client.open(0.0))
    aare = Aare.decode(attacked.server.outgoing()[0])
    assert aare.mechanism_name is not None
    aare.mechanism_name = aare.mechanism_name[:-1] + b"\5"
    assert failure(attacked.to_client(aare.encode())[-1]) == Code.DOWNGRADE


def test_an_aarq_that_breaks_in_does_not_change_whose_key_is_believed() -> None:
    """Between passes 2 and 3 somebody else's AARQ is refused; whoever was challenged before has to begin again, too."""
    attacked = pair()
    attacked.to_server(attacked.client.open(0.0))
    attacked.to_client(attacked.server.outgoing()[0])
    three = attacked.client.outgoing()[0]
    intruder = Aarq.decode(attacked.sent[0][1])
    intruder.calling_ae_qualifier = _issued(b"INTRUDER")
    assert failure(attacked.to_server(intruder.encode())[-1]) == Code.CERTIFICATE_TITLE
    attacked.server.outgoing()
    assert isinstance(attacked.to_server(three)[-1], Failed)
    assert not attacked.server.associated


def test_wrong_proofs_are_counted_wrong_certificates_are_not() -> None:
    """A certificate is no secret that could be guessed; and anybody could lock a client out by showing a wrong one."""
    lockout = Lockout()
    for _ in range(20):
        attacked = pair(lockout=lockout)
        aarq = Aarq.decode(attacked.client.open(0.0))
        aarq.calling_ae_qualifier = None
        attacked.to_server(aarq.encode())
    assert isinstance(pair(lockout=lockout).open().client_events[-1], Associated)


def test_an_attempt_after_a_refused_one_begins_anew() -> None:
    again = pair()
    again.to_server(again.client.open(0.0))
    aare = Aare.decode(again.server.outgoing()[0])
    aare.responding_ae_qualifier = None
    assert failure(again.to_client(aare.encode())[-1]) == Code.CERTIFICATE_MISSING
    again.open()
    assert isinstance(again.client_events[-1], Associated)


# --- our own certificate


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"client_signing_key": private_number(new_key(1))}, Code.CERTIFICATE_KEY),
        ({"client_title": b"SOMEBODY"}, Code.CERTIFICATE_TITLE),
        ({"client_certificate": ONE.issued(CLIENT_TITLE, ONE.client_key, Usage.AGREEMENT).octets}, Code.CERTIFICATE_USAGE),
        ({"client_certificate": PKI[2].client.octets}, Code.CERTIFICATE_CURVE),
        ({"trust_anchors": (ONE.server.octets,)}, Code.CERTIFICATE_NOT_CA),
        ({"trust_anchors": ()}, Code.KEY_MISSING),
        ({"trust_anchors": (b"0\x80",)}, Code.CERTIFICATE_INVALID),
        ({"client_signing_key": b""}, Code.KEY_MISSING),
    ],
)
def test_what_does_not_fit_is_said_before_anything_is_sent(changed: dict[str, Any], code: Code) -> None:
    with pytest.raises(SecurityError) as error:
        pair(client=changed)
    assert error.value.code == code
    assert private_number(ONE.client_key).hex() not in str(error.value)
