"""How the meter refuses a service as such."""

from win12_wire.frames.service_error import ExceptionReason, ExceptionResponse, StateError


def refusal(reason: ExceptionReason, state: StateError = StateError.service_not_allowed) -> ExceptionResponse:
    """An exception-response."""
    return ExceptionResponse(state_error=state, service_error=reason)
