"""Who a token of Windows is to a policy: the driver's answer beside that of Python, where a SID is a SID on any system."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, NamedTuple

import cffi
from c_help import CORE, ROOT, STRICT, compiler
from hypothesis import given, settings
from hypothesis import strategies as st
from win12.security.access import Asker, sid
from win12_wire.frames.policy import PolicyPrincipal, PrincipalKind

WINDOWS, DRIVERS = ROOT / "drivers" / "windows", ROOT / "drivers" / "core"
ENABLED, RESTRICTING = 1, 2
SHIM = """
#include <stdlib.h>
#include "identity.h"

static struct win12_identity *identity_of(unsigned count, const uint8_t *sids)
{
    struct win12_identity *identity = calloc(1, sizeof(*identity) + count * sizeof(identity->sids[0]));
    identity->count = count;
    for (unsigned i = 0; i < count; i++, sids += 70) {
        identity->sids[i].flags = sids[0];
        identity->sids[i].size = sids[1];
        memcpy(identity->sids[i].octets, sids + 2, 68);
    }
    return identity;
}

uint64_t shim_owner(unsigned count, const uint8_t *sids)
{
    struct win12_identity *identity = identity_of(count, sids);
    uint64_t found = win12_identity_owner(identity);
    free(identity);
    return found;
}

/* Each SID: flags, size, octets. 1: is it; 2: it counts against. */
int shim_is(int restricted, unsigned count, const uint8_t *sids, int kind, const uint8_t *octets, size_t size)
{
    struct win12_identity *identity = identity_of(count, sids);
    struct win12_policy_who who = {.kind = (uint8_t)kind, .size = (uint8_t)size};
    bool against = false;
    identity->restricted = restricted != 0;
    memcpy(who.identity, octets, size);
    int found = win12_identity_is(identity, &who, &against) ? 3 : against ? 2 : 0;
    found |= win12_identity_is_admin(identity) ? 4 : 0;
    free(identity);
    return found;
}
"""


class Held(NamedTuple):
    """A SID of a token."""

    octets: bytes
    flags: int


SIDS = [sid(text) for text in ("S-1-1-0", "S-1-5-32-544", "S-1-5-32-545", "S-1-5-21-1-2-3-1001", "S-1-15" + "-7" * 15)]
HELD = st.lists(st.builds(Held, st.sampled_from(SIDS), st.sampled_from((0, ENABLED, RESTRICTING))), max_size=8)
OTHERS = [PolicyPrincipal(kind=PrincipalKind(kind), identity=bytes(4)) for kind in (0, 1, 2, 4, 5)]
PRINCIPALS = [*OTHERS, *(PolicyPrincipal(kind=PrincipalKind.sid, identity=one) for one in (*SIDS, b"", SIDS[1][:-1]))]


@cache
def library() -> Any:
    folder = Path(mkdtemp(prefix="win12-identity-"))
    (folder / "shim.c").write_text(SHIM, encoding="utf-8")
    ffi = cffi.FFI()
    ffi.cdef("int shim_is(int, unsigned, const uint8_t *, int, const uint8_t *, size_t);")
    ffi.cdef("uint64_t shim_owner(unsigned, const uint8_t *);")
    include = [word for path in (CORE / "include", DRIVERS, WINDOWS) for word in ("-I", str(path))]
    strict = [compiler(), *STRICT, *include, "-fPIC", "-c", str(WINDOWS / "identity.c"), "-o", str(folder / "identity.o")]
    subprocess.run(strict, check=True)
    shim = [compiler(), "-shared", "-fPIC", *include, "-o", str(folder / "it.so"), str(folder / "shim.c")]
    subprocess.run([*shim, str(folder / "identity.o")], check=True)
    return ffi.dlopen(str(folder / "it.so"))


def laid_out(held: list[Held]) -> bytes:
    return b"".join(bytes((one.flags, len(one.octets))) + one.octets.ljust(68, b"\0") for one in held)


def in_c(held: list[Held], restricted: bool, who: PolicyPrincipal) -> tuple[bool, bool, bool]:
    """Whether it is the principal, whether that counts against it, whether it is an administrator."""
    octets = laid_out(held)
    found = library().shim_is(restricted, len(held), octets, int(who.kind), who.identity, len(who.identity))
    return bool(found & 1), bool(found & 2), bool(found & 4)


def in_python(held: list[Held], restricted: bool) -> Asker:
    """The rules of drivers/windows/identity.h: a SID may when it is enabled, and restricting where any has to be."""
    enabled = {one.octets for one in held if one.flags & ENABLED}
    restricting = {one.octets for one in held if one.flags & RESTRICTING}
    mine = enabled & restricting if restricted else enabled
    return Asker(sids=frozenset(mine), against=frozenset(one.octets for one in held), restricted=restricted)


@settings(deadline=None)
@given(HELD, st.booleans())
def test_as_in_python(held: list[Held], restricted: bool) -> None:
    asker = in_python(held, restricted)
    members, against = asker.members(PRINCIPALS)
    for at, who in enumerate(PRINCIPALS):
        is_it, counts, admin = in_c(held, restricted, who)
        assert (is_it, counts) == (bool(members >> at & 1), bool(against >> at & 1)), who
        assert admin == (SIDS[1] in asker.sids)


def test_a_denied_administrator_is_none() -> None:
    everyone, admins = SIDS[0], SIDS[1]
    who = PolicyPrincipal(kind=PrincipalKind.sid, identity=admins)
    assert in_c([Held(admins, ENABLED)], False, who) == (True, True, True)
    assert in_c([Held(admins, 0)], False, who) == (False, True, False)
    assert in_c([Held(admins, ENABLED), Held(everyone, RESTRICTING)], True, who) == (False, True, False)
    assert in_c([Held(admins, ENABLED), Held(admins, RESTRICTING)], True, who) == (True, True, True)


def owner(*held: Held) -> int:
    found: int = library().shim_owner(len(held), laid_out(list(held)))
    return found


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1), HELD, HELD)
def test_turns_are_the_users(one: int, other: int, groups: list[Held], more: list[Held]) -> None:
    """Whatever groups it is in, and whether they are enabled; another user has turns of its own."""
    first, second = (Held(sid(f"S-1-5-21-1-2-3-{number}"), ENABLED) for number in (one, other))
    assert owner(first, *groups) == owner(first._replace(flags=0), *more)
    assert (owner(first, *groups) == owner(second, *groups)) == (one == other)
