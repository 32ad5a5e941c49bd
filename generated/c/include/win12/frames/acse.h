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
win12_code win12_read_raw(struct win12_input *in, struct win12_slice *out);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_raw(struct win12_output *out, const struct win12_slice *in);

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_object_identifier(struct win12_input *in, struct win12_slice *out);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_object_identifier(struct win12_output *out, const struct win12_slice *in);

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_title(struct win12_input *in, struct win12_slice *out);

/* Put one before what was written; write one, and nothing else, into a room. */
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_rlrq(struct win12_input *in, struct win12_rlrq *out);
win12_code win12_decode_rlrq(const uint8_t *octets, size_t size, struct win12_rlrq *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_rlrq(struct win12_output *out, const struct win12_rlrq *in);
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_rlre(struct win12_input *in, struct win12_rlre *out);
win12_code win12_decode_rlre(const uint8_t *octets, size_t size, struct win12_rlre *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_rlre(struct win12_output *out, const struct win12_rlre *in);
win12_code win12_write_rlre(const struct win12_rlre *in, uint8_t *to, size_t room, size_t *size);

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_invocation(struct win12_input *in, struct win12_slice *out);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_invocation(struct win12_output *out, const struct win12_slice *in);

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_integer(struct win12_input *in, uint8_t *out);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_integer(struct win12_output *out, uint8_t value);

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_authentication_value(struct win12_input *in, struct win12_slice *out);

/* Put one before what was written; write one, and nothing else, into a room. */
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_aarq(struct win12_input *in, struct win12_aarq *out);
win12_code win12_decode_aarq(const uint8_t *octets, size_t size, struct win12_aarq *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_aarq(struct win12_output *out, const struct win12_aarq *in);
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
win12_code win12_read_diagnostic(struct win12_input *in, struct win12_diagnostic *out);
win12_code win12_decode_diagnostic(const uint8_t *octets, size_t size, struct win12_diagnostic *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_diagnostic(struct win12_output *out, const struct win12_diagnostic *in);
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_aare(struct win12_input *in, struct win12_aare *out);
win12_code win12_decode_aare(const uint8_t *octets, size_t size, struct win12_aare *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_aare(struct win12_output *out, const struct win12_aare *in);
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_acse(struct win12_input *in, struct win12_acse *out);
win12_code win12_decode_acse(const uint8_t *octets, size_t size, struct win12_acse *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_acse(struct win12_output *out, const struct win12_acse *in);
win12_code win12_write_acse(const struct win12_acse *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
