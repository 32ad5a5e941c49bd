"""What each reader says of some octets: `python tests/differential/engine TYPE HEX`; 1 when they do not agree."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from engine import Disagreement
from engine.common import kind
from engine.readers import everyone


def main(name: str, text: str) -> int:
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
        sys.exit("usage: python tests/differential/engine TYPE HEX")
    sys.exit(main(*sys.argv[1:]))
