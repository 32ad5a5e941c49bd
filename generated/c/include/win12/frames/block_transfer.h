// Generated from spec/frames/block_transfer.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * General block transfer.
 *
 * General-Block-Transfer E0 (IEC 62056-5-3, 7.3.13); parts of one APDU, numbered and acknowledged in windows.
 */

#ifndef WIN12_FRAMES_BLOCK_TRANSFER_H
#define WIN12_FRAMES_BLOCK_TRANSFER_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * General-Block-Transfer E0 (IEC 62056-5-3, 7.3.13); parts of one APDU, numbered and acknowledged in windows.
 *
 * spec/frames/block_transfer.ksy:1
 */
struct win12_block_transfer {
    uint8_t last_block;
    uint8_t streaming;
    uint8_t window; /* blocks the sender of this APDU can take in a row */
    uint16_t block_number;
    uint16_t block_number_ack; /* highest number received without a gap */
    struct win12_slice raw;
};

/*@ predicate win12_sound_block_transfer(struct win12_block_transfer *x) =
  @   win12_readable(&x->raw);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->last_block, out->streaming,
      out->window, out->block_number, out->block_number_ack, out->raw.at, out->raw.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 7);
  @ ensures \result == WIN12_OK ==> win12_sound_block_transfer(out);
  @*/
win12_code win12_read_block_transfer(struct win12_input *in, struct win12_block_transfer *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->last_block, out->streaming, out->window, out->block_number, out->block_number_ack, out->raw.at,
      out->raw.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_block_transfer(const uint8_t *octets, size_t size, struct win12_block_transfer *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_block_transfer(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_block_transfer(struct win12_output *out, const struct win12_block_transfer *in);

/*@ requires \valid_read(in) && win12_sound_block_transfer(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_block_transfer(const struct win12_block_transfer *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
