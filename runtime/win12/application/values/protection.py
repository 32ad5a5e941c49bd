"""Protection parameters and object lists of COSEM data protection (class 30, IEC 62056-6-2), as Data and as what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from win12_wire.errors import Code, UsageError
from win12_wire.frames.axdr import Data, DataType
from win12_wire.frames.ciphering import GeneralHeader, KeyChoice, KeyInfo
from win12_wire.objects.classes import CLASSES
from win12_wire.objects.enums import ProtectionType
from win12_wire.objects.types import Type

from win12.application.values import members
from win12.application.values.making import make
from win12.application.values.nodes import Node, root
from win12.security.data_layers import SIGNATURE, Layer
from win12.security.message_keys import KeyUse, asking

DATA_PROTECTION: Final = CLASSES[30, 0]
LAYERS_MAX: Final = 4
"""Layers in one list, which are one signature or cipher each."""
PARTS: Final = 2
"""Of protected data with its parameters."""
PARAMETERS: Final[Type] = DATA_PROTECTION.attribute("protection_parameters_get").type


def whole(declared: Type, data: Data | None, at: str) -> Data:
    """The data, if it is as declared and nothing of it is null that must not be. UsageError BAD_ARGUMENT."""
    if data is None or not _is_whole(declared, root(make(declared, data, at))):
        raise UsageError(Code.BAD_ARGUMENT, f"{at}: missing, or a part of it is")
    return data


def _is_whole(declared: Type, node: Node) -> bool:
    found = members.alternative(declared, node)
    if node.tag == DataType.null_data:
        return found.kind == "null-data"
    children = node.children() if found.parts else []
    kinds = found.parts if found.kind == "structure" else found.parts * len(children)
    return all(_is_whole(kind, child) for kind, child in zip(kinds, children, strict=True))


def layers_of(data: Data | None, at: str = "protection parameters") -> list[Layer]:
    """The layers that a list tells, outermost last. UsageError BAD_ARGUMENT for what is no such list, is empty or too long."""
    rows = whole(PARAMETERS, data, at).value
    if not 0 < len(rows) <= LAYERS_MAX:
        raise UsageError(Code.BAD_ARGUMENT, f"{at}: {len(rows)} layers, 1 to {LAYERS_MAX} can be")
    return [_layer(kind, options, f"{at}[{number}]") for number, (kind, options) in enumerate(rows)]


def split(data: Data) -> tuple[list[Layer], bytes] | None:
    """Layers and octets of data that is both in a structure, as a meter pushes them; None for any other."""
    node = root(data)
    if node.tag != DataType.structure or len(node.value) != PARTS:
        return None
    said, protected = node.children()
    if protected.tag != DataType.octet_string:
        return None
    try:
        return layers_of(Data(said.value, said.shape)), bytes(protected.value)
    except UsageError:
        return None


def _layer(kind: int, options: Sequence[Any], at: str) -> Layer:
    transaction, originator, recipient, other, key = options
    head = GeneralHeader(
        transaction_id=transaction, originator_title=originator, recipient_title=recipient, date_time=b"",
        other_information=other,
    )  # fmt: skip
    try:
        protection = ProtectionType(kind)
    except ValueError:
        raise UsageError(Code.BAD_ARGUMENT, f"{at}: no protection is numbered {kind}") from None
    return Layer(protection, head, None if protection is SIGNATURE else _key(key, at))


def _key(said: tuple[int, Any], at: str) -> KeyInfo:
    """What is said of the key; its form must be that of its choice."""
    match said:
        case KeyChoice.identified, int(key):
            return KeyInfo(choice=KeyChoice.identified, key_id=key)
        case KeyChoice.wrapped, (int(kek), bytes(wrapped)):
            return KeyInfo(choice=KeyChoice.wrapped, kek_id=kek, wrapped_key=wrapped)
        case KeyChoice.agreed, (bytes(parameters), bytes(octets)):
            return KeyInfo(choice=KeyChoice.agreed, key_parameters=parameters, key_ciphered_data=octets)
    raise UsageError(Code.BAD_ARGUMENT, f"{at}: the options of the key are not those of key-info type {said[0]}")


def parameters_data(layers: Sequence[Layer]) -> Data:
    """The list as Data. What a signature says of a key means nothing; the class wants something to stand there."""
    return make(PARAMETERS, [(int(layer.kind), _options(layer)) for layer in layers], "protection parameters")


def _options(layer: Layer) -> tuple[Any, ...]:
    head, info = layer.head, layer.info or asking(KeyUse.IDENTIFIED)
    said: Any = info.key_id
    if info.choice == KeyChoice.wrapped:
        said = info.kek_id, info.wrapped_key
    elif info.choice == KeyChoice.agreed:
        said = info.key_parameters, info.key_ciphered_data
    titles = head.originator_title, head.recipient_title
    return head.transaction_id, *titles, head.other_information, (int(info.choice), said)
