"""Those who ask: how a policy names them, and who a process is to its system."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import Final

from win12_wire.frames.policy import PolicyPrincipal, PrincipalKind

_SID: Final = re.compile(r"S-1-(\d+)((?:-\d+){1,15})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who a process is. against: SIDs that its token has for denials only. certificate: SHA-256 of the one it showed."""

    user: int | None = None
    groups: frozenset[int] = frozenset()
    sids: frozenset[bytes] = frozenset()
    against: frozenset[bytes] = frozenset()
    restricted: bool = False
    certificate: bytes = b""

    def members(self, principals: list[PolicyPrincipal]) -> tuple[int, int]:
        """The set of the principals of a policy that it is, and of those that count against it."""
        mine = sum(1 << at for at, one in enumerate(principals) if self._is(one))
        denied = sum(
            1 << at for at, one in enumerate(principals) if one.kind == PrincipalKind.sid and one.identity in self.against
        )
        return mine, mine | denied

    def _is(self, one: PolicyPrincipal) -> bool:
        match one.kind:
            case PrincipalKind.anyone:
                return True
            case PrincipalKind.user:
                return self.user is not None and one.identity == number(self.user)
            case PrincipalKind.group:
                return any(one.identity == number(group) for group in self.groups)
            case PrincipalKind.sid:
                return one.identity in self.sids
            case PrincipalKind.restricted:
                return self.restricted
        return bool(self.certificate) and one.identity == self.certificate


def number(value: int) -> bytes:
    """A user or a group as a policy holds it."""
    return value.to_bytes(4, "big")


def identity(kind: str, value: str | int | bool) -> bytes:
    """The octets of what stands behind user, group, sid or certificate. Raises ValueError for a name that nobody has here."""
    match kind:
        case "user" | "group":
            return number(_number(kind, value))
        case "sid":
            return sid(str(value))
        case "certificate":
            return bytes.fromhex(str(value))
    return b""


def _number(kind: str, value: str | int | bool) -> int:
    """The number of a user or group of this system."""
    if isinstance(value, int):
        return value
    try:
        if kind == "user":
            import pwd  # noqa: PLC0415 - not on Windows

            return pwd.getpwnam(value).pw_uid
        import grp  # noqa: PLC0415 - not on Windows

        return grp.getgrnam(value).gr_gid
    except (ImportError, KeyError):
        raise ValueError(
            f'this system has no {kind} "{value}": write the number, or compile the policy where there is one'
        ) from None


def sid(text: str) -> bytes:
    """A SID as Windows has it (MS-DTYP, 2.4.2.2): revision, count, authority big-endian, sub-authorities little-endian."""
    found = _SID.fullmatch(text)
    parts = [int(part) for part in found[2].split("-")[1:]] if found else []
    if found is None or int(found[1]) >= 1 << 48 or max(parts) >= 1 << 32:
        raise ValueError(f'"{text}" is no SID: write it as S-1-5-32-544')
    return struct.pack("<BB", 1, len(parts)) + int(found[1]).to_bytes(6, "big") + struct.pack(f"<{len(parts)}I", *parts)
