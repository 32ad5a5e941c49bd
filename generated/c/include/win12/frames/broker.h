// Generated from spec/frames/broker.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Between a program and the broker.
 *
 * What goes over the broker's socket: one hello, then requests, each answered once, in any order. A request is a
 * control of a device (device_abi); `take` is what `read` is there. Who asks is who connected.
 */

#ifndef WIN12_FRAMES_BROKER_H
#define WIN12_FRAMES_BROKER_H

#include "win12/frames/output.h"
#include "win12/frames/device_abi.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * the first frame, from the program; answered under the number 0: ok with broker_welcome, gone for a meter that is
 * not there, busy, bad_request
 *
 * spec/frames/broker.ksy:10
 */
struct win12_broker_hello {
    uint8_t resumes; /* 1: the records begin behind `place`, else with the next one */
    struct win12_slice place; /* as a take_answer told it, of this user and this meter; not looked at otherwise */
    struct win12_slice meter; /* name of the meter, ASCII */
};

/*@ predicate win12_sound_broker_hello(struct win12_broker_hello *x) =
  @   win12_readable(&x->place) &&
  @   win12_readable(&x->meter);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->resumes, out->place.at,
      out->place.size, out->meter.at, out->meter.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 51);
  @ ensures \result == WIN12_OK ==> win12_sound_broker_hello(out);
  @*/
