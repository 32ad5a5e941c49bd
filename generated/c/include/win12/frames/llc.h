// Generated from spec/frames/llc.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * LLC header over HDLC.
 *
 * IEC 62056-46, 5.3.2; once per message, in its first segment. E6E600 to the server, E6E700 to the client.
 */

#ifndef WIN12_FRAMES_LLC_H
#define WIN12_FRAMES_LLC_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_direction {
    WIN12_DIRECTION_TO_SERVER = 0xe6,
    WIN12_DIRECTION_TO_CLIENT = 0xe7,
};

/*
 * IEC 62056-46, 5.3.2; once per message, in its first segment. E6E600 to the server, E6E700 to the client.
 *
 * spec/frames/llc.ksy:1
 */
struct win12_llc {
    uint8_t source_lsap;
    struct win12_slice apdu; /* the APDU or the first part of it */
};

/*@ predicate win12_sound_llc(struct win12_llc *x) =
  @   win12_readable(&x->apdu);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->source_lsap, out->apdu.at,
      out->apdu.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 3);
  @ ensures \result == WIN12_OK ==> win12_sound_llc(out);
  @*/
win12_code win12_read_llc(struct win12_input *in, struct win12_llc *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->source_lsap, out->apdu.at, out->apdu.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_llc(const uint8_t *octets, size_t size, struct win12_llc *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_llc(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_llc(struct win12_output *out, const struct win12_llc *in);

/*@ requires \valid_read(in) && win12_sound_llc(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_llc(const struct win12_llc *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
