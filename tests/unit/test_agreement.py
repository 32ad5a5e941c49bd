"""Key wrap and key agreement: published numbers, and everything that is refused."""

from hashlib import sha384

import pytest
from cryptography.hazmat.primitives.keywrap import aes_key_wrap
from win12.security.agreement import AgreementKey, derive, new_private
from win12.security.wrapping import unwrap, wrap
from win12_wire.errors import Code, SecurityError

U, V = bytes.fromhex("4d4d4d0000bc614e"), bytes.fromhex("4d4d4d0000000001")
P256 = 0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF
P384 = 2**384 - 2**128 - 2**96 + 2**32 - 1
B256 = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
N256 = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def refused(code: Code, call: object, *arguments: object) -> str:
    assert callable(call)
    with pytest.raises(SecurityError) as error:
        call(*arguments)
    assert error.value.code is code
    return str(error.value)


# --- RFC 3394, sections 4.1 and 4.6


@pytest.mark.parametrize(
    ("suite", "kek", "key", "wrapped"),
    [
        (
            0,
            "000102030405060708090A0B0C0D0E0F",
            "00112233445566778899AABBCCDDEEFF",
            "1FA68B0A8112B447AEF34BD8FB5A7B829D3E862371D2CFE5",
        ),
        (
            2,
            "000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F",
            "00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F",
            "28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21",
        ),
    ],
)
def test_key_wrap_as_published(suite: int, kek: str, key: str, wrapped: str) -> None:
    assert wrap(suite, bytes.fromhex(kek), bytes.fromhex(key)).hex().upper() == wrapped
    assert unwrap(suite, bytes.fromhex(kek), bytes.fromhex(wrapped)).hex().upper() == key


def test_a_wrapped_key_that_was_altered_anywhere_does_not_unwrap() -> None:
    kek, wrapped = bytes(16), wrap(1, bytes(16), bytes(range(16)))
    for at in range(len(wrapped)):
        altered = wrapped[:at] + bytes((wrapped[at] ^ 1,)) + wrapped[at + 1 :]
        refused(Code.WRONG_MESSAGE_KEY, unwrap, 1, kek, altered)
    refused(Code.WRONG_MESSAGE_KEY, unwrap, 1, bytes(15) + b"\1", wrapped)


@pytest.mark.parametrize("length", [*range(24), 25, 31])
def test_octets_that_are_no_wrapped_key(length: int) -> None:
    refused(Code.WRONG_MESSAGE_KEY, unwrap, 0, bytes(16), bytes(length))


def test_a_wrapped_key_of_another_suite() -> None:
    """AES-256 wraps a short key as well, but suite 2 has none."""
    assert "16 octets" in refused(Code.WRONG_MESSAGE_KEY, unwrap, 2, bytes(32), aes_key_wrap(bytes(32), bytes(16)))
    assert "32 octets" in refused(Code.WRONG_MESSAGE_KEY, unwrap, 1, bytes(16), aes_key_wrap(bytes(16), bytes(32)))


def test_a_master_key_that_does_not_fit() -> None:
    refused(Code.KEY_MISSING, unwrap, 0, b"", bytes(24))
    refused(Code.KEY_INVALID, unwrap, 2, bytes(16), bytes(40))
    refused(Code.KEY_INVALID, wrap, 0, bytes(16), bytes(32))


# --- agreement


@pytest.mark.parametrize(
    ("suite", "private", "peer", "secret"),
    [
        (  # RFC 5903, 8.1: ECP group of 256 bits
            1,
            "C88F01F510D9AC3F70A292DAA2316DE544E9AAB8AFE84049C62A9C57862D1433",
            "D12DFB5289C8D4F81208B70270398C342296970A0BCCB74C736FC7554494BF63"
            "56FBF3CA366CC23E8157854C13C58D6AAC23F046ADA30F8353E74F33039872AB",
            "D6840F6B42F6EDAFD13116E0E12565202FEF8E9ECE7DCE03812464D04B9442DE",
        ),
        (  # RFC 5903, 8.2: ECP group of 384 bits
            2,
            "099F3C7034D4A2C699884D73A375A67F7624EF7C6B3C0F160647B67414DCE655E35B538041E649EE3FAEF896783AB194",
            "E558DBEF53EECDE3D3FCCFC1AEA08A89A987475D12FD950D83CFA41732BC509D0D1AC43A0336DEF96FDA41D0774A3571"
            "DCFBEC7AACF3196472169E838430367F66EEBE3C6E70C416DD5F0C68759DD1FFF83FA40142209DFF5EAAD96DB9E6386C",
            "11187331C279962D93D604243FD592CB9D0A926F422E47187521287E7156C5C4D603135569B9E9D09CF5D4A270F59746",
        ),
    ],
)
def test_shared_secret_as_published(suite: int, private: str, peer: str, secret: str) -> None:
    key = AgreementKey(suite, bytes.fromhex(private), "ours")
    assert key.secret(bytes.fromhex(peer)).hex().upper() == secret


