// Generated from spec/frames/hdlc.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * HDLC frame format type 3.
 *
 * ISO/IEC 13239 annex H.4 as profiled by IEC 62056-46: flag, format (type 3, segmentation bit, 11-bit length),
 * destination, source, control, HCS when information follows, information, FCS, flag. Length-driven: there is no
 * octet stuffing.
 */

#ifndef WIN12_FRAMES_HDLC_H
#define WIN12_FRAMES_HDLC_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

#define WIN12_HDLC_MAX 2049U /* octets of a frame, at most */

#define WIN12_HDLC_SEGMENTED_DEFAULT 0U

enum win12_supervisory_function {
    WIN12_SUPERVISORY_FUNCTION_RECEIVE_READY = 0x1,
    WIN12_SUPERVISORY_FUNCTION_RECEIVE_NOT_READY = 0x5,
    WIN12_SUPERVISORY_FUNCTION_REJECT = 0x9,
    WIN12_SUPERVISORY_FUNCTION_SELECTIVE_REJECT = 0xd,
};

enum win12_unnumbered_function {
    WIN12_UNNUMBERED_FUNCTION_SNRM = 0x83,
    WIN12_UNNUMBERED_FUNCTION_DISC = 0x43,
    WIN12_UNNUMBERED_FUNCTION_UA = 0x63,
    WIN12_UNNUMBERED_FUNCTION_DM = 0xf,
    WIN12_UNNUMBERED_FUNCTION_FRMR = 0x87,
    WIN12_UNNUMBERED_FUNCTION_UI = 0x3,
};

enum win12_reject_reason {
    WIN12_REJECT_REASON_UNKNOWN_CONTROL = 0x1,
    WIN12_REJECT_REASON_INFORMATION_NOT_ALLOWED = 0x2,
    WIN12_REJECT_REASON_INFORMATION_TOO_LONG = 0x4,
    WIN12_REJECT_REASON_WRONG_RECEIVE_NUMBER = 0x8,
};

