"""Streams that meters push into: whole messages, each decoded and taken once."""
