// Generated from spec/frames/gateway.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Gateway prefix.
 *
 * Gateway protocol of DLMS/COSEM (Green Book): what stands before an APDU for a meter behind a gateway, and before
 * what that meter answers. The network and the address in it say which meter; what follows is for that meter, or
 * from it, and the gateway does not look into it. A rule of ours: an address has one octet or more, so that E6 E6 00
 * and E6 E7 00, the LLC header, are no prefix.
 */

#ifndef WIN12_FRAMES_GATEWAY_H
#define WIN12_FRAMES_GATEWAY_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_gateway_tag {
    WIN12_GATEWAY_TAG_REQUEST = 0xe6,
    WIN12_GATEWAY_TAG_RESPONSE = 0xe7,
};

/*
 * Gateway protocol of DLMS/COSEM (Green Book): what stands before an APDU for a meter behind a gateway, and before
 * what that meter answers. The network and the address in it say which meter; what follows is for that meter, or
 * from it, and the gateway does not look into it. A rule of ours: an address has one octet or more, so that E6 E6 00
 * and E6 E7 00, the LLC header, are no prefix.
 *
 * spec/frames/gateway.ksy:1
 */
struct win12_gateway {
    uint8_t tag;
    uint8_t network_id; /* which network of the gateway; 0 where it has one */
    struct win12_slice address; /* physical device address */
    struct win12_slice apdu;
};

/*@ predicate win12_sound_gateway(struct win12_gateway *x) =
  @   win12_readable(&x->address) &&
  @   win12_readable(&x->apdu);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->tag, out->network_id,
      out->address.at, out->address.size, out->apdu.at, out->apdu.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 3);
  @ ensures \result == WIN12_OK ==> win12_sound_gateway(out);
  @*/
win12_code win12_read_gateway(struct win12_input *in, struct win12_gateway *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->tag, out->network_id, out->address.at, out->address.size, out->apdu.at, out->apdu.size, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_gateway(const uint8_t *octets, size_t size, struct win12_gateway *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_gateway(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_gateway(struct win12_output *out, const struct win12_gateway *in);

/*@ requires \valid_read(in) && win12_sound_gateway(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_gateway(const struct win12_gateway *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
