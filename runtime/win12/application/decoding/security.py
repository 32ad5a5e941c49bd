"""Taking the protection off recorded APDUs: which title, which key, and what can be said about the tag.

A recording does not say who sent an APDU. Service-specific ciphering names no title at all: the tag tells the direction (a
request comes from the client), the titles come from the association seen before, or from the key file. Whatever is not known
is tried in turn, and a candidate counts only if its tag verifies; without a tag (encryption only) or without the
authentication key, if the plain text is an APDU. Nothing is handed out of a message whose tag is wrong.

Without `ak` a message can still be deciphered, because GCM encrypts in counter mode; its tag is then "not checked", which is
said among the problems. Rules and layouts: IEC 62056-5-3, 5.7 and 7.2.3.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from win12_wire.errors import Code, SecurityError
from win12_wire.frames.ciphering import (
    GeneralCiphering,
    GeneralKeyCiphering,
    GeneralSigning,
    ProtectionTag,
    SecurityControl,
    ServiceCiphering,
)
from win12_wire.limits import TAG_LENGTH, TITLE_LENGTH

from win12.application.decoding.general import OF_ONE_MESSAGE, message_keys, no_key
from win12.datalink.located import Located
from win12.security.general import header_of
from win12.security.held import Secret
from win12.security.keys import Keys
from win12.security.suite import KEY_LENGTH, Cipher

Protected = ServiceCiphering | GeneralKeyCiphering | GeneralCiphering
PROTECTED = (ServiceCiphering, GeneralKeyCiphering, GeneralCiphering)

_T = ProtectionTag
DEDICATED = frozenset(tag for tag in _T if tag.name.startswith(("ded_", "general_ded")))
FROM_CLIENT = frozenset(tag for tag in _T if tag.name.endswith("_request"))
"""service-specific tags that clients send; the others come from servers"""
VERIFIED, WRONG, NOT_CHECKED, ABSENT = "verified", "wrong", "not checked", "absent"


@dataclass(slots=True)
class Parties:
    """What is known about the two ends of one association; learned from AARQ, AARE and InitiateRequest as they pass."""

    client_title: bytes = b""
    server_title: bytes = b""
    dedicated_key: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Protection:
    """The `security` object of the output: what protects the APDU, and what became of its tag."""

    envelope: str
    control: int | None = None
    system_title: bytes = b""
    invocation_counter: int | None = None
    tag: str = ABSENT
    key: str | None = None
    """global, broadcast, dedicated, wrapped or agreed; None when it was not deciphered"""
    header: GeneralCiphering | GeneralSigning | None = field(default=None, repr=False)
    secret: Secret = field(default=b"", repr=False)
    """the key whose counter it is, for a listener: the one that fitted, or the global one if that was for this message only"""

    @property
    def bits(self) -> SecurityControl:
        """The meaning of the security control octet."""
        return SecurityControl(octet=self.control or 0)


@dataclass(frozen=True, slots=True)
class Opened:
    """Outcome: the plain text, or why there is none. `again` protects the plain text once more, for the self-check."""

    protection: Protection
    plain: Located | None = None
    problem: str | None = None
    error: SecurityError | None = None
    again: Callable[[], bytes] | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    keys: Keys
    role: str
    key: Secret
    title: bytes
    extra: bytes = b""
    counted: Secret = b""


Judge = Callable[[bytes], bool]


def open_protected(apdu: Protected, octets: Located, parties: Parties, ring: Sequence[Keys], plausible: Judge) -> Opened:
    """Decipher and verify `apdu`, whose own octets are `octets`. Never raises.

    `plausible` judges a plain text that no tag vouches for.
    """
    bits = SecurityControl(octet=apdu.security_control)
    protection = Protection(
        envelope=_name(apdu),
        control=apdu.security_control,
        system_title=_stated_title(apdu),
        invocation_counter=apdu.invocation_counter,
        tag=NOT_CHECKED if bits.authenticated else ABSENT,
        header=apdu if isinstance(apdu, GeneralCiphering) else None,
    )
    refused = _cannot(apdu, bits)
    if refused:
        return Opened(protection, problem=refused)
    candidates = list(_candidates(apdu, parties, ring, bits))
    if not candidates:
        return _untried(apdu, protection, parties, ring)
    payload = octets.part(len(octets) - len(apdu.payload))
    return _try_all(candidates, protection, payload, plausible)


def _try_all(candidates: Sequence["_Candidate"], protection: Protection, payload: Located, plausible: Judge) -> Opened:
    """The first candidate that is proven or makes sense, else the first that gives anything, else why none does."""
    errors: list[SecurityError] = []
    unproven: list[Opened] = []
    for candidate in candidates:
        try:
            opened = _attempt(candidate, protection, payload)
        except SecurityError as error:
            errors.append(error)
            continue
        if opened.protection.tag == VERIFIED or (opened.plain is not None and plausible(opened.plain.octets)):
            return opened
        unproven.append(opened)
    if unproven:
        return unproven[0]
    wrong = [error for error in errors if error.code == Code.WRONG_TAG]
    if wrong:
        return Opened(replace(protection, tag=WRONG), error=wrong[0])
    return Opened(protection, problem=f"not deciphered: {errors[0]}")


def _attempt(candidate: _Candidate, protection: Protection, payload: Located) -> Opened:
    bits = protection.bits
    control, counter = bits.octet, protection.invocation_counter or 0
    ak, key, title = candidate.keys.ak, candidate.key, candidate.title
    found = replace(protection, system_title=title, key=candidate.role, secret=candidate.counted or key)
    if bits.authenticated and not ak:
        return _unverified(candidate, found, bits, payload)
    cipher = Cipher(bits.suite, key, ak or bytes(len(key)))
    plain = cipher.unprotect(control, title, counter, payload.octets, candidate.extra)
    text = payload.part(0, len(plain)).replaced(plain)
    tag = VERIFIED if bits.authenticated else ABSENT
    problem = None if bits.authenticated else "the message is not authenticated: it has no tag"
    return Opened(
        replace(found, tag=tag), text, problem, again=lambda: cipher.protect(control, title, counter, plain, candidate.extra)
    )


def _unverified(candidate: _Candidate, found: Protection, bits: SecurityControl, payload: Located) -> Opened:
    """Decipher without the authentication key: counter mode needs the encryption key alone."""
    if len(payload) < TAG_LENGTH:
        raise SecurityError(Code.WRONG_TAG, f"{len(payload)} octets cannot hold a tag")
    text, tag = payload.part(0, len(payload) - TAG_LENGTH), payload.octets[-TAG_LENGTH:]
    counter, title, key = found.invocation_counter or 0, candidate.title, candidate.key
    if not bits.encrypted:
        return Opened(found, text, "the tag was not checked: no authentication key", again=lambda: payload.octets)
    control = SecurityControl(octet=bits.octet & ~_AUTHENTICATED).octet
    cipher = Cipher(bits.suite, key, bytes(len(key)))
    plain = cipher.unprotect(control, title, counter, text.octets)
    return Opened(
        found,
        text.replaced(plain),
        "the tag was not checked: no authentication key",
        again=lambda: cipher.protect(control, title, counter, plain) + tag,
    )


_AUTHENTICATED = next(1 << n for n in range(8) if SecurityControl(octet=1 << n).authenticated)


def _candidates(apdu: Protected, parties: Parties, ring: Sequence[Keys], bits: SecurityControl) -> Iterator[_Candidate]:
    length = KEY_LENGTH.get(bits.suite)
    for keys in _by_title(ring, _stated_title(apdu)):
        for role, key in _keys(apdu, parties, keys, bits):
            if len(key) != length or (bits.authenticated and keys.ak and len(keys.ak) != length):
                continue
            for title in _titles(apdu, parties, keys):
                for extra in _extras(apdu):
                    yield _Candidate(keys, role, key, title, extra, keys.ek if role in OF_ONE_MESSAGE else key)


def _by_title(ring: Sequence[Keys], title: bytes) -> list[Keys]:
    """The keys of the meter that is named first, then those that name no meter; the rest are other meters'."""
    own = [keys for keys in ring if title and title in (keys.server_title, keys.client_title)]
    return own or list(ring)


