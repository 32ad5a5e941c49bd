"""Target `key_changes`: the Security setup (class 64) on either side, and a peer that has all keys and says what it likes.

    input = octet                      suite and side, modulo six
            turn*
    turn  = octet                      which method (of a meter) or which keys (a client agrees on), modulo
            length octets              data in A-XDR: the parameters of the method, or what a meter answers; as talk.py has it

A meter holds new keys only when each of them was wrapped under its master key, or agreed on with the client that signed for this
very key; all that were named, or none. A client holds what it agreed on with the meter. No key comes to have two roles, no answer
shows one, and whatever is refused is refused by one of our errors.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from types import SimpleNamespace
from typing import Any, Final, cast

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap
from win12.application.association.settings import Authentication, Security
from win12.application.client.security_setup import SecuritySetup
from win12.security.agreement import AgreementKey, derive
from win12.security.counters import CounterStore, MemoryCounters
from win12.security.curves import CURVES
from win12.security.held import octets_of
from win12.security.key_changes import ROLES
from win12.security.keys import Keys
from win12.security.signing import Verifier
from win12.security.suite import KEY_LENGTH
from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.session import Role, Session
from win12_wire.errors import Code, Win12Error, WireError
from win12_wire.frames import axdr
from win12_wire.frames.acse import Mechanism
from win12_wire.frames.action import ActionRequestNormal
from win12_wire.frames.cosem import MethodDescriptor
from win12_wire.objects.enums import ActionResult, KeyId

from win12_fuzz.certificates import world
from win12_fuzz.finding import Finding
from win12_fuzz.sessions.bound import must
from win12_fuzz.sessions.key_forger import EPHEMERAL, NUMBERS, forged, keys_of, offered, pairs, wrapped
from win12_fuzz.sessions.talk import SAYS, Shape, Talk, mutated, says
from win12_fuzz.specification import FRAMES
from win12_fuzz.target import Reach
from win12_fuzz.tree.grammar import Grammar

SUITES: Final = (0, 1, 2)
SIDES: Final = ("meter", "client")
METHODS: Final = ("security_activate", "key_transfer", "key_agreement")
SETUP: Final = bytes((0, 0, 43, 0, 0, 255))
WANTED: Final = (("ek",), ("ak", "bek"), ("kek",), ("ek", "ak", "bek", "kek"))
"""What a client agrees on."""
NAMES: Final = {int(number): name for number, name in ROLES.items()}
STRONGER: Final = 0x6C
"""A policy: requests and responses authenticated and encrypted."""
NOW: Final = 1_800_000_000.0
REFUSALS: Final = (Code.WRONG_MESSAGE_KEY, Code.UNEXPECTED_APDU, Code.WRONG_SUITE, Code.KEY_INVALID)
"""What a client may say to answers that are none."""
ANSWERED: Final = REFUSALS[:-1]
"""What a peer brings it to say; two keys that are the same it cannot, for the client's part of each is fresh."""


class Ghost:
    """What may have become of the keys, found out with the private keys of the ephemeral ones."""

    def __init__(self, suite: int, signer: str) -> None:
        self.suite, self.signer = suite, signer

    def unwrapped(self, kek: bytes, pairs: Any) -> dict[str, bytes]:
        """The keys that were given."""
        try:
            return {NAMES[number]: aes_key_unwrap(kek, octets) for number, octets in pairs}
        except InvalidUnwrap:
            raise Finding("a key is taken that was not wrapped under the master key") from None

    def agreed(self, theirs: Any, others: dict[int, bytes]) -> dict[str, bytes]:
        """The keys that follow from the key data of the peer and the public keys of the end itself."""
        octets = 2 * CURVES[self.suite].octets
        found = {}
        for number, data in theirs:
            public, signature = data[:octets], data[octets:]
            known = Verifier(self.suite, world.public(self.suite, self.signer), self.signer)
            must(known.verifies(signature, bytes((number,)) + public), "a key is agreed on with who has signed for it")
            whose = next((one for one in EPHEMERAL if world.public(self.suite, one) == public), "")
            must(bool(whose), "a key is agreed on with who has the private one")
            secret = AgreementKey(self.suite, world.private(self.suite, whose), whose).secret(others[number])
            wrapping = number == KeyId.MASTER_KEY
            titles = world.CLIENT_TITLE, world.SERVER_TITLE
            found[NAMES[number]] = derive(self.suite, secret, *titles, wrapping=wrapping)
        return found

    def renewed(self, before: Keys, after: Keys, new: dict[str, bytes]) -> None:
        """All of them are there, nothing else is, and no key has two roles."""
        must(after == replace(before, **cast("Any", new)), "the keys are those that were given or agreed on, all of them")
        held = [key for name in NAMES.values() if (key := getattr(after, name))]
        must(len(set(held)) == len(held), "no key has two roles")


