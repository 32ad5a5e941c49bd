"""Requests over a source, in the place of a conversation of our own, so that a `Meter` reads over it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Sequence
from typing import Any, Final

from win12_wire.errors import AccessDenied, Code, MeterError, RemoteError
from win12_wire.frames import action
from win12_wire.frames import set as setting
from win12_wire.frames.cosem import AttributeSelection, DataResult
from win12_wire.frames.get import GetRequestNormal, GetRequestWithList, GetResponseNormal, GetResponseWithList
from win12_wire.objects.enums import DataAccessResult

from win12.application.client.exchange_events import Block, Result
from win12.application.client.experience import Experience
from win12.application.client.planning import Terms

from .source import Source

_INVOKE_ID: Final = 1
_LIST_MAX: Final = 64
"""attributes in one request"""


class HostConversation:
    """As `win12.application.client.conversation.Conversation`; who does the blocks is at the other end. timeout: seconds."""

    def __init__(self, source: Source, timeout: float) -> None:
        self._source = source
        self._timeout = timeout
        self.notifications: list[Any] = []
        self.experience = Experience(Terms())

    @property
    def closed(self) -> bool:
        """Whether nothing more can be asked."""
        return self._source.closed

    async def get(self, selections: Sequence[AttributeSelection]) -> Sequence[Result]:
        """One result for each, in order. Those that the policy does not allow are refused one by one, when others are allowed.

        Where the meter does not take a list, each is asked for by itself.
        """
        found: list[Result] = []
        for at in range(0, len(selections), _LIST_MAX):
            found += await self._get(selections[at : at + _LIST_MAX])
        return found

    async def stream(self, selection: AttributeSelection) -> AsyncGenerator[Block | Result, None]:
        """One attribute, in one piece."""
        (result,) = await self.get([selection])
        yield result

    async def perform(self, request: Callable[[int], Any]) -> Any:
        """As `Conversation.perform`."""
        asked = request(_INVOKE_ID)
        octets = await self._source.exchange(asked.encode(), self._timeout)
        return action.decode(octets) if type(asked).__module__ == action.__name__ else setting.decode(octets)

    async def close(self) -> None:
        """Let go of the source."""
        await self._source.close()

    async def _get(self, selections: Sequence[AttributeSelection]) -> Sequence[Result]:
        if len(selections) == 1:
            return [await self._one(selections[0])]
        request = GetRequestWithList(invoke_id=_INVOKE_ID, selections=list(selections))
        try:
            octets = await self._source.exchange(request.encode(), self._timeout)
        except AccessDenied:
            return await self._each(selections)
        except MeterError as error:
            if error.code != Code.REQUEST_REFUSED:
                raise
            return await self._each(selections)  # it may have no lists
        results = GetResponseWithList.decode(octets).results
        if len(results) != len(selections):
            raise RemoteError(Code.UNEXPECTED_APDU, f"{len(results)} results for {len(selections)} attributes")
        return results

    async def _one(self, selection: AttributeSelection) -> Result:
        request = GetRequestNormal(invoke_id=_INVOKE_ID, attribute=selection.attribute, access=selection.access)
        return GetResponseNormal.decode(await self._source.exchange(request.encode(), self._timeout))

    async def _each(self, selections: Sequence[AttributeSelection]) -> Sequence[Result]:
        found: list[Result] = []
        denied: AccessDenied | None = None
        for one in selections:
            try:
                found.append(await self._one(one))
            except AccessDenied as error:
                denied = error
                found.append(DataResult(error=DataAccessResult.READ_WRITE_DENIED))
        if denied is not None and all(one.error == DataAccessResult.READ_WRITE_DENIED for one in found):
            raise denied
        return found
