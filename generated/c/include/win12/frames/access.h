// Generated from spec/frames/access.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * xDLMS ACCESS.
 *
 * ACCESS-Request D9 and ACCESS-Response DA (IEC 62056-5-3, 7.3.6); several requests of any kind in one APDU.
 */

#ifndef WIN12_FRAMES_ACCESS_H
#define WIN12_FRAMES_ACCESS_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"
#include "win12/frames/cosem.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * 1 get, 2 set, 3 action, 4 get with selection, 5 set with selection
 *
 * spec/frames/access.ksy:17
 */
struct win12_request_specification {
    uint8_t choice;
    struct win12_attribute_descriptor target; /* class, instance, attribute or method */
    bool has_access;
    struct win12_selective_access access;
};

/*@ predicate win12_sound_request_specification(struct win12_request_specification *x) =
  @   win12_sound_attribute_descriptor(&x->target) &&
  @   (x->has_access ==> win12_sound_selective_access(&x->access));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->choice, out->target.class_id,
      out->target.instance_id.at, out->target.instance_id.size, out->target.attribute_id, out->has_access,
      out->access.selector, out->access.parameters.octets.at, out->access.parameters.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 10);
  @ ensures \result == WIN12_OK ==> win12_sound_request_specification(out);
  @*/
win12_code win12_read_request_specification(struct win12_input *in, struct win12_request_specification *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->choice, out->target.class_id, out->target.instance_id.at, out->target.instance_id.size,
      out->target.attribute_id, out->has_access, out->access.selector, out->access.parameters.octets.at,
      out->access.parameters.octets.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_request_specification(const uint8_t *octets, size_t size,
    struct win12_request_specification *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_request_specification(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_request_specification(struct win12_output *out, const struct win12_request_specification *in);

/*@ requires \valid_read(in) && win12_sound_request_specification(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_request_specification(const struct win12_request_specification *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * response-specification
 *
 * spec/frames/access.ksy:23
 */
struct win12_response_specification {
    uint8_t choice;
    uint8_t result; /* data-access-result or action-result */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->choice, out->result;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @*/
win12_code win12_read_response_specification(struct win12_input *in, struct win12_response_specification *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->choice, out->result, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_response_specification(const uint8_t *octets, size_t size,
    struct win12_response_specification *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_response_specification(struct win12_output *out, const struct win12_response_specification *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_response_specification(const struct win12_response_specification *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * access-request
 *
 * spec/frames/access.ksy:27
 */
struct win12_access_request {
    uint32_t long_invoke_id;
    struct win12_slice date_time;
    struct win12_list specifications;
    struct win12_list values;
};

/*@ predicate win12_sound_access_request(struct win12_access_request *x) =
  @   win12_readable(&x->date_time) &&
  @   win12_sound_slice(&x->specifications.items) &&
  @   win12_sound_slice(&x->values.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->long_invoke_id, out->date_time.at,
      out->date_time.size, out->specifications.items.at, out->specifications.items.size, out->specifications.count,
      out->values.items.at, out->values.items.size, out->values.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 8);
  @ ensures \result == WIN12_OK ==> win12_sound_access_request(out);
  @*/
win12_code win12_read_access_request(struct win12_input *in, struct win12_access_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->long_invoke_id, out->date_time.at, out->date_time.size, out->specifications.items.at,
      out->specifications.items.size, out->specifications.count, out->values.items.at, out->values.items.size,
      out->values.count, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_access_request(const uint8_t *octets, size_t size, struct win12_access_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_access_request(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_access_request(struct win12_output *out, const struct win12_access_request *in);

/*@ requires \valid_read(in) && win12_sound_access_request(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_access_request(const struct win12_access_request *in, uint8_t *to, size_t room, size_t *size);

/*
 * request-echo
 *
 * spec/frames/access.ksy:49
 */
struct win12_request_echo {
    struct win12_list specifications;
};

/*@ predicate win12_sound_request_echo(struct win12_request_echo *x) =
  @   win12_sound_slice(&x->specifications.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->specifications.items.at,
      out->specifications.items.size, out->specifications.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_request_echo(out);
  @*/
win12_code win12_read_request_echo(struct win12_input *in, struct win12_request_echo *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->specifications.items.at, out->specifications.items.size, out->specifications.count, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_request_echo(const uint8_t *octets, size_t size, struct win12_request_echo *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_request_echo(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_request_echo(struct win12_output *out, const struct win12_request_echo *in);

/*@ requires \valid_read(in) && win12_sound_request_echo(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_request_echo(const struct win12_request_echo *in, uint8_t *to, size_t room, size_t *size);

/*
 * access-response
 *
 * spec/frames/access.ksy:37
 */
struct win12_access_response {
    uint32_t long_invoke_id;
    struct win12_slice date_time;
    bool has_request;
    struct win12_request_echo request;
    struct win12_list values;
    struct win12_list specifications;
};

/*@ predicate win12_sound_access_response(struct win12_access_response *x) =
  @   win12_readable(&x->date_time) &&
  @   (x->has_request ==> win12_sound_request_echo(&x->request)) &&
  @   win12_sound_slice(&x->values.items) &&
  @   win12_sound_slice(&x->specifications.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->long_invoke_id, out->date_time.at,
      out->date_time.size, out->has_request, out->request.specifications.items.at,
      out->request.specifications.items.size, out->request.specifications.count, out->values.items.at,
      out->values.items.size, out->values.count, out->specifications.items.at, out->specifications.items.size,
      out->specifications.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 9);
  @ ensures \result == WIN12_OK ==> win12_sound_access_response(out);
  @*/
win12_code win12_read_access_response(struct win12_input *in, struct win12_access_response *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->long_invoke_id, out->date_time.at, out->date_time.size, out->has_request,
      out->request.specifications.items.at, out->request.specifications.items.size, out->request.specifications.count,
      out->values.items.at, out->values.items.size, out->values.count, out->specifications.items.at,
      out->specifications.items.size, out->specifications.count, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_access_response(const uint8_t *octets, size_t size, struct win12_access_response *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_access_response(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_access_response(struct win12_output *out, const struct win12_access_response *in);

/*@ requires \valid_read(in) && win12_sound_access_response(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_access_response(const struct win12_access_response *in, uint8_t *to, size_t room, size_t *size);

enum win12_access_case {
    WIN12_ACCESS_IS_ACCESS_REQUEST,
    WIN12_ACCESS_IS_ACCESS_RESPONSE,
};

/*
 * ACCESS-Request D9 and ACCESS-Response DA (IEC 62056-5-3, 7.3.6); several requests of any kind in one APDU.
 *
 * spec/frames/access.ksy:1
 */
struct win12_access {
    enum win12_access_case is;
    union {
        struct win12_access_request access_request;
        struct win12_access_response access_response;
    } as;
};

/*@ predicate win12_sound_access(struct win12_access *x) =
  @   (x->is == WIN12_ACCESS_IS_ACCESS_REQUEST ==> win12_sound_access_request(&x->as.access_request)) &&
  @   (x->is == WIN12_ACCESS_IS_ACCESS_RESPONSE ==> win12_sound_access_response(&x->as.access_response));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_access(out);
  @*/
win12_code win12_read_access(struct win12_input *in, struct win12_access *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_access(const uint8_t *octets, size_t size, struct win12_access *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_access(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_access(struct win12_output *out, const struct win12_access *in);

/*@ requires \valid_read(in) && win12_sound_access(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_access(const struct win12_access *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
