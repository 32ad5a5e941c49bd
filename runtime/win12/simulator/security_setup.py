"""The certificates in 0-0:43.0.0: attribute 6 and methods 4 to 8 of Security setup (IEC 62056-6-2, 4.4.7).

Serial numbers and names are in DER, as in the certificate, which is how by_serial_number finds them again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from win12_wire.errors import UsageError
from win12_wire.frames import axdr
from win12_wire.frames.acse import Mechanism, write_invocation
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import CertificateIdentificationType, CertificateType

from win12.application.values.making import make
from win12.security.certificates import Certificate, Usage
from win12.simulator.certificates import TYPES, USAGES
from win12.simulator.model import Call, Context
from win12.simulator.results import Result, refused

SECURITY_SETUP = CLASSES[64, 1]
_STRONG = frozenset({Mechanism.hls_gmac, Mechanism.hls_sha256, Mechanism.hls_ecdsa})
"""Who has not proved by one of these who it is must not change whom the meter believes."""


def certificates(context: Context) -> list[dict[str, Any]]:
    """The attribute `certificates`."""
    held = context.meter.certificates
    return [
        {
            "certificate_entity": held.entity(one),
            "certificate_type": TYPES.get(one.usage, CertificateType.OTHER),
            "serial_number": _serial(one),
            "issuer": one.x509.issuer.public_bytes(),
            "subject": one.x509.subject.public_bytes(),
            "subject_alt_name": b"",
        }
        for one in held
    ]


def certificate_methods() -> Mapping[str, Call]:
    """The methods for key pairs and certificates."""
    return {
        "generate_key_pair": _generate,
        "generate_certificate_request": _request,
        "import_certificate": _import,
        "export_certificate": _export,
        "remove_certificate": _remove,
    }


def _generate(context: Context, data: Data | None) -> None:
    _refuse_weak(context)
    context.meter.certificates.generate(_pair(data))


def _request(context: Context, data: Data | None) -> Data:
    _refuse_weak(context)
    return axdr.octet_string(context.meter.certificates.request(_pair(data)))


def _import(context: Context, data: Data | None) -> None:
    _refuse_weak(context)
    if data is None or data.shape != axdr.DataType.octet_string:
        raise refused(Result.TYPE_UNMATCHED, "a certificate in DER")
    context.meter.certificates.take(bytes(data.value))


def _export(context: Context, data: Data | None) -> Data:
    return axdr.octet_string(_wanted(context, data).octets)


def _remove(context: Context, data: Data | None) -> None:
    _refuse_weak(context)
    context.meter.certificates.remove(_wanted(context, data))


def _refuse_weak(context: Context) -> None:
    if context.session.mechanism not in _STRONG:
        raise refused(Result.READ_WRITE_DENIED, "only who has proved by HLS 5, 6 or 7 who it is")


def _pair(data: Data | None) -> Usage:
    if data is None or data.shape != axdr.DataType.enum or data.value not in USAGES:
        raise refused(Result.TYPE_UNMATCHED, "a key pair: 0, 1 or 2")
    return USAGES[data.value]


def _serial(certificate: Certificate) -> bytes:
    number, out = certificate.x509.serial_number, bytearray()
    write_invocation(out, number.to_bytes(number.bit_length() // 8 + 1))
    return bytes(out)


def _wanted(context: Context, data: Data | None) -> Certificate:
    """The certificate that a certificate_identification names."""
    try:
        kind, options = make(SECURITY_SETUP.method("export_certificate").type, data).value
    except (UsageError, TypeError):
        raise refused(Result.TYPE_UNMATCHED, "a certificate_identification") from None
    held = context.meter.certificates
    named = tuple(bytes(one) if not isinstance(one, int) else one for one in options)
    if (kind, len(named)) == (CertificateIdentificationType.BY_ENTITY, 3):
        return held.find(lambda one: (held.entity(one), TYPES.get(one.usage, CertificateType.OTHER), one.title) == named)
    if (kind, len(named)) == (CertificateIdentificationType.BY_SERIAL_NUMBER, 2):
        return held.find(lambda one: (_serial(one), one.x509.issuer.public_bytes()) == named)
    raise refused(Result.TYPE_UNMATCHED, "by entity or by serial number")
