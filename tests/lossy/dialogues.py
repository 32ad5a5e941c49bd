"""Whole dialogues over a lossy line, drawn from a seed: what is agreed, the weather, the transfers, what else happens.

Every line loses a fifth of its frames; the other faults come on top. Over HDLC: windows 1 to 7 and information fields of 16 to
2030 octets on each side, bursts, a line that is dead for a while, connections that are cut off and opened again. Over datagrams:
whole PDUs lost, doubled, overtaken, and damaged where a tag protects them.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from asked import Wrong, draw
from ends import HELD_MAX, PATIENCE, Ends, Plan
from line import Weather, turns_for
from transfers import Outcome, abandon, associate, transfer
from win12.application.association.settings import Authentication, Security
from win12_wire import limits

TRANSFERS = 10
"""In one dialogue."""
INFOS = (16, 24, 32, 64, 128, 256, 512, 1024, 2030)
_TERMS = (
    (Authentication.NONE, Security.NONE),
    (Authentication.LLS, Security.NONE),
    (Authentication.LLS, Security.AUTHENC),
    (Authentication.GMAC, Security.NONE),
    (Authentication.GMAC, Security.AUTH),
    (Authentication.GMAC, Security.AUTHENC),
)


def plan(chance: random.Random) -> Plan:
    """What client and meter are to be."""
    authentication, security = chance.choice(_TERMS)
    hdlc, sealed = chance.random() < 0.8, security is not Security.NONE
    windows = (chance.randint(1, 7), chance.randint(1, 7))
    weather = _serial(chance, min(windows)) if hdlc else _packets(sealed)
    return Plan(
        kind="hdlc" if hdlc else "datagrams", weather=weather, authentication=authentication, security=security,
        suite=chance.randrange(3), dedicated=sealed and chance.random() < 0.4, general=chance.random() < 0.4,
        infos=(chance.choice(INFOS), chance.choice(INFOS)), windows=windows,
        pdus=(chance.choice((110, 250, 600, 2000, 65535)), chance.choice((130, 300, 1024, 4096))),
        patience=PATIENCE if hdlc and chance.random() < 0.8 else limits.T_RESPONSE, blocks=chance.random() < 0.3,
    )  # fmt: skip


def _serial(chance: random.Random, window: int) -> Weather:
    return Weather(
        lost=0.2, doubled=0.05, late=0.05, damaged=0.03, cut=0.02, noisy=0.02, halting=0.1,
        bursts=chance.choice((0.0, 0.0, 0.0, 0.02)), turns=turns_for(window),
    )  # fmt: skip


def _packets(sealed: bool) -> Weather:
    return Weather(lost=0.2, doubled=0.05, late=0.05, damaged=0.03 if sealed else 0.0, jitter=0.3, turns=9)


@dataclass(slots=True)
class Dialogue:
    """What has become of one."""

    seed: int
    plan: Plan
    outcomes: list[Outcome] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    notices: tuple[int, int] = (0, 0)
    """that the meter gave, and that came"""
    held: int = 0
    """octets at most, in links and on the line"""


def talk(seed: int, most: int = TRANSFERS) -> Dialogue:
    """Up to so many transfers, less if the line does not come back. Raises Wrong, with the seed."""
    chance = random.Random(seed)
    done = Dialogue(seed, plan(chance))
    ends = Ends(done.plan, chance)
    try:
        for _ in range(most):
            if not associate(ends, done.outcomes):
                break
            _mishap(ends)
            done.outcomes.append(_one(ends))
        _part(ends)
    except Wrong as wrong:
        raise Wrong(f"seed {seed}, {ends.now:g} s, {done.plan}: {wrong}") from wrong
    done.counts, done.held = ends.line.counts, ends.most_held
    done.notices = (len(ends.notices), len(ends.noticed))
    return done


def _mishap(ends: Ends) -> None:
    """Something on the side: the meter notifies, the line is dead for a while."""
    chance = ends.chance
    while chance.random() < 0.15:
        ends.notify()
    if chance.random() < 0.02:
        ends.line.dead_until = ends.now + chance.uniform(0.0, 2 * limits.HDLC_RETRIES * limits.T_HDLC_RESPONSE)
        ends.line.counts["dead"] += 1


def _one(ends: Ends) -> Outcome:
    chance = ends.chance
    if chance.random() < 0.03:
        return abandon(ends, draw(ends))
    return transfer(ends, draw(ends), hang_up=chance.random() < 0.01)


def _part(ends: Ends) -> None:
    """The client leaves; that too ends. What the meter said came in order, at most once, and nothing grew without bound."""
    if ends.exchange is not None:
        ends.events.clear()
        ends.exchange.release(ends.now)
        limit = ends.plan.patience + 2 * limits.T_HDLC_RESPONSE + 1.0
        if not ends.wait(lambda: ends.exchange is None, limit):
            raise Wrong("hangs while it leaves")
    if ends.plan.kind == "hdlc" or ends.plan.ciphered:
        came: Iterator[bytes] = iter(ends.notices)
        if not all(notice in came for notice in ends.noticed):
            raise Wrong("notifications came that were not sent, twice, or in another order")
    elif not set(ends.noticed) <= set(ends.notices):
        raise Wrong("a notification came that was not sent")
    if ends.most_held > HELD_MAX:
        raise Wrong(f"{ends.most_held} octets are held")
