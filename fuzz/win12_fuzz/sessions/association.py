"""Targets `association_client` and `association_server`: one end of an association, and a peer that knows the keys.

What the end does is held against ghosts, which know keys, challenges and counters but nothing of the machine:

- nothing is served, answered or believed before the proof that was agreed on;
- in a ciphered association nothing plain and nothing forged is taken, and nothing plain is sent;
- no counter is accepted that is not greater than all before it, and none is sent twice; the same of numbers of transactions;
- what goes in layers has those that were agreed, signed by the peer, and an answer has those of its request;
- who signs is the one with the key that a trust anchor vouches for, whatever certificate is shown;
- an answer answers the request under way, once;
- nothing is raised, and no secret is in an error or in clear on the line.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from win12.application.association import ClientAssociation, ServerAssociation
from win12.application.association.events import RequestReceived
from win12.security.message_keys import Side, other
from win12_wire.frames import axdr
from win12_wire.frames.get import GetResponseNormal

from win12_fuzz.sessions.apdus import apdus
from win12_fuzz.sessions.bound import BoundTarget
from win12_fuzz.sessions.client_end import Client
from win12_fuzz.sessions.ends import End, get, notification
from win12_fuzz.sessions.server_end import Server
from win12_fuzz.sessions.talk import SAYS, Piece, Shape, Talk, says
from win12_fuzz.sessions.terms import TERMS, Terms, client_of, forger_for, server_of


class AssociationTarget(BoundTarget):
    """Either end."""

    limit = 8192

    def __init__(self, side: Side, actions: tuple[str, ...]) -> None:
        self.side, self.peer = side, other(side)
        self.name = f"association_{side}"
        self.doc = f"The {side}'s end of an association, and a peer that knows the keys."
        self.machines = (self.name, "message_layers", *(("lockout",) if side == "server" else ()))
        self.shape = Shape((len(TERMS),), actions)

    def subject(self, options: Sequence[int]) -> End:
        terms = TERMS[options[0]]
        return Client(terms) if self.side == "client" else Server(terms)

    def other(self, octets: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
        raise NotImplementedError  # `mutate` knows the terms

    def mutate(self, octets: bytes, size: int, seed: int) -> bytes:
        terms = TERMS[self.shape.read(octets).options[0]]
        self.other = forger_for(terms, self.peer).other  # type: ignore[method-assign]
        return super().mutate(octets, size, seed)

    def mended(self, talk: Talk, chance: random.Random) -> Talk:
        """Half of the time all counters and proofs are made to fit the new order."""
        if chance.random() < 0.5:
            return talk
        counted = iter(forger_for(TERMS[talk.options[0]], self.peer).counted([p.octets for p in talk.pieces if p.kind == SAYS]))
        return Talk(talk.options, tuple(says(next(counted)) if piece.kind == SAYS else piece for piece in talk.pieces))

    def dictionary(self) -> Iterator[bytes]:
        yield from super().dictionary()
        yield from apdus().words

    def seeds(self) -> Iterator[bytes]:
        """What passes between honest ends, on all terms."""
        for option, terms in enumerate(TERMS):
            yield self.shape.write(Talk((option,), tuple(self._dialogue(terms))))

    def _dialogue(self, terms: Terms) -> Iterator[Piece]:
        client, server = client_of(terms), server_of(terms)
        if terms.preestablished:
            server.establish(0.0)
            if self.side == "server":
                yield self.shape.act("establish")
        opening = client.open(0.0)
        yield from self._does("open")
        yield from self._carried(client, server, [opening] if opening else [])
        for invoke_id in (1, 2):
            client.request(get(invoke_id), 0.0)
            yield from self._does("request", invoke_id)
            yield from self._carried(client, server, client.outgoing())
        server.notify(notification(), 0.0)
        yield from self._does("notify")
        yield from self._carried(client, server, [])
        if not terms.preestablished:
            client.release(0.0)
            yield from self._does("release")
            yield from self._carried(client, server, client.outgoing())

    def _does(self, name: str, number: int = 0) -> Iterator[Piece]:
        if name in self.shape.actions:
            yield self.shape.act(name, number)

    def _carried(self, client: ClientAssociation, server: ServerAssociation, up: list[bytes]) -> Iterator[Piece]:
        """All that both have to say, of which the peer's are pieces."""
        while True:
            for octets in up:
                if self.side == "server":
                    yield says(octets)
                for event in server.receive(octets, 0.0):
                    if isinstance(event, RequestReceived):
                        server.respond(GetResponseNormal(invoke_id=event.request.invoke_id, data=axdr.unsigned(1)), 0.0)
            down = server.outgoing()
            for octets in down:
                if self.side == "client":
                    yield says(octets)
                client.receive(octets, 0.0)
            up = client.outgoing()
            if not up and not down:
                return


def targets() -> list[AssociationTarget]:
    client = ("open", "request", "unconfirmed", "cancel", "progress", "broken_off", "release", "abort", "link_closed")
    return [
        AssociationTarget("client", client),
        AssociationTarget("server", ("establish", "notify", "respond", "progress", "abort", "link_closed")),
    ]
