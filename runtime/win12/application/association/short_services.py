"""Services by short names: what a Read or Write needs to be agreed, and how a service as such is refused (IEC 62056-5-3, 7.3).

They have no invoke id. Only the UnconfirmedWrite and the InformationReport have no answer.
"""

from __future__ import annotations

from typing import Any, Final

from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ConfirmedServiceError, ErrorCategory, ExceptionReason, ExceptionResponse
from win12_wire.frames.short_name import (
    AccessChoice,
    ReadRequest,
    ReadResponse,
    UnconfirmedWriteRequest,
    VariableAccess,
    WriteRequest,
    WriteResponse,
)
from win12_wire.objects.enums import (
    ConfirmedServiceError as Refused,
)
from win12_wire.objects.enums import ServiceErrorService, ServiceErrorVdeStateError

NO_INVOKE_ID: Final = 0
REQUESTS: Final[dict[type, str]] = {
    ReadRequest: "read",
    WriteRequest: "write",
    UnconfirmedWriteRequest: "unconfirmed_write",
}
RESPONSES: Final[dict[type, str]] = {ReadResponse: "read", WriteResponse: "write"}
SHORT: Final = frozenset({*REQUESTS, *RESPONSES})
_BLOCKS: Final = {
    ReadRequest: ConformanceBit.block_transfer_with_get_or_read,
    WriteRequest: ConformanceBit.block_transfer_with_set_or_write,
    UnconfirmedWriteRequest: ConformanceBit.block_transfer_with_set_or_write,
}


def needs(request: Any) -> int:
    """Conformance bits without which a request may not be made."""
    kind, variables = type(request), request.variables
    needed = int(ConformanceBit[REQUESTS[kind]])
    if len(variables) > 1:
        needed |= ConformanceBit.multiple_references
    for one in variables:
        needed |= _part(one, kind)
    return needed


def _part(variable: VariableAccess, kind: type) -> int:
    if variable.choice == AccessChoice.variable_name:
        return 0
    in_blocks = variable.choice >= AccessChoice.block_number_access
    return int(_BLOCKS[kind]) if in_blocks else int(ConformanceBit.parameterized_access)


_SERVICE: Final = {ReadRequest: Refused.READ, WriteRequest: Refused.WRITE}
_WORDS: Final = {
    ExceptionReason.operation_not_possible: (ErrorCategory.vde_state_error, ServiceErrorVdeStateError.NO_DLMS_CONTEXT),
    ExceptionReason.service_not_supported: (ErrorCategory.service, ServiceErrorService.SERVICE_UNSUPPORTED),
    ExceptionReason.other_reason: (ErrorCategory.service, ServiceErrorService.OTHER),
    ExceptionReason.pdu_too_long: (ErrorCategory.service, ServiceErrorService.PDU_SIZE),
}


def refusal(request: Any, refused: ExceptionResponse) -> ConfirmedServiceError | ExceptionResponse:
    """What says the same by short names. Only an exception-response can tell of deciphering and counters."""
    words = _WORDS.get(ExceptionReason(refused.service_error))
    if words is None:
        return refused
    service = _SERVICE.get(type(request), Refused.INITIATEERROR)
    return ConfirmedServiceError(service=service, category=words[0], value=words[1])
