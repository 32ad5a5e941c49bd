// Generated from spec/frames/mbus.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/mbus.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_single(struct win12_input *in, struct win12_single *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 1, "single.start");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xe5U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "single.start");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    out->nothing = 0;
    return WIN12_OK;
}

win12_code win12_decode_single(const uint8_t *octets, size_t size, struct win12_single *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_single(&in, out), "single", fault);
}

win12_code win12_put_single(struct win12_output *out, const struct win12_single *in)
{
    win12_code code;

    (void)in;
    code = win12_put_number(out, 0xe5U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_single(const struct win12_single *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_single(&out, in), size);
}

win12_code win12_frame_size_single(struct win12_input *in, size_t *size)
{
    *size = 0;
    const uint8_t *const b = in->at;
    if (win12_left(in) < 1U) {
        return WIN12_OK;
    }
    if (b[0] != 0xe5U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "single.start");
    }
    *size = (size_t)(1);
    return WIN12_OK;
}

win12_code win12_read_short_frame(struct win12_input *in, struct win12_short_frame *out)
{
    static const struct win12_part parts_0[] = { {1, "short_frame.start"}, {1, "short_frame.control"},
        {1, "short_frame.address"} };
    const uint8_t *b;
    const uint8_t *at_control = in->at;

    b = win12_take(in, 3, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x10U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "short_frame.start");
    }
    at_control = b + 1;
    out->control = b[1];
    out->address = b[2];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    b = win12_take_one(in, 1, "short_frame.check");
    if (b == NULL) {
        return in->fault.code;
    }
    if (win12_sum8(at_control, (size_t)(b - at_control)) != b[0]) {
        return win12_fail(in, WIN12_E_BAD_CHECKSUM, b, "short_frame.check");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    b = win12_take_one(in, 1, "short_frame.stop");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x16U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "short_frame.stop");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    return WIN12_OK;
}

win12_code win12_decode_short_frame(const uint8_t *octets, size_t size, struct win12_short_frame *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_short_frame(&in, out), "short_frame", fault);
}

win12_code win12_put_short_frame(struct win12_output *out, const struct win12_short_frame *in)
{
    win12_code code;
    uint8_t *at_check = NULL;

    code = win12_put_number(out, 0x16U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    at_check = win12_make(out, 1);
    if (at_check == NULL) {
        return out->code;
    }
    code = win12_put_number(out, in->address, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->control, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (at_check != NULL) {
        const unsigned check = win12_sum8(out->at, (size_t)(at_check - out->at));
        at_check[0] = (uint8_t)(check & 0xffU);
    }
    code = win12_put_number(out, 0x10U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_short_frame(const struct win12_short_frame *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_short_frame(&out, in), size);
}

win12_code win12_frame_size_short_frame(struct win12_input *in, size_t *size)
{
    *size = 0;
    const uint8_t *const b = in->at;
    if (win12_left(in) < 1U) {
        return WIN12_OK;
    }
    if (b[0] != 0x10U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "short_frame.start");
    }
    *size = (size_t)(5);
    return WIN12_OK;
}

win12_code win12_read_long_frame(struct win12_input *in, struct win12_long_frame *out)
{
    static const struct win12_part parts_0[] = { {1, "long_frame.start"}, {1, "long_frame.length"},
        {1, "long_frame.length_again"}, {1, "long_frame.second_start"}, {1, "long_frame.control"},
        {1, "long_frame.address"}, {1, "long_frame.control_information"} };
    win12_code code;
    const uint8_t *b;
    const uint8_t *at_control = in->at;
    uint8_t length = 0;
    uint8_t length_again = 0;

    b = win12_take(in, 7, parts_0, 7);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x68U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "long_frame.start");
    }
    length = b[1];
    if (length < 3U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "long_frame.length");
    }
    length_again = b[2];
    if (!((int64_t)length_again == (int64_t)length)) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 2, "long_frame.length_again");
    }
    if (b[3] != 0x68U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b + 3, "long_frame.second_start");
    }
    at_control = b + 4;
    out->control = b[4];
    out->address = b[5];
    out->control_information = b[6];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    code = win12_take_slice(in, (int64_t)length - 3, "long_frame.user_data", &out->user_data);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    b = win12_take_one(in, 1, "long_frame.check");
    if (b == NULL) {
        return in->fault.code;
    }
    if (win12_sum8(at_control, (size_t)(b - at_control)) != b[0]) {
        return win12_fail(in, WIN12_E_BAD_CHECKSUM, b, "long_frame.check");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    b = win12_take_one(in, 1, "long_frame.stop");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x16U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "long_frame.stop");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    return WIN12_OK;
}

