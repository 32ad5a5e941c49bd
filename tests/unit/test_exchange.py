"""An exchange and a meter that says more, less or other than the answer to what was asked."""

from typing import Any

import pytest
from transfer_help import ECHO, Pair, call
from win12.application.client.exchange_events import Closed, Notified, Response, Results
from win12.simulator.model import name
from win12_wire.frames import axdr
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection
from win12_wire.frames.notification import DataNotification, NotificationTime
from win12_wire.frames.service_error import ExceptionReason, ExceptionResponse, StateError
from win12_wire.frames.wrapper import Wrapper
from win12_wire.sessions.association_client import PASS_THREE_INVOKE_ID

NOTICE = DataNotification(long_invoke_id=1, date_time=NotificationTime(octets=b"", lead=0), data=axdr.unsigned(7))
WANTED = AttributeSelection(attribute=AttributeDescriptor(class_id=1, instance_id=name(ECHO), attribute_id=2))


def events(pair: Pair) -> list[Any]:
    found: list[Any] = []
    while (event := pair.exchange.next_event()) is not None:
        found.append(event)
    return found


def answered(pair: Pair) -> None:
    """The meter hears the request, and its answer does not get away."""
    pair.dialogue.receive(pair.exchange.outgoing(), pair.now)
    pair.dialogue.outgoing()


def test_an_answer_behind_a_notification_is_asked_for() -> None:
    """Over HDLC the notification gives the turn to the client, which has nothing to send but still waits."""
    pair = Pair(link="hdlc")
    pair.exchange.get([WANTED], pair.now)
    request = pair.exchange.outgoing()
    assert pair.dialogue.notify(1, NOTICE, pair.now)
    pair.dialogue.receive(request, pair.now)  # dropped: the notification goes first, and is lost
    assert pair.dialogue.outgoing()
    pair.dialogue.receive(request, pair.now)  # another copy of it: taken now
    heard = pair.dialogue.outgoing()
    pair.exchange.receive(heard, pair.now)
    pair.run()
    notified, results = events(pair)
    assert isinstance(notified, Notified)
    assert notified.notification == NOTICE
    assert isinstance(results, Results)


@pytest.mark.parametrize("link", ["wrapper", "hdlc"])
def test_a_notification_while_nobody_waits_is_told_once(link: str) -> None:
    pair = Pair(link=link)
    assert pair.dialogue.notify(1, NOTICE, pair.now)
    pair.exchange.get([WANTED], pair.now)
    pair.run()
    assert [type(event) for event in events(pair)] == [Notified, Results]


def test_no_request_has_the_invoke_id_of_the_proof_until_the_numbers_go_round() -> None:
    """The answer to a second copy of pass 3 would be taken for the answer to the request."""
    pair = Pair()
    used = [pair.exchange.next_invoke_id() for _ in range(16)]
    assert sorted(used) == list(range(16))
    assert used[-1] == PASS_THREE_INVOKE_ID


def test_who_leaves_is_gone_though_the_meter_refuses() -> None:
    pair = Pair()
    pair.exchange.release(pair.now)
    assert pair.exchange.outgoing()
    refusal = ExceptionResponse(
        state_error=int(StateError.service_not_allowed), service_error=int(ExceptionReason.operation_not_possible)
    )
    pair.exchange.receive(Wrapper(source_wport=1, destination_wport=1, apdu=refusal.encode()).encode(), pair.now)
    (event,) = events(pair)
    assert event == Closed(None)
    assert pair.exchange.closed
    assert pair.exchange.deadline() is None


def test_an_action_after_a_refusal_goes_on() -> None:
    """Only who leaves is gone."""
    pair = Pair()
    pair.exchange.perform(call(axdr.unsigned(1)), pair.now)
    answered(pair)
    refusal = ExceptionResponse(
        state_error=int(StateError.service_not_allowed), service_error=int(ExceptionReason.operation_not_possible)
    )
    pair.exchange.receive(Wrapper(source_wport=1, destination_wport=1, apdu=refusal.encode()).encode(), pair.now)
    assert not pair.exchange.closed
    events(pair)
    assert isinstance(pair.perform(call(axdr.unsigned(2))), Response)
