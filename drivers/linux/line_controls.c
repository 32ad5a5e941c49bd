// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0-only
/* Controls of a line: see line.h. */

#include "cipher.h"
#include "rules.h"

static int attach_error(win12_code code)
{
    switch (code) {
    case WIN12_OK:
        return 0;
    case WIN12_E_UNEXPECTED: /* readers have records of another meter */
        return -EBUSY;
    default:
        return -EINVAL;
    }
}

int win12_line_attach(struct win12_node *node, const u8 *octets, size_t size)
{
    struct win12_cipher *before = NULL;
    int error;

    if (!win12_line_begin(node)) {
        return -ENODEV;
    }
    error = attach_error(win12_device_attach(node->line.device, octets, size));
    if (!error) {
        swap(before, node->line.cipher);
        win12_exchanges_reset(node->line.exchanges, WIN12_DEVICE_STATUS_NOT_ATTACHED, win12_line_now());
        win12_rules_rename(node);
    }
    win12_line_done(node, 0);
    win12_cipher_destroy(before);
    return error;
}

static int keys_error(win12_code code)
{
    switch (code) {
    case WIN12_OK:
        return 0;
    case WIN12_E_UNEXPECTED:
        return -ENOTCONN;
    default:
        return -EINVAL;
    }
}

/* The cipher is made before the line is held up for it, as finding it may take long. */
int win12_line_keys(struct win12_node *node, const u8 *octets, size_t size)
{
    struct win12_cipher *cipher = win12_cipher_create();
    struct win12_device *const device = node->line.device;
    struct win12_slice key;
    int error;

    if (IS_ERR(cipher)) {
        return PTR_ERR(cipher);
    }
    if (!win12_line_begin(node)) {
        win12_cipher_destroy(cipher);
        return -ENODEV;
    }
    error = keys_error(win12_device_keys(device, octets, size, &key));
    if (!error) {
        error = win12_cipher_key(cipher, key.at, key.size);
        if (error) {
            win12_device_forget(device);
        } else {
            swap(cipher, node->line.cipher);
        }
    }
    win12_line_done(node, 0);
    win12_cipher_destroy(cipher);
    return error;
}

int win12_line_counter(struct win12_node *node, u8 *to, size_t room, size_t *size)
{
    bool there;

    mutex_lock(&node->feeding);
    there = node->line.device->protection.there;
    *size = win12_device_counter(node->line.device, to, room);
    mutex_unlock(&node->feeding);
    if (!there) {
        return -ENOKEY;
    }
    return *size > 0 ? 0 : -EMSGSIZE;
}

int win12_line_statistics(struct win12_node *node, u8 *to, size_t room, size_t *size)
{
    struct win12_counts *const counts = &node->counts;
    struct win12_device_statistics own = {
        .delivered = (u64)atomic64_read(&counts->delivered),
        .lost = (u64)atomic64_read(&counts->lost),
        .withheld = (u64)atomic64_read(&counts->withheld),
        .denied = (u64)atomic64_read(&counts->denied),
        .readers = (u32)atomic_read(&counts->readers),
    };

    mutex_lock(&node->feeding);
    own.exchanges = node->line.exchanges->answered;
    own.failed = node->line.exchanges->failed;
    own.waiting = win12_exchanges_waiting(node->line.exchanges);
    *size = win12_device_statistics(node->line.device, &own, to, room);
    mutex_unlock(&node->feeding);
    return *size > 0 ? 0 : -EMSGSIZE;
}
