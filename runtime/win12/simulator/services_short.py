"""Read, Write and UnconfirmedWrite: the same objects, rights and results by short names (IEC 62056-5-3, 7.3).

A name that nothing has is object-undefined. Reading a method calls it and gives what it answers; writing one calls it. What does
not fit the client goes in blocks, which carry the APDU without its tag.
"""

from collections.abc import Callable
from typing import Any

from win12_wire.errors import MeterError, WireError
from win12_wire.frames.axdr import Data, null_data
from win12_wire.frames.cosem import AttributeDescriptor, MethodDescriptor, SelectiveAccess
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionReason
from win12_wire.frames.short_name import (
    AccessChoice,
    ReadChoice,
    ReadRequest,
    ReadResponse,
    ReadResult,
    UnconfirmedWriteRequest,
    VariableAccess,
    VariableList,
    WriteChoice,
    WriteRequest,
    WriteResponse,
    WriteResult,
    WrittenVariables,
)

from win12.application.values.short_names import named_by
from win12.simulator import attributes
from win12.simulator.model import Context
from win12.simulator.refusal import refusal
from win12.simulator.results import Result, refused
from win12.simulator.short_catalogue import Named
from win12.simulator.short_transfers import IN_BLOCKS, ShortTransfers
from win12.simulator.short_transfers import refused as refused_all

LIST_MAX = 256
"""Variables in one request that the meter serves."""
_TAG = 1


def _read(request: ReadRequest, context: Context) -> Any:
    transfers = _transfers(context)
    block = _block(request.variables)
    if block is None:
        transfers.replaced()
        return _answered(request.variables, context)
    if block.block_number is not None:
        return transfers.answers.next(block.block_number)
    if block.read_block is not None:
        return transfers.reads.take(block.read_block, block.read_block.raw, lambda raw: _read_whole(raw, context))
    return refused_all(ReadRequest, Result.READ_WRITE_DENIED)


def _write(request: WriteRequest, context: Context) -> Any:
    transfers = _transfers(context)
    block = _block(request.variables)
    if block is None:
        transfers.replaced()
        return _written(request.variables, request.values, context)
    values = request.values
    raw = values[0].value if len(values) == 1 else None
    if block.write_block is None or not isinstance(raw, bytes):
        return refused_all(WriteRequest, Result.DATA_BLOCK_UNAVAILABLE)
    return transfers.writes.take(block.write_block, raw, lambda whole: _write_whole(whole, context))


def _write_unconfirmed(request: UnconfirmedWriteRequest, context: Context) -> Any:
    _transfers(context).replaced()
    return _written(request.variables, request.values, context)


def _block(variables: list[VariableAccess]) -> VariableAccess | None:
    """The block that a request is about; a block stands alone."""
    return variables[0] if len(variables) == 1 and variables[0].choice in IN_BLOCKS else None


def _transfers(context: Context) -> ShortTransfers:
    session = context.session
    if session.short_transfers is None:
        session.short_transfers = ShortTransfers()
    return session.short_transfers


def _read_whole(raw: bytes, context: Context) -> Any:
    try:
        return _answered(VariableList.decode(raw).variables, context)
    except WireError:
        return refused_all(ReadRequest, Result.OTHER_REASON)


def _write_whole(raw: bytes, context: Context) -> Any:
    try:
        whole = WrittenVariables.decode(raw)
    except WireError:
        return refused_all(WriteRequest, Result.TYPE_UNMATCHED)
    return _written(whole.variables, whole.values, context)


def _answered(variables: list[VariableAccess], context: Context) -> Any:
    if len(variables) > LIST_MAX:
        return refusal(ExceptionReason.other_reason)
    response = ReadResponse(results=[_result(one, context) for one in variables])
    session = context.session
    octets = response.encode()
    if not session.max_send or len(octets) <= session.max_send:
        return response
    if not session.can(ConformanceBit.block_transfer_with_get_or_read):
        return refusal(ExceptionReason.pdu_too_long)
    blocks = _transfers(context).answers.answer(octets[_TAG:], session.max_send)
    return blocks or refusal(ExceptionReason.pdu_too_long)


def _result(variable: VariableAccess, context: Context) -> ReadResult:
    try:
        return ReadResult(choice=ReadChoice.data, data=_value(variable, context))
    except MeterError as error:
        return ReadResult(choice=ReadChoice.data_access_error, error=error.result)


def _value(variable: VariableAccess, context: Context) -> Data:
    named = _named(variable, context)
    if named.method:
        part = variable.parameterized
        called = attributes.call(context, _method(named), None if part is None else part.parameter)
        return null_data() if called is None else called
    return attributes.read(context, _attribute(named), _selected(variable))


def _written(variables: list[VariableAccess], values: list[Data], context: Context) -> Any:
    if len(variables) > LIST_MAX:
        return refusal(ExceptionReason.other_reason)
    if len(variables) != len(values):
        return refused_all(WriteRequest, Result.OTHER_REASON, len(variables))
    return WriteResponse(results=[_set(one, data, context) for one, data in zip(variables, values, strict=True)])


def _set(variable: VariableAccess, data: Data, context: Context) -> WriteResult:
    try:
        named = _named(variable, context)
        if named.method:
            attributes.call(context, _method(named), data)
        else:
            attributes.write(context, _attribute(named), _selected(variable), data)
    except MeterError as error:
        return WriteResult(choice=WriteChoice.data_access_error, error=error.result)
    return WriteResult(choice=WriteChoice.success)


def _named(variable: VariableAccess, context: Context) -> Named:
    """What the variable stands for. A block among others, or a detailed access, is none."""
    if variable.choice not in (AccessChoice.variable_name, AccessChoice.parameterized_access):
        raise refused(Result.READ_WRITE_DENIED, "no such access")
    names = context.session.names
    found = None if names is None else names.find(named_by(variable) or 0)
    if found is None:
        raise refused(Result.OBJECT_UNDEFINED)
    return found


def _selected(variable: VariableAccess) -> SelectiveAccess | None:
    """The part of an attribute that is meant; None for all of it."""
    part = variable.parameterized
    return None if part is None else SelectiveAccess(selector=part.selector, parameters=part.parameter)


def _attribute(named: Named) -> AttributeDescriptor:
    item = named.item
    return AttributeDescriptor(class_id=item.class_id, instance_id=item.logical_name, attribute_id=named.attribute)


def _method(named: Named) -> MethodDescriptor:
    return MethodDescriptor(class_id=named.item.class_id, instance_id=named.item.logical_name, method_id=named.method)


SERVICES: dict[type, tuple[tuple[ConformanceBit, ...], Callable[[Any, Context], Any]]] = {
    ReadRequest: ((ConformanceBit.read,), _read),
    WriteRequest: ((ConformanceBit.write,), _write),
    UnconfirmedWriteRequest: ((ConformanceBit.unconfirmed_write,), _write_unconfirmed),
}
