"""Revoked certificates: every way in which a list says no, or says nothing that counts; on both sides of an association."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from association_pair import CLIENT_TITLE, SERVER_TITLE
from certificate_help import NOW, Pki, forge
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from general_help import keys_of
from test_association_certificates import ONE, PKI, failure, pair
from win12.application.association.events import Associated
from win12.application.association.layers import Layers
from win12.application.association.settings import Signing
from win12.cli.main import run
from win12.security.certificates import Certificate, Trust, Usage, files, parse
from win12.security.certificates.issuing import Authority
from win12.security.certificates.pairs import new_key
from win12.security.certificates.revocation import Crl, CrlPolicy, Revocations, parse_crl, reason_of
from win12.security.certificates.revoking import Reason, make_list, serials_of
from win12.security.counters import MemoryCounters
from win12.security.key_writing import write_keys
from win12.security.keys import Keys, load_keys
from win12.security.message_keys import KeyUse, static_public, verifier
from win12.simulator.certificates import Certificates
from win12_wire.errors import Code, MeterError, SecurityError, Win12Error

TWO = PKI[2]
EXPIRED, MISSING = CrlPolicy.ALLOW_EXPIRED, CrlPolicy.ALLOW_MISSING


def crl(authority: Authority, *certificates: Certificate, before: Crl | None = None, **when: Any) -> Crl:
    revoked = dict.fromkeys(serials_of(authority, certificates), when.pop("reason", Reason.KEY_COMPROMISE))
    return make_list(authority, before, revoked, **{"days": 30, "start": NOW - timedelta(hours=1), **when})


def lists(pki: Pki, *revoked: Certificate) -> list[Crl]:
    """One of the root, one of the sub CA, which has these on it."""
    return [crl(pki.top), crl(pki.sub, *revoked)]


def check(known: Iterable[Crl], pki: Pki = ONE, *policy: CrlPolicy, at: datetime = NOW) -> Any:
    trust = Trust([pki.top.certificate], [pki.sub.certificate], wall=at.timestamp, crls=known, policy=policy)
    return trust.check(pki.server, usage=Usage.SIGNATURE)


def refused(work: Callable[[], object]) -> Code:
    with pytest.raises(Win12Error) as error:
        work()
    return Code(error.value.code)


@pytest.mark.parametrize("pki", [ONE, TWO])
def test_who_is_on_no_list_is_believed(pki: Pki) -> None:
    assert len(check(lists(pki, pki.client), pki)) == 3


@pytest.mark.parametrize("pki", [ONE, TWO])
def test_who_is_on_it_is_not(pki: Pki) -> None:
    with pytest.raises(SecurityError, match=f"{NOW - timedelta(hours=1):%Y-%m-%d %H:%M:%S} UTC, keyCompromise") as error:
        check(lists(pki, pki.server), pki)
    assert error.value.code is Code.CERTIFICATE_REVOKED


def test_a_sub_ca_is_revoked_by_the_root() -> None:
    assert refused(lambda: check([crl(ONE.top, ONE.sub.certificate), crl(ONE.sub)])) is Code.CERTIFICATE_REVOKED


def test_time() -> None:
    late, early = NOW + timedelta(days=31), NOW - timedelta(days=1)
    assert refused(lambda: check(lists(ONE), at=late)) is Code.CRL_EXPIRED
    assert refused(lambda: check(lists(ONE), ONE, MISSING, at=late)) is Code.CRL_EXPIRED
    assert check(lists(ONE), ONE, EXPIRED, at=late)
    assert check(lists(ONE), at=NOW + timedelta(days=30, hours=-1)), "that second included"
    future = [crl(ONE.top), crl(ONE.sub, start=NOW + timedelta(hours=1))]
    assert refused(lambda: check(future)) is Code.CRL_NOT_YET
    assert refused(lambda: check(future, ONE, EXPIRED, MISSING)) is Code.CRL_NOT_YET
    assert refused(lambda: check(lists(ONE, ONE.server), ONE, EXPIRED, at=late)) is Code.CERTIFICATE_REVOKED
    assert refused(lambda: check(lists(ONE, ONE.server), at=early)) in {Code.CERTIFICATE_REVOKED, Code.CERTIFICATE_NOT_YET}


def test_each_ca_needs_a_list_when_any_has_one() -> None:
    assert check([])
    for one in (crl(ONE.top), crl(ONE.sub)):
        assert refused(lambda one=one: check([one])) is Code.CRL_MISSING  # type: ignore[misc]
        assert refused(lambda one=one: check([one], ONE, EXPIRED)) is Code.CRL_MISSING  # type: ignore[misc]
        assert check([one], ONE, MISSING)
    assert refused(lambda: check([crl(ONE.sub, ONE.server)], ONE, MISSING)) is Code.CERTIFICATE_REVOKED


def test_the_latest_list_counts() -> None:
    first = crl(ONE.sub)
    second = crl(ONE.sub, ONE.server, before=first)
    third = crl(ONE.sub, before=second)
    assert [one.number for one in (first, second, third)] == [1, 2, 3]
    for known in ([first, second], [second, first], [first, third, second]):
        assert refused(lambda known=known: check([crl(ONE.top), *known])) is Code.CERTIFICATE_REVOKED  # type: ignore[misc]
    assert check([crl(ONE.top), first])
    again = crl(ONE.sub, ONE.server, ONE.client, before=third, reason=Reason.SUPERSEDED)
    assert sorted(map(reason_of, again.x509)) == ["keyCompromise", "superseded"]
    kept = next(iter(third.x509))
    assert (kept.serial_number, reason_of(kept)) == (ONE.server.x509.serial_number, "keyCompromise")


# --- lists that nobody here may issue


def forged(authority: Authority, key: Any = None, digest: Any = None, **odd: Any) -> bytes:
    """A list of any form, DER."""
    own = authority.certificate
    builder = x509.CertificateRevocationListBuilder().issuer_name(odd.get("issuer", own.x509.subject))
    builder = builder.last_update(NOW - timedelta(hours=1)).next_update(NOW + timedelta(days=1))
    default = [x509.AuthorityKeyIdentifier(odd.get("key_id", own.key_id), None, None), x509.CRLNumber(1)]
    for extension in odd.get("extensions", default):
        builder = builder.add_extension(extension, critical=False)
    for extension in odd.get("critical", ()):
        builder = builder.add_extension(extension, critical=True)
    for one in odd.get("entries", ()):
        builder = builder.add_revoked_certificate(one)
    return builder.sign(key or authority.key, digest or own.curve.hash).public_bytes(Encoding.DER)


def test_of_a_stranger() -> None:
    other = Pki(1)
    assert refused(lambda: check([crl(other.sub)])) is Code.CRL_ISSUER
    assert refused(lambda: check([parse_crl(forged(ONE.sub, key_id=bytes(20)))])) is Code.CRL_ISSUER
    assert refused(lambda: check([parse_crl(forged(ONE.sub, other.sub.key))])) is Code.CRL_SIGNATURE
    assert refused(lambda: check([parse_crl(forged(TWO.sub, digest=hashes.SHA256()))], TWO)) is Code.CERTIFICATE_CURVE
    assert refused(lambda: make_list(ONE.sub, crl(ONE.top), {}, days=1)) is Code.CRL_ISSUER
    assert refused(lambda: serials_of(ONE.top, [ONE.server])) is Code.CERTIFICATE_ISSUER


def test_a_ca_without_the_right_to() -> None:
    key = new_key(1)
    octets = forge(ONE.top, key.public_key(), "Test sub CA", ca=True)  # keyCertSign without cRLSign
    weak = Authority(parse(octets), key)
    assert refused(lambda: Revocations([crl(weak)], [weak.certificate])) is Code.CRL_ISSUER


def test_what_is_no_list_of_the_profile() -> None:
    own = x509.AuthorityKeyIdentifier(ONE.sub.certificate.key_id, None, None)
    point = x509.IssuingDistributionPoint(None, None, True, False, None, False, False)
    held = x509.RevokedCertificateBuilder().serial_number(7).revocation_date(NOW)
    strange = held.add_extension(x509.CertificateIssuer([x509.DNSName("a")]), critical=True).build()
    for octets in (
        b"", b"0\x80", bytes(100), ONE.server.octets, bytes(2 << 20),
        forged(ONE.sub, extensions=[own]),
        forged(ONE.sub, extensions=[x509.CRLNumber(1)]),
        forged(ONE.sub, critical=[point]),
        forged(ONE.sub, critical=[x509.DeltaCRLIndicator(1)]),
        forged(ONE.sub, critical=[x509.SubjectAlternativeName([x509.DNSName("a")])]),
        forged(ONE.sub, entries=[strange]),
    ):  # fmt: skip
        assert refused(lambda octets=octets: parse_crl(octets)) is Code.CRL_INVALID  # type: ignore[misc]


def test_no_octet_of_it_can_be_altered() -> None:
    octets = crl(ONE.sub, ONE.server).octets
    for at in range(len(octets)):
        for bit in (1, 0x80):
            altered = octets[:at] + bytes((octets[at] ^ bit,)) + octets[at + 1 :]
            code = refused(lambda altered=altered: Revocations([parse_crl(altered)], [ONE.sub.certificate]))  # type: ignore[misc]
            assert code in {Code.CRL_INVALID, Code.CRL_ISSUER, Code.CRL_SIGNATURE, Code.CERTIFICATE_CURVE}, (at, bit)


def test_no_part_of_it_is_one() -> None:
    octets = crl(ONE.sub, ONE.server).octets
    for end in range(len(octets)):
        assert refused(lambda end=end: parse_crl(octets[:end])) is Code.CRL_INVALID  # type: ignore[misc]
    assert refused(lambda: parse_crl(octets + b"\0")) is Code.CRL_INVALID


def test_the_signature_is_whole_octets() -> None:
    """That bits at its end do not count is covered by no signature."""
    made = next(one for one in (crl(ONE.sub, days=30 + n) for n in range(64)) if not one.octets[-1] & 1)
    at = len(made.octets) - len(made.x509.signature) - 1
    altered = made.octets[:at] + b"\1" + made.octets[at + 1 :]
    assert refused(lambda: parse_crl(altered)) is Code.CRL_INVALID


# --- in the key file


def test_entries_of_a_key_file(tmp_path: Path) -> None:
    first, second = lists(ONE, ONE.server)
    both = b"".join(one.x509.public_bytes(Encoding.PEM) for one in (first, second))
    (tmp_path / "both.crl").write_bytes(both)
    (tmp_path / "second.crl").write_bytes(second.octets)
    for value in ('"file:both.crl"', f'["{first.octets.hex()}", "file:second.crl"]', f'"""{both.decode()}"""'):
        file = tmp_path / "keys.toml"
        file.write_text(f'crls = {value}\ncrl_policy = ["allow-expired", "allow-missing"]\n')
        file.chmod(0o600)
        found = load_keys(file)
        assert found.crls == (first.octets, second.octets)
        assert found.crl_policy == (EXPIRED, MISSING)
    write_keys(tmp_path / "copy.toml", found)
    assert load_keys(tmp_path / "copy.toml") == found
    for text, code in (
        ('crls = "file:none.crl"', Code.KEY_MISSING), ('crls = "00"', Code.CRL_INVALID), ('crls = "xy"', Code.KEY_INVALID),
        ("crls = 3", Code.KEY_INVALID), ('crls = "file:keys.toml"', Code.CRL_INVALID),
        ('crl_policy = "allow"', Code.BAD_CONFIG), ("crl_policy = 1", Code.BAD_CONFIG),
    ):  # fmt: skip
        file.write_text(text + "\n")
        assert refused(lambda: load_keys(file)) is code, text


# --- HLS 7: both roles

CASES: list[tuple[str, Callable[[Certificate], list[Crl]], Code]] = [
    ("revoked", lambda one: lists(ONE, one), Code.CERTIFICATE_REVOKED),
    ("its CA revoked", lambda _: [crl(ONE.top, ONE.sub.certificate), crl(ONE.sub)], Code.CERTIFICATE_REVOKED),
    ("no list of its CA", lambda _: [crl(ONE.top)], Code.CRL_MISSING),
    ("out of date", lambda _: [crl(ONE.top), crl(ONE.sub, start=NOW - timedelta(days=9), days=1)], Code.CRL_EXPIRED),
    ("of the future", lambda _: [crl(ONE.top), crl(ONE.sub, start=NOW + timedelta(days=9))], Code.CRL_NOT_YET),
]
WRONG = pytest.mark.parametrize(("make", "code"), [(make, code) for _, make, code in CASES], ids=[name for name, _, _ in CASES])


def octets_of(known: list[Crl]) -> dict[str, Any]:
    return {"crls": tuple(one.octets for one in known)}


def test_both_sides_look_at_lists() -> None:
    opened = pair(client=octets_of(lists(ONE)), server=octets_of(lists(ONE))).open()
    assert isinstance(opened.client_events[-1], Associated)
    assert isinstance(opened.server_events[-1], Associated)


@WRONG
def test_a_client_refuses_a_meter(make: Callable[[Certificate], list[Crl]], code: Code) -> None:
    opened = pair(client=octets_of(make(ONE.server))).open()
    assert failure(opened.client_events[-1]) is code
    assert not opened.client.associated
    assert not opened.server.associated


@WRONG
def test_a_meter_refuses_a_client(make: Callable[[Certificate], list[Crl]], code: Code) -> None:
    opened = pair(server=octets_of(make(ONE.client))).open()
    assert failure(opened.client_events[-1]) is Code.ASSOCIATION_REJECTED
    assert not opened.server.associated
    assert failure(opened.server_events[-1]) is code


def test_policy_is_asked_by_name() -> None:
    old = octets_of([crl(ONE.top), crl(ONE.sub, start=NOW - timedelta(days=9), days=1)])
    opened = pair(client={**old, "crl_policy": (EXPIRED,)}).open()
    assert isinstance(opened.client_events[-1], Associated)


@pytest.mark.parametrize("side", ["client", "server"])
def test_lists_of_strangers_are_found_before_anything_is_said(side: str) -> None:
    for known, code in (([crl(Pki(1).sub)], Code.CRL_ISSUER), ([parse_crl(forged(ONE.sub, TWO.sub.key))], Code.CRL_SIGNATURE)):
        assert refused(lambda known=known: pair(**{side: octets_of(known)})) is code  # type: ignore[misc]


# --- general-signing and key agreement: the peer is known by its certificates of the key file


def certified(side: str, *revoked: Certificate, listed: bool = True) -> tuple[Keys, Certificate, Certificate]:
    """Keys of a side that knows its peer by certificates; those of the peer, to sign and to agree."""
    title = SERVER_TITLE if side == "client" else CLIENT_TITLE
    peer = "server" if side == "client" else "client"
    sign, agree = (ONE.issued(title, new_key(1), usage) for usage in (Usage.SIGNATURE, Usage.AGREEMENT))
    certificates = (ONE.sub.certificate.octets, sign.octets, agree.octets)
    keys = replace(
        keys_of(side, 1), **{f"{peer}_public_key": b"", f"{peer}_agreement_public_key": b""},  # type: ignore[arg-type]
        trust_anchors=(ONE.top.certificate.octets,), certificates=certificates,
        **(octets_of(lists(ONE)) if listed else {}),
    )  # fmt: skip
    return keys, sign, agree


@pytest.mark.parametrize("side", ["client", "server"])
def test_a_peer_is_known_by_its_certificates(side: Any) -> None:
    peer: Any = "server" if side == "client" else "client"
    keys, sign, agree = certified(side)
    assert verifier(keys, 1, peer)
    assert static_public(keys, 1, peer) == agree.public
    nobody = replace(keys, trust_anchors=(), crls=())
    assert refused(lambda: verifier(nobody, 1, peer)) is Code.KEY_MISSING
    assert refused(lambda: static_public(nobody, 1, peer)) is Code.KEY_MISSING
    assert refused(lambda: verifier(keys, 2, peer)) is Code.CERTIFICATE_CURVE
    for one, work in ((sign, verifier), (agree, static_public)):
        known = replace(keys, **octets_of(lists(ONE, one)))
        assert refused(lambda known=known, work=work: work(known, 1, peer)) is Code.CERTIFICATE_REVOKED  # type: ignore[misc]
        gone = replace(keys, **octets_of([crl(ONE.top)]))
        assert refused(lambda gone=gone, work=work: work(gone, 1, peer)) is Code.CRL_MISSING  # type: ignore[misc]


@pytest.mark.parametrize("side", ["client", "server"])
def test_layers_begin_with_nobody_who_is_revoked(side: Any) -> None:
    keys, sign, agree = certified(side)

    def layers(held: Keys, use: KeyUse | None, signing: Signing = Signing.NONE) -> Layers:
        return Layers(held, 1, side, MemoryCounters(), use=use, signing=signing)

    assert layers(keys, KeyUse.STATIC, Signing.OUTSIDE)
    none, inside = Signing.NONE, Signing.INSIDE
    forms = ((sign, KeyUse.ONE_EPHEMERAL, none), (sign, KeyUse.IDENTIFIED, inside), (agree, KeyUse.STATIC, none))
    for one, use, signing in forms:
        known = replace(keys, **octets_of(lists(ONE, one)))
        assert refused(lambda known=known, use=use, signing=signing: layers(known, use, signing)) is Code.CERTIFICATE_REVOKED  # type: ignore[misc]


def test_a_simulated_meter_imports_nothing_that_is_revoked() -> None:
    def meter(*revoked: Certificate) -> Certificates:
        held = replace(keys_of("server", 1), trust_anchors=(ONE.top.certificate.octets,), **octets_of(lists(ONE, *revoked)))
        return Certificates(replace(held, certificates=(ONE.sub.certificate.octets,)), 1, NOW.timestamp)

    meter().take(ONE.client.octets)
    with pytest.raises(MeterError, match="CERTIFICATE_REVOKED"):
        meter(ONE.client).take(ONE.client.octets)


# --- the commands


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files.write_key(Path("ca.key"), ONE.sub.key)
    for name, one in (("root", ONE.top.certificate), ("ca", ONE.sub.certificate), ("meter", ONE.server), ("client", ONE.client)):
        files.write_certificate(Path(f"{name}.pem"), one.octets)
    ca = ["--ca", "ca.pem", "--ca-key", "ca.key"]
    believed = ["--anchor", "root.pem", "--other", "ca.pem", "--crl", "ca.crl", "--crl-policy", "allow-missing"]
    assert run(["cert", "crl", "ca.crl", *ca, "--days", "7"]) == 0
    assert "ca.crl: list 1 by CN=Test sub CA, 0 certificates revoked, until " in capsys.readouterr().out
    assert run(["cert", "check", "meter.pem", *believed]) == 0
    serial = ONE.client.serial.hex()
    assert run(["cert", "revoke", "ca.crl", "meter.pem", "--serial", serial, "--reason", "superseded", *ca, "--json"]) == 0
    capsys.readouterr()
    assert run(["cert", "check", "meter.pem", *believed, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["code"] == "CERTIFICATE_REVOKED"
    assert run(["cert", "check", "meter.pem", *believed[:-2]]) == 1
    assert run(["cert", "show", "ca.crl", "--json"]) == 0
    (shown,) = json.loads(capsys.readouterr().out)
    assert (shown["kind"], shown["number"], {one["reason"] for one in shown["revoked"]}) == ("crl", 2, {"superseded"})
    assert run(["cert", "show", "ca.crl"]) == 0
    assert "superseded" in capsys.readouterr().out
    assert run(["cert", "revoke", "ca.crl", "root.pem", *ca]) == 1
    assert "CERTIFICATE_ISSUER" in capsys.readouterr().err
    assert run(["cert", "revoke", "ca.crl", *ca]) == 2
    assert run(["cert", "revoke", "ca.crl", "--serial", "zz", *ca]) == 2
    Path("ca.crl").write_text("nothing")
    assert run(["cert", "crl", "ca.crl", *ca]) == 1
    assert "CRL_INVALID" in capsys.readouterr().err
