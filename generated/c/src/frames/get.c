// Generated from spec/frames/get.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/get.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_get_request_normal(struct win12_input *in, struct win12_get_request_normal *out)
{
    static const struct win12_part parts_0[] = { {2, "get_request_normal.tag"}, {1, "get_request_normal.priority"} };
    win12_code code;
    const uint8_t *b;
    uint8_t has_access = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc0U || b[1] != 0x01U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "get_request_normal.tag");
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
    b = win12_take_one(in, 1, "get_request_normal.has_access");
    if (b == NULL) {
        return in->fault.code;
    }
    has_access = b[0];
    if (has_access != 0U && has_access != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "get_request_normal.has_access");
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
    return WIN12_OK;
}

win12_code win12_decode_get_request_normal(const uint8_t *octets, size_t size, struct win12_get_request_normal *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_get_request_normal(&in, out), "get_request_normal", fault);
}

win12_code win12_put_get_request_normal(struct win12_output *out, const struct win12_get_request_normal *in)
{
    win12_code code;

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
        return win12_misfit(out, "get_request_normal.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "get_request_normal.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "get_request_normal.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "get_request_normal.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc001U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_get_request_normal(const struct win12_get_request_normal *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_get_request_normal(&out, in), size);
}

win12_code win12_read_get_request_next(struct win12_input *in, struct win12_get_request_next *out)
{
    static const struct win12_part parts_0[] = { {2, "get_request_next.tag"}, {1, "get_request_next.priority"},
        {4, "get_request_next.block_number"} };
    const uint8_t *b;

    b = win12_take(in, 7, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc0U || b[1] != 0x02U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "get_request_next.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    out->block_number = win12_u32(b + 3);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    return WIN12_OK;
}

win12_code win12_decode_get_request_next(const uint8_t *octets, size_t size, struct win12_get_request_next *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_get_request_next(&in, out), "get_request_next", fault);
}

win12_code win12_put_get_request_next(struct win12_output *out, const struct win12_get_request_next *in)
{
    win12_code code;

    code = win12_put_number(out, in->block_number, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "get_request_next.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "get_request_next.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "get_request_next.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "get_request_next.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc002U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_get_request_next(const struct win12_get_request_next *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_get_request_next(&out, in), size);
}

win12_code win12_read_get_request_with_list(struct win12_input *in, struct win12_get_request_with_list *out)
{
    static const struct win12_part parts_0[] = { {2, "get_request_with_list.tag"},
        {1, "get_request_with_list.priority"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc0U || b[1] != 0x03U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "get_request_with_list.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length(in, "get_request_with_list.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_begin_list(in, count, 10, "get_request_with_list.selections", &out->selections);
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
    return WIN12_OK;
}

win12_code win12_decode_get_request_with_list(const uint8_t *octets, size_t size,
    struct win12_get_request_with_list *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_get_request_with_list(&in, out), "get_request_with_list", fault);
}

win12_code win12_put_get_request_with_list(struct win12_output *out, const struct win12_get_request_with_list *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->selections.items);
    /*@ loop invariant 0 <= i <= in->selections.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->selections.count - i;
      @*/
    for (size_t i = 0; i < in->selections.count; i++) {
        struct win12_attribute_selection one;
        if (win12_read_attribute_selection(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "get_request_with_list.selections");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "get_request_with_list.selections");
    }
    code = win12_put_slice(out, &in->selections.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->selections.count, 0xffffffffU)) {
        return win12_misfit(out, "get_request_with_list.count");
    }
    code = win12_put_length(out, (uint32_t)in->selections.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "get_request_with_list.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "get_request_with_list.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "get_request_with_list.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "get_request_with_list.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc003U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_get_request_with_list(const struct win12_get_request_with_list *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_get_request_with_list(&out, in), size);
}

win12_code win12_read_get_response_normal(struct win12_input *in, struct win12_get_response_normal *out)
{
    static const struct win12_part parts_0[] = { {2, "get_response_normal.tag"}, {1, "get_response_normal.priority"},
        {1, "get_response_normal.choice"} };
    win12_code code;
    const uint8_t *b;
    uint8_t choice = 0;

    b = win12_take(in, 4, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc4U || b[1] != 0x01U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "get_response_normal.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    choice = b[3];
    if (choice != 0U && choice != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 3, "get_response_normal.choice");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    if (choice == 0) {
        code = win12_read_data(in, &out->data);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_data = true;
    } else {
        out->has_data = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    if (choice == 1) {
        b = win12_take_one(in, 1, "get_response_normal.error");
        if (b == NULL) {
            return in->fault.code;
        }
        out->error = b[0];
        out->has_error = true;
    } else {
        out->has_error = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_get_response_normal(const uint8_t *octets, size_t size, struct win12_get_response_normal *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_get_response_normal(&in, out), "get_response_normal", fault);
}

win12_code win12_put_get_response_normal(struct win12_output *out, const struct win12_get_response_normal *in)
{
    win12_code code;

    if (in->has_error) {
        code = win12_put_number(out, in->error, 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    if (!in->has_error) {
        if (!in->has_data) {
            return win12_misfit(out, "get_response_normal.data");
        }
        code = win12_put_data(out, &in->data);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_data) {
        return win12_misfit(out, "get_response_normal.data");
    }
    code = win12_put_number(out, (in->has_error ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "get_response_normal.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "get_response_normal.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "get_response_normal.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "get_response_normal.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc401U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_get_response_normal(const struct win12_get_response_normal *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_get_response_normal(&out, in), size);
}

win12_code win12_read_get_response_with_datablock(struct win12_input *in, struct win12_get_response_with_datablock *out)
{
    static const struct win12_part parts_0[] = { {2, "get_response_with_datablock.tag"},
        {1, "get_response_with_datablock.priority"}, {1, "get_response_with_datablock.last_block"},
        {4, "get_response_with_datablock.block_number"}, {1, "get_response_with_datablock.choice"} };
    win12_code code;
    const uint8_t *b;
    uint8_t choice = 0;
    uint32_t len = 0;

    b = win12_take(in, 9, parts_0, 5);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc4U || b[1] != 0x02U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "get_response_with_datablock.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    out->last_block = b[3];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 3, "get_response_with_datablock.last_block");
    }
    out->block_number = win12_u32(b + 4);
    choice = b[8];
    if (choice != 0U && choice != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 8, "get_response_with_datablock.choice");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    if (choice == 0) {
        code = win12_read_length(in, "get_response_with_datablock.len", &len);
        if (code != WIN12_OK) {
            return code;
        }
        code = win12_take_slice(in, len, "get_response_with_datablock.raw", &out->raw);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_raw = true;
    } else {
        out->has_raw = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    if (choice == 1) {
        b = win12_take_one(in, 1, "get_response_with_datablock.error");
        if (b == NULL) {
            return in->fault.code;
        }
        out->error = b[0];
        out->has_error = true;
    } else {
        out->has_error = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    return WIN12_OK;
}

win12_code win12_decode_get_response_with_datablock(const uint8_t *octets, size_t size,
    struct win12_get_response_with_datablock *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_get_response_with_datablock(&in, out), "get_response_with_datablock", fault);
}

win12_code win12_put_get_response_with_datablock(struct win12_output *out,
    const struct win12_get_response_with_datablock *in)
{
    win12_code code;
    size_t size_raw = 0;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "get_response_with_datablock.last_block");
    }
    if (in->has_error) {
        code = win12_put_number(out, in->error, 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    if (!in->has_error) {
        if (!in->has_raw) {
            return win12_misfit(out, "get_response_with_datablock.raw");
        }
        size_raw = (size_t)(out->at - out->to);
        code = win12_put_slice(out, &in->raw);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
        size_raw -= (size_t)(out->at - out->to);
    } else if (in->has_raw) {
        return win12_misfit(out, "get_response_with_datablock.raw");
    }
    if (!in->has_error) {
        if (!in->has_raw) {
            return win12_misfit(out, "get_response_with_datablock.raw");
        }
        if (win12_above(size_raw, 0xffffffffU)) {
            return win12_misfit(out, "get_response_with_datablock.len");
        }
        code = win12_put_length(out, (uint32_t)size_raw);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_error ? 1U : 0U), 1);
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
        return win12_misfit(out, "get_response_with_datablock.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "get_response_with_datablock.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "get_response_with_datablock.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "get_response_with_datablock.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc402U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_get_response_with_datablock(const struct win12_get_response_with_datablock *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_get_response_with_datablock(&out, in), size);
}

win12_code win12_read_get_response_with_list(struct win12_input *in, struct win12_get_response_with_list *out)
{
    static const struct win12_part parts_0[] = { {2, "get_response_with_list.tag"},
        {1, "get_response_with_list.priority"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0xc4U || b[1] != 0x03U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "get_response_with_list.tag");
    }
    out->priority = (uint8_t)((b[2] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[2] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[2] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[2] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length(in, "get_response_with_list.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_begin_list(in, count, 1, "get_response_with_list.results", &out->results);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->results.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->results.count - i;
      @*/
    for (size_t i = 0; i < out->results.count; i++) {
        struct win12_data_result one;
        code = win12_read_data_result(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->results.items.size = (size_t)(in->at - out->results.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_get_response_with_list(const uint8_t *octets, size_t size,
    struct win12_get_response_with_list *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_get_response_with_list(&in, out), "get_response_with_list", fault);
}

win12_code win12_put_get_response_with_list(struct win12_output *out, const struct win12_get_response_with_list *in)
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
        struct win12_data_result one;
        if (win12_read_data_result(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "get_response_with_list.results");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "get_response_with_list.results");
    }
    code = win12_put_slice(out, &in->results.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->results.count, 0xffffffffU)) {
        return win12_misfit(out, "get_response_with_list.count");
    }
    code = win12_put_length(out, (uint32_t)in->results.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->priority > 0x1U) {
        return win12_misfit(out, "get_response_with_list.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "get_response_with_list.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "get_response_with_list.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "get_response_with_list.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0xc403U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_get_response_with_list(const struct win12_get_response_with_list *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_get_response_with_list(&out, in), size);
}

win12_code win12_read_get(struct win12_input *in, struct win12_get *out)
{
    win12_code code;

    if (win12_left(in) < 2U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "get.tag");
    }
    switch (win12_u16(in->at)) {
    case 0xc001U:
        out->is = WIN12_GET_IS_GET_REQUEST_NORMAL;
        code = win12_read_get_request_normal(in, &out->as.get_request_normal);
        break;
    case 0xc002U:
        out->is = WIN12_GET_IS_GET_REQUEST_NEXT;
        code = win12_read_get_request_next(in, &out->as.get_request_next);
        break;
    case 0xc003U:
        out->is = WIN12_GET_IS_GET_REQUEST_WITH_LIST;
        code = win12_read_get_request_with_list(in, &out->as.get_request_with_list);
        break;
    case 0xc401U:
        out->is = WIN12_GET_IS_GET_RESPONSE_NORMAL;
        code = win12_read_get_response_normal(in, &out->as.get_response_normal);
        break;
    case 0xc402U:
        out->is = WIN12_GET_IS_GET_RESPONSE_WITH_DATABLOCK;
        code = win12_read_get_response_with_datablock(in, &out->as.get_response_with_datablock);
        break;
    case 0xc403U:
        out->is = WIN12_GET_IS_GET_RESPONSE_WITH_LIST;
        code = win12_read_get_response_with_list(in, &out->as.get_response_with_list);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "get.tag");
    }
    return code;
}

win12_code win12_decode_get(const uint8_t *octets, size_t size, struct win12_get *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_get(&in, out), "get", fault);
}

win12_code win12_put_get(struct win12_output *out, const struct win12_get *in)
{
    switch (in->is) {
    case WIN12_GET_IS_GET_REQUEST_NORMAL:
        return win12_put_get_request_normal(out, &in->as.get_request_normal);
    case WIN12_GET_IS_GET_REQUEST_NEXT:
        return win12_put_get_request_next(out, &in->as.get_request_next);
    case WIN12_GET_IS_GET_REQUEST_WITH_LIST:
        return win12_put_get_request_with_list(out, &in->as.get_request_with_list);
    case WIN12_GET_IS_GET_RESPONSE_NORMAL:
        return win12_put_get_response_normal(out, &in->as.get_response_normal);
    case WIN12_GET_IS_GET_RESPONSE_WITH_DATABLOCK:
        return win12_put_get_response_with_datablock(out, &in->as.get_response_with_datablock);
    case WIN12_GET_IS_GET_RESPONSE_WITH_LIST:
        return win12_put_get_response_with_list(out, &in->as.get_response_with_list);
    }
    return win12_misfit(out, "get");
}

win12_code win12_write_get(const struct win12_get *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_GET_IS_GET_REQUEST_NORMAL:
        return win12_write_get_request_normal(&in->as.get_request_normal, to, room, size);
    case WIN12_GET_IS_GET_REQUEST_NEXT:
        return win12_write_get_request_next(&in->as.get_request_next, to, room, size);
    case WIN12_GET_IS_GET_REQUEST_WITH_LIST:
        return win12_write_get_request_with_list(&in->as.get_request_with_list, to, room, size);
    case WIN12_GET_IS_GET_RESPONSE_NORMAL:
        return win12_write_get_response_normal(&in->as.get_response_normal, to, room, size);
    case WIN12_GET_IS_GET_RESPONSE_WITH_DATABLOCK:
        return win12_write_get_response_with_datablock(&in->as.get_response_with_datablock, to, room, size);
    case WIN12_GET_IS_GET_RESPONSE_WITH_LIST:
        return win12_write_get_response_with_list(&in->as.get_response_with_list, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}