enum win12_reserved_address {
    WIN12_RESERVED_ADDRESS_NO_STATION = 0x0,
    WIN12_RESERVED_ADDRESS_MANAGEMENT = 0x1,
    WIN12_RESERVED_ADDRESS_PUBLIC_CLIENT = 0x10,
    WIN12_RESERVED_ADDRESS_ALL_STATION = 0x7f,
    WIN12_RESERVED_ADDRESS_ALL_STATION_LONG = 0x3fff,
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->at, out->size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_readable(out);
  @*/
win12_code win12_read_address(struct win12_input *in, struct win12_slice *out);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_readable(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_address(struct win12_output *out, const struct win12_slice *in);

/*
 * ISO/IEC 13239 annex H.4 as profiled by IEC 62056-46: flag, format (type 3, segmentation bit, 11-bit length),
 * destination, source, control, HCS when information follows, information, FCS, flag. Length-driven: there is no
 * octet stuffing.
 *
 * spec/frames/hdlc.ksy:1
 */
struct win12_hdlc {
    uint8_t segmented; /* more segments of this message follow */
    struct win12_slice destination; /* address of the receiver */
    struct win12_slice source; /* address of the sender */
    uint8_t control; /* control field with poll/final bit */
    struct win12_slice information; /* information field, LLC header included */
};

/*@ predicate win12_sound_hdlc(struct win12_hdlc *x) =
  @   win12_readable(&x->destination) &&
  @   win12_readable(&x->source) &&
  @   win12_readable(&x->information);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->segmented, out->destination.at,
      out->destination.size, out->source.at, out->source.size, out->control, out->information.at, out->information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 9);
  @ ensures \result == WIN12_OK ==> win12_sound_hdlc(out);
  @*/
win12_code win12_read_hdlc(struct win12_input *in, struct win12_hdlc *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->segmented, out->destination.at, out->destination.size, out->source.at, out->source.size, out->control,
      out->information.at, out->information.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_hdlc(const uint8_t *octets, size_t size, struct win12_hdlc *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_hdlc(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_hdlc(struct win12_output *out, const struct win12_hdlc *in);

/*@ requires \valid_read(in) && win12_sound_hdlc(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_hdlc(const struct win12_hdlc *in, uint8_t *to, size_t room, size_t *size);

/* Octets of the frame that begins at the input; 0 when more must come first. */
/*@ requires win12_sound_input(in) && \valid(size) && \separated(in, size);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault, *size;
  @*/
win12_code win12_frame_size_hdlc(struct win12_input *in, size_t *size);

/*
 * upper address alone; clients have no other form
 *
 * spec/frames/hdlc.ksy:44
 */
struct win12_address_1 {
    uint8_t upper;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->upper;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @*/
win12_code win12_read_address_1(struct win12_input *in, struct win12_address_1 *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->upper, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_address_1(const uint8_t *octets, size_t size, struct win12_address_1 *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_address_1(struct win12_output *out, const struct win12_address_1 *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_address_1(const struct win12_address_1 *in, uint8_t *to, size_t room, size_t *size);

/*
 * upper (logical device) and lower (physical device) address
 *
 * spec/frames/hdlc.ksy:49
 */
struct win12_address_2 {
    uint8_t upper;
    uint8_t lower;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->upper, out->lower;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @*/
win12_code win12_read_address_2(struct win12_input *in, struct win12_address_2 *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->upper, out->lower, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_address_2(const uint8_t *octets, size_t size, struct win12_address_2 *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_address_2(struct win12_output *out, const struct win12_address_2 *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_address_2(const struct win12_address_2 *in, uint8_t *to, size_t room, size_t *size);

/*
 * upper and lower address of 14 bits, each in two octets
 *
 * spec/frames/hdlc.ksy:56
 */
struct win12_address_4 {
    uint8_t upper_high;
    uint8_t upper_low;
    uint8_t lower_high;
    uint8_t lower_low;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->upper_high, out->upper_low,
      out->lower_high, out->lower_low;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @*/
win12_code win12_read_address_4(struct win12_input *in, struct win12_address_4 *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->upper_high, out->upper_low, out->lower_high, out->lower_low, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_address_4(const uint8_t *octets, size_t size, struct win12_address_4 *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_address_4(struct win12_output *out, const struct win12_address_4 *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_address_4(const struct win12_address_4 *in, uint8_t *to, size_t room, size_t *size);

/*
 * Meaning of the control octet (ISO/IEC 13239, 4.3; IEC 62056-46, 6.4.3). Information: N(R), P/F, N(S), 0.
 * Supervisory: N(R), P/F, function, 01. Unnumbered: function with P/F in bit 4, 11.
 *
 * spec/frames/hdlc.ksy:67
 */
struct win12_control_field {
    uint8_t octet;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->octet;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @*/
win12_code win12_read_control_field(struct win12_input *in, struct win12_control_field *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->octet, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_control_field(const uint8_t *octets, size_t size, struct win12_control_field *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_control_field(struct win12_output *out, const struct win12_control_field *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_control_field(const struct win12_control_field *in, uint8_t *to, size_t room, size_t *size);

/* `is_information` of control-field. */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
bool win12_control_field_is_information(const struct win12_control_field *frame);

/* `is_supervisory` of control-field. */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
bool win12_control_field_is_supervisory(const struct win12_control_field *frame);

/* `is_unnumbered` of control-field. */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
bool win12_control_field_is_unnumbered(const struct win12_control_field *frame);

/* `poll_final` of control-field. */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
bool win12_control_field_poll_final(const struct win12_control_field *frame);

/* N(S) of an information frame */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
uint32_t win12_control_field_send_number(const struct win12_control_field *frame);

/* N(R) of information and supervisory frames */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
uint32_t win12_control_field_receive_number(const struct win12_control_field *frame);

/* one of supervisory_function */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
uint32_t win12_control_field_supervisory(const struct win12_control_field *frame);

/* one of unnumbered_function */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
uint32_t win12_control_field_unnumbered(const struct win12_control_field *frame);

/*
 * Information field of FRMR (ISO/IEC 13239, 5.5.3.4.2)
 *
 * spec/frames/hdlc.ksy:82
 */
struct win12_frame_reject {
    uint8_t rejected_control;
    uint8_t receive_number; /* V(R) */
    uint8_t was_response;
    uint8_t send_number; /* V(S) */
    uint8_t reasons; /* bits of reject_reason */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->rejected_control,
      out->receive_number, out->was_response, out->send_number, out->reasons;
  @ ensures win12_read_on{Pre, Post}(in, \result, 3);
  @*/
win12_code win12_read_frame_reject(struct win12_input *in, struct win12_frame_reject *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->rejected_control, out->receive_number, out->was_response, out->send_number, out->reasons, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_frame_reject(const uint8_t *octets, size_t size, struct win12_frame_reject *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_frame_reject(struct win12_output *out, const struct win12_frame_reject *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_frame_reject(const struct win12_frame_reject *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
