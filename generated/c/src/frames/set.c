// Generated from spec/frames/set.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/set.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_set_request_normal(struct win12_input *in, struct win12_set_request_normal *out)
{
    static const struct win12_part parts_0[] = { {2, "set_request_normal.tag"}, {1, "set_request_normal.priority"} };
    win12_code code;
    const uint8_t *b;
    uint8_t has_access = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc1U || b[1] != 0x01U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "set_request_normal.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_attribute_descriptor(in, &out->attribute);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 12);
    b = win12_take_one(in, 1, "set_request_normal.has_access");
    if (b == NULL) {
        return in->fault.code;
    }
    has_access = b[0];
    if (has_access != 0U && has_access != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "set_request_normal.has_access");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    if (has_access == 1) {
        code = win12_read_selective_access(in, &out->access);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_access = true;
    } else {
        out->has_access = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    code = win12_read_data(in, &out->data);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 14);
    return WIN12_OK;
}

win12_code win12_decode_set_request_normal(const uint8_t *octets, size_t size, struct win12_set_request_normal *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_set_request_normal(&in, out), "set_request_normal", fault);
}

win12_code win12_put_set_request_normal(struct win12_output *out, const struct win12_set_request_normal *in)
{
    win12_code code;

    code = win12_put_data(out, &in->data);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->has_access) {
        code = win12_put_selective_access(out, &in->access);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_access ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_attribute_descriptor(out, &in->attribute);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "set_request_normal.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "set_request_normal.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "set_request_normal.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "set_request_normal.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc101U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_set_request_normal(const struct win12_set_request_normal *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_set_request_normal(&out, in), size);
}

win12_code win12_read_set_request_with_first_datablock(struct win12_input *in,
    struct win12_set_request_with_first_datablock *out)
{
    static const struct win12_part parts_0[] = { {2, "set_request_with_first_datablock.tag"},
        {1, "set_request_with_first_datablock.priority"} };
    static const struct win12_part parts_1[] = { {1, "set_request_with_first_datablock.last_block"},
        {4, "set_request_with_first_datablock.block_number"} };
    win12_code code;
    const uint8_t *b;
    uint8_t has_access = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc1U || b[1] != 0x02U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "set_request_with_first_datablock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_attribute_descriptor(in, &out->attribute);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 12);
    b = win12_take_one(in, 1, "set_request_with_first_datablock.has_access");
    if (b == NULL) {
        return in->fault.code;
    }
    has_access = b[0];
    if (has_access != 0U && has_access != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "set_request_with_first_datablock.has_access");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    if (has_access == 1) {
        code = win12_read_selective_access(in, &out->access);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_access = true;
    } else {
        out->has_access = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    b = win12_take(in, 5, parts_1, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->last_block = b[0];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "set_request_with_first_datablock.last_block");
    }
    out->block_number = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 18);
    code = win12_read_length_octets(in, "set_request_with_first_datablock.len", "set_request_with_first_datablock.raw",
        &out->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 19);
    return WIN12_OK;
}

win12_code win12_decode_set_request_with_first_datablock(const uint8_t *octets, size_t size,
    struct win12_set_request_with_first_datablock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_set_request_with_first_datablock(&in, out), "set_request_with_first_datablock",
        fault);
}

