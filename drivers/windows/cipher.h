/* SPDX-License-Identifier: Apache-2.0 */
/*
 * AES-GCM, and AES in counter mode for what comes without a tag, by the cryptography of the kernel (CNG, cng.sys). A cipher has all of
 * our memory that it will need from the beginning, and a key. It is used by one caller at a time, at PASSIVE_LEVEL.
 */
#ifndef WIN12_WINDOWS_CIPHER_H
#define WIN12_WINDOWS_CIPHER_H

#include "nt.h"

struct win12_cipher;

/* The algorithms, once for the driver. */
NTSTATUS win12_ciphers_begin(void);
void win12_ciphers_end(void);

/* Without a key; NULL without memory. */
struct win12_cipher *win12_cipher_create(void);

/* Its key is wiped. NULL is nothing. */
void win12_cipher_destroy(struct win12_cipher *cipher);

/* Once for each cipher. */
NTSTATUS win12_cipher_key(struct win12_cipher *cipher, const uint8_t *key, size_t size);

/* The ports of struct win12_device_ports. The context is a struct win12_cipher **; where that is NULL nothing verifies. */
bool win12_cipher_open(void *context, const uint8_t nonce[], const uint8_t *aad, size_t aad_size, uint8_t *octets, size_t size);
bool win12_cipher_decipher(void *context, const uint8_t nonce[], uint8_t *octets, size_t size);

#endif
