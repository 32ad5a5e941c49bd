"""One engine for all comparisons: octets of a frame type, or events of a machine, to all who have an opinion of them.

Frames: generated Python, the C core, the interpreter of the declaration, and the decoders of the stock Kaitai compiler. Sessions:
generated Python with and without a trace, the C core, the interpreter. `Engine.frame` and `sessions.Lockstep` compare; whatever
differs is a `Disagreement`, unless a rule of `leniency` says why Kaitai may differ.

    python tests/differential/engine hdlc.hdlc 7ea00703219 3...     what each says of these octets
"""

from engine.frames import Disagreement, Engine, Opinion

__all__ = ["Disagreement", "Engine", "Opinion"]
