// Generated from spec/frames/broker.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/broker.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_broker_hello(struct win12_input *in, struct win12_broker_hello *out)
{
    static const struct win12_part parts_0[] = { {1, "broker_hello.version"}, {1, "broker_hello.resumes"},
        {1, "broker_hello.meter_length"}, {48, "broker_hello.place"} };
    win12_code code;
    const uint8_t *b;
    uint8_t version = 0;
    uint8_t meter_length = 0;

    b = win12_take(in, 51, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    version = b[0];
    if (version != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "broker_hello.version");
    }
    out->resumes = b[1];
    if (out->resumes != 0U && out->resumes != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "broker_hello.resumes");
    }
    meter_length = b[2];
    if (meter_length < 1U || meter_length > 0x20U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 2, "broker_hello.meter_length");
    }
    out->place.at = b + 3;
    out->place.size = 48U;
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 51);
    code = win12_take_slice(in, meter_length, "broker_hello.meter", &out->meter);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 51);
    return WIN12_OK;
}

win12_code win12_decode_broker_hello(const uint8_t *octets, size_t size, struct win12_broker_hello *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_broker_hello(&in, out), "broker_hello", fault);
}

win12_code win12_put_broker_hello(struct win12_output *out, const struct win12_broker_hello *in)
{
    win12_code code;
    size_t size_meter = 0;

    if (in->resumes != 0U && in->resumes != 1U) {
        return win12_misfit(out, "broker_hello.resumes");
    }
    size_meter = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->meter);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_meter -= (size_t)(out->at - out->to);
    if (in->place.size != 48U) {
        return win12_misfit(out, "broker_hello.place");
    }
    code = win12_put_slice(out, &in->place);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(size_meter, 0xffU)) {
        return win12_misfit(out, "broker_hello.meter_length");
    }
    if (size_meter < 1U || size_meter > 0x20U) {
        return win12_misfit(out, "broker_hello.meter_length");
    }
    code = win12_put_number(out, size_meter, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->resumes, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 1U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_broker_hello(const struct win12_broker_hello *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_broker_hello(&out, in), size);
}

win12_code win12_frame_size_broker_hello(struct win12_input *in, size_t *size)
{
    *size = 0;
    const uint8_t *const b = in->at;
    uint8_t meter_length;
    if (win12_left(in) < 3U) {
        return WIN12_OK;
    }
    if (b[0] != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "broker_hello.version");
    }
    if (b[1] != 0U && b[1] != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "broker_hello.resumes");
    }
    meter_length = b[2];
    if (meter_length < 1U) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, b + 2, "broker_hello.meter_length");
    }
    *size = (size_t)((int64_t)meter_length + 0x33);
    return WIN12_OK;
}

win12_code win12_read_broker_welcome(struct win12_input *in, struct win12_broker_welcome *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 48, "broker_welcome.place");
    if (b == NULL) {
        return in->fault.code;
    }
    out->place.at = b;
    out->place.size = 48U;
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 48);
    return WIN12_OK;
}

win12_code win12_decode_broker_welcome(const uint8_t *octets, size_t size, struct win12_broker_welcome *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_broker_welcome(&in, out), "broker_welcome", fault);
}

win12_code win12_put_broker_welcome(struct win12_output *out, const struct win12_broker_welcome *in)
{
    win12_code code;

    if (in->place.size != 48U) {
        return win12_misfit(out, "broker_welcome.place");
    }
    code = win12_put_slice(out, &in->place);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_broker_welcome(const struct win12_broker_welcome *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_broker_welcome(&out, in), size);
}

win12_code win12_read_broker_request(struct win12_input *in, struct win12_broker_request *out)
{
    static const struct win12_part parts_0[] = { {4, "broker_request.number"}, {1, "broker_request.code"},
        {4, "broker_request.room"}, {4, "broker_request.content_length"} };
    win12_code code;
    const uint8_t *b;
    uint32_t content_length = 0;

    b = win12_take(in, 13, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    out->number = win12_u32(b);
    if (out->number < 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "broker_request.number");
    }
    out->code = b[4];
    out->room = win12_u32(b + 5);
    if (out->room > 0x100000U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 5, "broker_request.room");
    }
    content_length = win12_u32(b + 9);
    if (content_length > 0x10003U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 9, "broker_request.content_length");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    code = win12_take_slice(in, content_length, "broker_request.content", &out->content);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    return WIN12_OK;
}

win12_code win12_decode_broker_request(const uint8_t *octets, size_t size, struct win12_broker_request *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_broker_request(&in, out), "broker_request", fault);
}

win12_code win12_put_broker_request(struct win12_output *out, const struct win12_broker_request *in)
{
    win12_code code;
    size_t size_content = 0;

    if (in->number < 1U) {
        return win12_misfit(out, "broker_request.number");
    }
    if (in->room > 0x100000U) {
        return win12_misfit(out, "broker_request.room");
    }
    size_content = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->content);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_content -= (size_t)(out->at - out->to);
    if (win12_above(size_content, 0xffffffffU)) {
        return win12_misfit(out, "broker_request.content_length");
    }
    if (size_content > 0x10003U) {
        return win12_misfit(out, "broker_request.content_length");
    }
    code = win12_put_number(out, size_content, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->room, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->code, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_broker_request(const struct win12_broker_request *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_broker_request(&out, in), size);
}

win12_code win12_frame_size_broker_request(struct win12_input *in, size_t *size)
{
    *size = 0;
    const uint8_t *const b = in->at;
    uint32_t content_length;
    if (win12_left(in) < 13U) {
        return WIN12_OK;
    }
    content_length = win12_u32(b + 9);
    *size = (size_t)((int64_t)content_length + 13);
    return WIN12_OK;
}