win12_code win12_decode_long_frame(const uint8_t *octets, size_t size, struct win12_long_frame *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_long_frame(&in, out), "long_frame", fault);
}

win12_code win12_put_long_frame(struct win12_output *out, const struct win12_long_frame *in)
{
    win12_code code;
    const uint8_t *begin_control = out->at;
    uint8_t *at_check = NULL;
    const uint8_t *end_user_data = out->at;

    code = win12_put_number(out, 0x16U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    at_check = win12_make(out, 1);
    if (at_check == NULL) {
        return out->code;
    }
    end_user_data = out->at;
    code = win12_put_slice(out, &in->user_data);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->control_information, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->address, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->control, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    begin_control = out->at;
    if (at_check != NULL) {
        const unsigned check = win12_sum8(out->at, (size_t)(at_check - out->at));
        at_check[0] = (uint8_t)(check & 0xffU);
    }
    code = win12_put_number(out, 0x68U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above((size_t)(end_user_data - begin_control), 0xffU)) {
        return win12_misfit(out, "long_frame.length_again");
    }
    code = win12_put_number(out, (size_t)(end_user_data - begin_control), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above((size_t)(end_user_data - begin_control), 0xffU)) {
        return win12_misfit(out, "long_frame.length");
    }
    code = win12_put_number(out, (size_t)(end_user_data - begin_control), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x68U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_long_frame(const struct win12_long_frame *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_long_frame(&out, in), size);
}

win12_code win12_frame_size_long_frame(struct win12_input *in, size_t *size)
{
    *size = 0;
    const uint8_t *const b = in->at;
    uint8_t length;
    if (win12_left(in) < 2U) {
        return WIN12_OK;
    }
    if (b[0] != 0x68U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "long_frame.start");
    }
    length = b[1];
    if (length < 3U) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, b + 1, "long_frame.length");
    }
    *size = (size_t)((int64_t)length + 6);
    return WIN12_OK;
}

bool win12_long_frame_is_dlms(const struct win12_long_frame *frame)
{
    return frame->control_information < 0x20;
}

bool win12_long_frame_is_last(const struct win12_long_frame *frame)
{
    return (frame->control_information & 0x10U) != 0;
}

uint32_t win12_long_frame_segment(const struct win12_long_frame *frame)
{
    return (uint32_t)(frame->control_information & 15U);
}

win12_code win12_read_mbus(struct win12_input *in, struct win12_mbus *out)
{
    win12_code code;

    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "mbus.tag");
    }
    switch (*in->at) {
    case 0xe5U:
        out->is = WIN12_MBUS_IS_SINGLE;
        code = win12_read_single(in, &out->as.single);
        break;
    case 0x10U:
        out->is = WIN12_MBUS_IS_SHORT_FRAME;
        code = win12_read_short_frame(in, &out->as.short_frame);
        break;
    case 0x68U:
        out->is = WIN12_MBUS_IS_LONG_FRAME;
        code = win12_read_long_frame(in, &out->as.long_frame);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "mbus.tag");
    }
    return code;
}

win12_code win12_decode_mbus(const uint8_t *octets, size_t size, struct win12_mbus *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_mbus(&in, out), "mbus", fault);
}

win12_code win12_put_mbus(struct win12_output *out, const struct win12_mbus *in)
{
    switch (in->is) {
    case WIN12_MBUS_IS_SINGLE:
        return win12_put_single(out, &in->as.single);
    case WIN12_MBUS_IS_SHORT_FRAME:
        return win12_put_short_frame(out, &in->as.short_frame);
    case WIN12_MBUS_IS_LONG_FRAME:
        return win12_put_long_frame(out, &in->as.long_frame);
    }
    return win12_misfit(out, "mbus");
}

win12_code win12_write_mbus(const struct win12_mbus *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_MBUS_IS_SINGLE:
        return win12_write_single(&in->as.single, to, room, size);
    case WIN12_MBUS_IS_SHORT_FRAME:
        return win12_write_short_frame(&in->as.short_frame, to, room, size);
    case WIN12_MBUS_IS_LONG_FRAME:
        return win12_write_long_frame(&in->as.long_frame, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}

win12_code win12_frame_size_mbus(struct win12_input *in, size_t *size)
{
    *size = 0;
    win12_code code;

    if (win12_left(in) == 0U) {
        return WIN12_OK;
    }
    switch (*in->at) {
    case 0xe5U:
        code = win12_frame_size_single(in, size);
        break;
    case 0x10U:
        code = win12_frame_size_short_frame(in, size);
        break;
    case 0x68U:
        code = win12_frame_size_long_frame(in, size);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "mbus.start");
    }
    return code;
}
