"""APDUs as a peer that changes them reads and writes them; the proofs of the handshake in them; those that everyone knows."""

from __future__ import annotations

from functools import cache
from typing import Any

from win12.application.association.proving import is_pass_three, proof_octets, read_proof
from win12_wire.errors import WireError
from win12_wire.frames import apdu, axdr
from win12_wire.frames.acse import Aare, Aarq, Rlre, Rlrq
from win12_wire.frames.action import ActionResponseNormal
from win12_wire.frames.ciphering import GmacProof
from win12_wire.frames.cosem import DataResult

from win12_fuzz.specification import FRAMES, known_vectors
from win12_fuzz.tree.grammar import Grammar

Wrapped = (Aarq, Aare, Rlrq, Rlre)
"""Those that may carry another APDU."""


def proof_in(message: Any) -> GmacProof | None:
    """The proof that passes 3 and 4 carry, None in anything else."""
    if isinstance(message, ActionResponseNormal):
        return read_proof(message.data.data) if message.data is not None else None
    return read_proof(message.parameters) if is_pass_three(message) else None


def proof_octets_in(message: Any) -> bytes | None:
    """The octets where passes 3 and 4 carry their proof, None in anything else."""
    if isinstance(message, ActionResponseNormal):
        return proof_octets(message.data.data) if message.data is not None else None
    return proof_octets(message.parameters) if is_pass_three(message) else None


def with_proof(message: Any, proof: bytes, otherwise: bytes) -> bytes:
    """Pass 3 or 4 with another proof."""
    data = axdr.octet_string(proof)
    if isinstance(message, ActionResponseNormal):
        message.data = DataResult(data=data)
    else:
        message.parameters = data
    return encoded(message, otherwise)


def decoded(octets: bytes) -> Any:
    """The APDU in some octets; None when they are none."""
    try:
        return apdu.decode(octets)
    except WireError:
        return None


def encoded(message: Any, otherwise: bytes) -> bytes:
    """The octets of an APDU, others when it cannot be written."""
    try:
        return bytes(message.encode())
    except WireError:
        return otherwise


@cache
def vectors() -> list[bytes]:
    """APDUs that the specification itself names."""
    return [one.octets for one in known_vectors().accept if decoded(one.octets) is not None]


@cache
def apdus() -> Grammar:
    """Every APDU that the specification has."""
    return Grammar(FRAMES.files["apdu"].types["apdu"])
