// Generated from spec/frames/ciphering.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/ciphering.h"

#include "reading.h"
#include "win12/frames/length.h"

win12_code win12_read_service_ciphering(struct win12_input *in, struct win12_service_ciphering *out)
{
    static const struct win12_part parts_0[] = { {1, "service_ciphering.security_control"}, {4,
        "service_ciphering.invocation_counter"} };
    win12_code code;
    const uint8_t *b;
    uint32_t len = 0;
    const uint8_t *at_len = in->at;

    b = win12_take_one(in, 1, "service_ciphering.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    out->tag = b[0];
    if ((out->tag != 0x21U && out->tag != 0x28U && out->tag != 0x2eU && out->tag != 0x41U && out->tag != 0x48U &&
        out->tag != 0x4eU && out->tag != 0xc8U && out->tag != 0xc9U && out->tag != 0xcaU && out->tag != 0xcbU &&
        out->tag != 0xccU && out->tag != 0xcdU && out->tag != 0xceU && out->tag != 0xcfU && out->tag != 0xd0U &&
        out->tag != 0xd1U && out->tag != 0xd2U && out->tag != 0xd3U && out->tag != 0xd4U && out->tag != 0xd5U &&
        out->tag != 0xd6U && out->tag != 0xd7U)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "service_ciphering.tag");
    }
    at_len = in->at;
    code = win12_read_length(in, "service_ciphering.len", &len);
    if (code != WIN12_OK) {
        return code;
    }
    if (!(len >= 5)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, at_len, "service_ciphering.len");
    }
    b = win12_take(in, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->security_control = b[0];
    out->invocation_counter = win12_u32(b + 1);
    code = win12_take_slice(in, (int64_t)len - 5, "service_ciphering.payload", &out->payload);
    if (code != WIN12_OK) {
        return code;
    }
    return WIN12_OK;
}

win12_code win12_decode_service_ciphering(const uint8_t *octets, size_t size, struct win12_service_ciphering *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_service_ciphering(&in, out), "service_ciphering", fault);
}

win12_code win12_read_general_key_ciphering(struct win12_input *in, struct win12_general_key_ciphering *out)
{
    static const struct win12_part parts_0[] = { {1, "general_key_ciphering.security_control"}, {4,
        "general_key_ciphering.invocation_counter"} };
    win12_code code;
    const uint8_t *b;
    uint32_t title_len = 0;
    uint32_t len = 0;
    const uint8_t *at_len = in->at;

    b = win12_take_one(in, 1, "general_key_ciphering.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    out->tag = b[0];
    if ((out->tag != 0xdbU && out->tag != 0xdcU)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "general_key_ciphering.tag");
    }
    code = win12_read_length(in, "general_key_ciphering.title_len", &title_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, title_len, "general_key_ciphering.system_title", &out->system_title);
    if (code != WIN12_OK) {
        return code;
    }
    at_len = in->at;
    code = win12_read_length(in, "general_key_ciphering.len", &len);
    if (code != WIN12_OK) {
        return code;
    }
    if (!(len >= 5)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, at_len, "general_key_ciphering.len");
    }
    b = win12_take(in, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->security_control = b[0];
    out->invocation_counter = win12_u32(b + 1);
    code = win12_take_slice(in, (int64_t)len - 5, "general_key_ciphering.payload", &out->payload);
    if (code != WIN12_OK) {
        return code;
    }
    return WIN12_OK;
}

win12_code win12_decode_general_key_ciphering(const uint8_t *octets, size_t size,
    struct win12_general_key_ciphering *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_general_key_ciphering(&in, out), "general_key_ciphering", fault);
}

win12_code win12_read_general_signing(struct win12_input *in, struct win12_general_signing *out)
{
    win12_code code;
    const uint8_t *b;
    uint32_t transaction_len = 0;
    uint32_t originator_len = 0;
    uint32_t recipient_len = 0;
    uint32_t time_len = 0;
    uint32_t other_len = 0;
    uint32_t content_len = 0;
    uint32_t signature_len = 0;

    b = win12_take_one(in, 1, "general_signing.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xdfU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "general_signing.tag");
    }
    code = win12_read_length(in, "general_signing.transaction_len", &transaction_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, transaction_len, "general_signing.transaction_id", &out->transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_signing.originator_len", &originator_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, originator_len, "general_signing.originator_title", &out->originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_signing.recipient_len", &recipient_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, recipient_len, "general_signing.recipient_title", &out->recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_signing.time_len", &time_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, time_len, "general_signing.date_time", &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_signing.other_len", &other_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, other_len, "general_signing.other_information", &out->other_information);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_signing.content_len", &content_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, content_len, "general_signing.content", &out->content);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_signing.signature_len", &signature_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, signature_len, "general_signing.signature", &out->signature);
    if (code != WIN12_OK) {
        return code;
    }
    return WIN12_OK;
}

