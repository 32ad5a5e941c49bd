// Generated from spec/frames/hdlc.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/hdlc.h"

#include "reading.h"

win12_code win12_read_address(struct win12_input *in, struct win12_slice *out)
{
    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "address.octets");
    }
    if ((in->at[0] & 1) == 1) {
        out->at = in->at;
        out->size = 1U;
        in->at += 1;
        return WIN12_OK;
    }
    if (win12_left(in) < 2U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "address.octets");
    }
    if ((in->at[1] & 1) == 1) {
        out->at = in->at;
        out->size = 2U;
        in->at += 2;
        return WIN12_OK;
    }
    if (win12_left(in) < 4U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "address.octets");
    }
    if ((in->at[3] & 1) == 1) {
        if ((in->at[2] & 1) == 1) {
            return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, "address.octets");
        }
        out->at = in->at;
        out->size = 4U;
        in->at += 4;
        return WIN12_OK;
    }
    return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, "address.octets");
}

win12_code win12_read_hdlc(struct win12_input *in, struct win12_hdlc *out)
{
    static const struct win12_part parts_0[] = { {1, "hdlc.opening_flag"}, {2, "hdlc.frame_type"} };
    win12_code code;
    const uint8_t *b;
    const uint8_t *at_frame_type = in->at;
    uint8_t frame_type = 0;
    uint16_t length = 0;

    b = win12_take(in, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x7eU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "hdlc.opening_flag");
    }
    at_frame_type = b + 1;
    frame_type = (uint8_t)((win12_u16(b + 1) >> 12) & 0xfU);
    out->segmented = (uint8_t)((win12_u16(b + 1) >> 11) & 0x1U);
    length = (uint16_t)(win12_u16(b + 1) & 0x7ffU);
    if (frame_type != 0xaU) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "hdlc.frame_type");
    }
    if (length < 7U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "hdlc.length");
    }
    code = win12_read_address(in, &out->destination);
    if (code != WIN12_OK) {
        return code;
    }
    code = win12_read_address(in, &out->source);
    if (code != WIN12_OK) {
        return code;
    }
    b = win12_take_one(in, 1, "hdlc.control");
    if (b == NULL) {
        return in->fault.code;
    }
    out->control = b[0];
    if ((int64_t)length > ((5 + (int64_t)out->destination.size) + (int64_t)out->source.size)) {
        b = win12_take_one(in, 2, "hdlc.hcs");
        if (b == NULL) {
            return in->fault.code;
        }
        if (win12_crc16_x25(at_frame_type, (size_t)(b - at_frame_type)) != win12_u16_le(b)) {
            return win12_fail(in, WIN12_E_BAD_CHECKSUM, b, "hdlc.hcs");
        }
        code = win12_take_slice(in,
            (((int64_t)length - 7) - (int64_t)out->destination.size) - (int64_t)out->source.size, "hdlc.information",
            &out->information);
        if (code != WIN12_OK) {
            return code;
        }
    } else {
        out->information.at = in->at;
        out->information.size = 0;
    }
    b = win12_take_one(in, 2, "hdlc.fcs");
    if (b == NULL) {
        return in->fault.code;
    }
    if (win12_crc16_x25(at_frame_type, (size_t)(b - at_frame_type)) != win12_u16_le(b)) {
        return win12_fail(in, WIN12_E_BAD_CHECKSUM, b, "hdlc.fcs");
    }
    b = win12_take_one(in, 1, "hdlc.closing_flag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x7eU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "hdlc.closing_flag");
    }
    return WIN12_OK;
}

win12_code win12_decode_hdlc(const uint8_t *octets, size_t size, struct win12_hdlc *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_hdlc(&in, out), "hdlc", fault);
}

win12_code win12_frame_size_hdlc(struct win12_input *in, size_t *size)
{
    *size = 0;
    const uint8_t *const b = in->at;
    uint16_t length;
    if (win12_left(in) < 3U) {
        return WIN12_OK;
    }
    if (b[0] != 0x7eU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "hdlc.opening_flag");
    }
    if ((uint8_t)((win12_u16(b + 1) >> 12) & 0xfU) != 0xaU) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "hdlc.frame_type");
    }
    length = (uint16_t)(win12_u16(b + 1) & 0x7ffU);
    if (length < 7U) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, b + 1, "hdlc.length");
    }
    *size = (size_t)((int64_t)length + 2);
    return WIN12_OK;
}

win12_code win12_read_address_1(struct win12_input *in, struct win12_address_1 *out)
{
    const uint8_t *b;
    uint8_t last = 0;

    b = win12_take_one(in, 1, "address_1.upper");
    if (b == NULL) {
        return in->fault.code;
    }
    out->upper = (uint8_t)((b[0] >> 1) & 0x7fU);
    last = (uint8_t)(b[0] & 0x1U);
    if (!(last)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "address_1.last");
    }
    return WIN12_OK;
}

