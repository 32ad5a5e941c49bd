"""Certificates of the DLMS profile (IEC 62056-5-3, 5.6; Green Book 9.2.6): X.509 version 3 over P-256 or P-384.

An end entity is known by its system title: CN of the subject, 16 hexadecimal digits. Its certificate is for one use, told by
keyUsage: digitalSignature, keyAgreement, or both for TLS. A certification authority has basicConstraints CA and keyCertSign.
Everybody but a trust anchor names the key of its issuer (authorityKeyIdentifier).

`parsing` reads one certificate, `chain` says whether it may be believed, `revocation` whether it was revoked since, by a list of
its CA (meters cannot ask: there is no OCSP); `issuing` and `revoking` make certificates and lists, `files` reads and writes them.
"""

from win12.security.certificates.chain import Trust
from win12.security.certificates.parsing import Certificate, parse
from win12.security.certificates.profile import Usage

__all__ = ["Certificate", "Trust", "Usage", "parse"]
