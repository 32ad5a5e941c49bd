"""The meter at one end of a pseudo-terminal, in a process of its own."""

import os
import select
import signal
import time
import traceback

from asked import Meter


class Answering:
    """A meter (`asked.Meter`). said: the objects that it was asked for, in order."""

    def __init__(self, end: int, *others: int, delay: float = 0.0, push: bytes = b"", deaf: bool = False) -> None:
        self.end = end
        self.said, self._said = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            for one in (*others, self.said):
                os.close(one)
            try:
                Meter(self, delay=delay, push=push, deaf=deaf).run()
            except BaseException:
                traceback.print_exc()
            os._exit(1)
        os.close(self._said)

    def order(self) -> list[bytes]:
        """The objects that were asked for until now."""
        os.set_blocking(self.said, False)
        octets = b""
        try:
            while more := os.read(self.said, 65536):
                octets += more
        except BlockingIOError:
            pass
        return [octets[at : at + 6] for at in range(0, len(octets), 6)]

    def close(self) -> None:
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            self.process = 0
            os.close(self.said)

    # --- as the meter's line

    def read(self, seconds: float | None) -> bytes:
        ready, _, _ = select.select([self.end], [], [], seconds)
        return os.read(self.end, 4096) if ready else b""

    def write(self, octets: bytes) -> None:
        while octets:
            octets = octets[os.write(self.end, octets) :]

    def pause(self, seconds: float) -> None:
        time.sleep(seconds)

    def note(self, obis: bytes) -> None:
        os.write(self._said, obis)
