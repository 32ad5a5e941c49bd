// Generated from spec/frames/service_error.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Refusals.
 *
 * ExceptionResponse D8 and ConfirmedServiceError 0E (IEC 62056-5-3, clause 8).
 */

#ifndef WIN12_FRAMES_SERVICE_ERROR_H
#define WIN12_FRAMES_SERVICE_ERROR_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_state_error {
    WIN12_STATE_ERROR_SERVICE_NOT_ALLOWED = 0x1,
    WIN12_STATE_ERROR_SERVICE_UNKNOWN = 0x2,
};

enum win12_exception_reason {
    WIN12_EXCEPTION_REASON_OPERATION_NOT_POSSIBLE = 0x1,
    WIN12_EXCEPTION_REASON_SERVICE_NOT_SUPPORTED = 0x2,
    WIN12_EXCEPTION_REASON_OTHER_REASON = 0x3,
    WIN12_EXCEPTION_REASON_PDU_TOO_LONG = 0x4,
    WIN12_EXCEPTION_REASON_DECIPHERING_ERROR = 0x5,
    WIN12_EXCEPTION_REASON_INVOCATION_COUNTER_ERROR = 0x6,
};

enum win12_error_category {
    WIN12_ERROR_CATEGORY_APPLICATION_REFERENCE = 0x0,
    WIN12_ERROR_CATEGORY_HARDWARE_RESOURCE = 0x1,
    WIN12_ERROR_CATEGORY_VDE_STATE_ERROR = 0x2,
    WIN12_ERROR_CATEGORY_SERVICE = 0x3,
    WIN12_ERROR_CATEGORY_DEFINITION = 0x4,
    WIN12_ERROR_CATEGORY_ACCESS = 0x5,
    WIN12_ERROR_CATEGORY_INITIATE = 0x6,
    WIN12_ERROR_CATEGORY_LOAD_DATA_SET = 0x7,
    WIN12_ERROR_CATEGORY_TASK = 0x9,
    WIN12_ERROR_CATEGORY_OTHER = 0xa,
};

/*
 * confirmed-service-error
 *
 * spec/frames/service_error.ksy:16
 */
struct win12_confirmed_service_error {
    uint8_t service; /* 1 initiate, 5 read, 6 write, ... */
    uint8_t category;
    uint8_t value;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->service, out->category, out->value;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @*/
win12_code win12_read_confirmed_service_error(struct win12_input *in, struct win12_confirmed_service_error *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->service, out->category, out->value, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_confirmed_service_error(const uint8_t *octets, size_t size,
    struct win12_confirmed_service_error *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_confirmed_service_error(struct win12_output *out, const struct win12_confirmed_service_error *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_confirmed_service_error(const struct win12_confirmed_service_error *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * exception-response
 *
 * spec/frames/service_error.ksy:22
 */
struct win12_exception_response {
    uint8_t state_error;
    uint8_t service_error;
    bool has_expected_counter;
    uint32_t expected_counter; /* lowest acceptable invocation counter */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->state_error, out->service_error,
      out->has_expected_counter, out->expected_counter;
  @ ensures win12_read_on{Pre, Post}(in, \result, 3);
  @*/
win12_code win12_read_exception_response(struct win12_input *in, struct win12_exception_response *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->state_error, out->service_error, out->has_expected_counter, out->expected_counter, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_exception_response(const uint8_t *octets, size_t size, struct win12_exception_response *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_exception_response(struct win12_output *out, const struct win12_exception_response *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_exception_response(const struct win12_exception_response *in, uint8_t *to, size_t room,
    size_t *size);

enum win12_service_error_case {
    WIN12_SERVICE_ERROR_IS_CONFIRMED_SERVICE_ERROR,
    WIN12_SERVICE_ERROR_IS_EXCEPTION_RESPONSE,
};

/*
 * ExceptionResponse D8 and ConfirmedServiceError 0E (IEC 62056-5-3, clause 8).
 *
 * spec/frames/service_error.ksy:1
 */
struct win12_service_error {
    enum win12_service_error_case is;
    union {
        struct win12_confirmed_service_error confirmed_service_error;
        struct win12_exception_response exception_response;
    } as;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @*/
win12_code win12_read_service_error(struct win12_input *in, struct win12_service_error *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_service_error(const uint8_t *octets, size_t size, struct win12_service_error *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_service_error(struct win12_output *out, const struct win12_service_error *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_service_error(const struct win12_service_error *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
