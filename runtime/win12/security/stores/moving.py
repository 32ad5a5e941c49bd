"""A key of a key file goes into a store, and the file names it there.

The invocation counters of an encryption key are found by its octets, and in a token it has none: so they are handed on, under
all titles of the key file. Else the first message under the key in the token would have a counter that was used before. That is
why such a key is not moved out of a file without titles.

It may be cut short anywhere, and is done again then: the counters are handed on before the token has the key; what was counted
since is handed on with the end of the old counters, so that a process which has the key in memory sends nothing beside the token;
the file is changed last, for without the octets that it has nothing of this could be repeated.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from win12_wire.errors import Code, SecurityError, UsageError
from win12_wire.limits import COUNTER_MAX

from win12.security import locked_keys
from win12.security.counters import CounterStore, counter_name, lasting_name
from win12.security.curves import CURVES, private_key
from win12.security.held import Held
from win12.security.key_writing import as_text
from win12.security.keys import KeyFile
from win12.security.private_files import read_private, replace_private
from win12.security.signing import PAIRS
from win12.security.stores import system_keyring
from win12.security.stores.access import Access, access_of
from win12.security.stores.entries import VALUES, WORKING, libraries
from win12.security.stores.uri import parse_uri

COUNTED: Final = frozenset({"ek", "bek"})
"""Keys that have invocation counters."""


def put(path: Path, meter: str | None, name: str, said: str, counters: CounterStore) -> None:
    """Bring the entry `name` of a key file into the store that `said` names, a token or the keyring.

    UsageError BAD_CONFIG for an encrypted file, an entry that no store takes, or one that cannot be replaced in the file;
    SecurityError KEY_MISSING, also for a key with counters in a file without titles; KEY_IN_TOKEN for one that the file names in
    a token, KEY_AMBIGUOUS when another one is there under that name, KEY_INVALID for a token that computes otherwise; and as
    `token_of` and `system_keyring.put`; StoreError.
    """
    if name not in WORKING | VALUES and not name.endswith(PAIRS):
        raise UsageError(Code.BAD_CONFIG, f"{name}: keys and passwords are brought into a store")
    file, key = _opened(path, meter, name)
    changed = named_in(path, meter, name, said)
    if system_keyring.in_keyring(said):
        system_keyring.put(said, as_text(name, key))
    else:
        titles = _titles(file) if name in COUNTED else ()
        for title in titles:
            hand_on(counters, key, title)
        _in_token(access_of(parse_uri(said), file.table(meter), path.parent), name, key, said)
        for title in titles:
            hand_on(counters, key, title, last=True)
    replace_private(path, changed)


def _titles(file: KeyFile) -> list[bytes]:
    """Those that a key of this file may have counters under; of other tables too, which may have it from the top level."""
    tables = [file.table(), *map(file.table, file.names)]
    said = {str(table[name]) for table in tables for name in ("client_title", "server_title") if name in table}
    if not said:
        raise SecurityError(Code.KEY_MISSING, f"{file.path}: client_title or server_title, under which the counters go on")
    try:
        return [bytes.fromhex(title) for title in sorted(said)]
    except ValueError:
        raise SecurityError(Code.KEY_INVALID, f"{file.path}: a title is not hexadecimal") from None


def _in_token(access: Access, name: str, key: bytes, said: str) -> None:
    """Bring a key into a token, unless it is there under that name."""
    uri = parse_uri(said)
    if not uri.token or not (uri.label or uri.id):
        raise UsageError(Code.BAD_CONFIG, f"{said!r} must say token= and object=")
    token, _ = libraries()
    from win12.security.stores import token_writing as writing  # noqa: PLC0415 - an extra

    there = token.token_of(uri, access)
    if name in VALUES:
        writing.put_value(there, uri, key)
    elif name in WORKING:
        writing.put_working(there, uri, key, wraps=name == "kek")
    else:
        curve = next(curve for curve in CURVES.values() if curve.octets == len(key))
        writing.put_pair(there, uri, private_key(curve, key, name), agrees="agreement" in name)


def _opened(path: Path, meter: str | None, name: str) -> tuple[KeyFile, bytes]:
    if locked_keys.is_locked(locked_keys.toml(read_private(path), path)):
        raise UsageError(Code.BAD_CONFIG, f"{path} is encrypted: win12 keys decrypt it first")
    file = KeyFile(path)
    keys = file.keys(meter)
    keys.require(name)
    key = getattr(keys, name)
    if isinstance(key, Held):
        raise SecurityError(Code.KEY_IN_TOKEN, f"{name} is in a token already")
    return file, bytes(key)


def named_in(path: Path, meter: str | None, name: str, said: str) -> bytes:
    """The octets of a key file whose entry `name` is `said`, and nothing else of it another. UsageError BAD_CONFIG."""
    plain = read_private(path)
    wanted, text = locked_keys.toml(plain, path), plain.decode()
    table = wanted if meter is None or name not in wanted["meters"][meter] else wanted["meters"][meter]
    table[name] = said
    for match in re.finditer(rf"""(?m)^([ \t]*{name}[ \t]*=[ \t]*)("[^"\n]*"|'[^'\n]*')""", text):
        changed = f'{text[: match.start()]}{match[1]}"{said}"{text[match.end() :]}'.encode()
        if locked_keys.toml(changed, path) == wanted:
            return changed
    raise UsageError(Code.BAD_CONFIG, f'{path}: {name} could not be replaced; write {name} = "{said}" yourself')


def hand_on(counters: CounterStore, key: bytes, title: bytes, *, last: bool = False) -> None:
    """Counters of `key` go on in a token where those in memory are: those we used, and those we heard.

    `last`: in memory none is used any more. Done again, it changes nothing.
    """
    was, now = counter_name(key, title), lasting_name(key, title)
    if last:
        counters.supersede(was, now)
    elif counters.next_unused(was) < COUNTER_MAX:
        counters.raise_to(now, counters.next_unused(was))
    heard = counters.last_received(was)
    if heard > counters.last_received(now):
        counters.accept(now, heard)
