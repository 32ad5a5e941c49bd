/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only */
/*
 * AES-GCM, and AES in counter mode for what comes without a tag, by the cryptography of the kernel. A cipher has all that it will
 * need from the beginning, and a key. It is used by one caller at a time, who may sleep; implementations that would answer later
 * are not asked for.
 */
#ifndef WIN12_LINUX_CIPHER_H
#define WIN12_LINUX_CIPHER_H

#include <linux/types.h>

struct win12_cipher;

/* Without a key; an error is an ERR_PTR. */
struct win12_cipher *win12_cipher_create(void);

/* Its key is wiped. NULL is nothing. */
void win12_cipher_destroy(struct win12_cipher *cipher);

int win12_cipher_key(struct win12_cipher *cipher, const u8 *key, size_t size);

/* The ports of struct win12_device_ports. The context is a struct win12_cipher **; where that is NULL nothing verifies. */
bool win12_cipher_open(void *context, const u8 nonce[], const u8 *aad, size_t aad_size, u8 *octets, size_t size);
bool win12_cipher_decipher(void *context, const u8 nonce[], u8 *octets, size_t size);

#endif
