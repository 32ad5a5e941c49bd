"""What the C core is compiled for: compilers, flags, and how the result is run."""

from __future__ import annotations

from dataclasses import dataclass

WARNINGS = (
    "-Wall", "-Wextra", "-Wconversion", "-Wsign-conversion", "-Wpedantic", "-Wvla", "-Wshadow", "-Wswitch-enum",
    "-Wstrict-prototypes", "-Wmissing-prototypes", "-Werror",
)  # fmt: skip
FREESTANDING = ("-ffreestanding",)
EVERYTHING = (
    "-Weverything",
    "-Wno-padded",  # structures are laid out for readers, and never sent as they are
    "-Wno-declaration-after-statement",  # C11 is the language, not C90
    "-Wno-switch-default",  # a switch over an enum names every value, which -Wswitch-enum checks
    "-Wno-unsafe-buffer-usage",  # asks for C++ containers; octets are read through checked functions
)
KERNEL = (
    "-mno-sse", "-mno-mmx", "-mno-sse2", "-mno-80387", "-mno-red-zone", "-mcmodel=kernel", "-fno-pic", "-fno-pie",
    "-fno-stack-protector", "-nostdinc", "-Wframe-larger-than=1024",
)  # fmt: skip


@dataclass(frozen=True)
class Target:
    """One row. `run`: what runs a program of the target, first word a tool, empty for this machine; None when nothing can.

    `graph`: the compiler tells who calls whom, so that the deepest stack can be told.
    """

    name: str
    compiler: str
    flags: tuple[str, ...]
    run: tuple[str, ...] | None = ()
    graph: bool = True
    standard: str = "c11"

    @property
    def shown(self) -> str:
        """Flags for people: those that tell this row from others."""
        shown = ("kernel, -O2" if self.flags[1:] == KERNEL else "-Weverything -Os" if EVERYTHING[0] in self.flags else None)
        return shown or " ".join((*self.flags, *([f"-std={self.standard}"] if self.standard != "c11" else [])))


PPC64, PPC32 = ("qemu-ppc64-static",), ("qemu-ppc-static",)
TARGETS = (
    Target("x86-64", "gcc", ("-O2",)),
    Target("x86-64", "gcc", ("-Os",)),
    Target("x86-64", "gcc", ("-O3",)),
    Target("x86-64", "gcc", ("-O2", "-flto"), graph=False),
    Target("x86-64", "gcc", ("-O2",), standard="c17"),
    Target("x86-64", "gcc", ("-O2",), standard="c2x"),
    Target("x86-64 kernel", "gcc", ("-O2", *KERNEL), run=None),
    Target("x86-64", "clang-19", ("-O2",), graph=False),
    Target("x86-64", "clang-19", ("-Os", *EVERYTHING), graph=False),
    Target("x86-64", "clang-19", ("-O2",), graph=False, standard="c2x"),
    Target("x86, 32 bits", "i686-linux-gnu-gcc", ("-O2",)),
    Target("x86, 32 bits", "i686-linux-gnu-gcc", ("-Os",)),
    Target("x86, 32 bits", "clang-19", ("-O2", "-m32"), run=None, graph=False),
    Target("ppc64, big-endian", "powerpc64-linux-gnu-gcc", ("-O2",), PPC64),
    Target("ppc64, big-endian", "powerpc64-linux-gnu-gcc", ("-Os",), PPC64),
    Target("ppc, 32 bits, big-endian", "powerpc-linux-gnu-gcc", ("-O2",), PPC32),
    Target("ppc, 32 bits, big-endian", "powerpc-linux-gnu-gcc", ("-Os",), PPC32),
)

HEADERS = (("g++", "c++17"), ("clang++-19", "c++17"), ("g++", "c++20"))
"""Compilers of C++ that must take every header."""

HELPERS = (
    (r"_GLOBAL_OFFSET_TABLE_", "a table that the linker itself makes"),
    (r"_(save|rest)gpr0?_\d+(_x)?", "saving registers with -Os on PowerPC, which its linker or libgcc adds (ELF ABI, 2.3.3)"),
)
"""Symbols that may stay undefined, and why."""
