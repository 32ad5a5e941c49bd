"""HLS mechanisms beside GMAC: published forms of their proofs, what each refuses, and that weak ones are allowed by name only."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import pytest
from association_pair import CLIENT_TITLE, SERVER_TITLE, SIGNING, Pair, keys
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from win12.application.association import ClientAssociation, ServerAssociation
from win12.application.association.events import Associated, Failed
from win12.application.association.provers import Parties, Prover, prover_of
from win12.application.association.settings import HLS, TITLED, WEAK, Authentication, ClientSettings, Security, ServerSettings
from win12.application.association.vouching import Vouching
from win12.security.counters import MemoryCounters
from win12.security.keys import Keys
from win12_wire.errors import Code, SecurityError, UsageError
from win12_wire.frames.acse import Aare, Aarq
from win12_wire.frames.action import ActionRequestNormal, ActionResponseNormal
from win12_wire.limits import CHALLENGE_LENGTH, CHALLENGE_LENGTH_ECDSA
from win12_wire.sessions.association_server import State

HLS2, MD5, SHA1 = Authentication.HLS2, Authentication.MD5, Authentication.SHA1
GMAC, HASH, ECDSA = Authentication.GMAC, Authentication.SHA256, Authentication.ECDSA
OTHERS = sorted(HLS - {GMAC})
SECRET, CTOS, STOC = b"12345678", b"K56iVagY", b"P6wRJ21F"
PASS_THREE = Parties(CLIENT_TITLE, SERVER_TITLE, STOC, CTOS)
PASS_FOUR = Parties(SERVER_TITLE, CLIENT_TITLE, CTOS, STOC)


def suite_of(how: Authentication) -> int:
    return 1 if how is ECDSA else 0


def prover(how: Authentication, side: str = "client", **changed: Any) -> Prover:
    suite = changed.pop("suite", suite_of(how))
    found = prover_of(how, replace(keys(suite), **changed), suite, None, side)
    assert found is not None
    return found


def pair(how: Authentication, **options: Any) -> Pair:
    return Pair(how, options.pop("security", Security.NONE), options.pop("suite", suite_of(how)), **options)


def keyed(how: Authentication, parties: Parties, checker: str) -> Parties:
    """With the public key by which `checker` knows the prover, in mechanism 7."""
    return replace(parties, key=Vouching(keys(1), 1, checker).verifier(None, parties.prover)) if how is ECDSA else parties


# --- the proofs ------------------------------------------------------------------------------------------------------------


def test_proofs_are_those_of_the_standard() -> None:
    """Each is made here anew from its formula (Green Book 9.2.7.4)."""
    assert prover(MD5).prove(0, PASS_THREE) == hashlib.md5(STOC + SECRET).digest()
    assert prover(SHA1).prove(0, PASS_THREE) == hashlib.sha1(STOC + SECRET).digest()
    client = hashlib.sha256(SECRET + CLIENT_TITLE + SERVER_TITLE + STOC + CTOS).digest()
    server = hashlib.sha256(SECRET + SERVER_TITLE + CLIENT_TITLE + CTOS + STOC).digest()
    assert prover(HASH).prove(0, PASS_THREE) == client
    assert prover(HASH, "server").prove(0, PASS_FOUR) == server
    padded = Cipher(algorithms.AES(SECRET + bytes(8)), modes.ECB()).encryptor().update(STOC + bytes(8))
    assert prover(HLS2).prove(0, PASS_THREE) == padded


@pytest.mark.parametrize(("suite", "curve", "digest"), [(1, ec.SECP256R1(), SHA256()), (2, ec.SECP384R1(), SHA384())])
def test_a_signature_is_r_and_s_over_titles_and_challenges(suite: int, curve: Any, digest: Any) -> None:
    size = SIGNING[suite]
    proof = prover(ECDSA, suite=suite).prove(0, PASS_THREE)
    assert len(proof) == 2 * size
    signature = utils.encode_dss_signature(int.from_bytes(proof[:size]), int.from_bytes(proof[size:]))
    public = ec.derive_private_key(int.from_bytes(b"\x11" * size), curve).public_key()
    public.verify(signature, CLIENT_TITLE + SERVER_TITLE + STOC + CTOS, ec.ECDSA(digest))


@pytest.mark.parametrize("how", OTHERS)
def test_a_proof_counts_once_and_for_what_it_was_made(how: Authentication) -> None:
    client, server = prover(how), prover(how, "server")
    three, four = keyed(how, PASS_THREE, "server"), keyed(how, PASS_FOUR, "client")
    proof = client.prove(0, three)
    assert server.check(proof, three)
    assert client.check(server.prove(0, four), four)
    for wrong in (proof[:-1], proof + b"\0", b"", bytes(len(proof)), proof[::-1]):
        assert not server.check(wrong, three)
    assert not server.check(proof, replace(three, challenge=b"another1"))
    for other in (replace(three, prover=b"someone1"), replace(three, verifier=b"someone1"),
                  replace(three, own_challenge=b"another1")):  # fmt: skip
        assert server.check(proof, other) == (how not in TITLED)
    assert server.counter(proof) == 0
    assert how is not ECDSA or not server.check(proof, PASS_THREE), "without a key nothing is proved"


# --- associations ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", OTHERS)
def test_a_wrong_secret_ends_it_and_is_counted(how: Authentication) -> None:
    wrong = replace(keys(suite_of(how)), password=b"87654321")
    wrong = replace(wrong, client_signing_key=b"\x33" * len(wrong.client_signing_key))
    failed = pair(how, client_keys=wrong)
    failed.open()
    assert isinstance(failed.server_events[-1], Failed)
    assert failed.server_events[-1].error.code == Code.AUTHENTICATION_FAILED
    assert failed.server.state is State.IDLE
    assert not failed.client.associated
    assert isinstance(failed.client_events[-1], Failed)
    assert failed.client_events[-1].error.code == Code.AUTHENTICATION_FAILED


@pytest.mark.parametrize("how", OTHERS)
def test_a_meter_that_cannot_prove_is_no_meter(how: Authentication) -> None:
    """Pass 4 altered in any octet."""
    for place in range(0, 20, 7):
        attacked = pair(how)
        attacked.to_server(attacked.client.open(attacked.now))
        attacked.to_client(attacked.server.outgoing()[0])
        attacked.to_server(attacked.client.outgoing()[0])
        four = bytearray(attacked.server.outgoing()[0])
        four[-1 - place % (len(four) - 8)] ^= 1
        attacked.to_client(bytes(four))
        assert not attacked.client.associated
        failed = attacked.client_events[-1]
        assert isinstance(failed, Failed)
        assert failed.error.code in (Code.AUTHENTICATION_FAILED, Code.INVALID_APDU)


@pytest.mark.parametrize("how", OTHERS)
def test_the_own_challenge_or_proof_sent_back_is_refused(how: Authentication) -> None:
    reflected = pair(how)
    aarq = Aarq.decode(reflected.client.open(reflected.now))
    reflected.to_server(aarq.encode())
    aare = Aare.decode(reflected.server.outgoing()[0])
    aare.responding_authentication_value = aarq.calling_authentication_value
    reflected.to_client(aare.encode())
    failed = reflected.client_events[-1]
    assert isinstance(failed, Failed)
    assert failed.error.code == Code.REFLECTION

    reflected = pair(how)
    reflected.to_server(reflected.client.open(reflected.now))
    reflected.to_client(reflected.server.outgoing()[0])
    three = ActionRequestNormal.decode(reflected.client.outgoing()[0])
    reflected.to_server(three.encode())
    four = ActionResponseNormal.decode(reflected.server.outgoing()[0])
    assert four.data is not None
    four.data.data = three.parameters
    reflected.to_client(four.encode())
    assert not reflected.client.associated


@pytest.mark.parametrize("how", sorted(TITLED - {GMAC}))
def test_titles_are_needed_even_without_ciphering(how: Authentication) -> None:
    relabelled = pair(how)
    aarq = Aarq.decode(relabelled.client.open(relabelled.now))
    for title, code in ((None, Code.WRONG_TITLE), (SERVER_TITLE, Code.REFLECTION), (b"someone1", Code.WRONG_TITLE)):
        aarq.calling_ap_title = title
        relabelled.to_server(aarq.encode())
        failed = relabelled.server_events[-1]
        assert isinstance(failed, Failed)
        assert failed.error.code == code
        relabelled.server.outgoing()


def test_a_title_that_was_altered_on_the_way_makes_the_proof_wrong() -> None:
    for how in sorted(TITLED - {GMAC}):
        attacked = pair(how, pinned=False)
        aarq = Aarq.decode(attacked.client.open(attacked.now))
        aarq.calling_ap_title = b"someone1"
        attacked.to_server(aarq.encode())
        attacked.to_client(attacked.server.outgoing()[0])
        attacked.to_server(attacked.client.outgoing()[0])
        failed = attacked.server_events[-1]
        assert isinstance(failed, Failed)
        assert failed.error.code == Code.AUTHENTICATION_FAILED


def test_challenges_of_signatures_are_longer() -> None:
    for how, length in ((HASH, CHALLENGE_LENGTH), (ECDSA, CHALLENGE_LENGTH_ECDSA)):
        short = pair(how)
        aarq = Aarq.decode(short.client.open(short.now))
        assert len(aarq.calling_authentication_value or b"") == length
    for octets in (7, 65):
        aarq.calling_authentication_value = bytes(octets)
        short.to_server(aarq.encode())
    failed = short.server_events[-1]
    assert isinstance(failed, Failed)
    assert failed.error.code == Code.AUTHENTICATION_FAILED


@pytest.mark.parametrize("how", OTHERS)
def test_protected_proofs_replayed_are_refused(how: Authentication) -> None:
    """A proof without a counter of its own is protected by that of its message."""
    sealed = pair(how, security=Security.AUTHENC).open()
    assert isinstance(sealed.server_events[-1], Associated)
    three = [apdu for who, apdu in sealed.sent if who == "client"][1]
    sealed.to_server(three)
    failed = sealed.server_events[-1]
    assert isinstance(failed, Failed)
    assert failed.error.code == Code.REPLAY


# --- what is needed --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", sorted(WEAK))
def test_weak_mechanisms_are_allowed_by_name_only(how: Authentication) -> None:
    for weak in (frozenset(), frozenset(WEAK) - {how}):
        with pytest.raises(UsageError, match=f"mechanism {how} is weak.*weak={how}") as refused:
            ClientAssociation(ClientSettings(authentication=how, weak=weak), keys(), MemoryCounters())
        assert refused.value.code == Code.BAD_CONFIG
        with pytest.raises(UsageError, match="is weak"):
            ServerAssociation(ServerSettings(authentication=how, weak=weak), keys(), MemoryCounters(), client=1)


MISSING = [
    (HASH, 0, {"password": b""}, Code.KEY_MISSING), (HASH, 0, {"client_title": b""}, Code.KEY_MISSING),
    (MD5, 0, {"password": b""}, Code.KEY_MISSING), (ECDSA, 1, {"client_signing_key": b""}, Code.KEY_MISSING),
    (ECDSA, 1, {"server_signing_key": b""}, Code.KEY_MISSING), (ECDSA, 0, {}, Code.WRONG_SUITE),
    *((ECDSA, suite, {"client_signing_key": key}, Code.KEY_INVALID) for suite, key in (
        (2, b"\x11" * 32), (1, bytes(32)), (1, b"\xff" * 32),
    )),
    *((ECDSA, 1, {"server_public_key": key}, Code.KEY_INVALID) for key in (b"\1" * 64, bytes(64), b"\1" * 96)),
]  # fmt: skip


@pytest.mark.parametrize(("how", "suite", "changed", "code"), MISSING, ids=range(len(MISSING)))
def test_what_is_missing_or_no_key_is_said(how: Authentication, suite: int, changed: dict[str, bytes], code: Code) -> None:
    held = replace(keys(1 if how is ECDSA and suite == 0 else suite), **changed)
    settings = ClientSettings(authentication=how, suite=suite, weak=frozenset(WEAK))
    with pytest.raises(SecurityError) as refused:
        ClientAssociation(settings, held, MemoryCounters())
    assert refused.value.code == code


def test_only_what_a_mechanism_needs_is_asked_for() -> None:
    """No encryption key for a hash or a signature over plain APDUs."""
    for how in OTHERS:
        titles = {} if how in TITLED else {"client_title": b"", "server_title": b""}
        held = replace(keys(suite_of(how)), ek=b"", ak=b"", **titles)
        assert isinstance(pair(how, client_keys=held, server_keys=held).open().client_events[-1], Associated)


def test_an_aes_secret_is_no_longer_than_a_key() -> None:
    with pytest.raises(UsageError, match="at most 16 octets"):
        prover(HLS2, password=bytes(17))


def test_secrets_do_not_show() -> None:
    held = Keys(client_signing_key=b"\x11" * 32, password=b"12345678")
    assert "1111" not in repr(held)
    assert "client_signing_key" in repr(held)
    assert "12345678" not in repr(prover(MD5))
    assert "11" not in repr(prover(ECDSA)._signer)  # type: ignore[attr-defined]
