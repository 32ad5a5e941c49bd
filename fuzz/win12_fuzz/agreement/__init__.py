"""One comparison of all who have an opinion of a frame's octets or of a machine's steps, for fuzz targets and for tests.

The interpreter of the declaration says what is right (`engine.Engine`). Beside it are the generated Python, the C core, and the
decoders of the stock Kaitai compiler; `readers.everyone` gives those that can be had here. Whatever differs is a `Disagreement`,
unless a rule of `leniency` says why Kaitai may differ. Machines have an interpreter, too, the generated Python with a trace and
without one, and whatever else takes steps (`sessions.Lockstep`).

    python -m win12_fuzz.agreement wrapper 0001001000010000     what each says of these octets
"""

from __future__ import annotations

from win12_fuzz.finding import Finding


class Disagreement(Finding):
    """Two that have an opinion of the same thing do not say the same."""
