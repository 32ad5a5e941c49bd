"""Whether a push is protected as its sender must: what is less is refused before anything else becomes of it.

The machine `message_layers` decides, in the order in which it looks at the messages of an association; it stands here without
one. A sender is who stands in the key file under the title of the message, and only with the keys that stand there: the recipient
must be us, a signature that sender's, by the public key of the key file or by a certificate that a trust anchor vouches for now.
Replays are not looked for here; what is taken goes to the machine `push_receiver`, which counts.

Nothing is remembered of who is refused.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from win12_wire.errors import Code, SecurityError, UsageError, Win12Error, make
from win12_wire.sessions import Trace

from win12.application.association.client_handshake import LEVEL
from win12.application.association.layers import Layers
from win12.application.association.sealing import AUTHENTICATED, BROADCAST, ENCRYPTED
from win12.application.association.settings import Security, Signing
from win12.application.decoding.body import Body
from win12.application.decoding.result import Decoded
from win12.application.decoding.security import VERIFIED, Protection
from win12.application.listening.layered import Sender, layered, sender_named, sender_of
from win12.security.counters import CounterStore
from win12.security.data_layers import SIGNATURE, Layer, Least
from win12.security.data_protection import DataProtector
from win12.security.held import OF_STORES
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse, use_of

_UNSAID: Final = frozenset({Code.WRONG_SIGNATURE, Code.WRONG_MESSAGE_KEY})
"""What is wrong where a certificate should have said whose signature it is."""


@dataclass(frozen=True, slots=True)
class PushPolicy:
    """What every sender must have applied: at least `security`; `message_key`: general-ciphering under such a key; `signing`.

    Whoever has a policy takes pushes of known senders only. UsageError BAD_CONFIG for `enc`, which proves nobody.
    """

    security: Security = Security.AUTH
    message_key: KeyUse | None = None
    signing: Signing = Signing.NONE

    def __post_init__(self) -> None:
        if self.security in (Security.NONE, Security.ENC):
            raise UsageError(Code.BAD_CONFIG, "what has no tag proves nobody: pushes are wanted with auth or authenc")

    @property
    def least(self) -> Least:
        """The same of a body that is protected by itself."""
        return Least(True, self.security is Security.AUTHENC, self.signing is not Signing.NONE)

    def wants(self, layers: Sequence[Layer]) -> bool:
        """Whether the layers of a body, the innermost first, have their keys and their signature where they are wanted."""
        uses = {use_of(layer.info) for layer in layers if layer.kind is not SIGNATURE}
        at = {Signing.OUTSIDE: layers[-1:], Signing.INSIDE: layers[:1]}.get(self.signing, ())
        return (self.message_key is None or uses == {self.message_key}) and all(layer.kind is SIGNATURE for layer in at)

    def __str__(self) -> str:
        key = "" if self.message_key is None else f", under keys {self.message_key}"
        signed = "" if self.signing is Signing.NONE else f", signed {self.signing}"
        return f"wanted is {self.security}{key}{signed}"


class Guard:
    """`ring`: the senders, by their titles. `wall`: the clock by which certificates are valid, seconds since 1970 UTC."""

    def __init__(
        self, policy: PushPolicy, ring: Sequence[Keys], counters: CounterStore, *,
        wall: Callable[[], float] = time.time, trace: Trace | None = None,
    ) -> None:  # fmt: skip
        self._policy, self._ring, self._counters, self._wall, self._trace = policy, tuple(ring), counters, wall, trace

    def refused(self, decoded: Decoded) -> Win12Error | None:
        """Why a whole message is refused, also for a token that does not answer; None when it may be taken."""
        try:
            error = self._judged(decoded)
            if decoded.body is None or (error is not None and error.code is not Code.WEAK_PROTECTION):
                return error
            return self._judged_body(decoded, decoded.body, enough=error is None)
        except SecurityError as error:
            if error.code not in OF_STORES:
                raise
            return error

    def _judged_body(self, decoded: Decoded, body: Body, *, enough: bool) -> Win12Error | None:
        """A body that is protected stands for a message that is not; in any case it must be of who sent the message."""
        head = body.head
        around = b"" if decoded.security is None else decoded.security.system_title
        if around not in (b"", head.originator_title):
            return self._made(Code.WRONG_TITLE)
        opened = {body.secret} if body.secret else set()
        sender = sender_named((head.originator_title, head.recipient_title), body.suite, opened, self._ring, self._wall)
        if not sender.keys.client_title:
            return self._made(Code.WRONG_TITLE)
        protector = DataProtector(sender.keys, sender.suite, "client", self._counters, sender.title, trace=self._trace)
        least, wanted = (Least(), True) if enough else (self._policy.least, self._policy.wants(body.layers))
        try:
            protector.open_push(body.layers, body.octets, least, as_wanted=wanted)
        except SecurityError as error:
            if error.code in OF_STORES:
                raise
            if error.code is Code.WEAK_PROTECTION:
                return self._made(Code.WEAK_PROTECTION)
            return sender.unvouched if error.code in _UNSAID and sender.unvouched is not None else error
        return None

    def _judged(self, decoded: Decoded) -> Win12Error | None:
        apdu = layered(decoded)
        if apdu is None:
            return self._refused_without_layers(decoded)
        sender = sender_of(apdu, decoded, self._ring, self._wall)
        layers = self._layers(sender)
        layers.begin(sender.title)
        code = layers.receive(apdu, agreed=True)
        layers.end()
        if code is None:
            return None
        return sender.unvouched if code in _UNSAID and sender.unvouched is not None else self._made(code, layers.detail)

    def _refused_without_layers(self, decoded: Decoded) -> Win12Error | None:
        """Under the global key, or in clear: the decoder has verified what there is to verify."""
        protection = decoded.security
        level = 0 if protection is None else _verified(protection)
        ours = protection is not None and self._knows(protection)
        code = self._layers(Sender()).push(level, ours=ours)
        if code is None:
            return None
        wrong = isinstance(decoded.error, SecurityError) and decoded.body is None  # what is wrong with a body is judged with it
        return decoded.error if wrong else self._made(code)

    def _made(self, code: Code, detail: str = "") -> Win12Error:
        return make(code, detail or (str(self._policy) if code is Code.WEAK_PROTECTION else ""))

    def _layers(self, sender: Sender) -> Layers:
        policy = self._policy
        return Layers(
            sender.keys, sender.suite, "client", self._counters,
            use=policy.message_key, signing=policy.signing, least=LEVEL[policy.security], trace=self._trace,
        )  # fmt: skip

    def _knows(self, protection: Protection) -> bool:
        """Whether the key that fitted is one of who has the title, or of one whose title is not said."""
        titles = (b"", protection.system_title)
        return any(keys.server_title in titles and protection.secret in (keys.ek, keys.bek) for keys in self._ring)


def _verified(protection: Protection) -> int:
    """The protection that is more than said."""
    bits = protection.bits
    if protection.tag != VERIFIED:
        return 0
    return AUTHENTICATED * bits.authenticated + ENCRYPTED * bits.encrypted + BROADCAST * bits.broadcast
