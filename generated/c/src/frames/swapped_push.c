// Generated from spec/frames/swapped_push.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/swapped_push.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_swapped_push_item(struct win12_input *in, struct win12_swapped_push_item *out)
{
    static const struct win12_part parts_0[] = { {1, "item.lead"}, {1, "item.elements"}, {2, "item.name_lead"},
        {6, "item.name"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 10, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x02U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "item.lead");
    }
    out->elements = b[1];
    if (out->elements != 2U && out->elements != 3U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "item.elements");
    }
    out->name_lead = win12_u16(b + 2);
    if (out->name_lead != 0x906U && out->name_lead != 0x609U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 2, "item.name_lead");
    }
    out->name.at = b + 4;
    out->name.size = 6U;
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 10);
    code = win12_read_data(in, &out->data);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 11);
    if (out->elements == 3) {
        code = win12_read_data(in, &out->scaler_unit);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_scaler_unit = true;
    } else {
        out->has_scaler_unit = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 11);
    return WIN12_OK;
}

win12_code win12_decode_swapped_push_item(const uint8_t *octets, size_t size, struct win12_swapped_push_item *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_swapped_push_item(&in, out), "item", fault);
}

win12_code win12_put_swapped_push_item(struct win12_output *out, const struct win12_swapped_push_item *in)
{
    win12_code code;

    if (in->elements != 2U && in->elements != 3U) {
        return win12_misfit(out, "item.elements");
    }
    if (in->name_lead != 0x906U && in->name_lead != 0x609U) {
        return win12_misfit(out, "item.name_lead");
    }
    if (in->elements == 3) {
        if (!in->has_scaler_unit) {
            return win12_misfit(out, "item.scaler_unit");
        }
        code = win12_put_data(out, &in->scaler_unit);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_scaler_unit) {
        return win12_misfit(out, "item.scaler_unit");
    }
    code = win12_put_data(out, &in->data);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->name.size != 6U) {
        return win12_misfit(out, "item.name");
    }
    code = win12_put_slice(out, &in->name);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->name_lead, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->elements, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x02U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_swapped_push_item(const struct win12_swapped_push_item *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_swapped_push_item(&out, in), size);
}

win12_code win12_read_swapped_push(struct win12_input *in, struct win12_swapped_push *out)
{
    static const struct win12_part parts_0[] = { {1, "swapped_push.tag"}, {4, "swapped_push.long_invoke_id"} };
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take(in, 5, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x0fU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "swapped_push.tag");
    }
    out->long_invoke_id = win12_u32(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_read_notification_time(in, &out->date_time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    b = win12_take_one(in, 1, "swapped_push.list_tag");
    if (b == NULL) {
        return in->fault.code;
    }
    out->list_tag = b[0];
    if (out->list_tag != 1U && out->list_tag != 2U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "swapped_push.list_tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    code = win12_read_length(in, "swapped_push.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    code = win12_begin_list(in, count, 11, "swapped_push.items", &out->items);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->items.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->items.count - i;
      @*/
    for (size_t i = 0; i < out->items.count; i++) {
        struct win12_swapped_push_item one;
        code = win12_read_swapped_push_item(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->items.items.size = (size_t)(in->at - out->items.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    return WIN12_OK;
}

win12_code win12_decode_swapped_push(const uint8_t *octets, size_t size, struct win12_swapped_push *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_swapped_push(&in, out), "swapped_push", fault);
}

win12_code win12_put_swapped_push(struct win12_output *out, const struct win12_swapped_push *in)
{
    win12_code code;
    struct win12_input items;

    if (in->list_tag != 1U && in->list_tag != 2U) {
        return win12_misfit(out, "swapped_push.list_tag");
    }
    win12_input_of(&items, &in->items.items);
    /*@ loop invariant 0 <= i <= in->items.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->items.count - i;
      @*/
    for (size_t i = 0; i < in->items.count; i++) {
        struct win12_swapped_push_item one;
        if (win12_read_swapped_push_item(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "swapped_push.items");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "swapped_push.items");
    }
    code = win12_put_slice(out, &in->items.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->items.count, 0xffffffffU)) {
        return win12_misfit(out, "swapped_push.count");
    }
    code = win12_put_length(out, (uint32_t)in->items.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->list_tag, 1);
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

win12_code win12_write_swapped_push(const struct win12_swapped_push *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_swapped_push(&out, in), size);
}
