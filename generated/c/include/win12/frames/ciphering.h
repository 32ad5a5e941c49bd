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
    WIN12_PROTECTION_TAG_GLO_INITIATE_RESPONSE = 0x28,
    WIN12_PROTECTION_TAG_GLO_CONFIRMED_SERVICE_ERROR = 0x2e,
    WIN12_PROTECTION_TAG_DED_INITIATE_REQUEST = 0x41,
    WIN12_PROTECTION_TAG_DED_INITIATE_RESPONSE = 0x48,
    WIN12_PROTECTION_TAG_DED_CONFIRMED_SERVICE_ERROR = 0x4e,
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
 * spec/frames/ciphering.ksy:43
 */
struct win12_service_ciphering {
    uint8_t tag;
    uint8_t security_control;
    uint32_t invocation_counter;
    struct win12_slice payload;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_service_ciphering(struct win12_input *in, struct win12_service_ciphering *out);
win12_code win12_decode_service_ciphering(const uint8_t *octets, size_t size, struct win12_service_ciphering *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_service_ciphering(struct win12_output *out, const struct win12_service_ciphering *in);
win12_code win12_write_service_ciphering(const struct win12_service_ciphering *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * general-key-ciphering
 *
 * spec/frames/ciphering.ksy:65
 */
struct win12_general_key_ciphering {
    uint8_t tag;
    struct win12_slice system_title; /* of the sender; 8 octets, or none when known otherwise */
    uint8_t security_control;
    uint32_t invocation_counter;
    struct win12_slice payload;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_general_key_ciphering(struct win12_input *in, struct win12_general_key_ciphering *out);
win12_code win12_decode_general_key_ciphering(const uint8_t *octets, size_t size,
    struct win12_general_key_ciphering *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_general_key_ciphering(struct win12_output *out, const struct win12_general_key_ciphering *in);
win12_code win12_write_general_key_ciphering(const struct win12_general_key_ciphering *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * general-signing
 *
 * spec/frames/ciphering.ksy:84
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_general_signing(struct win12_input *in, struct win12_general_signing *out);
win12_code win12_decode_general_signing(const uint8_t *octets, size_t size, struct win12_general_signing *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_general_signing(struct win12_output *out, const struct win12_general_signing *in);
win12_code win12_write_general_signing(const struct win12_general_signing *in, uint8_t *to, size_t room, size_t *size);

/*
 * general-header
 *
 * spec/frames/ciphering.ksy:92
 */
struct win12_general_header {
    struct win12_slice transaction_id;
    struct win12_slice originator_title;
    struct win12_slice recipient_title;
    struct win12_slice date_time;
    struct win12_slice other_information;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_general_header(struct win12_input *in, struct win12_general_header *out);
win12_code win12_decode_general_header(const uint8_t *octets, size_t size, struct win12_general_header *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_general_header(struct win12_output *out, const struct win12_general_header *in);
win12_code win12_write_general_header(const struct win12_general_header *in, uint8_t *to, size_t room, size_t *size);

/*
 * identified, wrapped or agreed key
 *
 * spec/frames/ciphering.ksy:104
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_key_info(struct win12_input *in, struct win12_key_info *out);
win12_code win12_decode_key_info(const uint8_t *octets, size_t size, struct win12_key_info *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_key_info(struct win12_output *out, const struct win12_key_info *in);
win12_code win12_write_key_info(const struct win12_key_info *in, uint8_t *to, size_t room, size_t *size);

/*
 * general-ciphering
 *
 * spec/frames/ciphering.ksy:74
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_general_ciphering(struct win12_input *in, struct win12_general_ciphering *out);
win12_code win12_decode_general_ciphering(const uint8_t *octets, size_t size, struct win12_general_ciphering *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_general_ciphering(struct win12_output *out, const struct win12_general_ciphering *in);
win12_code win12_write_general_ciphering(const struct win12_general_ciphering *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * f(challenge) of HLS mechanism 5 (IEC 62056-5-3, 5.3.4); travels as an octet-string
 *
 * spec/frames/ciphering.ksy:116
 */
struct win12_gmac_proof {
    uint8_t security_control;
    uint32_t invocation_counter;
    struct win12_slice tag;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_gmac_proof(struct win12_input *in, struct win12_gmac_proof *out);
win12_code win12_decode_gmac_proof(const uint8_t *octets, size_t size, struct win12_gmac_proof *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_gmac_proof(struct win12_output *out, const struct win12_gmac_proof *in);
win12_code win12_write_gmac_proof(const struct win12_gmac_proof *in, uint8_t *to, size_t room, size_t *size);

/*
 * IEC 62056-5-3, 5.7.2
 *
 * spec/frames/ciphering.ksy:122
 */
struct win12_security_control {
    uint8_t octet;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_security_control(struct win12_input *in, struct win12_security_control *out);
win12_code win12_decode_security_control(const uint8_t *octets, size_t size, struct win12_security_control *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_security_control(struct win12_output *out, const struct win12_security_control *in);
win12_code win12_write_security_control(const struct win12_security_control *in, uint8_t *to, size_t room,
    size_t *size);

/* `suite` of security-control. */
uint32_t win12_security_control_suite(const struct win12_security_control *frame);

/* `authenticated` of security-control. */
bool win12_security_control_authenticated(const struct win12_security_control *frame);

/* `encrypted` of security-control. */
bool win12_security_control_encrypted(const struct win12_security_control *frame);

/* `broadcast` of security-control. */
bool win12_security_control_broadcast(const struct win12_security_control *frame);

/* `compressed` of security-control. */
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_ciphering(struct win12_input *in, struct win12_ciphering *out);
win12_code win12_decode_ciphering(const uint8_t *octets, size_t size, struct win12_ciphering *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_ciphering(struct win12_output *out, const struct win12_ciphering *in);
win12_code win12_write_ciphering(const struct win12_ciphering *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
