"""Layers around COSEM data (class 30): what comes off, and what is refused, on both sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from general_help import CLIENT, SERVER, keys_of, without
from held_help import Pulled
from win12.application.client.data_protection import layers_named
from win12.application.values.making import make
from win12.application.values.protection import LAYERS_MAX, PARAMETERS, layers_of, parameters_data
from win12.security.counters import CounterStore, MemoryCounters, counter_name
from win12.security.data_layers import Layer, Least, Wanted, of_request, of_response
from win12.security.data_opening import Opening
from win12.security.data_protection import DataProtector
from win12.security.general import header, sign, transactions_name
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse, Side, signer
from win12_wire.errors import Code, SecurityError, UsageError
from win12_wire.frames.ciphering import GeneralSigning
from win12_wire.frames.protected_data import ProtectedData
from win12_wire.objects.enums import AttributeAccessModeV3 as Mode
from win12_wire.objects.enums import ProtectionType

PLAIN = bytes.fromhex("0201110A")
LISTS = ("authenc", "auth", "auth,enc", "enc,auth", "sign,authenc", "authenc,sign", "sign", "sign,auth,enc")
SIDES: tuple[Side, ...] = ("client", "server")


class Two:
    """A client and a meter, with keys and counters of their own; `sender` says, `receiver` hears."""

    def __init__(self, receiver: Side = "server", suite: int = 1, **changed: Any) -> None:
        self.suite, self.receiver, self.sender = suite, receiver, "client" if receiver == "server" else "server"
        self.keys: dict[str, Keys] = {side: keys_of(side, suite, **changed) for side in SIDES}
        self.counters: dict[str, CounterStore] = {side: MemoryCounters() for side in SIDES}

    def side(self, side: str, **changed: bytes) -> DataProtector:
        peer = SERVER if side == "client" else CLIENT
        return DataProtector(replace(self.keys[side], **changed), self.suite, side, self.counters[side], peer)  # type: ignore[arg-type]

    def said(self, named: str = "authenc", **changed: bytes) -> tuple[list[Layer], bytes]:
        sender = self.side(self.sender, **changed)
        return sender.protect(PLAIN, layers_named(named), sender.begin())

    def heard(self, layers: Sequence[Layer], octets: bytes, least: Least = Least(), *, asked: Sequence[Layer] = ()) -> bytes:  # noqa: B008
        """A client has asked for what came, unless the test says otherwise."""
        return self.side(self.receiver).open(layers, octets, least, asked=asked or layers)


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises(SecurityError) as caught:
        work()
    return str(caught.value.code)


def on_both(test: Any) -> Any:
    return pytest.mark.parametrize("receiver", SIDES)(test)


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


def replace_head(layer: Layer, **changed: bytes) -> Layer:
    said = layer.head
    fields = {
        name: getattr(said, name)
        for name in ("transaction_id", "originator_title", "recipient_title", "date_time", "other_information")
    }
    return replace(layer, head=type(said)(**{**fields, **changed}))


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


def replace_info(layer: Layer, **changed: Any) -> Layer:
    assert layer.info is not None
    return replace(layer, info=type(layer.info)(choice=layer.info.choice, **changed))


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


# --- old messages


def test_a_meter_takes_nothing_twice() -> None:
    two = Two()
    first, second = two.said(), two.said("authenc:wrapped")
    assert two.heard(*second) == PLAIN
    for said in (first, second):
        assert refusal(lambda said=said: two.heard(*said)) == Code.REPLAY


def test_nor_after_a_new_global_key() -> None:
    """Counters begin anew with it, and a key of one message does not hang on it: the number of the transaction is what tells."""
    two = Two()
    old = two.said("authenc:agreed-0e2s")
    assert two.heard(*old) == PLAIN
    two.keys = {side: replace(keys, ek=bytes(16)) for side, keys in two.keys.items()}
    assert refusal(lambda: two.heard(*old)) == Code.REPLAY
    assert two.heard(*two.said("authenc:agreed-0e2s")) == PLAIN


def test_a_counter_is_taken_once_whatever_the_number() -> None:
    two = Two()
    layers, octets = two.said()
    assert two.heard(layers, octets) == PLAIN
    two.counters["client"] = MemoryCounters()  # a client that has lost its counters, but not its numbers
    two.counters["client"].raise_to(transactions_name(CLIENT), 40)
    assert refusal(lambda: two.heard(*two.said())) == Code.REPLAY


def test_what_is_refused_changes_nothing() -> None:
    two = Two()
    layers, octets = two.said("authenc,sign")
    assert refusal(lambda: two.heard(layers, octets[:-1] + bytes((octets[-1] ^ 1,)))) == Code.WRONG_SIGNATURE
    assert two.heard(layers, octets) == PLAIN


@pytest.mark.parametrize(("transaction", "code"), [
    (b"", Code.WRONG_TRANSACTION), (b"\xff" * 8, Code.WRONG_TRANSACTION), (bytes(4) + b"\xff" * 4, Code.COUNTER_EXHAUSTED),
])  # fmt: skip
def test_what_is_no_number_could_be_a_replay(transaction: bytes, code: Code) -> None:
    two = Two()
    layers, octets = two.side("client").protect(PLAIN, layers_named("authenc"), transaction)
    assert refusal(lambda: two.heard(layers, octets)) == code


def test_the_last_counter_is_not_used() -> None:
    two = Two()
    two.counters["client"].raise_to(counter_name(two.keys["client"].ek, CLIENT), 0xFFFFFFFE)
    assert two.heard(*two.said()) == PLAIN
    assert refusal(two.said) == Code.COUNTER_EXHAUSTED
    layers, octets = Two().said()
    read = ProtectedData.decode(octets)
    last = ProtectedData(security_control=read.security_control, invocation_counter=0xFFFFFFFF, payload=read.payload)
    assert refusal(lambda: Two().heard(layers, last.encode())) == Code.COUNTER_EXHAUSTED


def test_an_answer_is_one_to_the_request_under_way() -> None:
    two = Two("client")
    layers, octets = two.said()
    asked = [replace_head(layers[0], transaction_id=bytes(8))]
    assert refusal(lambda: two.heard(layers, octets, asked=asked)) == Code.WRONG_TRANSACTION


@pytest.mark.parametrize("named", ["authenc:wrapped", "auth", "sign,authenc"])
def test_an_answer_has_the_layers_that_were_asked_for(named: str) -> None:
    two = Two("client")
    layers, octets = two.said(named)
    asked = two.side("client").order(layers_named("authenc"), layers[0].head.transaction_id)
    assert refusal(lambda: two.heard(layers, octets, asked=asked)) == Code.WEAK_PROTECTION


def test_an_order_for_somebody_else() -> None:
    two = Two()
    order = two.side("client").order(layers_named("authenc"), bytes(8))
    other = replace_head(order[0], recipient_title=b"OTHER001")
    assert refusal(lambda: two.side("server").agree([other], Least())) == Code.WRONG_TITLE


def test_nothing_comes_off_out_of_turn() -> None:
    """The machine, when the binding told it of a layer without a list, or of a list between layers."""
    two = Two()
    layers, octets = two.said("authenc,sign")
    opening = Opening(two.side("server")._sides, Least(), octets)
    for layer in layers:
        assert refusal(lambda layer=layer: opening.take_off(layer)) == Code.WEAK_PROTECTION
    assert opening.machine.rx_end(0.0) == Code.WEAK_PROTECTION
    begins = (True, True, 9, False, True, 0.0)
    for step, said in ((opening.machine.rx_list, begins), (opening.machine.rx_order, (True, True, True, False, 0.0))):
        assert opening.machine.rx_list(*begins) is None
        assert step(*said) == Code.WEAK_PROTECTION


def test_nobody_without_a_title() -> None:
    with pytest.raises(SecurityError, match="title of the client"):
        DataProtector(keys_of("server", 1), 1, "server", MemoryCounters(), b"")
    with pytest.raises(SecurityError, match="title of the server"):
        DataProtector(without(keys_of("server", 1), "server_title"), 1, "server", MemoryCounters(), CLIENT)


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
