// Generated from spec/frames/notification.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/notification.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_notification_time(struct win12_input *in, struct win12_notification_time *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 1, "notification_time.lead");
    if (b == NULL) {
        return in->fault.code;
    }
    out->lead = b[0];
    if (out->lead != 0U && out->lead != 9U && out->lead != 0xcU) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "notification_time.lead");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->lead == 9) {
        b = win12_take_one(in, 1, "notification_time.tagged_length");
        if (b == NULL) {
            return in->fault.code;
        }
        out->tagged_length = b[0];
        if (out->tagged_length != 0U && out->tagged_length != 0xcU) {
            return win12_fail(in, WIN12_E_BAD_VALUE, b, "notification_time.tagged_length");
        }
    } else {
        out->tagged_length = 0;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_take_slice(in, (out->lead == 9) ? (int64_t)out->tagged_length : (int64_t)out->lead,
        "notification_time.octets", &out->octets);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_notification_time(const uint8_t *octets, size_t size, struct win12_notification_time *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_notification_time(&in, out), "notification_time", fault);
}

win12_code win12_put_notification_time(struct win12_output *out, const struct win12_notification_time *in)
{
    win12_code code;

    if (in->lead != 0U && in->lead != 9U && in->lead != 0xcU) {
        return win12_misfit(out, "notification_time.lead");
    }
    if (in->tagged_length != 0U && in->tagged_length != 0xcU) {
        return win12_misfit(out, "notification_time.tagged_length");
    }
    if ((int64_t)in->octets.size != ((in->lead == 9) ? (int64_t)in->tagged_length : (int64_t)in->lead)) {
        return win12_misfit(out, "notification_time.octets");
    }
    code = win12_put_slice(out, &in->octets);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->lead == 9) {
        code = win12_put_number(out, in->tagged_length, 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->tagged_length != 0) {
        return win12_misfit(out, "notification_time.tagged_length");
    }
    code = win12_put_number(out, in->lead, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_notification_time(const struct win12_notification_time *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_notification_time(&out, in), size);
}

win12_code win12_read_data_notification(struct win12_input *in, struct win12_data_notification *out)
{
    static const struct win12_part parts_0[] = { {1, "data_notification.tag"},
        {4, "data_notification.long_invoke_id"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 5, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x0fU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "data_notification.tag");
    }
    out->long_invoke_id = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_read_notification_time(in, &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    code = win12_read_data(in, &out->data);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    return WIN12_OK;
}

win12_code win12_decode_data_notification(const uint8_t *octets, size_t size, struct win12_data_notification *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_data_notification(&in, out), "data_notification", fault);
}

win12_code win12_put_data_notification(struct win12_output *out, const struct win12_data_notification *in)
{
    win12_code code;

    code = win12_put_data(out, &in->data);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_notification_time(out, &in->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->long_invoke_id, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x0fU, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_data_notification(const struct win12_data_notification *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_data_notification(&out, in), size);
}

win12_code win12_read_data_notification_confirm(struct win12_input *in, struct win12_data_notification_confirm *out)
{
    static const struct win12_part parts_0[] = { {1, "data_notification_confirm.tag"},
        {4, "data_notification_confirm.long_invoke_id"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 5, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x10U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "data_notification_confirm.tag");
    }
    out->long_invoke_id = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_read_notification_time(in, &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    return WIN12_OK;
}

win12_code win12_decode_data_notification_confirm(const uint8_t *octets, size_t size,
    struct win12_data_notification_confirm *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_data_notification_confirm(&in, out), "data_notification_confirm", fault);
}

win12_code win12_put_data_notification_confirm(struct win12_output *out,
    const struct win12_data_notification_confirm *in)
{
    win12_code code;

    code = win12_put_notification_time(out, &in->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->long_invoke_id, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x10U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_data_notification_confirm(const struct win12_data_notification_confirm *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_data_notification_confirm(&out, in), size);
}

win12_code win12_read_event_notification(struct win12_input *in, struct win12_event_notification *out)
{
    static const struct win12_part parts_0[] = { {1, "event_notification.tag"}, {1, "event_notification.has_time"} };
    win12_code code;
    const uint8_t *b;
    uint8_t has_time = 0;
    uint32_t time_len = 0;

    b = win12_take(in, 2, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc2U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "event_notification.tag");
    }
    has_time = b[1];
    if (has_time != 0U && has_time != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "event_notification.has_time");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    if (has_time == 1) {
        code = win12_read_length(in, "event_notification.time_len", &time_len);
        if (code != WIN12_OK) {
            return code;
        }
        code = win12_take_slice(in, time_len, "event_notification.time", &out->time);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_time = true;
    } else {
        out->has_time = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_read_attribute_descriptor(in, &out->attribute);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 11);
    code = win12_read_data(in, &out->data);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 12);
    return WIN12_OK;
}

win12_code win12_decode_event_notification(const uint8_t *octets, size_t size, struct win12_event_notification *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_event_notification(&in, out), "event_notification", fault);
}

