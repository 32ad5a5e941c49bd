// Generated from spec/frames/protected_data.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * COSEM data under a cipher.
 *
 * One layer of COSEM data protection that AES-GCM made: what an octet-string of protected attributes or parameters
 * holds (IEC 62056-6-2, class 30). It has the form of the ciphered content of general-ciphering, whose header stands
 * apart, in the protection parameters. Confidence medium: the tables of the class do not say it; the one public
 * head-end that makes such layers writes the length, too. The payload is plain text or cipher text, followed by 12
 * octets of tag when authenticated. A digital signature is general-signing.
 */

#ifndef WIN12_FRAMES_PROTECTED_DATA_H
#define WIN12_FRAMES_PROTECTED_DATA_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * One layer of COSEM data protection that AES-GCM made: what an octet-string of protected attributes or parameters
 * holds (IEC 62056-6-2, class 30). It has the form of the ciphered content of general-ciphering, whose header stands
 * apart, in the protection parameters. Confidence medium: the tables of the class do not say it; the one public
 * head-end that makes such layers writes the length, too. The payload is plain text or cipher text, followed by 12
 * octets of tag when authenticated. A digital signature is general-signing.
 *
 * spec/frames/protected_data.ksy:1
 */
struct win12_protected_data {
    uint8_t security_control;
    uint32_t invocation_counter;
    struct win12_slice payload;
};

/*@ predicate win12_sound_protected_data(struct win12_protected_data *x) =
  @   win12_readable(&x->payload);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->security_control,
      out->invocation_counter, out->payload.at, out->payload.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 6);
  @ ensures \result == WIN12_OK ==> win12_sound_protected_data(out);
  @*/
win12_code win12_read_protected_data(struct win12_input *in, struct win12_protected_data *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->security_control, out->invocation_counter, out->payload.at, out->payload.size, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_protected_data(const uint8_t *octets, size_t size, struct win12_protected_data *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_protected_data(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_protected_data(struct win12_output *out, const struct win12_protected_data *in);

/*@ requires \valid_read(in) && win12_sound_protected_data(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_protected_data(const struct win12_protected_data *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
