/* What the standard asks of AES-GCM (IEC 62056-5-3, 5.7.2 and 5.3.4), by OpenSSL. */
#ifndef CRYPTO_H
#define CRYPTO_H

#include "keys.h"
#include "win12/frames/input.h"

/* Octets that protection adds. */
#define CRYPTO_TAG WIN12_TAG_LENGTH

/*
 * Encrypt and authenticate: `to` has room for the octets and the tag. The nonce is the title of the sender and the counter; the
 * security control octet and AK are authenticated too. A (title, counter) must never come twice.
 */
bool crypto_seal(const struct keys *keys, uint8_t control, const uint8_t *title, uint32_t counter,
    const struct win12_slice *plain, uint8_t *to);

/* The reverse; false when the tag does not verify. `to` has room for the payload without its tag. */
bool crypto_open(const struct keys *keys, uint8_t control, const uint8_t *title, uint32_t counter,
    const struct win12_slice *payload, uint8_t *to);

/* The tag over a challenge, of CRYPTO_TAG octets: the proof of HLS mechanism 5. */
bool crypto_gmac(const struct keys *keys, uint8_t control, const uint8_t *title, uint32_t counter,
    const struct win12_slice *challenge, uint8_t *tag);

bool crypto_random(uint8_t *to, size_t size);

/* Compares in a time that does not tell where they differ. */
bool crypto_same(const uint8_t *one, const uint8_t *other, size_t size);

void crypto_forget(void *secret, size_t size);

#endif
