"""Fuzz targets of sessions: each machine by itself in three forms, and the runtime that is bound to them.

`machine_NAME`: octets are the life of a machine (form.py), which the interpreter of the declaration, the generated Python and the
generated C live through one beside the other. The others let the runtime talk (talk.py): what its peer says, when, and what its
owner wants are octets, and what it does is held against what may be expected of it whatever the peer says.
"""

from __future__ import annotations

from win12_fuzz.target import Target


def targets() -> list[Target]:
    """Every target of this package."""
    from win12_fuzz.sessions import association, hdlc, machine, pushes, rekeying, transfers  # noqa: PLC0415 - they read the specification

    return [
        *machine.targets(), *hdlc.targets(), *association.targets(), *transfers.targets(), *pushes.targets(),
        rekeying.KeyChanges(),
    ]  # fmt: skip
