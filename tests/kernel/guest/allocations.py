"""What of the kernel allocates memory, and who called it: the events of kmem, with their stacks, while something is done."""

import contextlib
import re
from collections.abc import Iterator

TRACING = "/sys/kernel/tracing"
EVENTS = ("kmalloc", "kmalloc_node", "kmem_cache_alloc", "kmem_cache_alloc_node", "mm_page_alloc")
OPTIONS = ("stacktrace", "sym-offset")  # with offsets the trace tells modules, too
STACK = re.compile(r"^ => (\S+?)(?:\+0x\S+)?(?: \[(\w+)\])?$")


def _write(name: str, text: str) -> None:
    with open(f"{TRACING}/{name}", "w") as file:
        file.write(text)


@contextlib.contextmanager
def traced(module: str) -> Iterator[list[list[str]]]:
    """When it is over, the stacks of allocations with a function of the module among their callers: names, the inner first."""
    found: list[list[str]] = []
    known = [event for event in EVENTS if _there(event)]
    _write("trace", "")
    for option in OPTIONS:
        _write(f"options/{option}", "1")
    _switch(known, "1")
    try:
        yield found
    finally:
        _switch(known, "0")
        with open(f"{TRACING}/trace") as file:  # with the options that say how it is shown
            found += _stacks(file.read(), module)
        for option in OPTIONS:
            _write(f"options/{option}", "0")


def _there(event: str) -> bool:
    try:
        with open(f"{TRACING}/events/kmem/{event}/enable"):
            return True
    except FileNotFoundError:
        return False


def _switch(events: list[str], to: str) -> None:
    for event in events:
        _write(f"events/kmem/{event}/enable", to)


def _stacks(text: str, module: str) -> list[list[str]]:
    stacks: list[list[tuple[str, str]]] = []
    for line in text.splitlines():
        if "<stack trace>" in line:
            stacks.append([])
        elif (found := STACK.match(line)) and stacks:
            stacks[-1].append((found[1], found[2] or ""))
    return [[name for name, _ in stack] for stack in stacks if any(of == module for _, of in stack)]
