"""A key in a token that is pulled out when a test says so, without a token."""

from __future__ import annotations

from cryptography.hazmat.primitives import keywrap
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from win12.security.held import HeldKey
from win12_wire.errors import Code, SecurityError


class Pulled(HeldKey):
    """The key `octets`; after so many uses as `works` says the token is away."""

    def __init__(self, octets: bytes) -> None:
        self._octets, self.works, self.uri = octets, 1 << 30, "pkcs11:token=t;object=k"
        assert self.named  # as of a key that was counted before

    def __len__(self) -> int:
        return len(self._octets)

    def _use(self) -> bytes:
        if not self.works:
            raise SecurityError(Code.TOKEN_MISSING, self.uri)
        self.works -= 1
        return self._octets

    def encrypt(self, nonce: bytes, plain: bytes, aad: bytes | None) -> bytes:
        return AESGCM(self._use()).encrypt(nonce, plain, aad)

    def wrap(self, key: bytes) -> bytes:
        return keywrap.aes_key_wrap(self._use(), key)

    def unwrap(self, wrapped: bytes) -> bytes:
        return keywrap.aes_key_unwrap(self._use(), wrapped)