win12_code win12_put_set_request_with_first_datablock(struct win12_output *out,
    const struct win12_set_request_with_first_datablock *in)
{
    win12_code code;
    size_t size_raw = 0;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "set_request_with_first_datablock.last_block");
    }
    size_raw = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_raw -= (size_t)(out->at - out->to);
    if (win12_above(size_raw, 0xffffffffU)) {
        return win12_misfit(out, "set_request_with_first_datablock.len");
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
    if (in->has_access) {
        code = win12_put_selective_access(out, &in->access);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_access ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_attribute_descriptor(out, &in->attribute);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "set_request_with_first_datablock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "set_request_with_first_datablock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "set_request_with_first_datablock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "set_request_with_first_datablock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc102U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_set_request_with_first_datablock(const struct win12_set_request_with_first_datablock *in,
    uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_set_request_with_first_datablock(&out, in), size);
}

win12_code win12_read_set_request_with_datablock(struct win12_input *in, struct win12_set_request_with_datablock *out)
{
    static const struct win12_part parts_0[] = { {2, "set_request_with_datablock.tag"},
        {1, "set_request_with_datablock.priority"}, {1, "set_request_with_datablock.last_block"},
        {4, "set_request_with_datablock.block_number"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 8, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc1U || b[1] != 0x03U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "set_request_with_datablock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    out->last_block = b[3];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 3, "set_request_with_datablock.last_block");
    }
    out->block_number = win12_u32(b + 4);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    code = win12_read_length_octets(in, "set_request_with_datablock.len", "set_request_with_datablock.raw", &out->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    return WIN12_OK;
}

win12_code win12_decode_set_request_with_datablock(const uint8_t *octets, size_t size,
    struct win12_set_request_with_datablock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_set_request_with_datablock(&in, out), "set_request_with_datablock", fault);
}

win12_code win12_put_set_request_with_datablock(struct win12_output *out,
    const struct win12_set_request_with_datablock *in)
{
    win12_code code;
    size_t size_raw = 0;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "set_request_with_datablock.last_block");
    }
    size_raw = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_raw -= (size_t)(out->at - out->to);
    if (win12_above(size_raw, 0xffffffffU)) {
        return win12_misfit(out, "set_request_with_datablock.len");
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
        return win12_misfit(out, "set_request_with_datablock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "set_request_with_datablock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "set_request_with_datablock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "set_request_with_datablock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc103U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_set_request_with_datablock(const struct win12_set_request_with_datablock *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_set_request_with_datablock(&out, in), size);
}

win12_code win12_read_set_request_with_list(struct win12_input *in, struct win12_set_request_with_list *out)
{
    static const struct win12_part parts_0[] = { {2, "set_request_with_list.tag"},
        {1, "set_request_with_list.priority"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;
    uint32_t value_count = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc1U || b[1] != 0x04U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "set_request_with_list.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length(in, "set_request_with_list.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_begin_list(in, count, 10, "set_request_with_list.selections", &out->selections);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->selections.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->selections.count - i;
      @*/
    for (size_t i = 0; i < out->selections.count; i++) {
        struct win12_attribute_selection one;
        code = win12_read_attribute_selection(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->selections.items.size = (size_t)(in->at - out->selections.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    //@ assert win12_sound_slice(&out->selections.items);
    code = win12_read_length(in, "set_request_with_list.value_count", &value_count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_begin_list(in, value_count, 1, "set_request_with_list.values", &out->values);
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
    //@ assert win12_sound_slice(&out->selections.items);
    //@ assert win12_sound_slice(&out->values.items);
    return WIN12_OK;
}

win12_code win12_decode_set_request_with_list(const uint8_t *octets, size_t size,
    struct win12_set_request_with_list *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_set_request_with_list(&in, out), "set_request_with_list", fault);
}

win12_code win12_put_set_request_with_list(struct win12_output *out, const struct win12_set_request_with_list *in)
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
            return win12_misfit(out, "set_request_with_list.values");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "set_request_with_list.values");
    }
    code = win12_put_slice(out, &in->values.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->values.count, 0xffffffffU)) {
        return win12_misfit(out, "set_request_with_list.value_count");
    }
    code = win12_put_length(out, (uint32_t)in->values.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    win12_input_of(&items, &in->selections.items);
    /*@ loop invariant 0 <= i <= in->selections.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->selections.count - i;
      @*/
    for (size_t i = 0; i < in->selections.count; i++) {
        struct win12_attribute_selection one;
        if (win12_read_attribute_selection(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "set_request_with_list.selections");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "set_request_with_list.selections");
    }
    code = win12_put_slice(out, &in->selections.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->selections.count, 0xffffffffU)) {
        return win12_misfit(out, "set_request_with_list.count");
    }
    code = win12_put_length(out, (uint32_t)in->selections.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "set_request_with_list.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "set_request_with_list.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "set_request_with_list.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "set_request_with_list.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc104U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_set_request_with_list(const struct win12_set_request_with_list *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_set_request_with_list(&out, in), size);
}

win12_code win12_read_set_request_with_list_and_first_datablock(struct win12_input *in,
    struct win12_set_request_with_list_and_first_datablock *out)
{
    static const struct win12_part parts_0[] = { {2, "set_request_with_list_and_first_datablock.tag"},
        {1, "set_request_with_list_and_first_datablock.priority"} };
    static const struct win12_part parts_1[] = { {1, "set_request_with_list_and_first_datablock.last_block"},
        {4, "set_request_with_list_and_first_datablock.block_number"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc1U || b[1] != 0x05U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "set_request_with_list_and_first_datablock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length(in, "set_request_with_list_and_first_datablock.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_begin_list(in, count, 10, "set_request_with_list_and_first_datablock.selections", &out->selections);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->selections.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->selections.count - i;
      @*/
    for (size_t i = 0; i < out->selections.count; i++) {
        struct win12_attribute_selection one;
        code = win12_read_attribute_selection(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->selections.items.size = (size_t)(in->at - out->selections.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    b = win12_take(in, 5, parts_1, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->last_block = b[0];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "set_request_with_list_and_first_datablock.last_block");
    }
    out->block_number = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    code = win12_read_length_octets(in, "set_request_with_list_and_first_datablock.len",
        "set_request_with_list_and_first_datablock.raw", &out->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 10);
    return WIN12_OK;
}

win12_code win12_decode_set_request_with_list_and_first_datablock(const uint8_t *octets, size_t size,
    struct win12_set_request_with_list_and_first_datablock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_set_request_with_list_and_first_datablock(&in, out),
        "set_request_with_list_and_first_datablock", fault);
}

win12_code win12_put_set_request_with_list_and_first_datablock(struct win12_output *out,
    const struct win12_set_request_with_list_and_first_datablock *in)
{
    win12_code code;
    size_t size_raw = 0;
    struct win12_input items;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "set_request_with_list_and_first_datablock.last_block");
    }
    size_raw = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_raw -= (size_t)(out->at - out->to);
    if (win12_above(size_raw, 0xffffffffU)) {
        return win12_misfit(out, "set_request_with_list_and_first_datablock.len");
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
    win12_input_of(&items, &in->selections.items);
    /*@ loop invariant 0 <= i <= in->selections.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->selections.count - i;
      @*/
    for (size_t i = 0; i < in->selections.count; i++) {
        struct win12_attribute_selection one;
        if (win12_read_attribute_selection(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "set_request_with_list_and_first_datablock.selections");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "set_request_with_list_and_first_datablock.selections");
    }
    code = win12_put_slice(out, &in->selections.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->selections.count, 0xffffffffU)) {
        return win12_misfit(out, "set_request_with_list_and_first_datablock.count");
    }
    code = win12_put_length(out, (uint32_t)in->selections.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "set_request_with_list_and_first_datablock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "set_request_with_list_and_first_datablock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "set_request_with_list_and_first_datablock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "set_request_with_list_and_first_datablock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc105U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_set_request_with_list_and_first_datablock(
    const struct win12_set_request_with_list_and_first_datablock *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_set_request_with_list_and_first_datablock(&out, in), size);
}

win12_code win12_read_set_response_normal(struct win12_input *in, struct win12_set_response_normal *out)
{
    static const struct win12_part parts_0[] = { {2, "set_response_normal.tag"}, {1, "set_response_normal.priority"},
        {1, "set_response_normal.result"} };
    const uint8_t *b;

    b = win12_take(in, 4, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc5U || b[1] != 0x01U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "set_response_normal.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    out->result = b[3];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_set_response_normal(const uint8_t *octets, size_t size, struct win12_set_response_normal *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_set_response_normal(&in, out), "set_response_normal", fault);
}

win12_code win12_put_set_response_normal(struct win12_output *out, const struct win12_set_response_normal *in)
{
    win12_code code;

    code = win12_put_number(out, in->result, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "set_response_normal.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "set_response_normal.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "set_response_normal.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "set_response_normal.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc501U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_set_response_normal(const struct win12_set_response_normal *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_set_response_normal(&out, in), size);
}

win12_code win12_read_set_response_datablock(struct win12_input *in, struct win12_set_response_datablock *out)
{
    static const struct win12_part parts_0[] = { {2, "set_response_datablock.tag"},
        {1, "set_response_datablock.priority"}, {4, "set_response_datablock.block_number"} };
    const uint8_t *b;

    b = win12_take(in, 7, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc5U || b[1] != 0x02U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "set_response_datablock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    out->block_number = win12_u32(b + 3);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    return WIN12_OK;
}

win12_code win12_decode_set_response_datablock(const uint8_t *octets, size_t size,
    struct win12_set_response_datablock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_set_response_datablock(&in, out), "set_response_datablock", fault);
}

win12_code win12_put_set_response_datablock(struct win12_output *out, const struct win12_set_response_datablock *in)
{
    win12_code code;

    code = win12_put_number(out, in->block_number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "set_response_datablock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "set_response_datablock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "set_response_datablock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "set_response_datablock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc502U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_set_response_datablock(const struct win12_set_response_datablock *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_set_response_datablock(&out, in), size);
}

win12_code win12_read_set_response_last_datablock(struct win12_input *in, struct win12_set_response_last_datablock *out)
{
    static const struct win12_part parts_0[] = { {2, "set_response_last_datablock.tag"},
        {1, "set_response_last_datablock.priority"}, {1, "set_response_last_datablock.result"},
        {4, "set_response_last_datablock.block_number"} };
    const uint8_t *b;

    b = win12_take(in, 8, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc5U || b[1] != 0x03U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "set_response_last_datablock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    out->result = b[3];
    out->block_number = win12_u32(b + 4);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    return WIN12_OK;
}

win12_code win12_decode_set_response_last_datablock(const uint8_t *octets, size_t size,
    struct win12_set_response_last_datablock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_set_response_last_datablock(&in, out), "set_response_last_datablock", fault);
}

win12_code win12_put_set_response_last_datablock(struct win12_output *out,
    const struct win12_set_response_last_datablock *in)
{
    win12_code code;

    code = win12_put_number(out, in->block_number, 4);
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
        return win12_misfit(out, "set_response_last_datablock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "set_response_last_datablock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "set_response_last_datablock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "set_response_last_datablock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc503U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_set_response_last_datablock(const struct win12_set_response_last_datablock *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_set_response_last_datablock(&out, in), size);
}

win12_code win12_read_set_response_last_datablock_with_list(struct win12_input *in,
    struct win12_set_response_last_datablock_with_list *out)
{
    static const struct win12_part parts_0[] = { {2, "set_response_last_datablock_with_list.tag"},
        {1, "set_response_last_datablock_with_list.priority"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc5U || b[1] != 0x04U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "set_response_last_datablock_with_list.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length(in, "set_response_last_datablock_with_list.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    if ((uint64_t)(count) > win12_left(in)) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, "set_response_last_datablock_with_list.results");
    }
    code = win12_take_slice(in, count, "set_response_last_datablock_with_list.results", &out->results);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    b = win12_take_one(in, 4, "set_response_last_datablock_with_list.block_number");
    if (b == NULL) {
        return in->fault.code;
    }
    out->block_number = win12_u32(b);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    return WIN12_OK;
}

win12_code win12_decode_set_response_last_datablock_with_list(const uint8_t *octets, size_t size,
    struct win12_set_response_last_datablock_with_list *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_set_response_last_datablock_with_list(&in, out),
        "set_response_last_datablock_with_list", fault);
}

win12_code win12_put_set_response_last_datablock_with_list(struct win12_output *out,
    const struct win12_set_response_last_datablock_with_list *in)
{
    win12_code code;

    code = win12_put_number(out, in->block_number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_slice(out, &in->results);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->results.size, 0xffffffffU)) {
        return win12_misfit(out, "set_response_last_datablock_with_list.count");
    }
    code = win12_put_length(out, (uint32_t)in->results.size);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "set_response_last_datablock_with_list.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "set_response_last_datablock_with_list.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "set_response_last_datablock_with_list.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "set_response_last_datablock_with_list.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc504U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_set_response_last_datablock_with_list(
    const struct win12_set_response_last_datablock_with_list *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_set_response_last_datablock_with_list(&out, in), size);
}

win12_code win12_read_set_response_with_list(struct win12_input *in, struct win12_set_response_with_list *out)
{
    static const struct win12_part parts_0[] = { {2, "set_response_with_list.tag"},
        {1, "set_response_with_list.priority"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc5U || b[1] != 0x05U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "set_response_with_list.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length(in, "set_response_with_list.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    if ((uint64_t)(count) > win12_left(in)) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, "set_response_with_list.results");
    }
    code = win12_take_slice(in, count, "set_response_with_list.results", &out->results);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_set_response_with_list(const uint8_t *octets, size_t size,
    struct win12_set_response_with_list *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_set_response_with_list(&in, out), "set_response_with_list", fault);
}

win12_code win12_put_set_response_with_list(struct win12_output *out, const struct win12_set_response_with_list *in)
{
    win12_code code;

    code = win12_put_slice(out, &in->results);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->results.size, 0xffffffffU)) {
        return win12_misfit(out, "set_response_with_list.count");
    }
    code = win12_put_length(out, (uint32_t)in->results.size);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "set_response_with_list.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "set_response_with_list.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "set_response_with_list.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "set_response_with_list.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc505U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_set_response_with_list(const struct win12_set_response_with_list *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_set_response_with_list(&out, in), size);
}

win12_code win12_read_set(struct win12_input *in, struct win12_set *out)
{
    win12_code code;

    if (win12_left(in) < 2U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "set.tag");
    }
    switch (win12_u16(in->at)) {
    case 0xc101U:
        out->is = WIN12_SET_IS_SET_REQUEST_NORMAL;
        code = win12_read_set_request_normal(in, &out->as.set_request_normal);
        break;
    case 0xc102U:
        out->is = WIN12_SET_IS_SET_REQUEST_WITH_FIRST_DATABLOCK;
        code = win12_read_set_request_with_first_datablock(in, &out->as.set_request_with_first_datablock);
        break;
    case 0xc103U:
        out->is = WIN12_SET_IS_SET_REQUEST_WITH_DATABLOCK;
        code = win12_read_set_request_with_datablock(in, &out->as.set_request_with_datablock);
        break;
    case 0xc104U:
        out->is = WIN12_SET_IS_SET_REQUEST_WITH_LIST;
        code = win12_read_set_request_with_list(in, &out->as.set_request_with_list);
        break;
    case 0xc105U:
        out->is = WIN12_SET_IS_SET_REQUEST_WITH_LIST_AND_FIRST_DATABLOCK;
        code = win12_read_set_request_with_list_and_first_datablock(in,
            &out->as.set_request_with_list_and_first_datablock);
        break;
    case 0xc501U:
        out->is = WIN12_SET_IS_SET_RESPONSE_NORMAL;
        code = win12_read_set_response_normal(in, &out->as.set_response_normal);
        break;
    case 0xc502U:
        out->is = WIN12_SET_IS_SET_RESPONSE_DATABLOCK;
        code = win12_read_set_response_datablock(in, &out->as.set_response_datablock);
        break;
    case 0xc503U:
        out->is = WIN12_SET_IS_SET_RESPONSE_LAST_DATABLOCK;
        code = win12_read_set_response_last_datablock(in, &out->as.set_response_last_datablock);
        break;
    case 0xc504U:
        out->is = WIN12_SET_IS_SET_RESPONSE_LAST_DATABLOCK_WITH_LIST;
        code = win12_read_set_response_last_datablock_with_list(in, &out->as.set_response_last_datablock_with_list);
        break;
    case 0xc505U:
        out->is = WIN12_SET_IS_SET_RESPONSE_WITH_LIST;
        code = win12_read_set_response_with_list(in, &out->as.set_response_with_list);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "set.tag");
    }
    return code;
}

win12_code win12_decode_set(const uint8_t *octets, size_t size, struct win12_set *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_set(&in, out), "set", fault);
}

win12_code win12_put_set(struct win12_output *out, const struct win12_set *in)
{
    switch (in->is) {
    case WIN12_SET_IS_SET_REQUEST_NORMAL:
        return win12_put_set_request_normal(out, &in->as.set_request_normal);
    case WIN12_SET_IS_SET_REQUEST_WITH_FIRST_DATABLOCK:
        return win12_put_set_request_with_first_datablock(out, &in->as.set_request_with_first_datablock);
    case WIN12_SET_IS_SET_REQUEST_WITH_DATABLOCK:
        return win12_put_set_request_with_datablock(out, &in->as.set_request_with_datablock);
    case WIN12_SET_IS_SET_REQUEST_WITH_LIST:
        return win12_put_set_request_with_list(out, &in->as.set_request_with_list);
    case WIN12_SET_IS_SET_REQUEST_WITH_LIST_AND_FIRST_DATABLOCK:
        return win12_put_set_request_with_list_and_first_datablock(out,
            &in->as.set_request_with_list_and_first_datablock);
    case WIN12_SET_IS_SET_RESPONSE_NORMAL:
        return win12_put_set_response_normal(out, &in->as.set_response_normal);
    case WIN12_SET_IS_SET_RESPONSE_DATABLOCK:
        return win12_put_set_response_datablock(out, &in->as.set_response_datablock);
    case WIN12_SET_IS_SET_RESPONSE_LAST_DATABLOCK:
        return win12_put_set_response_last_datablock(out, &in->as.set_response_last_datablock);
    case WIN12_SET_IS_SET_RESPONSE_LAST_DATABLOCK_WITH_LIST:
        return win12_put_set_response_last_datablock_with_list(out, &in->as.set_response_last_datablock_with_list);
    case WIN12_SET_IS_SET_RESPONSE_WITH_LIST:
        return win12_put_set_response_with_list(out, &in->as.set_response_with_list);
    }
    return win12_misfit(out, "set");
}

win12_code win12_write_set(const struct win12_set *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_SET_IS_SET_REQUEST_NORMAL:
        return win12_write_set_request_normal(&in->as.set_request_normal, to, room, size);
    case WIN12_SET_IS_SET_REQUEST_WITH_FIRST_DATABLOCK:
        return win12_write_set_request_with_first_datablock(&in->as.set_request_with_first_datablock, to, room, size);
    case WIN12_SET_IS_SET_REQUEST_WITH_DATABLOCK:
        return win12_write_set_request_with_datablock(&in->as.set_request_with_datablock, to, room, size);
    case WIN12_SET_IS_SET_REQUEST_WITH_LIST:
        return win12_write_set_request_with_list(&in->as.set_request_with_list, to, room, size);
    case WIN12_SET_IS_SET_REQUEST_WITH_LIST_AND_FIRST_DATABLOCK:
        return win12_write_set_request_with_list_and_first_datablock(&in->as.set_request_with_list_and_first_datablock,
            to, room, size);
    case WIN12_SET_IS_SET_RESPONSE_NORMAL:
        return win12_write_set_response_normal(&in->as.set_response_normal, to, room, size);
    case WIN12_SET_IS_SET_RESPONSE_DATABLOCK:
        return win12_write_set_response_datablock(&in->as.set_response_datablock, to, room, size);
    case WIN12_SET_IS_SET_RESPONSE_LAST_DATABLOCK:
        return win12_write_set_response_last_datablock(&in->as.set_response_last_datablock, to, room, size);
    case WIN12_SET_IS_SET_RESPONSE_LAST_DATABLOCK_WITH_LIST:
        return win12_write_set_response_last_datablock_with_list(&in->as.set_response_last_datablock_with_list, to,
            room, size);
    case WIN12_SET_IS_SET_RESPONSE_WITH_LIST:
        return win12_write_set_response_with_list(&in->as.set_response_with_list, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}
