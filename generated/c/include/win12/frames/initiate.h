// Generated from spec/frames/initiate.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * xDLMS context negotiation.
 *
 * InitiateRequest 01 and InitiateResponse 08 (IEC 62056-5-3, 7.3.1); ride in the user-information of AARQ and AARE.
 */

#ifndef WIN12_FRAMES_INITIATE_H
#define WIN12_FRAMES_INITIATE_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

#define WIN12_CONFORMANCE_TAG_NUMBER_DEFAULT 31U

#define WIN12_INITIATE_REQUEST_DLMS_VERSION_DEFAULT 6U

#define WIN12_INITIATE_RESPONSE_DLMS_VERSION_DEFAULT 6U
#define WIN12_INITIATE_RESPONSE_VAA_NAME_DEFAULT 7U

enum win12_conformance_bit {
    WIN12_CONFORMANCE_BIT_GENERAL_PROTECTION = 0x400000,
    WIN12_CONFORMANCE_BIT_GENERAL_BLOCK_TRANSFER = 0x200000,
    WIN12_CONFORMANCE_BIT_READ = 0x100000,
    WIN12_CONFORMANCE_BIT_WRITE = 0x80000,
    WIN12_CONFORMANCE_BIT_UNCONFIRMED_WRITE = 0x40000,
    WIN12_CONFORMANCE_BIT_DELTA_VALUE_ENCODING = 0x20000,
    WIN12_CONFORMANCE_BIT_ATTRIBUTE0_SUPPORTED_WITH_SET = 0x8000,
    WIN12_CONFORMANCE_BIT_PRIORITY_MGMT_SUPPORTED = 0x4000,
    WIN12_CONFORMANCE_BIT_ATTRIBUTE0_SUPPORTED_WITH_GET = 0x2000,
    WIN12_CONFORMANCE_BIT_BLOCK_TRANSFER_WITH_GET_OR_READ = 0x1000,
    WIN12_CONFORMANCE_BIT_BLOCK_TRANSFER_WITH_SET_OR_WRITE = 0x800,
    WIN12_CONFORMANCE_BIT_BLOCK_TRANSFER_WITH_ACTION = 0x400,
    WIN12_CONFORMANCE_BIT_MULTIPLE_REFERENCES = 0x200,
    WIN12_CONFORMANCE_BIT_INFORMATION_REPORT = 0x100,
    WIN12_CONFORMANCE_BIT_DATA_NOTIFICATION = 0x80,
    WIN12_CONFORMANCE_BIT_ACCESS = 0x40,
    WIN12_CONFORMANCE_BIT_PARAMETERIZED_ACCESS = 0x20,
    WIN12_CONFORMANCE_BIT_GET = 0x10,
    WIN12_CONFORMANCE_BIT_SET = 0x8,
    WIN12_CONFORMANCE_BIT_SELECTIVE_ACCESS = 0x4,
    WIN12_CONFORMANCE_BIT_EVENT_NOTIFICATION = 0x2,
    WIN12_CONFORMANCE_BIT_ACTION = 0x1,
};

/*
 * [APPLICATION 31] BIT STRING (SIZE (24)). The BER tag is 5F 1F; some makers send 5F alone.
 *
 * spec/frames/initiate.ksy:16
 */
