"""What an association is to be: authentication, protection, suite and services; the client's wish and the server's terms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from win12_wire import limits

from win12.security.message_keys import KeyUse


class Authentication(StrEnum):
    """How the peers prove who they are (IEC 62056-5-3, 5.3)."""

    NONE = "none"
    LLS = "lls"
    """The client shows a password, in clear."""
    HLS2 = "hls2"
    """HLS mechanism 2, the maker's own: AES-128 over the challenge under the secret, as most makers have it. Weak."""
    MD5 = "md5"
    """HLS mechanism 3. Weak."""
    SHA1 = "sha1"
    """HLS mechanism 4. Weak."""
    GMAC = "gmac"
    """HLS mechanism 5: both prove with a challenge and AES-GMAC that they know the keys."""
    SHA256 = "sha256"
    """HLS mechanism 6: SHA-256 over the secret, both titles and both challenges."""
    ECDSA = "ecdsa"
    """HLS mechanism 7: both sign the titles and the challenges, P-256 in suite 1, P-384 in suite 2."""


HLS = frozenset(Authentication) - {Authentication.NONE, Authentication.LLS}
"""What proves both sides."""
TITLED = frozenset({Authentication.GMAC, Authentication.SHA256, Authentication.ECDSA})
"""What binds the proof to the system titles, which both sides have to say."""
WEAK = {
    Authentication.HLS2: "its proof says nothing of who makes it, and it is different from maker to maker",
    Authentication.MD5: "who listens can try passwords at home, and its proof says nothing of who makes it",
    Authentication.SHA1: "who listens can try passwords at home, and its proof says nothing of who makes it",
}
"""Why a mechanism is refused unless it is allowed by its name."""


class Security(StrEnum):
    """How every APDU is protected."""

    NONE = "none"
    AUTH = "auth"
    """A tag, plain content."""
    ENC = "enc"
    """Encrypted without a tag: it hides, but anybody can alter it."""
    AUTHENC = "authenc"


class Signing(StrEnum):
    """Where APDUs in general-ciphering are signed (general-signing)."""

    NONE = "none"
    OUTSIDE = "outside"
    """Around the cipher text: whoever carries the message can see who sent it."""
    INSIDE = "inside"
    """Before it is ciphered: only the recipient can see it."""


class Referencing(StrEnum):
    """How objects are named (IEC 62056-5-3, 7.2.2.2): the application context says it."""

    LN = "ln"
    """By logical name: class, six octets, number."""
    SN = "sn"
    """By short name: 16 bits, to be looked up in the object list of the association."""


DEFAULT_CONFORMANCE = frozenset(
    {
        "general_protection",
        "priority_mgmt_supported",
        "block_transfer_with_get_or_read",
        "block_transfer_with_set_or_write",
        "block_transfer_with_action",
        "multiple_references",
        "data_notification",
        "access",
        "get",
        "set",
        "selective_access",
        "event_notification",
        "action",
    }
)
"""Labels of `conformance_bit` in spec/frames/initiate.ksy."""
SHORT_CONFORMANCE = frozenset(
    {
        "general_protection",
        "block_transfer_with_get_or_read",
        "block_transfer_with_set_or_write",
        "multiple_references",
        "data_notification",
        "read",
        "write",
        "unconfirmed_write",
        "information_report",
        "parameterized_access",
    }
)
"""The same by short names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSettings:
    """The association a client asks for. It takes nothing less.

    `dedicated`: protect services under a fresh key of this association. `general`: use general-glo and general-ded when the
    server agrees to general protection. `conformance`: services proposed; `required`: those without which to give up.
    `max_pdu`: octets of the largest APDU we take. `response_timeout`: seconds from request to answer.
    `user_id`: calling-AE-invocation-id, 0..255, for meters that list their users. `preestablished`: the association is there as
    soon as the link is, on the terms of these settings, without AARQ and RLRQ; only without authentication and dedicated key.
    `weak`: weak mechanisms that are allowed. `message_key`: services go in general-ciphering under such a key, which the
    server must have agreed to; `signing`: and signed. `referencing`: how objects are named; `conformance` and `required` have to
    fit. `broadcast`: all is under the broadcast key, and answered by nobody; only pre-established and authenticated.
    """

    authentication: Authentication = Authentication.NONE
    security: Security = Security.NONE
    suite: int = 0
    dedicated: bool = False
    general: bool = False
    conformance: frozenset[str] = DEFAULT_CONFORMANCE
    required: frozenset[str] = frozenset({"get"})
    max_pdu: int = limits.PDU_DEFAULT
    response_timeout: float = limits.T_RESPONSE
    user_id: int | None = None
    preestablished: bool = False
    weak: frozenset[Authentication] = frozenset()
    message_key: KeyUse | None = None
    signing: Signing = Signing.NONE
    referencing: Referencing = Referencing.LN
    broadcast: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """The terms on which a server (meter) associates with one client address.

    `security` is the least protection of each APDU: a client may protect more, never less. `ciphered`: whether a ciphered
    context is offered, by default when keys are there; `max_pdu` and `inactivity` (seconds, 0 for ever) are our own limits.
    `preestablished`, `weak`, `referencing`, `broadcast`: as for the client. `signing`: each APDU must be in general-ciphering and
    signed so.
    """

    authentication: Authentication = Authentication.NONE
    security: Security = Security.NONE
    suite: int = 0
    conformance: frozenset[str] = DEFAULT_CONFORMANCE
    max_pdu: int = limits.PDU_DEFAULT
    inactivity: float = limits.T_INACTIVITY
    preestablished: bool = False
    weak: frozenset[Authentication] = frozenset()
    signing: Signing = Signing.NONE
    referencing: Referencing = Referencing.LN
    broadcast: bool = False
