"""The virtual environment of the public clients: theirs are GPL and BUSL, so that nothing of ours imports them."""

import hashlib
import os
import subprocess
import sys
import venv
from functools import cache
from pathlib import Path

import pytest
from filelock import FileLock

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".venv-peers"
SCRIPTS = Path(__file__).parent / "peers"
REQUIREMENTS = SCRIPTS / "requirements.txt"


@cache
def peer_python() -> str:
    """The interpreter that has the public clients; WIN12_PEERS_PYTHON names one that is ready. Skips when it cannot be made."""
    ready = os.environ.get("WIN12_PEERS_PYTHON")
    if ready:
        return ready
    with FileLock(f"{ENVIRONMENT}.lock"):  # another process of the tests may be making it
        return str(_made())


def _made() -> Path:
    python = ENVIRONMENT / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    stamp, wanted = ENVIRONMENT / ".ready", hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    venv.create(ENVIRONMENT, with_pip=True, clear=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(REQUIREMENTS)]
    made = subprocess.run(install, capture_output=True, text=True, timeout=300, check=False)
    if made.returncode:
        pytest.skip(f"the public clients cannot be installed: {made.stderr.strip().splitlines()[-1:]}")
    stamp.write_text(wanted)
    return python