struct win12_conformance {
    uint8_t tag_number;
    uint32_t bits; /* conformance bits 0 (0x800000) to 23 */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->tag_number, out->bits;
  @ ensures win12_read_on{Pre, Post}(in, \result, 6);
  @*/
win12_code win12_read_conformance(struct win12_input *in, struct win12_conformance *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->tag_number, out->bits, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_conformance(const uint8_t *octets, size_t size, struct win12_conformance *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_conformance(struct win12_output *out, const struct win12_conformance *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_conformance(const struct win12_conformance *in, uint8_t *to, size_t room, size_t *size);

/*
 * initiate-request
 *
 * spec/frames/initiate.ksy:25
 */
struct win12_initiate_request {
    bool has_dedicated_key;
    struct win12_slice dedicated_key;
    bool has_response_allowed;
    uint8_t response_allowed; /* absent means true */
    bool has_quality_of_service;
    int8_t quality_of_service;
    uint8_t dlms_version;
    struct win12_conformance conformance;
    uint16_t max_pdu_size; /* octets the client can receive, 0 no limit */
};

/*@ predicate win12_sound_initiate_request(struct win12_initiate_request *x) =
  @   (x->has_dedicated_key ==> win12_readable(&x->dedicated_key));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_dedicated_key,
      out->dedicated_key.at, out->dedicated_key.size, out->has_response_allowed, out->response_allowed,
      out->has_quality_of_service, out->quality_of_service, out->dlms_version, out->conformance.tag_number,
      out->conformance.bits, out->max_pdu_size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 13);
  @ ensures \result == WIN12_OK ==> win12_sound_initiate_request(out);
  @*/
win12_code win12_read_initiate_request(struct win12_input *in, struct win12_initiate_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->has_dedicated_key, out->dedicated_key.at, out->dedicated_key.size, out->has_response_allowed,
      out->response_allowed, out->has_quality_of_service, out->quality_of_service, out->dlms_version,
      out->conformance.tag_number, out->conformance.bits, out->max_pdu_size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_initiate_request(const uint8_t *octets, size_t size, struct win12_initiate_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_initiate_request(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_initiate_request(struct win12_output *out, const struct win12_initiate_request *in);

/*@ requires \valid_read(in) && win12_sound_initiate_request(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_initiate_request(const struct win12_initiate_request *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * initiate-response
 *
 * spec/frames/initiate.ksy:38
 */
struct win12_initiate_response {
    bool has_quality_of_service;
    int8_t quality_of_service;
    uint8_t dlms_version;
    struct win12_conformance conformance;
    uint16_t max_pdu_size; /* octets the server can receive */
    uint16_t vaa_name; /* 0x0007 for logical names, 0xFA00 for short names */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_quality_of_service,
      out->quality_of_service, out->dlms_version, out->conformance.tag_number, out->conformance.bits,
      out->max_pdu_size, out->vaa_name;
  @ ensures win12_read_on{Pre, Post}(in, \result, 13);
  @*/
win12_code win12_read_initiate_response(struct win12_input *in, struct win12_initiate_response *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->has_quality_of_service, out->quality_of_service, out->dlms_version, out->conformance.tag_number,
      out->conformance.bits, out->max_pdu_size, out->vaa_name, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_initiate_response(const uint8_t *octets, size_t size, struct win12_initiate_response *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_initiate_response(struct win12_output *out, const struct win12_initiate_response *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_initiate_response(const struct win12_initiate_response *in, uint8_t *to, size_t room,
    size_t *size);

enum win12_initiate_case {
    WIN12_INITIATE_IS_INITIATE_REQUEST,
    WIN12_INITIATE_IS_INITIATE_RESPONSE,
};

/*
 * InitiateRequest 01 and InitiateResponse 08 (IEC 62056-5-3, 7.3.1); ride in the user-information of AARQ and AARE.
 *
 * spec/frames/initiate.ksy:1
 */
struct win12_initiate {
    enum win12_initiate_case is;
    union {
        struct win12_initiate_request initiate_request;
        struct win12_initiate_response initiate_response;
    } as;
};

/*@ predicate win12_sound_initiate(struct win12_initiate *x) =
  @   (x->is == WIN12_INITIATE_IS_INITIATE_REQUEST ==> win12_sound_initiate_request(&x->as.initiate_request));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_initiate(out);
  @*/
win12_code win12_read_initiate(struct win12_input *in, struct win12_initiate *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_initiate(const uint8_t *octets, size_t size, struct win12_initiate *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_initiate(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_initiate(struct win12_output *out, const struct win12_initiate *in);

/*@ requires \valid_read(in) && win12_sound_initiate(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_initiate(const struct win12_initiate *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
