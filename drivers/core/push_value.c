/* A value with its tag, wherever it stood: what stood in a compact array has it in the description. */
#include "push_inner.h"

/* Octets that are written, one behind the other. */
struct out {
    uint8_t *to;
    size_t room;
    size_t size;
};

static bool put(struct out *out, const uint8_t *octets, size_t size)
{
    if (size > out->room - out->size) {
        return false;
    }
    for (size_t i = 0; i < size; i++) {
        out->to[out->size + i] = octets[i];
    }
    out->size += size;
    return true;
}

/* As A-XDR writes a length (IEC 61334-6, 6.9). */
static bool put_length(struct out *out, uint32_t length)
{
    uint8_t octets[5];
    unsigned at = 5;
    const bool small = length < 0x80U;
    do {
        at--;
        octets[at] = (uint8_t)(length & 0xffU);
        length >>= 8;
    } while (length > 0U);
    if (!small) {
        octets[at - 1U] = (uint8_t)(0x80U + 5U - at);
        at--;
    }
    return put(out, octets + at, 5U - at);
}

static bool put_item(struct out *out, const struct win12_data_item *item)
{
    const bool counted = item->part == WIN12_DATA_BEGIN || item->tag == WIN12_DATA_TYPE_BIT_STRING;
    const bool measured = item->tag == WIN12_DATA_TYPE_OCTET_STRING || item->tag == WIN12_DATA_TYPE_VISIBLE_STRING
        || item->tag == WIN12_DATA_TYPE_UTF8_STRING;
    if (!put(out, &item->tag, 1)) {
        return false;
    }
    if ((counted || measured) && !put_length(out, counted ? item->count : (uint32_t)item->content.size)) {
        return false;
    }
    return item->part == WIN12_DATA_BEGIN || put(out, item->content.at, item->content.size);
}

static win12_code put_described(struct out *out, const struct win12_push_reading *reading, struct win12_push_scratch *s)
{
    struct win12_push push;
    struct win12_push_list list;
    struct win12_data_item item;
    s->push = &push;
    s->octets = reading->type.at; /* which stands before the contents */
    s->steps = WIN12_PUSH_STEPS_MAX;
    win12_push_alone(&list, &reading->value, reading->type.at);
    const uint32_t whole = win12_push_begin(s, &list);
    do {
        if (!win12_push_step(s, &item)) {
            return push.fault.code;
        }
        if (item.part != WIN12_DATA_END && !put_item(out, &item)) {
            return WIN12_E_TOO_LARGE;
        }
    } while (s->walk.depth > whole);
    return WIN12_OK;
}

win12_code win12_push_write_value(const struct win12_push_reading *reading, uint8_t *to, size_t room,
    struct win12_push_scratch *scratch, size_t *size)
{
    struct out out = { to, room, 0 };
    win12_code code = WIN12_OK;
    if (reading->type.size > 0U) {
        code = put_described(&out, reading, scratch);
    } else if (!put(&out, reading->value.at, reading->value.size)) {
        code = WIN12_E_TOO_LARGE;
    }
    *size = code == WIN12_OK ? out.size : 0U;
    return code;
}
