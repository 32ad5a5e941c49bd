"""Recorded dialogues taken up by our own associations, once in the place of the client and once in that of the meter.

Challenges, dedicated key, keys and first counter are those of the recording. Then all that the other side said must be taken,
with its tag, its counter and its proof, and our proposal is, octet for octet, the recorded one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from corpus import Case, cases
from win12.application.association import ClientAssociation, ServerAssociation
from win12.application.association.events import Associated, Failed, Released, RequestReceived, ResponseReceived
from win12.application.association.names import bits
from win12.application.association.settings import DEFAULT_CONFORMANCE, Authentication, ClientSettings, Security, ServerSettings
from win12.security.counters import MemoryCounters, counter_name
from win12.security.keys import Keys
from win12.security.suite import Cipher
from win12_wire.errors import Code
from win12_wire.frames import apdu as apdus
from win12_wire.frames.acse import Aare, Aarq
from win12_wire.frames.ciphering import GeneralKeyCiphering, ServiceCiphering
from win12_wire.frames.initiate import ConformanceBit, InitiateRequest
from win12_wire.frames.wrapper import Wrapper

AUTHENTICATION = {"none": Authentication.NONE, "low": Authentication.LLS, "gmac": Authentication.GMAC}
FIRST_COUNTER = 101


def keys(case: Case) -> Keys:
    given = case["keys"]
    titles = {side: bytes.fromhex(case[side]["system_title"]) for side in ("client", "server")}
    if case["protection"] == "none" and case["auth"] != "gmac":
        titles = dict.fromkeys(titles, b"")  # some clients draw a title each time
    return Keys(
        ek=bytes.fromhex(given["guek"]),
        ak=bytes.fromhex(given["gak"]),
        password=given["password"].encode(),
        client_title=titles["client"],
        server_title=titles["server"],
    )


def fits(case: Case) -> bool:
    """Whether it is over the wrapper, with a mechanism that we have."""
    return case.get("link") == "wrapper" and case["auth"] in AUTHENTICATION


def spoken(case: Case, who: str) -> list[bytes]:
    return [Wrapper.decode(bytes.fromhex(event["hex"])).apdu for event in case["events"] if event["dir"] == who]


def plain(case: Case, octets: bytes) -> Any:
    """What the client said, deciphered."""
    message = apdus.decode(octets)
    if not isinstance(message, ServiceCiphering | GeneralKeyCiphering):
        return message
    under_dedicated = message.tag in (0xDC, 0xD0, 0xD1, 0xD3)
    key = bytes.fromhex(case["keys"]["dedicated"]) if under_dedicated else keys(case).ek
    cipher = Cipher(case["suite"], key, keys(case).ak)
    title = keys(case).client_title
    return apdus.decode(cipher.unprotect(message.security_control, title, message.invocation_counter, message.payload))


def given(*values: bytes | None) -> Callable[[int], bytes]:
    """A source of randomness that gives what the recorded side drew."""
    left = [value for value in values if value]

    def draw(size: int) -> bytes:
        value = left.pop(0) if left else bytes(size)
        assert len(value) == size
        return value

    return draw


def security(aarq: Aarq) -> Security:
    """How the recorded client protected; the label of a case says what it was asked to do, which is not always the same."""
    information = apdus.decode(aarq.user_information or b"")
    if not isinstance(information, ServiceCiphering):
        return Security.NONE
    return {0x10: Security.AUTH, 0x20: Security.ENC, 0x30: Security.AUTHENC}[information.security_control & 0x30]


def client(case: Case, aarq: Aarq, proposal: InitiateRequest) -> ClientAssociation:
    """Our client in the place of the recorded one."""
    labels = frozenset(bit.name for bit in ConformanceBit if bit & proposal.conformance.bits)
    settings = ClientSettings(
        authentication=AUTHENTICATION[case["auth"]],
        security=security(aarq),
        suite=case["suite"],
        dedicated=proposal.dedicated_key is not None,
        general=bool(proposal.conformance.bits & ConformanceBit.general_protection),
        conformance=labels,
        max_pdu=proposal.max_pdu_size,
    )
    counters = MemoryCounters()
    counters.raise_to(counter_name(keys(case).ek, keys(case).client_title), FIRST_COUNTER)
    challenge = aarq.calling_authentication_value if case["auth"] == "gmac" else None
    return ClientAssociation(settings, keys(case), counters, random=given(challenge, proposal.dedicated_key))


@pytest.mark.parametrize("case", cases("sessions.json"))
@pytest.mark.usefixtures("unwatched")  # the invoke id of pass 3 is set behind the back of the machine
def test_our_client_in_the_place_of_the_recorded_one(case: Case) -> None:
    if not fits(case):
        return
    said, heard = spoken(case, "client"), iter(spoken(case, "server"))
    aarq = Aarq.decode(said[0])
    proposal = plain(case, aarq.user_information or b"")
    ours = client(case, aarq, proposal)

    opened = ours.open(0.0)

    same = case["client"]["program"].startswith("gurux") and (case["auth"] == "gmac" or case["protection"] == "none")
    assert (opened == said[0]) or not same
    assert Aarq.decode(opened).user_information == aarq.user_information
    events = ours.receive(next(heard), 0.0)
    rest = said[1:]
    if case["auth"] == "gmac":
        assert events == []
        assert len(ours.outgoing()) == 1
        ours._machine.pending = plain(case, said[1]).invoke_id  # the recorded client had another than ours
        events, rest = ours.receive(next(heard), 0.0), rest[1:]
    assert [type(event) for event in events] == [Associated]
    assert ours.conformance & ~proposal.conformance.bits == 0
    for octets in rest[:-1]:
        ours.request(plain(case, octets), 0.0)
        (event,) = ours.receive(next(heard), 0.0)
        assert isinstance(event, ResponseReceived)
    ours.release(0.0)
    assert [type(event) for event in ours.receive(next(heard), 0.0)] == [Released]


@pytest.mark.parametrize("case", cases("sessions.json"))
def test_our_meter_in_the_place_of_the_recorded_one(case: Case) -> None:
    if not fits(case):
        return
    said, aare = spoken(case, "client"), Aare.decode(spoken(case, "server")[0])
    settings = ServerSettings(
        authentication=AUTHENTICATION[case["auth"]], security=security(Aarq.decode(said[0])), suite=case["suite"]
    )
    ours = ServerAssociation(settings, keys(case), MemoryCounters(), random=given(aare.responding_authentication_value))

    events = ours.receive(said[0], 0.0)
    rest = said[1:]
    if case["auth"] == "gmac":
        assert events == []
        events, rest = ours.receive(rest[0], 0.0), rest[1:]
    assert [type(event) for event in events] == [Associated]
    assert ours.conformance & ~bits(DEFAULT_CONFORMANCE) == 0
    for octets in rest[:-1]:
        (event,) = ours.receive(octets, 0.0)
        assert isinstance(event, RequestReceived)
        assert event.request == plain(case, octets)
    (event,) = ours.receive(rest[-1], 0.0)
    if rest[-1] == bytes.fromhex("6203800100") and case["protection"] != "none":
        assert isinstance(event, Failed)
        assert event.error.code == Code.NOT_PROTECTED
    else:
        assert isinstance(event, Released)
