// Generated from spec/frames/set.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * xDLMS SET.
 *
 * SET-Request C1 and SET-Response C5 (IEC 62056-5-3, 7.3.4).
 */

#ifndef WIN12_FRAMES_SET_H
#define WIN12_FRAMES_SET_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"
#include "win12/frames/cosem.h"

#ifdef __cplusplus
extern "C" {
#endif

#define WIN12_SET_REQUEST_NORMAL_PRIORITY_DEFAULT 1U
#define WIN12_SET_REQUEST_NORMAL_CONFIRMED_DEFAULT 1U
#define WIN12_SET_REQUEST_NORMAL_RESERVED_DEFAULT 0U

#define WIN12_SET_REQUEST_WITH_FIRST_DATABLOCK_PRIORITY_DEFAULT 1U
#define WIN12_SET_REQUEST_WITH_FIRST_DATABLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_SET_REQUEST_WITH_FIRST_DATABLOCK_RESERVED_DEFAULT 0U

#define WIN12_SET_REQUEST_WITH_DATABLOCK_PRIORITY_DEFAULT 1U
#define WIN12_SET_REQUEST_WITH_DATABLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_SET_REQUEST_WITH_DATABLOCK_RESERVED_DEFAULT 0U

#define WIN12_SET_REQUEST_WITH_LIST_PRIORITY_DEFAULT 1U
#define WIN12_SET_REQUEST_WITH_LIST_CONFIRMED_DEFAULT 1U
#define WIN12_SET_REQUEST_WITH_LIST_RESERVED_DEFAULT 0U

#define WIN12_SET_REQUEST_WITH_LIST_AND_FIRST_DATABLOCK_PRIORITY_DEFAULT 1U
#define WIN12_SET_REQUEST_WITH_LIST_AND_FIRST_DATABLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_SET_REQUEST_WITH_LIST_AND_FIRST_DATABLOCK_RESERVED_DEFAULT 0U

#define WIN12_SET_RESPONSE_NORMAL_PRIORITY_DEFAULT 1U
#define WIN12_SET_RESPONSE_NORMAL_CONFIRMED_DEFAULT 1U
#define WIN12_SET_RESPONSE_NORMAL_RESERVED_DEFAULT 0U

#define WIN12_SET_RESPONSE_DATABLOCK_PRIORITY_DEFAULT 1U
#define WIN12_SET_RESPONSE_DATABLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_SET_RESPONSE_DATABLOCK_RESERVED_DEFAULT 0U

#define WIN12_SET_RESPONSE_LAST_DATABLOCK_PRIORITY_DEFAULT 1U
#define WIN12_SET_RESPONSE_LAST_DATABLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_SET_RESPONSE_LAST_DATABLOCK_RESERVED_DEFAULT 0U

#define WIN12_SET_RESPONSE_LAST_DATABLOCK_WITH_LIST_PRIORITY_DEFAULT 1U
#define WIN12_SET_RESPONSE_LAST_DATABLOCK_WITH_LIST_CONFIRMED_DEFAULT 1U
#define WIN12_SET_RESPONSE_LAST_DATABLOCK_WITH_LIST_RESERVED_DEFAULT 0U

#define WIN12_SET_RESPONSE_WITH_LIST_PRIORITY_DEFAULT 1U
#define WIN12_SET_RESPONSE_WITH_LIST_CONFIRMED_DEFAULT 1U
#define WIN12_SET_RESPONSE_WITH_LIST_RESERVED_DEFAULT 0U

/*
 * set-request-normal
 *
 * spec/frames/set.ksy:25
 */
struct win12_set_request_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_attribute_descriptor attribute;
    bool has_access;
    struct win12_selective_access access;
    struct win12_data data;
};

/*@ predicate win12_sound_set_request_normal(struct win12_set_request_normal *x) =
  @   win12_sound_attribute_descriptor(&x->attribute) &&
  @   (x->has_access ==> win12_sound_selective_access(&x->access)) &&
  @   win12_sound_data(&x->data);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->attribute.class_id, out->attribute.instance_id.at,
      out->attribute.instance_id.size, out->attribute.attribute_id, out->has_access, out->access.selector,
      out->access.parameters.octets.at, out->access.parameters.octets.size, out->data.octets.at, out->data.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 14);
  @ ensures \result == WIN12_OK ==> win12_sound_set_request_normal(out);
  @*/
