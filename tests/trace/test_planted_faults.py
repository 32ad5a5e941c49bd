"""Faults planted by hand, and what in a trace gives them away.

The first list alters generated functions, as a slip of a compiler or of a hand would; the second what binds machines to
octets, keys and time. For each the part of the trace is named by which it is noticed:

- another id: the model takes another branch, because a check was left out, altered or moved;
- effects, state, variable, timer, error: the branch is right, what it does is not;
- cannot be told / was asked: an answer that the branch needs was not asked for, or too early;
- is no value: fields or answers that are mangled on their way;
- did not become: a port that should let another machine take a step does not;
- before a transition: something happened although no transition did.

A trace does not notice a port that lies with a straight face: a tag check that says yes to everything gives a possible
trace. That is for the tests with hostile peers (tests/errors).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from association_help import waiting
from association_pair import Pair, get, keys
from planted import Between, plant, told, verdict
from win12.application.association import client as client_binding
from win12.application.association import server as server_binding
from win12.application.association.client_ports import ClientPorts
from win12.application.association.lockout import Lockout
from win12.application.association.server_ports import ServerPorts
from win12.application.association.settings import Authentication, Security
from win12_wire.errors import Code, Win12Error, make
from win12_wire.sessions import association_client

pytestmark = pytest.mark.usefixtures("unwatched")

Touch = Callable[[Any, Any], None]  # machines of client and server


def everything(touch: Touch | None = None) -> None:
    """Dialogues that lead through most of what associations do, attacks included. `touch` may alter the machines of the first."""
    pair = Pair()
    if touch is not None:
        touch(pair.client._machine, pair.server._machine)
    attempt(lambda: whole(pair))
    for attack in (replayed, forged, plain, silent, weak):
        attempt(attack)
    attempt(guessed)


def attempt(work: Callable[[], object]) -> None:
    """A dialogue; that it may fail once a fault is planted is not the matter here."""
    try:
        work()
    except (Win12Error, AssertionError, TypeError, ValueError):
        return


def whole(pair: Pair) -> None:
    pair.open()
    pair.read(1)
    pair.read(2)
    pair.client.request(get(3), pair.now)
    pair.client.cancel(pair.now)
    pair.run()
    pair.client.release(pair.now)
    pair.run()


def replayed() -> None:
    pair, octets = waiting()
    pair.to_client(octets)
    pair.client.request(get(4), pair.now)
    pair.to_client(octets)


def forged() -> None:
    pair, octets = waiting()
    pair.to_client(octets[:-1] + bytes((octets[-1] ^ 1,)))


def plain() -> None:
    pair, _ = waiting()
    pair.to_client(bytes.fromhex("C401030006000000 01"))


def silent() -> None:
    pair, _ = waiting()
    pair.client.handle_timer(pair.now + 60.0)


def weak() -> None:
    """The meter takes less protection than the client asks for: an association that the client must not go on with."""
    pair, _ = waiting()
    other, octets = waiting(security=Security.AUTH, client={"security": Security.AUTH})
    assert other is not pair
    pair.to_client(octets)


def guessed() -> None:
    lockout = Lockout()
    for password in (b"wrong", b"wrong", b"wrong", b"12345678"):
        pair = Pair(Authentication.LLS, Security.NONE, client_keys=keys(password=password), lockout=lockout)
        attempt(pair.open)


def test_without_a_fault_every_step_is_one_of_the_model() -> None:
    records = told(everything)
    assert verdict(records) == ""
    assert len(records) > 60


CLIENT, SERVER = "association_client", "association_server"
AARE, ANSWER, AARQ, PASS_THREE = "_associating_rx_aare", "_waiting_rx_apdu", "_idle_rx_aarq", "_pending_rx_apdu"
# what is wrong; machine, function and branch; a text there and what becomes of it; what gives it away
GENERATED = [
    ("the tag is not checked", CLIENT, ANSWER, "answer_forged",
     "not ports.tag_ok()", "False", "cannot be told without 'tag_ok'"),
    ("the tag is checked and the answer ignored", CLIENT, ANSWER, "answer_forged",
     "not ports.tag_ok()", "(ports.tag_ok(), False)[1]", "'content' was asked, which may be only after 'tag_ok or"),
    ("content is read before the tag has verified", CLIENT, ANSWER, "answer_forged",
     "not ports.tag_ok()", "(ports.content(), not ports.tag_ok())[1]", "'content' was asked twice and answered in two ways"),
    ("a replay is let through", CLIENT, ANSWER, "answer_replayed",
     "counter <", "counter + 99 <", "id: answer_other_invoke_id; the model: answer_replayed"),
    ("a counter may be used once more", CLIENT, ANSWER, "answer_replayed",
     "counter <", "counter + 1 <", "id: answer_other_invoke_id; the model: answer_replayed"),
    ("plain answers are taken", CLIENT, ANSWER, "answer_unprotected",
     "if m.ciphered and not protected", "if False", "the model: answer_unprotected"),
    ("less protection is taken", CLIENT, ANSWER, "answer_weak",
     "level & m.policy != m.policy", "level == 0", "the model: answer_weak"),
    ("the response timer is not started", CLIENT, "_associated_api_request", "request_sent",
     "m.response_at = now + m.response_after", "pass", "timer response: nothing; the model: 10.0"),
    ("the response timer is not stopped", CLIENT, ANSWER, "answer_received",
     "m.response_at = NEVER", "pass", "timer response: 10.0; the model: nothing"),
    ("the response timer is set to another time", CLIENT, AARE, "aare_challenged",
     "now + m.response_after", "now + 1.0", "timer response: 1.0; the model: 10.0"),
    ("the peer's counter is not kept", CLIENT, ANSWER, "answer_received",
     "ports.save_rx_lowest(m.rx_lowest)", "pass", "effects: tell response; the model: save"),
    ("another counter is kept than the one remembered", SERVER, PASS_THREE, "pass_three_proved",
     "ports.save_rx_lowest(m.rx_lowest)", "ports.save_rx_lowest(m.rx_lowest - 1)", "effects: save rx_lowest(3)"),
    ("a message is sent before its counter is durable", CLIENT, "_closed_api_open", "open",
     "ports.reserve()\n    ports.send_aarq()", "ports.send_aarq()\n    ports.reserve()",
     "effects: send aarq, call reserve; the model: call reserve, send aarq"),
    ("a counter is not reserved", SERVER, "_associated_api_respond", "respond_sent",
     "ports.reserve_answer()", "pass", "effects: send response; the model: call reserve_answer, send response"),
    ("the client is associated before pass 4", CLIENT, AARE, "aare_challenged",
     "m.state = AUTHENTICATING", "m.state = ASSOCIATED", "state: ASSOCIATED; the model: AUTHENTICATING"),
    ("the lowest counter is not moved up", CLIENT, ANSWER, "answer_received",
     "m.rx_lowest = counter + 1", "pass", "variable rx_lowest"),
    ("an error is swallowed", CLIENT, ANSWER, "answer_unprotected",
     "return Code.NOT_PROTECTED", "return None", "error: nothing; the model: NOT_PROTECTED"),
    ("another error is said", SERVER, AARQ, "aarq_wrong_password",
     "return Code.AUTHENTICATION_FAILED", "return Code.LOCKED_OUT", "error: LOCKED_OUT; the model: AUTHENTICATION_FAILED"),
    ("a failure is not counted", SERVER, AARQ, "aarq_wrong_password",
     "ports.note_failure()", "pass", "the model: call note_failure"),
    ("a wrong argument is sent", CLIENT, AARE, "aare_challenged",
     "else PASS_THREE_INVOKE_ID)", "else 2)", "send pass_three(2); the model"),
    ("the id of a transition is not said", CLIENT, "_closed_api_open", "open",
     'm.trace.taken("open")', "pass", "no transition is named"),
    ("a lock is lost", "lockout", "_open_api_failure", "failure_locks",
     "m.state = LOCKED", "pass", "state: OPEN; the model: LOCKED"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "machine", "function", "branch", "old", "new", "sign"), GENERATED, ids=[row[0] for row in GENERATED]
)
def test_a_fault_in_generated_code_is_noticed(
    what: str, machine: str, function: str, branch: str, old: str, new: str, sign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch, machine, function, branch, old, new)
    assert sign in verdict(told(everything)), what


def test_a_function_in_the_place_of_another_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    table = list(association_client._RX_APDU)
    table[association_client.DRAINING] = table[association_client.WAITING]
    monkeypatch.setattr(association_client, "_RX_APDU", tuple(table))
    assert "id: answer_received; the model: late_answer" in verdict(told(everything))


# --- what binds the machines ---------------------------------------------------------------------------------------------


def late_counters(client: Any, _server: Any) -> None:
    """Counters are reserved after the message has gone."""
    late: list[Callable[[], None]] = []

    def change(name: str, arguments: tuple[Any, ...], on: Callable[..., Any]) -> Any:
        if name == "reserve_service":
            late.append(on)
            return None
        result = on(*arguments)
        if name == "send_request":
            late.pop()()
        return result

    Between(client, change)


def drops(name: str) -> Touch:
    """A port that does not do what it is told."""

    def touch(client: Any, server: Any) -> None:
        for machine in (client, server):
            Between(machine, lambda called, arguments, on: None if called == name else on(*arguments))

    return touch


def doubles(client: Any, _server: Any) -> None:
    """A message is sent twice."""

    def change(name: str, arguments: tuple[Any, ...], on: Callable[..., Any]) -> Any:
        if name == "send_request":
            on(*arguments)
        return on(*arguments)

    Between(client, change)


def no_timer(client: Any, _server: Any) -> None:
    """What binds the machine puts off its timer when it sends."""

    def change(name: str, arguments: tuple[Any, ...], on: Callable[..., Any]) -> Any:
        if name == "send_request":
            client.response_at = 99.0
        return on(*arguments)

    Between(client, change)


def moves(client: Any, server: Any) -> None:
    """What binds the machine moves it on its own."""

    def change(name: str, arguments: tuple[Any, ...], on: Callable[..., Any]) -> Any:
        if name == "tell_request":
            server.state = type(server.state)["PENDING"]
        return on(*arguments)

    Between(server, change)


def lowers(_client: Any, server: Any) -> None:
    """A counter is taken back after it was kept."""

    def change(name: str, arguments: tuple[Any, ...], on: Callable[..., Any]) -> Any:
        if name == "tell_request":
            server.rx_lowest = 0
        return on(*arguments)

    Between(server, change)


def fails_silently(client: Any, _server: Any) -> None:
    """An error of a port is caught on the way, and the step goes on as if nothing had been."""

    def change(name: str, arguments: tuple[Any, ...], on: Callable[..., Any]) -> Any:
        return None if name == "reserve_service" else on(*arguments)

    Between(client, change)


BOUND: list[tuple[str, Touch, str]] = [
    ("a counter is reserved after the message is sent", late_counters,
     "effects: send request, call reserve_service; the model: call reserve_service"),
    ("a save is not performed", drops("save_rx_lowest"), "the model: call adopt, save rx_lowest("),
    ("an indication is lost", drops("tell_associated"), "the model: save rx_lowest("),
    ("a message is sent twice", doubles, "send request, send request; the model"),
    ("a timer is put off", no_timer, "timer response: 99.0; the model"),
    ("the state is changed from outside", moves, "of 'association_server'"),
    ("a counter is taken back", lowers, "variable rx_lowest: 0; the model"),
    ("a reservation is left out", fails_silently, "effects: send request; the model: call reserve_service, send request"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "touch", "sign"), BOUND, ids=[row[0] for row in BOUND])
def test_a_fault_between_machine_and_ports_is_noticed(what: str, touch: Touch, sign: str) -> None:
    assert sign in verdict(told(lambda: everything(touch))), what


def test_failures_that_are_not_counted_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The call reaches the port, which does nothing: the machine of the lock takes no step."""
    monkeypatch.setattr(ServerPorts, "note_failure", lambda self: None)
    assert "'call note_failure' of 'association_server' did not become 'lockout.api.failure'" in verdict(told(everything))


