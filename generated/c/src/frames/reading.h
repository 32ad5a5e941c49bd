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

/*@ requires win12_sound_input(in) && win12_within(in, where);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault.code, in->fault.offset, in->fault.field;
  @ ensures \result == code && in->fault.code == code;
  @*/
win12_code win12_fail(struct win12_input *in, win12_code code, const uint8_t *where, const char *field);

/* Take a row of fields of fixed size, `octets` in all; NULL, with the fault of the first that is not there in full. */
/*@ requires win12_sound_input(in) && count > 0 && \valid_read(parts + (0 .. count - 1));
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->fault.code, in->fault.offset, in->fault.field;
  @ ensures \result == \null ==> in->at == \old(in->at) && in->fault.code == WIN12_E_TRUNCATED;
  @ ensures \result != \null ==> \result == \old(in->at) && in->at == \result + octets && octets <= in->end - \result;
  @*/
const uint8_t *win12_take(struct win12_input *in, uint32_t octets, const struct win12_part *parts, size_t count);

/*@ requires win12_sound_input(in);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->fault.code, in->fault.offset, in->fault.field;
  @ ensures \result == \null ==> in->at == \old(in->at) && in->fault.code == WIN12_E_TRUNCATED;
  @ ensures \result != \null ==> \result == \old(in->at) && in->at == \result + octets && octets <= in->end - \result;
  @*/
const uint8_t *win12_take_one(struct win12_input *in, uint32_t octets, const char *field);

/* The end of a field of that size; NULL, with the fault, when there can be none. */
/*@ requires win12_sound_input(in);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault.code, in->fault.offset, in->fault.field;
  @ ensures \result == \null ==> in->fault.code != WIN12_OK;
  @ ensures \result != \null ==> \result == in->at + size && 0 <= size <= in->end - in->at;
  @*/
const uint8_t *win12_bound(struct win12_input *in, int64_t size, const char *field);

/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->fault.code, in->fault.offset, in->fault.field, out->at, out->size;
  @ ensures \result == WIN12_OK ==> 0 <= size == out->size && out->at == \old(in->at) && in->at == out->at + size;
  @ ensures \result == WIN12_OK ==> in->at <= in->end && win12_sound_slice(out);
  @ ensures \result != WIN12_OK ==> in->at == \old(in->at);
  @*/
win12_code win12_take_slice(struct win12_input *in, int64_t size, const char *field, struct win12_slice *out);

/* Up to the terminator, which is left; `most` octets may stand before it. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->fault.code, in->fault.offset, in->fault.field, out->at, out->size;
  @ ensures \result == WIN12_OK ==> 0 <= out->size <= most && out->at == \old(in->at) && in->at == out->at + out->size;
  @ ensures \result == WIN12_OK ==> in->at <= in->end && win12_sound_slice(out);
  @ ensures \result != WIN12_OK ==> in->at == \old(in->at);
  @*/
win12_code win12_take_until(struct win12_input *in, uint8_t terminator, uint32_t most, const char *field,
    struct win12_slice *out);

/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, out->at, out->size;
  @ ensures in->at == in->end && out->at == \old(in->at) && win12_sound_slice(out);
  @*/
void win12_take_rest(struct win12_input *in, struct win12_slice *out);

/* Begin a list: each item takes `least` octets or more, so that no count can be far too large. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out) && least > 0;
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault.code, in->fault.offset, in->fault.field, out->items.at, out->items.size, out->count;
  @ ensures \result == WIN12_OK ==> out->items.at == in->at && out->items.size == 0 && out->count == count <= in->end - in->at;
  @*/
win12_code win12_begin_list(struct win12_input *in, uint64_t count, uint32_t least, const char *field,
    struct win12_list *out);

/* Nothing may be left over. */
/*@ requires win12_sound_input(in);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault.code, in->fault.offset, in->fault.field;
  @ ensures \result == WIN12_OK ==> in->at == in->end;
  @*/
win12_code win12_all_read(struct win12_input *in, const char *field);

/* For the functions that decode: the fault, when there is one and it is asked for. */
/*@ requires win12_sound_input(in) && (fault == \null || \valid(fault) && \separated(in, fault));
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault.code, in->fault.offset, in->fault.field, fault->code, fault->offset, fault->field;
  @ ensures code != WIN12_OK ==> \result == code;
  @*/
win12_code win12_finish(struct win12_input *in, win12_code code, const char *name, struct win12_fault *fault);

/*@ requires win12_sound_input(in);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @ ensures \result == in->end - in->at;
  @*/
static inline size_t win12_left(const struct win12_input *in)
{
    return (size_t)(in->end - in->at);
}

/* Numbers are put together octet by octet, so that neither alignment nor byte order of the machine matters. */

/*@ requires \valid_read(b + (0 .. 1));
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline uint16_t win12_u16(const uint8_t *b)
{
    return (uint16_t)(b[0] * 0x100U + b[1]);
}

/*@ requires \valid_read(b + (0 .. 2));
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @ ensures \result <= 0xffffff;
  @*/
static inline uint32_t win12_u24(const uint8_t *b)
{
    return (uint32_t)b[0] * 0x10000U + (uint32_t)b[1] * 0x100U + b[2];
}

/*@ requires \valid_read(b + (0 .. 3));
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline uint32_t win12_u32(const uint8_t *b)
{
    return (uint32_t)b[0] * 0x1000000U + win12_u24(b + 1);
}

/*@ requires \valid_read(b + (0 .. 7));
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline uint64_t win12_u64(const uint8_t *b)
{
    return win12_u32(b) * 0x100000000ULL + win12_u32(b + 4);
}

/*@ requires \valid_read(b + (0 .. 1));
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline uint16_t win12_u16_le(const uint8_t *b)
{
    return (uint16_t)(b[1] * 0x100U + b[0]);
}

/*@ requires \valid_read(b + (0 .. 3));
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline uint32_t win12_u32_le(const uint8_t *b)
{
    return (uint32_t)win12_u16_le(b + 2) * 0x10000U + win12_u16_le(b);
}

/*@ requires \valid_read(b + (0 .. 7));
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline uint64_t win12_u64_le(const uint8_t *b)
{
    return win12_u32_le(b + 4) * 0x100000000ULL + win12_u32_le(b);
}

/* Two's complement, by arithmetic that C defines. */

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline int8_t win12_s8(uint8_t value)
{
    return (int8_t)(value < 0x80U ? (int)value : (int)value - 0x100);
}

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline int16_t win12_s16(uint16_t value)
{
    return (int16_t)(value < 0x8000U ? (int32_t)value : (int32_t)value - 0x10000);
}

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline int32_t win12_s32(uint32_t value)
{
    return (int32_t)(value < 0x80000000U ? (int64_t)value : (int64_t)value - 0x100000000);
}

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline int64_t win12_s64(uint64_t value)
{
    return value <= INT64_MAX ? (int64_t)value : -(int64_t)(UINT64_MAX - value) - 1;
}

#endif