win12_code win12_put_event_notification(struct win12_output *out, const struct win12_event_notification *in)
{
    win12_code code;
    size_t size_time = 0;

    code = win12_put_data(out, &in->data);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_attribute_descriptor(out, &in->attribute);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->has_time) {
        size_time = (size_t)(out->at - out->to);
        code = win12_put_slice(out, &in->time);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
        size_time -= (size_t)(out->at - out->to);
    }
    if (in->has_time) {
        if (win12_above(size_time, 0xffffffffU)) {
            return win12_misfit(out, "event_notification.time_len");
        }
        code = win12_put_length(out, (uint32_t)size_time);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_time ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc2U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_event_notification(const struct win12_event_notification *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_event_notification(&out, in), size);
}

win12_code win12_read_notification(struct win12_input *in, struct win12_notification *out)
{
    win12_code code;

    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "notification.tag");
    }
    switch (*in->at) {
    case 0x0fU:
        out->is = WIN12_NOTIFICATION_IS_DATA_NOTIFICATION;
        code = win12_read_data_notification(in, &out->as.data_notification);
        break;
    case 0x10U:
        out->is = WIN12_NOTIFICATION_IS_DATA_NOTIFICATION_CONFIRM;
        code = win12_read_data_notification_confirm(in, &out->as.data_notification_confirm);
        break;
    case 0xc2U:
        out->is = WIN12_NOTIFICATION_IS_EVENT_NOTIFICATION;
        code = win12_read_event_notification(in, &out->as.event_notification);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "notification.tag");
    }
    return code;
}

win12_code win12_decode_notification(const uint8_t *octets, size_t size, struct win12_notification *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_notification(&in, out), "notification", fault);
}

win12_code win12_put_notification(struct win12_output *out, const struct win12_notification *in)
{
    switch (in->is) {
    case WIN12_NOTIFICATION_IS_DATA_NOTIFICATION:
        return win12_put_data_notification(out, &in->as.data_notification);
    case WIN12_NOTIFICATION_IS_DATA_NOTIFICATION_CONFIRM:
        return win12_put_data_notification_confirm(out, &in->as.data_notification_confirm);
    case WIN12_NOTIFICATION_IS_EVENT_NOTIFICATION:
        return win12_put_event_notification(out, &in->as.event_notification);
    }
    return win12_misfit(out, "notification");
}

win12_code win12_write_notification(const struct win12_notification *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_NOTIFICATION_IS_DATA_NOTIFICATION:
        return win12_write_data_notification(&in->as.data_notification, to, room, size);
    case WIN12_NOTIFICATION_IS_DATA_NOTIFICATION_CONFIRM:
        return win12_write_data_notification_confirm(&in->as.data_notification_confirm, to, room, size);
    case WIN12_NOTIFICATION_IS_EVENT_NOTIFICATION:
        return win12_write_event_notification(&in->as.event_notification, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}
