// Generated from spec/frames/descriptor_push.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/descriptor_push.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_descriptor_push_item(struct win12_input *in, struct win12_descriptor_push_item *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 2, "item.lead");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x02U || b[1] != 0x02U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "item.lead");
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

win12_code win12_decode_descriptor_push_item(const uint8_t *octets, size_t size,
    struct win12_descriptor_push_item *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_descriptor_push_item(&in, out), "item", fault);
}

win12_code win12_put_descriptor_push_item(struct win12_output *out, const struct win12_descriptor_push_item *in)
{
    win12_code code;

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
    code = win12_put_number(out, 0x0202U, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_descriptor_push_item(const struct win12_descriptor_push_item *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_descriptor_push_item(&out, in), size);
}

win12_code win12_read_descriptor_push(struct win12_input *in, struct win12_descriptor_push *out)
{
    static const struct win12_part parts_0[] = { {1, "descriptor_push.tag"}, {4, "descriptor_push.long_invoke_id"} };
    static const struct win12_part parts_1[] = { {3, "descriptor_push.body_lead"}, {1, "descriptor_push.kind"},
        {1, "descriptor_push.list_tag"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take(in, 5, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x0fU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "descriptor_push.tag");
    }
    out->long_invoke_id = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_read_notification_time(in, &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    b = win12_take(in, 5, parts_1, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x02U || b[1] != 0x02U || b[2] != 0x16U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "descriptor_push.body_lead");
    }
    out->kind = b[3];
    if (b[4] != 0x01U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b + 4, "descriptor_push.list_tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 11);
    code = win12_read_length(in, "descriptor_push.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 12);
    code = win12_begin_list(in, count, 12, "descriptor_push.items", &out->items);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->items.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->items.count - i;
      @*/
    for (size_t i = 0; i < out->items.count; i++) {
        struct win12_descriptor_push_item one;
        code = win12_read_descriptor_push_item(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->items.items.size = (size_t)(in->at - out->items.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 12);
    return WIN12_OK;
}

win12_code win12_decode_descriptor_push(const uint8_t *octets, size_t size, struct win12_descriptor_push *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_descriptor_push(&in, out), "descriptor_push", fault);
}

win12_code win12_put_descriptor_push(struct win12_output *out, const struct win12_descriptor_push *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->items.items);
    /*@ loop invariant 0 <= i <= in->items.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->items.count - i;
      @*/
    for (size_t i = 0; i < in->items.count; i++) {
        struct win12_descriptor_push_item one;
        if (win12_read_descriptor_push_item(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "descriptor_push.items");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "descriptor_push.items");
    }
    code = win12_put_slice(out, &in->items.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->items.count, 0xffffffffU)) {
        return win12_misfit(out, "descriptor_push.count");
    }
    code = win12_put_length(out, (uint32_t)in->items.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x01U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->kind, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x020216U, 3);
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

win12_code win12_write_descriptor_push(const struct win12_descriptor_push *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_descriptor_push(&out, in), size);
}