def _keys(apdu: Protected, parties: Parties, keys: Keys, bits: SecurityControl) -> list[tuple[str, Secret]]:
    if isinstance(apdu, GeneralCiphering):
        return message_keys(apdu, keys, bits)
    if apdu.tag not in DEDICATED:
        role, key = ("broadcast", keys.bek) if bits.broadcast else ("global", keys.ek)
        return [(role, key)] if key else []
    return [("dedicated", key) for key in dict.fromkeys((parties.dedicated_key, keys.dk)) if key]


def _titles(apdu: Protected, parties: Parties, keys: Keys) -> list[bytes]:
    stated = _stated_title(apdu)
    if stated:
        return [stated]
    client, server = [parties.client_title, keys.client_title], [parties.server_title, keys.server_title]
    known = server + client
    if isinstance(apdu, ServiceCiphering):
        known = client if apdu.tag in FROM_CLIENT else server
    return [title for title in dict.fromkeys(known) if title]


def _stated_title(apdu: Protected) -> bytes:
    if isinstance(apdu, GeneralKeyCiphering):
        return apdu.system_title
    return apdu.originator_title if isinstance(apdu, GeneralCiphering) else b""


def _extras(apdu: Protected) -> list[bytes]:
    """What general-ciphering authenticates besides: the header fields with their lengths; some stacks leave the lengths out."""
    if not isinstance(apdu, GeneralCiphering):
        return [b""]
    fields = (apdu.transaction_id, apdu.originator_title, apdu.recipient_title, apdu.date_time, apdu.other_information)
    return [header_of(apdu).encode(), b"".join(fields)]


