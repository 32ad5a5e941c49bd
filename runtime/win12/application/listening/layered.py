"""Pushes in general-ciphering and general-signing: who sent one, and how it is answered."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from win12_wire.errors import SecurityError
from win12_wire.limits import TITLE_LENGTH

from win12.application.association.layered_message import LAYERED, Layered, LayeredMessage
from win12.application.association.layers import Form, Layers
from win12.application.association.settings import Signing
from win12.application.association.vouching import Vouching
from win12.application.decoding.result import Decoded
from win12.security.counters import CounterStore
from win12.security.held import Secret
from win12.security.keys import Keys
from win12.security.suite import KEY_LENGTH

_NOBODY: Final = bytes(TITLE_LENGTH)
_OUTER, _INNER = 0, 1
"""Places of a signature among the protections of a message."""


@dataclass(frozen=True, slots=True)
class Sender:
    """The keys under which a message can be its sender's; those of nobody where the key file does not have it.

    `unvouched`: why there is no public key of it, where a certificate should say it. `answerable`: the key file says who we are.
    """

    title: bytes = _NOBODY
    keys: Keys = field(default_factory=Keys)
    suite: int = 0
    unvouched: SecurityError | None = None
    answerable: bool = False


def layered(decoded: Decoded) -> Layered | None:
    """The outermost APDU of a message in layers; None for one that has none."""
    header = None if decoded.security is None else decoded.security.header
    return header if isinstance(header, LAYERED) else None


def sender_of(apdu: Layered, decoded: Decoded, ring: Sequence[Keys], wall: Callable[[], float] = time.time) -> Sender:
    """Who sent a message in layers, as `sender_named`."""
    opened = {one.secret for one in decoded.protections if one.secret}
    said = LayeredMessage(apdu, Keys(), 0, "server").suite
    return sender_named((apdu.originator_title, apdu.recipient_title), said, opened, ring, wall)


def sender_named(
    titles: tuple[bytes, bytes], suite: int, opened: Collection[Secret], ring: Sequence[Keys], wall: Callable[[], float]
) -> Sender:
    """Who has the first of the titles, and speaks to the second. `opened`: global keys under which it was opened.

    Keys without server_title are those of whoever they open a message of; without client_title every recipient is us.
    """
    title, recipient = titles
    own = [keys for keys in ring if title and keys.server_title == title]
    open_to_all = [keys for keys in ring if not keys.server_title and keys.ek in opened and len(title) == TITLE_LENGTH]
    found = next(iter(own or open_to_all), None)
    if found is None:
        return Sender()
    us = found.client_title or (recipient if len(recipient) == TITLE_LENGTH else b"")
    keys = replace(found, server_title=title, client_title=us)
    sender = Sender(title, keys, suite if suite in KEY_LENGTH else 0, answerable=bool(found.client_title))
    if keys.server_public_key or not keys.trust_anchors:
        return sender
    try:
        public = Vouching(keys, sender.suite, "client", wall).public(title)
    except SecurityError as error:
        return replace(sender, keys=replace(keys, server_signing_key=b""), unvouched=error)
    return replace(sender, keys=replace(keys, server_public_key=public))


def answered(plain: bytes, apdu: Layered, decoded: Decoded, ring: Sequence[Keys], counters: CounterStore) -> bytes | None:
    """`plain` in the layers of the push that it answers; None for a push of nobody we know, or where no key file says who we are.

    A title that only the push names may be another's, who counts by itself: nonces would come again.
    A counter is spent. SecurityError KEY_MISSING and others when our keys do not do for it, COUNTER_EXHAUSTED; StoreError.
    """
    sender = sender_of(apdu, decoded, ring)
    message = LayeredMessage(apdu, sender.keys, sender.suite, "server")
    if sender.title == _NOBODY or message.use is None or not sender.answerable:
        return None
    layers = Layers(sender.keys, sender.suite, "client", counters, least=0)
    layers.begin(sender.title)
    layers.form = Form(message.use, _signing(decoded), message.transaction_id)
    return layers.sealed(plain, message.level, layers.reserve(), begins=False)


def _signing(decoded: Decoded) -> Signing:
    """Where a message was signed, once it was taken off."""
    places = [at for at, one in enumerate(decoded.protections) if one.envelope == "general_signing"]
    return {(): Signing.NONE, (_OUTER,): Signing.OUTSIDE, (_INNER,): Signing.INSIDE}.get(tuple(places), Signing.OUTSIDE)
