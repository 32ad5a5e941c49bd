"""Chance that is the same in every run, on every machine: a hash of (seed, stream, index), not a generator with a state.

Any value can be had on its own, in any order, many at once; so a meter can make one day of its past without the others.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]

_GOLDEN = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1


def _mix(x: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finaliser of splitmix64 (public domain, S. Vigna)."""
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def uniform(seed: int, stream: int, index: Ints) -> Floats:
    """Numbers in [0, 1), one per index; streams of one seed are independent."""
    key = int(_mix(np.array([(seed * _GOLDEN + stream * 0xD1B54A32D192ED03) & _MASK], dtype=np.uint64))[0])
    bits = _mix(np.asarray(index).astype(np.uint64) * np.uint64(_GOLDEN) + np.uint64(key))
    return (bits >> np.uint64(11)).astype(np.float64) * 2.0**-53


def single(seed: int, stream: int, index: int = 0) -> float:
    """One number in [0, 1)."""
    return float(uniform(seed, stream, np.array([index], dtype=np.int64))[0])