win12_code win12_read_broker_answer(struct win12_input *in, struct win12_broker_answer *out)
{
    static const struct win12_part parts_0[] = { {4, "broker_answer.number"}, {1, "broker_answer.status"},
        {4, "broker_answer.content_length"} };
    win12_code code;
    const uint8_t *b;
    uint32_t content_length = 0;

    b = win12_take(in, 9, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    out->number = win12_u32(b);
    out->status = b[4];
    content_length = win12_u32(b + 5);
    if (content_length > 0x100000U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 5, "broker_answer.content_length");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    code = win12_take_slice(in, content_length, "broker_answer.content", &out->content);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    return WIN12_OK;
}

win12_code win12_decode_broker_answer(const uint8_t *octets, size_t size, struct win12_broker_answer *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_broker_answer(&in, out), "broker_answer", fault);
}

win12_code win12_put_broker_answer(struct win12_output *out, const struct win12_broker_answer *in)
{
    win12_code code;
    size_t size_content = 0;

    size_content = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->content);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_content -= (size_t)(out->at - out->to);
    if (win12_above(size_content, 0xffffffffU)) {
        return win12_misfit(out, "broker_answer.content_length");
    }
    if (size_content > 0x100000U) {
        return win12_misfit(out, "broker_answer.content_length");
    }
    code = win12_put_number(out, size_content, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->status, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_broker_answer(const struct win12_broker_answer *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_broker_answer(&out, in), size);
}

win12_code win12_frame_size_broker_answer(struct win12_input *in, size_t *size)
{
    *size = 0;
    const uint8_t *const b = in->at;
    uint32_t content_length;
    if (win12_left(in) < 9U) {
        return WIN12_OK;
    }
    content_length = win12_u32(b + 5);
    *size = (size_t)((int64_t)content_length + 9);
    return WIN12_OK;
}

win12_code win12_read_take_request(struct win12_input *in, struct win12_take_request *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 4, "take_request.wait");
    if (b == NULL) {
        return in->fault.code;
    }
    out->wait = win12_u32(b);
    if (out->wait > 0x927c0U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "take_request.wait");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_take_request(const uint8_t *octets, size_t size, struct win12_take_request *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_take_request(&in, out), "take_request", fault);
}

win12_code win12_put_take_request(struct win12_output *out, const struct win12_take_request *in)
{
    win12_code code;

    if (in->wait > 0x927c0U) {
        return win12_misfit(out, "take_request.wait");
    }
    code = win12_put_number(out, in->wait, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_take_request(const struct win12_take_request *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_take_request(&out, in), size);
}

win12_code win12_read_take_answer(struct win12_input *in, struct win12_take_answer *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 48, "take_answer.place");
    if (b == NULL) {
        return in->fault.code;
    }
    out->place.at = b;
    out->place.size = 48U;
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 48);
    code = win12_begin_list(in, 0, 1, "take_answer.records", &out->records);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= out->records.count <= in->at - \at(in->at, LoopEntry);
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->records.count;
      @ loop variant in->end - in->at;
      @*/
    while (in->at < in->end) {
        struct win12_device_record one;
        code = win12_read_device_record(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
        out->records.count++;
    }
    out->records.items.size = (size_t)(in->at - out->records.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 48);
    return WIN12_OK;
}

win12_code win12_decode_take_answer(const uint8_t *octets, size_t size, struct win12_take_answer *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_take_answer(&in, out), "take_answer", fault);
}

win12_code win12_put_take_answer(struct win12_output *out, const struct win12_take_answer *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->records.items);
    /*@ loop invariant 0 <= i <= in->records.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->records.count - i;
      @*/
    for (size_t i = 0; i < in->records.count; i++) {
        struct win12_device_record one;
        if (win12_read_device_record(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "take_answer.records");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "take_answer.records");
    }
    code = win12_put_slice(out, &in->records.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->place.size != 48U) {
        return win12_misfit(out, "take_answer.place");
    }
    code = win12_put_slice(out, &in->place);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_take_answer(const struct win12_take_answer *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_take_answer(&out, in), size);
}

win12_code win12_read_reader_place(struct win12_input *in, struct win12_reader_place *out)
{
    static const struct win12_part parts_0[] = { {8, "reader_place.at"}, {8, "reader_place.sequence"} };
    const uint8_t *b;

    b = win12_take(in, 16, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->at = win12_u64(b);
    out->sequence = win12_u64(b + 8);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 16);
    return WIN12_OK;
}

win12_code win12_decode_reader_place(const uint8_t *octets, size_t size, struct win12_reader_place *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_reader_place(&in, out), "reader_place", fault);
}

win12_code win12_put_reader_place(struct win12_output *out, const struct win12_reader_place *in)
{
    win12_code code;

    code = win12_put_number(out, in->sequence, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->at, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_reader_place(const struct win12_reader_place *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_reader_place(&out, in), size);
}

win12_code win12_read_cancel_request(struct win12_input *in, struct win12_cancel_request *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 4, "cancel_request.number");
    if (b == NULL) {
        return in->fault.code;
    }
    out->number = win12_u32(b);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_cancel_request(const uint8_t *octets, size_t size, struct win12_cancel_request *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_cancel_request(&in, out), "cancel_request", fault);
}

win12_code win12_put_cancel_request(struct win12_output *out, const struct win12_cancel_request *in)
{
    win12_code code;

    code = win12_put_number(out, in->number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_cancel_request(const struct win12_cancel_request *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_cancel_request(&out, in), size);
}
