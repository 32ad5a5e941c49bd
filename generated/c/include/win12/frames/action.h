// Generated from spec/frames/action.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * xDLMS ACTION.
 *
 * ACTION-Request C3 and ACTION-Response C7 (IEC 62056-5-3, 7.3.5).
 */

#ifndef WIN12_FRAMES_ACTION_H
#define WIN12_FRAMES_ACTION_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"
#include "win12/frames/cosem.h"

#ifdef __cplusplus
extern "C" {
#endif

#define WIN12_ACTION_REQUEST_NORMAL_PRIORITY_DEFAULT 1U
#define WIN12_ACTION_REQUEST_NORMAL_CONFIRMED_DEFAULT 1U
#define WIN12_ACTION_REQUEST_NORMAL_RESERVED_DEFAULT 0U

#define WIN12_ACTION_REQUEST_NEXT_PBLOCK_PRIORITY_DEFAULT 1U
#define WIN12_ACTION_REQUEST_NEXT_PBLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_ACTION_REQUEST_NEXT_PBLOCK_RESERVED_DEFAULT 0U

#define WIN12_ACTION_REQUEST_WITH_LIST_PRIORITY_DEFAULT 1U
#define WIN12_ACTION_REQUEST_WITH_LIST_CONFIRMED_DEFAULT 1U
#define WIN12_ACTION_REQUEST_WITH_LIST_RESERVED_DEFAULT 0U

#define WIN12_ACTION_REQUEST_WITH_FIRST_PBLOCK_PRIORITY_DEFAULT 1U
#define WIN12_ACTION_REQUEST_WITH_FIRST_PBLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_ACTION_REQUEST_WITH_FIRST_PBLOCK_RESERVED_DEFAULT 0U

#define WIN12_ACTION_REQUEST_WITH_LIST_AND_FIRST_PBLOCK_PRIORITY_DEFAULT 1U
#define WIN12_ACTION_REQUEST_WITH_LIST_AND_FIRST_PBLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_ACTION_REQUEST_WITH_LIST_AND_FIRST_PBLOCK_RESERVED_DEFAULT 0U

#define WIN12_ACTION_REQUEST_WITH_PBLOCK_PRIORITY_DEFAULT 1U
#define WIN12_ACTION_REQUEST_WITH_PBLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_ACTION_REQUEST_WITH_PBLOCK_RESERVED_DEFAULT 0U

#define WIN12_ACTION_RESPONSE_NORMAL_PRIORITY_DEFAULT 1U
#define WIN12_ACTION_RESPONSE_NORMAL_CONFIRMED_DEFAULT 1U
#define WIN12_ACTION_RESPONSE_NORMAL_RESERVED_DEFAULT 0U

#define WIN12_ACTION_RESPONSE_WITH_PBLOCK_PRIORITY_DEFAULT 1U
#define WIN12_ACTION_RESPONSE_WITH_PBLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_ACTION_RESPONSE_WITH_PBLOCK_RESERVED_DEFAULT 0U

#define WIN12_ACTION_RESPONSE_WITH_LIST_PRIORITY_DEFAULT 1U
#define WIN12_ACTION_RESPONSE_WITH_LIST_CONFIRMED_DEFAULT 1U
#define WIN12_ACTION_RESPONSE_WITH_LIST_RESERVED_DEFAULT 0U

#define WIN12_ACTION_RESPONSE_NEXT_PBLOCK_PRIORITY_DEFAULT 1U
#define WIN12_ACTION_RESPONSE_NEXT_PBLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_ACTION_RESPONSE_NEXT_PBLOCK_RESERVED_DEFAULT 0U

/*
 * method-call
 *
 * spec/frames/action.ksy:25
 */
struct win12_method_call {
    bool has_parameters;
    struct win12_data parameters;
};

/*@ predicate win12_sound_method_call(struct win12_method_call *x) =
  @   (x->has_parameters ==> win12_sound_data(&x->parameters));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_parameters,
      out->parameters.octets.at, out->parameters.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_method_call(out);
  @*/
win12_code win12_read_method_call(struct win12_input *in, struct win12_method_call *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->has_parameters, out->parameters.octets.at, out->parameters.octets.size, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_method_call(const uint8_t *octets, size_t size, struct win12_method_call *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_method_call(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_method_call(struct win12_output *out, const struct win12_method_call *in);

/*@ requires \valid_read(in) && win12_sound_method_call(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_method_call(const struct win12_method_call *in, uint8_t *to, size_t room, size_t *size);

/*
 * Action-Response-With-Optional-Data
 *
 * spec/frames/action.ksy:29
 */
struct win12_returned {
    uint8_t result; /* action-result */
    bool has_data;
    struct win12_data_result data;
};

/*@ predicate win12_sound_returned(struct win12_returned *x) =
  @   (x->has_data ==> win12_sound_data_result(&x->data));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->result, out->has_data,
      out->data.has_data, out->data.data.octets.at, out->data.data.octets.size, out->data.has_error, out->data.error;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_returned(out);
  @*/
win12_code win12_read_returned(struct win12_input *in, struct win12_returned *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->result, out->has_data, out->data.has_data, out->data.data.octets.at, out->data.data.octets.size,
      out->data.has_error, out->data.error, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_returned(const uint8_t *octets, size_t size, struct win12_returned *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_returned(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_returned(struct win12_output *out, const struct win12_returned *in);

/*@ requires \valid_read(in) && win12_sound_returned(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_returned(const struct win12_returned *in, uint8_t *to, size_t room, size_t *size);

/*
 * action-request-normal
 *
 * spec/frames/action.ksy:35
 */
struct win12_action_request_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_method_descriptor method;
    bool has_parameters;
    struct win12_data parameters;
};

/*@ predicate win12_sound_action_request_normal(struct win12_action_request_normal *x) =
  @   win12_sound_method_descriptor(&x->method) &&
  @   (x->has_parameters ==> win12_sound_data(&x->parameters));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->method.class_id, out->method.instance_id.at, out->method.instance_id.size,
      out->method.method_id, out->has_parameters, out->parameters.octets.at, out->parameters.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 13);
  @ ensures \result == WIN12_OK ==> win12_sound_action_request_normal(out);
  @*/
win12_code win12_read_action_request_normal(struct win12_input *in, struct win12_action_request_normal *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->method.class_id,
      out->method.instance_id.at, out->method.instance_id.size, out->method.method_id, out->has_parameters,
      out->parameters.octets.at, out->parameters.octets.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_action_request_normal(const uint8_t *octets, size_t size,
    struct win12_action_request_normal *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_action_request_normal(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_action_request_normal(struct win12_output *out, const struct win12_action_request_normal *in);

/*@ requires \valid_read(in) && win12_sound_action_request_normal(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_action_request_normal(const struct win12_action_request_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * action-request-next-pblock
 *
 * spec/frames/action.ksy:41
 */
struct win12_action_request_next_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint32_t block_number;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->block_number;
  @ ensures win12_read_on{Pre, Post}(in, \result, 7);
  @*/
win12_code win12_read_action_request_next_pblock(struct win12_input *in, struct win12_action_request_next_pblock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->block_number, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_action_request_next_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_next_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_action_request_next_pblock(struct win12_output *out,
    const struct win12_action_request_next_pblock *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_action_request_next_pblock(const struct win12_action_request_next_pblock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * action-request-with-list
 *
 * spec/frames/action.ksy:46
 */
struct win12_action_request_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list methods;
    struct win12_list values;
};

/*@ predicate win12_sound_action_request_with_list(struct win12_action_request_with_list *x) =
  @   win12_sound_slice(&x->methods.items) &&
  @   win12_sound_slice(&x->values.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->methods.items.at, out->methods.items.size, out->methods.count,
      out->values.items.at, out->values.items.size, out->values.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 5);
  @ ensures \result == WIN12_OK ==> win12_sound_action_request_with_list(out);
  @*/
win12_code win12_read_action_request_with_list(struct win12_input *in, struct win12_action_request_with_list *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->methods.items.at,
      out->methods.items.size, out->methods.count, out->values.items.at, out->values.items.size, out->values.count,
      fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_action_request_with_list(const uint8_t *octets, size_t size,
    struct win12_action_request_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_action_request_with_list(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_action_request_with_list(struct win12_output *out,
    const struct win12_action_request_with_list *in);

/*@ requires \valid_read(in) && win12_sound_action_request_with_list(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_action_request_with_list(const struct win12_action_request_with_list *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * action-request-with-first-pblock
 *
 * spec/frames/action.ksy:54
 */
struct win12_action_request_with_first_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_method_descriptor method;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/*@ predicate win12_sound_action_request_with_first_pblock(struct win12_action_request_with_first_pblock *x) =
  @   win12_sound_method_descriptor(&x->method) &&
  @   win12_readable(&x->raw);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->method.class_id, out->method.instance_id.at, out->method.instance_id.size,
      out->method.method_id, out->last_block, out->block_number, out->raw.at, out->raw.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 18);
  @ ensures \result == WIN12_OK ==> win12_sound_action_request_with_first_pblock(out);
  @*/
win12_code win12_read_action_request_with_first_pblock(struct win12_input *in,
    struct win12_action_request_with_first_pblock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->method.class_id,
      out->method.instance_id.at, out->method.instance_id.size, out->method.method_id, out->last_block,
      out->block_number, out->raw.at, out->raw.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_action_request_with_first_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_with_first_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_action_request_with_first_pblock(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_action_request_with_first_pblock(struct win12_output *out,
    const struct win12_action_request_with_first_pblock *in);

/*@ requires \valid_read(in) && win12_sound_action_request_with_first_pblock(in) && to != \null &&
    room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_action_request_with_first_pblock(const struct win12_action_request_with_first_pblock *in,
    uint8_t *to, size_t room, size_t *size);

/*
 * action-request-with-list-and-first-pblock
 *
 * spec/frames/action.ksy:60
 */
struct win12_action_request_with_list_and_first_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list methods;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/*@ predicate win12_sound_action_request_with_list_and_first_pblock(
    struct win12_action_request_with_list_and_first_pblock *x) =
  @   win12_sound_slice(&x->methods.items) &&
  @   win12_readable(&x->raw);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->methods.items.at, out->methods.items.size, out->methods.count,
      out->last_block, out->block_number, out->raw.at, out->raw.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 10);
  @ ensures \result == WIN12_OK ==> win12_sound_action_request_with_list_and_first_pblock(out);
  @*/
win12_code win12_read_action_request_with_list_and_first_pblock(struct win12_input *in,
    struct win12_action_request_with_list_and_first_pblock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->methods.items.at,
      out->methods.items.size, out->methods.count, out->last_block, out->block_number, out->raw.at, out->raw.size,
      fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_action_request_with_list_and_first_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_with_list_and_first_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_action_request_with_list_and_first_pblock(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_action_request_with_list_and_first_pblock(struct win12_output *out,
    const struct win12_action_request_with_list_and_first_pblock *in);

/*@ requires \valid_read(in) && win12_sound_action_request_with_list_and_first_pblock(in) && to != \null &&
    room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_action_request_with_list_and_first_pblock(
    const struct win12_action_request_with_list_and_first_pblock *in, uint8_t *to, size_t room, size_t *size);

/*
 * action-request-with-pblock
 *
 * spec/frames/action.ksy:67
 */
struct win12_action_request_with_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/*@ predicate win12_sound_action_request_with_pblock(struct win12_action_request_with_pblock *x) =
  @   win12_readable(&x->raw);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->last_block, out->block_number, out->raw.at, out->raw.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 9);
  @ ensures \result == WIN12_OK ==> win12_sound_action_request_with_pblock(out);
  @*/
win12_code win12_read_action_request_with_pblock(struct win12_input *in, struct win12_action_request_with_pblock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->last_block, out->block_number,
      out->raw.at, out->raw.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_action_request_with_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_with_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_action_request_with_pblock(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_action_request_with_pblock(struct win12_output *out,
    const struct win12_action_request_with_pblock *in);

/*@ requires \valid_read(in) && win12_sound_action_request_with_pblock(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_action_request_with_pblock(const struct win12_action_request_with_pblock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * action-response-normal
 *
 * spec/frames/action.ksy:72
 */
struct win12_action_response_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t result; /* action-result */
    bool has_data;
    struct win12_data_result data;
};

/*@ predicate win12_sound_action_response_normal(struct win12_action_response_normal *x) =
  @   (x->has_data ==> win12_sound_data_result(&x->data));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->result, out->has_data, out->data.has_data, out->data.data.octets.at,
      out->data.data.octets.size, out->data.has_error, out->data.error;
  @ ensures win12_read_on{Pre, Post}(in, \result, 5);
  @ ensures \result == WIN12_OK ==> win12_sound_action_response_normal(out);
  @*/
win12_code win12_read_action_response_normal(struct win12_input *in, struct win12_action_response_normal *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->result, out->has_data,
      out->data.has_data, out->data.data.octets.at, out->data.data.octets.size, out->data.has_error, out->data.error,
      fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_action_response_normal(const uint8_t *octets, size_t size,
    struct win12_action_response_normal *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_action_response_normal(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_action_response_normal(struct win12_output *out, const struct win12_action_response_normal *in);

/*@ requires \valid_read(in) && win12_sound_action_response_normal(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_action_response_normal(const struct win12_action_response_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * action-response-with-pblock
 *
 * spec/frames/action.ksy:77
 */
struct win12_action_response_with_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/*@ predicate win12_sound_action_response_with_pblock(struct win12_action_response_with_pblock *x) =
  @   win12_readable(&x->raw);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->last_block, out->block_number, out->raw.at, out->raw.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 9);
  @ ensures \result == WIN12_OK ==> win12_sound_action_response_with_pblock(out);
  @*/
win12_code win12_read_action_response_with_pblock(struct win12_input *in,
    struct win12_action_response_with_pblock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->last_block, out->block_number,
      out->raw.at, out->raw.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_action_response_with_pblock(const uint8_t *octets, size_t size,
    struct win12_action_response_with_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_action_response_with_pblock(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_action_response_with_pblock(struct win12_output *out,
    const struct win12_action_response_with_pblock *in);

/*@ requires \valid_read(in) && win12_sound_action_response_with_pblock(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_action_response_with_pblock(const struct win12_action_response_with_pblock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * action-response-with-list
 *
 * spec/frames/action.ksy:82
 */
struct win12_action_response_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list results;
};

/*@ predicate win12_sound_action_response_with_list(struct win12_action_response_with_list *x) =
  @   win12_sound_slice(&x->results.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->results.items.at, out->results.items.size, out->results.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @ ensures \result == WIN12_OK ==> win12_sound_action_response_with_list(out);
  @*/
win12_code win12_read_action_response_with_list(struct win12_input *in, struct win12_action_response_with_list *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->results.items.at,
      out->results.items.size, out->results.count, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_action_response_with_list(const uint8_t *octets, size_t size,
    struct win12_action_response_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_action_response_with_list(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_action_response_with_list(struct win12_output *out,
    const struct win12_action_response_with_list *in);

/*@ requires \valid_read(in) && win12_sound_action_response_with_list(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_action_response_with_list(const struct win12_action_response_with_list *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * action-response-next-pblock
 *
 * spec/frames/action.ksy:88
 */
struct win12_action_response_next_pblock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint32_t block_number;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->block_number;
  @ ensures win12_read_on{Pre, Post}(in, \result, 7);
  @*/
win12_code win12_read_action_response_next_pblock(struct win12_input *in,
    struct win12_action_response_next_pblock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->block_number, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_action_response_next_pblock(const uint8_t *octets, size_t size,
    struct win12_action_response_next_pblock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_action_response_next_pblock(struct win12_output *out,
    const struct win12_action_response_next_pblock *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_action_response_next_pblock(const struct win12_action_response_next_pblock *in, uint8_t *to,
    size_t room, size_t *size);

enum win12_action_case {
    WIN12_ACTION_IS_ACTION_REQUEST_NORMAL,
    WIN12_ACTION_IS_ACTION_REQUEST_NEXT_PBLOCK,
    WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST,
    WIN12_ACTION_IS_ACTION_REQUEST_WITH_FIRST_PBLOCK,
    WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST_AND_FIRST_PBLOCK,
    WIN12_ACTION_IS_ACTION_REQUEST_WITH_PBLOCK,
    WIN12_ACTION_IS_ACTION_RESPONSE_NORMAL,
    WIN12_ACTION_IS_ACTION_RESPONSE_WITH_PBLOCK,
    WIN12_ACTION_IS_ACTION_RESPONSE_WITH_LIST,
    WIN12_ACTION_IS_ACTION_RESPONSE_NEXT_PBLOCK,
};

/*
 * ACTION-Request C3 and ACTION-Response C7 (IEC 62056-5-3, 7.3.5).
 *
 * spec/frames/action.ksy:1
 */
struct win12_action {
    enum win12_action_case is;
    union {
        struct win12_action_request_normal action_request_normal;
        struct win12_action_request_next_pblock action_request_next_pblock;
        struct win12_action_request_with_list action_request_with_list;
        struct win12_action_request_with_first_pblock action_request_with_first_pblock;
        struct win12_action_request_with_list_and_first_pblock action_request_with_list_and_first_pblock;
        struct win12_action_request_with_pblock action_request_with_pblock;
        struct win12_action_response_normal action_response_normal;
        struct win12_action_response_with_pblock action_response_with_pblock;
        struct win12_action_response_with_list action_response_with_list;
        struct win12_action_response_next_pblock action_response_next_pblock;
    } as;
};

/*@ predicate win12_sound_action(struct win12_action *x) =
  @   (x->is ==
      WIN12_ACTION_IS_ACTION_REQUEST_NORMAL ==> win12_sound_action_request_normal(&x->as.action_request_normal)) &&
  @   (x->is ==
      WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST ==> win12_sound_action_request_with_list(
      &x->as.action_request_with_list)) &&
  @   (x->is ==
      WIN12_ACTION_IS_ACTION_REQUEST_WITH_FIRST_PBLOCK ==> win12_sound_action_request_with_first_pblock(
      &x->as.action_request_with_first_pblock)) &&
  @   (x->is ==
      WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST_AND_FIRST_PBLOCK ==> win12_sound_action_request_with_list_and_first_pblock(&x->as.action_request_with_list_and_first_pblock)) &&
  @   (x->is ==
      WIN12_ACTION_IS_ACTION_REQUEST_WITH_PBLOCK ==> win12_sound_action_request_with_pblock(
      &x->as.action_request_with_pblock)) &&
  @   (x->is ==
      WIN12_ACTION_IS_ACTION_RESPONSE_NORMAL ==> win12_sound_action_response_normal(&x->as.action_response_normal)) &&
  @   (x->is ==
      WIN12_ACTION_IS_ACTION_RESPONSE_WITH_PBLOCK ==> win12_sound_action_response_with_pblock(
      &x->as.action_response_with_pblock)) &&
  @   (x->is ==
      WIN12_ACTION_IS_ACTION_RESPONSE_WITH_LIST ==> win12_sound_action_response_with_list(
      &x->as.action_response_with_list));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_action(out);
  @*/
win12_code win12_read_action(struct win12_input *in, struct win12_action *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_action(const uint8_t *octets, size_t size, struct win12_action *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_action(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_action(struct win12_output *out, const struct win12_action *in);

/*@ requires \valid_read(in) && win12_sound_action(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_action(const struct win12_action *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