win12_code win12_decode_general_signing(const uint8_t *octets, size_t size, struct win12_general_signing *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_general_signing(&in, out), "general_signing", fault);
}

win12_code win12_read_general_header(struct win12_input *in, struct win12_general_header *out)
{
    win12_code code;
    uint32_t transaction_len = 0;
    uint32_t originator_len = 0;
    uint32_t recipient_len = 0;
    uint32_t time_len = 0;
    uint32_t other_len = 0;

    code = win12_read_length(in, "general_header.transaction_len", &transaction_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, transaction_len, "general_header.transaction_id", &out->transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_header.originator_len", &originator_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, originator_len, "general_header.originator_title", &out->originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_header.recipient_len", &recipient_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, recipient_len, "general_header.recipient_title", &out->recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_header.time_len", &time_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, time_len, "general_header.date_time", &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_header.other_len", &other_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, other_len, "general_header.other_information", &out->other_information);
    if (code != WIN12_OK) {
        return code;
    }
    return WIN12_OK;
}

win12_code win12_decode_general_header(const uint8_t *octets, size_t size, struct win12_general_header *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_general_header(&in, out), "general_header", fault);
}

win12_code win12_read_key_info(struct win12_input *in, struct win12_key_info *out)
{
    win12_code code;
    const uint8_t *b;
    uint32_t wrapped_len = 0;
    uint32_t parameters_len = 0;
    uint32_t agreed_len = 0;

    b = win12_take_one(in, 1, "key_info.choice");
    if (b == NULL) {
        return in->fault.code;
    }
    out->choice = b[0];
    if ((out->choice != 0U && out->choice != 1U && out->choice != 2U)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "key_info.choice");
    }
    if (out->choice == 0) {
        b = win12_take_one(in, 1, "key_info.key_id");
        if (b == NULL) {
            return in->fault.code;
        }
        out->key_id = b[0];
        out->has_key_id = true;
    } else {
        out->has_key_id = false;
    }
    if (out->choice == 1) {
        b = win12_take_one(in, 1, "key_info.kek_id");
        if (b == NULL) {
            return in->fault.code;
        }
        out->kek_id = b[0];
        out->has_kek_id = true;
        code = win12_read_length(in, "key_info.wrapped_len", &wrapped_len);
        if (code != WIN12_OK) {
            return code;
        }
        code = win12_take_slice(in, wrapped_len, "key_info.wrapped_key", &out->wrapped_key);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_wrapped_key = true;
    } else {
        out->has_kek_id = false;
        out->has_wrapped_key = false;
    }
    if (out->choice == 2) {
        code = win12_read_length(in, "key_info.parameters_len", &parameters_len);
        if (code != WIN12_OK) {
            return code;
        }
        code = win12_take_slice(in, parameters_len, "key_info.key_parameters", &out->key_parameters);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_key_parameters = true;
        code = win12_read_length(in, "key_info.agreed_len", &agreed_len);
        if (code != WIN12_OK) {
            return code;
        }
        code = win12_take_slice(in, agreed_len, "key_info.key_ciphered_data", &out->key_ciphered_data);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_key_ciphered_data = true;
    } else {
        out->has_key_parameters = false;
        out->has_key_ciphered_data = false;
    }
    return WIN12_OK;
}

win12_code win12_decode_key_info(const uint8_t *octets, size_t size, struct win12_key_info *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_key_info(&in, out), "key_info", fault);
}

win12_code win12_read_general_ciphering(struct win12_input *in, struct win12_general_ciphering *out)
{
    static const struct win12_part parts_0[] = { {1, "general_ciphering.security_control"}, {4,
        "general_ciphering.invocation_counter"} };
    win12_code code;
    const uint8_t *b;
    uint32_t transaction_len = 0;
    uint32_t originator_len = 0;
    uint32_t recipient_len = 0;
    uint32_t time_len = 0;
    uint32_t other_len = 0;
    uint8_t has_key_info = 0;
    uint32_t len = 0;
    const uint8_t *at_len = in->at;

    b = win12_take_one(in, 1, "general_ciphering.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xddU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "general_ciphering.tag");
    }
    code = win12_read_length(in, "general_ciphering.transaction_len", &transaction_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, transaction_len, "general_ciphering.transaction_id", &out->transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_ciphering.originator_len", &originator_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, originator_len, "general_ciphering.originator_title", &out->originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_ciphering.recipient_len", &recipient_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, recipient_len, "general_ciphering.recipient_title", &out->recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_ciphering.time_len", &time_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, time_len, "general_ciphering.date_time", &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_length(in, "general_ciphering.other_len", &other_len);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_take_slice(in, other_len, "general_ciphering.other_information", &out->other_information);
    if (code != WIN12_OK) {
        return code;
    }
    b = win12_take_one(in, 1, "general_ciphering.has_key_info");
    if (b == NULL) {
        return in->fault.code;
    }
    has_key_info = b[0];
    if ((has_key_info != 0U && has_key_info != 1U)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "general_ciphering.has_key_info");
    }
    if (has_key_info == 1) {
        code = win12_read_key_info(in, &out->key_info);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_key_info = true;
    } else {
        out->has_key_info = false;
    }
    at_len = in->at;
    code = win12_read_length(in, "general_ciphering.len", &len);
    if (code != WIN12_OK) {
        return code;
    }
    if (!(len >= 5)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, at_len, "general_ciphering.len");
    }
    b = win12_take(in, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->security_control = b[0];
    out->invocation_counter = win12_u32(b + 1);
    code = win12_take_slice(in, (int64_t)len - 5, "general_ciphering.payload", &out->payload);
    if (code != WIN12_OK) {
        return code;
    }
    return WIN12_OK;
}

