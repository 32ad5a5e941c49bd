// Generated from spec/frames/hdlc.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/hdlc.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_address(struct win12_input *in, struct win12_slice *out)
{
    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "address.octets");
    }
    if ((in->at[0] & 1U) == 1) {
        out->at = in->at;
        out->size = 1U;
        in->at += 1;
        return WIN12_OK;
    }
    if (win12_left(in) < 2U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "address.octets");
    }
    if ((in->at[1] & 1U) == 1) {
        out->at = in->at;
        out->size = 2U;
        in->at += 2;
        return WIN12_OK;
    }
    if (win12_left(in) < 4U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "address.octets");
    }
    if ((in->at[3] & 1U) == 1) {
        if ((in->at[2] & 1U) == 1) {
            return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, "address.octets");
        }
        out->at = in->at;
        out->size = 4U;
        in->at += 4;
        return WIN12_OK;
    }
    return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, "address.octets");
}

win12_code win12_put_address(struct win12_output *out, const struct win12_slice *in)
{
    win12_code code;

    if (in->size != 1U && in->size != 2U && in->size != 4U) {
        return win12_misfit(out, "address.octets");
    }
    /*@ loop invariant 0 <= i <= in->size;
      @ loop assigns i;
      @ loop variant in->size - i;
      @*/
    for (size_t i = 0; i < in->size; i++) {
        if (((in->at[i] & 1U) == 1) != (i + 1U == in->size)) {
            return win12_misfit(out, "address.octets");
        }
    }
    code = win12_put_slice(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_read_hdlc(struct win12_input *in, struct win12_hdlc *out)
{
    static const struct win12_part parts_0[] = { {1, "hdlc.opening_flag"}, {2, "hdlc.frame_type"} };
    win12_code code;
    const uint8_t *b;
    const uint8_t *at_frame_type = in->at;
    uint8_t frame_type = 0;
    uint16_t length = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x7eU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "hdlc.opening_flag");
    }
    at_frame_type = b + 1;
    frame_type = (uint8_t)((win12_u16(b + 1) / 0x1000U) & 0xfU);
    out->segmented = (uint8_t)((win12_u16(b + 1) / 0x800U) & 0x1U);
    length = (uint16_t)(win12_u16(b + 1) & 0x7ffU);
    if (frame_type != 0xaU) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "hdlc.frame_type");
    }
    if (length < 7U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "hdlc.length");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_address(in, &out->destination);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_read_address(in, &out->source);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    b = win12_take_one(in, 1, "hdlc.control");
    if (b == NULL) {
        return in->fault.code;
    }
    out->control = b[0];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    if ((int64_t)length != ((5 + (int64_t)out->destination.size) + (int64_t)out->source.size)) {
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
        if (out->information.size == 0) {
            return win12_fail(in, WIN12_E_NON_CANONICAL, in->at, "hdlc.information");
        }
    } else {
        out->information.at = in->at;
        out->information.size = 0;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    b = win12_take_one(in, 2, "hdlc.fcs");
    if (b == NULL) {
        return in->fault.code;
    }
    if (win12_crc16_x25(at_frame_type, (size_t)(b - at_frame_type)) != win12_u16_le(b)) {
        return win12_fail(in, WIN12_E_BAD_CHECKSUM, b, "hdlc.fcs");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    b = win12_take_one(in, 1, "hdlc.closing_flag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x7eU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "hdlc.closing_flag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    return WIN12_OK;
}

win12_code win12_decode_hdlc(const uint8_t *octets, size_t size, struct win12_hdlc *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_hdlc(&in, out), "hdlc", fault);
}

win12_code win12_put_hdlc(struct win12_output *out, const struct win12_hdlc *in)
{
    win12_code code;
    uint8_t *at_hcs = NULL;
    uint8_t *at_fcs = NULL;
    const uint8_t *end_fcs = out->at;

    code = win12_put_number(out, 0x7eU, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    end_fcs = out->at;
    at_fcs = win12_make(out, 2);
    if (at_fcs == NULL) {
        return out->code;
    }
    code = win12_put_slice(out, &in->information);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->information.size > 0U) {
        at_hcs = win12_make(out, 2);
        if (at_hcs == NULL) {
            return out->code;
        }
    }
    code = win12_put_number(out, in->control, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_address(out, &in->source);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_address(out, &in->destination);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->segmented > 0x1U) {
        return win12_misfit(out, "hdlc.segmented");
    }
    if (((size_t)(end_fcs - out->at) + 2U) > 0x7ffU) {
        return win12_misfit(out, "hdlc.length");
    }
    code = win12_put_number(out, ((uint64_t)0xaU * 0x1000U) | ((uint64_t)in->segmented * 0x800U) |
        (uint64_t)((size_t)(end_fcs - out->at) + 2U), 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (at_hcs != NULL) {
        const unsigned check = win12_crc16_x25(out->at, (size_t)(at_hcs - out->at));
        at_hcs[0] = (uint8_t)(check & 0xffU);
        at_hcs[1] = (uint8_t)((check >> 8) & 0xffU);
    }
    if (at_fcs != NULL) {
        const unsigned check = win12_crc16_x25(out->at, (size_t)(at_fcs - out->at));
        at_fcs[0] = (uint8_t)(check & 0xffU);
        at_fcs[1] = (uint8_t)((check >> 8) & 0xffU);
    }
    code = win12_put_number(out, 0x7eU, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_hdlc(const struct win12_hdlc *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_hdlc(&out, in), size);
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
    if ((uint8_t)((win12_u16(b + 1) / 0x1000U) & 0xfU) != 0xaU) {
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
    out->upper = (uint8_t)((b[0] / 0x2U) & 0x7fU);
    last = (uint8_t)(b[0] & 0x1U);
    if (!(last)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "address_1.last");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_address_1(const uint8_t *octets, size_t size, struct win12_address_1 *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_address_1(&in, out), "address_1", fault);
}

win12_code win12_put_address_1(struct win12_output *out, const struct win12_address_1 *in)
{
    win12_code code;

    if (in->upper > 0x7fU) {
        return win12_misfit(out, "address_1.upper");
    }
    code = win12_put_number(out, ((uint64_t)in->upper * 2U) | (uint64_t)1U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_address_1(const struct win12_address_1 *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_address_1(&out, in), size);
}

win12_code win12_read_address_2(struct win12_input *in, struct win12_address_2 *out)
{
    static const struct win12_part parts_0[] = { {1, "address_2.upper"}, {1, "address_2.lower"} };
    const uint8_t *b;
    uint8_t more = 0;
    uint8_t last = 0;

    b = win12_take(in, 2, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->upper = (uint8_t)((b[0] / 0x2U) & 0x7fU);
    more = (uint8_t)(b[0] & 0x1U);
    if (!(!more)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "address_2.more");
    }
    out->lower = (uint8_t)((b[1] / 0x2U) & 0x7fU);
    last = (uint8_t)(b[1] & 0x1U);
    if (!(last)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "address_2.last");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_address_2(const uint8_t *octets, size_t size, struct win12_address_2 *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_address_2(&in, out), "address_2", fault);
}

win12_code win12_put_address_2(struct win12_output *out, const struct win12_address_2 *in)
{
    win12_code code;

    if (in->lower > 0x7fU) {
        return win12_misfit(out, "address_2.lower");
    }
    code = win12_put_number(out, ((uint64_t)in->lower * 2U) | (uint64_t)1U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->upper > 0x7fU) {
        return win12_misfit(out, "address_2.upper");
    }
    code = win12_put_number(out, ((uint64_t)in->upper * 2U) | (uint64_t)0U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_address_2(const struct win12_address_2 *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_address_2(&out, in), size);
}

win12_code win12_read_address_4(struct win12_input *in, struct win12_address_4 *out)
{
    static const struct win12_part parts_0[] = { {1, "address_4.upper_high"}, {1, "address_4.upper_low"},
        {1, "address_4.lower_high"}, {1, "address_4.lower_low"} };
    const uint8_t *b;
    uint8_t more_1 = 0;
    uint8_t more_2 = 0;
    uint8_t more_3 = 0;
    uint8_t last = 0;

    b = win12_take(in, 4, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    out->upper_high = (uint8_t)((b[0] / 0x2U) & 0x7fU);
    more_1 = (uint8_t)(b[0] & 0x1U);
    if (!(!more_1)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "address_4.more_1");
    }
    out->upper_low = (uint8_t)((b[1] / 0x2U) & 0x7fU);
    more_2 = (uint8_t)(b[1] & 0x1U);
    if (!(!more_2)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "address_4.more_2");
    }
    out->lower_high = (uint8_t)((b[2] / 0x2U) & 0x7fU);
    more_3 = (uint8_t)(b[2] & 0x1U);
    if (!(!more_3)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 2, "address_4.more_3");
    }
    out->lower_low = (uint8_t)((b[3] / 0x2U) & 0x7fU);
    last = (uint8_t)(b[3] & 0x1U);
    if (!(last)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 3, "address_4.last");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_address_4(const uint8_t *octets, size_t size, struct win12_address_4 *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_address_4(&in, out), "address_4", fault);
}

win12_code win12_put_address_4(struct win12_output *out, const struct win12_address_4 *in)
{
    win12_code code;

    if (in->lower_low > 0x7fU) {
        return win12_misfit(out, "address_4.lower_low");
    }
    code = win12_put_number(out, ((uint64_t)in->lower_low * 2U) | (uint64_t)1U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->lower_high > 0x7fU) {
        return win12_misfit(out, "address_4.lower_high");
    }
    code = win12_put_number(out, ((uint64_t)in->lower_high * 2U) | (uint64_t)0U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->upper_low > 0x7fU) {
        return win12_misfit(out, "address_4.upper_low");
    }
    code = win12_put_number(out, ((uint64_t)in->upper_low * 2U) | (uint64_t)0U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->upper_high > 0x7fU) {
        return win12_misfit(out, "address_4.upper_high");
    }
    code = win12_put_number(out, ((uint64_t)in->upper_high * 2U) | (uint64_t)0U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_address_4(const struct win12_address_4 *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_address_4(&out, in), size);
}

win12_code win12_read_control_field(struct win12_input *in, struct win12_control_field *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 1, "control_field.octet");
    if (b == NULL) {
        return in->fault.code;
    }
    out->octet = b[0];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_control_field(const uint8_t *octets, size_t size, struct win12_control_field *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_control_field(&in, out), "control_field", fault);
}

win12_code win12_put_control_field(struct win12_output *out, const struct win12_control_field *in)
{
    win12_code code;

    code = win12_put_number(out, in->octet, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_control_field(const struct win12_control_field *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_control_field(&out, in), size);
}

bool win12_control_field_is_information(const struct win12_control_field *frame)
{
    return (frame->octet & 1U) == 0;
}

bool win12_control_field_is_supervisory(const struct win12_control_field *frame)
{
    return (frame->octet & 3U) == 1;
}

bool win12_control_field_is_unnumbered(const struct win12_control_field *frame)
{
    return (frame->octet & 3U) == 3;
}

bool win12_control_field_poll_final(const struct win12_control_field *frame)
{
    return (frame->octet & 0x10U) != 0;
}

uint32_t win12_control_field_send_number(const struct win12_control_field *frame)
{
    return (uint32_t)((frame->octet / 2U) & 7U);
}

uint32_t win12_control_field_receive_number(const struct win12_control_field *frame)
{
    return (uint32_t)(frame->octet / 0x20U);
}

uint32_t win12_control_field_supervisory(const struct win12_control_field *frame)
{
    return (uint32_t)(frame->octet & 15U);
}

uint32_t win12_control_field_unnumbered(const struct win12_control_field *frame)
{
    return (uint32_t)(frame->octet & 0xefU);
}

win12_code win12_read_frame_reject(struct win12_input *in, struct win12_frame_reject *out)
{
    static const struct win12_part parts_0[] = { {1, "frame_reject.rejected_control"},
        {1, "frame_reject.receive_number"}, {1, "frame_reject.reasons"} };
    const uint8_t *b;
    uint8_t zero = 0;

    b = win12_take(in, 3, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    out->rejected_control = b[0];
    out->receive_number = (uint8_t)((b[1] / 0x20U) & 0x7U);
    out->was_response = (uint8_t)((b[1] / 0x10U) & 0x1U);
    out->send_number = (uint8_t)((b[1] / 0x2U) & 0x7U);
    zero = (uint8_t)(b[1] & 0x1U);
    if (!(!zero)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "frame_reject.zero");
    }
    out->reasons = b[2];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    return WIN12_OK;
}

win12_code win12_decode_frame_reject(const uint8_t *octets, size_t size, struct win12_frame_reject *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_frame_reject(&in, out), "frame_reject", fault);
}

win12_code win12_put_frame_reject(struct win12_output *out, const struct win12_frame_reject *in)
{
    win12_code code;

    code = win12_put_number(out, in->reasons, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->receive_number > 0x7U) {
        return win12_misfit(out, "frame_reject.receive_number");
    }
    if (in->was_response > 0x1U) {
        return win12_misfit(out, "frame_reject.was_response");
    }
    if (in->send_number > 0x7U) {
        return win12_misfit(out, "frame_reject.send_number");
    }
    code = win12_put_number(out, ((uint64_t)in->receive_number * 0x20U) | ((uint64_t)in->was_response * 0x10U) |
        ((uint64_t)in->send_number * 2U) | (uint64_t)0U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->rejected_control, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_frame_reject(const struct win12_frame_reject *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_frame_reject(&out, in), size);
}
