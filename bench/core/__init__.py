"""The C core beside the Python that follows from the same specification: the same works, turn by turn in one run."""
