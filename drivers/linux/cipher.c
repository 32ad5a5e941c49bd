// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/*
 * Ciphers: see cipher.h. What is deciphered is copied into a room of the cipher's own, since a device may be in memory that the
 * kernel's cryptography cannot take (it wants pages, not addresses). What is authenticated has the authentication key in it: so
 * the room is wiped after each use.
 */

#include <crypto/aead.h>
#include <crypto/skcipher.h>
#include <linux/err.h>
#include <linux/scatterlist.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "../core/device.h"

#include "cipher.h"

#define COUNTER_BLOCK 16U

struct win12_cipher {
    struct crypto_aead *gcm;
    struct crypto_skcipher *ctr;
    struct aead_request *opening;
    struct skcipher_request *deciphering;
    u8 *room;
};

static int fill(struct win12_cipher *cipher)
{
    cipher->gcm = crypto_alloc_aead("gcm(aes)", 0, CRYPTO_ALG_ASYNC);
    if (IS_ERR(cipher->gcm)) {
        return PTR_ERR(cipher->gcm);
    }
    cipher->ctr = crypto_alloc_skcipher("ctr(aes)", 0, CRYPTO_ALG_ASYNC);
    if (IS_ERR(cipher->ctr)) {
        return PTR_ERR(cipher->ctr);
    }
    cipher->opening = aead_request_alloc(cipher->gcm, GFP_KERNEL);
    cipher->deciphering = skcipher_request_alloc(cipher->ctr, GFP_KERNEL);
    cipher->room = kzalloc(WIN12_DEVICE_ROOM, GFP_KERNEL);
    if (cipher->opening == NULL || cipher->deciphering == NULL || cipher->room == NULL) {
        return -ENOMEM;
    }
    return crypto_aead_setauthsize(cipher->gcm, WIN12_TAG_LENGTH);
}

struct win12_cipher *win12_cipher_create(void)
{
    struct win12_cipher *const cipher = kzalloc(sizeof(*cipher), GFP_KERNEL);
    int error;

    if (cipher == NULL) {
        return ERR_PTR(-ENOMEM);
    }
    error = fill(cipher);
    if (error) {
        win12_cipher_destroy(cipher);
        return ERR_PTR(error);
    }
    return cipher;
}

/* Requests are of a transformation, and go before it; transformations wipe what they hold. */
void win12_cipher_destroy(struct win12_cipher *cipher)
{
    if (cipher == NULL) {
        return;
    }
    aead_request_free(cipher->opening);
    skcipher_request_free(cipher->deciphering);
    if (!IS_ERR_OR_NULL(cipher->gcm)) {
        crypto_free_aead(cipher->gcm);
    }
    if (!IS_ERR_OR_NULL(cipher->ctr)) {
        crypto_free_skcipher(cipher->ctr);
    }
    kfree_sensitive(cipher->room);
    kfree(cipher);
}

int win12_cipher_key(struct win12_cipher *cipher, const u8 *key, size_t size)
{
    const int error = crypto_aead_setkey(cipher->gcm, key, (unsigned int)size);

    return error ?: crypto_skcipher_setkey(cipher->ctr, key, (unsigned int)size);
}

bool win12_cipher_open(void *context, const u8 nonce[], const u8 *aad, size_t aad_size, u8 *octets, size_t size)
{
    struct win12_cipher *const cipher = *(struct win12_cipher **)context;
    const size_t all = aad_size + size + WIN12_TAG_LENGTH;
    struct scatterlist list;
    u8 iv[WIN12_DEVICE_NONCE];
    bool sound;

    if (cipher == NULL || all > WIN12_DEVICE_ROOM) {
        return false;
    }
    memcpy(iv, nonce, sizeof(iv));
    memcpy(cipher->room, aad, aad_size);
    memcpy(cipher->room + aad_size, octets, size + WIN12_TAG_LENGTH);
    sg_init_one(&list, cipher->room, (unsigned int)all);
    aead_request_set_callback(cipher->opening, CRYPTO_TFM_REQ_MAY_SLEEP, NULL, NULL);
    aead_request_set_ad(cipher->opening, (unsigned int)aad_size);
    aead_request_set_crypt(cipher->opening, &list, &list, (unsigned int)(size + WIN12_TAG_LENGTH), iv);
    sound = crypto_aead_decrypt(cipher->opening) == 0;
    if (sound) {
        memcpy(octets, cipher->room + aad_size, size);
    }
    memzero_explicit(cipher->room, all);
    return sound;
}

bool win12_cipher_decipher(void *context, const u8 nonce[], u8 *octets, size_t size)
{
    struct win12_cipher *const cipher = *(struct win12_cipher **)context;
    u8 block[COUNTER_BLOCK] = {[COUNTER_BLOCK - 1] = 2};
    struct scatterlist list;
    bool done;

    if (cipher == NULL || size > WIN12_DEVICE_ROOM) {
        return false;
    }
    memcpy(block, nonce, WIN12_DEVICE_NONCE);
    memcpy(cipher->room, octets, size);
    sg_init_one(&list, cipher->room, (unsigned int)size);
    skcipher_request_set_callback(cipher->deciphering, CRYPTO_TFM_REQ_MAY_SLEEP, NULL, NULL);
    skcipher_request_set_crypt(cipher->deciphering, &list, &list, (unsigned int)size, block);
    done = crypto_skcipher_decrypt(cipher->deciphering) == 0;
    if (done) {
        memcpy(octets, cipher->room, size);
    }
    memzero_explicit(cipher->room, size);
    return done;
}
