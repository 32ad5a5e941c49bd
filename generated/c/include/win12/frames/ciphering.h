// Generated from spec/frames/ciphering.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Protected APDUs.
 *
 * Service-specific glo- and ded-ciphering, general-glo DB, general-ded DC, general-ciphering DD, general-signing DF
 * (IEC 62056-5-3, 7.2.3). The payload is plain text or cipher text, followed by 12 octets of tag when authenticated.
 */

#ifndef WIN12_FRAMES_CIPHERING_H
#define WIN12_FRAMES_CIPHERING_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_key_choice {
    WIN12_KEY_CHOICE_IDENTIFIED = 0x0,
    WIN12_KEY_CHOICE_WRAPPED = 0x1,
    WIN12_KEY_CHOICE_AGREED = 0x2,
};

enum win12_protection_tag {
    WIN12_PROTECTION_TAG_GLO_INITIATE_REQUEST = 0x21,
    WIN12_PROTECTION_TAG_GLO_READ_REQUEST = 0x25,
    WIN12_PROTECTION_TAG_GLO_WRITE_REQUEST = 0x26,
    WIN12_PROTECTION_TAG_GLO_INITIATE_RESPONSE = 0x28,
    WIN12_PROTECTION_TAG_GLO_READ_RESPONSE = 0x2c,
    WIN12_PROTECTION_TAG_GLO_WRITE_RESPONSE = 0x2d,
    WIN12_PROTECTION_TAG_GLO_CONFIRMED_SERVICE_ERROR = 0x2e,
    WIN12_PROTECTION_TAG_GLO_UNCONFIRMED_WRITE_REQUEST = 0x36,
    WIN12_PROTECTION_TAG_GLO_INFORMATION_REPORT_REQUEST = 0x38,
    WIN12_PROTECTION_TAG_DED_INITIATE_REQUEST = 0x41,
    WIN12_PROTECTION_TAG_DED_READ_REQUEST = 0x45,
    WIN12_PROTECTION_TAG_DED_WRITE_REQUEST = 0x46,
    WIN12_PROTECTION_TAG_DED_INITIATE_RESPONSE = 0x48,
    WIN12_PROTECTION_TAG_DED_READ_RESPONSE = 0x4c,
    WIN12_PROTECTION_TAG_DED_WRITE_RESPONSE = 0x4d,
    WIN12_PROTECTION_TAG_DED_CONFIRMED_SERVICE_ERROR = 0x4e,
    WIN12_PROTECTION_TAG_DED_UNCONFIRMED_WRITE_REQUEST = 0x56,
    WIN12_PROTECTION_TAG_DED_INFORMATION_REPORT_REQUEST = 0x58,
    WIN12_PROTECTION_TAG_GLO_GET_REQUEST = 0xc8,
    WIN12_PROTECTION_TAG_GLO_SET_REQUEST = 0xc9,
    WIN12_PROTECTION_TAG_GLO_EVENT_NOTIFICATION = 0xca,
    WIN12_PROTECTION_TAG_GLO_ACTION_REQUEST = 0xcb,
    WIN12_PROTECTION_TAG_GLO_GET_RESPONSE = 0xcc,
    WIN12_PROTECTION_TAG_GLO_SET_RESPONSE = 0xcd,
    WIN12_PROTECTION_TAG_GLO_EXCEPTION_RESPONSE = 0xce,
    WIN12_PROTECTION_TAG_GLO_ACTION_RESPONSE = 0xcf,
    WIN12_PROTECTION_TAG_DED_GET_REQUEST = 0xd0,
    WIN12_PROTECTION_TAG_DED_SET_REQUEST = 0xd1,
    WIN12_PROTECTION_TAG_DED_EVENT_NOTIFICATION = 0xd2,
    WIN12_PROTECTION_TAG_DED_ACTION_REQUEST = 0xd3,
    WIN12_PROTECTION_TAG_DED_GET_RESPONSE = 0xd4,
    WIN12_PROTECTION_TAG_DED_SET_RESPONSE = 0xd5,
    WIN12_PROTECTION_TAG_DED_EXCEPTION_RESPONSE = 0xd6,
    WIN12_PROTECTION_TAG_DED_ACTION_RESPONSE = 0xd7,
    WIN12_PROTECTION_TAG_GENERAL_GLO = 0xdb,
    WIN12_PROTECTION_TAG_GENERAL_DED = 0xdc,
    WIN12_PROTECTION_TAG_GENERAL_CIPHERING = 0xdd,
    WIN12_PROTECTION_TAG_GENERAL_SIGNING = 0xdf,
};

