"""The key pairs and certificates of a meter, through its Security setup (class 64 version 1; IEC 62056-6-2, 4.4.7).

    async with win12.open(URL, keys="keys.toml") as meter:
        held = MeterCertificates(meter)
        await held.generate_key_pair(Usage.SIGNATURE)
        request = await held.request(Usage.SIGNATURE)
        await held.take(authority.issue(request.name, request.public, Usage.SIGNATURE, days=730))

From the next association on the meter signs with the new key, and shows the certificate.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from cryptography import x509
from win12_wire.errors import Code, RemoteError, SecurityError, WireError
from win12_wire.frames import axdr
from win12_wire.frames.acse import read_invocation
from win12_wire.frames.axdr import Data
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import CertificateEntity, CertificateIdentificationType, CertificateType

from win12.application.client.meter import Meter
from win12.application.values.making import make
from win12.security.certificates import Certificate, Usage, parse
from win12.security.certificates.profile import common_name, title_name
from win12.security.certificates.requests import Request, read_request

SECURITY_SETUP: Final = CLASSES[64, 1]
SECURITY_SETUP_NAME: Final = "0.0.43.0.0.255"
TYPES: Final = {
    Usage.SIGNATURE: CertificateType.DIGITAL_SIGNATURE,
    Usage.AGREEMENT: CertificateType.KEY_AGREEMENT,
    Usage.TLS: CertificateType.TLS,
}


@dataclass(frozen=True, slots=True)
class Held:
    """A certificate that a meter has, as its attribute tells: whose, for what; the DER of serial number and names."""

    entity: int
    type: int
    serial: bytes
    issuer: bytes
    subject: bytes

    @property
    def number(self) -> bytes:
        """The serial number, big-endian without leading zeros; as it came where it is no INTEGER in DER."""
        try:
            content, end = read_invocation(self.serial, 0, len(self.serial))
        except WireError:
            return self.serial
        return content.lstrip(b"\0") if end == len(self.serial) else self.serial

    @property
    def subject_name(self) -> str:
        """The CN of the subject; hexadecimal when the name cannot be read."""
        return _shown(self.subject)

    @property
    def issuer_name(self) -> str:
        """The same of the issuer."""
        return _shown(self.issuer)


class MeterCertificates:
    """`name`: OBIS code of the Security setup. All raise MeterError when the meter refuses."""

    def __init__(self, meter: Meter, name: str = SECURITY_SETUP_NAME) -> None:
        self._meter, self._name = meter, name

    async def held(self) -> list[Held]:
        """What the meter has. RemoteError UNEXPECTED_APDU when it says so in another form than the class has."""
        attribute = SECURITY_SETUP.attribute("certificates")
        data = await self._meter.get_data(SECURITY_SETUP.class_id, self._name, attribute.index)
        try:
            return [Held(*map(_plain, row[:5])) for row in data.value]
        except (TypeError, ValueError):
            raise RemoteError(Code.UNEXPECTED_APDU, f"{self._name}: no list of certificates") from None

    async def generate_key_pair(self, usage: Usage) -> None:
        """Let the meter make a fresh key pair. The one in use stays so until a certificate for the new one is imported."""
        await self._call("generate_key_pair", axdr.enum(TYPES[usage]))

    async def request(self, usage: Usage) -> Request:
        """The request for a certificate of its key pair. SecurityError as `read_request`; CERTIFICATE_TITLE of another title.

        Who answers is only sure in an association in which the meter has proved itself and every APDU has a tag: elsewhere
        somebody on the line could put a request of their own here.
        """
        found = read_request(await self._octets("generate_certificate_request", axdr.enum(TYPES[usage])))
        if found.title != self._meter.title:
            said = f"the meter asks for CN={found.name}, its title is {title_name(self._meter.title) or 'none'}"
            raise SecurityError(Code.CERTIFICATE_TITLE, said)
        return found

    async def take(self, certificate: Certificate) -> None:
        """Import: its own, that of a client, or that of a sub CA."""
        await self._call("import_certificate", axdr.octet_string(certificate.octets))

    async def export(self, entity: CertificateEntity, usage: Usage, title: bytes) -> Certificate:
        """The certificate of an entity for one use. SecurityError as `parse`."""
        return parse(await self._octets("export_certificate", _by_entity(entity, usage, title)))

    async def export_held(self, one: Held) -> Certificate:
        """The certificate that `held` told of."""
        return parse(await self._octets("export_certificate", _by_number(one)))

    async def remove(self, one: Held) -> None:
        """Let the meter forget a certificate."""
        await self._call("remove_certificate", _by_number(one))

    async def _octets(self, method: str, parameters: Data) -> bytes:
        data = await self._call(method, parameters)
        if data is None or data.shape != axdr.DataType.octet_string:
            raise RemoteError(Code.UNEXPECTED_APDU, f"{self._name}: {method} gave no octets")
        return bytes(data.value)

    async def _call(self, method: str, parameters: Data) -> Data | None:
        return await self._meter.act(f"{self._name}:{method}", parameters, class_id=SECURITY_SETUP.class_id)


def _by_entity(entity: CertificateEntity, usage: Usage, title: bytes) -> Data:
    options = {"certificate_entity": entity, "certificate_type": TYPES.get(usage, CertificateType.OTHER), "system_title": title}
    return _identified(CertificateIdentificationType.BY_ENTITY, options)


def _by_number(one: Held) -> Data:
    return _identified(CertificateIdentificationType.BY_SERIAL_NUMBER, {"serial_number": one.serial, "issuer": one.issuer})


def _identified(kind: CertificateIdentificationType, options: dict[str, Any]) -> Data:
    declared = SECURITY_SETUP.method("export_certificate").type
    return make(declared, {"certificate_identification_type": kind, "certificate_identification_options": options})


def _plain(value: Any) -> Any:
    return value if isinstance(value, int) else bytes(value)


def _shown(name: bytes) -> str:
    try:
        return common_name(x509.Name.from_bytes(name)) if name else ""
    except (AttributeError, ValueError):
        return name.hex()
