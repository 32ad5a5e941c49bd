"""Layers around COSEM data that are wrong, others or too few, and tokens that are pulled out: refused on both sides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from data_protection_help import PLAIN, Two, on_both, refusal, replace_head
from general_help import keys_of, without
from held_help import Pulled
from win12.application.client.data_protection import layers_named
from win12.security.data_layers import Layer, Least
from win12.security.general import sign
from win12.security.message_keys import Side, signer
from win12_wire.errors import Code, SecurityError
from win12_wire.frames.ciphering import GeneralSigning
from win12_wire.frames.protected_data import ProtectedData
from win12_wire.objects.enums import ProtectionType


def replace_info(layer: Layer, **changed: Any) -> Layer:
    assert layer.info is not None
    return replace(layer, info=type(layer.info)(choice=layer.info.choice, **changed))


# --- what is refused


@on_both
def test_a_wrong_tag(receiver: Side) -> None:
    two = Two(receiver)
    layers, octets = two.said()
    for at in (-1, 10):
        altered = bytearray(octets)
        altered[at] ^= 1
        assert refusal(lambda altered=altered: two.heard(layers, bytes(altered))) == Code.WRONG_TAG
    assert two.heard(layers, octets) == PLAIN


@on_both
@pytest.mark.parametrize("field", ["transaction_id", "other_information"])
def test_a_header_that_was_altered(receiver: Side, field: str) -> None:
    two = Two(receiver)
    for named, code in (("authenc", Code.WRONG_TAG), ("sign", Code.WEAK_PROTECTION)):
        layers, octets = two.said(named)
        head = replace_head(layers[0], **{field: b"\0\0\0\0\0\0\1\0"})
        assert refusal(lambda head=head, octets=octets: two.heard([head], octets)) == code


@on_both
@pytest.mark.parametrize(
    ("named", "changed", "code"),
    [
        ("authenc", {"ek": bytes(16)}, Code.WRONG_TAG),
        ("authenc", {"ak": bytes(16)}, Code.WRONG_TAG),
        ("authenc:wrapped", {"kek": bytes(16)}, Code.WRONG_MESSAGE_KEY),
        ("authenc:agreed-1e1s", {"client_signing_key": b"\x55" * 32, "server_signing_key": b"\x55" * 32}, Code.WRONG_MESSAGE_KEY),
        ("authenc:agreed-0e2s", {"client_agreement_key": b"\x55" * 32, "server_agreement_key": b"\x55" * 32}, Code.WRONG_TAG),
        ("sign", {"client_signing_key": b"\x55" * 32, "server_signing_key": b"\x55" * 32}, Code.WRONG_SIGNATURE),
    ],
)
def test_another_key(receiver: Side, named: str, changed: dict[str, bytes], code: Code) -> None:
    two = Two(receiver)
    own = {name: value for name, value in changed.items() if not name.startswith(receiver)}
    assert refusal(lambda: two.heard(*two.said(named, **own))) == code


@on_both
def test_the_broadcast_key_is_none_for_one_meter(receiver: Side) -> None:
    two = Two(receiver)
    layers, octets = two.said()
    info = replace_info(layers[0], key_id=1)
    assert refusal(lambda: two.heard([info], octets)) == Code.WRONG_MESSAGE_KEY


@on_both
def test_a_scheme_that_nobody_knows(receiver: Side) -> None:
    two = Two(receiver)
    layers, octets = two.said("authenc:agreed-0e2s")
    unknown = replace_info(layers[0], key_parameters=b"\x03", key_ciphered_data=b"")
    code = Code.WRONG_MESSAGE_KEY if receiver == "server" else Code.WEAK_PROTECTION
    assert refusal(lambda: two.heard([unknown], octets, asked=layers)) == code


@on_both
def test_another_signer(receiver: Side) -> None:
    two = Two(receiver)
    layers, octets = two.said("sign")
    read = GeneralSigning.decode(octets)
    keys = keys_of(receiver, 1)  # the receiver's own signature, sent back to it
    reflected = sign(signer(keys, 1, receiver), layers[0].head, read.content)
    assert refusal(lambda: two.heard(layers, reflected)) == Code.WRONG_SIGNATURE


@on_both
def test_no_key_to_verify_with(receiver: Side) -> None:
    two = Two(receiver)
    two.keys[receiver] = without(two.keys[receiver], f"{two.sender}_public_key")
    assert refusal(lambda: two.heard(*two.said("sign"))) == Code.WRONG_SIGNATURE


@on_both
@pytest.mark.parametrize("swapped", [True, False])
def test_another_originator(receiver: Side, swapped: bool) -> None:
    """Also one's own data, sent back."""
    two = Two(receiver)
    layers, octets = two.said()
    head = layers[0].head
    titles = (head.recipient_title, head.originator_title) if swapped else (b"OTHER001", head.recipient_title)
    other = replace_head(layers[0], originator_title=titles[0], recipient_title=titles[1])
    assert refusal(lambda: two.heard([other], octets)) == Code.WRONG_TITLE


