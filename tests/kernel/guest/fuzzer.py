"""The fuzzer's first process: workers and a crowd for a while; then all is closed, unloaded, and searched for leaks."""

import glob
import os
import select
import signal
import time

from fuzz_worker import Shared, crowd, work
from kcov import DEBUGFS
from module import LIBC, delete, insert

BAD = ("WARNING:", "BUG:", "Oops", "general protection", "UBSAN:", "INFO: ", "possible recursive", "suspicious RCU")
DEVICES = 2
CROWDS = 1
EVERY = 10  # seconds


def run(tell: object, seconds: float, seed: int, programs: list[str]) -> int:
    """Status 0 when nothing was found. `tell` takes what is found out, for the host."""
    LIBC.mount(b"debugfs", DEBUGFS.encode(), b"debugfs", 0, None)
    insert("win12.ko", f"feeders={DEVICES}")
    for one in glob.glob("/dev/smartmeter*"):
        os.chmod(one, 0o666)
    with open("/dev/kmsg", "rb", buffering=0) as kmsg:
        os.set_blocking(kmsg.fileno(), False)
        leaks()  # those of the start of the kernel are not ours
        found = Campaign(tell, seed, [bytes.fromhex(one) for one in programs]).run(seconds, kmsg)
    delete("win12")
    leaked = leaks()
    tell(what="leaks", text=leaked)
    return int(bool(found or leaked))


class Campaign:
    """Its processes, and what is told of them."""

    def __init__(self, tell: object, seed: int, seeds: list[bytes]) -> None:
        self.tell, self.added = tell, os.pipe()
        self.shared = [Shared() for _ in range(DEVICES)]
        self.processes: list[int] = []
        for number, shared in enumerate(self.shared):
            self._begin(work, number, shared, seeds[number::DEVICES] or seeds, seed + number, self.added[1])
        for number in range(CROWDS):
            self._begin(crowd, DEVICES, seed - 1 - number)

    def _begin(self, function: object, *given: object) -> None:
        process = os.fork()
        if process == 0:
            function(*given)
        self.processes.append(process)

    def run(self, seconds: float, kmsg: object) -> bool:
        """Whether something was found."""
        end, said, found = time.monotonic() + seconds, 0.0, False
        while time.monotonic() < end and not found:
            if select.select([self.added[0]], [], [], 1)[0]:
                self._keep()
            found = self._complaint(kmsg) or self._dead()
            if time.monotonic() - said > EVERY:
                said = time.monotonic()
                self.tell(what="figures", figures=[one.figures for one in self.shared])
        self._end()
        self.tell(what="figures", figures=[one.figures for one in self.shared])
        return found

    def _keep(self) -> None:
        size = int.from_bytes(os.read(self.added[0], 4), "big")
        octets = b""
        while len(octets) < size:
            octets += os.read(self.added[0], size - len(octets))
        self.tell(what="program", octets=octets.hex())

    def _complaint(self, kmsg: object) -> bool:
        try:
            while line := kmsg.read(8192):
                if any(word in line.decode(errors="replace") for word in BAD):
                    return self._finding(line.decode(errors="replace").partition(";")[2].strip())
        except BlockingIOError:
            return False
        return False

    def _dead(self) -> bool:
        process, status = os.waitpid(-1, os.WNOHANG)
        if process == 0:
            return False
        self.processes.remove(process)
        return self._finding(f"a process of the fuzzer ended with status {status:#x}")

    def _finding(self, text: str) -> bool:
        programs = [[octets.hex() for octets in one.programs()] for one in self.shared]
        self.tell(what="finding", text=text, programs=programs)
        return True

    def _end(self) -> None:
        for process in self.processes:
            os.kill(process, signal.SIGKILL)
        for process in self.processes:
            os.waitpid(process, 0)


def leaks() -> str:
    """Memory that nothing points to any more, since this was asked before. What is freed late is waited for."""
    for _ in range(2):  # the first look only begins to suspect
        time.sleep(6)
        _scan("scan")
    with open(f"{DEBUGFS}/kmemleak") as file:
        text = file.read()
    _scan("clear")
    return text


def _scan(word: str) -> None:
    with open(f"{DEBUGFS}/kmemleak", "w") as file:
        file.write(f"{word}\n")
