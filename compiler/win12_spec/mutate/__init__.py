"""The strength of the specification: every machine is given one mistake after the other, and some check must notice each.

`mutants` makes the mistakes, `checks` are what may notice, `run` brings them together, `report` tells. That a mutant makes no
difference is proved by the solver, cell by cell, as `win12 spec diff` would: such a mutant is equivalent, and counts for nothing.
"""
