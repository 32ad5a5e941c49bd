"""What is worth another attempt, and when.

Retried is what the line may have caused: it broke, was silent, mixed up or corrupted messages. Never retried is what the meter or
the keys decided: a meter locks a client out after a few wrong passwords, and a wrong tag does not become right. The one exception
is COUNTER_BEHIND: the counter has been moved up and the next attempt may succeed.
"""

from __future__ import annotations

import random

from win12_wire.errors import Code, LinkError, RemoteError, Win12Error, WireError

#: The longest pause between two attempts, seconds.
LONGEST = 60.0

_FINAL = frozenset({Code.ASSOCIATION_REJECTED, Code.EXCEPTION, Code.SERVICE_ERROR, Code.TRANSFER_TOO_LARGE, Code.DEADLINE})


def worth_retrying(error: Win12Error) -> bool:
    """Whether the same work may succeed on a new association."""
    if error.code == Code.COUNTER_BEHIND:
        return True
    return isinstance(error, LinkError | RemoteError | WireError) and error.code not in _FINAL


def pause(attempt: int, backoff: float, chance: random.Random) -> float:
    """Seconds to wait after attempt 1, 2, ...: doubling, at most LONGEST, and each meter at another moment."""
    ceiling: float = min(LONGEST, backoff * (1 << min(attempt - 1, 16)))
    return ceiling * chance.uniform(0.5, 1.0)
