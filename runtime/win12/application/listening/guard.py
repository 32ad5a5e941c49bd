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
from win12.application.decoding.result import Decoded
from win12.application.decoding.security import VERIFIED, Protection
from win12.application.listening.layered import Sender, layered, sender_of
from win12.security.counters import CounterStore
from win12.security.held import OF_STORES
from win12.security.keys import Keys
from win12.security.message_keys import KeyUse

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
            return self._judged(decoded)
        except SecurityError as error:
            if error.code not in OF_STORES:
                raise
            return error

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
        return decoded.error if isinstance(decoded.error, SecurityError) else self._made(code)

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
