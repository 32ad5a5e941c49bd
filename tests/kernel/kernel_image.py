"""The kernel that tests boot, and the module built for it: where they are, what is missing. `tests/kernel/install` brings all."""

from __future__ import annotations

import lzma
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KERNELS = ROOT / "build" / "kernel"
PYTHON = Path("/usr/bin/python3")  # Debian's, which becomes the guest's
XZ = b"\xfd7zXZ\x00"
PROGRAMS = ("qemu-system-x86_64", "make", "gcc")
CRYPTOGRAPHY = ("gf128mul", "ghash-generic", "ctr", "gcm")  # modules of Debian's kernel, in the order in which they can be loaded
CHECKED = "checked"  # the kernel of checked/install, which checks itself and needs no modules


def wanted() -> str:
    """Which kernels to boot: none when it is empty, the checked one, or else Debian's."""
    return os.environ.get("WIN12_KERNEL", "")


@cache
def release() -> str | None:
    """The kernel whose image and headers are both here, the newest one."""
    if wanted() == CHECKED:
        return CHECKED if (KERNELS / CHECKED / "vmlinuz").exists() else None
    found = [path.parent.name for path in KERNELS.glob("*/vmlinuz") if headers(path.parent.name).is_dir()]
    return max(found, default=None, key=lambda name: [int(part) for part in re.findall(r"\d+", name)])


def headers(name: str) -> Path:
    return next((KERNELS / CHECKED).glob("linux-source-*"), Path()) if name == CHECKED else Path("/lib/modules") / name / "build"


@cache
def missing() -> tuple[str, ...]:
    """What is not here; nothing can be booted then."""
    programs = tuple(name for name in PROGRAMS if shutil.which(name) is None)
    python = () if PYTHON.exists() and stdlib().is_dir() else ("python3 of Debian",)
    return (*programs, *python, *(() if release() else ("a kernel with its headers",)))


@cache
def stdlib() -> Path:
    return Path("/usr/lib") / PYTHON.resolve().name


def folder() -> Path:
    name = release()
    assert name is not None, missing()
    return KERNELS / name


@cache
def bootable() -> Path:
    """The kernel as QEMU starts it fastest: unpacked, if it is packed by xz: an emulated processor takes seconds for that."""
    packed, unpacked = folder() / "vmlinuz", folder() / "vmlinux"
    if not unpacked.exists():
        octets = packed.read_bytes()
        at = octets.find(XZ)
        if at < 0:
            return packed
        part = unpacked.with_suffix(".part")
        part.write_bytes(lzma.LZMADecompressor(lzma.FORMAT_XZ).decompress(octets[at:]))
        part.replace(unpacked)
    return unpacked


def kernel_modules() -> list[tuple[str, bytes]]:
    """Those of Debian's that ours needs, in the order in which they can be loaded."""
    found = []
    for name in CRYPTOGRAPHY if release() != CHECKED else ():
        plain, packed = folder() / "modules" / f"{name}.ko", folder() / "modules" / f"{name}.ko.xz"
        found.append((f"{name}.ko", plain.read_bytes() if plain.exists() else lzma.decompress(packed.read_bytes())))
    return found


@cache
def built() -> Path:
    """Our module, built for this kernel; in the checked one it tells the fuzzer which of its code ran."""
    name = release()
    assert name is not None
    target = ROOT / "build" / "linux" / name
    command = ["make", "--silent", "-j2", "-C", str(ROOT / "drivers" / "linux"), f"KDIR={headers(name)}", f"BUILD={target}"]
    command += ["KCOV_INSTRUMENT=y"] if name == CHECKED else []
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target / "win12.ko"


def compiled(name: str) -> bytes:
    """A source of the guest as a library."""
    source, target = ROOT / "tests" / "kernel" / "guest" / name, KERNELS / Path(name).with_suffix(".so")
    subprocess.run(["gcc", "-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o", str(target), str(source)], check=True)
    return target.read_bytes()
