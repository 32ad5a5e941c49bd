"""Reading attributes from the first request to the last answer, by GET, GET-with-list and ACCESS, and in blocks (IEC 62056-5-3,
7.3.3, 7.3.6 and 7.3.10).

What is asked and what the octets mean stands here. In which form and how many at a time is the plan's (`planning`); a form that
the meter refuses, though it was agreed, is left for another, and what was answered so far is kept. Which block comes next and
what ends the transfer is the machine's behind `LongAnswer`.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

from win12_wire.errors import Code, MeterError, RemoteError
from win12_wire.frames import axdr
from win12_wire.frames.access import AccessRequest, AccessResponse
from win12_wire.frames.cosem import AttributeSelection, DataResult, DataResultList
from win12_wire.frames.get import (
    GetRequestNext,
    GetRequestNormal,
    GetRequestWithList,
    GetResponseNormal,
    GetResponseWithDatablock,
    GetResponseWithList,
)  # fmt: skip
from win12_wire.frames.service_error import ExceptionReason
from win12_wire.objects.enums import DataAccessResult
from win12_wire.sessions.long_answer_client import IDLE

from win12.application.association.names import invoke_id as long_invoke_id
from win12.application.client import accessing
from win12.application.client.exchange_events import Block, Result, Results
from win12.application.client.experience import Experience
from win12.application.client.planning import Form, Step
from win12.transport.invoke_ids import InvokeIds
from win12.transport.long_answer import LongAnswer

Request: TypeAlias = GetRequestNormal | GetRequestWithList | GetRequestNext | AccessRequest
Selections: TypeAlias = Sequence[AttributeSelection]
_ABOUT_THE_REQUEST = frozenset(
    {
        DataAccessResult.OTHER_REASON,
        DataAccessResult.DATA_BLOCK_UNAVAILABLE,
        DataAccessResult.LONG_GET_ABORTED,
        DataAccessResult.NO_LONG_GET_IN_PROGRESS,
    }
)
"""Results that, when all attributes of a request have the same, are of the request and not of the objects."""

_ABOUT_KEYS = frozenset({ExceptionReason.deciphering_error, ExceptionReason.invocation_counter_error})
"""Reasons of an exception that another form would not change."""


class Getting:
    """Says what to ask next and collects the results.

    `answer` is that of the association: it serves one request after the other. `experience` plans, and learns what is refused.
    """

    __slots__ = ("_answer", "_experience", "_group", "_invoke_id", "_invoke_ids", "_request", "_results", "_selections", "_step",
                 "_steps", "_stream")  # fmt: skip
    _step: Step
    _group: Selections
    _request: Request
    _invoke_id: int

    def __init__(
        self, selections: Selections, invoke_ids: InvokeIds, answer: LongAnswer, experience: Experience, *, stream: bool
    ) -> None:
        self._selections = selections
        self._invoke_ids = invoke_ids
        self._answer = answer
        self._experience = experience
        self._stream = stream
        self._results: Sequence[Result] = ()
        self._steps = iter(experience.plan(selections))

    def start(self) -> Request:
        """The first request; then the one after each step that is done."""
        step = self._step = next(self._steps)
        self._group = step.selections
        invoke_id = self._invoke_id = self._invoke_ids.next()
        self._answer.ask(invoke_id, 0.0)
        request = self._request = request_of(step, invoke_id)
        return request

    def refused(self, said: str, reason: int | None) -> Request | None:
        """The meter refused the request under way as such: the request that goes on in another form, None when there is none."""
        step = self._step
        if len(step.selections) == 1 or reason in _ABOUT_KEYS:
            return None
        self._answer.abandon()
        self._experience.refused(step, said, reason)
        self._steps = iter(self._experience.plan(self._selections[len(self._results) :]))
        return self.start()

    def on_response(self, response: Any) -> Request | Results | Block:
        """Take an answer: the next request, or all that was asked for, or with `stream` the next block.

        RemoteError, MeterError or WireError when the answer does not fit.
        """
        kind = type(response)
        if kind is GetResponseNormal:
            refused = response.data is None
            if len(self._group) > 1 and (not refused or self._step.form is not Form.LIST):
                raise self._misfit(kind)
            answer = self._answer
            code = answer.hear_whole(response.invoke_id, refused, 0.0)
            if code is not None or answer.machine.state is not IDLE:
                answer.check(code)
            return self._not_given(response.error) if refused else self._take((response,))
        if kind is GetResponseWithDatablock:
            return self._on_block(response)
        if kind is GetResponseWithList:
            self._answer.take_whole(response.invoke_id, False)
            return self._take(response.results)
        if kind is AccessResponse and type(self._request) is AccessRequest:
            self._answer.take_whole(long_invoke_id(response), False)
            return self._take(accessing.results(self._request, response))
        raise self._misfit(kind)

    def next_block(self) -> GetRequestNext:
        """The request for the block after the last one."""
        return GetRequestNext(invoke_id=self._invoke_id, block_number=self._answer.next)

    def _take(self, results: Sequence[Result]) -> Request | Results:
        count = len(results)
        if count != len(self._group):
            raise RemoteError(Code.UNEXPECTED_APDU, f"{count} results for {len(self._group)} attributes")
        if count > 1 and (error := _of_the_request(results)) is not None:
            return self._other_form(error)
        results = self._results = [*self._results, *results] if self._results else results
        return Results(results) if len(results) == len(self._selections) else self.start()

    def _other_form(self, error: int) -> Request:
        again = self.refused(f"data-access-result {error}", None)
        assert again is not None  # there were several attributes
        return again

    def _on_block(self, response: GetResponseWithDatablock) -> Request | Results | Block:
        answer = self._answer
        answer.take_block(response.invoke_id, response.block_number, bool(response.last_block), response.raw)
        if response.raw is None:
            return self._not_given(response.error or 0)
        if self._stream:
            return Block(answer.drain(), bool(response.last_block))
        if not response.last_block:
            return self.next_block()
        raw = answer.drain()
        return self._take(DataResultList.decode(raw).results if len(self._group) > 1 else (DataResult(data=axdr.decode(raw)),))

    def _not_given(self, error: int) -> Request | Results:
        """The meter gave a result in place of what was asked for. For a list of attributes it is none: it took no list."""
        after = self._answer.refused()
        if self._stream and after:
            raise MeterError(Code.DATA_ACCESS, f"the transfer was broken off after block {after}, result {error}", error)
        return self._other_form(error) if len(self._group) > 1 else self._take([DataResult(error=error)])

    def _misfit(self, kind: type) -> RemoteError:
        return RemoteError(Code.UNEXPECTED_APDU, f"{kind.__name__} answers a GET of {len(self._group)} attributes")


def request_of(step: Step, invoke_id: int) -> Request:
    """One attribute goes in a plain GET, whatever the plan calls it."""
    form, selections = step
    if len(selections) == 1:
        one = selections[0]
        return GetRequestNormal(invoke_id=invoke_id, attribute=one.attribute, access=one.access)
    if form is Form.LIST:
        return GetRequestWithList(invoke_id=invoke_id, selections=list(selections))
    return accessing.CONTINUE.request(accessing.reading(selections), invoke_id)


def _of_the_request(results: Sequence[Result]) -> int | None:
    """The result that all have when it is not about the objects."""
    first = results[0].error
    return first if first in _ABOUT_THE_REQUEST and all(one.error == first for one in results) else None
