"""win12 measured against public DLMS/COSEM stacks, side by side in one run.

How a figure comes about:

- One process per stack (`bench.runner`) does works on command and answers with the processor time they took. No process
  holds code of two stacks: the peers' licences keep them apart from ours, and no stack's heap weighs on another's collector.
- Every stack gets the same octets (`bench.cases`) and must first give the same values: a work whose answers differ is an
  error, not a figure.
- Rounds are interleaved, ours, theirs, ours, theirs, so that a noisy machine disturbs all alike. A ratio is the median of
  the ratios within the rounds, not the ratio of medians.
- Every process warms up before, and starts each turn from a collected heap with the garbage collector on, as users run it.

`make bench` runs it all; `python -m bench --help` tells the rest.
"""
