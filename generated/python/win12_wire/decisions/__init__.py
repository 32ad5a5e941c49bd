# Generated from spec. Do not edit: change the spec and run `win12 spec generate`.
"""Decisions, one module each."""
