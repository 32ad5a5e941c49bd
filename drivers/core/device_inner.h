/*
 * What the files of the device share. Nothing here is for callers.
 *
 * device.c         what drivers call
 * device_apdu.c    APDUs of a message, one after another    `_each` of win12.application.decoding.apdu
 * device_blocks.c  an APDU out of blocks                    win12.transport.collector
 * device_open.c    protection taken off                     win12.application.decoding.security, win12.host.records
 * device_push.c    replays; a push into records             win12.host.records
 * device_time.c    date-time to microseconds                the same
 */
#ifndef WIN12_DEVICE_INNER_H
#define WIN12_DEVICE_INNER_H

#include "device.h"

/* A plain APDU, and what was proved of it. */
struct win12_device_plain {
    const uint8_t *octets;
    size_t size;
    bool authenticated;
    bool encrypted;
    uint32_t counter; /* 0 without protection */
};

/* A moment of a meter's clock. */
struct win12_device_moment {
    int64_t utc;
    bool offset_assumed;
    bool clock_suspect;
};


/* An APDU that is whole, protected or not. */
void win12_device_apdu(struct win12_device *device, const uint8_t *octets, size_t size);

/* A block of an APDU; false when the octets are no block. What completes is taken. */
bool win12_device_blocks(struct win12_device *device, const uint8_t pair[WIN12_RECEIVER_PAIR], const uint8_t *octets, size_t size);
void win12_device_blocks_init(struct win12_device *device);
void win12_device_blocks_silence(struct win12_device *device);

/* Whether an APDU may be taken, and what is in it. `plain` is set when it may; its octets may be in device->room. */
bool win12_device_open(struct win12_device *device, const uint8_t *octets, size_t size, struct win12_device_plain *plain);

/* Octets that nobody may find again; no compiler leaves it out. */
void win12_device_wipe(void *at, size_t size);

/* A plain APDU into records. */
void win12_device_push(struct win12_device *device, const struct win12_device_plain *plain);
void win12_device_push_init(struct win12_device *device);

/* The moment that 12 octets say, of which win12_push has seen that they say one. */
struct win12_device_moment win12_device_time(const struct win12_device *device, const uint8_t octets[12]);

#endif
