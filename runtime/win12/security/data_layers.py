"""What a list of protections says: its layers, and what they have to be at least (IEC 62056-6-2, class 30)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from win12_wire.errors import Code, SecurityError
from win12_wire.frames.ciphering import GeneralHeader, KeyInfo
from win12_wire.objects.enums import AttributeAccessModeV3 as Mode
from win12_wire.objects.enums import ProtectionType

from win12.security.message_keys import KeyUse, asking, use_of

SIGNATURE: Final = ProtectionType.DIGITAL_SIGNATURE
TAGGED: Final = frozenset({ProtectionType.AUTHENTICATION, ProtectionType.AUTHENTICATION_AND_ENCRYPTION})
HIDDEN: Final = frozenset({ProtectionType.ENCRYPTION, ProtectionType.AUTHENTICATION_AND_ENCRYPTION})


class Wanted(NamedTuple):
    """A layer that is to be put on; `use` says where its key comes from, and nothing of a signature."""

    kind: ProtectionType
    use: KeyUse = KeyUse.IDENTIFIED


@dataclass(frozen=True, slots=True)
class Layer:
    """One element of protection parameters; `info`, what it says of the key, means nothing for a signature."""

    kind: ProtectionType
    head: GeneralHeader
    info: KeyInfo | None = None

    @property
    def wanted(self) -> Wanted:
        """What was asked for. SecurityError WRONG_MESSAGE_KEY for a scheme that nobody knows."""
        if self.kind is SIGNATURE:
            return Wanted(self.kind)
        use = use_of(self.info)
        if use is None:
            raise SecurityError(Code.WRONG_MESSAGE_KEY, "the key agreement scheme is not known")
        return Wanted(self.kind, use)


class Least(NamedTuple):
    """What protection has to be at least, all its layers together."""

    authenticated: bool = False
    encrypted: bool = False
    signing: bool = False

    def also(self, more: Least) -> Least:
        """This and more."""
        return Least(*(one or another for one, another in zip(self, more, strict=True)))


def of_request(required: Mode) -> Least:
    """What required_protection says of what a client sends."""
    bits = Mode.AUTHENTICATED_REQUEST, Mode.ENCRYPTED_REQUEST, Mode.DIGITALLY_SIGNED_REQUEST
    return Least(*(bool(required & bit) for bit in bits))


def of_response(required: Mode) -> Least:
    """What required_protection says of what a meter answers."""
    bits = Mode.AUTHENTICATED_RESPONSE, Mode.ENCRYPTED_RESPONSE, Mode.DIGITALLY_SIGNED_RESPONSE
    return Least(*(bool(required & bit) for bit in bits))


def ordered(wanted: Sequence[Wanted], head: GeneralHeader) -> list[Layer]:
    """A list that asks for these layers: of their keys nothing is said yet but where they come from."""
    return [Layer(one.kind, head, None if one.kind is SIGNATURE else asking(one.use)) for one in wanted]


def alike(layers: Sequence[Layer], asked: Sequence[Layer]) -> bool:
    """Whether the layers are those that were asked for, with keys from where they were asked for."""
    try:
        return [layer.wanted for layer in layers] == [layer.wanted for layer in asked]
    except SecurityError:
        return False


def between(layers: Sequence[Layer], sender: bytes, recipient: bytes) -> bool:
    """Whether all layers are of one transaction from one title to another."""
    heads = [layer.head for layer in layers]
    named = all((head.originator_title, head.recipient_title) == (sender, recipient) for head in heads)
    return named and len({head.transaction_id for head in heads}) == 1
