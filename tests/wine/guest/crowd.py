"""A process of its own at the device: says when it has opened it, and then why it is not content, if it is not."""

import random
import sys
import traceback

from device import begin_read, number, opened, take


def read(file: int) -> None:
    at = seen = 0
    while True:
        for one in take(file, random.choice((60, 500, 65536)), 30):
            assert one.sequence == seen
            assert number(one) == at + one.lost
            seen, at = seen + 1, number(one) + 1
            if one.obis[0] == 9:
                return


def wait(file: int) -> None:
    begin_read(file).result(600)


if __name__ == "__main__":
    device = opened()
    print("ready", flush=True)
    try:
        {"read": read, "wait": wait}[sys.argv[1]](device)
    except BaseException:
        traceback.print_exc(file=sys.stdout)
        sys.exit(1)
