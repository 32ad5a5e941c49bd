// Generated from spec/frames/acse.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Association and release.
 *
 * AARQ 60, AARE 61, RLRQ 62, RLRE 63 in BER (ISO/IEC 15954 as profiled by IEC 62056-5-3, 7.2.4). Each field at most
 * once, in the order of the declaration; every field but the context name may be missing, user-information in a
 * rejection too.
 */

#ifndef WIN12_FRAMES_ACSE_H
#define WIN12_FRAMES_ACSE_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_diagnostic_source {
    WIN12_DIAGNOSTIC_SOURCE_ACSE_SERVICE_USER = 0xa1,
    WIN12_DIAGNOSTIC_SOURCE_ACSE_SERVICE_PROVIDER = 0xa2,
};

enum win12_association_result {
    WIN12_ASSOCIATION_RESULT_ACCEPTED = 0x0,
    WIN12_ASSOCIATION_RESULT_REJECTED_PERMANENT = 0x1,
    WIN12_ASSOCIATION_RESULT_REJECTED_TRANSIENT = 0x2,
};

enum win12_user_diagnostic {
    WIN12_USER_DIAGNOSTIC_NONE = 0x0,
    WIN12_USER_DIAGNOSTIC_NO_REASON_GIVEN = 0x1,
    WIN12_USER_DIAGNOSTIC_APPLICATION_CONTEXT_NAME_NOT_SUPPORTED = 0x2,
    WIN12_USER_DIAGNOSTIC_CALLING_AP_TITLE_NOT_RECOGNIZED = 0x3,
    WIN12_USER_DIAGNOSTIC_CALLING_AP_INVOCATION_IDENTIFIER_NOT_RECOGNIZED = 0x4,
    WIN12_USER_DIAGNOSTIC_CALLING_AE_QUALIFIER_NOT_RECOGNIZED = 0x5,
    WIN12_USER_DIAGNOSTIC_CALLING_AE_INVOCATION_IDENTIFIER_NOT_RECOGNIZED = 0x6,
    WIN12_USER_DIAGNOSTIC_CALLED_AP_TITLE_NOT_RECOGNIZED = 0x7,
    WIN12_USER_DIAGNOSTIC_CALLED_AP_INVOCATION_IDENTIFIER_NOT_RECOGNIZED = 0x8,
    WIN12_USER_DIAGNOSTIC_CALLED_AE_QUALIFIER_NOT_RECOGNIZED = 0x9,
    WIN12_USER_DIAGNOSTIC_CALLED_AE_INVOCATION_IDENTIFIER_NOT_RECOGNIZED = 0xa,
    WIN12_USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_NOT_RECOGNISED = 0xb,
    WIN12_USER_DIAGNOSTIC_AUTHENTICATION_MECHANISM_NAME_REQUIRED = 0xc,
    WIN12_USER_DIAGNOSTIC_AUTHENTICATION_FAILURE = 0xd,
    WIN12_USER_DIAGNOSTIC_AUTHENTICATION_REQUIRED = 0xe,
};

enum win12_provider_diagnostic {
    WIN12_PROVIDER_DIAGNOSTIC_NONE = 0x0,
    WIN12_PROVIDER_DIAGNOSTIC_NO_REASON_GIVEN = 0x1,
    WIN12_PROVIDER_DIAGNOSTIC_NO_COMMON_ACSE_VERSION = 0x2,
};

enum win12_context_name {
    WIN12_CONTEXT_NAME_LOGICAL_NAME = 0x1,
    WIN12_CONTEXT_NAME_SHORT_NAME = 0x2,
    WIN12_CONTEXT_NAME_LOGICAL_NAME_CIPHERED = 0x3,
    WIN12_CONTEXT_NAME_SHORT_NAME_CIPHERED = 0x4,
};

enum win12_mechanism {
    WIN12_MECHANISM_NONE = 0x0,
    WIN12_MECHANISM_LLS = 0x1,
    WIN12_MECHANISM_HLS_MANUFACTURER = 0x2,
    WIN12_MECHANISM_HLS_MD5 = 0x3,
    WIN12_MECHANISM_HLS_SHA1 = 0x4,
    WIN12_MECHANISM_HLS_GMAC = 0x5,
    WIN12_MECHANISM_HLS_SHA256 = 0x6,
    WIN12_MECHANISM_HLS_ECDSA = 0x7,
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->at, out->size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 0);
  @ ensures \result == WIN12_OK ==> win12_readable(out);
  @*/
