"""Layers around COSEM data (class 30): what comes off on both sides, its counters, and lists of layers as data."""

from __future__ import annotations

from dataclasses import replace

import pytest
from data_protection_help import PLAIN, Two, refusal
from general_help import CLIENT, SERVER, keys_of, without
from win12.application.client.data_protection import layers_named
from win12.application.values.making import make
from win12.application.values.protection import LAYERS_MAX, PARAMETERS, layers_of, parameters_data
from win12.security.counters import MemoryCounters, counter_name
from win12.security.data_layers import Layer, Least, Wanted, of_request, of_response
from win12.security.data_protection import DataProtector
from win12.security.general import header
from win12.security.message_keys import KeyUse
from win12_wire.errors import Code, UsageError
from win12_wire.frames.protected_data import ProtectedData
from win12_wire.objects.enums import AttributeAccessModeV3 as Mode
from win12_wire.objects.enums import ProtectionType

LISTS = ("authenc", "auth", "auth,enc", "enc,auth", "sign,authenc", "authenc,sign", "sign", "sign,auth,enc")


# --- what comes off


@pytest.mark.parametrize("suite", [1, 2])
@pytest.mark.parametrize("use", KeyUse)
def test_every_list_comes_off_both_ways(suite: int, use: KeyUse) -> None:
    two = Two(suite=suite)
    for named in LISTS:
        wanted = [one if one.kind is ProtectionType.DIGITAL_SIGNATURE else one._replace(use=use) for one in layers_named(named)]
        client, meter = two.side("client"), two.side("server")
        layers, octets = client.protect(PLAIN, wanted, client.begin())
        came = layers_of(parameters_data(layers))
        assert came == layers
        assert meter.open(came, octets, Least()) == PLAIN
        back, answer = meter.protect(b"back", [one.wanted for one in came], came[0].head.transaction_id)
        assert client.open(layers_of(parameters_data(back)), answer, Least(), asked=layers) == b"back"
        assert (PLAIN in octets) == (named in ("auth", "sign"))


def test_suite_0_has_no_signatures() -> None:
    keys = replace(without(keys_of("client", 1), "client_signing_key", "client_agreement_key"), server_title=SERVER)
    counters = MemoryCounters()
    client = DataProtector(keys, 0, "client", counters, SERVER)
    meter = DataProtector(keys, 0, "server", MemoryCounters(), CLIENT)
    assert meter.open(*client.protect(PLAIN, layers_named("authenc:wrapped"), client.begin()), Least()) == PLAIN
    for named, code in (("sign", Code.KEY_MISSING), ("authenc:agreed-1e1s", Code.WRONG_SUITE)):
        assert refusal(lambda named=named: client.protect(PLAIN, layers_named(named), client.begin())) in (code, Code.WRONG_SUITE)


def test_an_order_says_nothing_of_keys_but_where_they_come_from() -> None:
    two = Two()
    client, meter = two.side("client"), two.side("server")
    order = client.order(layers_named("sign,authenc:wrapped"), client.begin())
    came = layers_of(parameters_data(order))
    wanted, transaction = meter.agree(came, Least(True, True, True))
    assert wanted == list(layers_named("sign,authenc:wrapped"))
    layers, octets = meter.protect(PLAIN, wanted, transaction)
    assert client.open(layers, octets, Least(), asked=order) == PLAIN


# --- counters


def test_counters_are_those_of_the_global_key_and_used_once() -> None:
    two = Two()
    name = counter_name(two.keys["client"].ek, CLIENT)
    before = two.counters["client"].next_unused(name)
    _, octets = two.said("auth,enc")
    assert two.counters["client"].next_unused(name) == before + 2
    assert ProtectedData.decode(octets).invocation_counter == before + 1


def test_keys_of_one_message_never_see_a_counter_again() -> None:
    """Two static keys and one transaction give one key: after a change of the global key counters go on above all used so."""
    two = Two()
    two.counters["server"].raise_to(counter_name(two.keys["server"].ek, SERVER), 700)
    meter, wanted = two.side("server"), layers_named("authenc:agreed-0e2s")
    _, octets = meter.protect(PLAIN, wanted, bytes(8))
    assert ProtectedData.decode(octets).invocation_counter == 700
    _, later = two.side("server", ek=bytes(16)).protect(PLAIN, wanted, bytes(8))
    assert ProtectedData.decode(later).invocation_counter > 700


# --- lists as data


def test_required_protection_is_read_bit_by_bit() -> None:
    assert of_request(Mode.AUTHENTICATED_REQUEST | Mode.ENCRYPTED_RESPONSE) == Least(authenticated=True)
    assert of_request(Mode.ENCRYPTED_REQUEST | Mode.DIGITALLY_SIGNED_REQUEST) == Least(False, True, True)
    assert of_response(Mode.ENCRYPTED_REQUEST | Mode.ENCRYPTED_RESPONSE) == Least(encrypted=True)
    assert of_response(Mode(0xE0)) == Least(True, True, True)
    assert Least(True).also(Least(signing=True)) == Least(True, False, True)


def test_what_is_no_list_of_layers() -> None:
    layers, _ = Two().said()
    data = parameters_data(layers)
    assert layers_of(data) == layers
    for wrong in (None, parameters_data([]), parameters_data(layers * (LAYERS_MAX + 1))):
        with pytest.raises(UsageError):
            layers_of(wrong)
    kind, options = data.value[0]
    for row in ((9, options), (kind, (*options[:4], (1, options[4][1])))):  # a protection and a key-info that nobody knows
        listed = make(PARAMETERS, [row])
        with pytest.raises(UsageError):
            layers_of(listed)


@pytest.mark.parametrize("text", ["", "sign:wrapped", "authenc:", "authenc:kek", "mac", "auth,,enc"])
def test_what_is_no_name_of_a_layer(text: str) -> None:
    with pytest.raises(UsageError, match="is no layer"):
        layers_named(text)


def test_names_of_layers() -> None:
    assert layers_named("sign, authenc:agreed-1e1s") == (
        Wanted(ProtectionType.DIGITAL_SIGNATURE),
        Wanted(ProtectionType.AUTHENTICATION_AND_ENCRYPTION, KeyUse.ONE_EPHEMERAL),
    )


def test_keys_are_not_shown() -> None:
    assert repr(Two().side("client")) == "DataProtector(client, suite=1)"
    head = header(bytes(8), CLIENT, SERVER)
    assert "4041" not in repr(Layer(ProtectionType.AUTHENTICATION, head))
