"""Requests for certificates (PKCS #10): who asks signs with the key that the certificate is to be for."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from win12_wire import limits
from win12_wire.errors import Code, SecurityError

from win12.security.certificates.pairs import curve_of_key
from win12.security.certificates.parsing import check_digest, check_whole_signature, key_of
from win12.security.certificates.profile import Curve, common_name, named, title_name, title_of


@dataclass(frozen=True, slots=True)
class Request:
    """A request for a certificate: who asks (`title`, empty for a CA, and `name`, the CN), and the key that signed it."""

    octets: bytes
    name: str
    title: bytes
    curve: Curve
    public: bytes


def request(key: ec.EllipticCurvePrivateKey, title: bytes) -> bytes:
    """A request in DER, signed by the key that it is for. SecurityError CERTIFICATE_CURVE."""
    return sign_request(key, title_name(title))


def sign_request(key: ec.EllipticCurvePrivateKey, name: str) -> bytes:
    """The same by the CN; of a CA any text of 1 to 64 characters."""
    builder = x509.CertificateSigningRequestBuilder().subject_name(named(name))
    return builder.sign(key, curve_of_key(key).hash).public_bytes(Encoding.DER)


def read_request(octets: bytes) -> Request:
    """A request in DER. SecurityError CERTIFICATE_INVALID, CERTIFICATE_CURVE, CERTIFICATE_POINT; CERTIFICATE_SIGNATURE when who
    asks does not have the key."""
    if len(octets) > limits.CERTIFICATE_MAX:
        raise SecurityError(Code.CERTIFICATE_INVALID, f"{len(octets)} octets are more than {limits.CERTIFICATE_MAX}")
    try:
        read = x509.load_der_x509_csr(octets)
        check_whole_signature(read, octets)
        name = common_name(read.subject)
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion) as error:
        raise SecurityError(Code.CERTIFICATE_INVALID, f"not PKCS #10 in DER: {error}") from None
    curve, public = key_of(read, f"request of CN={name}")
    check_digest(read, curve, f"request of CN={name}")
    if not read.is_signature_valid:
        raise SecurityError(Code.CERTIFICATE_SIGNATURE, f"request of CN={name}")
    return Request(octets, name, title_of(name), curve, public)
