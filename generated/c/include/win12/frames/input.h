// Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.

/*
 * What all frames share: the octets that are read, the fault that ends the reading, values that stay in place.
 * Nothing is copied: a slice points into the input, which must live as long as what was read from it.
 */
#ifndef WIN12_FRAMES_INPUT_H
#define WIN12_FRAMES_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "win12/errors.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Octets of the input. */
struct win12_slice {
    const uint8_t *at;
    size_t size;
};

/* Items of the input, all of them verified. They are read again one by one, from an input made of the slice. */
struct win12_list {
    struct win12_slice items;
    size_t count;
};

/* What is wrong, at which octet of the whole input, in which field. */
struct win12_fault {
    win12_code code;
    size_t offset;
    const char *field;
};

/* Octets from `at` to `end` are still to be read. After a fault, `fault` tells it, and no more can be read. */
struct win12_input {
    const uint8_t *octets;
    const uint8_t *at;
    const uint8_t *end;
    struct win12_fault fault;
};

/* Begin to read. `octets` is not NULL, even when there are none. */
void win12_input_init(struct win12_input *in, const uint8_t *octets, size_t size);

/* The same for the items of a list, or for what a slice holds. */
void win12_input_of(struct win12_input *in, const struct win12_slice *slice);

/* CRC-16/X-25 of HDLC (ISO/IEC 13239, 4.2.5). It travels with its low octet first. */
uint16_t win12_crc16_x25(const uint8_t *octets, size_t size);

/* Arithmetic sum modulo 256 (EN 13757-2). */
uint8_t win12_sum8(const uint8_t *octets, size_t size);

#ifdef __cplusplus
}
#endif

#endif