@pytest.mark.parametrize("suite", [1, 2])
def test_both_sides_agree(suite: int) -> None:
    ours, theirs = AgreementKey.fresh(suite), AgreementKey.fresh(suite)
    secret = ours.secret(theirs.public())
    assert secret == theirs.secret(ours.public())
    assert len(derive(suite, secret, U, V)) == {1: 16, 2: 32}[suite]
    assert len(secret) == {1: 32, 2: 48}[suite]


def test_everything_that_goes_into_a_key_changes_it() -> None:
    secret = bytes(range(32))
    made = {
        derive(1, secret, U, V),
        derive(1, secret, V, U),
        derive(1, secret[::-1], U, V),
        derive(1, secret, U, V, nonce=b"1"),
        derive(1, secret, U, V, nonce=b"2"),
        derive(1, secret, U, V, wrapping=True),
        derive(2, secret, U, V)[:16],
    }
    assert len(made) == 7


def test_the_kdf_with_the_identifier_that_the_standard_names() -> None:
    """Z is that of a published example (Green Book, table C.1), whose printed key has another octet in the AlgorithmID."""
    secret = bytes.fromhex("C1CF8FE7891AEF3617D7190795E61FE6C24EFC3CCA2E08469BAD1A225CE6EA08")
    assert derive(1, secret, U, V).hex() == "c5f4512846ede51cfb8ccf59f08a694e"


def test_the_kdf_of_suite_2_with_a_nonce() -> None:
    key = derive(2, bytes(range(48)), U, V, nonce=b"1234567\0", wrapping=True)
    octets = b"\0\0\0\1" + bytes(range(48)) + bytes.fromhex("60857405080303") + U + b"\x081234567\0" + V
    assert key == sha384(octets).digest()[:32]


def test_a_nonce_that_is_too_long() -> None:
    assert len(derive(1, bytes(32), U, V, nonce=bytes(127))) == 16
    refused(Code.WRONG_MESSAGE_KEY, lambda: derive(1, bytes(32), U, V, nonce=bytes(128)))


def times(curve: tuple[int, int], factor: int, start: tuple[int, int]) -> tuple[int, int]:
    """A multiple of a point of y^2 = x^3 - 3x + b, the slow way."""
    p, _ = curve
    result: tuple[int, int] | None = None
    adding: tuple[int, int] = start
    while factor:
        if factor & 1:
            result = adding if result is None else plus(p, result, adding)
        adding = plus(p, adding, adding)
        factor >>= 1
    assert result is not None
    return result


def plus(p: int, one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    (x1, y1), (x2, y2) = one, other
    slope = (3 * x1 * x1 - 3) * pow(2 * y1, -1, p) if one == other else (y2 - y1) * pow(x2 - x1, -1, p)
    x = (slope * slope - x1 - x2) % p
    return x, (slope * (x1 - x) - y1) % p


def poisoned(private: bytes) -> bytes:
    """A point of P-256 whose product with our private key has x = 0, as only who knows that key can make it."""
    zero = (0, pow(B256, (P256 + 1) // 4, P256))
    x, y = times((P256, B256), pow(int.from_bytes(private), -1, N256), zero)
    return x.to_bytes(32) + y.to_bytes(32)


def test_a_secret_of_zeros_is_refused() -> None:
    private = new_private(1)
    assert "zero" in refused(Code.WRONG_MESSAGE_KEY, AgreementKey(1, private, "ours").secret, poisoned(private))


@pytest.mark.parametrize(("suite", "p", "octets"), [(1, P256, 32), (2, P384, 48)])
def test_points_that_are_none(suite: int, p: int, octets: int) -> None:
    ours, good = AgreementKey.fresh(suite), AgreementKey.fresh(suite).public()
    for bad in (
        bytes(2 * octets),  # (0, 0)
        good[:-1] + bytes((good[-1] ^ 1,)),  # off the curve
        p.to_bytes(octets) + good[octets:],  # a coordinate that is no residue
        b"\xff" * (2 * octets),
    ):
        refused(Code.WRONG_MESSAGE_KEY, ours.secret, bad)


@pytest.mark.parametrize("suite", [1, 2])
def test_keys_of_the_other_curve(suite: int) -> None:
    ours, other = AgreementKey.fresh(suite), AgreementKey.fresh(3 - suite)
    refused(Code.WRONG_MESSAGE_KEY, ours.secret, other.public())
    refused(Code.WRONG_MESSAGE_KEY, ours.secret, b"\4" + ours.public())
    refused(Code.WRONG_MESSAGE_KEY, ours.secret, b"")
    refused(Code.KEY_INVALID, AgreementKey, suite, new_private(3 - suite), "ours")


def test_suite_0_has_no_agreement() -> None:
    refused(Code.WRONG_SUITE, AgreementKey.fresh, 0)
    refused(Code.WRONG_SUITE, AgreementKey, 0, bytes(32), "ours")
    refused(Code.WRONG_SUITE, derive, 0, bytes(32), U, V)


def test_a_private_key_is_not_shown() -> None:
    private = new_private(1)
    assert repr(AgreementKey(1, private, "ours")) == "AgreementKey(P-256)"
    refused(Code.KEY_INVALID, AgreementKey, 1, bytes(32), "ours")
