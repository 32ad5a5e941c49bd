"""Bugs planted in a copy of the drivers' link, association and exchanges, one at a time: the test that is named notices each."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from driver_library import EXCHANGE, drivers
from planted_help import Bug, is_noticed, is_quiet, objects

LINK, EXCHANGES, RULES, PUSHES = (f"test_c_{name}.py" for name in ("link", "exchange", "exchange_rules", "exchange_pushes"))

pytestmark = pytest.mark.skipif("WIN12_PLANTED" not in os.environ, reason="takes many minutes: make planted-drivers")


BUGS = [
    # --- the link
    Bug("our own frame is taken for the server's", "link_take.c",
        "control.kind != WIN12_LINK_SUPERVISORY && is_echo(link, frame)", "false && is_echo(link, frame)", LINK,
        "test_our_own_frame"),
    Bug("a frame of any station is the server's", "link_take.c", " || !is(&frame->source, link->there, link->there_size)) {\n",
        ") {\n", LINK, "test_any_walk"),
    Bug("segments have the size that was proposed", "link_ports.c", "    link->info = info;\n", "    (void)info;\n", LINK,
        "test_any_walk"),
    Bug("what was acknowledged is sent again", "link_ports.c", "link->sent_at += arrived < left ? arrived : left;",
        "link->sent_at += arrived < left ? 0 : left;", LINK, "test_any_walk"),
    Bug("numbers of segments do not go on", "link_ports.c",
        "    link->first = (uint8_t)((link->first + count) & SEQUENCE_MASK);\n", "", LINK, "test_any_walk"),
    Bug("half a message outlives its link", "link_ports.c", "    link->first = 0;\n    link->message_size = 0;\n",
        "    link->first = 0;\n", RULES, "test_half_a_message"),
    Bug("a message from client to server is taken", "link_ports.c",
        "size == WIN12_LINK_HEADER && begins(begin, size, link->ours)", "false", LINK, "test_any_walk"),
    Bug("a message may begin with less than a header", "link_ports.c",
        " || (size < WIN12_LINK_HEADER && !link->frame->segmented)", "", LINK, "test_any_walk"),
    Bug("a message may be larger than its room", "link_ports.c", "> sizeof(link->message) - link->message_size",
        "> sizeof(link->message)", RULES, "test_a_message_that_is_larger"),
    Bug("an orderly end is a failure", "link_ports.c", "    link->ended = true;\n    link->failed = false;",
        "    link->ended = true;\n    link->failed = true;", LINK, "test_any_walk"),
    Bug("lower addresses have seven bits", "link_frames.c", "if (upper > ADDRESS_SHORT || lower > ADDRESS_SHORT) {",
        "if (upper > ADDRESS_SHORT) {", EXCHANGES, "test_addresses_of_every_length"),
    Bug("what is sent and what is taken are swapped", "link_frames.c", "found->send_info = number(&one->value);",
        "found->take_info = number(&one->value);", LINK, "test_any_walk"),
    Bug("a large parameter is a small one", "link_frames.c", "if (value > UINT32_MAX >> 8) {", "if (value == UINT32_MAX) {",
        LINK, "test_parameters_of_any_length"),
    Bug("a second message is sent over the first", "link.c", "    if (link->sent_at < link->sent_size) {\n",
        "    if (link->sent_at + 1U < link->sent_at) {\n", LINK, "test_one_message_at_a_time"),
    # --- the association
    Bug("an answer may be of another service", "association_ports.c", "return tag == it->response_tag ?", "return tag != 0 ?",
        RULES, "test_an_answer_that_is_none"),
    Bug("an answer may be of another request", "association_ports.c",
        "return it->apdu->as.get.as.get_response_normal.invoke_id;", "return it->machine.pending;", RULES,
        "test_an_answer_that_is_none"),
    Bug("what was not agreed is asked for", "association_ports.c", "(it->needs & it->conformance) == it->needs",
        "it->request.size > 0", EXCHANGES, "test_a_service_that_was_not_agreed"),
    Bug("a meter takes requests of any length", "association_ports.c", "return it->server_pdu == 0 || ",
        "return it->server_pdu > 0 || ", RULES, "test_a_request_that_is_longer"),
    Bug("any version of DLMS will do", "association_ports.c", "return it->initiate.dlms_version;",
        "return it->initiate.dlms_version > 0 ? 6 : 0;", RULES, "test_an_association_that_is_none"),
    Bug("the name of a context is its last octet", "association.c",
        "name->size == sizeof(prefix) + 1 && memcmp(name->at, prefix, sizeof(prefix)) == 0", "name->size == sizeof(prefix) + 1",
        RULES, "test_an_association_that_is_none"),
    Bug("the name of the mechanism is not looked at", "association.c",
        "last_arc(said->has_mechanism_name, &said->mechanism_name, 2)", "last_arc(false, &said->mechanism_name, 2)", RULES,
        "test_an_association_that_is_none"),
    Bug("a refusal is none", "association.c", "said->has_result ? said->result : WIN12_ASSOCIATION_RESULT_REJECTED_PERMANENT",
        "WIN12_ASSOCIATION_RESULT_ACCEPTED", RULES, "test_an_association_that_is_none"),
    Bug("what cannot be read is passed over", "association.c",
        "    *code = win12_association_client_rx_malformed(&it->machine, now);\n    return true;",
        "    (void)now;\n    *code = WIN12_OK;\n    return true;", RULES, "test_an_answer_that_is_none"),
    Bug("an exception is any APDU", "association.c", "        *code = service_error(association, now);\n",
        "        (void)service_error;\n        *code = other(association, now);\n", RULES, "test_an_exception"),
    Bug("what asks for no answer is sent", "association.c", " || invoke.confirmed == 0) {", ") {", EXCHANGES,
        "test_requests_that_are_none"),
    Bug("pushes are swallowed", "association.c", "return association->apdu->is != WIN12_APDU_IS_NOTIFICATION;", "return true;",
        PUSHES, "test_notifications_within"),
    # --- turns
    Bug("who asks much is served first", "exchange_turns.c", "\n            && !is_queued(all, all->all[i]->owner)) {",
        ") {\n            (void)is_queued;", EXCHANGES, "test_owners_take_turns"),
    Bug("the youngest request goes first", "exchange_turns.c", "all->all[i]->number < all->all[found]->number",
        "all->all[i]->number > all->all[found]->number", EXCHANGES, "test_owners_take_turns"),
    Bug("the turn is not given back", "exchange_turns.c",
        "    } else if (held) {\n        (void)win12_meter_sharing_rx_release",
        "    } else if (held && exchange->status == WIN12_DEVICE_STATUS_OK) {\n        (void)win12_meter_sharing_rx_release",
        RULES, "test_who_comes_after_a_refusal"),
    Bug("a lost line goes on being lost", "exchange_turns.c",
        "        (void)win12_meter_sharing_link_found(&all->sharing, all->now);\n", "        return ask(all);\n", EXCHANGES,
        "test_a_meter_that_is_not_there"),
    Bug("the end of an exchange is not told", "exchange_turns.c", "    all->ports->ended(all->ports->context, exchange);\n", "",
        EXCHANGES, "test_an_answer"),
    Bug("an owner has as many as it likes", "exchange.c", "return own < WIN12_EXCHANGES_EACH ? found",
        "return own <= WIN12_EXCHANGES ? found", EXCHANGES, "test_no_owner_has_more"),
    # --- deadlines, policies, buffers
    Bug("deadlines are looked at by chance", "exchange.c",
        "first = all->all[i] != NULL ? sooner(first, all->all[i]->deadline) : first;", "(void)i;", EXCHANGES, "test_deadlines"),
    Bug("who waits has no deadline", "exchange.c", "all->all[i] != NULL && all->all[i]->deadline <= all->now",
        "all->all[i] != NULL && all->all[i] == all->holder && all->all[i]->deadline <= all->now", EXCHANGES, "test_deadlines"),
    Bug("what was to be sent goes over the next line", "exchange.c", "    all->out.at = 0;\n    all->out.end = 0;\n", "", RULES,
        "test_nothing_of_a_line_that_has_ended"),
    Bug("not all are told when the line ends", "exchange.c",
        "            win12_exchanges_tell(all, all->all[i], why);\n        }\n",
        "            win12_exchanges_tell(all, all->all[i], why);\n            break;\n        }\n", EXCHANGES,
        "test_the_line_ends"),
    Bug("who wants protection is asked without", "exchange.c", "    if (all->device->settings.needs_protection != 0) {\n",
        "    if (all->device->settings.needs_protection > 1) {\n", EXCHANGES, "test_lines_that_nothing_is_sent_over"),
    Bug("half a frame hides what follows", "exchange.c", "inside ? win12_after(all->now, WIN12_T_HDLC_GAP) : WIN12_NEVER",
        "inside ? win12_after(all->now, 60000) : WIN12_NEVER", RULES, "test_a_length_that_promises"),
    Bug("the policy is asked for the first one only", "exchange_line.c",
        "    if (!all->ports->may(all->ports->context, holder)) {\n",
        "    if (holder->number == 1U && !all->ports->may(all->ports->context, holder)) {\n", EXCHANGES,
        "test_the_policy_is_asked_when_the_turn"),
    Bug("the policy is asked before the line is opened only", "exchange_line.c",
        "    if (!all->ports->may(all->ports->context, holder)) {\n",
        "    if (win12_link_closed(&all->link) && !all->ports->may(all->ports->context, holder)) {\n", EXCHANGES,
        "test_the_policy_is_asked_again"),
    Bug("what nobody uses stays open", "exchange_line.c", "    all->idle.gap_after = WIN12_T_EXCHANGE_IDLE;\n",
        "    all->idle.gap_after = 3600000;\n", EXCHANGES, "test_the_association_stays"),
    Bug("what is in use is closed", "exchange_line.c",
        "    if (all->holder != NULL || all->sharing.state != WIN12_METER_SHARING_FREE) {\n",
        "    if (all->holder == NULL && all->sharing.state != WIN12_METER_SHARING_FREE) {\n", RULES,
        "test_an_association_is_not_closed"),
    Bug("only the first who waits is told that nobody answers", "exchange_line.c",
        "        if (opening && status(code) == WIN12_DEVICE_STATUS_LINE_FAILED) {\n", "        if (false && opening) {\n",
        EXCHANGES, "test_a_client_that_the_meter"),
    Bug("an answer may be larger than its room", "exchange_hear.c", "    if (size > holder->room) {\n",
        "    if (size > holder->room + 100U) {\n", EXCHANGES, "test_a_room_that_is_too_small"),
    Bug("answers of other stations are taken", "exchange_hear.c",
        "    return pair[1] == 0 && pair[2] == settings->client && other[1] == settings->server >> 8\n        && other[2] ==",
        "    return pair[2] != 0 && other[2] + 256U >", PUSHES, "test_a_wrapper_of_others"),
    Bug("pushes between frames are lost", "exchange_hear.c",
        "            push(all, link->message + WIN12_LINK_HEADER, link->apdu_size);\n", "            (void)push;\n", PUSHES,
        "test_notifications_within"),
]  # fmt: skip


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return objects()


@pytest.mark.slow
@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.what.replace(" ", "-"))
def test_a_planted_bug_is_noticed(sound: dict[str, Path], tmp_path: Path, bug: Bug) -> None:
    if EXCHANGE.given:
        pytest.skip("another library is asked for")
    is_noticed(EXCHANGE, sound, tmp_path, bug, WIN12_EXCHANGE_SEEDS="60")


@pytest.mark.slow
def test_without_a_bug_the_same_tests_pass(sound: dict[str, Path], tmp_path: Path) -> None:
    is_quiet(EXCHANGE, sound, BUGS, WIN12_EXCHANGE_SEEDS="60")


def test_bugs_are_in_all_files() -> None:
    files = {path.name for path in drivers() if path.name.startswith(("link", "association", "exchange"))}
    assert files == {bug.file for bug in BUGS}
