// Generated from spec/frames/access.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/access.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_request_specification(struct win12_input *in, struct win12_request_specification *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 1, "request_specification.choice");
    if (b == NULL) {
        return in->fault.code;
    }
    out->choice = b[0];
    if (out->choice != 1U && out->choice != 2U && out->choice != 3U && out->choice != 4U && out->choice != 5U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "request_specification.choice");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_attribute_descriptor(in, &out->target);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 10);
    if (out->choice >= 4) {
        code = win12_read_selective_access(in, &out->access);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_access = true;
    } else {
        out->has_access = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 10);
    return WIN12_OK;
}

win12_code win12_decode_request_specification(const uint8_t *octets, size_t size,
    struct win12_request_specification *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_request_specification(&in, out), "request_specification", fault);
}

win12_code win12_put_request_specification(struct win12_output *out, const struct win12_request_specification *in)
{
    win12_code code;

    if (in->choice != 1U && in->choice != 2U && in->choice != 3U && in->choice != 4U && in->choice != 5U) {
        return win12_misfit(out, "request_specification.choice");
    }
    if (in->choice >= 4) {
        if (!in->has_access) {
            return win12_misfit(out, "request_specification.access");
        }
        code = win12_put_selective_access(out, &in->access);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_access) {
        return win12_misfit(out, "request_specification.access");
    }
    code = win12_put_attribute_descriptor(out, &in->target);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->choice, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_request_specification(const struct win12_request_specification *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_request_specification(&out, in), size);
}

win12_code win12_read_response_specification(struct win12_input *in, struct win12_response_specification *out)
{
    static const struct win12_part parts_0[] = { {1, "response_specification.choice"},
        {1, "response_specification.result"} };
    const uint8_t *b;

    b = win12_take(in, 2, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->choice = b[0];
    if (out->choice != 1U && out->choice != 2U && out->choice != 3U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "response_specification.choice");
    }
    out->result = b[1];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_response_specification(const uint8_t *octets, size_t size,
    struct win12_response_specification *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_response_specification(&in, out), "response_specification", fault);
}

