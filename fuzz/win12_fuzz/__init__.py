"""Continuous fuzzing of what the specification generates and of the runtime around it, with oracles that know what is right.

A target is a function of octets that raises on a finding; engines (Atheris for Python, libFuzzer for C) feed targets from one
corpus.
"""
