"""Octets as a tree of the specification's fields, read and written by the specification itself, with nothing generated.

A tree tells where each field stands and which choices were taken; changed, it is written again with lengths, counts, flags and
check sequences computed anew. So it is a mutator's hand and a measure of coverage. What is allowed it leaves to the
interpreter of the declaration.
"""
