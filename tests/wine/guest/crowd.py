"""A process of its own at the device: says when it has opened it, and then why it is not content, if it is not."""

import random
import subprocess
import sys
import traceback

from asked import get, is_answer
from device import begin_read, control, number, opened, take
from win12_wire.frames.device_abi import ControlCode, ExchangeRequest


def begun(*deeds: tuple[str, ...]) -> list[subprocess.Popen[str]]:
    """Processes, each with its deed, when all of them have opened the device."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    made = [subprocess.Popen([sys.executable, __file__, *deed], **pipes) for deed in deeds]
    for one in made:
        assert one.stdout.readline() == "ready\n", one.stdout.read()
    return made


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


def ask(file: int, mine: str, rounds: str) -> None:
    """For objects that no other process asks for."""
    for at in range(int(rounds)):
        obis = f"1.0.{mine}.{at}.0.255"
        asked = ExchangeRequest(deadline=60_000, apdu=get(obis)).encode()
        is_answer(control(file, ControlCode.exchange, asked, 4096, seconds=60), obis)


if __name__ == "__main__":
    device = opened()
    print("ready", flush=True)
    try:
        {"read": read, "wait": wait, "ask": ask}[sys.argv[1]](device, *sys.argv[2:])
    except BaseException:
        traceback.print_exc(file=sys.stdout)
        sys.exit(1)
