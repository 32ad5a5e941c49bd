"""What each reader says of some octets: `python -m win12_fuzz.agreement TYPE HEX`; 1 when they do not agree."""

from __future__ import annotations

import sys

from win12_fuzz.agreement import Disagreement
from win12_fuzz.agreement.readers import everyone
from win12_fuzz.specification import kind


def main(name: str, text: str) -> int:
    """Print the opinions; the exit status."""
    octets, engine = bytes.fromhex(text), everyone()
    for reader, opinion in engine.opinions(kind(name), octets).items():
        print(f"{reader:12} {opinion.fault or opinion.value}")
    try:
        engine.frame(kind(name), octets)
    except Disagreement as difference:
        print(difference, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python -m win12_fuzz.agreement TYPE HEX")
    sys.exit(main(*sys.argv[1:]))
