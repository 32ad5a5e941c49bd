"""Client and server associate, read, push and release under every combination of authentication, protection, suite and form."""

from __future__ import annotations

import itertools

import pytest
from association_pair import SERVER_TITLE, Pair, push
from win12.application.association.events import Associated, Notification, Released, ResponseReceived
from win12.application.association.settings import HLS, Authentication, Security
from win12_wire.frames.apdu import ApduTag

COMBINATIONS = [
    (authentication, security, suite, dedicated, general)
    for authentication, security, suite, dedicated, general in itertools.product(
        Authentication, Security, (0, 1, 2), (False, True), (False, True)
    )
    if (security is not Security.NONE or not (dedicated or general)) and (authentication is not Authentication.ECDSA or suite)
]


@pytest.mark.parametrize(("authentication", "security", "suite", "dedicated", "general"), COMBINATIONS)
def test_all_combinations_associate_read_push_and_release(
    authentication: Authentication, security: Security, suite: int, dedicated: bool, general: bool
) -> None:
    pair = Pair(authentication, security, suite, dedicated=dedicated, general=general).open()

    named = security is not Security.NONE or authentication in HLS  # this meter has keys, and says who it is where both prove
    assert isinstance(pair.client_events[-1], Associated)
    assert pair.client_events[-1].peer_title == SERVER_TITLE  # pinned, where the server says none
    assert isinstance(pair.server_events[-1], Associated)
    assert pair.client.associated
    assert pair.server.associated
    assert pair.client.conformance == pair.server.conformance != 0
    assert named == any(SERVER_TITLE in apdu for who, apdu in pair.sent if who == "server")
    for invoke_id in (1, 2, 3):
        event = pair.read(invoke_id)
        assert isinstance(event, ResponseReceived)
        assert event.response.invoke_id == invoke_id
        assert event.response.data.value == 4408736
    pair.server.notify(push(), pair.now)
    pair.run()
    assert isinstance(pair.client_events[-1], Notification)
    assert pair.client_events[-1].notification.data.value == 5
    pair.client.release(pair.now)
    pair.run()
    assert isinstance(pair.client_events[-1], Released)
    assert isinstance(pair.server_events[-1], Released)
    assert not pair.client.associated
    assert not pair.server.associated


@pytest.mark.parametrize("general", [False, True])
@pytest.mark.parametrize("dedicated", [False, True])
def test_the_answer_comes_in_the_form_of_the_request(dedicated: bool, general: bool) -> None:
    pair = Pair(dedicated=dedicated, general=general).open()
    pair.sent.clear()
    pair.read()

    request, response = (apdu[0] for _, apdu in pair.sent)

    tags = {(False, False): (0xC8, 0xCC), (True, False): (0xD0, 0xD4), (False, True): (0xDB, 0xDB), (True, True): (0xDC, 0xDC)}
    assert (request, response) == tags[dedicated, general]


def test_no_plain_service_passes_in_a_ciphered_association() -> None:
    pair = Pair().open()
    pair.read()

    assert all(apdu[0] in (ApduTag.aarq, ApduTag.aare) or apdu[0] >= 0xC8 for _, apdu in pair.sent)


def test_it_can_associate_again_after_release() -> None:
    pair = Pair(dedicated=True).open()
    first = pair.sent[0][1]
    pair.read()
    pair.client.release(pair.now)
    pair.run()

    pair.open()

    assert isinstance(pair.read(), ResponseReceived)
    second = next(apdu for who, apdu in pair.sent[1:] if who == "client" and apdu[0] == ApduTag.aarq)
    assert first != second
