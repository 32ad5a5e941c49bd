"""HLS mechanism 5: proofs by GMAC over the other side's challenge (IEC 62056-5-3, 5.3.4), and the ACTION of every proof."""

from __future__ import annotations

from hmac import compare_digest
from typing import Any, Final

from win12_wire.errors import WireError
from win12_wire.frames import axdr
from win12_wire.frames.action import ActionRequestNormal, ActionResponseNormal
from win12_wire.frames.ciphering import GmacProof
from win12_wire.frames.cosem import DataResult, MethodDescriptor

from win12.application.association.sealing import Sealer

ASSOCIATION_CLASS: Final = 15
REPLY_TO_HLS: Final = 1
CURRENT_ASSOCIATION: Final = bytes((0, 0, 40, 0, 0, 255))
SUCCESS: Final = 0
READ_WRITE_DENIED: Final = 3
"""action-result"""


def make_proof(sealer: Sealer, counter: int, challenge: bytes) -> bytes:
    """f(challenge), 17 octets. `counter` was never used before."""
    tag = sealer.gmac(counter, challenge)
    return GmacProof(security_control=sealer.proof_control, invocation_counter=counter, tag=tag).encode()


def proof_octets(data: axdr.Data | None) -> bytes | None:
    """The proof in the data of an ACTION; None when it is none."""
    if data is None or data.shape != axdr.DataType.octet_string or not isinstance(data.value, bytes):
        return None
    return data.value


def read_proof(data: axdr.Data | None) -> GmacProof | None:
    """The proof of mechanism 5 in the data of an ACTION; None when it is none."""
    octets = proof_octets(data)
    try:
        return None if octets is None else GmacProof.decode(octets)
    except WireError:
        return None


def proves(sealer: Sealer, proof: GmacProof, challenge: bytes) -> bool:
    """Whether the peer made `proof` over our `challenge`."""
    if proof.security_control != sealer.proof_control:
        return False
    return compare_digest(sealer.gmac(proof.invocation_counter, challenge, by_peer=True), proof.tag)


def pass_three(invoke_id: int, proof: bytes) -> ActionRequestNormal:
    """reply_to_HLS_authentication with f(StoC)."""
    method = MethodDescriptor(class_id=ASSOCIATION_CLASS, instance_id=CURRENT_ASSOCIATION, method_id=REPLY_TO_HLS)
    return ActionRequestNormal(invoke_id=invoke_id, method=method, parameters=axdr.octet_string(proof))


def is_pass_three(apdu: Any) -> bool:
    """Whether a request calls reply_to_HLS_authentication of an association."""
    if type(apdu) is not ActionRequestNormal:
        return False
    return apdu.method.class_id == ASSOCIATION_CLASS and apdu.method.method_id == REPLY_TO_HLS


def pass_four(request: ActionRequestNormal, proof: bytes | None) -> ActionResponseNormal:
    """The answer to pass 3: f(CtoS), or a refusal."""
    result = SUCCESS if proof is not None else READ_WRITE_DENIED
    data = DataResult(data=axdr.octet_string(proof)) if proof is not None else None
    return ActionResponseNormal(invoke_id=request.invoke_id, priority=request.priority, result=result, data=data)