win12_code win12_decode_address_1(const uint8_t *octets, size_t size, struct win12_address_1 *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_address_1(&in, out), "address_1", fault);
}

win12_code win12_read_address_2(struct win12_input *in, struct win12_address_2 *out)
{
    static const struct win12_part parts_0[] = { {1, "address_2.upper"}, {1, "address_2.lower"} };
    const uint8_t *b;
    uint8_t more = 0;
    uint8_t last = 0;

    b = win12_take(in, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->upper = (uint8_t)((b[0] >> 1) & 0x7fU);
    more = (uint8_t)(b[0] & 0x1U);
    if (!(!more)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "address_2.more");
    }
    out->lower = (uint8_t)((b[1] >> 1) & 0x7fU);
    last = (uint8_t)(b[1] & 0x1U);
    if (!(last)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "address_2.last");
    }
    return WIN12_OK;
}

win12_code win12_decode_address_2(const uint8_t *octets, size_t size, struct win12_address_2 *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_address_2(&in, out), "address_2", fault);
}

win12_code win12_read_address_4(struct win12_input *in, struct win12_address_4 *out)
{
    static const struct win12_part parts_0[] = { {1, "address_4.upper_high"}, {1, "address_4.upper_low"}, {1,
        "address_4.lower_high"}, {1, "address_4.lower_low"} };
    const uint8_t *b;
    uint8_t more_1 = 0;
    uint8_t more_2 = 0;
    uint8_t more_3 = 0;
    uint8_t last = 0;

    b = win12_take(in, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    out->upper_high = (uint8_t)((b[0] >> 1) & 0x7fU);
    more_1 = (uint8_t)(b[0] & 0x1U);
    if (!(!more_1)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "address_4.more_1");
    }
    out->upper_low = (uint8_t)((b[1] >> 1) & 0x7fU);
    more_2 = (uint8_t)(b[1] & 0x1U);
    if (!(!more_2)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "address_4.more_2");
    }
    out->lower_high = (uint8_t)((b[2] >> 1) & 0x7fU);
    more_3 = (uint8_t)(b[2] & 0x1U);
    if (!(!more_3)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 2, "address_4.more_3");
    }
    out->lower_low = (uint8_t)((b[3] >> 1) & 0x7fU);
    last = (uint8_t)(b[3] & 0x1U);
    if (!(last)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 3, "address_4.last");
    }
    return WIN12_OK;
}

win12_code win12_decode_address_4(const uint8_t *octets, size_t size, struct win12_address_4 *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_address_4(&in, out), "address_4", fault);
}

win12_code win12_read_control_field(struct win12_input *in, struct win12_control_field *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 1, "control_field.octet");
    if (b == NULL) {
        return in->fault.code;
    }
    out->octet = b[0];
    return WIN12_OK;
}

win12_code win12_decode_control_field(const uint8_t *octets, size_t size, struct win12_control_field *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_control_field(&in, out), "control_field", fault);
}

bool win12_control_field_is_information(const struct win12_control_field *frame)
{
    return (frame->octet & 1) == 0;
}

bool win12_control_field_is_supervisory(const struct win12_control_field *frame)
{
    return (frame->octet & 3) == 1;
}

bool win12_control_field_is_unnumbered(const struct win12_control_field *frame)
{
    return (frame->octet & 3) == 3;
}

bool win12_control_field_poll_final(const struct win12_control_field *frame)
{
    return (frame->octet & 0x10) != 0;
}

uint32_t win12_control_field_send_number(const struct win12_control_field *frame)
{
    return (uint32_t)((frame->octet >> 1) & 7);
}

uint32_t win12_control_field_receive_number(const struct win12_control_field *frame)
{
    return (uint32_t)(frame->octet >> 5);
}

uint32_t win12_control_field_supervisory(const struct win12_control_field *frame)
{
    return (uint32_t)(frame->octet & 15);
}

uint32_t win12_control_field_unnumbered(const struct win12_control_field *frame)
{
    return (uint32_t)(frame->octet & 0xef);
}

win12_code win12_read_frame_reject(struct win12_input *in, struct win12_frame_reject *out)
{
    static const struct win12_part parts_0[] = { {1, "frame_reject.rejected_control"}, {1,
        "frame_reject.receive_number"}, {1, "frame_reject.reasons"} };
    const uint8_t *b;
    uint8_t zero = 0;

    b = win12_take(in, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    out->rejected_control = b[0];
    out->receive_number = (uint8_t)((b[1] >> 5) & 0x7U);
    out->was_response = (uint8_t)((b[1] >> 4) & 0x1U);
    out->send_number = (uint8_t)((b[1] >> 1) & 0x7U);
    zero = (uint8_t)(b[1] & 0x1U);
    if (!(!zero)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "frame_reject.zero");
    }
    out->reasons = b[2];
    return WIN12_OK;
}

win12_code win12_decode_frame_reject(const uint8_t *octets, size_t size, struct win12_frame_reject *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_frame_reject(&in, out), "frame_reject", fault);
}
