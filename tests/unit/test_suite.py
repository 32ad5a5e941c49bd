"""The ciphers of suites 0, 1 and 2 against published numbers and against every alteration."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from win12.security.suite import CONTROLS, KEY_LENGTH, Cipher, control_octet
from win12_wire.errors import Code, SecurityError

TITLE = bytes.fromhex("4d4d4d0000bc614e")
EK, AK = bytes(range(16)), bytes(range(0xD0, 0xE0))
PLAIN = bytes.fromhex("c0010000080000010000ff0200")
PROTECTIONS = [(True, True), (True, False), (False, True)]


def cipher(suite: int) -> Cipher:
    length = KEY_LENGTH[suite]
    return Cipher(suite, bytes(range(length)), bytes(range(0xD0, 0xD0 + length)))


@pytest.mark.parametrize(
    ("control", "payload"),
    [  # Green Book, worked example of glo-get-request
        (0x10, "c0010000080000010000ff020006725d910f9221d263877516"),
        (0x20, "411312ff935a47566827c467bc"),
        (0x30, "411312ff935a47566827c467bc7d825c3be4a77c3fcc056b6b"),
    ],
)
def test_published_octets(control: int, payload: str) -> None:
    suite0 = Cipher(0, EK, AK)
    assert suite0.protect(control, TITLE, 0x01234567, PLAIN).hex() == payload
    assert suite0.unprotect(control, TITLE, 0x01234567, bytes.fromhex(payload)) == PLAIN


@pytest.mark.parametrize(
    ("title", "counter", "challenge", "tag"),
    [  # Green Book, passes 3 and 4 of the GMAC example
        ("4d4d4d0000000001", 1, b"P6wRJ21F", "1a52fe7dd3e72748973c1e28"),
        ("4d4d4d0000bc614e", 0x01234567, b"K56iVagY", "fe1466afb3dbcd4f9389e2b7"),
    ],
)
def test_published_gmac(title: str, counter: int, challenge: bytes, tag: str) -> None:
    assert Cipher(0, EK, AK).gmac(bytes.fromhex(title), counter, 0x10, challenge).hex() == tag


@pytest.mark.parametrize("suite", [0, 1, 2])
@pytest.mark.parametrize(("authenticated", "encrypted"), PROTECTIONS)
@given(plain=st.binary(max_size=300), counter=st.integers(0, 0xFFFFFFFF))
def test_round_trip(suite: int, authenticated: bool, encrypted: bool, plain: bytes, counter: int) -> None:
    control = control_octet(suite, authenticated=authenticated, encrypted=encrypted)
    payload = cipher(suite).protect(control, TITLE, counter, plain)
    assert len(payload) == len(plain) + (12 if authenticated else 0)
    assert cipher(suite).unprotect(control, TITLE, counter, payload) == plain


@pytest.mark.parametrize("suite", [0, 2])
@pytest.mark.parametrize("encrypted", [True, False])
def test_every_flipped_bit_is_found(suite: int, encrypted: bool) -> None:
    subject = cipher(suite)
    control = control_octet(suite, authenticated=True, encrypted=encrypted)
    payload = subject.protect(control, TITLE, 7, PLAIN)
    for bit in range(8 * len(payload)):
        altered = bytearray(payload)
        altered[bit // 8] ^= 1 << bit % 8
        with pytest.raises(SecurityError) as error:
            subject.unprotect(control, TITLE, 7, bytes(altered))
        assert error.value.code is Code.WRONG_TAG


@pytest.mark.parametrize("encrypted", [True, False])
@pytest.mark.parametrize("length", range(12))
def test_short_tags_are_refused(length: int, encrypted: bool) -> None:
    subject = cipher(0)
    control = control_octet(0, authenticated=True, encrypted=encrypted)
    tag = subject.protect(control, TITLE, 7, b"")
    assert len(tag) == 12
    with pytest.raises(SecurityError) as error:
        subject.unprotect(control, TITLE, 7, tag[:length])
    assert error.value.code is Code.WRONG_TAG


@pytest.mark.parametrize("encrypted", [True, False])
def test_counter_title_control_and_both_keys_are_bound(encrypted: bool) -> None:
    control = control_octet(0, authenticated=True, encrypted=encrypted)
    broadcast = control_octet(0, authenticated=True, encrypted=encrypted, broadcast=True)
    payload = cipher(0).protect(control, TITLE, 7, PLAIN)
    attempts = [
        (cipher(0), control, TITLE, 8),
        (cipher(0), control, TITLE[::-1], 7),
        (cipher(0), broadcast, TITLE, 7),
        (Cipher(0, EK[::-1], AK), control, TITLE, 7),
        (Cipher(0, EK, AK[::-1]), control, TITLE, 7),
    ]
    for subject, octet, title, counter in attempts:
        with pytest.raises(SecurityError) as error:
            subject.unprotect(octet, title, counter, payload)
        assert error.value.code is Code.WRONG_TAG


@pytest.mark.parametrize("octet", range(256))
def test_only_controls_of_the_suite_are_taken(octet: int) -> None:
    meaning = CONTROLS[octet]
    good = meaning.suite == 1 and not meaning.compressed and (meaning.authenticated or meaning.encrypted)
    for call in (cipher(1).protect, cipher(1).unprotect):
        if good:
            call(octet, TITLE, 1, cipher(1).protect(octet, TITLE, 1, PLAIN))
            continue
        with pytest.raises(SecurityError) as error:
            call(octet, TITLE, 1, bytes(20))
        assert error.value.code in {Code.WRONG_SUITE, Code.COMPRESSED, Code.WEAK_PROTECTION}


@pytest.mark.parametrize("title", [b"", b"1234567", b"123456789"])
def test_a_title_has_eight_octets(title: bytes) -> None:
    with pytest.raises(SecurityError) as error:
        cipher(0).protect(0x30, title, 1, PLAIN)
    assert error.value.code is Code.WRONG_TITLE


@pytest.mark.parametrize(("suite", "length"), [(0, 32), (1, 15), (2, 16), (2, 0), (3, 16)])
def test_keys_must_fit_the_suite(suite: int, length: int) -> None:
    with pytest.raises(SecurityError):
        Cipher(suite, bytes(length), bytes(length))


def test_repr_hides_the_keys() -> None:
    assert repr(Cipher(0, EK, AK)) == "Cipher(suite=0)"
