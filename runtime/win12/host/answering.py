"""A request of a program over an association that others use too: the answer is the one that an association of its own would get.

The invoke id and the priority of the answer are those of the request; on the line there are others, one after another. Blocks are
done here.
"""

from __future__ import annotations

from typing import Any

from win12_wire.frames.cosem import AttributeSelection, DataResult
from win12_wire.frames.get import GetRequestNormal, GetRequestWithList, GetResponseNormal, GetResponseWithList

from win12.application.client.conversation import Conversation
from win12.application.client.exchange_events import Result


async def answer(conversation: Conversation, request: Any) -> bytes:
    """The APDU that the meter answers to a request object of `asking`. Raises as `Conversation.get` and `perform`."""
    said = {"invoke_id": request.invoke_id, "priority": request.priority, "confirmed": request.confirmed}
    if isinstance(request, GetRequestNormal):
        whole = AttributeSelection(attribute=request.attribute, access=request.access)
        (result,) = await conversation.get([whole])
        return GetResponseNormal(**said, data=result.data, error=_error(result)).encode()
    if isinstance(request, GetRequestWithList):
        found = await conversation.get(request.selections)
        results = [DataResult(data=one.data, error=_error(one)) for one in found]
        return GetResponseWithList(**said, results=results).encode()
    response = await conversation.perform(lambda number: _numbered(request, number))
    for name, value in said.items():
        setattr(response, name, value)
    return bytes(response.encode())


def _error(result: Result) -> int | None:
    return result.error if result.data is None else None


def _numbered(request: Any, number: int) -> Any:
    """A copy under another invoke id, to which there is an answer."""
    made = {name: getattr(request, name) for name in type(request).__slots__}
    return type(request)(**{**made, "invoke_id": number, "confirmed": 1})