/*
 * service-ciphering
 *
 * spec/frames/ciphering.ksy:55
 */
struct win12_service_ciphering {
    uint8_t tag;
    uint8_t security_control;
    uint32_t invocation_counter;
    struct win12_slice payload;
};

/*@ predicate win12_sound_service_ciphering(struct win12_service_ciphering *x) =
  @   win12_readable(&x->payload);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->tag, out->security_control,
      out->invocation_counter, out->payload.at, out->payload.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 7);
  @ ensures \result == WIN12_OK ==> win12_sound_service_ciphering(out);
  @*/
win12_code win12_read_service_ciphering(struct win12_input *in, struct win12_service_ciphering *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->tag, out->security_control, out->invocation_counter, out->payload.at, out->payload.size, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_service_ciphering(const uint8_t *octets, size_t size, struct win12_service_ciphering *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_service_ciphering(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_service_ciphering(struct win12_output *out, const struct win12_service_ciphering *in);

/*@ requires \valid_read(in) && win12_sound_service_ciphering(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_service_ciphering(const struct win12_service_ciphering *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * general-key-ciphering
 *
 * spec/frames/ciphering.ksy:83
 */
struct win12_general_key_ciphering {
    uint8_t tag;
    struct win12_slice system_title; /* of the sender; 8 octets, or none when known otherwise */
    uint8_t security_control;
    uint32_t invocation_counter;
    struct win12_slice payload;
};

/*@ predicate win12_sound_general_key_ciphering(struct win12_general_key_ciphering *x) =
  @   win12_readable(&x->system_title) &&
  @   win12_readable(&x->payload);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->tag, out->system_title.at,
      out->system_title.size, out->security_control, out->invocation_counter, out->payload.at, out->payload.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 8);
  @ ensures \result == WIN12_OK ==> win12_sound_general_key_ciphering(out);
  @*/
win12_code win12_read_general_key_ciphering(struct win12_input *in, struct win12_general_key_ciphering *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->tag, out->system_title.at, out->system_title.size, out->security_control, out->invocation_counter,
      out->payload.at, out->payload.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_general_key_ciphering(const uint8_t *octets, size_t size,
    struct win12_general_key_ciphering *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_general_key_ciphering(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_general_key_ciphering(struct win12_output *out, const struct win12_general_key_ciphering *in);

/*@ requires \valid_read(in) && win12_sound_general_key_ciphering(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_general_key_ciphering(const struct win12_general_key_ciphering *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * general-signing
 *
 * spec/frames/ciphering.ksy:102
 */
struct win12_general_signing {
    struct win12_slice transaction_id;
    struct win12_slice originator_title;
    struct win12_slice recipient_title;
    struct win12_slice date_time;
    struct win12_slice other_information;
    struct win12_slice content;
    struct win12_slice signature;
};

/*@ predicate win12_sound_general_signing(struct win12_general_signing *x) =
  @   win12_readable(&x->transaction_id) &&
  @   win12_readable(&x->originator_title) &&
  @   win12_readable(&x->recipient_title) &&
  @   win12_readable(&x->date_time) &&
  @   win12_readable(&x->other_information) &&
  @   win12_readable(&x->content) &&
  @   win12_readable(&x->signature);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->transaction_id.at,
      out->transaction_id.size, out->originator_title.at, out->originator_title.size, out->recipient_title.at,
      out->recipient_title.size, out->date_time.at, out->date_time.size, out->other_information.at,
      out->other_information.size, out->content.at, out->content.size, out->signature.at, out->signature.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 8);
  @ ensures \result == WIN12_OK ==> win12_sound_general_signing(out);
  @*/
win12_code win12_read_general_signing(struct win12_input *in, struct win12_general_signing *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->transaction_id.at, out->transaction_id.size, out->originator_title.at, out->originator_title.size,
      out->recipient_title.at, out->recipient_title.size, out->date_time.at, out->date_time.size,
      out->other_information.at, out->other_information.size, out->content.at, out->content.size, out->signature.at,
      out->signature.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_general_signing(const uint8_t *octets, size_t size, struct win12_general_signing *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_general_signing(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_general_signing(struct win12_output *out, const struct win12_general_signing *in);

/*@ requires \valid_read(in) && win12_sound_general_signing(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_general_signing(const struct win12_general_signing *in, uint8_t *to, size_t room, size_t *size);

/*
 * general-header
 *
 * spec/frames/ciphering.ksy:110
 */
struct win12_general_header {
    struct win12_slice transaction_id;
    struct win12_slice originator_title;
    struct win12_slice recipient_title;
    struct win12_slice date_time;
    struct win12_slice other_information;
};

/*@ predicate win12_sound_general_header(struct win12_general_header *x) =
  @   win12_readable(&x->transaction_id) &&
  @   win12_readable(&x->originator_title) &&
  @   win12_readable(&x->recipient_title) &&
  @   win12_readable(&x->date_time) &&
  @   win12_readable(&x->other_information);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->transaction_id.at,
      out->transaction_id.size, out->originator_title.at, out->originator_title.size, out->recipient_title.at,
      out->recipient_title.size, out->date_time.at, out->date_time.size, out->other_information.at,
      out->other_information.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 5);
  @ ensures \result == WIN12_OK ==> win12_sound_general_header(out);
  @*/
win12_code win12_read_general_header(struct win12_input *in, struct win12_general_header *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->transaction_id.at, out->transaction_id.size, out->originator_title.at, out->originator_title.size,
      out->recipient_title.at, out->recipient_title.size, out->date_time.at, out->date_time.size,
      out->other_information.at, out->other_information.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_general_header(const uint8_t *octets, size_t size, struct win12_general_header *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_general_header(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_general_header(struct win12_output *out, const struct win12_general_header *in);

/*@ requires \valid_read(in) && win12_sound_general_header(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_general_header(const struct win12_general_header *in, uint8_t *to, size_t room, size_t *size);

/*
 * identified, wrapped or agreed key
 *
 * spec/frames/ciphering.ksy:122
 */
struct win12_key_info {
    uint8_t choice;
    bool has_key_id;
    uint8_t key_id; /* 0 global unicast, 1 global broadcast */
    bool has_kek_id;
    uint8_t kek_id; /* 0 master key */
    bool has_wrapped_key;
    struct win12_slice wrapped_key;
    bool has_key_parameters;
    struct win12_slice key_parameters;
    bool has_key_ciphered_data;
    struct win12_slice key_ciphered_data;
};

/*@ predicate win12_sound_key_info(struct win12_key_info *x) =
  @   (x->has_wrapped_key ==> win12_readable(&x->wrapped_key)) &&
  @   (x->has_key_parameters ==> win12_readable(&x->key_parameters)) &&
  @   (x->has_key_ciphered_data ==> win12_readable(&x->key_ciphered_data));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->choice, out->has_key_id,
      out->key_id, out->has_kek_id, out->kek_id, out->has_wrapped_key, out->wrapped_key.at, out->wrapped_key.size,
      out->has_key_parameters, out->key_parameters.at, out->key_parameters.size, out->has_key_ciphered_data,
      out->key_ciphered_data.at, out->key_ciphered_data.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_key_info(out);
  @*/
win12_code win12_read_key_info(struct win12_input *in, struct win12_key_info *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->choice, out->has_key_id, out->key_id, out->has_kek_id, out->kek_id, out->has_wrapped_key,
      out->wrapped_key.at, out->wrapped_key.size, out->has_key_parameters, out->key_parameters.at,
      out->key_parameters.size, out->has_key_ciphered_data, out->key_ciphered_data.at, out->key_ciphered_data.size,
      fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_key_info(const uint8_t *octets, size_t size, struct win12_key_info *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_key_info(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_key_info(struct win12_output *out, const struct win12_key_info *in);

/*@ requires \valid_read(in) && win12_sound_key_info(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_key_info(const struct win12_key_info *in, uint8_t *to, size_t room, size_t *size);

/*
 * general-ciphering
 *
 * spec/frames/ciphering.ksy:92
 */
struct win12_general_ciphering {
    struct win12_slice transaction_id;
    struct win12_slice originator_title;
    struct win12_slice recipient_title;
    struct win12_slice date_time;
    struct win12_slice other_information;
    bool has_key_info;
    struct win12_key_info key_info;
    uint8_t security_control;
    uint32_t invocation_counter;
    struct win12_slice payload;
};

/*@ predicate win12_sound_general_ciphering(struct win12_general_ciphering *x) =
  @   win12_readable(&x->transaction_id) &&
  @   win12_readable(&x->originator_title) &&
  @   win12_readable(&x->recipient_title) &&
  @   win12_readable(&x->date_time) &&
  @   win12_readable(&x->other_information) &&
  @   (x->has_key_info ==> win12_sound_key_info(&x->key_info)) &&
  @   win12_readable(&x->payload);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->transaction_id.at,
      out->transaction_id.size, out->originator_title.at, out->originator_title.size, out->recipient_title.at,
      out->recipient_title.size, out->date_time.at, out->date_time.size, out->other_information.at,
      out->other_information.size, out->has_key_info, out->key_info.choice, out->key_info.has_key_id,
      out->key_info.key_id, out->key_info.has_kek_id, out->key_info.kek_id, out->key_info.has_wrapped_key,
      out->key_info.wrapped_key.at, out->key_info.wrapped_key.size, out->key_info.has_key_parameters,
      out->key_info.key_parameters.at, out->key_info.key_parameters.size, out->key_info.has_key_ciphered_data,
      out->key_info.key_ciphered_data.at, out->key_info.key_ciphered_data.size, out->security_control,
      out->invocation_counter, out->payload.at, out->payload.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 13);
  @ ensures \result == WIN12_OK ==> win12_sound_general_ciphering(out);
  @*/
win12_code win12_read_general_ciphering(struct win12_input *in, struct win12_general_ciphering *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->transaction_id.at, out->transaction_id.size, out->originator_title.at, out->originator_title.size,
      out->recipient_title.at, out->recipient_title.size, out->date_time.at, out->date_time.size,
      out->other_information.at, out->other_information.size, out->has_key_info, out->key_info.choice,
      out->key_info.has_key_id, out->key_info.key_id, out->key_info.has_kek_id, out->key_info.kek_id,
      out->key_info.has_wrapped_key, out->key_info.wrapped_key.at, out->key_info.wrapped_key.size,
      out->key_info.has_key_parameters, out->key_info.key_parameters.at, out->key_info.key_parameters.size,
      out->key_info.has_key_ciphered_data, out->key_info.key_ciphered_data.at, out->key_info.key_ciphered_data.size,
      out->security_control, out->invocation_counter, out->payload.at, out->payload.size, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_general_ciphering(const uint8_t *octets, size_t size, struct win12_general_ciphering *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_general_ciphering(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_general_ciphering(struct win12_output *out, const struct win12_general_ciphering *in);

/*@ requires \valid_read(in) && win12_sound_general_ciphering(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_general_ciphering(const struct win12_general_ciphering *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * f(challenge) of HLS mechanism 5 (IEC 62056-5-3, 5.3.4); travels as an octet-string
 *
 * spec/frames/ciphering.ksy:134
 */
struct win12_gmac_proof {
    uint8_t security_control;
    uint32_t invocation_counter;
    struct win12_slice tag;
};

/*@ predicate win12_sound_gmac_proof(struct win12_gmac_proof *x) =
  @   win12_readable(&x->tag);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->security_control,
      out->invocation_counter, out->tag.at, out->tag.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 17);
  @ ensures \result == WIN12_OK ==> win12_sound_gmac_proof(out);
  @*/
win12_code win12_read_gmac_proof(struct win12_input *in, struct win12_gmac_proof *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->security_control, out->invocation_counter, out->tag.at, out->tag.size, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_gmac_proof(const uint8_t *octets, size_t size, struct win12_gmac_proof *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_gmac_proof(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_gmac_proof(struct win12_output *out, const struct win12_gmac_proof *in);

/*@ requires \valid_read(in) && win12_sound_gmac_proof(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_gmac_proof(const struct win12_gmac_proof *in, uint8_t *to, size_t room, size_t *size);

/*
 * IEC 62056-5-3, 5.7.2
 *
 * spec/frames/ciphering.ksy:140
 */
struct win12_security_control {
    uint8_t octet;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->octet;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @*/
win12_code win12_read_security_control(struct win12_input *in, struct win12_security_control *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->octet, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_security_control(const uint8_t *octets, size_t size, struct win12_security_control *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_security_control(struct win12_output *out, const struct win12_security_control *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_security_control(const struct win12_security_control *in, uint8_t *to, size_t room,
    size_t *size);

/* `suite` of security-control. */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
uint32_t win12_security_control_suite(const struct win12_security_control *frame);

/* `authenticated` of security-control. */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
bool win12_security_control_authenticated(const struct win12_security_control *frame);

/* `encrypted` of security-control. */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
bool win12_security_control_encrypted(const struct win12_security_control *frame);

/* `broadcast` of security-control. */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
bool win12_security_control_broadcast(const struct win12_security_control *frame);

/* `compressed` of security-control. */
/*@ requires \valid_read(frame);
  @ terminates \true;
  @ exits \false;
  @ assigns \nothing;
  @*/
bool win12_security_control_compressed(const struct win12_security_control *frame);

enum win12_ciphering_case {
    WIN12_CIPHERING_IS_SERVICE_CIPHERING,
    WIN12_CIPHERING_IS_GENERAL_KEY_CIPHERING,
    WIN12_CIPHERING_IS_GENERAL_CIPHERING,
    WIN12_CIPHERING_IS_GENERAL_SIGNING,
};

/*
 * Service-specific glo- and ded-ciphering, general-glo DB, general-ded DC, general-ciphering DD, general-signing DF
 * (IEC 62056-5-3, 7.2.3). The payload is plain text or cipher text, followed by 12 octets of tag when authenticated.
 *
 * spec/frames/ciphering.ksy:1
 */
struct win12_ciphering {
    enum win12_ciphering_case is;
    union {
        struct win12_service_ciphering service_ciphering;
        struct win12_general_key_ciphering general_key_ciphering;
        struct win12_general_ciphering general_ciphering;
        struct win12_general_signing general_signing;
    } as;
};

/*@ predicate win12_sound_ciphering(struct win12_ciphering *x) =
  @   (x->is == WIN12_CIPHERING_IS_SERVICE_CIPHERING ==> win12_sound_service_ciphering(&x->as.service_ciphering)) &&
  @   (x->is ==
      WIN12_CIPHERING_IS_GENERAL_KEY_CIPHERING ==> win12_sound_general_key_ciphering(&x->as.general_key_ciphering)) &&
  @   (x->is == WIN12_CIPHERING_IS_GENERAL_CIPHERING ==> win12_sound_general_ciphering(&x->as.general_ciphering)) &&
  @   (x->is == WIN12_CIPHERING_IS_GENERAL_SIGNING ==> win12_sound_general_signing(&x->as.general_signing));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_ciphering(out);
  @*/
win12_code win12_read_ciphering(struct win12_input *in, struct win12_ciphering *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_ciphering(const uint8_t *octets, size_t size, struct win12_ciphering *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_ciphering(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_ciphering(struct win12_output *out, const struct win12_ciphering *in);

/*@ requires \valid_read(in) && win12_sound_ciphering(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_ciphering(const struct win12_ciphering *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
