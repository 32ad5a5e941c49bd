"""Certificates: each rule of the profile, each refusal by its own code, and no octet of a certificate that can be altered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from association_pair import CLIENT_TITLE, SERVER_TITLE
from certificate_help import NOW, Pki, forge, off_the_curve
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from hypothesis import given
from hypothesis import strategies as st
from win12.security.certificates import Certificate, Trust, Usage, parse
from win12.security.certificates.issuing import Authority, belongs, root
from win12.security.certificates.pairs import new_key, private_number, public_of
from win12.security.certificates.profile import named, title_name, title_of
from win12.security.certificates.requests import read_request, request, sign_request
from win12_wire import limits
from win12_wire.errors import Code, SecurityError, UsageError, Win12Error

PKI = {suite: Pki(suite) for suite in (1, 2)}
ONE = PKI[1]
SIGNATURE = Usage.SIGNATURE


def trust(pki: Pki = ONE, *others: Certificate, at: datetime = NOW) -> Trust:
    return Trust([pki.top.certificate], [pki.sub.certificate, *others], wall=at.timestamp)


def refused(do: Callable[[], object]) -> Code:
    with pytest.raises(SecurityError) as error:
        do()
    return Code(error.value.code)


def judged(octets: bytes, *, pki: Pki = ONE, believed: Trust | None = None) -> Code:
    """Why a certificate of the meter is refused."""
    who = believed or trust(pki)
    return refused(lambda: who.check(parse(octets), usage=SIGNATURE, suite=pki.suite, title=SERVER_TITLE))


# --- what is believed


@pytest.mark.parametrize("suite", [1, 2])
@pytest.mark.parametrize("usage", [Usage.SIGNATURE, Usage.AGREEMENT, Usage.TLS])
def test_a_chain_leads_to_the_anchor(suite: int, usage: Usage) -> None:
    pki = PKI[suite]
    certificate = pki.issued(SERVER_TITLE, pki.server_key, usage)
    chain = trust(pki).check(certificate, usage=usage, suite=suite, title=SERVER_TITLE)
    assert [one.subject for one in chain] == [title_name(SERVER_TITLE), "Test sub CA", "Test root"]
    assert (certificate.usage, certificate.title, certificate.public) == (usage, SERVER_TITLE, public_of(pki.server_key))


def test_a_sub_ca_may_be_the_anchor() -> None:
    chain = Trust([ONE.sub.certificate]).check(ONE.server, usage=SIGNATURE)
    assert len(chain) == 2


def test_a_strong_ca_may_certify_a_weaker_key_but_not_the_other_way() -> None:
    strong, weak = PKI[2], PKI[1]
    certificate = strong.sub.issue(title_name(SERVER_TITLE), public_of(weak.server_key), SIGNATURE, days=1, start=NOW)
    assert trust(strong).check(certificate, usage=SIGNATURE, suite=1, title=SERVER_TITLE)
    assert (
        refused(lambda: weak.sub.issue(title_name(SERVER_TITLE), public_of(strong.server_key), SIGNATURE, days=1))
        == Code.CERTIFICATE_CURVE
    )
    forged = forge(weak.sub, strong.server_key.public_key(), title_name(SERVER_TITLE))
    who = Trust([weak.sub.certificate])
    assert refused(lambda: who.check(parse(forged), usage=SIGNATURE, suite=2)) == Code.CERTIFICATE_CURVE


def test_a_renewed_ca_of_the_same_key_is_found_too() -> None:
    old = root("Test root", ONE.top.key, days=1, start=NOW - timedelta(days=9)).certificate
    who = Trust([old, ONE.top.certificate], [ONE.sub.certificate])
    assert len(who.check(ONE.server, usage=SIGNATURE)) == 3


def test_the_seconds_at_both_ends_are_inside() -> None:
    last, first = ONE.server.not_after, ONE.server.not_before
    for moment, code in (
        (first - timedelta(seconds=1), Code.CERTIFICATE_NOT_YET), (last + timedelta(seconds=1), Code.CERTIFICATE_EXPIRED)
    ):  # fmt: skip
        assert judged(ONE.server.octets, believed=trust(at=moment)) == code
    for moment in (first, last):
        assert trust(at=moment).check(ONE.server, usage=SIGNATURE)


# --- what is refused


def test_an_expired_ca_vouches_for_nobody() -> None:
    old = ONE.top.issue("Old CA", public_of(ONE.sub.key), Usage.AUTHORITY, days=1, start=NOW - timedelta(days=9))
    assert (
        refused(lambda: Authority(old, ONE.sub.key).issue(title_name(SERVER_TITLE), ONE.server.public, SIGNATURE, days=1))
        == Code.CERTIFICATE_EXPIRED
    )
    forged = forge((named("Old CA"), old.key_id, ONE.sub.key), ONE.server_key.public_key(), title_name(SERVER_TITLE))
    assert judged(forged, believed=Trust([ONE.top.certificate], [old])) == Code.CERTIFICATE_EXPIRED


@pytest.mark.parametrize("usage", [Usage.AGREEMENT, Usage.TLS])
def test_a_certificate_is_for_one_use(usage: Usage) -> None:
    assert judged(ONE.issued(SERVER_TITLE, ONE.server_key, usage).octets) == Code.CERTIFICATE_USAGE


def test_it_is_for_one_title() -> None:
    assert judged(ONE.client.octets) == Code.CERTIFICATE_TITLE
    for name in (
        "",
        "4752581122334455 ",
        "4752581122334455AA",
        "47525811223344gg",
        "４７５２５８１１２２３３４４５５",
        "47 52581122334455",
    ):
        assert title_of(name) == b""
    assert title_of("47525811223344ff") == bytes.fromhex("47525811223344FF")
    forged = forge(ONE.sub, ONE.server_key.public_key(), "meter 7")
    assert judged(forged) == Code.CERTIFICATE_TITLE


def test_it_is_of_the_curve_of_the_suite() -> None:
    assert judged(ONE.server.octets, pki=PKI[2], believed=trust(ONE)) == Code.CERTIFICATE_CURVE
    assert judged(PKI[2].server.octets, pki=ONE, believed=trust(PKI[2])) == Code.CERTIFICATE_CURVE


@pytest.mark.parametrize(
    "key",
    [
        ec.generate_private_key(ec.SECP256K1()),
        ec.generate_private_key(ec.SECP224R1()),
        ec.generate_private_key(ec.SECP521R1()),
        rsa.generate_private_key(65537, 2048),
        ed25519.Ed25519PrivateKey.generate(),
    ],
    ids=["secp256k1", "P-224", "P-521", "RSA", "Ed25519"],
)
def test_other_keys_are_no_keys(key: ec.EllipticCurvePrivateKey) -> None:
    assert judged(forge(ONE.sub, key.public_key(), title_name(SERVER_TITLE))) == Code.CERTIFICATE_CURVE


def test_the_digest_goes_with_the_curve() -> None:
    forged = forge(ONE.sub, ONE.server_key.public_key(), title_name(SERVER_TITLE), hash=hashes.SHA512())
    assert judged(forged) == Code.CERTIFICATE_CURVE
    two = PKI[2]
    forged = forge(two.sub, two.server_key.public_key(), title_name(SERVER_TITLE), hash=hashes.SHA256())
    assert judged(forged, pki=two) == Code.CERTIFICATE_CURVE


@pytest.mark.parametrize("suite", [1, 2])
def test_a_key_must_be_a_point_of_its_curve(suite: int) -> None:
    assert judged(off_the_curve(PKI[suite].server), pki=PKI[suite]) == Code.CERTIFICATE_POINT


def test_somebody_trusted_must_have_issued_it() -> None:
    other = Pki()  # the same names, other keys
    assert judged(other.server.octets) == Code.CERTIFICATE_ISSUER
    assert judged(ONE.server.octets, believed=Trust([ONE.top.certificate])) == Code.CERTIFICATE_ISSUER
    own = forge(
        (named(title_name(SERVER_TITLE)), b"\1" * 20, ONE.server_key), ONE.server_key.public_key(), title_name(SERVER_TITLE)
    )
    assert judged(own) == Code.CERTIFICATE_ISSUER
    assert judged(ONE.server.octets, believed=Trust([], [ONE.sub.certificate, ONE.top.certificate])) == Code.CERTIFICATE_ISSUER


def test_only_its_issuer_can_have_signed_it() -> None:
    thief = new_key(1)
    forged = forge(
        (ONE.sub.certificate.x509.subject, ONE.sub.certificate.key_id, thief),
        ONE.server_key.public_key(),
        title_name(SERVER_TITLE),
    )
    assert judged(forged) == Code.CERTIFICATE_SIGNATURE


def test_an_end_entity_certifies_nobody() -> None:
    thief = new_key(1)
    issuer = (ONE.client.x509.subject, ONE.client.key_id, ONE.client_key)
    forged = forge(issuer, thief.public_key(), title_name(SERVER_TITLE))
    assert judged(forged, believed=trust(ONE, ONE.client)) == Code.CERTIFICATE_NOT_CA
    assert refused(lambda: Trust([ONE.client])) == Code.CERTIFICATE_NOT_CA
    assert refused(lambda: Authority(ONE.client, ONE.client_key)) == Code.CERTIFICATE_NOT_CA


@pytest.mark.parametrize(
    ("ca", "bits"), [(True, (True, False, False)), (False, (False, False, True)), (True, (True, False, True))]
)
def test_half_a_ca_is_none(ca: bool, bits: tuple[bool, bool, bool]) -> None:
    key = new_key(1)
    half = parse(forge(ONE.top, key.public_key(), "Half a CA", ca=ca, bits=bits))
    forged = forge((named("Half a CA"), half.key_id, key), ONE.server_key.public_key(), title_name(SERVER_TITLE))
    assert judged(forged, believed=trust(ONE, half)) == Code.CERTIFICATE_NOT_CA


def test_a_chain_has_an_end() -> None:
    issuer, others = ONE.top, []
    for number in range(limits.CERTIFICATE_CHAIN_MAX - 1):
        key = new_key(1)
        certificate = parse(forge(issuer, key.public_key(), f"CA {number}", ca=True))
        issuer = Authority(certificate, key)
        others.append(certificate)
    free = parse(
        forge((named("Test root"), ONE.top.certificate.key_id, ONE.top.key), ONE.top.key.public_key(), "Test root", ca=True)
    )
    forged = forge(issuer, ONE.server_key.public_key(), title_name(SERVER_TITLE))
    assert judged(forged, believed=Trust([free], others)) == Code.CERTIFICATE_CHAIN
    assert Trust([free], others[:-1]).check(others[-1], usage=Usage.AUTHORITY), "one less is not too long"


def test_a_ca_says_how_many_may_stand_below_it() -> None:
    lowest = ONE.under(ONE.sub, "Lowest CA")
    assert lowest.certificate.path_length == 0
    assert refused(lambda: ONE.under(lowest, "Too low")) == Code.CERTIFICATE_CHAIN
    key = new_key(1)
    below = parse(forge(lowest, key.public_key(), "Too low", ca=True))
    forged = forge(Authority(below, key), ONE.server_key.public_key(), title_name(SERVER_TITLE))
    assert judged(forged, believed=Trust([lowest.certificate], [below])) == Code.CERTIFICATE_CHAIN


def test_what_is_critical_and_not_known_is_refused() -> None:
    odd = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\5\0")
    forged = forge(ONE.sub, ONE.server_key.public_key(), title_name(SERVER_TITLE), more=[(odd, True)])
    assert judged(forged) == Code.CERTIFICATE_INVALID
    harmless = forge(ONE.sub, ONE.server_key.public_key(), title_name(SERVER_TITLE), more=[(odd, False)])
    assert trust().check(parse(harmless), usage=SIGNATURE)


def test_it_says_what_it_is_for_and_who_issued_it() -> None:
    assert judged(forge(ONE.sub, ONE.server_key.public_key(), title_name(SERVER_TITLE), bits=None)) == Code.CERTIFICATE_USAGE
    assert (
        judged(forge(ONE.sub, ONE.server_key.public_key(), title_name(SERVER_TITLE), identified=False))
        == Code.CERTIFICATE_INVALID
    )
    nameless = x509.Name([x509.NameAttribute(x509.NameOID.COUNTRY_NAME, "CH")])
    assert judged(forge(ONE.sub, ONE.server_key.public_key(), "", subject=nameless)) == Code.CERTIFICATE_INVALID
    twice = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, title_name(one)) for one in (SERVER_TITLE, CLIENT_TITLE)])
    assert judged(forge(ONE.sub, ONE.server_key.public_key(), "", subject=twice)) == Code.CERTIFICATE_INVALID


@pytest.mark.parametrize(
    "octets", [b"", b"\x30", b"\x30\x80", b"\x30\x03\x02\x01\x01", b"\0" * 500, bytes(limits.CERTIFICATE_MAX + 1)]
)
def test_what_is_no_certificate_is_said(octets: bytes) -> None:
    assert judged(octets) == Code.CERTIFICATE_INVALID


def test_a_certificate_has_so_many_octets_at_most() -> None:
    def stuffed(octets: int) -> bytes:
        odd = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), bytes(octets))
        return forge(ONE.sub, ONE.server_key.public_key(), title_name(SERVER_TITLE), more=[(odd, False)])

    spare = limits.CERTIFICATE_MAX - len(stuffed(3000)) + 3000
    assert trust().check(parse(stuffed(spare - 8)), usage=SIGNATURE)
    assert judged(stuffed(spare + 8)) == Code.CERTIFICATE_INVALID


def test_neither_more_nor_less_than_one() -> None:
    octets = ONE.server.octets
    for cut in range(len(octets)):
        assert judged(octets[:cut]) == Code.CERTIFICATE_INVALID
    assert judged(octets + b"\0") == Code.CERTIFICATE_INVALID


@pytest.mark.parametrize("suite", [1, 2])
def test_no_bit_of_it_can_be_altered(suite: int) -> None:
    pki, octets = PKI[suite], PKI[suite].server.octets
    for bit in range(8 * len(octets)):
        altered = bytearray(octets)
        altered[bit // 8] ^= 1 << bit % 8
        assert judged(bytes(altered), pki=pki) in CODES


KINDS = [
    ONE.server.octets,
    PKI[2].server.octets,
    ONE.top.certificate.octets,
    forge(ONE.sub, rsa.generate_private_key(65537, 2048).public_key(), title_name(SERVER_TITLE)),
    forge((named("RSA"), b"1", rsa.generate_private_key(65537, 2048)), ONE.server_key.public_key(), title_name(SERVER_TITLE)),
]
CODES = {code for code in Code if code.name.startswith("CERTIFICATE_")}


@given(st.binary(max_size=600))
def test_any_octets_are_a_certificate_or_one_refusal(octets: bytes) -> None:
    assert judged(octets) in CODES
    assert refused(lambda: read_request(octets)) in CODES


@given(
    st.sampled_from([*KINDS, request(ONE.server_key, SERVER_TITLE)]),
    st.lists(
        st.tuples(st.integers(0, 600), st.sampled_from(["put", "cut", "add"]), st.binary(min_size=1, max_size=3)), max_size=6
    ),
)
def test_an_altered_one_is_one_refusal_too(octets: bytes, changes: list[tuple[int, str, bytes]]) -> None:
    altered = octets
    for at, how, new in changes:
        after = at + (0 if how == "add" else len(new))
        altered = altered[:at] + (b"" if how == "cut" else new) + altered[after:]
    if altered != octets:
        assert refused(lambda: trust().check(parse(altered), usage=SIGNATURE)) in CODES
        assert refused(lambda: read_request(altered)) in CODES


# --- requests and issuing


@pytest.mark.parametrize("suite", [1, 2])
def test_a_request_proves_that_who_asks_has_the_key(suite: int) -> None:
    key = new_key(suite)
    octets = request(key, SERVER_TITLE)
    asked = read_request(octets)
    assert (asked.title, asked.public, asked.curve.suite) == (SERVER_TITLE, public_of(key), suite)
    certificate = PKI[suite].sub.issue(asked.name, asked.public, SIGNATURE, days=30)
    assert trust(PKI[suite], at=datetime.now(UTC)).check(certificate, usage=SIGNATURE, suite=suite, title=SERVER_TITLE)
    for bit in range(8 * len(octets)):
        altered = bytearray(octets)
        altered[bit // 8] ^= 1 << bit % 8
        assert refused(lambda: read_request(bytes(altered))) in CODES  # noqa: B023 - called at once


def test_who_asks_for_another_key_is_refused() -> None:
    octets = sign_request(new_key(1), title_name(SERVER_TITLE))
    other = public_of(new_key(1))
    at = octets.index(read_request(octets).public)
    swapped = octets[:at] + other + octets[at + len(other) :]
    assert refused(lambda: read_request(swapped)) == Code.CERTIFICATE_SIGNATURE


def test_names_are_titles_but_those_of_cas() -> None:
    public = public_of(ONE.server_key)
    for name, usage in (("meter", SIGNATURE), ("", Usage.AUTHORITY), ("x" * 65, Usage.AUTHORITY)):
        with pytest.raises(UsageError) as error:
            ONE.top.issue(name, public, usage, days=1)
        assert error.value.code is Code.BAD_ARGUMENT


def test_none_outlives_its_issuer() -> None:
    assert ONE.issued(SERVER_TITLE, ONE.server_key, days=20 * 365).not_after == ONE.sub.certificate.not_after
    assert (
        ONE.sub.certificate.not_after
        < ONE.top.certificate.not_after
        < root("Other", ONE.top.key, days=10**9).certificate.not_after
    )


def test_an_authority_has_the_key_of_its_certificate() -> None:
    assert refused(lambda: Authority(ONE.top.certificate, ONE.sub.key)) == Code.CERTIFICATE_KEY


def test_it_is_our_own() -> None:
    number = private_number(ONE.client_key)
    belongs(ONE.client, number, usage=SIGNATURE, suite=1, title=CLIENT_TITLE)
    assert refused(lambda: belongs(ONE.client, private_number(ONE.server_key), usage=SIGNATURE, suite=1, title=CLIENT_TITLE)) == (
        Code.CERTIFICATE_KEY
    )
    assert refused(lambda: belongs(ONE.client, number, usage=SIGNATURE, suite=1, title=SERVER_TITLE)) == Code.CERTIFICATE_TITLE
    assert refused(lambda: belongs(ONE.client, number, usage=SIGNATURE, suite=2, title=CLIENT_TITLE)) == Code.CERTIFICATE_CURVE


def test_what_is_known_of_a_title_is_what_is_valid_longest() -> None:
    longer = ONE.issued(SERVER_TITLE, ONE.server_key, days=700)
    agreement = ONE.issued(SERVER_TITLE, ONE.server_key, Usage.AGREEMENT, days=900)
    who = trust(ONE, ONE.server, longer, agreement, ONE.client)
    assert who.known(SERVER_TITLE, SIGNATURE) == longer
    assert who.known(b"12345678", SIGNATURE) is None


def test_errors_say_which_certificate_and_no_secret() -> None:
    with pytest.raises(Win12Error) as error:
        trust(at=NOW + timedelta(days=800)).check(ONE.server, usage=SIGNATURE)
    assert f"CN=4752581122334455, serial {ONE.server.serial.hex()}: on " in str(error.value)
    assert ONE.server.octets.hex() not in repr(ONE.server)