class Vault:
    """Where the meter has its keys."""

    def __init__(self, meter: Meter, keys: Keys) -> None:
        self.meter, self.keys = meter, keys
        self.counters: CounterStore = MemoryCounters()

    def renew(self, keys: Keys, config: MeterConfig, *, ends: bool) -> None:
        """See the Vault of the simulated meter."""
        self.keys, self.meter.config = keys, config


@cache
def _config(suite: int) -> MeterConfig:
    return MeterConfig(authentication=Authentication.GMAC, security=Security.AUTH, suite=suite, days=1)


@cache
def _meter(suite: int) -> Meter:
    return Meter(_config(suite), title=world.SERVER_TITLE, wall=lambda: NOW)


class MeterSide:
    """A meter, asked by its manager."""

    def __init__(self, suite: int) -> None:
        self.meter, self.ghost = _meter(suite), Ghost(suite, "client")
        self.meter.config = _config(suite)
        self.vault = Vault(self.meter, keys_of(suite))
        self.meter.vault = self.vault
        title, how = world.CLIENT_TITLE, Mechanism.hls_gmac
        self.session = Session(Role.MANAGER, client_sap=1, mechanism=how, client_title=title, hidden=True)

    def turn(self, number: int, data: axdr.Data) -> str:
        """A method is called."""
        index = number % len(METHODS)
        before, policy = self.vault.keys, self.meter.config.policy
        method = MethodDescriptor(class_id=64, instance_id=SETUP, method_id=index + 1)
        response = self.meter.handle(ActionRequestNormal(invoke_id=1, method=method, parameters=data), self.session, NOW)
        said, after = response.encode(), self.vault.keys
        held = [getattr(keys, name) for keys in (before, after) for name in NAMES.values()]
        must(not any(key and key in said for key in held), "an answer shows a key")
        must(self.meter.config.policy & policy == policy, "a policy is not made weaker")
        accepted = response.result == ActionResult.SUCCESS
        if accepted and index:
            answers = dict(response.data.data.value) if response.data is not None and response.data.data is not None else {}
            self._renewed(before, after, data.value, answers)
        else:
            must(after == before, "what is refused changes nothing")
        return f"{METHODS[index]}={ActionResult(response.result).name}"

    def _renewed(self, before: Keys, after: Keys, pairs: Any, answers: dict[int, bytes]) -> None:
        if not answers:
            self.ghost.renewed(before, after, self.ghost.unwrapped(octets_of(before.kek, "kek"), pairs))
            return
        octets = 2 * CURVES[self.ghost.suite].octets
        must(set(answers) == {number for number, _ in pairs}, "an answer for each key")
        self.ghost.renewed(before, after, self.ghost.agreed(pairs, {n: data[:octets] for n, data in answers.items()}))


