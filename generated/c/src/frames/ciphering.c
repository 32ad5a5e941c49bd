// Generated from spec/frames/ciphering.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/ciphering.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_service_ciphering(struct win12_input *in, struct win12_service_ciphering *out)
{
    static const struct win12_part parts_0[] = { {1, "service_ciphering.security_control"},
        {4, "service_ciphering.invocation_counter"} };
    win12_code code;
    const uint8_t *b;
    uint32_t len = 0;
    const uint8_t *at_len = in->at;

    b = win12_take_one(in, 1, "service_ciphering.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    out->tag = b[0];
    if (out->tag != 0x21U && out->tag != 0x28U && out->tag != 0x2eU && out->tag != 0x41U && out->tag != 0x48U &&
        out->tag != 0x4eU && out->tag != 0x25U && out->tag != 0x45U && out->tag != 0x26U && out->tag != 0x46U &&
        out->tag != 0x2cU && out->tag != 0x4cU && out->tag != 0x2dU && out->tag != 0x4dU && out->tag != 0x36U &&
        out->tag != 0x56U && out->tag != 0x38U && out->tag != 0x58U && out->tag != 0xc8U && out->tag != 0xc9U &&
        out->tag != 0xcaU && out->tag != 0xcbU && out->tag != 0xccU && out->tag != 0xcdU && out->tag != 0xceU &&
        out->tag != 0xcfU && out->tag != 0xd0U && out->tag != 0xd1U && out->tag != 0xd2U && out->tag != 0xd3U &&
        out->tag != 0xd4U && out->tag != 0xd5U && out->tag != 0xd6U && out->tag != 0xd7U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "service_ciphering.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    at_len = in->at;
    code = win12_read_length(in, "service_ciphering.len", &len);
    if (code != WIN12_OK) {
        return code;
    }
    if (!(len >= 5)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, at_len, "service_ciphering.len");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    b = win12_take(in, 5, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->security_control = b[0];
    out->invocation_counter = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    code = win12_take_slice(in, (int64_t)len - 5, "service_ciphering.payload", &out->payload);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    return WIN12_OK;
}

win12_code win12_decode_service_ciphering(const uint8_t *octets, size_t size, struct win12_service_ciphering *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_service_ciphering(&in, out), "service_ciphering", fault);
}

win12_code win12_put_service_ciphering(struct win12_output *out, const struct win12_service_ciphering *in)
{
    win12_code code;
    const uint8_t *begin_security_control = out->at;
    const uint8_t *end_payload = out->at;

    if (in->tag != 0x21U && in->tag != 0x28U && in->tag != 0x2eU && in->tag != 0x41U && in->tag != 0x48U &&
        in->tag != 0x4eU && in->tag != 0x25U && in->tag != 0x45U && in->tag != 0x26U && in->tag != 0x46U &&
        in->tag != 0x2cU && in->tag != 0x4cU && in->tag != 0x2dU && in->tag != 0x4dU && in->tag != 0x36U &&
        in->tag != 0x56U && in->tag != 0x38U && in->tag != 0x58U && in->tag != 0xc8U && in->tag != 0xc9U &&
        in->tag != 0xcaU && in->tag != 0xcbU && in->tag != 0xccU && in->tag != 0xcdU && in->tag != 0xceU &&
        in->tag != 0xcfU && in->tag != 0xd0U && in->tag != 0xd1U && in->tag != 0xd2U && in->tag != 0xd3U &&
        in->tag != 0xd4U && in->tag != 0xd5U && in->tag != 0xd6U && in->tag != 0xd7U) {
        return win12_misfit(out, "service_ciphering.tag");
    }
    end_payload = out->at;
    code = win12_put_slice(out, &in->payload);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->invocation_counter, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->security_control, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    begin_security_control = out->at;
    if (win12_above((size_t)(end_payload - begin_security_control), 0xffffffffU)) {
        return win12_misfit(out, "service_ciphering.len");
    }
    code = win12_put_length(out, (uint32_t)(size_t)(end_payload - begin_security_control));
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->tag, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_service_ciphering(const struct win12_service_ciphering *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_service_ciphering(&out, in), size);
}

win12_code win12_read_general_key_ciphering(struct win12_input *in, struct win12_general_key_ciphering *out)
{
    static const struct win12_part parts_0[] = { {1, "general_key_ciphering.security_control"},
        {4, "general_key_ciphering.invocation_counter"} };
    win12_code code;
    const uint8_t *b;
    uint32_t len = 0;
    const uint8_t *at_len = in->at;

    b = win12_take_one(in, 1, "general_key_ciphering.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    out->tag = b[0];
    if (out->tag != 0xdbU && out->tag != 0xdcU) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "general_key_ciphering.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length_octets(in, "general_key_ciphering.title_len", "general_key_ciphering.system_title",
        &out->system_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    at_len = in->at;
    code = win12_read_length(in, "general_key_ciphering.len", &len);
    if (code != WIN12_OK) {
        return code;
    }
    if (!(len >= 5)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, at_len, "general_key_ciphering.len");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    b = win12_take(in, 5, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->security_control = b[0];
    out->invocation_counter = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    code = win12_take_slice(in, (int64_t)len - 5, "general_key_ciphering.payload", &out->payload);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    return WIN12_OK;
}

win12_code win12_decode_general_key_ciphering(const uint8_t *octets, size_t size,
    struct win12_general_key_ciphering *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_general_key_ciphering(&in, out), "general_key_ciphering", fault);
}

win12_code win12_put_general_key_ciphering(struct win12_output *out, const struct win12_general_key_ciphering *in)
{
    win12_code code;
    const uint8_t *begin_security_control = out->at;
    size_t size_system_title = 0;
    const uint8_t *end_payload = out->at;

    if (in->tag != 0xdbU && in->tag != 0xdcU) {
        return win12_misfit(out, "general_key_ciphering.tag");
    }
    end_payload = out->at;
    code = win12_put_slice(out, &in->payload);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->invocation_counter, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->security_control, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    begin_security_control = out->at;
    if (win12_above((size_t)(end_payload - begin_security_control), 0xffffffffU)) {
        return win12_misfit(out, "general_key_ciphering.len");
    }
    code = win12_put_length(out, (uint32_t)(size_t)(end_payload - begin_security_control));
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_system_title = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->system_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_system_title -= (size_t)(out->at - out->to);
    if (win12_above(size_system_title, 0xffffffffU)) {
        return win12_misfit(out, "general_key_ciphering.title_len");
    }
    code = win12_put_length(out, (uint32_t)size_system_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->tag, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_general_key_ciphering(const struct win12_general_key_ciphering *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_general_key_ciphering(&out, in), size);
}

win12_code win12_read_general_signing(struct win12_input *in, struct win12_general_signing *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 1, "general_signing.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xdfU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "general_signing.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length_octets(in, "general_signing.transaction_len", "general_signing.transaction_id",
        &out->transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_read_length_octets(in, "general_signing.originator_len", "general_signing.originator_title",
        &out->originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length_octets(in, "general_signing.recipient_len", "general_signing.recipient_title",
        &out->recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_read_length_octets(in, "general_signing.time_len", "general_signing.date_time", &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_read_length_octets(in, "general_signing.other_len", "general_signing.other_information",
        &out->other_information);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    code = win12_read_length_octets(in, "general_signing.content_len", "general_signing.content", &out->content);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    code = win12_read_length_octets(in, "general_signing.signature_len", "general_signing.signature", &out->signature);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    return WIN12_OK;
}

win12_code win12_decode_general_signing(const uint8_t *octets, size_t size, struct win12_general_signing *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_general_signing(&in, out), "general_signing", fault);
}

win12_code win12_put_general_signing(struct win12_output *out, const struct win12_general_signing *in)
{
    win12_code code;
    size_t size_content = 0;
    size_t size_date_time = 0;
    size_t size_originator_title = 0;
    size_t size_other_information = 0;
    size_t size_recipient_title = 0;
    size_t size_signature = 0;
    size_t size_transaction_id = 0;

    size_signature = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->signature);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_signature -= (size_t)(out->at - out->to);
    if (win12_above(size_signature, 0xffffffffU)) {
        return win12_misfit(out, "general_signing.signature_len");
    }
    code = win12_put_length(out, (uint32_t)size_signature);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_content = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->content);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_content -= (size_t)(out->at - out->to);
    if (win12_above(size_content, 0xffffffffU)) {
        return win12_misfit(out, "general_signing.content_len");
    }
    code = win12_put_length(out, (uint32_t)size_content);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_other_information = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->other_information);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_other_information -= (size_t)(out->at - out->to);
    if (win12_above(size_other_information, 0xffffffffU)) {
        return win12_misfit(out, "general_signing.other_len");
    }
    code = win12_put_length(out, (uint32_t)size_other_information);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_date_time = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_date_time -= (size_t)(out->at - out->to);
    if (win12_above(size_date_time, 0xffffffffU)) {
        return win12_misfit(out, "general_signing.time_len");
    }
    code = win12_put_length(out, (uint32_t)size_date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_recipient_title = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_recipient_title -= (size_t)(out->at - out->to);
    if (win12_above(size_recipient_title, 0xffffffffU)) {
        return win12_misfit(out, "general_signing.recipient_len");
    }
    code = win12_put_length(out, (uint32_t)size_recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_originator_title = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_originator_title -= (size_t)(out->at - out->to);
    if (win12_above(size_originator_title, 0xffffffffU)) {
        return win12_misfit(out, "general_signing.originator_len");
    }
    code = win12_put_length(out, (uint32_t)size_originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_transaction_id = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_transaction_id -= (size_t)(out->at - out->to);
    if (win12_above(size_transaction_id, 0xffffffffU)) {
        return win12_misfit(out, "general_signing.transaction_len");
    }
    code = win12_put_length(out, (uint32_t)size_transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xdfU, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_general_signing(const struct win12_general_signing *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_general_signing(&out, in), size);
}

win12_code win12_read_general_header(struct win12_input *in, struct win12_general_header *out)
{
    win12_code code;

    code = win12_read_length_octets(in, "general_header.transaction_len", "general_header.transaction_id",
        &out->transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length_octets(in, "general_header.originator_len", "general_header.originator_title",
        &out->originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_read_length_octets(in, "general_header.recipient_len", "general_header.recipient_title",
        &out->recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length_octets(in, "general_header.time_len", "general_header.date_time", &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_read_length_octets(in, "general_header.other_len", "general_header.other_information",
        &out->other_information);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    return WIN12_OK;
}

win12_code win12_decode_general_header(const uint8_t *octets, size_t size, struct win12_general_header *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_general_header(&in, out), "general_header", fault);
}

win12_code win12_put_general_header(struct win12_output *out, const struct win12_general_header *in)
{
    win12_code code;
    size_t size_date_time = 0;
    size_t size_originator_title = 0;
    size_t size_other_information = 0;
    size_t size_recipient_title = 0;
    size_t size_transaction_id = 0;

    size_other_information = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->other_information);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_other_information -= (size_t)(out->at - out->to);
    if (win12_above(size_other_information, 0xffffffffU)) {
        return win12_misfit(out, "general_header.other_len");
    }
    code = win12_put_length(out, (uint32_t)size_other_information);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_date_time = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_date_time -= (size_t)(out->at - out->to);
    if (win12_above(size_date_time, 0xffffffffU)) {
        return win12_misfit(out, "general_header.time_len");
    }
    code = win12_put_length(out, (uint32_t)size_date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_recipient_title = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_recipient_title -= (size_t)(out->at - out->to);
    if (win12_above(size_recipient_title, 0xffffffffU)) {
        return win12_misfit(out, "general_header.recipient_len");
    }
    code = win12_put_length(out, (uint32_t)size_recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_originator_title = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_originator_title -= (size_t)(out->at - out->to);
    if (win12_above(size_originator_title, 0xffffffffU)) {
        return win12_misfit(out, "general_header.originator_len");
    }
    code = win12_put_length(out, (uint32_t)size_originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_transaction_id = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_transaction_id -= (size_t)(out->at - out->to);
    if (win12_above(size_transaction_id, 0xffffffffU)) {
        return win12_misfit(out, "general_header.transaction_len");
    }
    code = win12_put_length(out, (uint32_t)size_transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_general_header(const struct win12_general_header *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_general_header(&out, in), size);
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
    if (out->choice != 0U && out->choice != 1U && out->choice != 2U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "key_info.choice");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
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
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
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
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
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
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_key_info(const uint8_t *octets, size_t size, struct win12_key_info *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_key_info(&in, out), "key_info", fault);
}

win12_code win12_put_key_info(struct win12_output *out, const struct win12_key_info *in)
{
    win12_code code;
    size_t size_key_ciphered_data = 0;
    size_t size_key_parameters = 0;
    size_t size_wrapped_key = 0;

    if (in->choice != 0U && in->choice != 1U && in->choice != 2U) {
        return win12_misfit(out, "key_info.choice");
    }
    if (in->choice == 2) {
        if (!in->has_key_ciphered_data) {
            return win12_misfit(out, "key_info.key_ciphered_data");
        }
        size_key_ciphered_data = (size_t)(out->at - out->to);
        code = win12_put_slice(out, &in->key_ciphered_data);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
        size_key_ciphered_data -= (size_t)(out->at - out->to);
    } else if (in->has_key_ciphered_data) {
        return win12_misfit(out, "key_info.key_ciphered_data");
    }
    if (in->choice == 2) {
        if (!in->has_key_ciphered_data) {
            return win12_misfit(out, "key_info.key_ciphered_data");
        }
        if (win12_above(size_key_ciphered_data, 0xffffffffU)) {
            return win12_misfit(out, "key_info.agreed_len");
        }
        code = win12_put_length(out, (uint32_t)size_key_ciphered_data);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    if (in->choice == 2) {
        if (!in->has_key_parameters) {
            return win12_misfit(out, "key_info.key_parameters");
        }
        size_key_parameters = (size_t)(out->at - out->to);
        code = win12_put_slice(out, &in->key_parameters);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
        size_key_parameters -= (size_t)(out->at - out->to);
    } else if (in->has_key_parameters) {
        return win12_misfit(out, "key_info.key_parameters");
    }
    if (in->choice == 2) {
        if (!in->has_key_parameters) {
            return win12_misfit(out, "key_info.key_parameters");
        }
        if (win12_above(size_key_parameters, 0xffffffffU)) {
            return win12_misfit(out, "key_info.parameters_len");
        }
        code = win12_put_length(out, (uint32_t)size_key_parameters);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    if (in->choice == 1) {
        if (!in->has_wrapped_key) {
            return win12_misfit(out, "key_info.wrapped_key");
        }
        size_wrapped_key = (size_t)(out->at - out->to);
        code = win12_put_slice(out, &in->wrapped_key);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
        size_wrapped_key -= (size_t)(out->at - out->to);
    } else if (in->has_wrapped_key) {
        return win12_misfit(out, "key_info.wrapped_key");
    }
    if (in->choice == 1) {
        if (!in->has_wrapped_key) {
            return win12_misfit(out, "key_info.wrapped_key");
        }
        if (win12_above(size_wrapped_key, 0xffffffffU)) {
            return win12_misfit(out, "key_info.wrapped_len");
        }
        code = win12_put_length(out, (uint32_t)size_wrapped_key);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    if (in->choice == 1) {
        if (!in->has_kek_id) {
            return win12_misfit(out, "key_info.kek_id");
        }
        code = win12_put_number(out, in->kek_id, 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_kek_id) {
        return win12_misfit(out, "key_info.kek_id");
    }
    if (in->choice == 0) {
        if (!in->has_key_id) {
            return win12_misfit(out, "key_info.key_id");
        }
        code = win12_put_number(out, in->key_id, 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_key_id) {
        return win12_misfit(out, "key_info.key_id");
    }
    code = win12_put_number(out, in->choice, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_key_info(const struct win12_key_info *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_key_info(&out, in), size);
}

win12_code win12_read_general_ciphering(struct win12_input *in, struct win12_general_ciphering *out)
{
    static const struct win12_part parts_0[] = { {1, "general_ciphering.security_control"},
        {4, "general_ciphering.invocation_counter"} };
    win12_code code;
    const uint8_t *b;
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
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length_octets(in, "general_ciphering.transaction_len", "general_ciphering.transaction_id",
        &out->transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_read_length_octets(in, "general_ciphering.originator_len", "general_ciphering.originator_title",
        &out->originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length_octets(in, "general_ciphering.recipient_len", "general_ciphering.recipient_title",
        &out->recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_read_length_octets(in, "general_ciphering.time_len", "general_ciphering.date_time", &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_read_length_octets(in, "general_ciphering.other_len", "general_ciphering.other_information",
        &out->other_information);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    b = win12_take_one(in, 1, "general_ciphering.has_key_info");
    if (b == NULL) {
        return in->fault.code;
    }
    has_key_info = b[0];
    if (has_key_info != 0U && has_key_info != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "general_ciphering.has_key_info");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    if (has_key_info == 1) {
        code = win12_read_key_info(in, &out->key_info);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_key_info = true;
    } else {
        out->has_key_info = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    at_len = in->at;
    code = win12_read_length(in, "general_ciphering.len", &len);
    if (code != WIN12_OK) {
        return code;
    }
    if (!(len >= 5)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, at_len, "general_ciphering.len");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    b = win12_take(in, 5, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->security_control = b[0];
    out->invocation_counter = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    code = win12_take_slice(in, (int64_t)len - 5, "general_ciphering.payload", &out->payload);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    return WIN12_OK;
}

win12_code win12_decode_general_ciphering(const uint8_t *octets, size_t size, struct win12_general_ciphering *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_general_ciphering(&in, out), "general_ciphering", fault);
}

win12_code win12_put_general_ciphering(struct win12_output *out, const struct win12_general_ciphering *in)
{
    win12_code code;
    const uint8_t *begin_security_control = out->at;
    size_t size_date_time = 0;
    size_t size_originator_title = 0;
    size_t size_other_information = 0;
    size_t size_recipient_title = 0;
    size_t size_transaction_id = 0;
    const uint8_t *end_payload = out->at;

    end_payload = out->at;
    code = win12_put_slice(out, &in->payload);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->invocation_counter, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->security_control, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    begin_security_control = out->at;
    if (win12_above((size_t)(end_payload - begin_security_control), 0xffffffffU)) {
        return win12_misfit(out, "general_ciphering.len");
    }
    code = win12_put_length(out, (uint32_t)(size_t)(end_payload - begin_security_control));
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->has_key_info) {
        code = win12_put_key_info(out, &in->key_info);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_key_info ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_other_information = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->other_information);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_other_information -= (size_t)(out->at - out->to);
    if (win12_above(size_other_information, 0xffffffffU)) {
        return win12_misfit(out, "general_ciphering.other_len");
    }
    code = win12_put_length(out, (uint32_t)size_other_information);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_date_time = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_date_time -= (size_t)(out->at - out->to);
    if (win12_above(size_date_time, 0xffffffffU)) {
        return win12_misfit(out, "general_ciphering.time_len");
    }
    code = win12_put_length(out, (uint32_t)size_date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_recipient_title = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_recipient_title -= (size_t)(out->at - out->to);
    if (win12_above(size_recipient_title, 0xffffffffU)) {
        return win12_misfit(out, "general_ciphering.recipient_len");
    }
    code = win12_put_length(out, (uint32_t)size_recipient_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_originator_title = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_originator_title -= (size_t)(out->at - out->to);
    if (win12_above(size_originator_title, 0xffffffffU)) {
        return win12_misfit(out, "general_ciphering.originator_len");
    }
    code = win12_put_length(out, (uint32_t)size_originator_title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_transaction_id = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_transaction_id -= (size_t)(out->at - out->to);
    if (win12_above(size_transaction_id, 0xffffffffU)) {
        return win12_misfit(out, "general_ciphering.transaction_len");
    }
    code = win12_put_length(out, (uint32_t)size_transaction_id);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xddU, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_general_ciphering(const struct win12_general_ciphering *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_general_ciphering(&out, in), size);
}

win12_code win12_read_gmac_proof(struct win12_input *in, struct win12_gmac_proof *out)
{
    static const struct win12_part parts_0[] = { {1, "gmac_proof.security_control"},
        {4, "gmac_proof.invocation_counter"}, {12, "gmac_proof.tag"} };
    const uint8_t *b;

    b = win12_take(in, 17, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    out->security_control = b[0];
    out->invocation_counter = win12_u32(b + 1);
    out->tag.at = b + 5;
    out->tag.size = 12U;
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 17);
    return WIN12_OK;
}

win12_code win12_decode_gmac_proof(const uint8_t *octets, size_t size, struct win12_gmac_proof *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_gmac_proof(&in, out), "gmac_proof", fault);
}

win12_code win12_put_gmac_proof(struct win12_output *out, const struct win12_gmac_proof *in)
{
    win12_code code;

    if (in->tag.size != 12U) {
        return win12_misfit(out, "gmac_proof.tag");
    }
    code = win12_put_slice(out, &in->tag);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->invocation_counter, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->security_control, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_gmac_proof(const struct win12_gmac_proof *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_gmac_proof(&out, in), size);
}

win12_code win12_read_security_control(struct win12_input *in, struct win12_security_control *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 1, "security_control.octet");
    if (b == NULL) {
        return in->fault.code;
    }
    out->octet = b[0];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_security_control(const uint8_t *octets, size_t size, struct win12_security_control *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_security_control(&in, out), "security_control", fault);
}

win12_code win12_put_security_control(struct win12_output *out, const struct win12_security_control *in)
{
    win12_code code;

    code = win12_put_number(out, in->octet, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_security_control(const struct win12_security_control *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_security_control(&out, in), size);
}

uint32_t win12_security_control_suite(const struct win12_security_control *frame)
{
    return (uint32_t)(frame->octet & 15U);
}

bool win12_security_control_authenticated(const struct win12_security_control *frame)
{
    return (frame->octet & 0x10U) != 0;
}

bool win12_security_control_encrypted(const struct win12_security_control *frame)
{
    return (frame->octet & 0x20U) != 0;
}

bool win12_security_control_broadcast(const struct win12_security_control *frame)
{
    return (frame->octet & 0x40U) != 0;
}

bool win12_security_control_compressed(const struct win12_security_control *frame)
{
    return (frame->octet & 0x80U) != 0;
}

win12_code win12_read_ciphering(struct win12_input *in, struct win12_ciphering *out)
{
    win12_code code;

    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "ciphering.tag");
    }
    switch (*in->at) {
    case 0x21U:
    case 0x25U:
    case 0x26U:
    case 0x28U:
    case 0x2cU:
    case 0x2dU:
    case 0x2eU:
    case 0x36U:
    case 0x38U:
    case 0x41U:
    case 0x45U:
    case 0x46U:
    case 0x48U:
    case 0x4cU:
    case 0x4dU:
    case 0x4eU:
    case 0x56U:
    case 0x58U:
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
        code = win12_read_service_ciphering(in, &out->as.service_ciphering);
        break;
    case 0xdbU:
    case 0xdcU:
        out->is = WIN12_CIPHERING_IS_GENERAL_KEY_CIPHERING;
        code = win12_read_general_key_ciphering(in, &out->as.general_key_ciphering);
        break;
    case 0xddU:
        out->is = WIN12_CIPHERING_IS_GENERAL_CIPHERING;
        code = win12_read_general_ciphering(in, &out->as.general_ciphering);
        break;
    case 0xdfU:
        out->is = WIN12_CIPHERING_IS_GENERAL_SIGNING;
        code = win12_read_general_signing(in, &out->as.general_signing);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "ciphering.tag");
    }
    return code;
}

win12_code win12_decode_ciphering(const uint8_t *octets, size_t size, struct win12_ciphering *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_ciphering(&in, out), "ciphering", fault);
}

win12_code win12_put_ciphering(struct win12_output *out, const struct win12_ciphering *in)
{
    switch (in->is) {
    case WIN12_CIPHERING_IS_SERVICE_CIPHERING:
        return win12_put_service_ciphering(out, &in->as.service_ciphering);
    case WIN12_CIPHERING_IS_GENERAL_KEY_CIPHERING:
        return win12_put_general_key_ciphering(out, &in->as.general_key_ciphering);
    case WIN12_CIPHERING_IS_GENERAL_CIPHERING:
        return win12_put_general_ciphering(out, &in->as.general_ciphering);
    case WIN12_CIPHERING_IS_GENERAL_SIGNING:
        return win12_put_general_signing(out, &in->as.general_signing);
    }
    return win12_misfit(out, "ciphering");
}

win12_code win12_write_ciphering(const struct win12_ciphering *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_CIPHERING_IS_SERVICE_CIPHERING:
        return win12_write_service_ciphering(&in->as.service_ciphering, to, room, size);
    case WIN12_CIPHERING_IS_GENERAL_KEY_CIPHERING:
        return win12_write_general_key_ciphering(&in->as.general_key_ciphering, to, room, size);
    case WIN12_CIPHERING_IS_GENERAL_CIPHERING:
        return win12_write_general_ciphering(&in->as.general_ciphering, to, room, size);
    case WIN12_CIPHERING_IS_GENERAL_SIGNING:
        return win12_write_general_signing(&in->as.general_signing, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}
