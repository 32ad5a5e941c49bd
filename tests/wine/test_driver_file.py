"""The driver as a file: what it wants of the kernel, and that Windows could load it with memory integrity switched on."""

from __future__ import annotations

import re
import struct
import subprocess

import wine_machine

pytestmark = [mark] if (mark := wine_machine.skipping()) is not None else []
EXECUTE, WRITE = 0x20000000, 0x80000000
DYNAMIC_BASE, NX, NATIVE = 0x40, 0x100, 1
DECIMAL = re.compile(r"^\s+[0-9a-f]+\s+\d+\s+(\w+)$", re.MULTILINE)
CRYPTOGRAPHY = {
    "BCryptCloseAlgorithmProvider", "BCryptDecrypt", "BCryptDestroyKey", "BCryptEncrypt", "BCryptGenerateSymmetricKey",
    "BCryptOpenAlgorithmProvider", "BCryptSetProperty",
}  # fmt: skip


def _imports() -> dict[str, set[str]]:
    command = ["x86_64-w64-mingw32-objdump", "--private-headers", str(wine_machine.built())]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    parts = told.split("DLL Name: ")[1:]
    return {part.split()[0]: set(DECIMAL.findall(part.split("\n\n")[0])) for part in parts}


def test_it_wants_the_kernel_and_its_cryptography_alone() -> None:
    found = _imports()
    assert set(found) == {"ntoskrnl.exe", "cng.sys"}
    assert found["cng.sys"] == CRYPTOGRAPHY
    assert "IofCompleteRequest" in found["ntoskrnl.exe"]


def test_no_section_is_code_and_data() -> None:
    octets = wine_machine.built().read_bytes()
    (at,) = struct.unpack_from("<I", octets, 0x3C)
    count, optional = struct.unpack_from("<H", octets, at + 6)[0], struct.unpack_from("<H", octets, at + 20)[0]
    subsystem, flags = struct.unpack_from("<HH", octets, at + 24 + 68)
    assert subsystem == NATIVE
    assert flags & (DYNAMIC_BASE | NX) == DYNAMIC_BASE | NX
    for number in range(count):
        name, *_, kind = struct.unpack_from("<8s6I2HI", octets, at + 24 + optional + 40 * number)
        assert not (kind & EXECUTE and kind & WRITE), name
