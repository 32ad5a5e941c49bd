"""General protection of one message: general-ciphering DD and general-signing DF (IEC 62056-5-3, 5.7 and 7.2.3).

Both have the same header: transaction id, originator, recipient, date-time, other information. General-ciphering authenticates it
after AK, each field with its length; general-signing signs it, with the content and its length, all but the tag of the APDU.
"""

from __future__ import annotations

from typing import Final

from win12_wire import limits
from win12_wire.frames.ciphering import GeneralCiphering, GeneralHeader, GeneralSigning, KeyInfo

from win12.security.counters import counter_name
from win12.security.signing import Signer, Verifier
from win12.security.suite import Cipher

_TRANSACTIONS: Final = b"transactions"
"""In place of a key in the names of counters: numbers of transactions are not set back with any key."""
_TAG: Final = 1
_NO_SIGNATURE: Final = 1
"""Octets of the length of a signature that is not there."""


def transactions_name(sender: bytes, receiver: bytes = b"") -> bytes:
    """The name of the counters that number what `sender` (a system title) begins; with `receiver`, as that one has heard it."""
    return counter_name(_TRANSACTIONS + receiver, sender)


def transaction_number(transaction_id: bytes) -> int | None:
    """The number that a transaction id is; None for one that is none, or above COUNTER_MAX."""
    number = int.from_bytes(transaction_id)
    return number if transaction_id and number <= limits.COUNTER_MAX else None


def header(transaction_id: bytes, originator: bytes, recipient: bytes) -> GeneralHeader:
    """A header without date-time and other information. Titles: 8 octets."""
    return GeneralHeader(
        transaction_id=transaction_id,
        originator_title=originator,
        recipient_title=recipient,
        date_time=b"",
        other_information=b"",
    )


def header_of(apdu: GeneralCiphering | GeneralSigning) -> GeneralHeader:
    """The header of an APDU that has one."""
    return GeneralHeader(
        transaction_id=apdu.transaction_id,
        originator_title=apdu.originator_title,
        recipient_title=apdu.recipient_title,
        date_time=apdu.date_time,
        other_information=apdu.other_information,
    )


def to_be_signed(apdu: GeneralSigning) -> bytes:
    """The octets that a signature is made of: everything between the tag and the signature."""
    return _with_signature(header_of(apdu), apdu.content, b"").encode()[_TAG:-_NO_SIGNATURE]


def sign(signer: Signer, head: GeneralHeader, content: bytes) -> bytes:
    """`content` in general-signing."""
    signature = signer.sign(to_be_signed(_with_signature(head, content, b"")))
    return _with_signature(head, content, signature).encode()


def is_signed(verifier: Verifier, apdu: GeneralSigning) -> bool:
    """Whether the peer has signed it."""
    return verifier.verifies(apdu.signature, to_be_signed(apdu))


def protect(
    cipher: Cipher, head: GeneralHeader, plain: bytes, *, info: KeyInfo | None, control: int, counter: int
) -> bytes:  # fmt: skip
    """`plain` in general-ciphering under the key of the message. SecurityError as `Cipher.protect`."""
    return GeneralCiphering(
        transaction_id=head.transaction_id,
        originator_title=head.originator_title,
        recipient_title=head.recipient_title,
        date_time=head.date_time,
        other_information=head.other_information,
        key_info=info,
        security_control=control,
        invocation_counter=counter,
        payload=cipher.protect(control, head.originator_title, counter, plain, head.encode()),
    ).encode()


def unprotect(cipher: Cipher, apdu: GeneralCiphering) -> bytes:
    """The plain text of general-ciphering under the key of the message. SecurityError as `Cipher.unprotect`."""
    extra = header_of(apdu).encode()
    return cipher.unprotect(apdu.security_control, apdu.originator_title, apdu.invocation_counter, apdu.payload, extra)


def _with_signature(head: GeneralHeader, content: bytes, signature: bytes) -> GeneralSigning:
    return GeneralSigning(
        transaction_id=head.transaction_id,
        originator_title=head.originator_title,
        recipient_title=head.recipient_title,
        date_time=head.date_time,
        other_information=head.other_information,
        content=content,
        signature=signature,
    )
