# Generated from spec/frames. Do not edit: change the spec and run `win12 spec generate`.
"""Frames, one module per .ksy file."""
