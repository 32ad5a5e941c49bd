# Generated from spec. Do not edit: change the spec and run `win12 spec generate`.
"""What follows from the specification; standard library only."""
