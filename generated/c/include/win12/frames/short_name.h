// Generated from spec/frames/short_name.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * xDLMS services by short names.
 *
 * Read 05 and 0C, Write 06 and 0D, UnconfirmedWrite 16, InformationReport 18 (IEC 62056-5-3, 7.3.13 to 7.3.17 and
 * clause 8). They name variables by 16 bits, several in one APDU, and have no invoke id: answers follow requests in
 * their order.
 */

#ifndef WIN12_FRAMES_SHORT_NAME_H
#define WIN12_FRAMES_SHORT_NAME_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_access_choice {
    WIN12_ACCESS_CHOICE_VARIABLE_NAME = 0x2,
    WIN12_ACCESS_CHOICE_DETAILED_ACCESS = 0x3,
    WIN12_ACCESS_CHOICE_PARAMETERIZED_ACCESS = 0x4,
    WIN12_ACCESS_CHOICE_BLOCK_NUMBER_ACCESS = 0x5,
    WIN12_ACCESS_CHOICE_READ_DATA_BLOCK_ACCESS = 0x6,
    WIN12_ACCESS_CHOICE_WRITE_DATA_BLOCK_ACCESS = 0x7,
};

enum win12_read_choice {
    WIN12_READ_CHOICE_DATA = 0x0,
    WIN12_READ_CHOICE_DATA_ACCESS_ERROR = 0x1,
    WIN12_READ_CHOICE_DATA_BLOCK_RESULT = 0x2,
    WIN12_READ_CHOICE_BLOCK_NUMBER = 0x3,
};

enum win12_write_choice {
    WIN12_WRITE_CHOICE_SUCCESS = 0x0,
    WIN12_WRITE_CHOICE_DATA_ACCESS_ERROR = 0x1,
    WIN12_WRITE_CHOICE_BLOCK_NUMBER = 0x2,
};

/*
 * detailed-access
 *
 * spec/frames/short_name.ksy:35
 */
struct win12_detailed_access {
    uint16_t variable_name;
    struct win12_data parameter;
};

/*@ predicate win12_sound_detailed_access(struct win12_detailed_access *x) =
  @   win12_sound_data(&x->parameter);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->variable_name,
      out->parameter.octets.at, out->parameter.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 3);
  @ ensures \result == WIN12_OK ==> win12_sound_detailed_access(out);
  @*/
