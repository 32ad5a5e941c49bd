// Generated from spec/frames/cosem.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/cosem.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_invoke(struct win12_input *in, struct win12_invoke *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 1, "invoke.priority");
    if (b == NULL) {
        return in->fault.code;
    }
    out->priority = (uint8_t)((b[0] / 0x80U) & 0x1U);
    out->confirmed = (uint8_t)((b[0] / 0x40U) & 0x1U);
    out->reserved = (uint8_t)((b[0] / 0x10U) & 0x3U);
    out->invoke_id = (uint8_t)(b[0] & 0xfU);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_invoke(const uint8_t *octets, size_t size, struct win12_invoke *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_invoke(&in, out), "invoke", fault);
}

win12_code win12_put_invoke(struct win12_output *out, const struct win12_invoke *in)
{
    win12_code code;

    if (in->priority > 0x1U) {
        return win12_misfit(out, "invoke.priority");
    }
    if (in->confirmed > 0x1U) {
        return win12_misfit(out, "invoke.confirmed");
    }
    if (in->reserved > 0x3U) {
        return win12_misfit(out, "invoke.reserved");
    }
    if (in->invoke_id > 0xfU) {
        return win12_misfit(out, "invoke.invoke_id");
    }
    code = win12_put_number(out, ((uint64_t)in->priority * 0x80U) | ((uint64_t)in->confirmed * 0x40U) |
        ((uint64_t)in->reserved * 0x10U) | (uint64_t)in->invoke_id, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_invoke(const struct win12_invoke *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_invoke(&out, in), size);
}

win12_code win12_read_attribute_descriptor(struct win12_input *in, struct win12_attribute_descriptor *out)
{
    static const struct win12_part parts_0[] = { {2, "attribute_descriptor.class_id"},
        {6, "attribute_descriptor.instance_id"}, {1, "attribute_descriptor.attribute_id"} };
    const uint8_t *b;

    b = win12_take(in, 9, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    out->class_id = win12_u16(b);
    out->instance_id.at = b + 2;
    out->instance_id.size = 6U;
    out->attribute_id = win12_s8(b[8]);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    return WIN12_OK;
}

win12_code win12_decode_attribute_descriptor(const uint8_t *octets, size_t size,
    struct win12_attribute_descriptor *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_attribute_descriptor(&in, out), "attribute_descriptor", fault);
}

win12_code win12_put_attribute_descriptor(struct win12_output *out, const struct win12_attribute_descriptor *in)
{
    win12_code code;

    code = win12_put_number(out, win12_bits8(in->attribute_id), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->instance_id.size != 6U) {
        return win12_misfit(out, "attribute_descriptor.instance_id");
    }
    code = win12_put_slice(out, &in->instance_id);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->class_id, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_attribute_descriptor(const struct win12_attribute_descriptor *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_attribute_descriptor(&out, in), size);
}

win12_code win12_read_method_descriptor(struct win12_input *in, struct win12_method_descriptor *out)
{
    static const struct win12_part parts_0[] = { {2, "method_descriptor.class_id"},
        {6, "method_descriptor.instance_id"}, {1, "method_descriptor.method_id"} };
    const uint8_t *b;

    b = win12_take(in, 9, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    out->class_id = win12_u16(b);
    out->instance_id.at = b + 2;
    out->instance_id.size = 6U;
    out->method_id = win12_s8(b[8]);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    return WIN12_OK;
}

win12_code win12_decode_method_descriptor(const uint8_t *octets, size_t size, struct win12_method_descriptor *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_method_descriptor(&in, out), "method_descriptor", fault);
}

win12_code win12_put_method_descriptor(struct win12_output *out, const struct win12_method_descriptor *in)
{
    win12_code code;

    code = win12_put_number(out, win12_bits8(in->method_id), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->instance_id.size != 6U) {
        return win12_misfit(out, "method_descriptor.instance_id");
    }
    code = win12_put_slice(out, &in->instance_id);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->class_id, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_method_descriptor(const struct win12_method_descriptor *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_method_descriptor(&out, in), size);
}

win12_code win12_read_selective_access(struct win12_input *in, struct win12_selective_access *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 1, "selective_access.selector");
    if (b == NULL) {
        return in->fault.code;
    }
    out->selector = b[0];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_data(in, &out->parameters);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_selective_access(const uint8_t *octets, size_t size, struct win12_selective_access *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_selective_access(&in, out), "selective_access", fault);
}

win12_code win12_put_selective_access(struct win12_output *out, const struct win12_selective_access *in)
{
    win12_code code;

    code = win12_put_data(out, &in->parameters);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->selector, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_selective_access(const struct win12_selective_access *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_selective_access(&out, in), size);
}

win12_code win12_read_attribute_selection(struct win12_input *in, struct win12_attribute_selection *out)
{
    win12_code code;
    const uint8_t *b;
    uint8_t has_access = 0;

    code = win12_read_attribute_descriptor(in, &out->attribute);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    b = win12_take_one(in, 1, "attribute_selection.has_access");
    if (b == NULL) {
        return in->fault.code;
    }
    has_access = b[0];
    if (has_access != 0U && has_access != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "attribute_selection.has_access");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 10);
    if (has_access == 1) {
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

win12_code win12_decode_attribute_selection(const uint8_t *octets, size_t size, struct win12_attribute_selection *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_attribute_selection(&in, out), "attribute_selection", fault);
}

win12_code win12_put_attribute_selection(struct win12_output *out, const struct win12_attribute_selection *in)
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
    return WIN12_OK;
}