def _name(apdu: Protected) -> str:
    return "general_ciphering" if isinstance(apdu, GeneralCiphering) else ProtectionTag(apdu.tag).name


def _cannot(apdu: Protected, bits: SecurityControl) -> str | None:
    if bits.suite not in KEY_LENGTH:
        return f"not deciphered: security suite {bits.suite} is unknown"
    if bits.compressed:
        return "not deciphered: the plain text is compressed (V.44), which this program does not undo"
    if not (bits.authenticated or bits.encrypted):
        return "the security control octet says that nothing is protected"
    stated = _stated_title(apdu)
    if stated and len(stated) != TITLE_LENGTH:
        return f"not deciphered: the system title has {len(stated)} octets instead of {TITLE_LENGTH}"
    return None


def _untried(apdu: Protected, protection: Protection, parties: Parties, ring: Sequence[Keys]) -> Opened:
    wrong = no_key(apdu, ring, protection.bits) if isinstance(apdu, GeneralCiphering) else None
    if wrong is None:
        return Opened(protection, problem=_nothing_to_try(apdu, parties, ring, protection.bits))
    if wrong.code == Code.WRONG_MESSAGE_KEY:
        return Opened(protection, error=wrong)
    return Opened(protection, problem=f"not deciphered: {wrong}")


def _nothing_to_try(apdu: Protected, parties: Parties, ring: Sequence[Keys], bits: SecurityControl) -> str:
    found = [key for keys in ring for _, key in _keys(apdu, parties, keys, bits)]
    if not found:
        dedicated = not isinstance(apdu, GeneralCiphering) and apdu.tag in DEDICATED
        global_key = "the broadcast key (bek)" if bits.broadcast else "the encryption key (ek)"
        wanted = "the dedicated key (dk, or the association it was agreed in)" if dedicated else global_key
        return f"not deciphered: {wanted} was not given"
    length = KEY_LENGTH[bits.suite]
    if all(len(key) != length for key in found):
        return f"not deciphered: suite {bits.suite} takes keys of {length} octets"
    if any(_titles(apdu, parties, keys) for keys in ring):
        return f"not deciphered: suite {bits.suite} takes an authentication key of {length} octets"
    return "not deciphered: the system title of the sender is not known; give client_title and server_title in the key file"
