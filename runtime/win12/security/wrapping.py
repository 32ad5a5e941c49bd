"""Key wrap: a key inside a message, under another key (RFC 3394; IEC 62056-5-3, 5.7: AES-128 in suites 0 and 1, AES-256 in 2).

A wrapped key is 8 octets longer than the key and checks itself, so one that was altered or made under another key is refused.
"""

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap
from win12_wire.errors import Code, SecurityError

from win12.security.held import Secret
from win12.security.suite import check_key


def wrap(suite: int, kek: Secret, key: bytes) -> bytes:
    """`key` under the master key: 24 octets, in suite 2 40. SecurityError KEY_MISSING or KEY_INVALID when either does not fit."""
    checked = check_key(suite, key, "key to wrap")
    kek = check_key(suite, kek, "kek")
    return aes_key_wrap(kek, checked) if isinstance(kek, bytes) else kek.wrap(checked)


def unwrap(suite: int, kek: Secret, wrapped: bytes) -> bytes:
    """The key that was wrapped, 16 octets, in suite 2 32.

    SecurityError KEY_MISSING or KEY_INVALID when the master key does not fit the suite, WRONG_MESSAGE_KEY when what came is no
    key under it or one of another length.
    """
    check_key(suite, kek, "kek")
    try:
        key = aes_key_unwrap(kek, wrapped) if isinstance(kek, bytes) else kek.unwrap(wrapped)
    except (InvalidUnwrap, ValueError):
        raise SecurityError(Code.WRONG_MESSAGE_KEY, "the wrapped key does not unwrap") from None
    if len(key) != len(kek):
        raise SecurityError(Code.WRONG_MESSAGE_KEY, f"the wrapped key has {len(key)} octets instead of {len(kek)}")
    return key