def test_a_success_noted_as_a_failure_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ServerPorts, "note_success", ServerPorts.note_failure)
    assert "'call note_success' of 'association_server' did not become 'lockout.api.success'" in verdict(told(everything))


def test_an_answer_that_is_none_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ClientPorts, "content", lambda self: 9)
    assert "answer 'content' is 9, which is no value of type 'content'" in verdict(told(everything))


@pytest.mark.parametrize("binding", [client_binding, server_binding], ids=["client", "server"])
def test_fields_that_are_mangled_are_noticed(binding: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Octets in the place of a number, and a number too large: never passed on, and refused."""
    monkeypatch.setattr(
        binding, "envelope", lambda sealed, title: (True, False, False, False, 0, b"\x30", sealed.invocation_counter)
    )
    assert "field 'level' is <bytes>, which is no value of type 'u8'" in verdict(told(everything))
    monkeypatch.setattr(binding, "envelope", lambda sealed, title: (True, False, False, False, 0, 3, 1 << 33))
    assert "field 'counter' is 8589934592, which is no value of type 'u32'" in verdict(told(everything))


def test_a_port_that_fails_while_asked_and_changes_something_is_noticed() -> None:
    def touch(client: Any, _server: Any) -> None:
        def change(name: str, arguments: tuple[Any, ...], on: Callable[..., Any]) -> Any:
            if name == "tag_ok":
                client.pending = 1
                raise make(Code.STORE_FAILED, "")
            return on(*arguments)

        Between(client, change)

    assert "failed with STORE_FAILED before a transition, but something changed" in verdict(told(lambda: everything(touch)))
