// Generated from spec/frames/length.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * A-XDR and BER definite length.
 *
 * One octet below 0x80, or 0x81..0x84 followed by that many octets, big-endian. A-XDR (IEC 61334-6, 6.9) and BER
 * (ITU-T X.690, 8.1.3) agree on this form. Longer than needed is refused: two spellings of one length would let
 * a value round-trip into other octets than were authenticated.
 */

#ifndef WIN12_FRAMES_LENGTH_H
#define WIN12_FRAMES_LENGTH_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A number of variable length: read as part of the field `field`, and put before what was written. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @*/
win12_code win12_read_length(struct win12_input *in, const char *field, uint32_t *out);

/* The same, and as many octets behind it, which are the field `field`; the number is the field `length`. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->at, out->size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_slice(out);
  @*/
win12_code win12_read_length_octets(struct win12_input *in, const char *length, const char *field,
    struct win12_slice *out);

/*@ requires win12_sound_output(out);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_length(struct win12_output *out, uint32_t value);

#ifdef __cplusplus
}
#endif

#endif
