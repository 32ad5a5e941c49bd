"""HLS mechanism 5: proofs by GMAC over the other side's challenge (IEC 62056-5-3, 5.3.4), and the ACTION of every proof."""

from __future__ import annotations

from hmac import compare_digest
from typing import Any, Final

from win12_wire.errors import WireError
from win12_wire.frames import axdr
from win12_wire.frames.action import ActionRequestNormal, ActionResponseNormal
from win12_wire.frames.ciphering import GmacProof
from win12_wire.frames.cosem import DataResult, MethodDescriptor
from win12_wire.frames.short_name import ReadChoice, ReadRequest, ReadResponse, ReadResult
from win12_wire.objects.classes import CLASSES

from win12.application.association.sealing import Sealer
from win12.application.values.short_names import ASSOCIATION_SN, in_part, named_by
from win12.application.values.short_names import CURRENT_ASSOCIATION as SHORT_ASSOCIATION

ASSOCIATION_CLASS: Final = 15
REPLY_TO_HLS: Final = 1
CURRENT_ASSOCIATION: Final = bytes((0, 0, 40, 0, 0, 255))
SUCCESS: Final = 0
READ_WRITE_DENIED: Final = 3
"""action-result, data-access-result"""
SHORT_REPLY_TO_HLS: Final = SHORT_ASSOCIATION.method(CLASSES[ASSOCIATION_SN, 1].method("reply_to_HLS_authentication").index) or 0
NO_SELECTOR: Final = 0
"""Of a method by short names: it has parameters, but no parts to select."""


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


def pass_three(invoke_id: int, proof: bytes, *, short: bool = False) -> ActionRequestNormal | ReadRequest:
    """reply_to_HLS_authentication with f(StoC); by short names the method is read, because it answers with data."""
    parameter = axdr.octet_string(proof)
    if short:
        return ReadRequest(variables=[in_part(SHORT_REPLY_TO_HLS, NO_SELECTOR, parameter)])
    method = MethodDescriptor(class_id=ASSOCIATION_CLASS, instance_id=CURRENT_ASSOCIATION, method_id=REPLY_TO_HLS)
    return ActionRequestNormal(invoke_id=invoke_id, method=method, parameters=parameter)


def is_pass_three(apdu: Any, *, short: bool = False) -> bool:
    """Whether a request calls reply_to_HLS_authentication of an association."""
    if short:
        return type(apdu) is ReadRequest and [named_by(one) for one in apdu.variables] == [SHORT_REPLY_TO_HLS]
    if type(apdu) is not ActionRequestNormal:
        return False
    return apdu.method.class_id == ASSOCIATION_CLASS and apdu.method.method_id == REPLY_TO_HLS


def proof_asked(apdu: ActionRequestNormal | ReadRequest) -> bytes | None:
    """The proof in pass 3; None when there is none."""
    if not isinstance(apdu, ReadRequest):
        return proof_octets(apdu.parameters)
    part = apdu.variables[0].parameterized
    return proof_octets(None if part is None else part.parameter)


def proof_answered(apdu: Any) -> bytes | None:
    """The proof in pass 4; None when it is refused or there is none."""
    if isinstance(apdu, ReadResponse):
        return proof_octets(apdu.results[0].data) if len(apdu.results) == 1 else None
    if not isinstance(apdu, ActionResponseNormal) or apdu.result != SUCCESS or apdu.data is None:
        return None
    return proof_octets(apdu.data.data)


def pass_four(request: ActionRequestNormal | ReadRequest, proof: bytes | None) -> ActionResponseNormal | ReadResponse:
    """The answer to pass 3: f(CtoS), or a refusal."""
    data = axdr.octet_string(proof) if proof is not None else None
    if isinstance(request, ReadRequest):
        refused = ReadResult(choice=ReadChoice.data_access_error, error=READ_WRITE_DENIED)
        return ReadResponse(results=[refused if data is None else ReadResult(choice=ReadChoice.data, data=data)])
    result = SUCCESS if proof is not None else READ_WRITE_DENIED
    outcome = None if data is None else DataResult(data=data)
    return ActionResponseNormal(invoke_id=request.invoke_id, priority=request.priority, result=result, data=outcome)
