"""Key files: private, checked, and silent about their content."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from win12.security.keys import Keys, environment_keys, load_keys
from win12_wire.errors import Code, SecurityError, Win12Error

EK, AK = "00112233445566778899aabbccddeeff", "d0d1d2d3d4d5d6d7d8d9dadbdcdddedf"


def write(path: Path, text: str, mode: int = 0o600) -> Path:
    file = path / "keys.toml"
    file.write_text(text)
    file.chmod(mode)
    return file


def test_top_level(tmp_path: Path) -> None:
    keys = load_keys(write(tmp_path, f'ek = "{EK}"\nak = "{AK}"\npassword = "12345678"\nclient_title = "4D4D4D0000BC614E"\n'))
    assert keys == Keys(bytes.fromhex(EK), bytes.fromhex(AK), password=b"12345678", client_title=b"MMM\0\0\xbc\x61\x4e")


def test_a_meter_overrides_the_top_level(tmp_path: Path) -> None:
    file = write(
        tmp_path, f'ek = "{EK}"\nak = "{AK}"\n[meters.hall]\nek = "{"11" * 16}"\n[meters.attic]\npassword = "hex:00ff"\n'
    )
    assert load_keys(file, "hall").ek == b"\x11" * 16
    assert load_keys(file, "hall").ak == bytes.fromhex(AK)
    assert load_keys(file, "attic").password == b"\0\xff"
    with pytest.raises(SecurityError) as error:
        load_keys(file, "cellar")
    assert error.value.code is Code.KEY_MISSING


@pytest.mark.parametrize("mode", [0o604, 0o640, 0o644, 0o620, 0o666, 0o777])
def test_a_file_others_can_reach_is_refused(tmp_path: Path, mode: int) -> None:
    with pytest.raises(SecurityError) as error:
        load_keys(write(tmp_path, f'ek = "{EK}"', mode))
    assert error.value.code is Code.KEYS_EXPOSED


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('ek = "0011"', Code.KEY_INVALID),
        (f'ek = "{EK}00"', Code.KEY_INVALID),
        ('ek = "zz112233445566778899aabbccddeeff"', Code.KEY_INVALID),
        ("ek = 5", Code.KEY_INVALID),
        ('client_title = "0011"', Code.KEY_INVALID),
        (f'EK = "{EK}"', Code.BAD_CONFIG),
        (f"ek = {EK}", Code.BAD_CONFIG),
        ('meters = "x"', Code.BAD_CONFIG),
        ("meters.x = 1", Code.BAD_CONFIG),
        ("\xff", Code.BAD_CONFIG),
    ],
)
def test_wrong_content_is_named_but_not_shown(tmp_path: Path, text: str, code: Code) -> None:
    file = tmp_path / "keys.toml"
    file.write_bytes(text.encode("latin-1"))
    file.chmod(0o600)
    with pytest.raises(Win12Error) as error:
        load_keys(file)
    assert error.value.code is code
    assert EK not in str(error.value)
    assert "zz11" not in str(error.value)
    assert error.value.__cause__ is None


def test_lengths_are_counted_in_plain_english() -> None:
    with pytest.raises(SecurityError, match="client_title has 1 octet instead of 8"):
        Keys(client_title=b"1")
    with pytest.raises(SecurityError, match="ek has 2 octets"):
        Keys(ek=b"12")


def test_what_is_missing_is_told_at_once_by_the_names_to_write() -> None:
    Keys(ek=b"E" * 16).require("ek")
    with pytest.raises(SecurityError) as error:
        Keys(ek=b"E" * 16).require("ek", "ak", "client_title")
    assert (error.value.code, error.value.detail) == (Code.KEY_MISSING, "ak, client_title")


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(SecurityError) as error:
        load_keys(tmp_path / "absent.toml")
    assert error.value.code is Code.KEY_MISSING


def test_the_environment() -> None:
    keys = environment_keys({"WIN12_EK": EK, "WIN12_PASSWORD": "secret", "WIN12_SERVER_TITLE": "4752581122334455", "HOME": "/"})
    assert keys == Keys(bytes.fromhex(EK), password=b"secret", server_title=bytes.fromhex("4752581122334455"))
    with pytest.raises(SecurityError):
        environment_keys({"WIN12_EK": "1"})


def test_repr_hides_every_secret() -> None:
    keys = Keys(b"E" * 16, b"A" * 16, b"D" * 16, b"hunter2", b"C" * 8, b"S" * 8)
    assert repr(keys) == str(keys) == f"{keys}" == "Keys(ek, ak, dk, password, client_title, server_title)"
    assert repr(Keys()) == "Keys(none)"


def test_a_cipher_needs_keys_of_its_suite() -> None:
    keys = Keys(b"E" * 16, b"A" * 16)
    assert repr(keys.cipher(0)) == "Cipher(suite=0)"
    for suite, wrong, code in ((2, keys, Code.KEY_INVALID), (0, Keys(), Code.KEY_MISSING), (3, keys, Code.WRONG_SUITE)):
        with pytest.raises(SecurityError) as error:
            wrong.cipher(suite)
        assert error.value.code is code


def pem(key: ec.EllipticCurvePrivateKey, *, public: bool = False) -> str:
    if public:
        return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


@pytest.mark.parametrize(("curve", "octets"), [(ec.SECP256R1(), 32), (ec.SECP384R1(), 48)])
def test_signing_keys_are_hexadecimal_or_pem(tmp_path: Path, curve: ec.EllipticCurve, octets: int) -> None:
    own, peer = ec.generate_private_key(curve), ec.generate_private_key(curve)
    text = f'client_signing_key = """{pem(own)}"""\nserver_public_key = """\n{pem(peer, public=True)}"""\n'
    keys = load_keys(write(tmp_path, text))
    assert keys.client_signing_key == own.private_numbers().private_value.to_bytes(octets)
    numbers = peer.public_key().public_numbers()
    assert keys.server_public_key == numbers.x.to_bytes(octets) + numbers.y.to_bytes(octets)
    text = f'client_signing_key = "{keys.client_signing_key.hex()}"\nserver_public_key = "{keys.server_public_key.hex()}"\n'
    assert load_keys(write(tmp_path, text)) == keys


WRONG_PEM = [
    ("client_signing_key", pem(ec.generate_private_key(ec.SECP521R1())), "secp521r1 is neither P-256 nor P-384"),
    ("client_signing_key", pem(ec.generate_private_key(ec.SECP256R1()), public=True), "no key in PEM"),
    ("server_public_key", pem(ec.generate_private_key(ec.SECP256R1())), "no key in PEM"),
    ("server_public_key", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", "no key in PEM"),
    ("ek", pem(ec.generate_private_key(ec.SECP256R1())), "ek must be hexadecimal, not PEM"),
    ("client_signing_key", "11" * 31, "has 31 octets instead of 32 or 48"),
    ("server_public_key", "11" * 65, "has 65 octets instead of 64 or 96"),
]


@pytest.mark.parametrize(("name", "value", "said"), WRONG_PEM, ids=range(len(WRONG_PEM)))
def test_what_is_no_signing_key_is_said_and_not_shown(tmp_path: Path, name: str, value: str, said: str) -> None:
    with pytest.raises(SecurityError, match=said) as refused:
        load_keys(write(tmp_path, f'{name} = """{value}"""'))
    assert refused.value.code == Code.KEY_INVALID
    assert value.strip()[-40:-30] not in str(refused.value)
