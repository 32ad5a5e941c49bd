"""What a token costs: operations a second with keys in memory and in SoftHSM. `python -m bench.tokens`, with softhsm2 installed.

Processor time of one process, best of three rounds. SoftHSM is a library in the same process: what a token at the end of a cable
or of a network adds is not in it.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

from win12.security import wrapping
from win12.security.agreement import AgreementKey, new_private
from win12.security.counters import MemoryCounters
from win12.security.key_writing import write_keys
from win12.security.keys import Keys, load_keys
from win12.security.signing import Signer, signing_key
from win12.security.stores import moving

MODULE = next((path for path in Path("/usr/lib").glob("**/softhsm/libsofthsm2.so")), None)
PIN, SUITE = "2711", 2
ROUNDS, SECONDS = 3, 0.5
NAMES = ("ek", "kek", "client_signing_key", "client_agreement_key")
PLAIN = bytes(256)


def main() -> None:
    """Print a table."""
    if MODULE is None:
        raise SystemExit("SoftHSM is not installed: apt-get install softhsm2")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        memory, token = _keys(folder)
        print(f"| suite {SUITE}, operations a second | in memory | in SoftHSM | times slower |\n|---|---|---|---|")
        ours, theirs = _works(memory), _works(token)
        for work, do in ours.items():
            one, other = _rate(do), _rate(theirs[work])
            print(f"| {work} | {one:,.0f} | {other:,.0f} | {one / other:.1f} |")


def _keys(folder: Path) -> tuple[Keys, Keys]:
    """The same keys in memory and in a token."""
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder}/tokens\nlog.level = ERROR\n")
    os.environ |= {"SOFTHSM2_CONF": str(folder / "softhsm2.conf"), "WIN12_PKCS11_PIN": PIN, "WIN12_PKCS11_MODULE": str(MODULE)}
    command = ["softhsm2-util", "--init-token", "--free", "--label", "bench", "--pin", PIN, "--so-pin", PIN]
    subprocess.run(command, check=True, capture_output=True)
    ek, ak, kek = (os.urandom(32) for _ in range(3))
    keys = Keys(ek=ek, ak=ak, kek=kek, client_signing_key=signing_key(SUITE), client_agreement_key=new_private(SUITE))
    file = folder / "keys.toml"
    write_keys(file, keys)
    for name in NAMES:
        moving.put(file, None, name, f"pkcs11:token=bench;object={name}", MemoryCounters())
    return keys, load_keys(file)


def _works(keys: Keys) -> dict[str, Callable[[], object]]:
    cipher, title = keys.cipher(SUITE), bytes(8)
    sealed = cipher.protect(0x30 | SUITE, title, 1, PLAIN)
    signer, pair = Signer(SUITE, keys.client_signing_key, "key"), AgreementKey(SUITE, keys.client_agreement_key, "key")
    peer, wrapped = AgreementKey.fresh(SUITE).public(), wrapping.wrap(SUITE, keys.kek, bytes(32))
    return {
        f"seal {len(PLAIN)} octets (AES-256-GCM)": lambda: cipher.protect(0x30 | SUITE, title, 1, PLAIN),
        "verify and open them": lambda: cipher.unprotect(0x30 | SUITE, title, 1, sealed),
        "sign (ECDSA, P-384)": lambda: signer.sign(PLAIN),
        "agree on a secret (ECDH, P-384)": lambda: pair.secret(peer),
        "unwrap a key": lambda: wrapping.unwrap(SUITE, keys.kek, wrapped),
    }


def _rate(do: Callable[[], object]) -> float:
    return max(_once(do) for _ in range(ROUNDS))


def _once(do: Callable[[], object]) -> float:
    begun, count = process_time(), 0
    while process_time() - begun < SECONDS:
        do()
        count += 1
    return count / (process_time() - begun)


if __name__ == "__main__":
    main()
