"""Pushes of real meters give the values that their source publishes, plain text and tag included."""

from decimal import Decimal

import pytest
from corpus import Case, cases, keys_of
from win12.application.decoding import decode
from win12.application.decoding.result import Decoded

#: Names that one source gives to values, and the groups C.D of the object each is.
NAMES = {
    "active_power_import": "1.7", "active_power_export": "2.7", "reactive_power_import": "3.7", "reactive_power_export": "4.7",
    "active_power_import_total": "1.8", "active_power_export_total": "2.8",
    "reactive_power_import_total": "3.8", "reactive_power_export_total": "4.8",
    "current_l1": "31.7", "current_l2": "51.7", "current_l3": "71.7",
    "voltage_l1": "32.7", "voltage_l2": "52.7", "voltage_l3": "72.7",
    "active_power_import_l1": "21.7", "active_power_import_l2": "41.7", "active_power_import_l3": "61.7",
    "active_power_export_l1": "22.7", "active_power_export_l2": "42.7", "active_power_export_l3": "62.7",
    "reactive_power_import_l1": "23.7", "reactive_power_import_l2": "43.7", "reactive_power_import_l3": "63.7",
    "reactive_power_export_l1": "24.7", "reactive_power_export_l2": "44.7", "reactive_power_export_l3": "64.7",
}  # fmt: skip


def decoded(case: Case) -> Decoded:
    (one,) = decode(bytes.fromhex(case["hex"]), keys_of(case))
    assert one.error is None
    return one


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_published_numbers(case: Case) -> None:
    found = {reading.obis: reading.value for reading in decoded(case).readings}
    for obis, number in case["expected"].get("numbers", {}).items():
        assert found[obis] == Decimal(str(number)), obis


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_published_strings(case: Case) -> None:
    one = decoded(case)
    found = {reading.obis: reading.value for reading in one.readings}
    for obis, text in case["expected"].get("strings", {}).items():
        if obis == "0.0.0.0.0.0":  # what that source calls a value without a name: here the time
            assert one.time is not None
            assert one.time.isoformat(" ") == text
        elif text:
            assert found[obis] == text
        else:  # it shows octets that are no text as an empty one
            assert obis in found


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_published_names(case: Case) -> None:
    one = decoded(case)
    values = {".".join(reading.obis.split(".")[2:4]): reading.value for reading in one.readings}
    texts = {str(reading.value) for reading in one.readings}
    for name, value in case["expected"].get("amshan_decode", {}).items():
        if name in NAMES:
            assert values[NAMES[name]] == Decimal(str(value)), name
        elif name == "meter_datetime":
            assert one.time is not None
            assert one.time.isoformat(" ") == value
        elif name != "meter_manufacturer":  # that is their guess from the layout
            assert value in texts, name


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_plain_text_and_protection(case: Case) -> None:
    one, checks = decoded(case), case["checks"]
    wanted = case["expected"].get("plain_apdu")
    if wanted is not None:
        assert one.octets is not None
        assert one.octets.octets.hex() == wanted
    if "security_control" not in checks:
        assert one.security is None
        return
    assert one.security is not None
    shown = one.json()["security"]
    assert shown["control"] == checks["security_control"]
    assert shown["invocation_counter"] == checks["invocation_counter"]
    assert shown["system_title"] == checks["system_title"]
    assert shown["tag"] == ("verified" if "gak" in case["keys"] else "absent")


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_written_again_it_is_the_same(case: Case) -> None:
    one = decoded(case)
    assert one.layers
    assert one.changed() == []
    frames = b"".join(whole.octets for whole in one.frames if type(whole.frame).__name__ in ("Hdlc", "LongFrame"))
    assert frames in (b"", bytes.fromhex(case["hex"]))


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_without_the_authentication_key_it_is_deciphered_and_said_so(case: Case) -> None:
    keys = keys_of(case)
    (one,) = decode(bytes.fromhex(case["hex"]), type(keys)(ek=keys.ek))
    assert one.error is None
    assert one.readings
    if one.security is not None and one.security.bits.authenticated:
        assert one.security.tag == "not checked"
        assert any("not checked" in problem for problem in one.problems)


@pytest.mark.parametrize("case", cases("dlms_push.json"))
def test_a_wrong_key_gives_nothing(case: Case) -> None:
    keys = keys_of(case)
    if not keys.ek:
        return
    (one,) = decode(bytes.fromhex(case["hex"]), type(keys)(ek=bytes(len(keys.ek)), ak=keys.ak))
    assert one.error is not None
    assert not one.readings
    if keys.ak:
        assert one.json()["security"]["tag"] == "wrong"
