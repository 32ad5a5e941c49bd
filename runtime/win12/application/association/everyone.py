"""Messages to all meters under the global broadcast encryption key (IEC 62056-5-3, 5.7: bit 6 of the security control octet).

They have an association of their own, which is there without AARQ and in which the broadcast key stands where the global unicast
key stands in others. So whatever holds there holds here, by the same machines: tag, title, least protection, counters that rise
and survive. The two never meet: the names of counters hang on the key, a message without bit 6 is refused here, and one with it
everywhere else. Every meter has that key, so nothing that is said under it proves a meter, and no meter says anything under it.
"""

from __future__ import annotations

from dataclasses import replace

from win12_wire.errors import Code, UsageError

from win12.application.association.settings import ClientSettings, Security, ServerSettings
from win12.security.keys import Keys


def keys_for(settings: ClientSettings | ServerSettings, keys: Keys) -> Keys:
    """`keys`, in which the broadcast key is the global one where the settings say so.

    UsageError BAD_CONFIG for settings that a broadcast cannot have; SecurityError KEY_MISSING without the key.
    """
    if not settings.broadcast:
        return keys
    if not settings.preestablished or settings.security in (Security.NONE, Security.ENC):
        raise UsageError(Code.BAD_CONFIG, "broadcasts are pre-established and authenticated: security auth or authenc")
    keys.require("bek", "ak")
    return replace(keys, ek=keys.bek, bek=b"", kek=b"", dk=b"")
