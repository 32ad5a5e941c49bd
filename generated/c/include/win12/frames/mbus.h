// Generated from spec/frames/mbus.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Wired M-Bus link frame.
 *
 * EN 13757-2 format classes FT1.2: single character, short frame, long frame. DLMS pushes ride in long frames whose
 * user data begins with CI 0x00..0x1f (EN 13757-3, 5.8): a segment of a DLMS APDU, bit 4 set in the last, then STSAP
 * and DTSAP.
 */

#ifndef WIN12_FRAMES_MBUS_H
#define WIN12_FRAMES_MBUS_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

#define WIN12_MBUS_MAX 261U /* octets of a frame, at most */

/*
 * single
 *
 * spec/frames/mbus.ksy:20
 */
struct win12_single {
    uint8_t nothing; /* C has no empty structures */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->nothing;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @*/
win12_code win12_read_single(struct win12_input *in, struct win12_single *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->nothing, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_single(const uint8_t *octets, size_t size, struct win12_single *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_single(struct win12_output *out, const struct win12_single *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_single(const struct win12_single *in, uint8_t *to, size_t room, size_t *size);

/* Octets of the frame that begins at the input; 0 when more must come first. */
/*@ requires win12_sound_input(in) && \valid(size) && \separated(in, size);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault, *size;
  @*/
win12_code win12_frame_size_single(struct win12_input *in, size_t *size);

/*
 * short-frame
 *
 * spec/frames/mbus.ksy:24
 */
struct win12_short_frame {
    uint8_t control;
    uint8_t address;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->control, out->address;
  @ ensures win12_read_on{Pre, Post}(in, \result, 5);
  @*/
win12_code win12_read_short_frame(struct win12_input *in, struct win12_short_frame *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->control, out->address, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_short_frame(const uint8_t *octets, size_t size, struct win12_short_frame *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_short_frame(struct win12_output *out, const struct win12_short_frame *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_short_frame(const struct win12_short_frame *in, uint8_t *to, size_t room, size_t *size);

/* Octets of the frame that begins at the input; 0 when more must come first. */
/*@ requires win12_sound_input(in) && \valid(size) && \separated(in, size);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault, *size;
  @*/
win12_code win12_frame_size_short_frame(struct win12_input *in, size_t *size);

/*
 * long-frame
 *
 * spec/frames/mbus.ksy:32
 */
struct win12_long_frame {
    uint8_t control;
    uint8_t address;
    uint8_t control_information;
    struct win12_slice user_data;
};

/*@ predicate win12_sound_long_frame(struct win12_long_frame *x) =
  @   win12_readable(&x->user_data);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->control, out->address,
      out->control_information, out->user_data.at, out->user_data.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 9);
  @ ensures \result == WIN12_OK ==> win12_sound_long_frame(out);
  @*/
win12_code win12_read_long_frame(struct win12_input *in, struct win12_long_frame *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->control, out->address, out->control_information, out->user_data.at, out->user_data.size, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_long_frame(const uint8_t *octets, size_t size, struct win12_long_frame *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_long_frame(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_long_frame(struct win12_output *out, const struct win12_long_frame *in);

/*@ requires \valid_read(in) && win12_sound_long_frame(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_long_frame(const struct win12_long_frame *in, uint8_t *to, size_t room, size_t *size);

/* Octets of the frame that begins at the input; 0 when more must come first. */
/*@ requires win12_sound_input(in) && \valid(size) && \separated(in, size);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault, *size;
  @*/
win12_code win12_frame_size_long_frame(struct win12_input *in, size_t *size);

/* the user data carries a segment of a DLMS APDU */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
bool win12_long_frame_is_dlms(const struct win12_long_frame *frame);

/* last segment of the APDU */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
bool win12_long_frame_is_last(const struct win12_long_frame *frame);

/* segment number, from 0 */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
uint32_t win12_long_frame_segment(const struct win12_long_frame *frame);

enum win12_mbus_case {
    WIN12_MBUS_IS_SINGLE,
    WIN12_MBUS_IS_SHORT_FRAME,
    WIN12_MBUS_IS_LONG_FRAME,
};

/*
 * EN 13757-2 format classes FT1.2: single character, short frame, long frame. DLMS pushes ride in long frames whose
 * user data begins with CI 0x00..0x1f (EN 13757-3, 5.8): a segment of a DLMS APDU, bit 4 set in the last, then STSAP
 * and DTSAP.
 *
 * spec/frames/mbus.ksy:1
 */
struct win12_mbus {
    enum win12_mbus_case is;
    union {
        struct win12_single single;
        struct win12_short_frame short_frame;
        struct win12_long_frame long_frame;
    } as;
};

/*@ predicate win12_sound_mbus(struct win12_mbus *x) =
  @   (x->is == WIN12_MBUS_IS_LONG_FRAME ==> win12_sound_long_frame(&x->as.long_frame));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_mbus(out);
  @*/
win12_code win12_read_mbus(struct win12_input *in, struct win12_mbus *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_mbus(const uint8_t *octets, size_t size, struct win12_mbus *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_mbus(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_mbus(struct win12_output *out, const struct win12_mbus *in);

/*@ requires \valid_read(in) && win12_sound_mbus(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_mbus(const struct win12_mbus *in, uint8_t *to, size_t room, size_t *size);

/* Octets of the frame that begins at the input; 0 when more must come first. */
/*@ requires win12_sound_input(in) && \valid(size) && \separated(in, size);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault, *size;
  @*/
win12_code win12_frame_size_mbus(struct win12_input *in, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
