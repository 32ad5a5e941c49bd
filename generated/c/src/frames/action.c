// Generated from spec/frames/action.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/action.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_method_call(struct win12_input *in, struct win12_method_call *out)
{
    win12_code code;
    const uint8_t *b;
    uint8_t has_parameters = 0;

    b = win12_take_one(in, 1, "method_call.has_parameters");
    if (b == NULL) {
        return in->fault.code;
    }
    has_parameters = b[0];
    if (has_parameters != 0U && has_parameters != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "method_call.has_parameters");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (has_parameters == 1) {
        code = win12_read_data(in, &out->parameters);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_parameters = true;
    } else {
        out->has_parameters = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_method_call(const uint8_t *octets, size_t size, struct win12_method_call *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_method_call(&in, out), "method_call", fault);
}

win12_code win12_put_method_call(struct win12_output *out, const struct win12_method_call *in)
{
    win12_code code;

    if (in->has_parameters) {
        code = win12_put_data(out, &in->parameters);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_parameters ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_method_call(const struct win12_method_call *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_method_call(&out, in), size);
}

win12_code win12_read_returned(struct win12_input *in, struct win12_returned *out)
{
    static const struct win12_part parts_0[] = { {1, "returned.result"}, {1, "returned.has_data"} };
    win12_code code;
    const uint8_t *b;
    uint8_t has_data = 0;

    b = win12_take(in, 2, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->result = b[0];
    has_data = b[1];
    if (has_data != 0U && has_data != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "returned.has_data");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    if (has_data == 1) {
        code = win12_read_data_result(in, &out->data);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_data = true;
    } else {
        out->has_data = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_returned(const uint8_t *octets, size_t size, struct win12_returned *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_returned(&in, out), "returned", fault);
}

win12_code win12_put_returned(struct win12_output *out, const struct win12_returned *in)
{
    win12_code code;

    if (in->has_data) {
        code = win12_put_data_result(out, &in->data);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_data ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->result, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_returned(const struct win12_returned *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_returned(&out, in), size);
}

win12_code win12_read_action_request_normal(struct win12_input *in, struct win12_action_request_normal *out)
{
    static const struct win12_part parts_0[] = { {2, "action_request_normal.tag"},
        {1, "action_request_normal.priority"} };
    win12_code code;
    const uint8_t *b;
    uint8_t has_parameters = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc3U || b[1] != 0x01U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "action_request_normal.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_method_descriptor(in, &out->method);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 12);
    b = win12_take_one(in, 1, "action_request_normal.has_parameters");
    if (b == NULL) {
        return in->fault.code;
    }
    has_parameters = b[0];
    if (has_parameters != 0U && has_parameters != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "action_request_normal.has_parameters");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    if (has_parameters == 1) {
        code = win12_read_data(in, &out->parameters);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_parameters = true;
    } else {
        out->has_parameters = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    return WIN12_OK;
}

win12_code win12_decode_action_request_normal(const uint8_t *octets, size_t size,
    struct win12_action_request_normal *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_action_request_normal(&in, out), "action_request_normal", fault);
}

win12_code win12_put_action_request_normal(struct win12_output *out, const struct win12_action_request_normal *in)
{
    win12_code code;

    if (in->has_parameters) {
        code = win12_put_data(out, &in->parameters);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_parameters ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_method_descriptor(out, &in->method);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "action_request_normal.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "action_request_normal.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "action_request_normal.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "action_request_normal.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc301U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_action_request_normal(const struct win12_action_request_normal *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_action_request_normal(&out, in), size);
}

win12_code win12_read_action_request_next_pblock(struct win12_input *in, struct win12_action_request_next_pblock *out)
{
    static const struct win12_part parts_0[] = { {2, "action_request_next_pblock.tag"},
        {1, "action_request_next_pblock.priority"}, {4, "action_request_next_pblock.block_number"} };
    const uint8_t *b;

    b = win12_take(in, 7, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc3U || b[1] != 0x02U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "action_request_next_pblock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    out->block_number = win12_u32(b + 3);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    return WIN12_OK;
}

win12_code win12_decode_action_request_next_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_next_pblock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_action_request_next_pblock(&in, out), "action_request_next_pblock", fault);
}

win12_code win12_put_action_request_next_pblock(struct win12_output *out,
    const struct win12_action_request_next_pblock *in)
{
    win12_code code;

    code = win12_put_number(out, in->block_number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "action_request_next_pblock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "action_request_next_pblock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "action_request_next_pblock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "action_request_next_pblock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc302U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_action_request_next_pblock(const struct win12_action_request_next_pblock *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_action_request_next_pblock(&out, in), size);
}

win12_code win12_read_action_request_with_list(struct win12_input *in, struct win12_action_request_with_list *out)
{
    static const struct win12_part parts_0[] = { {2, "action_request_with_list.tag"},
        {1, "action_request_with_list.priority"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;
    uint32_t value_count = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc3U || b[1] != 0x03U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "action_request_with_list.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length(in, "action_request_with_list.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_begin_list(in, count, 9, "action_request_with_list.methods", &out->methods);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->methods.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->methods.count - i;
      @*/
    for (size_t i = 0; i < out->methods.count; i++) {
        struct win12_method_descriptor one;
        code = win12_read_method_descriptor(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->methods.items.size = (size_t)(in->at - out->methods.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    //@ assert win12_sound_slice(&out->methods.items);
    code = win12_read_length(in, "action_request_with_list.value_count", &value_count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_begin_list(in, value_count, 1, "action_request_with_list.values", &out->values);
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
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    //@ assert win12_sound_slice(&out->methods.items);
    //@ assert win12_sound_slice(&out->values.items);
    return WIN12_OK;
}

win12_code win12_decode_action_request_with_list(const uint8_t *octets, size_t size,
    struct win12_action_request_with_list *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_action_request_with_list(&in, out), "action_request_with_list", fault);
}

win12_code win12_put_action_request_with_list(struct win12_output *out, const struct win12_action_request_with_list *in)
{
    win12_code code;
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
            return win12_misfit(out, "action_request_with_list.values");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "action_request_with_list.values");
    }
    code = win12_put_slice(out, &in->values.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->values.count, 0xffffffffU)) {
        return win12_misfit(out, "action_request_with_list.value_count");
    }
    code = win12_put_length(out, (uint32_t)in->values.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    win12_input_of(&items, &in->methods.items);
    /*@ loop invariant 0 <= i <= in->methods.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->methods.count - i;
      @*/
    for (size_t i = 0; i < in->methods.count; i++) {
        struct win12_method_descriptor one;
        if (win12_read_method_descriptor(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "action_request_with_list.methods");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "action_request_with_list.methods");
    }
    code = win12_put_slice(out, &in->methods.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->methods.count, 0xffffffffU)) {
        return win12_misfit(out, "action_request_with_list.count");
    }
    code = win12_put_length(out, (uint32_t)in->methods.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "action_request_with_list.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "action_request_with_list.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "action_request_with_list.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "action_request_with_list.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc303U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_action_request_with_list(const struct win12_action_request_with_list *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_action_request_with_list(&out, in), size);
}

win12_code win12_read_action_request_with_first_pblock(struct win12_input *in,
    struct win12_action_request_with_first_pblock *out)
{
    static const struct win12_part parts_0[] = { {2, "action_request_with_first_pblock.tag"},
        {1, "action_request_with_first_pblock.priority"} };
    static const struct win12_part parts_1[] = { {1, "action_request_with_first_pblock.last_block"},
        {4, "action_request_with_first_pblock.block_number"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc3U || b[1] != 0x04U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "action_request_with_first_pblock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_method_descriptor(in, &out->method);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 12);
    b = win12_take(in, 5, parts_1, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->last_block = b[0];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "action_request_with_first_pblock.last_block");
    }
    out->block_number = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 17);
    code = win12_read_length_octets(in, "action_request_with_first_pblock.len", "action_request_with_first_pblock.raw",
        &out->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 18);
    return WIN12_OK;
}

win12_code win12_decode_action_request_with_first_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_with_first_pblock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_action_request_with_first_pblock(&in, out), "action_request_with_first_pblock",
        fault);
}

win12_code win12_put_action_request_with_first_pblock(struct win12_output *out,
    const struct win12_action_request_with_first_pblock *in)
{
    win12_code code;
    size_t size_raw = 0;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "action_request_with_first_pblock.last_block");
    }
    size_raw = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_raw -= (size_t)(out->at - out->to);
    if (win12_above(size_raw, 0xffffffffU)) {
        return win12_misfit(out, "action_request_with_first_pblock.len");
    }
    code = win12_put_length(out, (uint32_t)size_raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->block_number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->last_block, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_method_descriptor(out, &in->method);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "action_request_with_first_pblock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "action_request_with_first_pblock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "action_request_with_first_pblock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "action_request_with_first_pblock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc304U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_action_request_with_first_pblock(const struct win12_action_request_with_first_pblock *in,
    uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_action_request_with_first_pblock(&out, in), size);
}

win12_code win12_read_action_request_with_list_and_first_pblock(struct win12_input *in,
    struct win12_action_request_with_list_and_first_pblock *out)
{
    static const struct win12_part parts_0[] = { {2, "action_request_with_list_and_first_pblock.tag"},
        {1, "action_request_with_list_and_first_pblock.priority"} };
    static const struct win12_part parts_1[] = { {1, "action_request_with_list_and_first_pblock.last_block"},
        {4, "action_request_with_list_and_first_pblock.block_number"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc3U || b[1] != 0x05U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "action_request_with_list_and_first_pblock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length(in, "action_request_with_list_and_first_pblock.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_begin_list(in, count, 9, "action_request_with_list_and_first_pblock.methods", &out->methods);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->methods.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->methods.count - i;
      @*/
    for (size_t i = 0; i < out->methods.count; i++) {
        struct win12_method_descriptor one;
        code = win12_read_method_descriptor(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->methods.items.size = (size_t)(in->at - out->methods.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    b = win12_take(in, 5, parts_1, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->last_block = b[0];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "action_request_with_list_and_first_pblock.last_block");
    }
    out->block_number = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    code = win12_read_length_octets(in, "action_request_with_list_and_first_pblock.len",
        "action_request_with_list_and_first_pblock.raw", &out->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 10);
    return WIN12_OK;
}

win12_code win12_decode_action_request_with_list_and_first_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_with_list_and_first_pblock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_action_request_with_list_and_first_pblock(&in, out),
        "action_request_with_list_and_first_pblock", fault);
}

win12_code win12_put_action_request_with_list_and_first_pblock(struct win12_output *out,
    const struct win12_action_request_with_list_and_first_pblock *in)
{
    win12_code code;
    size_t size_raw = 0;
    struct win12_input items;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "action_request_with_list_and_first_pblock.last_block");
    }
    size_raw = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_raw -= (size_t)(out->at - out->to);
    if (win12_above(size_raw, 0xffffffffU)) {
        return win12_misfit(out, "action_request_with_list_and_first_pblock.len");
    }
    code = win12_put_length(out, (uint32_t)size_raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->block_number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->last_block, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    win12_input_of(&items, &in->methods.items);
    /*@ loop invariant 0 <= i <= in->methods.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->methods.count - i;
      @*/
    for (size_t i = 0; i < in->methods.count; i++) {
        struct win12_method_descriptor one;
        if (win12_read_method_descriptor(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "action_request_with_list_and_first_pblock.methods");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "action_request_with_list_and_first_pblock.methods");
    }
    code = win12_put_slice(out, &in->methods.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->methods.count, 0xffffffffU)) {
        return win12_misfit(out, "action_request_with_list_and_first_pblock.count");
    }
    code = win12_put_length(out, (uint32_t)in->methods.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "action_request_with_list_and_first_pblock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "action_request_with_list_and_first_pblock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "action_request_with_list_and_first_pblock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "action_request_with_list_and_first_pblock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc305U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_action_request_with_list_and_first_pblock(
    const struct win12_action_request_with_list_and_first_pblock *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_action_request_with_list_and_first_pblock(&out, in), size);
}

win12_code win12_read_action_request_with_pblock(struct win12_input *in, struct win12_action_request_with_pblock *out)
{
    static const struct win12_part parts_0[] = { {2, "action_request_with_pblock.tag"},
        {1, "action_request_with_pblock.priority"}, {1, "action_request_with_pblock.last_block"},
        {4, "action_request_with_pblock.block_number"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 8, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc3U || b[1] != 0x06U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "action_request_with_pblock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    out->last_block = b[3];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 3, "action_request_with_pblock.last_block");
    }
    out->block_number = win12_u32(b + 4);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    code = win12_read_length_octets(in, "action_request_with_pblock.len", "action_request_with_pblock.raw", &out->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    return WIN12_OK;
}

win12_code win12_decode_action_request_with_pblock(const uint8_t *octets, size_t size,
    struct win12_action_request_with_pblock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_action_request_with_pblock(&in, out), "action_request_with_pblock", fault);
}

win12_code win12_put_action_request_with_pblock(struct win12_output *out,
    const struct win12_action_request_with_pblock *in)
{
    win12_code code;
    size_t size_raw = 0;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "action_request_with_pblock.last_block");
    }
    size_raw = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_raw -= (size_t)(out->at - out->to);
    if (win12_above(size_raw, 0xffffffffU)) {
        return win12_misfit(out, "action_request_with_pblock.len");
    }
    code = win12_put_length(out, (uint32_t)size_raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->block_number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->last_block, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "action_request_with_pblock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "action_request_with_pblock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "action_request_with_pblock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "action_request_with_pblock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc306U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_action_request_with_pblock(const struct win12_action_request_with_pblock *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_action_request_with_pblock(&out, in), size);
}

win12_code win12_read_action_response_normal(struct win12_input *in, struct win12_action_response_normal *out)
{
    static const struct win12_part parts_0[] = { {2, "action_response_normal.tag"},
        {1, "action_response_normal.priority"}, {1, "action_response_normal.result"},
        {1, "action_response_normal.has_data"} };
    win12_code code;
    const uint8_t *b;
    uint8_t has_data = 0;

    b = win12_take(in, 5, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc7U || b[1] != 0x01U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "action_response_normal.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    out->result = b[3];
    has_data = b[4];
    if (has_data != 0U && has_data != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 4, "action_response_normal.has_data");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    if (has_data == 1) {
        code = win12_read_data_result(in, &out->data);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_data = true;
    } else {
        out->has_data = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    return WIN12_OK;
}

win12_code win12_decode_action_response_normal(const uint8_t *octets, size_t size,
    struct win12_action_response_normal *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_action_response_normal(&in, out), "action_response_normal", fault);
}

win12_code win12_put_action_response_normal(struct win12_output *out, const struct win12_action_response_normal *in)
{
    win12_code code;

    if (in->has_data) {
        code = win12_put_data_result(out, &in->data);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_data ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->result, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "action_response_normal.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "action_response_normal.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "action_response_normal.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "action_response_normal.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc701U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_action_response_normal(const struct win12_action_response_normal *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_action_response_normal(&out, in), size);
}

win12_code win12_read_action_response_with_pblock(struct win12_input *in, struct win12_action_response_with_pblock *out)
{
    static const struct win12_part parts_0[] = { {2, "action_response_with_pblock.tag"},
        {1, "action_response_with_pblock.priority"}, {1, "action_response_with_pblock.last_block"},
        {4, "action_response_with_pblock.block_number"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 8, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc7U || b[1] != 0x02U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "action_response_with_pblock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    out->last_block = b[3];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 3, "action_response_with_pblock.last_block");
    }
    out->block_number = win12_u32(b + 4);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    code = win12_read_length_octets(in, "action_response_with_pblock.len", "action_response_with_pblock.raw",
        &out->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    return WIN12_OK;
}

win12_code win12_decode_action_response_with_pblock(const uint8_t *octets, size_t size,
    struct win12_action_response_with_pblock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_action_response_with_pblock(&in, out), "action_response_with_pblock", fault);
}

win12_code win12_put_action_response_with_pblock(struct win12_output *out,
    const struct win12_action_response_with_pblock *in)
{
    win12_code code;
    size_t size_raw = 0;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "action_response_with_pblock.last_block");
    }
    size_raw = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_raw -= (size_t)(out->at - out->to);
    if (win12_above(size_raw, 0xffffffffU)) {
        return win12_misfit(out, "action_response_with_pblock.len");
    }
    code = win12_put_length(out, (uint32_t)size_raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->block_number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->last_block, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "action_response_with_pblock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "action_response_with_pblock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "action_response_with_pblock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "action_response_with_pblock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc702U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_action_response_with_pblock(const struct win12_action_response_with_pblock *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_action_response_with_pblock(&out, in), size);
}

win12_code win12_read_action_response_with_list(struct win12_input *in, struct win12_action_response_with_list *out)
{
    static const struct win12_part parts_0[] = { {2, "action_response_with_list.tag"},
        {1, "action_response_with_list.priority"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc7U || b[1] != 0x03U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "action_response_with_list.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length(in, "action_response_with_list.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_begin_list(in, count, 2, "action_response_with_list.results", &out->results);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->results.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->results.count - i;
      @*/
    for (size_t i = 0; i < out->results.count; i++) {
        struct win12_returned one;
        code = win12_read_returned(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->results.items.size = (size_t)(in->at - out->results.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_action_response_with_list(const uint8_t *octets, size_t size,
    struct win12_action_response_with_list *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_action_response_with_list(&in, out), "action_response_with_list", fault);
}

win12_code win12_put_action_response_with_list(struct win12_output *out,
    const struct win12_action_response_with_list *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->results.items);
    /*@ loop invariant 0 <= i <= in->results.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->results.count - i;
      @*/
    for (size_t i = 0; i < in->results.count; i++) {
        struct win12_returned one;
        if (win12_read_returned(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "action_response_with_list.results");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "action_response_with_list.results");
    }
    code = win12_put_slice(out, &in->results.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->results.count, 0xffffffffU)) {
        return win12_misfit(out, "action_response_with_list.count");
    }
    code = win12_put_length(out, (uint32_t)in->results.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "action_response_with_list.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "action_response_with_list.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "action_response_with_list.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "action_response_with_list.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc703U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_action_response_with_list(const struct win12_action_response_with_list *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_action_response_with_list(&out, in), size);
}

win12_code win12_read_action_response_next_pblock(struct win12_input *in, struct win12_action_response_next_pblock *out)
{
    static const struct win12_part parts_0[] = { {2, "action_response_next_pblock.tag"},
        {1, "action_response_next_pblock.priority"}, {4, "action_response_next_pblock.block_number"} };
    const uint8_t *b;

    b = win12_take(in, 7, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc7U || b[1] != 0x04U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "action_response_next_pblock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    out->block_number = win12_u32(b + 3);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    return WIN12_OK;
}

win12_code win12_decode_action_response_next_pblock(const uint8_t *octets, size_t size,
    struct win12_action_response_next_pblock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_action_response_next_pblock(&in, out), "action_response_next_pblock", fault);
}

win12_code win12_put_action_response_next_pblock(struct win12_output *out,
    const struct win12_action_response_next_pblock *in)
{
    win12_code code;

    code = win12_put_number(out, in->block_number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "action_response_next_pblock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "action_response_next_pblock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "action_response_next_pblock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "action_response_next_pblock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc704U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_action_response_next_pblock(const struct win12_action_response_next_pblock *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_action_response_next_pblock(&out, in), size);
}

win12_code win12_read_action(struct win12_input *in, struct win12_action *out)
{
    win12_code code;

    if (win12_left(in) < 2U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "action.tag");
    }
    switch (win12_u16(in->at)) {
    case 0xc301U:
        out->is = WIN12_ACTION_IS_ACTION_REQUEST_NORMAL;
        code = win12_read_action_request_normal(in, &out->as.action_request_normal);
        break;
    case 0xc302U:
        out->is = WIN12_ACTION_IS_ACTION_REQUEST_NEXT_PBLOCK;
        code = win12_read_action_request_next_pblock(in, &out->as.action_request_next_pblock);
        break;
    case 0xc303U:
        out->is = WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST;
        code = win12_read_action_request_with_list(in, &out->as.action_request_with_list);
        break;
    case 0xc304U:
        out->is = WIN12_ACTION_IS_ACTION_REQUEST_WITH_FIRST_PBLOCK;
        code = win12_read_action_request_with_first_pblock(in, &out->as.action_request_with_first_pblock);
        break;
    case 0xc305U:
        out->is = WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST_AND_FIRST_PBLOCK;
        code = win12_read_action_request_with_list_and_first_pblock(in,
            &out->as.action_request_with_list_and_first_pblock);
        break;
    case 0xc306U:
        out->is = WIN12_ACTION_IS_ACTION_REQUEST_WITH_PBLOCK;
        code = win12_read_action_request_with_pblock(in, &out->as.action_request_with_pblock);
        break;
    case 0xc701U:
        out->is = WIN12_ACTION_IS_ACTION_RESPONSE_NORMAL;
        code = win12_read_action_response_normal(in, &out->as.action_response_normal);
        break;
    case 0xc702U:
        out->is = WIN12_ACTION_IS_ACTION_RESPONSE_WITH_PBLOCK;
        code = win12_read_action_response_with_pblock(in, &out->as.action_response_with_pblock);
        break;
    case 0xc703U:
        out->is = WIN12_ACTION_IS_ACTION_RESPONSE_WITH_LIST;
        code = win12_read_action_response_with_list(in, &out->as.action_response_with_list);
        break;
    case 0xc704U:
        out->is = WIN12_ACTION_IS_ACTION_RESPONSE_NEXT_PBLOCK;
        code = win12_read_action_response_next_pblock(in, &out->as.action_response_next_pblock);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "action.tag");
    }
    return code;
}

win12_code win12_decode_action(const uint8_t *octets, size_t size, struct win12_action *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_action(&in, out), "action", fault);
}

win12_code win12_put_action(struct win12_output *out, const struct win12_action *in)
{
    switch (in->is) {
    case WIN12_ACTION_IS_ACTION_REQUEST_NORMAL:
        return win12_put_action_request_normal(out, &in->as.action_request_normal);
    case WIN12_ACTION_IS_ACTION_REQUEST_NEXT_PBLOCK:
        return win12_put_action_request_next_pblock(out, &in->as.action_request_next_pblock);
    case WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST:
        return win12_put_action_request_with_list(out, &in->as.action_request_with_list);
    case WIN12_ACTION_IS_ACTION_REQUEST_WITH_FIRST_PBLOCK:
        return win12_put_action_request_with_first_pblock(out, &in->as.action_request_with_first_pblock);
    case WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST_AND_FIRST_PBLOCK:
        return win12_put_action_request_with_list_and_first_pblock(out,
            &in->as.action_request_with_list_and_first_pblock);
    case WIN12_ACTION_IS_ACTION_REQUEST_WITH_PBLOCK:
        return win12_put_action_request_with_pblock(out, &in->as.action_request_with_pblock);
    case WIN12_ACTION_IS_ACTION_RESPONSE_NORMAL:
        return win12_put_action_response_normal(out, &in->as.action_response_normal);
    case WIN12_ACTION_IS_ACTION_RESPONSE_WITH_PBLOCK:
        return win12_put_action_response_with_pblock(out, &in->as.action_response_with_pblock);
    case WIN12_ACTION_IS_ACTION_RESPONSE_WITH_LIST:
        return win12_put_action_response_with_list(out, &in->as.action_response_with_list);
    case WIN12_ACTION_IS_ACTION_RESPONSE_NEXT_PBLOCK:
        return win12_put_action_response_next_pblock(out, &in->as.action_response_next_pblock);
    }
    return win12_misfit(out, "action");
}

win12_code win12_write_action(const struct win12_action *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_ACTION_IS_ACTION_REQUEST_NORMAL:
        return win12_write_action_request_normal(&in->as.action_request_normal, to, room, size);
    case WIN12_ACTION_IS_ACTION_REQUEST_NEXT_PBLOCK:
        return win12_write_action_request_next_pblock(&in->as.action_request_next_pblock, to, room, size);
    case WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST:
        return win12_write_action_request_with_list(&in->as.action_request_with_list, to, room, size);
    case WIN12_ACTION_IS_ACTION_REQUEST_WITH_FIRST_PBLOCK:
        return win12_write_action_request_with_first_pblock(&in->as.action_request_with_first_pblock, to, room, size);
    case WIN12_ACTION_IS_ACTION_REQUEST_WITH_LIST_AND_FIRST_PBLOCK:
        return win12_write_action_request_with_list_and_first_pblock(&in->as.action_request_with_list_and_first_pblock,
            to, room, size);
    case WIN12_ACTION_IS_ACTION_REQUEST_WITH_PBLOCK:
        return win12_write_action_request_with_pblock(&in->as.action_request_with_pblock, to, room, size);
    case WIN12_ACTION_IS_ACTION_RESPONSE_NORMAL:
        return win12_write_action_response_normal(&in->as.action_response_normal, to, room, size);
    case WIN12_ACTION_IS_ACTION_RESPONSE_WITH_PBLOCK:
        return win12_write_action_response_with_pblock(&in->as.action_response_with_pblock, to, room, size);
    case WIN12_ACTION_IS_ACTION_RESPONSE_WITH_LIST:
        return win12_write_action_response_with_list(&in->as.action_response_with_list, to, room, size);
    case WIN12_ACTION_IS_ACTION_RESPONSE_NEXT_PBLOCK:
        return win12_write_action_response_next_pblock(&in->as.action_response_next_pblock, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}
