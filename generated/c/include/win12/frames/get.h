// Generated from spec/frames/get.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * xDLMS GET.
 *
 * GET-Request C0 and GET-Response C4, normal, next, with-list and with-datablock (IEC 62056-5-3, 7.3.3).
 */

#ifndef WIN12_FRAMES_GET_H
#define WIN12_FRAMES_GET_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"
#include "win12/frames/cosem.h"

#ifdef __cplusplus
extern "C" {
#endif

#define WIN12_GET_REQUEST_NORMAL_PRIORITY_DEFAULT 1U
#define WIN12_GET_REQUEST_NORMAL_CONFIRMED_DEFAULT 1U
#define WIN12_GET_REQUEST_NORMAL_RESERVED_DEFAULT 0U

#define WIN12_GET_REQUEST_NEXT_PRIORITY_DEFAULT 1U
#define WIN12_GET_REQUEST_NEXT_CONFIRMED_DEFAULT 1U
#define WIN12_GET_REQUEST_NEXT_RESERVED_DEFAULT 0U

#define WIN12_GET_REQUEST_WITH_LIST_PRIORITY_DEFAULT 1U
#define WIN12_GET_REQUEST_WITH_LIST_CONFIRMED_DEFAULT 1U
#define WIN12_GET_REQUEST_WITH_LIST_RESERVED_DEFAULT 0U

#define WIN12_GET_RESPONSE_NORMAL_PRIORITY_DEFAULT 1U
#define WIN12_GET_RESPONSE_NORMAL_CONFIRMED_DEFAULT 1U
#define WIN12_GET_RESPONSE_NORMAL_RESERVED_DEFAULT 0U

#define WIN12_GET_RESPONSE_WITH_DATABLOCK_PRIORITY_DEFAULT 1U
#define WIN12_GET_RESPONSE_WITH_DATABLOCK_CONFIRMED_DEFAULT 1U
#define WIN12_GET_RESPONSE_WITH_DATABLOCK_RESERVED_DEFAULT 0U

#define WIN12_GET_RESPONSE_WITH_LIST_PRIORITY_DEFAULT 1U
#define WIN12_GET_RESPONSE_WITH_LIST_CONFIRMED_DEFAULT 1U
#define WIN12_GET_RESPONSE_WITH_LIST_RESERVED_DEFAULT 0U

/*
 * get-request-normal
 *
 * spec/frames/get.ksy:21
 */
struct win12_get_request_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_attribute_descriptor attribute;
    bool has_access;
    struct win12_selective_access access;
};

/*@ predicate win12_sound_get_request_normal(struct win12_get_request_normal *x) =
  @   win12_sound_attribute_descriptor(&x->attribute) &&
  @   (x->has_access ==> win12_sound_selective_access(&x->access));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->attribute.class_id, out->attribute.instance_id.at,
      out->attribute.instance_id.size, out->attribute.attribute_id, out->has_access, out->access.selector,
      out->access.parameters.octets.at, out->access.parameters.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 13);
  @ ensures \result == WIN12_OK ==> win12_sound_get_request_normal(out);
  @*/
