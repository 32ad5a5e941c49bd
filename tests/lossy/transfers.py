"""Transfers over a lossy line, and what must have come of each: exactly what was asked for, or one of the errors that are right.

A transfer that failed may have been done by the meter or not, but never twice.
"""

from __future__ import annotations

from typing import NamedTuple

from asked import Asked, Wrong
from ends import Ends
from win12.application.client.exchange_events import Block, Closed, ExchangeEvent, Failed, Opened
from win12_wire import limits
from win12_wire.errors import Code, LinkError, Win12Error

OPENINGS = 5
"""Tries in a row to associate before the line is given up."""
_SILENCE = (limits.HDLC_RETRIES + 1) * limits.T_HDLC_RESPONSE
_HELD = 2 * limits.T_HDLC_GAP + 0.5
"""How much older than the last answer a frame may be whose loss was the first of that silence."""


class Outcome(NamedTuple):
    """`error` is None when everything came; `seconds` are those of the line's time."""

    kind: str
    error: Code | None
    seconds: float


def allowed(ends: Ends) -> frozenset[Code]:
    """The errors that a transfer may end with, besides PEER_CLOSED where the connection was cut off."""
    plan = ends.plan
    if plan.kind == "hdlc":
        return _OVER_HDLC
    if not plan.ciphered:
        return _PLAIN_DATAGRAMS
    return _SEALED_DATAGRAMS | (_DAMAGED if plan.weather.damaged else frozenset())


_OVER_HDLC = frozenset({Code.RESPONSE_TIMEOUT})
"""Numbers and check sequences make all else invisible."""
_PLAIN_DATAGRAMS = _OVER_HDLC | {
    Code.UNEXPECTED_APDU, Code.WRONG_INVOKE_ID, Code.BLOCK_SEQUENCE, Code.SERVICE_ERROR, Code.AUTHENTICATION_FAILED,
    Code.EXCEPTION,
}  # fmt: skip
"""An answer that comes twice answers nothing, or another request; an AARQ that comes twice begins anew, and ends what was."""
_SEALED_DATAGRAMS = _PLAIN_DATAGRAMS | {Code.REPLAY, Code.COUNTER_BEHIND, Code.COUNTER_FAR}
"""Counters tell."""
_DAMAGED = frozenset(
    {
        Code.WRONG_TAG, Code.NOT_PROTECTED, Code.WEAK_PROTECTION, Code.WRONG_SUITE, Code.WRONG_TITLE, Code.INVALID_APDU,
        Code.BAD_CONSTANT, Code.BAD_VALUE, Code.BAD_LENGTH, Code.HALF_MESSAGE, Code.ASSOCIATION_REJECTED, Code.DOWNGRADE,
    }
)  # fmt: skip
"""What a damaged header, envelope, tag or AARE looks like."""


def bound(ends: Ends, asked: Asked) -> float:
    """Seconds within which a transfer ends, whatever the line does: one response time for each APDU, and its link's patience."""
    smallest = min(ends.plan.pdus) - 40
    apdus = 8 + 2 * (asked.octets + 300) // max(smallest // 2, 10) + 2 * asked.times
    return ends.plan.patience * apdus + _SILENCE + limits.T_HALF_MESSAGE


def associate(ends: Ends, outcomes: list[Outcome]) -> bool:
    """Open the line, in several tries; whether a request can be made."""
    for _ in range(OPENINGS):
        if ends.exchange is not None:
            return True
        began = ends.now
        ends.events.clear()
        ends.connect()
        if not ends.wait(lambda: bool(ends.events), 6 * ends.plan.patience + _SILENCE):
            raise Wrong(f"hangs while it associates, since {began:g} s")
        event = ends.events.popleft()
        if isinstance(event, Opened):
            outcomes.append(Outcome("associate", None, ends.now - began))
            return True
        _failed(ends, event, began)
        outcomes.append(Outcome("associate", _code(event), ends.now - began))
    return ends.exchange is not None


