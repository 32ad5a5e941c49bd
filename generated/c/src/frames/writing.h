// Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.

/* What the writers are made of. Nothing here is for callers. */
#ifndef WIN12_FRAMES_WRITING_H
#define WIN12_FRAMES_WRITING_H

#include "win12/frames/output.h"

/* Room for so many octets before those that are there; NULL when there is none. */
/*@ requires win12_sound_output(out);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code;
  @ ensures win12_sound_output(out);
  @ ensures \result == \null ==> out->at == \old(out->at) && out->code == WIN12_E_TOO_LARGE;
  @ ensures \result != \null ==> out->at == \result && \result + octets == \old(out->at) && 0 <= octets <= \old(out->at) - out->to;
  @*/
uint8_t *win12_make(struct win12_output *out, size_t octets);

/*@ requires \valid(out);
  @ terminates \true;
  @ exits \false;
  @ assigns out->field, out->code;
  @ ensures \result == WIN12_E_CANNOT_ENCODE;
  @*/
win12_code win12_misfit(struct win12_output *out, const char *field);

/* A number of that many octets, with its highest octet first or last. */
/*@ requires win12_sound_output(out) && octets <= 8;
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_number(struct win12_output *out, uint64_t value, unsigned octets);
/*@ requires win12_sound_output(out) && octets <= 8;
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_number_le(struct win12_output *out, uint64_t value, unsigned octets);

/*@ requires win12_sound_output(out) && \valid_read(slice) && win12_readable(slice) && \separated(out, slice);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_slice(struct win12_output *out, const struct win12_slice *slice);

/* Whether one of the octets is this one. */
/*@ requires \valid_read(slice) && win12_readable(slice);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
bool win12_holds(const struct win12_slice *slice, uint8_t octet);

/*@ requires \valid(out) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1));
  @ terminates \true;
  @ exits \false;
  @ assigns out->to, out->at, out->end, out->field, out->code;
  @ ensures win12_sound_output(out) && out->to == to && out->at == out->end == to + room;
  @*/
void win12_output_init(struct win12_output *out, uint8_t *to, size_t room);

/* Bring what was written to the begin of the room. */
/*@ requires win12_sound_output(out) && \valid(size) && \separated(out, size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(out->to + (0 .. out->end - out->to - 1));
  @ ensures \result == code && *size <= out->end - out->to;
  @*/
win12_code win12_written(struct win12_output *out, win12_code code, size_t *size);

/* The octets of two's complement, by arithmetic that C defines. */

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline uint8_t win12_bits8(int8_t value)
{
    return (uint8_t)(value < 0 ? (int)value + 0x100 : (int)value);
}

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline uint16_t win12_bits16(int16_t value)
{
    return (uint16_t)(value < 0 ? (int32_t)value + 0x10000 : (int32_t)value);
}

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline uint32_t win12_bits32(int32_t value)
{
    return (uint32_t)(value < 0 ? (int64_t)value + 0x100000000 : (int64_t)value);
}

/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
static inline uint64_t win12_bits64(int64_t value)
{
    return value < 0 ? UINT64_MAX - (uint64_t)(-(value + 1)) : (uint64_t)value;
}

/* Whether a length is too large for its field, if it can be. */
/*@ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @ ensures \result != 0 <==> value > most;
  @*/
static inline bool win12_above(uint64_t value, uint64_t most)
{
    return value > most;
}

#endif