win12_code win12_read_detailed_access(struct win12_input *in, struct win12_detailed_access *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->variable_name, out->parameter.octets.at, out->parameter.octets.size, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_detailed_access(const uint8_t *octets, size_t size, struct win12_detailed_access *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_detailed_access(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_detailed_access(struct win12_output *out, const struct win12_detailed_access *in);

/*@ requires \valid_read(in) && win12_sound_detailed_access(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_detailed_access(const struct win12_detailed_access *in, uint8_t *to, size_t room, size_t *size);

/*
 * parameterized-access
 *
 * spec/frames/short_name.ksy:39
 */
struct win12_parameterized_access {
    uint16_t variable_name;
    uint8_t selector; /* 1 by range, 2 by entry (profile generic); 0 or 1 of a method */
    struct win12_data parameter;
};

/*@ predicate win12_sound_parameterized_access(struct win12_parameterized_access *x) =
  @   win12_sound_data(&x->parameter);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->variable_name, out->selector,
      out->parameter.octets.at, out->parameter.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @ ensures \result == WIN12_OK ==> win12_sound_parameterized_access(out);
  @*/
win12_code win12_read_parameterized_access(struct win12_input *in, struct win12_parameterized_access *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->variable_name, out->selector, out->parameter.octets.at, out->parameter.octets.size, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_parameterized_access(const uint8_t *octets, size_t size,
    struct win12_parameterized_access *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_parameterized_access(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_parameterized_access(struct win12_output *out, const struct win12_parameterized_access *in);

/*@ requires \valid_read(in) && win12_sound_parameterized_access(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_parameterized_access(const struct win12_parameterized_access *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * a block of a long read request
 *
 * spec/frames/short_name.ksy:44
 */
struct win12_read_data_block_access {
    uint8_t last_block;
    uint16_t block_number;
    struct win12_slice raw;
};

/*@ predicate win12_sound_read_data_block_access(struct win12_read_data_block_access *x) =
  @   win12_readable(&x->raw);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->last_block, out->block_number,
      out->raw.at, out->raw.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @ ensures \result == WIN12_OK ==> win12_sound_read_data_block_access(out);
  @*/
win12_code win12_read_read_data_block_access(struct win12_input *in, struct win12_read_data_block_access *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->last_block, out->block_number, out->raw.at, out->raw.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_read_data_block_access(const uint8_t *octets, size_t size,
    struct win12_read_data_block_access *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_read_data_block_access(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_read_data_block_access(struct win12_output *out, const struct win12_read_data_block_access *in);

/*@ requires \valid_read(in) && win12_sound_read_data_block_access(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_read_data_block_access(const struct win12_read_data_block_access *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * a block of a long write request, whose octets are the value beside it
 *
 * spec/frames/short_name.ksy:51
 */
struct win12_write_data_block_access {
    uint8_t last_block;
    uint16_t block_number;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->last_block, out->block_number;
  @ ensures win12_read_on{Pre, Post}(in, \result, 3);
  @*/
win12_code win12_read_write_data_block_access(struct win12_input *in, struct win12_write_data_block_access *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->last_block, out->block_number, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_write_data_block_access(const uint8_t *octets, size_t size,
    struct win12_write_data_block_access *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_write_data_block_access(struct win12_output *out, const struct win12_write_data_block_access *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_write_data_block_access(const struct win12_write_data_block_access *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * Variable-Access-Specification: a variable, part of one, or the next block of a long transfer. Detailed access is
 * that of IEC 61334-4-41; COSEM has no use for it.
 *
 * spec/frames/short_name.ksy:23
 */
struct win12_variable_access {
    uint8_t choice;
    bool has_variable_name;
    uint16_t variable_name; /* base name of the object and offset of the attribute or method */
    bool has_detailed;
    struct win12_detailed_access detailed;
    bool has_parameterized;
    struct win12_parameterized_access parameterized;
    bool has_block_number;
    uint16_t block_number; /* of the last block that came */
    bool has_read_block;
    struct win12_read_data_block_access read_block;
    bool has_write_block;
    struct win12_write_data_block_access write_block;
};

/*@ predicate win12_sound_variable_access(struct win12_variable_access *x) =
  @   (x->has_detailed ==> win12_sound_detailed_access(&x->detailed)) &&
  @   (x->has_parameterized ==> win12_sound_parameterized_access(&x->parameterized)) &&
  @   (x->has_read_block ==> win12_sound_read_data_block_access(&x->read_block));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->choice, out->has_variable_name,
      out->variable_name, out->has_detailed, out->detailed.variable_name, out->detailed.parameter.octets.at,
      out->detailed.parameter.octets.size, out->has_parameterized, out->parameterized.variable_name,
      out->parameterized.selector, out->parameterized.parameter.octets.at, out->parameterized.parameter.octets.size,
      out->has_block_number, out->block_number, out->has_read_block, out->read_block.last_block,
      out->read_block.block_number, out->read_block.raw.at, out->read_block.raw.size, out->has_write_block,
      out->write_block.last_block, out->write_block.block_number;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_variable_access(out);
  @*/
win12_code win12_read_variable_access(struct win12_input *in, struct win12_variable_access *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->choice, out->has_variable_name, out->variable_name, out->has_detailed, out->detailed.variable_name,
      out->detailed.parameter.octets.at, out->detailed.parameter.octets.size, out->has_parameterized,
      out->parameterized.variable_name, out->parameterized.selector, out->parameterized.parameter.octets.at,
      out->parameterized.parameter.octets.size, out->has_block_number, out->block_number, out->has_read_block,
      out->read_block.last_block, out->read_block.block_number, out->read_block.raw.at, out->read_block.raw.size,
      out->has_write_block, out->write_block.last_block, out->write_block.block_number, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_variable_access(const uint8_t *octets, size_t size, struct win12_variable_access *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_variable_access(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_variable_access(struct win12_output *out, const struct win12_variable_access *in);

/*@ requires \valid_read(in) && win12_sound_variable_access(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_variable_access(const struct win12_variable_access *in, uint8_t *to, size_t room, size_t *size);

/*
 * read-result
 *
 * spec/frames/short_name.ksy:56
 */
struct win12_read_result {
    uint8_t choice;
    bool has_data;
    struct win12_data data;
    bool has_error;
    uint8_t error; /* data-access-result */
    bool has_last_block;
    uint8_t last_block;
    bool has_block_number;
    uint16_t block_number; /* of the block given or of the last one taken */
    bool has_raw;
    struct win12_slice raw;
};

/*@ predicate win12_sound_read_result(struct win12_read_result *x) =
  @   (x->has_data ==> win12_sound_data(&x->data)) &&
  @   (x->has_raw ==> win12_readable(&x->raw));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->choice, out->has_data,
      out->data.octets.at, out->data.octets.size, out->has_error, out->error, out->has_last_block, out->last_block,
      out->has_block_number, out->block_number, out->has_raw, out->raw.at, out->raw.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_read_result(out);
  @*/
win12_code win12_read_read_result(struct win12_input *in, struct win12_read_result *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->choice, out->has_data, out->data.octets.at, out->data.octets.size, out->has_error, out->error,
      out->has_last_block, out->last_block, out->has_block_number, out->block_number, out->has_raw, out->raw.at,
      out->raw.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_read_result(const uint8_t *octets, size_t size, struct win12_read_result *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_read_result(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_read_result(struct win12_output *out, const struct win12_read_result *in);

/*@ requires \valid_read(in) && win12_sound_read_result(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_read_result(const struct win12_read_result *in, uint8_t *to, size_t room, size_t *size);

/*
 * write-result
 *
 * spec/frames/short_name.ksy:65
 */
struct win12_write_result {
    uint8_t choice;
    bool has_error;
    uint8_t error; /* data-access-result */
    bool has_block_number;
    uint16_t block_number; /* of the last block taken */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->choice, out->has_error,
      out->error, out->has_block_number, out->block_number;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @*/
win12_code win12_read_write_result(struct win12_input *in, struct win12_write_result *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->choice, out->has_error, out->error, out->has_block_number, out->block_number, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_write_result(const uint8_t *octets, size_t size, struct win12_write_result *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_write_result(struct win12_output *out, const struct win12_write_result *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_write_result(const struct win12_write_result *in, uint8_t *to, size_t room, size_t *size);

/*
 * what the blocks of a long read request carry, put together
 *
 * spec/frames/short_name.ksy:70
 */
struct win12_variable_list {
    struct win12_list variables;
};

/*@ predicate win12_sound_variable_list(struct win12_variable_list *x) =
  @   win12_sound_slice(&x->variables.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->variables.items.at,
      out->variables.items.size, out->variables.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_variable_list(out);
  @*/
win12_code win12_read_variable_list(struct win12_input *in, struct win12_variable_list *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->variables.items.at, out->variables.items.size, out->variables.count, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_variable_list(const uint8_t *octets, size_t size, struct win12_variable_list *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_variable_list(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_variable_list(struct win12_output *out, const struct win12_variable_list *in);

/*@ requires \valid_read(in) && win12_sound_variable_list(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_variable_list(const struct win12_variable_list *in, uint8_t *to, size_t room, size_t *size);

/*
 * what the blocks of a long read response carry, put together
 *
 * spec/frames/short_name.ksy:75
 */
struct win12_read_result_list {
    struct win12_list results;
};

/*@ predicate win12_sound_read_result_list(struct win12_read_result_list *x) =
  @   win12_sound_slice(&x->results.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->results.items.at,
      out->results.items.size, out->results.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_read_result_list(out);
  @*/
win12_code win12_read_read_result_list(struct win12_input *in, struct win12_read_result_list *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->results.items.at, out->results.items.size, out->results.count, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_read_result_list(const uint8_t *octets, size_t size, struct win12_read_result_list *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_read_result_list(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_read_result_list(struct win12_output *out, const struct win12_read_result_list *in);

/*@ requires \valid_read(in) && win12_sound_read_result_list(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_read_result_list(const struct win12_read_result_list *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * what the blocks of a long write request carry, put together
 *
 * spec/frames/short_name.ksy:80
 */
struct win12_written_variables {
    struct win12_list variables;
    struct win12_list values;
};

/*@ predicate win12_sound_written_variables(struct win12_written_variables *x) =
  @   win12_sound_slice(&x->variables.items) &&
  @   win12_sound_slice(&x->values.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->variables.items.at,
      out->variables.items.size, out->variables.count, out->values.items.at, out->values.items.size, out->values.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_written_variables(out);
  @*/
win12_code win12_read_written_variables(struct win12_input *in, struct win12_written_variables *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->variables.items.at, out->variables.items.size, out->variables.count, out->values.items.at,
      out->values.items.size, out->values.count, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_written_variables(const uint8_t *octets, size_t size, struct win12_written_variables *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_written_variables(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_written_variables(struct win12_output *out, const struct win12_written_variables *in);

/*@ requires \valid_read(in) && win12_sound_written_variables(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_written_variables(const struct win12_written_variables *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * read-request
 *
 * spec/frames/short_name.ksy:87
 */
struct win12_read_request {
    struct win12_list variables;
};

/*@ predicate win12_sound_read_request(struct win12_read_request *x) =
  @   win12_sound_slice(&x->variables.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->variables.items.at,
      out->variables.items.size, out->variables.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_read_request(out);
  @*/
win12_code win12_read_read_request(struct win12_input *in, struct win12_read_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->variables.items.at, out->variables.items.size, out->variables.count, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_read_request(const uint8_t *octets, size_t size, struct win12_read_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_read_request(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_read_request(struct win12_output *out, const struct win12_read_request *in);

/*@ requires \valid_read(in) && win12_sound_read_request(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_read_request(const struct win12_read_request *in, uint8_t *to, size_t room, size_t *size);

/*
 * read-response
 *
 * spec/frames/short_name.ksy:91
 */
struct win12_read_response {
    struct win12_list results;
};

/*@ predicate win12_sound_read_response(struct win12_read_response *x) =
  @   win12_sound_slice(&x->results.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->results.items.at,
      out->results.items.size, out->results.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_read_response(out);
  @*/
win12_code win12_read_read_response(struct win12_input *in, struct win12_read_response *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->results.items.at, out->results.items.size, out->results.count, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_read_response(const uint8_t *octets, size_t size, struct win12_read_response *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_read_response(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_read_response(struct win12_output *out, const struct win12_read_response *in);

/*@ requires \valid_read(in) && win12_sound_read_response(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_read_response(const struct win12_read_response *in, uint8_t *to, size_t room, size_t *size);

/*
 * write-request
 *
 * spec/frames/short_name.ksy:95
 */
struct win12_write_request {
    struct win12_list variables;
    struct win12_list values;
};

/*@ predicate win12_sound_write_request(struct win12_write_request *x) =
  @   win12_sound_slice(&x->variables.items) &&
  @   win12_sound_slice(&x->values.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->variables.items.at,
      out->variables.items.size, out->variables.count, out->values.items.at, out->values.items.size, out->values.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 3);
  @ ensures \result == WIN12_OK ==> win12_sound_write_request(out);
  @*/
win12_code win12_read_write_request(struct win12_input *in, struct win12_write_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->variables.items.at, out->variables.items.size, out->variables.count, out->values.items.at,
      out->values.items.size, out->values.count, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_write_request(const uint8_t *octets, size_t size, struct win12_write_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_write_request(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_write_request(struct win12_output *out, const struct win12_write_request *in);

/*@ requires \valid_read(in) && win12_sound_write_request(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_write_request(const struct win12_write_request *in, uint8_t *to, size_t room, size_t *size);

/*
 * write-response
 *
 * spec/frames/short_name.ksy:99
 */
struct win12_write_response {
    struct win12_list results;
};

/*@ predicate win12_sound_write_response(struct win12_write_response *x) =
  @   win12_sound_slice(&x->results.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->results.items.at,
      out->results.items.size, out->results.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_write_response(out);
  @*/
win12_code win12_read_write_response(struct win12_input *in, struct win12_write_response *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->results.items.at, out->results.items.size, out->results.count, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_write_response(const uint8_t *octets, size_t size, struct win12_write_response *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_write_response(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_write_response(struct win12_output *out, const struct win12_write_response *in);

/*@ requires \valid_read(in) && win12_sound_write_response(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_write_response(const struct win12_write_response *in, uint8_t *to, size_t room, size_t *size);

/*
 * unconfirmed-write-request
 *
 * spec/frames/short_name.ksy:104
 */
struct win12_unconfirmed_write_request {
    struct win12_list variables;
    struct win12_list values;
};

/*@ predicate win12_sound_unconfirmed_write_request(struct win12_unconfirmed_write_request *x) =
  @   win12_sound_slice(&x->variables.items) &&
  @   win12_sound_slice(&x->values.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->variables.items.at,
      out->variables.items.size, out->variables.count, out->values.items.at, out->values.items.size, out->values.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 3);
  @ ensures \result == WIN12_OK ==> win12_sound_unconfirmed_write_request(out);
  @*/
win12_code win12_read_unconfirmed_write_request(struct win12_input *in, struct win12_unconfirmed_write_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->variables.items.at, out->variables.items.size, out->variables.count, out->values.items.at,
      out->values.items.size, out->values.count, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_unconfirmed_write_request(const uint8_t *octets, size_t size,
    struct win12_unconfirmed_write_request *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_unconfirmed_write_request(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_unconfirmed_write_request(struct win12_output *out,
    const struct win12_unconfirmed_write_request *in);

/*@ requires \valid_read(in) && win12_sound_unconfirmed_write_request(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_unconfirmed_write_request(const struct win12_unconfirmed_write_request *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * information-report-request
 *
 * spec/frames/short_name.ksy:108
 */
struct win12_information_report_request {
    bool has_time;
    struct win12_slice time; /* GeneralizedTime, as in 20260101120300Z */
    struct win12_list variables;
    struct win12_list values;
};

/*@ predicate win12_sound_information_report_request(struct win12_information_report_request *x) =
  @   (x->has_time ==> win12_readable(&x->time)) &&
  @   win12_sound_slice(&x->variables.items) &&
  @   win12_sound_slice(&x->values.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_time, out->time.at,
      out->time.size, out->variables.items.at, out->variables.items.size, out->variables.count, out->values.items.at,
      out->values.items.size, out->values.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @ ensures \result == WIN12_OK ==> win12_sound_information_report_request(out);
  @*/
win12_code win12_read_information_report_request(struct win12_input *in, struct win12_information_report_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->has_time, out->time.at, out->time.size, out->variables.items.at, out->variables.items.size,
      out->variables.count, out->values.items.at, out->values.items.size, out->values.count, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_information_report_request(const uint8_t *octets, size_t size,
    struct win12_information_report_request *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_information_report_request(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_information_report_request(struct win12_output *out,
    const struct win12_information_report_request *in);

/*@ requires \valid_read(in) && win12_sound_information_report_request(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_information_report_request(const struct win12_information_report_request *in, uint8_t *to,
    size_t room, size_t *size);

enum win12_short_name_case {
    WIN12_SHORT_NAME_IS_READ_REQUEST,
    WIN12_SHORT_NAME_IS_WRITE_REQUEST,
    WIN12_SHORT_NAME_IS_READ_RESPONSE,
    WIN12_SHORT_NAME_IS_WRITE_RESPONSE,
    WIN12_SHORT_NAME_IS_UNCONFIRMED_WRITE_REQUEST,
    WIN12_SHORT_NAME_IS_INFORMATION_REPORT_REQUEST,
};

/*
 * Read 05 and 0C, Write 06 and 0D, UnconfirmedWrite 16, InformationReport 18 (IEC 62056-5-3, 7.3.13 to 7.3.17 and
 * clause 8). They name variables by 16 bits, several in one APDU, and have no invoke id: answers follow requests in
 * their order.
 *
 * spec/frames/short_name.ksy:1
 */
struct win12_short_name {
    enum win12_short_name_case is;
    union {
        struct win12_read_request read_request;
        struct win12_write_request write_request;
        struct win12_read_response read_response;
        struct win12_write_response write_response;
        struct win12_unconfirmed_write_request unconfirmed_write_request;
        struct win12_information_report_request information_report_request;
    } as;
};

/*@ predicate win12_sound_short_name(struct win12_short_name *x) =
  @   (x->is == WIN12_SHORT_NAME_IS_READ_REQUEST ==> win12_sound_read_request(&x->as.read_request)) &&
  @   (x->is == WIN12_SHORT_NAME_IS_WRITE_REQUEST ==> win12_sound_write_request(&x->as.write_request)) &&
  @   (x->is == WIN12_SHORT_NAME_IS_READ_RESPONSE ==> win12_sound_read_response(&x->as.read_response)) &&
  @   (x->is == WIN12_SHORT_NAME_IS_WRITE_RESPONSE ==> win12_sound_write_response(&x->as.write_response)) &&
  @   (x->is ==
      WIN12_SHORT_NAME_IS_UNCONFIRMED_WRITE_REQUEST ==> win12_sound_unconfirmed_write_request(
      &x->as.unconfirmed_write_request)) &&
  @   (x->is ==
      WIN12_SHORT_NAME_IS_INFORMATION_REPORT_REQUEST ==> win12_sound_information_report_request(
      &x->as.information_report_request));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_short_name(out);
  @*/
win12_code win12_read_short_name(struct win12_input *in, struct win12_short_name *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_short_name(const uint8_t *octets, size_t size, struct win12_short_name *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_short_name(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_short_name(struct win12_output *out, const struct win12_short_name *in);

/*@ requires \valid_read(in) && win12_sound_short_name(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_short_name(const struct win12_short_name *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
