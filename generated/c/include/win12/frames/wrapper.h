// Generated from spec/frames/wrapper.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * DLMS wrapper.
 *
 * IEC 62056-47, 5.3; version, source and destination wPort, octets of payload, payload. TCP and UDP port 4059.
 */

#ifndef WIN12_FRAMES_WRAPPER_H
#define WIN12_FRAMES_WRAPPER_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * IEC 62056-47, 5.3; version, source and destination wPort, octets of payload, payload. TCP and UDP port 4059.
 *
 * spec/frames/wrapper.ksy:1
 */
struct win12_wrapper {
    uint16_t source_wport;
    uint16_t destination_wport;
    struct win12_slice apdu;
};

/*@ predicate win12_sound_wrapper(struct win12_wrapper *x) =
  @   win12_readable(&x->apdu);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->source_wport,
      out->destination_wport, out->apdu.at, out->apdu.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 8);
  @ ensures \result == WIN12_OK ==> win12_sound_wrapper(out);
  @*/
win12_code win12_read_wrapper(struct win12_input *in, struct win12_wrapper *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->source_wport, out->destination_wport, out->apdu.at, out->apdu.size, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_wrapper(const uint8_t *octets, size_t size, struct win12_wrapper *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_wrapper(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_wrapper(struct win12_output *out, const struct win12_wrapper *in);

/*@ requires \valid_read(in) && win12_sound_wrapper(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_wrapper(const struct win12_wrapper *in, uint8_t *to, size_t room, size_t *size);

/* Octets of the frame that begins at the input; 0 when more must come first. */
/*@ requires win12_sound_input(in) && \valid(size) && \separated(in, size);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault, *size;
  @*/
win12_code win12_frame_size_wrapper(struct win12_input *in, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
