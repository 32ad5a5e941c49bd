"""Framing corner cases, the octets another stack tests with, and published worked examples.

apdu_tests.json lists, test by test, the octets in that stack's test sources. Three rules say what becomes of each:

1. The first octets of a test are a message, and are accepted, and come back when written again.
2. Unless the test's name says that it altered them (a wrong tag, type or length, a form that it lacks, the last-block flag set
   on a block that is not the last): then they are refused.
3. The other octets of a test are parts of a message (keys, titles, passwords, times, names, the content of a block): whatever
   they look like, decoding them is total.
"""

import re
from hashlib import sha256

import pytest
from corpus import Case, cases, keys_of
from win12.application.decoding import decode
from win12.security.agreement import AgreementKey, derive
from win12.security.keys import Keys
from win12.security.signing import Verifier
from win12.security.suite import Cipher
from win12_wire.frames.hdlc import Hdlc

ALTERED = re.compile("wrong_|invalid_type|not_?implemented|WithBlock.test_last_block")
PARTS = re.compile("-(cosem|dlms_connection|security|time)-|Global.*crypt|range_descriptor_to_bytes")
HEADER = "udp_message"
"""these list a wrapper header and its payload apart"""


@pytest.mark.parametrize("case", cases("hdlc.json"))
def test_hdlc_frames(case: Case) -> None:
    octets = bytes.fromhex(case["hex"])
    frame = Hdlc.decode(octets)
    assert frame.information.hex() == case["expected"]["info"]
    assert frame.encode() == octets
    (one,) = decode(octets)
    assert one.error is None
    assert [whole.octets for whole in one.frames] == [octets]


@pytest.mark.parametrize("case", cases("apdu_tests.json"))
def test_octets_another_stack_tests_with(case: Case) -> None:
    listed = [bytes.fromhex(text) for text in case.get("hex_list") or [case["hex"]]]
    if HEADER in case["id"]:
        listed = [b"".join(listed)]
    for octets in listed:
        for one in decode(octets):
            assert one.changed() == []
    first = decode(listed[0])
    if not ALTERED.search(case["id"]) and not PARTS.search(case["id"]):
        assert [one.error for one in first] == [None]


@pytest.mark.parametrize("case", cases("apdu_tests.json"))
def test_what_was_altered_is_refused(case: Case) -> None:
    if not ALTERED.search(case["id"]):
        return
    found = decode(bytes.fromhex(case["hex_list"][0]))
    assert any(one.error for one in found)


@pytest.mark.parametrize("case", cases("crypto_vectors.json"))
def test_worked_examples_of_protection(case: Case) -> None:
    if "apdu" not in case["expected"]:
        return
    title = bytes.fromhex(case["system_title"])
    octets = bytes.fromhex(case["expected"]["apdu"])
    keys = keys_of(case, client_title=title)
    (one,) = decode(octets, keys)
    assert one.error is None
    assert one.octets is not None
    assert one.octets.octets.hex() == case["plain"]
    assert one.json()["security"]["tag"] == ("absent" if case["security_control"] == "20" else "verified")
    assert one.changed() == []
    assert one.security is not None
    assert one.security.invocation_counter == int(case["invocation_counter"], 16)
    (unknown,) = decode(octets, Keys(ek=keys.ek, ak=keys.ak))
    assert any("system title" in problem for problem in unknown.problems)


@pytest.mark.parametrize("case", cases("crypto_vectors.json"))
def test_worked_example_of_authentication(case: Case) -> None:
    if "f_stoc" not in case["expected"]:
        return
    keys = keys_of(case)
    cipher = Cipher(0, keys.ek, keys.ak)
    for signer, challenge in (("client", "stoc"), ("server", "ctos")):
        title, counter = bytes.fromhex(case[f"{signer}_title"]), int(case[f"{signer}_ic"], 16)
        tag = cipher.gmac(title, counter, 0x10, bytes.fromhex(case[challenge]))
        assert (bytes([0x10]) + counter.to_bytes(4, "big") + tag).hex() == case["expected"][f"f_{challenge}"]


@pytest.mark.parametrize("case", cases("crypto_vectors.json"))
def test_worked_example_of_key_agreement(case: Case) -> None:
    """The printed key comes out with the printed AlgorithmID only, whose fifth octet is none of 2.16.756.5.8.3.0."""
    if "z" not in case["expected"]:
        return
    octets = {name: bytes.fromhex(case[name]) for name in ("server_eph_private", "client_eph_public", "party_u", "party_v")}
    secret = AgreementKey(case["suite"], octets["server_eph_private"], "server").secret(octets["client_eph_public"])
    assert secret.hex() == case["expected"]["z"]
    printed = bytes((0, 0, 0, 1)) + secret + bytes.fromhex("60857406080300") + octets["party_u"] + octets["party_v"]
    assert sha256(printed).digest()[:16].hex() == case["expected"]["guek_with_algid_60857406080300"]
    assert derive(case["suite"], secret, octets["party_u"], octets["party_v"]).hex().upper().startswith("C5F45128")


@pytest.mark.parametrize("case", cases("crypto_vectors.json"))
def test_worked_example_of_signing(case: Case) -> None:
    if "verify" not in case["expected"]:
        return
    verifier = Verifier(case["suite"], bytes.fromhex(case["public"]), "public key")
    assert verifier.verifies(bytes.fromhex(case["signature"]), bytes.fromhex(case["data"]))
    assert not verifier.verifies(bytes.fromhex(case["bad_signature"]), bytes.fromhex(case["data"]))
