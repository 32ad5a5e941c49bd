// The APDUs of a message: most hold one, some makers send several in one frame.

#include "device_inner.h"

#include "win12/frames/descriptor_push.h"
#include "win12/frames/llc.h"
#include "win12/frames/swapped_push.h"

#define LLC_LENGTH 3U

/* Where the APDU ends that begins these octets; NULL when none does. `read_apdu` of win12.application.decoding.link. */
static const uint8_t *behind(struct win12_device *device, const uint8_t *octets, size_t size)
{
    struct win12_descriptor_push descriptors;
    struct win12_swapped_push swapped;
    struct win12_input in;

    win12_input_init(&in, octets, size);
    if (win12_read_apdu(&in, &device->apdu) == WIN12_OK) {
        return in.at;
    }
    if (size == 0 || octets[0] != WIN12_APDU_TAG_DATA_NOTIFICATION) {
        return NULL;
    }
    win12_input_init(&in, octets, size);
    if (win12_read_descriptor_push(&in, &descriptors) == WIN12_OK) {
        return in.at;
    }
    win12_input_init(&in, octets, size);
    return win12_read_swapped_push(&in, &swapped) == WIN12_OK ? in.at : NULL;
}

/* The next of several APDUs, each with or without LLC header; false when there is none. `rest` goes on behind it. */
static bool next(struct win12_device *device, struct win12_slice *rest, struct win12_slice *one)
{
    struct win12_llc llc;
    const bool headed = rest->size >= LLC_LENGTH && win12_decode_llc(rest->at, LLC_LENGTH, &llc, NULL) == WIN12_OK;
    const size_t start = headed ? LLC_LENGTH : 0;
    const uint8_t *const end = behind(device, rest->at + start, rest->size - start);

    if (end == NULL) {
        return false;
    }
    one->at = rest->at + start;
    one->size = (size_t)(end - one->at);
    rest->size -= start + one->size;
    rest->at = end;
    return true;
}

/* Whether the octets are two APDUs or more, to their end. */
static bool several(struct win12_device *device, const struct win12_received *received)
{
    struct win12_slice rest = {received->apdu, received->size};
    struct win12_slice one;
    size_t count = 0;

    while (rest.size > 0) {
        if (!next(device, &rest, &one)) {
            return false;
        }
        count++;
    }
    return count > 1;
}

static void take(struct win12_device *device, const struct win12_received *received, const struct win12_slice *one)
{
    if (!win12_device_blocks(device, received->pair, one->at, one->size)) {
        win12_device_apdu(device, one->at, one->size);
    }
}

void win12_device_take(struct win12_device *device, const struct win12_received *received)
{
    struct win12_slice rest = {received->apdu, received->size};
    struct win12_slice one = rest;

    device->utc = received->utc;
    if (!several(device, received)) {
        take(device, received, &one);
        return;
    }
    while (rest.size > 0 && next(device, &rest, &one)) {
        take(device, received, &one);
    }
}

void win12_device_apdu(struct win12_device *device, const uint8_t *octets, size_t size)
{
    struct win12_device_plain plain;

    if (win12_device_open(device, octets, size, &plain)) {
        win12_device_push(device, &plain);
    } else {
        device->counts.refused++;
    }
}
