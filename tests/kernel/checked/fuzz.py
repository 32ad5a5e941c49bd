"""
Fuzz the kernel module in the kernel that checks itself:

    python tests/kernel/checked/fuzz.py [--time 60]

Programs (guest/fuzz_program.py) that reach new code of the module, as KCOV tells, are kept in build/kernel/fuzz and altered
further; two workers run them on a device each, a crowd reads both meanwhile. A finding is what KASAN, UBSAN, lockdep, the check
of sleeping in atomic context or a hung task has to say, a worker that dies, or memory that is leaked when the module is out
again. Exit status 1 when there was one.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "guest"), str(HERE.parents[2] / "tests")]
os.environ["WIN12_KERNEL"] = "checked"

from asked import CLIENT, CONTEXT, answer, get  # noqa: E402
from fuzz_program import CALLS_MAX, Call, decode, encode  # noqa: E402
from guest_content import content  # noqa: E402
from guest_machine import Guest, Ran  # noqa: E402
from kernel_image import KERNELS, compiled, missing, release  # noqa: E402
from pushes import played  # noqa: E402
from win12_wire.frames.acse import Aarq  # noqa: E402
from win12_wire.frames.device_abi import Carrier, DeviceSettings  # noqa: E402
from win12_wire.frames.hdlc import Hdlc  # noqa: E402
from win12_wire.frames.wrapper import Wrapper  # noqa: E402

KEPT = KERNELS / "fuzz"
UA = 0x73
BOOT = 300  # seconds, for a start, and for the search for leaks at the end


def seeds() -> Iterator[bytes]:
    """Lines of tests/kernel/pushes.py as programs, each policy, one call of each kind, and what runs before have found."""
    policies = [octets for path, octets in content()["files"].items() if path.startswith("policies/")]
    for octets in policies:
        yield encode([Call("policy", octets), Call("open"), Call("read", b"\x06"), Call("snapshot", bytes(4))])
    for line in played():
        pieces = [bytes.fromhex(one) for one in line["pieces"] if isinstance(one, str)]
        yield encode([Call("policy", policies[0]), *_device(line, pieces)])
        yield encode([Call("line", b"".join(pieces))])
    yield from _asking(content()["files"]["policies/everything"])
    yield from (path.read_bytes() for path in sorted(KEPT.glob("*.bin")))


def _asking(policy: bytes) -> Iterator[bytes]:
    """A request, and what a meter that is fed to the device says to it: UA over HDLC; AARE, then the answer, in wrappers."""
    apdu = get("1.0.1.8.0.255")
    question = Call("exchange", (60).to_bytes(4, "big") + apdu)
    opened = Hdlc(destination=b"\x21", source=b"\x03", control=UA, segmented=0, information=b"").encode()
    said = [answer(Aarq(application_context_name=CONTEXT).encode()), answer(apdu)]
    wrapped = [Wrapper(source_wport=1, destination_wport=CLIENT, apdu=one).encode() for one in said]
    for carrier, answers in ((Carrier.wrapper, wrapped), (Carrier.hdlc, [opened])):
        settings = DeviceSettings(
            carrier=carrier, utc_offset=840, needs_protection=0, client=CLIENT, server=1, physical=0, meter=b"house-1"
        )
        fed = [call for octets in answers for call in (Call("take"), Call("feed", bytes(8) + octets))]
        yield encode([Call("policy", policy), Call("attach", settings.encode()), question, *fed, Call("take"), Call("cancel")])


def _device(line: dict[str, Any], pieces: list[bytes]) -> Iterator[Call]:
    """A device that a line is fed to; then what came of it is asked for."""
    yield Call("attach", bytes.fromhex(line["settings"]))
    if line["keys"]:
        yield Call("keys", bytes.fromhex(line["keys"]))
    yield from [Call("feed", bytes(8) + one) for one in pieces][: CALLS_MAX - 6]
    yield from (Call("read", b"\x07"), Call("snapshot", bytes(4)), Call("counter"))


def keep(programs: list[bytes]) -> None:
    for octets in programs:
        (KEPT / f"{hashlib.sha256(octets).hexdigest()[:16]}.bin").write_bytes(octets)


def shown(ran: Ran) -> Iterator[str]:
    """What came of it."""
    figures = [told["figures"] for told in ran.told if told["what"] == "figures"]
    for number, (executions, places, programs) in enumerate(figures[-1] if figures else []):
        yield f"device {number}: {executions:,} programs run, {places:,} places of the code reached, {programs} programs kept"
    for told in ran.told:
        if told["what"] == "finding":
            yield f"FOUND: {told['text']}"
            yield from (f"  device {number}, last: {_calls(last[-1])}" for number, last in enumerate(told["programs"]) if last)
    yield from (f"LEAKED: {told['text']}" for told in ran.told if told["what"] == "leaks" and told["text"])
    yield from (f"KERNEL: {line}" for line in ran.complaints())


def _calls(program: str) -> str:
    return "; ".join(f"{call.name} {call.octets[:40].hex()}" for call in decode(bytes.fromhex(program)))


def fuzz(seconds: float, seed: int) -> Ran:
    """A guest for as long."""
    wanted = {"seconds": seconds, "seed": seed, "programs": [one.hex() for one in dict.fromkeys(seeds())]}
    files = {"guest/places.so": compiled("places.c")}
    ran = Guest(program=("fuzzer", wanted), files=files, timeout=seconds + BOOT).run()
    KEPT.mkdir(parents=True, exist_ok=True)
    keep([bytes.fromhex(told["octets"]) for told in ran.told if told["what"] == "program"])
    return ran


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--time", type=float, default=60, help="seconds (60)")
    parser.add_argument("--seed", type=int, default=62056, help="of chance (62056)")
    given = parser.parse_args()
    if release() is None or missing():
        sys.exit("no checked kernel here; tests/kernel/install and tests/kernel/checked/install bring one")
    ran = fuzz(given.time, given.seed)
    print(*shown(ran), sep="\n")
    findings = [told for told in ran.told if told["what"] == "finding"]
    if findings or ran.status != 0 or ran.complaints():
        told = {"found": findings, "log": ran.log, "console": ran.console}
        (KEPT / "finding.json").write_text(json.dumps(told), encoding="utf-8")
        print(f"all of it: {KEPT / 'finding.json'}\n{ran.said}\n{ran.console[-3000:]}")
        return 1
    print(f"nothing found in {given.time:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
