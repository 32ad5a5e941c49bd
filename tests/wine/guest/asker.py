"""A process of its own: asks for a snapshot, and is content when it holds these numbers and no others."""

import sys

from device import number, opened, snapshot

if __name__ == "__main__":
    found = sorted(number(one) for one in snapshot(opened()))
    sys.exit(found != sorted(map(int, sys.argv[1:])))