win12_code win12_read_set_request_normal(struct win12_input *in, struct win12_set_request_normal *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->attribute.class_id,
      out->attribute.instance_id.at, out->attribute.instance_id.size, out->attribute.attribute_id, out->has_access,
      out->access.selector, out->access.parameters.octets.at, out->access.parameters.octets.size, out->data.octets.at,
      out->data.octets.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_set_request_normal(const uint8_t *octets, size_t size, struct win12_set_request_normal *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_set_request_normal(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_set_request_normal(struct win12_output *out, const struct win12_set_request_normal *in);

/*@ requires \valid_read(in) && win12_sound_set_request_normal(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_set_request_normal(const struct win12_set_request_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * set-request-with-first-datablock
 *
 * spec/frames/set.ksy:31
 */
struct win12_set_request_with_first_datablock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_attribute_descriptor attribute;
    bool has_access;
    struct win12_selective_access access;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/*@ predicate win12_sound_set_request_with_first_datablock(struct win12_set_request_with_first_datablock *x) =
  @   win12_sound_attribute_descriptor(&x->attribute) &&
  @   (x->has_access ==> win12_sound_selective_access(&x->access)) &&
  @   win12_readable(&x->raw);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->attribute.class_id, out->attribute.instance_id.at,
      out->attribute.instance_id.size, out->attribute.attribute_id, out->has_access, out->access.selector,
      out->access.parameters.octets.at, out->access.parameters.octets.size, out->last_block, out->block_number,
      out->raw.at, out->raw.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 19);
  @ ensures \result == WIN12_OK ==> win12_sound_set_request_with_first_datablock(out);
  @*/
win12_code win12_read_set_request_with_first_datablock(struct win12_input *in,
    struct win12_set_request_with_first_datablock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->attribute.class_id,
      out->attribute.instance_id.at, out->attribute.instance_id.size, out->attribute.attribute_id, out->has_access,
      out->access.selector, out->access.parameters.octets.at, out->access.parameters.octets.size, out->last_block,
      out->block_number, out->raw.at, out->raw.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_set_request_with_first_datablock(const uint8_t *octets, size_t size,
    struct win12_set_request_with_first_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_set_request_with_first_datablock(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_set_request_with_first_datablock(struct win12_output *out,
    const struct win12_set_request_with_first_datablock *in);

/*@ requires \valid_read(in) && win12_sound_set_request_with_first_datablock(in) && to != \null &&
    room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_set_request_with_first_datablock(const struct win12_set_request_with_first_datablock *in,
    uint8_t *to, size_t room, size_t *size);

/*
 * set-request-with-datablock
 *
 * spec/frames/set.ksy:37
 */
struct win12_set_request_with_datablock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/*@ predicate win12_sound_set_request_with_datablock(struct win12_set_request_with_datablock *x) =
  @   win12_readable(&x->raw);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->last_block, out->block_number, out->raw.at, out->raw.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 9);
  @ ensures \result == WIN12_OK ==> win12_sound_set_request_with_datablock(out);
  @*/
win12_code win12_read_set_request_with_datablock(struct win12_input *in, struct win12_set_request_with_datablock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->last_block, out->block_number,
      out->raw.at, out->raw.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_set_request_with_datablock(const uint8_t *octets, size_t size,
    struct win12_set_request_with_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_set_request_with_datablock(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_set_request_with_datablock(struct win12_output *out,
    const struct win12_set_request_with_datablock *in);

/*@ requires \valid_read(in) && win12_sound_set_request_with_datablock(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_set_request_with_datablock(const struct win12_set_request_with_datablock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * set-request-with-list
 *
 * spec/frames/set.ksy:42
 */
struct win12_set_request_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list selections;
    struct win12_list values;
};

/*@ predicate win12_sound_set_request_with_list(struct win12_set_request_with_list *x) =
  @   win12_sound_slice(&x->selections.items) &&
  @   win12_sound_slice(&x->values.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->selections.items.at, out->selections.items.size, out->selections.count,
      out->values.items.at, out->values.items.size, out->values.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 5);
  @ ensures \result == WIN12_OK ==> win12_sound_set_request_with_list(out);
  @*/
win12_code win12_read_set_request_with_list(struct win12_input *in, struct win12_set_request_with_list *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->selections.items.at,
      out->selections.items.size, out->selections.count, out->values.items.at, out->values.items.size,
      out->values.count, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_set_request_with_list(const uint8_t *octets, size_t size,
    struct win12_set_request_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_set_request_with_list(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_set_request_with_list(struct win12_output *out, const struct win12_set_request_with_list *in);

/*@ requires \valid_read(in) && win12_sound_set_request_with_list(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_set_request_with_list(const struct win12_set_request_with_list *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * set-request-with-list-and-first-datablock
 *
 * spec/frames/set.ksy:50
 */
struct win12_set_request_with_list_and_first_datablock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list selections;
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/*@ predicate win12_sound_set_request_with_list_and_first_datablock(
    struct win12_set_request_with_list_and_first_datablock *x) =
  @   win12_sound_slice(&x->selections.items) &&
  @   win12_readable(&x->raw);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->selections.items.at, out->selections.items.size, out->selections.count,
      out->last_block, out->block_number, out->raw.at, out->raw.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 10);
  @ ensures \result == WIN12_OK ==> win12_sound_set_request_with_list_and_first_datablock(out);
  @*/
win12_code win12_read_set_request_with_list_and_first_datablock(struct win12_input *in,
    struct win12_set_request_with_list_and_first_datablock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->selections.items.at,
      out->selections.items.size, out->selections.count, out->last_block, out->block_number, out->raw.at,
      out->raw.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_set_request_with_list_and_first_datablock(const uint8_t *octets, size_t size,
    struct win12_set_request_with_list_and_first_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_set_request_with_list_and_first_datablock(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_set_request_with_list_and_first_datablock(struct win12_output *out,
    const struct win12_set_request_with_list_and_first_datablock *in);

/*@ requires \valid_read(in) && win12_sound_set_request_with_list_and_first_datablock(in) && to != \null &&
    room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_set_request_with_list_and_first_datablock(
    const struct win12_set_request_with_list_and_first_datablock *in, uint8_t *to, size_t room, size_t *size);

/*
 * set-response-normal
 *
 * spec/frames/set.ksy:57
 */
struct win12_set_response_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t result; /* data-access-result */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->result;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @*/
win12_code win12_read_set_response_normal(struct win12_input *in, struct win12_set_response_normal *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->result, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_set_response_normal(const uint8_t *octets, size_t size, struct win12_set_response_normal *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_set_response_normal(struct win12_output *out, const struct win12_set_response_normal *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_set_response_normal(const struct win12_set_response_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * set-response-datablock
 *
 * spec/frames/set.ksy:62
 */
struct win12_set_response_datablock {
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
win12_code win12_read_set_response_datablock(struct win12_input *in, struct win12_set_response_datablock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->block_number, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_set_response_datablock(const uint8_t *octets, size_t size,
    struct win12_set_response_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_set_response_datablock(struct win12_output *out, const struct win12_set_response_datablock *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_set_response_datablock(const struct win12_set_response_datablock *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * set-response-last-datablock
 *
 * spec/frames/set.ksy:67
 */
struct win12_set_response_last_datablock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t result; /* data-access-result */
    uint32_t block_number;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->result, out->block_number;
  @ ensures win12_read_on{Pre, Post}(in, \result, 8);
  @*/
win12_code win12_read_set_response_last_datablock(struct win12_input *in,
    struct win12_set_response_last_datablock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->result, out->block_number, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_set_response_last_datablock(const uint8_t *octets, size_t size,
    struct win12_set_response_last_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_set_response_last_datablock(struct win12_output *out,
    const struct win12_set_response_last_datablock *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_set_response_last_datablock(const struct win12_set_response_last_datablock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * set-response-last-datablock-with-list
 *
 * spec/frames/set.ksy:73
 */
struct win12_set_response_last_datablock_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_slice results;
    uint32_t block_number;
};

/*@ predicate win12_sound_set_response_last_datablock_with_list(struct win12_set_response_last_datablock_with_list *x) =
  @   win12_readable(&x->results);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->results.at, out->results.size, out->block_number;
  @ ensures win12_read_on{Pre, Post}(in, \result, 8);
  @ ensures \result == WIN12_OK ==> win12_sound_set_response_last_datablock_with_list(out);
  @*/
win12_code win12_read_set_response_last_datablock_with_list(struct win12_input *in,
    struct win12_set_response_last_datablock_with_list *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->results.at, out->results.size,
      out->block_number, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_set_response_last_datablock_with_list(const uint8_t *octets, size_t size,
    struct win12_set_response_last_datablock_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_set_response_last_datablock_with_list(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_set_response_last_datablock_with_list(struct win12_output *out,
    const struct win12_set_response_last_datablock_with_list *in);

/*@ requires \valid_read(in) && win12_sound_set_response_last_datablock_with_list(in) && to != \null &&
    room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_set_response_last_datablock_with_list(
    const struct win12_set_response_last_datablock_with_list *in, uint8_t *to, size_t room, size_t *size);

/*
 * set-response-with-list
 *
 * spec/frames/set.ksy:80
 */
struct win12_set_response_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_slice results;
};

/*@ predicate win12_sound_set_response_with_list(struct win12_set_response_with_list *x) =
  @   win12_readable(&x->results);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->results.at, out->results.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @ ensures \result == WIN12_OK ==> win12_sound_set_response_with_list(out);
  @*/
win12_code win12_read_set_response_with_list(struct win12_input *in, struct win12_set_response_with_list *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->results.at, out->results.size,
      fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_set_response_with_list(const uint8_t *octets, size_t size,
    struct win12_set_response_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_set_response_with_list(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_set_response_with_list(struct win12_output *out, const struct win12_set_response_with_list *in);

/*@ requires \valid_read(in) && win12_sound_set_response_with_list(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_set_response_with_list(const struct win12_set_response_with_list *in, uint8_t *to, size_t room,
    size_t *size);

enum win12_set_case {
    WIN12_SET_IS_SET_REQUEST_NORMAL,
    WIN12_SET_IS_SET_REQUEST_WITH_FIRST_DATABLOCK,
    WIN12_SET_IS_SET_REQUEST_WITH_DATABLOCK,
    WIN12_SET_IS_SET_REQUEST_WITH_LIST,
    WIN12_SET_IS_SET_REQUEST_WITH_LIST_AND_FIRST_DATABLOCK,
    WIN12_SET_IS_SET_RESPONSE_NORMAL,
    WIN12_SET_IS_SET_RESPONSE_DATABLOCK,
    WIN12_SET_IS_SET_RESPONSE_LAST_DATABLOCK,
    WIN12_SET_IS_SET_RESPONSE_LAST_DATABLOCK_WITH_LIST,
    WIN12_SET_IS_SET_RESPONSE_WITH_LIST,
};

/*
 * SET-Request C1 and SET-Response C5 (IEC 62056-5-3, 7.3.4).
 *
 * spec/frames/set.ksy:1
 */
struct win12_set {
    enum win12_set_case is;
    union {
        struct win12_set_request_normal set_request_normal;
        struct win12_set_request_with_first_datablock set_request_with_first_datablock;
        struct win12_set_request_with_datablock set_request_with_datablock;
        struct win12_set_request_with_list set_request_with_list;
        struct win12_set_request_with_list_and_first_datablock set_request_with_list_and_first_datablock;
        struct win12_set_response_normal set_response_normal;
        struct win12_set_response_datablock set_response_datablock;
        struct win12_set_response_last_datablock set_response_last_datablock;
        struct win12_set_response_last_datablock_with_list set_response_last_datablock_with_list;
        struct win12_set_response_with_list set_response_with_list;
    } as;
};

/*@ predicate win12_sound_set(struct win12_set *x) =
  @   (x->is == WIN12_SET_IS_SET_REQUEST_NORMAL ==> win12_sound_set_request_normal(&x->as.set_request_normal)) &&
  @   (x->is ==
      WIN12_SET_IS_SET_REQUEST_WITH_FIRST_DATABLOCK ==> win12_sound_set_request_with_first_datablock(
      &x->as.set_request_with_first_datablock)) &&
  @   (x->is ==
      WIN12_SET_IS_SET_REQUEST_WITH_DATABLOCK ==> win12_sound_set_request_with_datablock(
      &x->as.set_request_with_datablock)) &&
  @   (x->is ==
      WIN12_SET_IS_SET_REQUEST_WITH_LIST ==> win12_sound_set_request_with_list(&x->as.set_request_with_list)) &&
  @   (x->is ==
      WIN12_SET_IS_SET_REQUEST_WITH_LIST_AND_FIRST_DATABLOCK ==> win12_sound_set_request_with_list_and_first_datablock(
      &x->as.set_request_with_list_and_first_datablock)) &&
  @   (x->is ==
      WIN12_SET_IS_SET_RESPONSE_LAST_DATABLOCK_WITH_LIST ==> win12_sound_set_response_last_datablock_with_list(
      &x->as.set_response_last_datablock_with_list)) &&
  @   (x->is ==
      WIN12_SET_IS_SET_RESPONSE_WITH_LIST ==> win12_sound_set_response_with_list(&x->as.set_response_with_list));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_set(out);
  @*/
win12_code win12_read_set(struct win12_input *in, struct win12_set *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_set(const uint8_t *octets, size_t size, struct win12_set *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_set(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_set(struct win12_output *out, const struct win12_set *in);

/*@ requires \valid_read(in) && win12_sound_set(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_set(const struct win12_set *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