win12_code win12_write_attribute_selection(const struct win12_attribute_selection *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_attribute_selection(&out, in), size);
}

win12_code win12_read_data_result(struct win12_input *in, struct win12_data_result *out)
{
    win12_code code;
    const uint8_t *b;
    uint8_t choice = 0;

    b = win12_take_one(in, 1, "data_result.choice");
    if (b == NULL) {
        return in->fault.code;
    }
    choice = b[0];
    if (choice != 0U && choice != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "data_result.choice");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (choice == 0) {
        code = win12_read_data(in, &out->data);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_data = true;
    } else {
        out->has_data = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (choice == 1) {
        b = win12_take_one(in, 1, "data_result.error");
        if (b == NULL) {
            return in->fault.code;
        }
        out->error = b[0];
        out->has_error = true;
    } else {
        out->has_error = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_data_result(const uint8_t *octets, size_t size, struct win12_data_result *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_data_result(&in, out), "data_result", fault);
}

win12_code win12_put_data_result(struct win12_output *out, const struct win12_data_result *in)
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
            return win12_misfit(out, "data_result.data");
        }
        code = win12_put_data(out, &in->data);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_data) {
        return win12_misfit(out, "data_result.data");
    }
    code = win12_put_number(out, (in->has_error ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_data_result(const struct win12_data_result *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_data_result(&out, in), size);
}

win12_code win12_read_data_result_list(struct win12_input *in, struct win12_data_result_list *out)
{
    win12_code code;
    uint32_t count = 0;

    code = win12_read_length(in, "data_result_list.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_begin_list(in, count, 1, "data_result_list.results", &out->results);
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
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_data_result_list(const uint8_t *octets, size_t size, struct win12_data_result_list *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_data_result_list(&in, out), "data_result_list", fault);
}

win12_code win12_put_data_result_list(struct win12_output *out, const struct win12_data_result_list *in)
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
            return win12_misfit(out, "data_result_list.results");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "data_result_list.results");
    }
    code = win12_put_slice(out, &in->results.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->results.count, 0xffffffffU)) {
        return win12_misfit(out, "data_result_list.count");
    }
    code = win12_put_length(out, (uint32_t)in->results.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_data_result_list(const struct win12_data_result_list *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_data_result_list(&out, in), size);
}

win12_code win12_read_data_block(struct win12_input *in, struct win12_data_block *out)
{
    static const struct win12_part parts_0[] = { {1, "data_block.last_block"}, {4, "data_block.block_number"},
        {1, "data_block.choice"} };
    win12_code code;
    const uint8_t *b;
    uint8_t choice = 0;
    uint32_t len = 0;

    b = win12_take(in, 6, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    out->last_block = b[0];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "data_block.last_block");
    }
    out->block_number = win12_u32(b + 1);
    choice = b[5];
    if (choice != 0U && choice != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 5, "data_block.choice");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    if (choice == 0) {
        code = win12_read_length(in, "data_block.len", &len);
        if (code != WIN12_OK) {
            return code;
        }
        code = win12_take_slice(in, len, "data_block.raw", &out->raw);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_raw = true;
    } else {
        out->has_raw = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    if (choice == 1) {
        b = win12_take_one(in, 1, "data_block.error");
        if (b == NULL) {
            return in->fault.code;
        }
        out->error = b[0];
        out->has_error = true;
    } else {
        out->has_error = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    return WIN12_OK;
}

win12_code win12_decode_data_block(const uint8_t *octets, size_t size, struct win12_data_block *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_data_block(&in, out), "data_block", fault);
}

win12_code win12_put_data_block(struct win12_output *out, const struct win12_data_block *in)
{
    win12_code code;
    size_t size_raw = 0;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "data_block.last_block");
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
            return win12_misfit(out, "data_block.raw");
        }
        size_raw = (size_t)(out->at - out->to);
        code = win12_put_slice(out, &in->raw);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
        size_raw -= (size_t)(out->at - out->to);
    } else if (in->has_raw) {
        return win12_misfit(out, "data_block.raw");
    }
    if (!in->has_error) {
        if (!in->has_raw) {
            return win12_misfit(out, "data_block.raw");
        }
        if (win12_above(size_raw, 0xffffffffU)) {
            return win12_misfit(out, "data_block.len");
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
    return WIN12_OK;
}

win12_code win12_write_data_block(const struct win12_data_block *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_data_block(&out, in), size);
}

win12_code win12_read_sent_block(struct win12_input *in, struct win12_sent_block *out)
{
    static const struct win12_part parts_0[] = { {1, "sent_block.last_block"}, {4, "sent_block.block_number"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 5, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->last_block = b[0];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "sent_block.last_block");
    }
    out->block_number = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_read_length_octets(in, "sent_block.len", "sent_block.raw", &out->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    return WIN12_OK;
}

win12_code win12_decode_sent_block(const uint8_t *octets, size_t size, struct win12_sent_block *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_sent_block(&in, out), "sent_block", fault);
}

win12_code win12_put_sent_block(struct win12_output *out, const struct win12_sent_block *in)
{
    win12_code code;
    size_t size_raw = 0;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "sent_block.last_block");
    }
    size_raw = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_raw -= (size_t)(out->at - out->to);
    if (win12_above(size_raw, 0xffffffffU)) {
        return win12_misfit(out, "sent_block.len");
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
    return WIN12_OK;
}

win12_code win12_write_sent_block(const struct win12_sent_block *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_sent_block(&out, in), size);
}