@on_both
def test_layers_of_two_transactions(receiver: Side) -> None:
    two = Two(receiver)
    layers, octets = two.said("sign,authenc")
    other = replace_head(layers[1], transaction_id=bytes(7) + b"\x63")
    assert refusal(lambda: two.heard([layers[0], other], octets)) == Code.WRONG_TITLE


@on_both
def test_a_missing_layer(receiver: Side) -> None:
    """The list says two, there is one; and it says one, where two were demanded."""
    two = Two(receiver)
    layers, octets = two.said("authenc")
    signature = Layer(ProtectionType.DIGITAL_SIGNATURE, layers[0].head)
    assert refusal(lambda: two.heard([signature, *layers], octets)) == Code.WEAK_PROTECTION
    assert refusal(lambda: two.heard([*layers, signature], octets)) == Code.WEAK_PROTECTION
    assert refusal(lambda: two.heard(layers, octets, Least(signing=True))) == Code.WEAK_PROTECTION


@on_both
@pytest.mark.parametrize(
    ("named", "least"),
    [
        ("auth", Least(encrypted=True)),
        ("sign", Least(authenticated=True)),
        ("authenc", Least(signing=True)),
        ("sign,enc", Least(authenticated=True)),
        ("enc", Least()),
    ],
)
def test_less_than_is_demanded(receiver: Side, named: str, least: Least) -> None:
    two = Two(receiver)
    assert refusal(lambda: two.heard(*two.said(named), least)) == Code.WEAK_PROTECTION
    if receiver == "server":
        order = two.side("client").order(layers_named(named), bytes(8))
        assert refusal(lambda: two.side("server").agree(order, least)) == Code.WEAK_PROTECTION


@on_both
def test_another_layer_than_the_list_says(receiver: Side) -> None:
    two = Two(receiver)
    layers, octets = two.said("auth")
    both = replace(layers[0], kind=ProtectionType.AUTHENTICATION_AND_ENCRYPTION)
    assert refusal(lambda: two.heard([both], octets)) == Code.WEAK_PROTECTION
    assert refusal(lambda: two.heard(layers, b"\5\x10\0")) == Code.WEAK_PROTECTION
    read = ProtectedData.decode(octets)
    for control in (0x51, 0x91):  # broadcast, compressed
        altered = ProtectedData(security_control=control, invocation_counter=read.invocation_counter, payload=read.payload)
        assert refusal(lambda altered=altered: two.heard(layers, altered.encode())) == Code.WEAK_PROTECTION
    other = ProtectedData(security_control=0x12, invocation_counter=read.invocation_counter, payload=read.payload)
    assert refusal(lambda: two.heard(layers, other.encode())) == Code.WRONG_SUITE


# --- keys in a token


@on_both
@pytest.mark.parametrize(("named", "role"), [("authenc", "ek"), ("authenc:wrapped", "kek")])
def test_a_token_that_was_pulled_out_says_so(receiver: Side, named: str, role: str) -> None:
    two = Two(receiver)
    layers, octets = two.said(named)
    held = Pulled(getattr(two.keys[receiver], role))
    side = two.side(receiver, **{role: held})  # type: ignore[arg-type]
    held.works = 0
    for _ in range(2):
        assert refusal(lambda: side.open(layers, octets, Least(), asked=layers)) == Code.TOKEN_MISSING
    held.works = 9
    assert side.open(layers, octets, Least(), asked=layers) == PLAIN


@on_both
def test_a_token_that_was_pulled_out_verifies_nothing(receiver: Side, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> None:
        raise SecurityError(Code.TOKEN_MISSING, "away")

    two = Two(receiver)
    layers, octets = two.said("sign,authenc")
    with monkeypatch.context() as patch:
        patch.setattr("win12.security.data_opening.verifier", gone)
        assert refusal(lambda: two.heard(layers, octets)) == Code.TOKEN_MISSING
    assert two.heard(layers, octets) == PLAIN
