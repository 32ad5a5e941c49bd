"""Hypothesis strategies made from the specification: any valid frame, any nearly valid one, any life of a session machine.

For whoever tests a program that speaks what `spec/` declares, ours or their own. It needs `hypothesis`, which nothing else of the
compiler does, so nothing of it imports this package. It knows what the specification says of a field and nothing of how
generated code reads or writes it, so that a fault in generated code cannot hide here. Octets are written by the generated
classes; they are handed over (`Wire`), because the compiler does not import what it generates:

    frames = lower(load(Path("spec/frames")))
    wire = Wire(frames, lambda name: import_module(f"win12_wire.{name}"))
    strategies = Strategies(wire, limits)
    strategies.objects(frames.files["hdlc"].types["hdlc"])   # instances of win12_wire.frames.hdlc.Hdlc
    strategies.broken(frames.files["hdlc"].types["hdlc"])    # octets that break one rule, which is told
"""

from win12_spec.strategies.broken import Broken
from win12_spec.strategies.frames import Strategies
from win12_spec.strategies.unfit import Unfit, can_be_unfit

__all__ = ["Broken", "Strategies", "Unfit", "can_be_unfit"]
