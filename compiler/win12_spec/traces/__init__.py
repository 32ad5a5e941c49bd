"""Traces: what the machines of a running program did, replayed against their declaration.

A trace is told by generated machines (win12_wire.sessions): a start of each instance, then its steps. Here every step is
taken again by the interpreter, from the fields and answers that the trace says. The step must be the one the declaration
takes: its transition, effects in their order, state, variables, deadlines and error. Fields and answers are believed,
because they come from outside; all else is not.

Nothing passes for want of something to look at: a file without steps, a step that lacks an answer, a machine that is not
known, or a file that was cut are refused.
"""

from win12_spec.traces.check import Report, check
from win12_spec.traces.coverage import Coverage, coverage
from win12_spec.traces.difference import NotAStep
from win12_spec.traces.read import BadTrace
from win12_spec.traces.replay import Replay

__all__ = ["BadTrace", "Coverage", "NotAStep", "Replay", "Report", "check", "coverage"]
