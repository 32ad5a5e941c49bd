"""What every emitter shares: the header that says where a generated file comes from."""

from __future__ import annotations

REGENERATE = "win12 spec generate"


def header(source: str, comment: str = "#") -> str:
    """First lines of a generated file. The hash of the sources is in MANIFEST.json, so that texts stay comparable."""
    return f"{comment} Generated from {source}. Do not edit: change the spec and run `{REGENERATE}`.\n"