win12_code win12_decode_general_ciphering(const uint8_t *octets, size_t size, struct win12_general_ciphering *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_general_ciphering(&in, out), "general_ciphering", fault);
}

win12_code win12_read_gmac_proof(struct win12_input *in, struct win12_gmac_proof *out)
{
    static const struct win12_part parts_0[] = { {1, "gmac_proof.security_control"}, {4,
        "gmac_proof.invocation_counter"}, {12, "gmac_proof.tag"} };
    const uint8_t *b;

    b = win12_take(in, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    out->security_control = b[0];
    out->invocation_counter = win12_u32(b + 1);
    out->tag.at = b + 5;
    out->tag.size = 12U;
    return WIN12_OK;
}

win12_code win12_decode_gmac_proof(const uint8_t *octets, size_t size, struct win12_gmac_proof *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_gmac_proof(&in, out), "gmac_proof", fault);
}

win12_code win12_read_security_control(struct win12_input *in, struct win12_security_control *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 1, "security_control.octet");
    if (b == NULL) {
        return in->fault.code;
    }
    out->octet = b[0];
    return WIN12_OK;
}

win12_code win12_decode_security_control(const uint8_t *octets, size_t size, struct win12_security_control *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_security_control(&in, out), "security_control", fault);
}

uint32_t win12_security_control_suite(const struct win12_security_control *frame)
{
    return (uint32_t)(frame->octet & 15);
}

bool win12_security_control_authenticated(const struct win12_security_control *frame)
{
    return (frame->octet & 0x10) != 0;
}

bool win12_security_control_encrypted(const struct win12_security_control *frame)
{
    return (frame->octet & 0x20) != 0;
}

bool win12_security_control_broadcast(const struct win12_security_control *frame)
{
    return (frame->octet & 0x40) != 0;
}

bool win12_security_control_compressed(const struct win12_security_control *frame)
{
    return (frame->octet & 0x80) != 0;
}

win12_code win12_read_ciphering(struct win12_input *in, struct win12_ciphering *out)
{
    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "ciphering.tag");
    }
    switch (*in->at) {
    case 0x21U:
    case 0x28U:
    case 0x2eU:
    case 0x41U:
    case 0x48U:
    case 0x4eU:
    case 0xc8U:
    case 0xc9U:
    case 0xcaU:
    case 0xcbU:
    case 0xccU:
    case 0xcdU:
    case 0xceU:
    case 0xcfU:
    case 0xd0U:
    case 0xd1U:
    case 0xd2U:
    case 0xd3U:
    case 0xd4U:
    case 0xd5U:
    case 0xd6U:
    case 0xd7U:
        out->is = WIN12_CIPHERING_IS_SERVICE_CIPHERING;
        return win12_read_service_ciphering(in, &out->as.service_ciphering);
    case 0xdbU:
    case 0xdcU:
        out->is = WIN12_CIPHERING_IS_GENERAL_KEY_CIPHERING;
        return win12_read_general_key_ciphering(in, &out->as.general_key_ciphering);
    case 0xddU:
        out->is = WIN12_CIPHERING_IS_GENERAL_CIPHERING;
        return win12_read_general_ciphering(in, &out->as.general_ciphering);
    case 0xdfU:
        out->is = WIN12_CIPHERING_IS_GENERAL_SIGNING;
        return win12_read_general_signing(in, &out->as.general_signing);
    default:
        return win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "ciphering.tag");
    }
}

win12_code win12_decode_ciphering(const uint8_t *octets, size_t size, struct win12_ciphering *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_ciphering(&in, out), "ciphering", fault);
}