win12_code win12_put_response_specification(struct win12_output *out, const struct win12_response_specification *in)
{
    win12_code code;

    if (in->choice != 1U && in->choice != 2U && in->choice != 3U) {
        return win12_misfit(out, "response_specification.choice");
    }
    code = win12_put_number(out, in->result, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->choice, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_response_specification(const struct win12_response_specification *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_response_specification(&out, in), size);
}

win12_code win12_read_access_request(struct win12_input *in, struct win12_access_request *out)
{
    static const struct win12_part parts_0[] = { {1, "access_request.tag"}, {4, "access_request.long_invoke_id"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;
    uint32_t value_count = 0;

    b = win12_take(in, 5, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xd9U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "access_request.tag");
    }
    out->long_invoke_id = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_read_length_octets(in, "access_request.time_len", "access_request.date_time", &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    code = win12_read_length(in, "access_request.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    code = win12_begin_list(in, count, 10, "access_request.specifications", &out->specifications);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->specifications.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->specifications.count - i;
      @*/
    for (size_t i = 0; i < out->specifications.count; i++) {
        struct win12_request_specification one;
        code = win12_read_request_specification(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->specifications.items.size = (size_t)(in->at - out->specifications.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    //@ assert win12_readable(&out->date_time);
    //@ assert win12_sound_slice(&out->specifications.items);
    code = win12_read_length(in, "access_request.value_count", &value_count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    code = win12_begin_list(in, value_count, 1, "access_request.values", &out->values);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->values.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->values.count - i;
      @*/
    for (size_t i = 0; i < out->values.count; i++) {
        struct win12_data one;
        code = win12_read_data(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->values.items.size = (size_t)(in->at - out->values.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    //@ assert win12_readable(&out->date_time);
    //@ assert win12_sound_slice(&out->specifications.items);
    //@ assert win12_sound_slice(&out->values.items);
    return WIN12_OK;
}

win12_code win12_decode_access_request(const uint8_t *octets, size_t size, struct win12_access_request *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_access_request(&in, out), "access_request", fault);
}

win12_code win12_put_access_request(struct win12_output *out, const struct win12_access_request *in)
{
    win12_code code;
    size_t size_date_time = 0;
    struct win12_input items;

    win12_input_of(&items, &in->values.items);
    /*@ loop invariant 0 <= i <= in->values.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->values.count - i;
      @*/
    for (size_t i = 0; i < in->values.count; i++) {
        struct win12_data one;
        if (win12_read_data(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "access_request.values");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "access_request.values");
    }
    code = win12_put_slice(out, &in->values.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->values.count, 0xffffffffU)) {
        return win12_misfit(out, "access_request.value_count");
    }
    code = win12_put_length(out, (uint32_t)in->values.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    win12_input_of(&items, &in->specifications.items);
    /*@ loop invariant 0 <= i <= in->specifications.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->specifications.count - i;
      @*/
    for (size_t i = 0; i < in->specifications.count; i++) {
        struct win12_request_specification one;
        if (win12_read_request_specification(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "access_request.specifications");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "access_request.specifications");
    }
    code = win12_put_slice(out, &in->specifications.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->specifications.count, 0xffffffffU)) {
        return win12_misfit(out, "access_request.count");
    }
    code = win12_put_length(out, (uint32_t)in->specifications.count);
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
        return win12_misfit(out, "access_request.time_len");
    }
    code = win12_put_length(out, (uint32_t)size_date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->long_invoke_id, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xd9U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_access_request(const struct win12_access_request *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_access_request(&out, in), size);
}

win12_code win12_read_request_echo(struct win12_input *in, struct win12_request_echo *out)
{
    win12_code code;
    uint32_t count = 0;

    code = win12_read_length(in, "request_echo.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_begin_list(in, count, 10, "request_echo.specifications", &out->specifications);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->specifications.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->specifications.count - i;
      @*/
    for (size_t i = 0; i < out->specifications.count; i++) {
        struct win12_request_specification one;
        code = win12_read_request_specification(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->specifications.items.size = (size_t)(in->at - out->specifications.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_request_echo(const uint8_t *octets, size_t size, struct win12_request_echo *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_request_echo(&in, out), "request_echo", fault);
}

win12_code win12_put_request_echo(struct win12_output *out, const struct win12_request_echo *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->specifications.items);
    /*@ loop invariant 0 <= i <= in->specifications.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->specifications.count - i;
      @*/
    for (size_t i = 0; i < in->specifications.count; i++) {
        struct win12_request_specification one;
        if (win12_read_request_specification(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "request_echo.specifications");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "request_echo.specifications");
    }
    code = win12_put_slice(out, &in->specifications.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->specifications.count, 0xffffffffU)) {
        return win12_misfit(out, "request_echo.count");
    }
    code = win12_put_length(out, (uint32_t)in->specifications.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_request_echo(const struct win12_request_echo *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_request_echo(&out, in), size);
}

win12_code win12_read_access_response(struct win12_input *in, struct win12_access_response *out)
{
    static const struct win12_part parts_0[] = { {1, "access_response.tag"}, {4, "access_response.long_invoke_id"} };
    win12_code code;
    const uint8_t *b;
    uint8_t has_request = 0;
    uint32_t value_count = 0;
    uint32_t count = 0;

    b = win12_take(in, 5, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xdaU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "access_response.tag");
    }
    out->long_invoke_id = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_read_length_octets(in, "access_response.time_len", "access_response.date_time", &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    b = win12_take_one(in, 1, "access_response.has_request");
    if (b == NULL) {
        return in->fault.code;
    }
    has_request = b[0];
    if (has_request != 0U && has_request != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "access_response.has_request");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    if (has_request == 1) {
        code = win12_read_request_echo(in, &out->request);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_request = true;
    } else {
        out->has_request = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    code = win12_read_length(in, "access_response.value_count", &value_count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    code = win12_begin_list(in, value_count, 1, "access_response.values", &out->values);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->values.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->values.count - i;
      @*/
    for (size_t i = 0; i < out->values.count; i++) {
        struct win12_data one;
        code = win12_read_data(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->values.items.size = (size_t)(in->at - out->values.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    //@ assert win12_readable(&out->date_time);
    //@ assert (out->has_request ==> win12_sound_request_echo(&out->request));
    //@ assert win12_sound_slice(&out->values.items);
    code = win12_read_length(in, "access_response.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    code = win12_begin_list(in, count, 2, "access_response.specifications", &out->specifications);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->specifications.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->specifications.count - i;
      @*/
    for (size_t i = 0; i < out->specifications.count; i++) {
        struct win12_response_specification one;
        code = win12_read_response_specification(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->specifications.items.size = (size_t)(in->at - out->specifications.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    //@ assert win12_readable(&out->date_time);
    //@ assert (out->has_request ==> win12_sound_request_echo(&out->request));
    //@ assert win12_sound_slice(&out->values.items);
    //@ assert win12_sound_slice(&out->specifications.items);
    return WIN12_OK;
}

win12_code win12_decode_access_response(const uint8_t *octets, size_t size, struct win12_access_response *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_access_response(&in, out), "access_response", fault);
}

win12_code win12_put_access_response(struct win12_output *out, const struct win12_access_response *in)
{
    win12_code code;
    size_t size_date_time = 0;
    struct win12_input items;

    win12_input_of(&items, &in->specifications.items);
    /*@ loop invariant 0 <= i <= in->specifications.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->specifications.count - i;
      @*/
    for (size_t i = 0; i < in->specifications.count; i++) {
        struct win12_response_specification one;
        if (win12_read_response_specification(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "access_response.specifications");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "access_response.specifications");
    }
    code = win12_put_slice(out, &in->specifications.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->specifications.count, 0xffffffffU)) {
        return win12_misfit(out, "access_response.count");
    }
    code = win12_put_length(out, (uint32_t)in->specifications.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    win12_input_of(&items, &in->values.items);
    /*@ loop invariant 0 <= i <= in->values.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->values.count - i;
      @*/
    for (size_t i = 0; i < in->values.count; i++) {
        struct win12_data one;
        if (win12_read_data(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "access_response.values");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "access_response.values");
    }
    code = win12_put_slice(out, &in->values.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->values.count, 0xffffffffU)) {
        return win12_misfit(out, "access_response.value_count");
    }
    code = win12_put_length(out, (uint32_t)in->values.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->has_request) {
        code = win12_put_request_echo(out, &in->request);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_request ? 1U : 0U), 1);
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
        return win12_misfit(out, "access_response.time_len");
    }
    code = win12_put_length(out, (uint32_t)size_date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->long_invoke_id, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xdaU, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_access_response(const struct win12_access_response *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_access_response(&out, in), size);
}

win12_code win12_read_access(struct win12_input *in, struct win12_access *out)
{
    win12_code code;

    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "access.tag");
    }
    switch (*in->at) {
    case 0xd9U:
        out->is = WIN12_ACCESS_IS_ACCESS_REQUEST;
        code = win12_read_access_request(in, &out->as.access_request);
        break;
    case 0xdaU:
        out->is = WIN12_ACCESS_IS_ACCESS_RESPONSE;
        code = win12_read_access_response(in, &out->as.access_response);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "access.tag");
    }
    return code;
}

win12_code win12_decode_access(const uint8_t *octets, size_t size, struct win12_access *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_access(&in, out), "access", fault);
}

win12_code win12_put_access(struct win12_output *out, const struct win12_access *in)
{
    switch (in->is) {
    case WIN12_ACCESS_IS_ACCESS_REQUEST:
        return win12_put_access_request(out, &in->as.access_request);
    case WIN12_ACCESS_IS_ACCESS_RESPONSE:
        return win12_put_access_response(out, &in->as.access_response);
    }
    return win12_misfit(out, "access");
}

win12_code win12_write_access(const struct win12_access *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_ACCESS_IS_ACCESS_REQUEST:
        return win12_write_access_request(&in->as.access_request, to, room, size);
    case WIN12_ACCESS_IS_ACCESS_RESPONSE:
        return win12_write_access_response(&in->as.access_response, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}
