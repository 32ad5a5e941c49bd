"""Certificates and keys in files and key files: PEM or DER, private where they must be, and errors that name the place."""

from __future__ import annotations

from pathlib import Path

import pytest
from association_pair import CLIENT_TITLE
from certificate_help import Pki
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from win12.security.certificates import files
from win12.security.certificates.pairs import new_key, private_number, public_of
from win12.security.certificates.requests import request
from win12.security.keys import environment_keys, load_keys
from win12_wire.errors import Code, SecurityError, StoreError

PKI = Pki()
PEM = {
    one: certificate.x509.public_bytes(Encoding.PEM).decode()
    for one, certificate in (("client", PKI.client), ("sub", PKI.sub.certificate), ("root", PKI.top.certificate))
}


def key_file(folder: Path, text: str) -> Path:
    path = folder / "keys.toml"
    path.write_text(text)
    path.chmod(0o600)
    return path


def test_entries_are_files_pem_or_hexadecimal(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text(PEM["root"] + "comment\n" + PEM["sub"])
    (tmp_path / "client.der").write_bytes(PKI.client.octets)
    files.write_key(tmp_path / "client.key", PKI.client_key)
    text = f'''client_certificate = "file:client.der"
client_signing_key = "file:client.key"
server_public_key = "file:client.key"
server_certificate = "{PKI.server.octets.hex()}"
trust_anchors = "file:ca.pem"
certificates = ["file:ca.pem", """{PEM["client"]}"""]
'''
    keys = load_keys(key_file(tmp_path, text))
    assert (keys.client_certificate, keys.server_certificate) == (PKI.client.octets, PKI.server.octets)
    assert keys.trust_anchors == (PKI.top.certificate.octets, PKI.sub.certificate.octets)
    assert keys.certificates == (*keys.trust_anchors, PKI.client.octets)
    assert keys.client_signing_key == private_number(PKI.client_key)
    assert keys.server_public_key == public_of(PKI.client_key)
    assert "trust_anchors" in repr(keys)
    assert PKI.client.octets.hex()[:40] not in repr(keys)


def test_the_environment_has_them_too(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text(PEM["root"])
    keys = environment_keys({"WIN12_TRUST_ANCHORS": f"file:{tmp_path}/ca.pem", "WIN12_CLIENT_CERTIFICATE": PEM["client"]})
    assert keys.trust_anchors == (PKI.top.certificate.octets,)
    assert keys.client_certificate == PKI.client.octets


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ('client_certificate = "file:absent.pem"', Code.KEY_MISSING, "absent.pem: No such file"),
        ('client_certificate = "xyz"', Code.KEY_INVALID, "client_certificate is neither PEM nor hexadecimal nor file:NAME"),
        ("client_certificate = 5", Code.KEY_INVALID, "client_certificate must be a string"),
        ("client_certificate = []", Code.KEY_INVALID, "client_certificate must be a string"),
        ("trust_anchors = [5]", Code.KEY_INVALID, "trust_anchors must be a string or a list of them"),
        ('client_certificate = "file:two.pem"', Code.KEY_INVALID, "client_certificate has 2 certificates"),
        ('client_certificate = "3080"', Code.CERTIFICATE_INVALID, "client_certificate: not X.509 in DER"),
        ('trust_anchors = "file:junk.pem"', Code.CERTIFICATE_INVALID, "junk.pem: no certificate, or half of one"),
        ('trust_anchors = "file:half.pem"', Code.CERTIFICATE_INVALID, "half.pem: no certificate, or half of one"),
        ('client_signing_key = "file:open.key"', Code.KEYS_EXPOSED, "open.key has mode 0644"),
        ('client_signing_key = "file:locked.key"', Code.KEY_INVALID, "locked.key: it is no private key, or an encrypted one"),
        ('client_signing_key = "file:two.pem"', Code.KEYS_EXPOSED, "two.pem has mode"),
        ('server_public_key = "file:rsa.pem"', Code.KEY_INVALID, "rsa.pem: it is no key of P-256 or P-384"),
        ('ek = "file:open.key"', Code.KEY_INVALID, "ek is not hexadecimal"),
    ],
)  # fmt: skip
def test_faults_are_located(tmp_path: Path, text: str, code: Code, said: str) -> None:
    pem, pkcs8 = Encoding.PEM, PrivateFormat.PKCS8
    locked = PKI.client_key.private_bytes(pem, pkcs8, BestAvailableEncryption(b"secret"))
    weak = rsa.generate_private_key(65537, 2048).public_key()
    contents = {
        "two.pem": (PEM["root"] + PEM["sub"]).encode(),
        "junk.pem": b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "half.pem": PEM["root"][:200].encode(),
        "rsa.pem": weak.public_bytes(pem, PublicFormat.SubjectPublicKeyInfo),
    }
    for name, octets in contents.items():
        (tmp_path / name).write_bytes(octets)
        (tmp_path / name).chmod(0o644)
    for name, mode in (("open.key", 0o644), ("locked.key", 0o600)):
        (tmp_path / name).write_bytes(locked)
        (tmp_path / name).chmod(mode)
    with pytest.raises(SecurityError) as error:
        load_keys(key_file(tmp_path, text))
    assert error.value.code is code
    assert said in error.value.detail
    assert error.value.__cause__ is None


@pytest.mark.parametrize("der", [False, True])
def test_what_is_written_is_read(tmp_path: Path, der: bool) -> None:
    path = tmp_path / "one"
    files.write_certificate(path, PKI.client.octets, der=der)
    assert files.read_certificate(path) == PKI.client
    asked = request(PKI.client_key, CLIENT_TITLE)
    files.write_request(path, asked, der=der)
    assert files.read_request_file(path).octets == asked
    assert sorted(one.name for one in tmp_path.iterdir()) == ["one"]
    with pytest.raises(SecurityError):
        files.read_certificate(path)


def test_a_private_key_is_private_and_never_written_over_another(tmp_path: Path) -> None:
    path = tmp_path / "one.key"
    key = new_key(2)
    files.write_key(path, key)
    assert path.stat().st_mode & 0o777 == 0o600
    assert private_number(files.read_key(path)) == private_number(key)
    with pytest.raises(StoreError, match="File exists"):
        files.write_key(path, new_key(2))
    assert private_number(files.read_key(path)) == private_number(key)
    path.chmod(0o640)
    for read in (files.read_key, files.read_public):
        with pytest.raises(SecurityError) as error:
            read(path)
        assert error.value.code is Code.KEYS_EXPOSED


def test_keys_of_other_curves_are_none(tmp_path: Path) -> None:
    other = ec.generate_private_key(ec.SECP521R1())
    path = tmp_path / "one.key"
    path.write_bytes(other.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
    path.chmod(0o600)
    with pytest.raises(SecurityError, match="no key of P-256 or P-384"):
        files.read_key(path)
