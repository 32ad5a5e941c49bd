// Generated from spec/frames/hdlc_parameters.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Information field of SNRM and UA.
 *
 * Negotiated link parameters (IEC 62056-46, 6.4.4.4.3.2): 81 80 length, then identifier, length, value of 1, 2 or 4
 * octets. 05 and 06 bound the information field (octets), 07 and 08 the window (frames), all from the sender's view.
 */

#ifndef WIN12_FRAMES_HDLC_PARAMETERS_H
#define WIN12_FRAMES_HDLC_PARAMETERS_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_parameter_id {
    WIN12_PARAMETER_ID_MAX_INFORMATION_TRANSMIT = 0x5,
    WIN12_PARAMETER_ID_MAX_INFORMATION_RECEIVE = 0x6,
    WIN12_PARAMETER_ID_WINDOW_TRANSMIT = 0x7,
    WIN12_PARAMETER_ID_WINDOW_RECEIVE = 0x8,
    WIN12_PARAMETER_ID_USER_DATA = 0xf0,
};

/*
 * parameter
 *
 * spec/frames/hdlc_parameters.ksy:19
 */
struct win12_parameter {
    uint8_t identifier;
    struct win12_slice value; /* big-endian */
};

/*@ predicate win12_sound_parameter(struct win12_parameter *x) =
  @   win12_readable(&x->value);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->identifier, out->value.at,
      out->value.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_parameter(out);
  @*/
win12_code win12_read_parameter(struct win12_input *in, struct win12_parameter *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->identifier, out->value.at, out->value.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_parameter(const uint8_t *octets, size_t size, struct win12_parameter *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_parameter(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_parameter(struct win12_output *out, const struct win12_parameter *in);

/*@ requires \valid_read(in) && win12_sound_parameter(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_parameter(const struct win12_parameter *in, uint8_t *to, size_t room, size_t *size);

/*
 * parameter-list
 *
 * spec/frames/hdlc_parameters.ksy:16
 */
struct win12_parameter_list {
    struct win12_list items;
};

/*@ predicate win12_sound_parameter_list(struct win12_parameter_list *x) =
  @   win12_sound_slice(&x->items.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->items.items.at,
      out->items.items.size, out->items.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 0);
  @ ensures \result == WIN12_OK ==> win12_sound_parameter_list(out);
  @*/
win12_code win12_read_parameter_list(struct win12_input *in, struct win12_parameter_list *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->items.items.at, out->items.items.size, out->items.count, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_parameter_list(const uint8_t *octets, size_t size, struct win12_parameter_list *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_parameter_list(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_parameter_list(struct win12_output *out, const struct win12_parameter_list *in);

/*@ requires \valid_read(in) && win12_sound_parameter_list(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_parameter_list(const struct win12_parameter_list *in, uint8_t *to, size_t room, size_t *size);

/*
 * Negotiated link parameters (IEC 62056-46, 6.4.4.4.3.2): 81 80 length, then identifier, length, value of 1, 2 or 4
 * octets. 05 and 06 bound the information field (octets), 07 and 08 the window (frames), all from the sender's view.
 *
 * spec/frames/hdlc_parameters.ksy:1
 */
struct win12_hdlc_parameters {
    struct win12_parameter_list parameters;
};

/*@ predicate win12_sound_hdlc_parameters(struct win12_hdlc_parameters *x) =
  @   win12_sound_parameter_list(&x->parameters);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->parameters.items.items.at,
      out->parameters.items.items.size, out->parameters.items.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 3);
  @ ensures \result == WIN12_OK ==> win12_sound_hdlc_parameters(out);
  @*/
win12_code win12_read_hdlc_parameters(struct win12_input *in, struct win12_hdlc_parameters *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->parameters.items.items.at, out->parameters.items.items.size, out->parameters.items.count, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_hdlc_parameters(const uint8_t *octets, size_t size, struct win12_hdlc_parameters *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_hdlc_parameters(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_hdlc_parameters(struct win12_output *out, const struct win12_hdlc_parameters *in);

/*@ requires \valid_read(in) && win12_sound_hdlc_parameters(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_hdlc_parameters(const struct win12_hdlc_parameters *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