win12_code win12_read_broker_hello(struct win12_input *in, struct win12_broker_hello *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->resumes, out->place.at, out->place.size, out->meter.at, out->meter.size, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_broker_hello(const uint8_t *octets, size_t size, struct win12_broker_hello *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_broker_hello(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_broker_hello(struct win12_output *out, const struct win12_broker_hello *in);

/*@ requires \valid_read(in) && win12_sound_broker_hello(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_broker_hello(const struct win12_broker_hello *in, uint8_t *to, size_t room, size_t *size);

/* Octets of the frame that begins at the input; 0 when more must come first. */
/*@ requires win12_sound_input(in) && \valid(size) && \separated(in, size);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault, *size;
  @*/
win12_code win12_frame_size_broker_hello(struct win12_input *in, size_t *size);

/*
 * broker-welcome
 *
 * spec/frames/broker.ksy:19
 */
struct win12_broker_welcome {
    struct win12_slice place; /* where the records of this program begin */
};

/*@ predicate win12_sound_broker_welcome(struct win12_broker_welcome *x) =
  @   win12_readable(&x->place);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->place.at, out->place.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 48);
  @ ensures \result == WIN12_OK ==> win12_sound_broker_welcome(out);
  @*/
win12_code win12_read_broker_welcome(struct win12_input *in, struct win12_broker_welcome *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->place.at, out->place.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_broker_welcome(const uint8_t *octets, size_t size, struct win12_broker_welcome *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_broker_welcome(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_broker_welcome(struct win12_output *out, const struct win12_broker_welcome *in);

/*@ requires \valid_read(in) && win12_sound_broker_welcome(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_broker_welcome(const struct win12_broker_welcome *in, uint8_t *to, size_t room, size_t *size);

/*
 * broker-request
 *
 * spec/frames/broker.ksy:22
 */
struct win12_broker_request {
    uint32_t number; /* chosen by the program, none that is under way */
    uint8_t code; /* a control_code */
    uint32_t room; /* octets that the content of the answer may have */
    struct win12_slice content; /* what goes in */
};

/*@ predicate win12_sound_broker_request(struct win12_broker_request *x) =
  @   win12_readable(&x->content);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->number, out->code, out->room,
      out->content.at, out->content.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 13);
  @ ensures \result == WIN12_OK ==> win12_sound_broker_request(out);
  @*/
win12_code win12_read_broker_request(struct win12_input *in, struct win12_broker_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->number, out->code, out->room, out->content.at, out->content.size, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_broker_request(const uint8_t *octets, size_t size, struct win12_broker_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_broker_request(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_broker_request(struct win12_output *out, const struct win12_broker_request *in);

/*@ requires \valid_read(in) && win12_sound_broker_request(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_broker_request(const struct win12_broker_request *in, uint8_t *to, size_t room, size_t *size);

/* Octets of the frame that begins at the input; 0 when more must come first. */
/*@ requires win12_sound_input(in) && \valid(size) && \separated(in, size);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault, *size;
  @*/
win12_code win12_frame_size_broker_request(struct win12_input *in, size_t *size);

/*
 * broker-answer
 *
 * spec/frames/broker.ksy:30
 */
struct win12_broker_answer {
    uint32_t number; /* of the request */
    uint8_t status; /* a device_status */
    struct win12_slice content; /* what comes out; nothing unless the status is ok */
};

/*@ predicate win12_sound_broker_answer(struct win12_broker_answer *x) =
  @   win12_readable(&x->content);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->number, out->status,
      out->content.at, out->content.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 9);
  @ ensures \result == WIN12_OK ==> win12_sound_broker_answer(out);
  @*/
win12_code win12_read_broker_answer(struct win12_input *in, struct win12_broker_answer *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->number, out->status, out->content.at, out->content.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_broker_answer(const uint8_t *octets, size_t size, struct win12_broker_answer *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_broker_answer(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_broker_answer(struct win12_output *out, const struct win12_broker_answer *in);

/*@ requires \valid_read(in) && win12_sound_broker_answer(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_broker_answer(const struct win12_broker_answer *in, uint8_t *to, size_t room, size_t *size);

/* Octets of the frame that begins at the input; 0 when more must come first. */
/*@ requires win12_sound_input(in) && \valid(size) && \separated(in, size);
  @ terminates \true;
  @ exits \false;
  @ assigns in->fault, *size;
  @*/
win12_code win12_frame_size_broker_answer(struct win12_input *in, size_t *size);

/*
 * control take, in; right: read, of each record
 *
 * spec/frames/broker.ksy:37
 */
struct win12_take_request {
    uint32_t wait; /* milliseconds for which to wait for a record; 0 for not at all */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->wait;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @*/
win12_code win12_read_take_request(struct win12_input *in, struct win12_take_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->wait, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_take_request(const uint8_t *octets, size_t size, struct win12_take_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_take_request(struct win12_output *out, const struct win12_take_request *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_take_request(const struct win12_take_request *in, uint8_t *to, size_t room, size_t *size);

/*
 * as many records as there are and fit; where there are none, `place` says nothing new and is all zeros
 *
 * spec/frames/broker.ksy:41
 */
struct win12_take_answer {
    /* where the records go on, sealed: hello takes it, also when the broker was started again */
    struct win12_slice place;
    struct win12_list records;
};

/*@ predicate win12_sound_take_answer(struct win12_take_answer *x) =
  @   win12_readable(&x->place) &&
  @   win12_sound_slice(&x->records.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->place.at, out->place.size,
      out->records.items.at, out->records.items.size, out->records.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 48);
  @ ensures \result == WIN12_OK ==> win12_sound_take_answer(out);
  @*/
win12_code win12_read_take_answer(struct win12_input *in, struct win12_take_answer *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->place.at, out->place.size, out->records.items.at, out->records.items.size, out->records.count,
      fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_take_answer(const uint8_t *octets, size_t size, struct win12_take_answer *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_take_answer(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_take_answer(struct win12_output *out, const struct win12_take_answer *in);

/*@ requires \valid_read(in) && win12_sound_take_answer(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_take_answer(const struct win12_take_answer *in, uint8_t *to, size_t room, size_t *size);

/*
 * what is sealed in a place: how far a reader is. Only the broker sees it, since it tells what others were given
 *
 * spec/frames/broker.ksy:46
 */
struct win12_reader_place {
    uint64_t at; /* records that it has seen or passed over */
    uint64_t sequence; /* records that it was given */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->at, out->sequence;
  @ ensures win12_read_on{Pre, Post}(in, \result, 16);
  @*/
win12_code win12_read_reader_place(struct win12_input *in, struct win12_reader_place *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->sequence, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_reader_place(const uint8_t *octets, size_t size, struct win12_reader_place *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_reader_place(struct win12_output *out, const struct win12_reader_place *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_reader_place(const struct win12_reader_place *in, uint8_t *to, size_t room, size_t *size);

/*
 * control cancel, in: of this program only
 *
 * spec/frames/broker.ksy:51
 */
struct win12_cancel_request {
    /* of the request that is to end, 0 for all; it is answered by cancelled, or as it ended just before */
    uint32_t number;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->number;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @*/
win12_code win12_read_cancel_request(struct win12_input *in, struct win12_cancel_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->number, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_cancel_request(const uint8_t *octets, size_t size, struct win12_cancel_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_cancel_request(struct win12_output *out, const struct win12_cancel_request *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_cancel_request(const struct win12_cancel_request *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
