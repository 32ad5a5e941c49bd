"""Bugs planted in a copy of the drivers' portable part, one at a time: the test that is named notices each."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

from driver_library import DEVICE, drivers
from planted_help import Bug, is_noticed, is_quiet, objects

FILES = ("device_rules", "device_records", "receiver", "hub", "policy")
RULES, RECORDS, RECEIVER, HUB, POLICY = (f"test_c_{name}.py" for name in FILES)


pytestmark = pytest.mark.skipif("WIN12_PLANTED" not in os.environ, reason="takes many minutes: make planted-drivers")


BUGS = [
    # --- frames and messages
    Bug("a broken frame takes what follows with it", "receiver_scan.c",
        "    return FOUND_NONE;\n}\n\n/* One flag", "    receiver->at += 40;\n    return FOUND_NONE;\n}\n\n/* One flag",
        RECEIVER, "test_a_broken_frame_costs_only_itself"),
    Bug("two frames do not share a flag", "receiver_scan.c", "receiver->at += size - 1;", "receiver->at += size;",
        RECEIVER, "test_two_frames_share"),
    Bug("what is left is not looked at in silence", "receiver_scan.c", "search(receiver, true);", "search(receiver, false);",
        RECEIVER, "test_a_frame_inside_a_broken_one"),
    Bug("an end that is missing counts as broken", "receiver_scan.c", "    if (receiver->error == WIN12_E_TRUNCATED) {",
        "    if (receiver->error == WIN12_E_TRAILING) {", RECEIVER, "test_a_frame_inside_a_broken_one"),
    Bug("a segment that comes again is joined again", "receiver_message.c",
        "partial != NULL && is_again(partial, frame)", "false && is_again(partial, frame)",
        RECEIVER, "test_a_segment_that_comes_again"),
    Bug("what is unnumbered can come again, too", "receiver_message.c",
        "return is_information(frame->control) && frame->segmented", "return frame->segmented",
        RECEIVER, "test_two_equal_segments"),
    Bug("a missing segment is not missed", "receiver_message.c", "return now != before && now != (before + 1U) % HDLC_NUMBERS;",
        "return now != before && now > (before + 2U) % HDLC_NUMBERS;", RECEIVER, "test_a_missing_segment"),
    Bug("a message may be one octet larger", "receiver_message.c", "segment->size > WIN12_RECEIVER_MESSAGE - partial->size",
        "segment->size > WIN12_RECEIVER_MESSAGE + 1U - partial->size", RECEIVER, "test_a_message_that_is_too_large"),
    Bug("silence does not end messages", "receiver.c", "        win12_receiver_scan_silence(receiver);\n"
        "        win12_receiver_message_silence(receiver);", "        win12_receiver_scan_silence(receiver);",
        RECEIVER, "test_silence_ends_a_message"),
    Bug("the message that began last is given up", "receiver_message.c", "receiver->partials[i].begun < place->begun",
        "receiver->partials[i].begun > place->begun", RECEIVER, "test_more_senders"),
    Bug("a message may begin in the middle", "receiver_message.c", "partial->from_middle = segment != 0;",
        "partial->from_middle = false;", RECEIVER, "test_a_message_begins_with"),
    Bug("a wrapper out of step is taken on", "receiver_wrapper.c", "receiver->out_of_step = true;",
        "receiver->out_of_step = false;", RECEIVER, "test_a_wrapper_out_of_step"),
    # --- blocks
    Bug("blocks of one number are all the same", "device_blocks.c", "return one->size == transfer->block.raw.size && memcmp",
        "return one->size < 65536U || memcmp", RECORDS, "test_another_first_block"),
    Bug("a gap is none", "device_blocks.c", "return last < first || there == last - first + 1U;",
        "return last < first || there >= last - first;", RECORDS, "test_blocks_in_any_order"),
    Bug("blocks are joined as they came", "device_blocks.c", "const uint32_t at = place(transfer, number);\n    struct",
        "const uint32_t at = transfer->count;\n    struct", RECORDS, "test_blocks_in_any_order"),
    Bug("the transfer heard last makes room", "device_blocks.c", "one->heard < oldest->heard", "one->heard > oldest->heard",
        RECORDS, "test_one_sender_more"),
    # --- protection
    Bug("no tag is enough where there could be one", "device_open.c", "&& keys->authentication_size == 0", "",
        RULES, "test_without_a_tag"),
    Bug("no tag is enough where protection is wanted", "device_open.c",
        "keys->authentication_size == 0 && device->settings.needs_protection == 0\n        && device->ports",
        "keys->authentication_size == 0\n        && device->ports", RULES, "test_without_a_tag"),
    Bug("plain is enough with keys", "device_open.c", "return !device->protection.there && ", "return ",
        RULES, "test_plain_is_refused"),
    Bug("any title will do", "device_open.c", "!is_ours(keys, envelope) || ", "", RULES, "test_the_title_is"),
    Bug("the broadcast key is ours", "device_open.c", "|| win12_security_control_broadcast(control)\n", "\n",
        RULES, "test_what_is_never_taken"),
    Bug("what is compressed is taken", "device_open.c", "win12_security_control_compressed(control) || ", "",
        RULES, "test_what_is_never_taken"),
    Bug("a suite for longer keys is taken", "device_open.c", "        return WIN12_KEY_LENGTH_SUITE_2;",
        "        return WIN12_KEY_LENGTH_SUITE_1;", RULES, "test_long_keys"),
    Bug("any identified key is ours", "device_open.c", " || in.key_info.key_id != 0", "", RULES, "test_only_our_own_key"),
    Bug("a tag may be cut", "device_open.c", "envelope->payload.size >= WIN12_TAG_LENGTH", "envelope->payload.size >= 11U",
        RULES, "test_a_tag_has_twelve"),
    Bug("an answer of the cipher is not waited for", "device_open.c", "    return opened;", "    return opened || true;",
        RULES, "test_a_wrong_tag"),
    Bug("the authentication key stays before a payload", "device_open.c",
        "    win12_device_wipe(device->room + 1, device->protection.authentication_size);\n", "",
        RULES, "test_the_encryption_key"),
    Bug("an envelope for events holds anything", "device_open.c",
        "return open(device, &envelope, plain) && fits(&envelope, plain);",
        "(void)fits;\n    return open(device, &envelope, plain);", RULES, "test_envelopes_of_other"),
    # --- counters
    Bug("a counter may come twice", "device_push.c", "    return device->protection.counter;",
        "    return device->protection.counter - (device->protection.counter > 0);", RULES, "test_a_counter_counts_up"),
    Bug("a counter is not kept", "device_push.c", "    device->protection.counter = counter;",
        "    (void)counter;\n    (void)device;",
        RULES, "test_a_counter_counts_up"),
    Bug("what deciphers to nothing moves the counter", "device_push.c", "(plain->encrypted && sound)", "plain->encrypted",
        RULES, "test_without_a_tag"),
    Bug("keys stay when the meter goes", "device.c", "    begin_line(device);\n    win12_device_forget(device);",
        "    begin_line(device);", RULES, "test_detached"),
    # --- records
    Bug("the deviation has the other sign", "device_time.c", ": t.deviation;", ": -(int64_t)t.deviation;",
        RECORDS, "test_the_time_is_that"),
    Bug("years begin in January", "device_time.c", "date->month > 2U ? date->year : date->year - 1", "date->year",
        RECORDS, "test_every_day_counts"),
    Bug("every fourth year has a leap day", "device_time.c", " - year / 100 + year / 400", " - 15",
        RECORDS, "test_every_day_counts"),
    Bug("a status that is not told is one", "device_time.c", "t.clock_status != ANY && ", "", RECORDS, "test_a_clock_that"),
    Bug("an attribute is cut to what a record holds", "device_push.c", "reading->attribute > 127", "reading->attribute > 255",
        RECORDS, "test_an_attribute_that_no"),
    Bug("the time is that of the device, not of the octets", "receiver.c", ".utc = receiver->utc", ".utc = 0",
        RECORDS, "test_without_any_it_is"),
    # --- the hub, policies, requests
    Bug("what a reader may not have is lost, too", "hub.c", " < WIN12_HUB_KEYS && may(context, &object)", " < WIN12_HUB_KEYS",
        HUB, "test_what_a_reader_may_not"),
    Bug("a number is spent on what is withheld", "hub.c", "        reader->withheld++;", "        reader->withheld++;\n"
        "        reader->sequence++;", HUB, "test_what_a_reader_may_not"),
    Bug("a reader is one record too slow", "hub.c", "const uint64_t oldest = head - WIN12_HUB_SLOTS;",
        "const uint64_t oldest = head - WIN12_HUB_SLOTS + 1U;", HUB, "test_a_slow_reader"),
    Bug("keys are forgotten one record too early", "hub.c", "reader->at = head - WIN12_HUB_KEYS + 1;",
        "reader->at = head - WIN12_HUB_KEYS + 2;",
        HUB, "test_of_what_was_put_long_ago"),
    Bug("the object told last makes room", "hub.c", "hub->latest[i].number < hub->latest[oldest].number",
        "hub->latest[i].number > hub->latest[oldest].number", HUB, "test_the_object_told_longest"),
    Bug("a slot that is filled looks as before", "hub.c", "    WIN12_STORE(&slot->number, 0);\n", "",
        HUB, "test_no_record_is_torn and O2"),
    Bug("who is one is not denied as one", "policy.c", "            against = true;\n", "",
        POLICY, "test_who_asks_and_of_which_meter"),
    Bug("other meters are the first one", "policy.c", "(uint64_t)1 << WIN12_POLICY_METERS;", "1U;",
        POLICY, "test_who_asks_and_of_which_meter"),
    Bug("only the last of a list is asked for", "asking.c", "            code = ask_attribute(asking, &one.attribute);",
        "            code = i + 1 < list->count ? WIN12_OK : ask_attribute(asking, &one.attribute);",
        POLICY, "test_one_that_is_denied"),
    Bug("to write is to read", "asking.c", "asking->right = WIN12_POLICY_RIGHT_SET;", "asking->right = WIN12_POLICY_RIGHT_GET;",
        POLICY, "test_requests_ask"),
    Bug("who asks for nothing may", "asking.c",
        "static win12_code ask_methods(const struct asking *asking, const struct win12_list *list)\n{\n"
        "    win12_code code = list->count > 0 ? WIN12_OK : WIN12_E_UNEXPECTED_APDU;",
        "static win12_code ask_methods(const struct asking *asking, const struct win12_list *list)\n{\n"
        "    win12_code code = WIN12_OK;", POLICY, "test_requests_ask"),
    Bug("an action is asked for as another", "asking.c", "&one->instance_id, one->method_id);", "&one->instance_id, 1);",
        POLICY, "test_requests_ask"),
]  # fmt: skip


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return objects()


@pytest.mark.slow
@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.what.replace(" ", "-"))
def test_a_planted_bug_is_noticed(sound: dict[str, Path], tmp_path: Path, bug: Bug) -> None:
    if DEVICE.given:
        pytest.skip("another library is asked for")
    hub = {"WIN12_C_HUB": str(tmp_path / "hub.c")} if bug.file == "hub.c" else {}
    is_noticed(DEVICE, sound, tmp_path, bug, **hub)


@pytest.mark.slow
def test_without_a_bug_the_same_tests_pass(sound: dict[str, Path], tmp_path: Path) -> None:
    is_quiet(DEVICE, sound, BUGS)


def test_bugs_are_in_all_files() -> None:
    files = {path.name for path in drivers() if not path.name.startswith(("push", "link", "association", "exchange"))}
    assert files - {bug.file for bug in BUGS} <= {"device_apdu.c"}
