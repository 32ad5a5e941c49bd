"""`win12 broker` as a program of its own."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from win12.security.held import octets_of

from bench.kernel.inside.pushes import KEYS

FIRST_PORT = 4060
POLICY = """
[callers.everyone]
anyone = true

[[rule]]
allow = ["read", "statistics"]
callers = ["everyone"]
"""


@dataclass(frozen=True, slots=True)
class Running:
    """Its process, its socket, and the port of each meter."""

    process: int
    socket: Path
    ports: dict[str, int]


@contextlib.contextmanager
def broker(folder: Path, meters: Sequence[str]) -> Iterator[Running]:
    """One with these meters, all of which push; its files are in the folder."""
    folder.mkdir(parents=True)
    ports = {name: FIRST_PORT + at for at, name in enumerate(meters)}
    (folder / "ACCESS.toml").write_text(POLICY)
    ek = octets_of(KEYS.ek, "ek").hex()
    (folder / "keys.toml").touch(0o600)
    (folder / "keys.toml").write_text(
        f'[meters.all]\nek = "{ek}"\nak = "{KEYS.ak.hex()}"\nserver_title = "{KEYS.server_title.hex()}"\n'
    )
    said = f'[broker]\npolicy = "ACCESS.toml"\nstate = "state"\nsocket = "{folder}/socket"\nkey_file = "keys.toml"\n'
    said += "".join(f'[[meter]]\nname = "{name}"\nlisten = "tcp://127.0.0.1:{at}"\nkeys = "all"\n' for name, at in ports.items())
    (folder / "BROKER.toml").write_text(said)
    command = [sys.executable, "-S", "-m", "win12", "broker", str(folder / "BROKER.toml")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    try:
        line = process.stderr.readline()
        if "Ctrl-C" not in line:
            raise OSError(line + process.stderr.read())
        yield Running(process.pid, folder / "socket", ports)
    finally:
        process.terminate()
        process.wait(60)
        process.stderr.close()
