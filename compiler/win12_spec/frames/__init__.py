"""Frames: from spec/frames/*.ksy to an intermediate representation, checks, and what is emitted from it."""
