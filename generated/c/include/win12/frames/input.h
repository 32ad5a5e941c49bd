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

/*@ predicate win12_readable(struct win12_slice *s) = s->size <= 0x7fffffff && \valid_read(s->at + (0 .. s->size - 1));
  @ predicate win12_sound_slice(struct win12_slice *s) = s->at != \null && win12_readable(s);
  @*/

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

/*@ predicate win12_within(struct win12_input *in, uint8_t *p) =
  @   \base_addr(p) == \base_addr(in->octets) && in->octets <= p <= in->end;
  @
  @ predicate win12_sound_input(struct win12_input *in) =
  @   \valid(in) && in->octets != \null && win12_within(in, in->at) && win12_within(in, in->end) &&
  @   in->end - in->octets <= 0x7fffffff && \valid_read(in->octets + (0 .. in->end - in->octets - 1));
  @*/

/*@ predicate win12_read_on{K, L}(struct win12_input *in, integer code, integer least) =
  @   win12_sound_input{L}(in) && \at(in->at, K) <= \at(in->at, L) && \at(in->end, L) <= \at(in->end, K) &&
  @   (code == WIN12_OK ==> \at(in->end, L) == \at(in->end, K) && \at(in->at, K) + least <= \at(in->at, L));
  @*/

/* Begin to read. `octets` is not NULL, even when there are none. */
/*@ requires \valid(in) && octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1));
  @ terminates \true;
  @ exits \false;
  @ assigns in->octets, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
  @ ensures win12_sound_input(in) && in->octets == in->at == octets && in->end == octets + size;
  @ ensures in->fault.code == WIN12_OK;
  @*/
void win12_input_init(struct win12_input *in, const uint8_t *octets, size_t size);

/* The same for the items of a list, or for what a slice holds. */
/*@ requires \valid(in) && \valid_read(slice) && win12_sound_slice(slice) && \separated(in, slice);
  @ terminates \true;
  @ exits \false;
  @ assigns in->octets, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
  @ ensures win12_sound_input(in) && in->octets == in->at == slice->at && in->end == slice->at + slice->size;
  @ ensures in->fault.code == WIN12_OK;
  @*/
void win12_input_of(struct win12_input *in, const struct win12_slice *slice);

/* CRC-16/X-25 of HDLC (ISO/IEC 13239, 4.2.5). It travels with its low octet first. */
/*@ requires size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1));
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
uint16_t win12_crc16_x25(const uint8_t *octets, size_t size);

/* Arithmetic sum modulo 256 (EN 13757-2). */
/*@ requires size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1));
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
uint8_t win12_sum8(const uint8_t *octets, size_t size);

/* Exclusive or of all octets (IEC 62056-21, the block check character). */
/*@ requires size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1));
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
uint8_t win12_xor8(const uint8_t *octets, size_t size);

#ifdef __cplusplus
}
#endif

#endif
