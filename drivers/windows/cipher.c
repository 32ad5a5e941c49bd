// SPDX-License-Identifier: Apache-2.0
/*
 * Ciphers: see cipher.h. CNG has no counter mode: the key stream is made by enciphering counter blocks, and wiped after each use.
 */

#include "cipher.h"

#include <bcrypt.h>

#include "device.h"

#define BLOCK 16U
#define FIRST_COUNTER 2U
#define STREAM_ROOM ((WIN12_DEVICE_ROOM + BLOCK - 1) / BLOCK * BLOCK)

struct win12_cipher {
    BCRYPT_KEY_HANDLE gcm;
    BCRYPT_KEY_HANDLE ecb;
    uint8_t stream[STREAM_ROOM];
};

static BCRYPT_ALG_HANDLE gcm, ecb;

/* --- the algorithms */

static NTSTATUS begin(BCRYPT_ALG_HANDLE *algorithm, PCWSTR mode)
{
    const NTSTATUS status = BCryptOpenAlgorithmProvider(algorithm, BCRYPT_AES_ALGORITHM, NULL, 0);

    if (!NT_SUCCESS(status)) {
        *algorithm = NULL;
        return status;
    }
    return BCryptSetProperty(
        *algorithm, BCRYPT_CHAINING_MODE, (PUCHAR)(ULONG_PTR)mode, (ULONG)((wcslen(mode) + 1) * sizeof(*mode)), 0);
}

static void end(BCRYPT_ALG_HANDLE *algorithm)
{
    if (*algorithm != NULL) {
        (void)BCryptCloseAlgorithmProvider(*algorithm, 0);
        *algorithm = NULL;
    }
}

NTSTATUS win12_ciphers_begin(void)
{
    NTSTATUS status = begin(&gcm, BCRYPT_CHAIN_MODE_GCM);

    if (NT_SUCCESS(status)) {
        status = begin(&ecb, BCRYPT_CHAIN_MODE_ECB);
    }
    if (!NT_SUCCESS(status)) {
        win12_ciphers_end();
    }
    return status;
}

void win12_ciphers_end(void)
{
    end(&gcm);
    end(&ecb);
}

/* --- from the beginning to the end */

struct win12_cipher *win12_cipher_create(void)
{
    return win12_allocate(sizeof(struct win12_cipher));
}

/* CNG wipes keys that are destroyed. */
void win12_cipher_destroy(struct win12_cipher *cipher)
{
    if (cipher == NULL) {
        return;
    }
    if (cipher->gcm != NULL) {
        (void)BCryptDestroyKey(cipher->gcm);
    }
    if (cipher->ecb != NULL) {
        (void)BCryptDestroyKey(cipher->ecb);
    }
    win12_free(cipher);
}

static NTSTATUS make_key(BCRYPT_ALG_HANDLE algorithm, BCRYPT_KEY_HANDLE *made, const uint8_t *key, size_t size)
{
    const NTSTATUS status = BCryptGenerateSymmetricKey(algorithm, made, NULL, 0, (PUCHAR)(ULONG_PTR)key, (ULONG)size, 0);

    if (!NT_SUCCESS(status)) {
        *made = NULL;
    }
    return status;
}

NTSTATUS win12_cipher_key(struct win12_cipher *cipher, const uint8_t *key, size_t size)
{
    const NTSTATUS status = make_key(gcm, &cipher->gcm, key, size);

    return NT_SUCCESS(status) ? make_key(ecb, &cipher->ecb, key, size) : status;
}

/* --- ports */

bool win12_cipher_open(void *context, const uint8_t nonce[], const uint8_t *aad, size_t aad_size, uint8_t *octets, size_t size)
{
    struct win12_cipher *const cipher = *(struct win12_cipher **)context;
    BCRYPT_AUTHENTICATED_CIPHER_MODE_INFO info;
    ULONG done = 0;

    if (cipher == NULL) {
        return false;
    }
    BCRYPT_INIT_AUTH_MODE_INFO(info);
    info.pbNonce = (PUCHAR)(ULONG_PTR)nonce;
    info.cbNonce = WIN12_DEVICE_NONCE;
    info.pbAuthData = (PUCHAR)(ULONG_PTR)aad;
    info.cbAuthData = (ULONG)aad_size;
    info.pbTag = octets + size;
    info.cbTag = WIN12_TAG_LENGTH;
    return NT_SUCCESS(BCryptDecrypt(cipher->gcm, octets, (ULONG)size, &info, NULL, 0, octets, (ULONG)size, &done, 0)) && done == size;
}

/* Counter blocks: the nonce, and a number of four octets, big-endian. */
static void count(uint8_t *to, const uint8_t nonce[], size_t blocks)
{
    for (size_t i = 0; i < blocks; i++) {
        const uint32_t number = FIRST_COUNTER + (uint32_t)i;
        const uint8_t octets[] = {(uint8_t)(number >> 24), (uint8_t)(number >> 16), (uint8_t)(number >> 8), (uint8_t)number};

        RtlCopyMemory(to + i * BLOCK, nonce, WIN12_DEVICE_NONCE);
        RtlCopyMemory(to + i * BLOCK + WIN12_DEVICE_NONCE, octets, sizeof(octets));
    }
}

bool win12_cipher_decipher(void *context, const uint8_t nonce[], uint8_t *octets, size_t size)
{
    struct win12_cipher *const cipher = *(struct win12_cipher **)context;
    const ULONG all = (ULONG)((size + BLOCK - 1) / BLOCK * BLOCK);
    ULONG done = 0;
    bool sound;

    if (cipher == NULL || size > WIN12_DEVICE_ROOM) {
        return false;
    }
    count(cipher->stream, nonce, all / BLOCK);
    sound = NT_SUCCESS(BCryptEncrypt(cipher->ecb, cipher->stream, all, NULL, NULL, 0, cipher->stream, all, &done, 0)) && done == all;
    for (size_t i = 0; sound && i < size; i++) {
        octets[i] ^= cipher->stream[i];
    }
    RtlSecureZeroMemory(cipher->stream, all);
    return sound;
}