win12_code win12_read_get_request_normal(struct win12_input *in, struct win12_get_request_normal *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->attribute.class_id,
      out->attribute.instance_id.at, out->attribute.instance_id.size, out->attribute.attribute_id, out->has_access,
      out->access.selector, out->access.parameters.octets.at, out->access.parameters.octets.size, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_get_request_normal(const uint8_t *octets, size_t size, struct win12_get_request_normal *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_get_request_normal(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_get_request_normal(struct win12_output *out, const struct win12_get_request_normal *in);

/*@ requires \valid_read(in) && win12_sound_get_request_normal(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_get_request_normal(const struct win12_get_request_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * get-request-next
 *
 * spec/frames/get.ksy:26
 */
struct win12_get_request_next {
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
win12_code win12_read_get_request_next(struct win12_input *in, struct win12_get_request_next *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->block_number, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_get_request_next(const uint8_t *octets, size_t size, struct win12_get_request_next *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_get_request_next(struct win12_output *out, const struct win12_get_request_next *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_get_request_next(const struct win12_get_request_next *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * get-request-with-list
 *
 * spec/frames/get.ksy:31
 */
struct win12_get_request_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list selections;
};

/*@ predicate win12_sound_get_request_with_list(struct win12_get_request_with_list *x) =
  @   win12_sound_slice(&x->selections.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->selections.items.at, out->selections.items.size, out->selections.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @ ensures \result == WIN12_OK ==> win12_sound_get_request_with_list(out);
  @*/
win12_code win12_read_get_request_with_list(struct win12_input *in, struct win12_get_request_with_list *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->selections.items.at,
      out->selections.items.size, out->selections.count, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_get_request_with_list(const uint8_t *octets, size_t size,
    struct win12_get_request_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_get_request_with_list(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_get_request_with_list(struct win12_output *out, const struct win12_get_request_with_list *in);

/*@ requires \valid_read(in) && win12_sound_get_request_with_list(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_get_request_with_list(const struct win12_get_request_with_list *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * get-response-normal
 *
 * spec/frames/get.ksy:37
 */
struct win12_get_response_normal {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    bool has_data;
    struct win12_data data;
    bool has_error;
    uint8_t error; /* data-access-result */
};

/*@ predicate win12_sound_get_response_normal(struct win12_get_response_normal *x) =
  @   (x->has_data ==> win12_sound_data(&x->data));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->has_data, out->data.octets.at, out->data.octets.size, out->has_error,
      out->error;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @ ensures \result == WIN12_OK ==> win12_sound_get_response_normal(out);
  @*/
win12_code win12_read_get_response_normal(struct win12_input *in, struct win12_get_response_normal *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->has_data, out->data.octets.at,
      out->data.octets.size, out->has_error, out->error, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_get_response_normal(const uint8_t *octets, size_t size, struct win12_get_response_normal *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_get_response_normal(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_get_response_normal(struct win12_output *out, const struct win12_get_response_normal *in);

/*@ requires \valid_read(in) && win12_sound_get_response_normal(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_get_response_normal(const struct win12_get_response_normal *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * get-response-with-datablock
 *
 * spec/frames/get.ksy:42
 */
struct win12_get_response_with_datablock {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    uint8_t last_block;
    uint32_t block_number;
    bool has_raw;
    struct win12_slice raw;
    bool has_error;
    uint8_t error; /* data-access-result */
};

/*@ predicate win12_sound_get_response_with_datablock(struct win12_get_response_with_datablock *x) =
  @   (x->has_raw ==> win12_readable(&x->raw));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->last_block, out->block_number, out->has_raw, out->raw.at, out->raw.size,
      out->has_error, out->error;
  @ ensures win12_read_on{Pre, Post}(in, \result, 9);
  @ ensures \result == WIN12_OK ==> win12_sound_get_response_with_datablock(out);
  @*/
win12_code win12_read_get_response_with_datablock(struct win12_input *in,
    struct win12_get_response_with_datablock *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->last_block, out->block_number,
      out->has_raw, out->raw.at, out->raw.size, out->has_error, out->error, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_get_response_with_datablock(const uint8_t *octets, size_t size,
    struct win12_get_response_with_datablock *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_get_response_with_datablock(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_get_response_with_datablock(struct win12_output *out,
    const struct win12_get_response_with_datablock *in);

/*@ requires \valid_read(in) && win12_sound_get_response_with_datablock(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_get_response_with_datablock(const struct win12_get_response_with_datablock *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * get-response-with-list
 *
 * spec/frames/get.ksy:47
 */
struct win12_get_response_with_list {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
    struct win12_list results;
};

/*@ predicate win12_sound_get_response_with_list(struct win12_get_response_with_list *x) =
  @   win12_sound_slice(&x->results.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id, out->results.items.at, out->results.items.size, out->results.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @ ensures \result == WIN12_OK ==> win12_sound_get_response_with_list(out);
  @*/
win12_code win12_read_get_response_with_list(struct win12_input *in, struct win12_get_response_with_list *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, out->results.items.at,
      out->results.items.size, out->results.count, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_get_response_with_list(const uint8_t *octets, size_t size,
    struct win12_get_response_with_list *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_get_response_with_list(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_get_response_with_list(struct win12_output *out, const struct win12_get_response_with_list *in);

/*@ requires \valid_read(in) && win12_sound_get_response_with_list(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_get_response_with_list(const struct win12_get_response_with_list *in, uint8_t *to, size_t room,
    size_t *size);

enum win12_get_case {
    WIN12_GET_IS_GET_REQUEST_NORMAL,
    WIN12_GET_IS_GET_REQUEST_NEXT,
    WIN12_GET_IS_GET_REQUEST_WITH_LIST,
    WIN12_GET_IS_GET_RESPONSE_NORMAL,
    WIN12_GET_IS_GET_RESPONSE_WITH_DATABLOCK,
    WIN12_GET_IS_GET_RESPONSE_WITH_LIST,
};

/*
 * GET-Request C0 and GET-Response C4, normal, next, with-list and with-datablock (IEC 62056-5-3, 7.3.3).
 *
 * spec/frames/get.ksy:1
 */
struct win12_get {
    enum win12_get_case is;
    union {
        struct win12_get_request_normal get_request_normal;
        struct win12_get_request_next get_request_next;
        struct win12_get_request_with_list get_request_with_list;
        struct win12_get_response_normal get_response_normal;
        struct win12_get_response_with_datablock get_response_with_datablock;
        struct win12_get_response_with_list get_response_with_list;
    } as;
};

/*@ predicate win12_sound_get(struct win12_get *x) =
  @   (x->is == WIN12_GET_IS_GET_REQUEST_NORMAL ==> win12_sound_get_request_normal(&x->as.get_request_normal)) &&
  @   (x->is ==
      WIN12_GET_IS_GET_REQUEST_WITH_LIST ==> win12_sound_get_request_with_list(&x->as.get_request_with_list)) &&
  @   (x->is == WIN12_GET_IS_GET_RESPONSE_NORMAL ==> win12_sound_get_response_normal(&x->as.get_response_normal)) &&
  @   (x->is ==
      WIN12_GET_IS_GET_RESPONSE_WITH_DATABLOCK ==> win12_sound_get_response_with_datablock(
      &x->as.get_response_with_datablock)) &&
  @   (x->is ==
      WIN12_GET_IS_GET_RESPONSE_WITH_LIST ==> win12_sound_get_response_with_list(&x->as.get_response_with_list));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_get(out);
  @*/
win12_code win12_read_get(struct win12_input *in, struct win12_get *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_get(const uint8_t *octets, size_t size, struct win12_get *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_get(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_get(struct win12_output *out, const struct win12_get *in);

/*@ requires \valid_read(in) && win12_sound_get(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_get(const struct win12_get *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
