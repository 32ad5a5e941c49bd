"""Where the client's processor time goes: `python -m bench.shares [--seconds 4]`, a line for each work.

The work is sampled by processor time; a sample counts for the file whose code runs, what C functions take for their caller. The
last column is how much faster the work could at most be if generated code took no time at all.
"""

from __future__ import annotations

import argparse
import signal
import time
from collections import Counter
from types import FrameType

from bench.job import Context, Job
from bench.meter import connection
from bench.stacks.ours import WORKS

EVERY = 0.001  # seconds of processor time; the kernel may take longer steps
NAMES = ("association", "association_list", "rows", "columns", "hdlc_decode")
PARTS = {"/win12_wire/frames/": "frames", "/win12_wire/sessions/": "machines", "/win12_wire/": "errors", "/win12/": "runtime"}


def part(path: str) -> str:
    """Which part of the product a file belongs to."""
    return next((name for piece, name in PARTS.items() if piece in path), "others")


def sampled(job: Job, seconds: float) -> Counter[str]:
    """Samples by part, over so many seconds of processor time."""
    found: Counter[str] = Counter()

    def take(_: int, frame: FrameType | None) -> None:
        found[part(frame.f_code.co_filename if frame is not None else "")] += 1

    job.run()
    before = signal.signal(signal.SIGPROF, take)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    until = time.process_time() + seconds
    while time.process_time() < until:
        job.run()
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)
    return found


def meter(octets: bytes) -> bytes:
    """What the simulated meter answers, as a new one does to the first octets of a work."""
    dialogue.receive(octets, 0.0)
    return bytes(dialogue.outgoing())


dialogue = connection()


def main() -> None:
    """Print the table."""
    global dialogue  # a meter for each work
    parser = argparse.ArgumentParser(prog="python -m bench.shares", description=__doc__)
    parser.add_argument("--seconds", type=float, default=4, help="processor time for each work")
    seconds = parser.parse_args().seconds
    print("| work | samples | frames % | machines % | runtime % | others % | at most × |\n|---|---|---|---|---|---|---|")
    for name in NAMES:
        dialogue = connection()
        found = sampled(WORKS[name](Context(meter, {})), seconds)
        total = found.total()
        share = {key: found[key] / total for key in ("frames", "machines", "runtime")}
        rest = 1 - sum(share.values())
        most = 1 / (1 - share["frames"] - share["machines"])
        shown = " | ".join(f"{value * 100:.0f}" for value in (*share.values(), rest))
        print(f"| {name} | {total} | {shown} | {most:.2f} |", flush=True)


if __name__ == "__main__":
    main()