def transfer(ends: Ends, asked: Asked, *, hang_up: bool = False) -> Outcome:
    """One transfer from its start to what ends it. Raises Wrong."""
    exchange, began, octets = ends.exchange, ends.now, b""
    assert exchange is not None
    ends.events.clear()
    asked.start(exchange, ends.now)
    if hang_up:
        ends.pause(ends.chance.uniform(0.0, 2.0))
        ends.hang_up()
    limit = ends.now + bound(ends, asked)
    while True:
        if not ends.wait(lambda: bool(ends.events), limit - ends.now):
            raise Wrong(f"'{asked.kind}' hangs since {began:g} s")
        event = ends.events.popleft()
        if not isinstance(event, Block):
            break
        octets += event.raw
        if event.last:
            break
    return _ended(ends, asked, event, octets, began, cut=hang_up)


def abandon(ends: Ends, asked: Asked) -> Outcome:
    """One transfer that its owner gives up after a while; in the end the association can be used again, or has ended."""
    exchange, began = ends.exchange, ends.now
    assert exchange is not None
    ends.events.clear()
    asked.start(exchange, ends.now)
    if ends.wait(lambda: bool(ends.events), ends.chance.uniform(0.0, 2.0)) and not isinstance(ends.events[0], Block):
        return _ended(ends, asked, ends.events.popleft(), b"", began, cut=False)  # sooner than it was given up
    ends.events.clear()
    exchange.abandon(ends.now)
    if not ends.wait(lambda: not exchange.busy, bound(ends, asked)):
        raise Wrong(f"'{asked.kind}' given up hangs since {began:g} s")
    _counted(ends, asked)
    for event in ends.events:
        if not isinstance(event, Closed):
            raise Wrong(f"{event} after the transfer was given up")
        _failed(ends, event, began)
    ends.events.clear()
    return Outcome("given up", None, ends.now - began)


def _counted(ends: Ends, asked: Asked) -> int:
    """How often the meter did it: all or nothing, once."""
    given = ends.store.history.count(asked.value) if asked.value is not None else 0
    if given not in (0, asked.times) and not (_repeatable(ends) and given % asked.times == 0):
        raise Wrong(f"'{asked.kind}' was done {given} times instead of {asked.times}")
    return given


def _ended(ends: Ends, asked: Asked, event: ExchangeEvent, octets: bytes, began: float, *, cut: bool) -> Outcome:
    given = _counted(ends, asked)
    if isinstance(event, Failed | Closed):
        if not (cut and _code(event) == Code.PEER_CLOSED):
            _failed(ends, event, began)
        return Outcome(asked.kind, _code(event), ends.now - began)
    asked.check(event, octets)
    if asked.value is not None and given < asked.times:
        raise Wrong(f"'{asked.kind}' is said to be done and was not")
    return Outcome(asked.kind, None, ends.now - began)


def _repeatable(ends: Ends) -> bool:
    """Nothing in a plain request over datagrams tells that it came before (IEC 62056-47)."""
    return ends.plan.kind != "hdlc" and not ends.plan.ciphered


def _code(event: ExchangeEvent) -> Code:
    error = event.error if isinstance(event, Failed | Closed) else None
    if not isinstance(error, Win12Error):
        raise Wrong(f"{event} ends a transfer")
    return Code(error.code)


def _failed(ends: Ends, event: ExchangeEvent, began: float) -> None:
    """Whether the error is a right one: the line has done what it tells of."""
    code = _code(event)
    if code not in allowed(ends):
        raise Wrong(f"ends with {event}")
    error, line = getattr(event, "error", None), ends.line
    if ends.plan.kind != "hdlc":
        if not line.hits_since(began - line.weather.longest) and not line.counts["doubled"]:
            raise Wrong(f"{event}, and the line has lost nothing")
    elif isinstance(error, LinkError) and error.detail:
        if (hits := line.hits_since(ends.now - _SILENCE - _HELD)) <= limits.HDLC_RETRIES:
            raise Wrong(f"{event} after {hits} frames that did not come: the client has given up too early")
    elif (silent := line.silence(ends.now)) > limits.T_HDLC_RESPONSE + _HELD:
        raise Wrong(f"{event}, and nobody has said anything for {silent:g} s")
