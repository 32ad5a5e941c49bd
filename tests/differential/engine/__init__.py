"""One engine for all comparisons: octets of a frame type, or events of a machine, to all who have an opinion of them.

Frames (`engine.frames.Engine`): generated Python, the C core, the interpreter of the declaration, and the decoders of the stock
Kaitai compiler. Sessions (`engine.sessions.Lockstep`): generated Python with and without a trace, the C core, the interpreter.
Whatever differs is a `Disagreement`, unless a rule of `engine.leniency` says why Kaitai may differ.

    python tests/differential/engine wrapper 0001001000010000     what each says of these octets
"""


class Disagreement(AssertionError):
    """Two that have an opinion of the same thing do not say the same."""
