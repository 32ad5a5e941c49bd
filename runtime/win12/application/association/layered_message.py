"""One message in layers, while they are taken off: general-ciphering, alone, inside general-signing, or around it.

Nothing is decided here: `Layers` asks one thing after the other, as its machine wants to know it.
"""

from __future__ import annotations

from typing import Final

from win12_wire.errors import Code, SecurityError, WireError
from win12_wire.frames import apdu as apdus
from win12_wire.frames.ciphering import GeneralCiphering, GeneralSigning, ProtectionTag
from win12_wire.frames.notification import DataNotificationConfirm
from win12_wire.sessions.message_layers import Signature

from win12.application.association.names import RESPONSES
from win12.application.association.sealing import SUITE_AND_LEVEL, Envelope
from win12.application.association.settings import Signing
from win12.security.general import header_of, is_signed, unprotect
from win12.security.held import OF_STORES, Secret
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse, Side, find, use_of, verifier
from win12.security.suite import Cipher

Layered = GeneralCiphering | GeneralSigning
LAYERED: Final = (GeneralCiphering, GeneralSigning)
_ANSWERS: Final = frozenset({*RESPONSES, DataNotificationConfirm})
_SIGNING_TAG: Final = bytes((ProtectionTag.general_signing,))


class LayeredMessage:
    """What `sender` has sent. `ciphered` is its general-ciphering, None where it has none; `detail` says why an answer is no."""

    def __init__(self, apdu: Layered, keys: Keys, suite: int, sender: Side) -> None:
        self._keys, self._suite, self._sender = keys, suite, sender
        self._signed = apdu if isinstance(apdu, GeneralSigning) else None
        self.ciphered = _ciphered(apdu)
        self.transaction_id = apdu.transaction_id
        self.detail = ""
        self._key: Secret = b""
        self._content = self._inside = b""

    # --- what can be seen

    @property
    def use(self) -> KeyUse | None:
        """Where its key comes from; None for what nobody knows."""
        return None if self.ciphered is None else use_of(self.ciphered.key_info)

    @property
    def level(self) -> int:
        """Its protection, see SUITE_AND_LEVEL; 0 without general-ciphering."""
        return 0 if self.ciphered is None else SUITE_AND_LEVEL[self.ciphered.security_control][1]

    @property
    def suite(self) -> int:
        """The suite it names; ours where it names none."""
        return self._suite if self.ciphered is None else SUITE_AND_LEVEL[self.ciphered.security_control][0]

    def between(self, sender: bytes, recipient: bytes) -> bool:
        """Whether all headers that can be seen are of one transaction between those two."""
        seen = [header_of(one) for one in (self._signed, self.ciphered) if one is not None]
        named = all((head.originator_title, head.recipient_title) == (sender, recipient) for head in seen)
        return named and len({head.transaction_id for head in seen}) == 1

    def envelope(self) -> Envelope:
        """What its general-ciphering says, for the association."""
        assert self.ciphered is not None
        suite, level = SUITE_AND_LEVEL[self.ciphered.security_control]
        return True, False, True, False, suite, level, self.ciphered.invocation_counter

    # --- what is found out

    def outer(self) -> Signature:
        """The signature around the cipher text."""
        return Signature.missing if self._signed is None else self._verdict(self._signed)

    def key_there(self) -> bool:
        """The key can be had."""
        assert self.ciphered is not None
        try:
            self._key = find(self.ciphered.key_info, self._keys, self._suite, self._sender, header_of(self.ciphered))
        except SecurityError as error:
            if error.code in OF_STORES:
                raise
            self.detail = error.detail if error.code == Code.WRONG_MESSAGE_KEY else str(error)
            return False
        return True

    def tag_ok(self) -> bool:
        """The tag verifies."""
        assert self.ciphered is not None
        try:
            self._content = unprotect(Cipher(self._suite, self._key, self._keys.ak), self.ciphered)
        except SecurityError as error:
            if error.code in OF_STORES:
                raise
            self.detail = error.detail
            return False
        finally:
            self._key = b""
        return True

    def inner(self) -> Signature:
        """The signature inside; its header is that of the cipher text."""
        if not self._is_signed_inside():
            return Signature.missing
        assert self.ciphered is not None
        try:
            inside = GeneralSigning.decode(self._content)
        except WireError:
            return Signature.wrong
        self._inside = inside.content
        same = header_of(inside).encode() == header_of(self.ciphered).encode()
        return self._verdict(inside) if same else Signature.wrong

    def answers(self) -> bool:
        """It is an answer to a request, or to a push."""
        try:
            return type(apdus.decode(self.inmost())) in _ANSWERS
        except WireError:
            return False

    def inmost(self) -> bytes:
        """The plain APDU, once all was found out."""
        return self._inside if self._is_signed_inside() else self._content

    def signing(self) -> Signing:
        """Where it is signed, once the tag has verified."""
        if self._signed is not None:
            return Signing.OUTSIDE
        return Signing.INSIDE if self._is_signed_inside() else Signing.NONE

    def _is_signed_inside(self) -> bool:
        return self._content[:1] == _SIGNING_TAG

    def _verdict(self, apdu: GeneralSigning) -> Signature:
        try:
            known = verifier(self._keys, self._suite, self._sender)
        except SecurityError as error:
            self.detail = str(error)
            return Signature.wrong
        return Signature.right if is_signed(known, apdu) else Signature.wrong


def _ciphered(apdu: Layered) -> GeneralCiphering | None:
    """The general-ciphering of a message, which may stand in general-signing."""
    if isinstance(apdu, GeneralCiphering):
        return apdu
    try:
        return GeneralCiphering.decode(apdu.content)
    except WireError:
        return None
