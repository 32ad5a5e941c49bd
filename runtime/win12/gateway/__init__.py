"""A gateway: meters behind it, reached by the prefix that says which (Green Book, gateway protocol). It has no keys."""