win12_code win12_read_raw(struct win12_input *in, struct win12_slice *out);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_readable(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_raw(struct win12_output *out, const struct win12_slice *in);

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->at, out->size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_readable(out);
  @*/
win12_code win12_read_object_identifier(struct win12_input *in, struct win12_slice *out);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_readable(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_object_identifier(struct win12_output *out, const struct win12_slice *in);

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->at, out->size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_readable(out);
  @*/
win12_code win12_read_title(struct win12_input *in, struct win12_slice *out);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_readable(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_title(struct win12_output *out, const struct win12_slice *in);

/*
 * rlrq
 *
 * spec/frames/acse.ksy:31
 */
struct win12_rlrq {
    bool has_reason;
    struct win12_slice reason;
    bool has_user_information;
    struct win12_slice user_information;
};

/*@ predicate win12_sound_rlrq(struct win12_rlrq *x) =
  @   (x->has_reason ==> win12_readable(&x->reason)) &&
  @   (x->has_user_information ==> win12_readable(&x->user_information));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_reason, out->reason.at,
      out->reason.size, out->has_user_information, out->user_information.at, out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_rlrq(out);
  @*/
win12_code win12_read_rlrq(struct win12_input *in, struct win12_rlrq *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->has_reason, out->reason.at, out->reason.size, out->has_user_information, out->user_information.at,
      out->user_information.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_rlrq(const uint8_t *octets, size_t size, struct win12_rlrq *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_rlrq(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_rlrq(struct win12_output *out, const struct win12_rlrq *in);

/*@ requires \valid_read(in) && win12_sound_rlrq(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_rlrq(const struct win12_rlrq *in, uint8_t *to, size_t room, size_t *size);

/*
 * rlre
 *
 * spec/frames/acse.ksy:36
 */
struct win12_rlre {
    bool has_reason;
    struct win12_slice reason;
    bool has_user_information;
    struct win12_slice user_information;
};

/*@ predicate win12_sound_rlre(struct win12_rlre *x) =
  @   (x->has_reason ==> win12_readable(&x->reason)) &&
  @   (x->has_user_information ==> win12_readable(&x->user_information));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_reason, out->reason.at,
      out->reason.size, out->has_user_information, out->user_information.at, out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_rlre(out);
  @*/
win12_code win12_read_rlre(struct win12_input *in, struct win12_rlre *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->has_reason, out->reason.at, out->reason.size, out->has_user_information, out->user_information.at,
      out->user_information.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_rlre(const uint8_t *octets, size_t size, struct win12_rlre *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_rlre(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_rlre(struct win12_output *out, const struct win12_rlre *in);

/*@ requires \valid_read(in) && win12_sound_rlre(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_rlre(const struct win12_rlre *in, uint8_t *to, size_t room, size_t *size);

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->at, out->size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_readable(out);
  @*/
win12_code win12_read_invocation(struct win12_input *in, struct win12_slice *out);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_readable(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_invocation(struct win12_output *out, const struct win12_slice *in);

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 3);
  @*/
win12_code win12_read_integer(struct win12_input *in, uint8_t *out);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_integer(struct win12_output *out, uint8_t value);

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->at, out->size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_readable(out);
  @*/
win12_code win12_read_authentication_value(struct win12_input *in, struct win12_slice *out);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_readable(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_authentication_value(struct win12_output *out, const struct win12_slice *in);

/*
 * aarq
 *
 * spec/frames/acse.ksy:21
 */
struct win12_aarq {
    bool has_protocol_version;
    struct win12_slice protocol_version;
    bool has_application_context_name;
    struct win12_slice application_context_name;
    bool has_called_ap_title;
    struct win12_slice called_ap_title;
    bool has_called_ae_qualifier;
    struct win12_slice called_ae_qualifier;
    bool has_called_ap_invocation_id;
    struct win12_slice called_ap_invocation_id;
    bool has_called_ae_invocation_id;
    struct win12_slice called_ae_invocation_id;
    bool has_calling_ap_title;
    struct win12_slice calling_ap_title;
    bool has_calling_ae_qualifier;
    struct win12_slice calling_ae_qualifier;
    bool has_calling_ap_invocation_id;
    struct win12_slice calling_ap_invocation_id;
    bool has_calling_ae_invocation_id;
    struct win12_slice calling_ae_invocation_id;
    bool has_sender_acse_requirements;
    struct win12_slice sender_acse_requirements;
    bool has_mechanism_name;
    struct win12_slice mechanism_name;
    bool has_calling_authentication_value;
    struct win12_slice calling_authentication_value;
    bool has_implementation_information;
    struct win12_slice implementation_information;
    bool has_user_information;
    struct win12_slice user_information;
};

/*@ predicate win12_sound_aarq(struct win12_aarq *x) =
  @   (x->has_protocol_version ==> win12_readable(&x->protocol_version)) &&
  @   (x->has_application_context_name ==> win12_readable(&x->application_context_name)) &&
  @   (x->has_called_ap_title ==> win12_readable(&x->called_ap_title)) &&
  @   (x->has_called_ae_qualifier ==> win12_readable(&x->called_ae_qualifier)) &&
  @   (x->has_called_ap_invocation_id ==> win12_readable(&x->called_ap_invocation_id)) &&
  @   (x->has_called_ae_invocation_id ==> win12_readable(&x->called_ae_invocation_id)) &&
  @   (x->has_calling_ap_title ==> win12_readable(&x->calling_ap_title)) &&
  @   (x->has_calling_ae_qualifier ==> win12_readable(&x->calling_ae_qualifier)) &&
  @   (x->has_calling_ap_invocation_id ==> win12_readable(&x->calling_ap_invocation_id)) &&
  @   (x->has_calling_ae_invocation_id ==> win12_readable(&x->calling_ae_invocation_id)) &&
  @   (x->has_sender_acse_requirements ==> win12_readable(&x->sender_acse_requirements)) &&
  @   (x->has_mechanism_name ==> win12_readable(&x->mechanism_name)) &&
  @   (x->has_calling_authentication_value ==> win12_readable(&x->calling_authentication_value)) &&
  @   (x->has_implementation_information ==> win12_readable(&x->implementation_information)) &&
  @   (x->has_user_information ==> win12_readable(&x->user_information));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_protocol_version,
      out->protocol_version.at, out->protocol_version.size, out->has_application_context_name,
      out->application_context_name.at, out->application_context_name.size, out->has_called_ap_title,
      out->called_ap_title.at, out->called_ap_title.size, out->has_called_ae_qualifier, out->called_ae_qualifier.at,
      out->called_ae_qualifier.size, out->has_called_ap_invocation_id, out->called_ap_invocation_id.at,
      out->called_ap_invocation_id.size, out->has_called_ae_invocation_id, out->called_ae_invocation_id.at,
      out->called_ae_invocation_id.size, out->has_calling_ap_title, out->calling_ap_title.at,
      out->calling_ap_title.size, out->has_calling_ae_qualifier, out->calling_ae_qualifier.at,
      out->calling_ae_qualifier.size, out->has_calling_ap_invocation_id, out->calling_ap_invocation_id.at,
      out->calling_ap_invocation_id.size, out->has_calling_ae_invocation_id, out->calling_ae_invocation_id.at,
      out->calling_ae_invocation_id.size, out->has_sender_acse_requirements, out->sender_acse_requirements.at,
      out->sender_acse_requirements.size, out->has_mechanism_name, out->mechanism_name.at, out->mechanism_name.size,
      out->has_calling_authentication_value, out->calling_authentication_value.at,
      out->calling_authentication_value.size, out->has_implementation_information, out->implementation_information.at,
      out->implementation_information.size, out->has_user_information, out->user_information.at,
      out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_aarq(out);
  @*/
win12_code win12_read_aarq(struct win12_input *in, struct win12_aarq *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->has_protocol_version, out->protocol_version.at, out->protocol_version.size,
      out->has_application_context_name, out->application_context_name.at, out->application_context_name.size,
      out->has_called_ap_title, out->called_ap_title.at, out->called_ap_title.size, out->has_called_ae_qualifier,
      out->called_ae_qualifier.at, out->called_ae_qualifier.size, out->has_called_ap_invocation_id,
      out->called_ap_invocation_id.at, out->called_ap_invocation_id.size, out->has_called_ae_invocation_id,
      out->called_ae_invocation_id.at, out->called_ae_invocation_id.size, out->has_calling_ap_title,
      out->calling_ap_title.at, out->calling_ap_title.size, out->has_calling_ae_qualifier,
      out->calling_ae_qualifier.at, out->calling_ae_qualifier.size, out->has_calling_ap_invocation_id,
      out->calling_ap_invocation_id.at, out->calling_ap_invocation_id.size, out->has_calling_ae_invocation_id,
      out->calling_ae_invocation_id.at, out->calling_ae_invocation_id.size, out->has_sender_acse_requirements,
      out->sender_acse_requirements.at, out->sender_acse_requirements.size, out->has_mechanism_name,
      out->mechanism_name.at, out->mechanism_name.size, out->has_calling_authentication_value,
      out->calling_authentication_value.at, out->calling_authentication_value.size,
      out->has_implementation_information, out->implementation_information.at, out->implementation_information.size,
      out->has_user_information, out->user_information.at, out->user_information.size, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_aarq(const uint8_t *octets, size_t size, struct win12_aarq *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_aarq(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_aarq(struct win12_output *out, const struct win12_aarq *in);

/*@ requires \valid_read(in) && win12_sound_aarq(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_aarq(const struct win12_aarq *in, uint8_t *to, size_t room, size_t *size);

/*
 * result-source-diagnostic
 *
 * spec/frames/acse.ksy:179
 */
struct win12_diagnostic {
    uint8_t source;
    uint8_t code;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->source, out->code;
  @ ensures win12_read_on{Pre, Post}(in, \result, 5);
  @*/
win12_code win12_read_diagnostic(struct win12_input *in, struct win12_diagnostic *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->source, out->code, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_diagnostic(const uint8_t *octets, size_t size, struct win12_diagnostic *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_diagnostic(struct win12_output *out, const struct win12_diagnostic *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_diagnostic(const struct win12_diagnostic *in, uint8_t *to, size_t room, size_t *size);

/*
 * aare
 *
 * spec/frames/acse.ksy:26
 */
struct win12_aare {
    bool has_protocol_version;
    struct win12_slice protocol_version;
    bool has_application_context_name;
    struct win12_slice application_context_name;
    bool has_result;
    uint8_t result;
    bool has_result_source_diagnostic;
    struct win12_diagnostic result_source_diagnostic;
    bool has_responding_ap_title;
    struct win12_slice responding_ap_title;
    bool has_responding_ae_qualifier;
    struct win12_slice responding_ae_qualifier;
    bool has_responding_ap_invocation_id;
    struct win12_slice responding_ap_invocation_id;
    bool has_responding_ae_invocation_id;
    struct win12_slice responding_ae_invocation_id;
    bool has_responder_acse_requirements;
    struct win12_slice responder_acse_requirements;
    bool has_mechanism_name;
    struct win12_slice mechanism_name;
    bool has_responding_authentication_value;
    struct win12_slice responding_authentication_value;
    bool has_implementation_information;
    struct win12_slice implementation_information;
    bool has_user_information;
    struct win12_slice user_information;
};

/*@ predicate win12_sound_aare(struct win12_aare *x) =
  @   (x->has_protocol_version ==> win12_readable(&x->protocol_version)) &&
  @   (x->has_application_context_name ==> win12_readable(&x->application_context_name)) &&
  @   (x->has_responding_ap_title ==> win12_readable(&x->responding_ap_title)) &&
  @   (x->has_responding_ae_qualifier ==> win12_readable(&x->responding_ae_qualifier)) &&
  @   (x->has_responding_ap_invocation_id ==> win12_readable(&x->responding_ap_invocation_id)) &&
  @   (x->has_responding_ae_invocation_id ==> win12_readable(&x->responding_ae_invocation_id)) &&
  @   (x->has_responder_acse_requirements ==> win12_readable(&x->responder_acse_requirements)) &&
  @   (x->has_mechanism_name ==> win12_readable(&x->mechanism_name)) &&
  @   (x->has_responding_authentication_value ==> win12_readable(&x->responding_authentication_value)) &&
  @   (x->has_implementation_information ==> win12_readable(&x->implementation_information)) &&
  @   (x->has_user_information ==> win12_readable(&x->user_information));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_protocol_version,
      out->protocol_version.at, out->protocol_version.size, out->has_application_context_name,
      out->application_context_name.at, out->application_context_name.size, out->has_result, out->result,
      out->has_result_source_diagnostic, out->result_source_diagnostic.source, out->result_source_diagnostic.code,
      out->has_responding_ap_title, out->responding_ap_title.at, out->responding_ap_title.size,
      out->has_responding_ae_qualifier, out->responding_ae_qualifier.at, out->responding_ae_qualifier.size,
      out->has_responding_ap_invocation_id, out->responding_ap_invocation_id.at, out->responding_ap_invocation_id.size,
      out->has_responding_ae_invocation_id, out->responding_ae_invocation_id.at, out->responding_ae_invocation_id.size,
      out->has_responder_acse_requirements, out->responder_acse_requirements.at, out->responder_acse_requirements.size,
      out->has_mechanism_name, out->mechanism_name.at, out->mechanism_name.size,
      out->has_responding_authentication_value, out->responding_authentication_value.at,
      out->responding_authentication_value.size, out->has_implementation_information,
      out->implementation_information.at, out->implementation_information.size, out->has_user_information,
      out->user_information.at, out->user_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 2);
  @ ensures \result == WIN12_OK ==> win12_sound_aare(out);
  @*/
win12_code win12_read_aare(struct win12_input *in, struct win12_aare *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->has_protocol_version, out->protocol_version.at, out->protocol_version.size,
      out->has_application_context_name, out->application_context_name.at, out->application_context_name.size,
      out->has_result, out->result, out->has_result_source_diagnostic, out->result_source_diagnostic.source,
      out->result_source_diagnostic.code, out->has_responding_ap_title, out->responding_ap_title.at,
      out->responding_ap_title.size, out->has_responding_ae_qualifier, out->responding_ae_qualifier.at,
      out->responding_ae_qualifier.size, out->has_responding_ap_invocation_id, out->responding_ap_invocation_id.at,
      out->responding_ap_invocation_id.size, out->has_responding_ae_invocation_id, out->responding_ae_invocation_id.at,
      out->responding_ae_invocation_id.size, out->has_responder_acse_requirements, out->responder_acse_requirements.at,
      out->responder_acse_requirements.size, out->has_mechanism_name, out->mechanism_name.at, out->mechanism_name.size,
      out->has_responding_authentication_value, out->responding_authentication_value.at,
      out->responding_authentication_value.size, out->has_implementation_information,
      out->implementation_information.at, out->implementation_information.size, out->has_user_information,
      out->user_information.at, out->user_information.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_aare(const uint8_t *octets, size_t size, struct win12_aare *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_aare(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_aare(struct win12_output *out, const struct win12_aare *in);

/*@ requires \valid_read(in) && win12_sound_aare(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_aare(const struct win12_aare *in, uint8_t *to, size_t room, size_t *size);

enum win12_acse_case {
    WIN12_ACSE_IS_AARQ,
    WIN12_ACSE_IS_AARE,
    WIN12_ACSE_IS_RLRQ,
    WIN12_ACSE_IS_RLRE,
};

/*
 * AARQ 60, AARE 61, RLRQ 62, RLRE 63 in BER (ISO/IEC 15954 as profiled by IEC 62056-5-3, 7.2.4). Each field at most
 * once, in the order of the declaration; every field but the context name may be missing, user-information in a
 * rejection too.
 *
 * spec/frames/acse.ksy:1
 */
struct win12_acse {
    enum win12_acse_case is;
    union {
        struct win12_aarq aarq;
        struct win12_aare aare;
        struct win12_rlrq rlrq;
        struct win12_rlre rlre;
    } as;
};

/*@ predicate win12_sound_acse(struct win12_acse *x) =
  @   (x->is == WIN12_ACSE_IS_AARQ ==> win12_sound_aarq(&x->as.aarq)) &&
  @   (x->is == WIN12_ACSE_IS_AARE ==> win12_sound_aare(&x->as.aare)) &&
  @   (x->is == WIN12_ACSE_IS_RLRQ ==> win12_sound_rlrq(&x->as.rlrq)) &&
  @   (x->is == WIN12_ACSE_IS_RLRE ==> win12_sound_rlre(&x->as.rlre));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_acse(out);
  @*/
win12_code win12_read_acse(struct win12_input *in, struct win12_acse *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_acse(const uint8_t *octets, size_t size, struct win12_acse *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_acse(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_acse(struct win12_output *out, const struct win12_acse *in);

/*@ requires \valid_read(in) && win12_sound_acse(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_acse(const struct win12_acse *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
