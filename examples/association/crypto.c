#include "crypto.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <string.h>

#define NONCE (WIN12_TITLE_LENGTH + 4)

static EVP_CIPHER_CTX *begin(const struct keys *keys, uint8_t control, const uint8_t *title, uint32_t counter, int seal)
{
    const EVP_CIPHER *const cipher = keys->ek_size == WIN12_KEY_LENGTH_SUITE_2 ? EVP_aes_256_gcm() : EVP_aes_128_gcm();
    EVP_CIPHER_CTX *const gcm = EVP_CIPHER_CTX_new();
    uint8_t nonce[NONCE];
    int size;
    memcpy(nonce, title, WIN12_TITLE_LENGTH);
    for (unsigned i = 0; i < 4; i++) {
        nonce[WIN12_TITLE_LENGTH + i] = (uint8_t)(counter >> (24U - 8U * i));
    }
    if (gcm != NULL && EVP_CipherInit_ex(gcm, cipher, NULL, keys->ek, nonce, seal) == 1
        && EVP_CipherUpdate(gcm, NULL, &size, &control, 1) == 1
        && EVP_CipherUpdate(gcm, NULL, &size, keys->ak, (int)keys->ak_size) == 1) {
        return gcm;
    }
    EVP_CIPHER_CTX_free(gcm);
    return NULL;
}

bool crypto_seal(const struct keys *keys, uint8_t control, const uint8_t *title, uint32_t counter,
    const struct win12_slice *plain, uint8_t *to)
{
    EVP_CIPHER_CTX *const gcm = begin(keys, control, title, counter, 1);
    int size;
    const bool done = gcm != NULL && EVP_CipherUpdate(gcm, to, &size, plain->at, (int)plain->size) == 1
        && EVP_CipherFinal_ex(gcm, to + plain->size, &size) == 1
        && EVP_CIPHER_CTX_ctrl(gcm, EVP_CTRL_AEAD_GET_TAG, CRYPTO_TAG, to + plain->size) == 1;
    EVP_CIPHER_CTX_free(gcm);
    return done;
}

bool crypto_open(const struct keys *keys, uint8_t control, const uint8_t *title, uint32_t counter,
    const struct win12_slice *payload, uint8_t *to)
{
    if (payload->size < CRYPTO_TAG) {
        return false;
    }
    const size_t plain = payload->size - CRYPTO_TAG;
    EVP_CIPHER_CTX *const gcm = begin(keys, control, title, counter, 0);
    uint8_t tag[CRYPTO_TAG];
    int size;
    memcpy(tag, payload->at + plain, CRYPTO_TAG);
    const bool right = gcm != NULL && EVP_CipherUpdate(gcm, to, &size, payload->at, (int)plain) == 1
        && EVP_CIPHER_CTX_ctrl(gcm, EVP_CTRL_AEAD_SET_TAG, CRYPTO_TAG, tag) == 1
        && EVP_CipherFinal_ex(gcm, to + plain, &size) == 1;
    EVP_CIPHER_CTX_free(gcm);
    if (!right) {
        OPENSSL_cleanse(to, plain); /* nothing of it may be used */
    }
    return right;
}

bool crypto_gmac(const struct keys *keys, uint8_t control, const uint8_t *title, uint32_t counter,
    const struct win12_slice *challenge, uint8_t *tag)
{
    EVP_CIPHER_CTX *const gcm = begin(keys, control, title, counter, 1);
    uint8_t nothing[1];
    int size;
    const bool done = gcm != NULL && EVP_CipherUpdate(gcm, NULL, &size, challenge->at, (int)challenge->size) == 1
        && EVP_CipherFinal_ex(gcm, nothing, &size) == 1
        && EVP_CIPHER_CTX_ctrl(gcm, EVP_CTRL_AEAD_GET_TAG, CRYPTO_TAG, tag) == 1;
    EVP_CIPHER_CTX_free(gcm);
    return done;
}

bool crypto_random(uint8_t *to, size_t size)
{
    return RAND_bytes(to, (int)size) == 1;
}

bool crypto_same(const uint8_t *one, const uint8_t *other, size_t size)
{
    return CRYPTO_memcmp(one, other, size) == 0;
}

void crypto_forget(void *secret, size_t size)
{
    OPENSSL_cleanse(secret, size);
}
