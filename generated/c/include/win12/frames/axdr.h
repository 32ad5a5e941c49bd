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

/*@ predicate win12_sound_data(struct win12_data *x) = win12_sound_slice(&x->octets); */

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

/*@ predicate win12_placed(struct win12_data_walk *walk, uint8_t *p) =
  @   p == \null || \base_addr(p) == \base_addr(walk->in.octets) && walk->in.octets <= p <= walk->outer;
  @
  @ predicate win12_sound_walk(struct win12_data_walk *walk) =
  @   \valid(walk) && win12_sound_input(&walk->in) && walk->depth <= WIN12_DATA_DEPTH &&
      (walk->depth == 0 || walk->begun) &&
  @   \base_addr(walk->outer) == \base_addr(walk->in.octets) && walk->in.end <= walk->outer &&
  @   walk->outer - walk->in.octets <= 0x7fffffff &&
  @   \valid_read(walk->in.octets + (0 .. walk->outer - walk->in.octets - 1)) &&
  @   win12_placed(walk, walk->description) &&
  @   (\forall integer i; 0 <= i < walk->depth ==> win12_placed(walk, walk->levels[i].description));
  @
  @ predicate win12_walked_on{K, L}(struct win12_data_walk *walk, integer code, integer least) =
  @   win12_sound_walk{L}(walk) && \at(walk->in.at, K) <= \at(walk->in.at, L) &&
  @   (code == WIN12_OK ==> \at(walk->in.at, K) + least <= \at(walk->in.at, L));
  @*/

/* Begin a walk. */
/*@ requires \valid(walk) && \valid_read(data) && win12_sound_data(data) && \separated(walk, data);
  @ terminates \true;
  @ exits \false;
  @ assigns *walk;
  @ ensures win12_sound_walk(walk);
  @*/
void win12_data_walk(struct win12_data_walk *walk, const struct win12_data *data);

/* The next part; WIN12_DATA_DONE after the last. Data that was read gives no error. */
/*@ requires win12_sound_walk(walk) && \valid(item) && \separated(walk, item);
  @ terminates \true;
  @ exits \false;
  @ assigns walk->in.at, walk->in.end, walk->in.fault.code, walk->in.fault.offset, walk->in.fault.field,
      walk->description, walk->depth, walk->begun, walk->levels[0 .. WIN12_DATA_DEPTH - 1], item->part, item->tag,
      item->count, item->content.at, item->content.size, item->description.at, item->description.size;
  @ ensures win12_walked_on{Pre, Post}(walk, \result, \old(walk->begun) ? 0 : 1);
  @ ensures \result == WIN12_OK && item->part == WIN12_DATA_DONE ==> \old(walk->begun);
  @ ensures \result == WIN12_OK ==> walk->begun;
  @ ensures \result == WIN12_OK && item->part != WIN12_DATA_DONE ==>
  @   win12_readable(&item->content) && win12_readable(&item->description);
  @*/
win12_code win12_data_next(struct win12_data_walk *walk, struct win12_data_item *item);

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->octets.at, out->octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_data(out);
  @*/
win12_code win12_read_data(struct win12_input *in, struct win12_data *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->octets.at, out->octets.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_data(const uint8_t *octets, size_t size, struct win12_data *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_data(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_data(struct win12_output *out, const struct win12_data *in);

/*@ requires \valid_read(in) && win12_sound_data(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_data(const struct win12_data *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