class ClientSide:
    """A client that agrees on keys, with a meter that is ours to play."""

    def __init__(self, suite: int) -> None:
        self.suite, self.ghost, self.keys = suite, Ghost(suite, "server"), keys_of(suite)
        self.offered: dict[int, bytes] = {}
        self.answer: axdr.Data | None = None

    def turn(self, number: int, data: axdr.Data) -> str:
        """The client agrees on some keys, and is answered so."""
        self.answer = data
        meter = SimpleNamespace(act=self._act, title=world.SERVER_TITLE, conversation=SimpleNamespace(abort=lambda: None))
        setup = SecuritySetup(cast("Any", meter), self.keys, suite=self.suite)
        roles = WANTED[number % len(WANTED)]
        try:
            setup.agree(*roles).send(None)
        except StopIteration as ended:
            self._renewed(ended.value, roles)
            return "agreed"
        except Win12Error as error:
            must(error.code in REFUSALS, f"an answer is refused as {error.code}")
            return str(error.code)
        raise Finding("a client waits for nobody")

    async def _act(self, name: str, parameters: axdr.Data, *, class_id: int) -> axdr.Data | None:
        octets = 2 * CURVES[self.suite].octets
        self.offered = {number: data[:octets] for number, data in parameters.value}
        return self.answer

    def _renewed(self, after: Keys, roles: Sequence[str]) -> None:
        assert self.answer is not None
        pairs = cast("Any", self.answer.value)
        must({NAMES[number] for number, _ in pairs} == set(roles), "a key for each that was asked for")
        self.ghost.renewed(self.keys, after, self.ghost.agreed(pairs, self.offered))
        self.keys = after


class KeyChanges:
    """Either side, in each suite."""

    name, limit = "key_changes", 2048
    doc = "keys of a meter changed, either side: only those that were wrapped or agreed on, all or none, none in two roles"
    shape = Shape((len(SUITES) * len(SIDES),), ("turn",))

    def run(self, octets: bytes) -> None:
        self.reached(octets)

    def reached(self, octets: bytes) -> Reach:
        talk, names, number = self.shape.read(octets), set[str](), 0
        suite, side = divmod(talk.options[0], len(SIDES))
        end = MeterSide(suite) if SIDES[side] == "meter" else ClientSide(suite)
        for piece in talk.pieces:
            if piece.kind != SAYS:
                number = piece.number
                continue
            try:
                data = axdr.decode(piece.octets)
            except WireError:
                continue
            names.add(f"key_changes.{SIDES[side]}.{end.turn(number, data)}")
        return Reach(frozenset(names))

    def reachable(self) -> Reach:
        results = ("SUCCESS", "TYPE_UNMATCHED", "OTHER_REASON")
        names = {f"meter.{method}={result}" for method in METHODS for result in results}
        names |= {"meter.security_activate=READ_WRITE_DENIED", "client.agreed", *(f"client.{code}" for code in ANSWERED)}
        return Reach(frozenset(f"key_changes.{name}" for name in names))

    def seeds(self) -> Iterator[bytes]:
        for suite in SUITES:
            given = pairs((number, wrapped(suite, bytes((number + 7,)) * KEY_LENGTH[suite])) for number in NUMBERS)
            policies = [says(axdr.enum(policy).encode()) for policy in (0xFF, STRONGER, 0)]
            turns = [self.shape.act("turn", 1), says(given), self.shape.act("turn", 0), *policies]
            yield self.shape.write(Talk((suite * 2,), tuple(turns)))
            if suite:
                agreed = [says(pairs((n, offered(suite, "client", n)) for n in NUMBERS))]
                yield self.shape.write(Talk((suite * 2,), (self.shape.act("turn", 2), *agreed)))
            for at, roles in enumerate(WANTED):
                data = pairs((n, offered(suite or 1, "server", n)) for n in NUMBERS if NAMES[n] in roles)
                yield self.shape.write(Talk((suite * 2 + 1,), (self.shape.act("turn", at), says(data))))

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        chance, talk = random.Random(seed), self.shape.read(octets)
        suite, side = divmod(talk.options[0], len(SIDES))
        signer = "client" if SIDES[side] == "meter" else "server"

        def other(said: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
            if chance.random() < 0.5:
                return _grammar().mutate(said, 600, chance)
            return pairs(list(forged(suite, signer, chance)))

        known = [piece.octets for piece in talk.pieces if piece.kind == SAYS]
        return self.shape.write(mutated(self.shape, talk, known, other, chance))[:size]

    def pieces(self, octets: bytes) -> list[bytes]:
        """The parts that can be left out."""
        return self.shape.pieces(octets)

    def dictionary(self) -> Iterator[bytes]:
        yield from (bytes((0x02, 0x02, 0x16, number, 0x09)) for number in NUMBERS)

    def native(self) -> str | None:
        return None


@cache
def _grammar() -> Grammar:
    return Grammar(FRAMES.files["axdr"].types["axdr"])
