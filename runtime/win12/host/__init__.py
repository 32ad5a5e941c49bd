"""One meter for many programs of one host: what devices and the broker have in common."""
