"""Chance that is the same in every run, on every machine: a hash of (seed, stream, index), not a generator with a state.

Any value can be had on its own, in any order, many at once; so a meter can make one day of its past without the others.
"""

from functools import lru_cache
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


def _mix_one(x: int) -> int:
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & _MASK
    return x ^ (x >> 31)


@lru_cache(maxsize=4096)
def _key(seed: int, stream: int) -> int:
    return _mix_one((seed * _GOLDEN + stream * 0xD1B54A32D192ED03) & _MASK)


def uniform(seed: int, stream: int, index: Ints) -> Floats:
    """Numbers in [0, 1), one per index; streams of one seed are independent."""
    bits = _mix(np.asarray(index).astype(np.uint64) * np.uint64(_GOLDEN) + np.uint64(_key(seed, stream)))
    return (bits >> np.uint64(11)).astype(np.float64) * 2.0**-53


def single(seed: int, stream: int, index: int = 0) -> float:
    """The number that `uniform` gives for one index, without the cost of arrays."""
    return float((_mix_one((index * _GOLDEN + _key(seed, stream)) & _MASK) >> 11) * 2.0**-53)
