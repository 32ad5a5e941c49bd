// Generated from spec/frames/cosem.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * COSEM references used by the xDLMS services.
 *
 * Attribute and method descriptors, selective access and result choices (IEC 62056-5-3, clause 8, COSEMpdu).
 */

#ifndef WIN12_FRAMES_COSEM_H
#define WIN12_FRAMES_COSEM_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"

#ifdef __cplusplus
extern "C" {
#endif

#define WIN12_INVOKE_PRIORITY_DEFAULT 1U
#define WIN12_INVOKE_CONFIRMED_DEFAULT 1U
#define WIN12_INVOKE_RESERVED_DEFAULT 0U

/*
 * Invoke-Id-And-Priority
 *
 * spec/frames/cosem.ksy:9
 */
struct win12_invoke {
    uint8_t priority; /* 1 high */
    uint8_t confirmed;
    uint8_t reserved;
    uint8_t invoke_id;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->priority, out->confirmed,
      out->reserved, out->invoke_id;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @*/
win12_code win12_read_invoke(struct win12_input *in, struct win12_invoke *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->priority, out->confirmed, out->reserved, out->invoke_id, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_invoke(const uint8_t *octets, size_t size, struct win12_invoke *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_invoke(struct win12_output *out, const struct win12_invoke *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_invoke(const struct win12_invoke *in, uint8_t *to, size_t room, size_t *size);

/*
 * attribute-descriptor
 *
 * spec/frames/cosem.ksy:16
 */
struct win12_attribute_descriptor {
    uint16_t class_id;
    struct win12_slice instance_id; /* logical name */
    int8_t attribute_id;
};

/*@ predicate win12_sound_attribute_descriptor(struct win12_attribute_descriptor *x) =
  @   win12_readable(&x->instance_id);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->class_id, out->instance_id.at,
      out->instance_id.size, out->attribute_id;
  @ ensures win12_read_on{Pre, Post}(in, \result, 9);
  @ ensures \result == WIN12_OK ==> win12_sound_attribute_descriptor(out);
  @*/
win12_code win12_read_attribute_descriptor(struct win12_input *in, struct win12_attribute_descriptor *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->class_id, out->instance_id.at, out->instance_id.size, out->attribute_id, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_attribute_descriptor(const uint8_t *octets, size_t size,
    struct win12_attribute_descriptor *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_attribute_descriptor(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_attribute_descriptor(struct win12_output *out, const struct win12_attribute_descriptor *in);

/*@ requires \valid_read(in) && win12_sound_attribute_descriptor(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_attribute_descriptor(const struct win12_attribute_descriptor *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * method-descriptor
 *
 * spec/frames/cosem.ksy:21
 */
struct win12_method_descriptor {
    uint16_t class_id;
    struct win12_slice instance_id; /* logical name */
    int8_t method_id;
};

/*@ predicate win12_sound_method_descriptor(struct win12_method_descriptor *x) =
  @   win12_readable(&x->instance_id);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->class_id, out->instance_id.at,
      out->instance_id.size, out->method_id;
  @ ensures win12_read_on{Pre, Post}(in, \result, 9);
  @ ensures \result == WIN12_OK ==> win12_sound_method_descriptor(out);
  @*/
win12_code win12_read_method_descriptor(struct win12_input *in, struct win12_method_descriptor *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->class_id, out->instance_id.at, out->instance_id.size, out->method_id, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_method_descriptor(const uint8_t *octets, size_t size, struct win12_method_descriptor *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_method_descriptor(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_method_descriptor(struct win12_output *out, const struct win12_method_descriptor *in);

/*@ requires \valid_read(in) && win12_sound_method_descriptor(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_method_descriptor(const struct win12_method_descriptor *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * selective-access
 *
 * spec/frames/cosem.ksy:26
 */
struct win12_selective_access {
    uint8_t selector; /* 1 by range, 2 by entry (profile generic) */
    struct win12_data parameters;
};

/*@ predicate win12_sound_selective_access(struct win12_selective_access *x) =
  @   win12_sound_data(&x->parameters);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->selector,
      out->parameters.octets.at, out->parameters.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_selective_access(out);
  @*/
win12_code win12_read_selective_access(struct win12_input *in, struct win12_selective_access *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->selector, out->parameters.octets.at, out->parameters.octets.size, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_selective_access(const uint8_t *octets, size_t size, struct win12_selective_access *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_selective_access(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_selective_access(struct win12_output *out, const struct win12_selective_access *in);

/*@ requires \valid_read(in) && win12_sound_selective_access(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_selective_access(const struct win12_selective_access *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * an attribute and, optionally, which part of it
 *
 * spec/frames/cosem.ksy:30
 */
struct win12_attribute_selection {
    struct win12_attribute_descriptor attribute;
    bool has_access;
    struct win12_selective_access access;
};

/*@ predicate win12_sound_attribute_selection(struct win12_attribute_selection *x) =
  @   win12_sound_attribute_descriptor(&x->attribute) &&
  @   (x->has_access ==> win12_sound_selective_access(&x->access));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->attribute.class_id,
      out->attribute.instance_id.at, out->attribute.instance_id.size, out->attribute.attribute_id, out->has_access,
      out->access.selector, out->access.parameters.octets.at, out->access.parameters.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 10);
  @ ensures \result == WIN12_OK ==> win12_sound_attribute_selection(out);
  @*/
win12_code win12_read_attribute_selection(struct win12_input *in, struct win12_attribute_selection *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->attribute.class_id, out->attribute.instance_id.at, out->attribute.instance_id.size,
      out->attribute.attribute_id, out->has_access, out->access.selector, out->access.parameters.octets.at,
      out->access.parameters.octets.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_attribute_selection(const uint8_t *octets, size_t size, struct win12_attribute_selection *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_attribute_selection(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_attribute_selection(struct win12_output *out, const struct win12_attribute_selection *in);

/*@ requires \valid_read(in) && win12_sound_attribute_selection(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_attribute_selection(const struct win12_attribute_selection *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * Get-Data-Result, either the data or a data-access-result code
 *
 * spec/frames/cosem.ksy:36
 */
struct win12_data_result {
    bool has_data;
    struct win12_data data;
    bool has_error;
    uint8_t error; /* data-access-result */
};

/*@ predicate win12_sound_data_result(struct win12_data_result *x) =
  @   (x->has_data ==> win12_sound_data(&x->data));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_data, out->data.octets.at,
      out->data.octets.size, out->has_error, out->error;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_data_result(out);
  @*/
win12_code win12_read_data_result(struct win12_input *in, struct win12_data_result *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->has_data, out->data.octets.at, out->data.octets.size, out->has_error, out->error, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_data_result(const uint8_t *octets, size_t size, struct win12_data_result *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_data_result(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_data_result(struct win12_output *out, const struct win12_data_result *in);

/*@ requires \valid_read(in) && win12_sound_data_result(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_data_result(const struct win12_data_result *in, uint8_t *to, size_t room, size_t *size);

/*
 * what the blocks of a long get-response-with-list carry, put together
 *
 * spec/frames/cosem.ksy:42
 */
struct win12_data_result_list {
    struct win12_list results;
};

/*@ predicate win12_sound_data_result_list(struct win12_data_result_list *x) =
  @   win12_sound_slice(&x->results.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->results.items.at,
      out->results.items.size, out->results.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_data_result_list(out);
  @*/
win12_code win12_read_data_result_list(struct win12_input *in, struct win12_data_result_list *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->results.items.at, out->results.items.size, out->results.count, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_data_result_list(const uint8_t *octets, size_t size, struct win12_data_result_list *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_data_result_list(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_data_result_list(struct win12_output *out, const struct win12_data_result_list *in);

/*@ requires \valid_read(in) && win12_sound_data_result_list(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_data_result_list(const struct win12_data_result_list *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * DataBlock-G of a GET or ACTION response
 *
 * spec/frames/cosem.ksy:47
 */
struct win12_data_block {
    uint8_t last_block;
    uint32_t block_number;
    bool has_raw;
    struct win12_slice raw;
    bool has_error;
    uint8_t error; /* data-access-result */
};

/*@ predicate win12_sound_data_block(struct win12_data_block *x) =
  @   (x->has_raw ==> win12_readable(&x->raw));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->last_block, out->block_number,
      out->has_raw, out->raw.at, out->raw.size, out->has_error, out->error;
  @ ensures win12_read_on{Pre, Post}(in, \result, 6);
  @ ensures \result == WIN12_OK ==> win12_sound_data_block(out);
  @*/
win12_code win12_read_data_block(struct win12_input *in, struct win12_data_block *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->last_block, out->block_number, out->has_raw, out->raw.at, out->raw.size, out->has_error, out->error,
      fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_data_block(const uint8_t *octets, size_t size, struct win12_data_block *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_data_block(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_data_block(struct win12_output *out, const struct win12_data_block *in);

/*@ requires \valid_read(in) && win12_sound_data_block(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_data_block(const struct win12_data_block *in, uint8_t *to, size_t room, size_t *size);

/*
 * DataBlock-SA of a SET or ACTION request
 *
 * spec/frames/cosem.ksy:56
 */
struct win12_sent_block {
    uint8_t last_block;
    uint32_t block_number;
    struct win12_slice raw;
};

/*@ predicate win12_sound_sent_block(struct win12_sent_block *x) =
  @   win12_readable(&x->raw);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->last_block, out->block_number,
      out->raw.at, out->raw.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 6);
  @ ensures \result == WIN12_OK ==> win12_sound_sent_block(out);
  @*/
win12_code win12_read_sent_block(struct win12_input *in, struct win12_sent_block *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->last_block, out->block_number, out->raw.at, out->raw.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_sent_block(const uint8_t *octets, size_t size, struct win12_sent_block *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_sent_block(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_sent_block(struct win12_output *out, const struct win12_sent_block *in);

/*@ requires \valid_read(in) && win12_sound_sent_block(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_sent_block(const struct win12_sent_block *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
