"""Proofs of the generated C: that it keeps the promises written beside it, and makes no run-time error on the way.

The promises are ACSL, generated with the code (frames/c/contract.py and emit/frames_*.in). Frama-C's WP turns them, and a guard
before every operation that could go wrong, into goals; Qed, Z3 and CVC4 discharge these. What is not proved stands in
unproved.txt with its reason: a goal that fails without standing there is a fault, and so is one that stands there and holds.
"""

from __future__ import annotations

from win12_spec.prove.answers import PROVED, Answers
from win12_spec.prove.frama_c import Prover
from win12_spec.prove.goals import Goals, ProveError
from win12_spec.prove.verdict import Unproved, Verdict, judge, known, tried

__all__ = ["PROVED", "Answers", "Goals", "ProveError", "Prover", "Unproved", "Verdict", "judge", "known", "tried"]
