// Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.

/* What the readers are made of. Nothing here is for callers. */
#ifndef WIN12_FRAMES_READING_H
#define WIN12_FRAMES_READING_H

#include "win12/frames/input.h"

/* A field of fixed size in a row of such fields, which is taken as one. */
struct win12_part {
    uint32_t octets;
    const char *field;
};

win12_code win12_fail(struct win12_input *in, win12_code code, const uint8_t *where, const char *field);

/* Take fields of fixed size; NULL, with the fault of the first that is not there in full, when it is too short. */
const uint8_t *win12_take(struct win12_input *in, const struct win12_part *parts, size_t count);
const uint8_t *win12_take_one(struct win12_input *in, uint32_t octets, const char *field);

/* The end of a field of that size; NULL, with the fault, when there can be none. */
const uint8_t *win12_bound(struct win12_input *in, int64_t size, const char *field);

win12_code win12_take_slice(struct win12_input *in, int64_t size, const char *field, struct win12_slice *out);
void win12_take_rest(struct win12_input *in, struct win12_slice *out);

/* Begin a list: each item takes `least` octets or more, so that no count can be far too large. */
win12_code win12_begin_list(struct win12_input *in, uint64_t count, uint32_t least, const char *field,
    struct win12_list *out);

/* Nothing may be left over. */
win12_code win12_all_read(struct win12_input *in, const char *field);

/* For the functions that decode: the fault, when there is one and it is asked for. */
win12_code win12_finish(struct win12_input *in, win12_code code, const char *name, struct win12_fault *fault);

static inline size_t win12_left(const struct win12_input *in)
{
    return (size_t)(in->end - in->at);
}

/* Numbers are put together octet by octet, so that neither alignment nor byte order of the machine matters. */

static inline uint16_t win12_u16(const uint8_t *b)
{
    return (uint16_t)(((unsigned)b[0] << 8) | b[1]);
}

static inline uint32_t win12_u24(const uint8_t *b)
{
    return ((uint32_t)b[0] << 16) | ((uint32_t)b[1] << 8) | b[2];
}

static inline uint32_t win12_u32(const uint8_t *b)
{
    return ((uint32_t)b[0] << 24) | win12_u24(b + 1);
}

static inline uint64_t win12_u64(const uint8_t *b)
{
    return ((uint64_t)win12_u32(b) << 32) | win12_u32(b + 4);
}

static inline uint16_t win12_u16_le(const uint8_t *b)
{
    return (uint16_t)(((unsigned)b[1] << 8) | b[0]);
}

static inline uint32_t win12_u32_le(const uint8_t *b)
{
    return ((uint32_t)win12_u16_le(b + 2) << 16) | win12_u16_le(b);
}

static inline uint64_t win12_u64_le(const uint8_t *b)
{
    return ((uint64_t)win12_u32_le(b + 4) << 32) | win12_u32_le(b);
}

/* Two's complement, by arithmetic that C defines. */

static inline int8_t win12_s8(uint8_t value)
{
    return (int8_t)((int)(value ^ 0x80U) - 0x80);
}

static inline int16_t win12_s16(uint16_t value)
{
    return (int16_t)((int32_t)(value ^ 0x8000U) - 0x8000);
}

static inline int32_t win12_s32(uint32_t value)
{
    return (int32_t)((int64_t)(value ^ 0x80000000U) - 0x80000000);
}

static inline int64_t win12_s64(uint64_t value)
{
    return value <= INT64_MAX ? (int64_t)value : -(int64_t)(UINT64_MAX - value) - 1;
}

#endif
