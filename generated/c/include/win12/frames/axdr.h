// Generated from spec/frames/axdr.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * COSEM data in A-XDR.
 *
 * The Data CHOICE of IEC 62056-6-2 (tags 0..33, 255) in A-XDR (IEC 61334-6). A decoded value is a plain Python value
 * beside a shape (its types), from which the same octets come back.
 */

#ifndef WIN12_FRAMES_AXDR_H
#define WIN12_FRAMES_AXDR_H

#include "win12/frames/output.h"
#include "win12/limits.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_data_type {
    WIN12_DATA_TYPE_NULL_DATA = 0x0,
    WIN12_DATA_TYPE_ARRAY = 0x1,
    WIN12_DATA_TYPE_STRUCTURE = 0x2,
    WIN12_DATA_TYPE_BOOLEAN = 0x3,
    WIN12_DATA_TYPE_BIT_STRING = 0x4,
    WIN12_DATA_TYPE_DOUBLE_LONG = 0x5,
    WIN12_DATA_TYPE_DOUBLE_LONG_UNSIGNED = 0x6,
    WIN12_DATA_TYPE_OCTET_STRING = 0x9,
    WIN12_DATA_TYPE_VISIBLE_STRING = 0xa,
    WIN12_DATA_TYPE_UTF8_STRING = 0xc,
    WIN12_DATA_TYPE_BCD = 0xd,
    WIN12_DATA_TYPE_INTEGER = 0xf,
    WIN12_DATA_TYPE_LONG = 0x10,
    WIN12_DATA_TYPE_UNSIGNED = 0x11,
    WIN12_DATA_TYPE_LONG_UNSIGNED = 0x12,
    WIN12_DATA_TYPE_COMPACT_ARRAY = 0x13,
    WIN12_DATA_TYPE_LONG64 = 0x14,
    WIN12_DATA_TYPE_LONG64_UNSIGNED = 0x15,
    WIN12_DATA_TYPE_ENUM = 0x16,
    WIN12_DATA_TYPE_FLOAT32 = 0x17,
    WIN12_DATA_TYPE_FLOAT64 = 0x18,
    WIN12_DATA_TYPE_DATE_TIME = 0x19,
    WIN12_DATA_TYPE_DATE = 0x1a,
    WIN12_DATA_TYPE_TIME = 0x1b,
    WIN12_DATA_TYPE_DELTA_INTEGER = 0x1c,
    WIN12_DATA_TYPE_DELTA_LONG = 0x1d,
    WIN12_DATA_TYPE_DELTA_DOUBLE_LONG = 0x1e,
    WIN12_DATA_TYPE_DELTA_UNSIGNED = 0x1f,
    WIN12_DATA_TYPE_DELTA_LONG_UNSIGNED = 0x20,
    WIN12_DATA_TYPE_DELTA_DOUBLE_LONG_UNSIGNED = 0x21,
    WIN12_DATA_TYPE_DONT_CARE = 0xff,
};

/* One value. It points into the input. */
struct win12_data {
    struct win12_slice octets;
};

enum win12_data_part {
    WIN12_DATA_SCALAR,
    WIN12_DATA_BEGIN, /* of an array, a structure or a compact array */
    WIN12_DATA_END, /* of what began last */
    WIN12_DATA_DONE,
};

/* A step through data. What stands in a compact array comes as if it had its tags. */
struct win12_data_item {
    enum win12_data_part part;
    uint8_t tag;
    uint32_t count; /* items of an array or structure, bits of a bit string, else 0 */
    struct win12_slice content; /* of a scalar, without tag and length; of a compact array, its contents */
    struct win12_slice description; /* of a compact array: the type of its items */
};

/* Something that began and has not ended yet. */
struct win12_data_level {
    const uint8_t *description; /* of the items; NULL where they have tags of their own */
    uint32_t left; /* items to come; of a compact array, the least octets of one */
    uint8_t tag;
};

/* A walk through data, in the order of the octets: no recursion, the levels are all there can be. */
struct win12_data_walk {
    struct win12_input in;
    const uint8_t *outer; /* end of the input while a compact array is read */
    const uint8_t *description; /* of the next item in a compact array */
    uint32_t depth;
    bool begun;
    struct win12_data_level levels[WIN12_DATA_DEPTH];
};

/* Begin a walk. */
void win12_data_walk(struct win12_data_walk *walk, const struct win12_data *data);

/* The next part; WIN12_DATA_DONE after the last. Data that was read gives no error. */
win12_code win12_data_next(struct win12_data_walk *walk, struct win12_data_item *item);

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_data(struct win12_input *in, struct win12_data *out);
win12_code win12_decode_data(const uint8_t *octets, size_t size, struct win12_data *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_data(struct win12_output *out, const struct win12_data *in);
win12_code win12_write_data(const struct win12_data *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
