// Generated from spec/frames/mbus_transport.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Transport header of DLMS over wired M-Bus.
 *
 * EN 13757-3, 5.8; source and destination transport service access points, then a segment of the APDU.
 */

#ifndef WIN12_FRAMES_MBUS_TRANSPORT_H
#define WIN12_FRAMES_MBUS_TRANSPORT_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * EN 13757-3, 5.8; source and destination transport service access points, then a segment of the APDU.
 *
 * spec/frames/mbus_transport.ksy:1
 */
struct win12_mbus_transport {
    uint8_t stsap;
    uint8_t dtsap;
    struct win12_slice segment;
};

/*@ predicate win12_sound_mbus_transport(struct win12_mbus_transport *x) =
  @   win12_readable(&x->segment);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->stsap, out->dtsap,
      out->segment.at, out->segment.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_mbus_transport(out);
  @*/
win12_code win12_read_mbus_transport(struct win12_input *in, struct win12_mbus_transport *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->stsap, out->dtsap, out->segment.at, out->segment.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_mbus_transport(const uint8_t *octets, size_t size, struct win12_mbus_transport *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_mbus_transport(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_mbus_transport(struct win12_output *out, const struct win12_mbus_transport *in);

/*@ requires \valid_read(in) && win12_sound_mbus_transport(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_mbus_transport(const struct win12_mbus_transport *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
