"""One module per stack; each defines WORKS, from the name of a work to what prepares it (see `bench.job`)."""
