/*
 * Notifications into readings: `interpret` of win12.application.pushes.push. What the APDU is, its readers of
 * generated/c say.
 */
#include "push_inner.h"

#include "win12/frames/descriptor_push.h"
#include "win12/frames/notification.h"
#include "win12/frames/swapped_push.h"

#define DATA_NOTIFICATION 0x0fU
#define EVENT_NOTIFICATION 0xc2U

static void clear(struct win12_fault *fault)
{
    fault->code = WIN12_OK;
    fault->offset = 0;
    fault->field = "";
}

static void begin(struct win12_push_scratch *s, const uint8_t *octets, struct win12_push_reading *readings,
    uint32_t room, struct win12_push *push)
{
    s->octets = octets;
    s->push = push;
    s->readings = readings;
    s->room = room;
    s->steps = WIN12_PUSH_STEPS_MAX;
    s->depth = 0;
    s->looked = 0;
    s->tellers = 0;
    for (unsigned i = 0; i < WIN12_PUSH_LAYOUTS; i++) {
        s->begun[i] = false;
    }
    for (unsigned i = 0; i < WIN12_PUSH_TYPES; i++) {
        s->seen[i] = false;
    }
    push->count = 0;
    push->nameless = 0;
    push->layout = WIN12_PUSH_NO_LAYOUT;
    push->has_time = false;
    push->clock_time = false;
    push->odd_time = false;
    clear(&push->fault);
}

/* After an error nothing is told but the fault. */
static win12_code done(struct win12_push_scratch *s)
{
    struct win12_push *const push = s->push;
    if (push->fault.code != WIN12_OK) {
        push->count = 0;
        push->nameless = 0;
        push->layout = WIN12_PUSH_NO_LAYOUT;
        push->has_time = false;
        push->clock_time = false;
        push->odd_time = false;
    }
    return push->fault.code;
}

/* --- values that the APDU itself names --- */

static bool value_of(struct win12_push_scratch *s, const struct win12_data *data, struct win12_push_node *node)
{
    struct win12_push_list list;
    win12_push_alone(&list, &data->octets, NULL);
    return win12_push_next(s, &list, node);
}

static bool described(struct win12_push_scratch *s, const struct win12_attribute_descriptor *attribute,
    const struct win12_data *data)
{
    struct win12_push_node *const node = &s->nodes[0];
    struct win12_push_reading *const made = value_of(s, data, node) ? win12_push_make(s, node) : NULL;
    if (made == NULL) {
        return false;
    }
    made->has_class = true;
    made->class_id = attribute->class_id;
    made->attribute = attribute->attribute_id;
    win12_push_copy_name(made->obis, attribute->instance_id.at);
    win12_push_keep(s, made, node);
    return true;
}

static bool swapped(struct win12_push_scratch *s, const struct win12_swapped_push_item *item)
{
    struct win12_push_node *const node = &s->nodes[0];
    struct win12_push_node *const unit = &s->nodes[1];
    if (item->has_scaler_unit && !value_of(s, &item->scaler_unit, unit)) {
        return false;
    }
    struct win12_push_reading *const made = value_of(s, &item->data, node) ? win12_push_make(s, node) : NULL;
    if (made == NULL) {
        return false;
    }
    win12_push_copy_name(made->obis, item->name.at);
    made->has_unit = item->has_scaler_unit && win12_push_is(unit, WIN12_PUSH_TOKEN_SCALER_UNIT);
    if (made->has_unit) {
        win12_push_scaler_unit(unit, &made->scaler, &made->unit);
    }
    win12_push_keep(s, made, node);
    return true;
}

/* Items were verified, and are read again with the same care. */
static void descriptors(struct win12_push_scratch *s, const struct win12_descriptor_push *push)
{
    struct win12_input items;
    win12_input_of(&items, &push->items.items);
    for (size_t i = 0; i < push->items.count; i++) {
        struct win12_descriptor_push_item one;
        if (win12_read_descriptor_push_item(&items, &one) != WIN12_OK) {
            win12_push_refuse(s, WIN12_E_BAD_VALUE, push->items.items.at, "push");
            return;
        }
        if (!described(s, &one.attribute, &one.data)) {
            return;
        }
    }
    win12_push_finish(s, &push->date_time.octets);
}

static void swaps(struct win12_push_scratch *s, const struct win12_swapped_push *push)
{
    struct win12_input items;
    win12_input_of(&items, &push->items.items);
    for (size_t i = 0; i < push->items.count; i++) {
        struct win12_swapped_push_item one;
        if (win12_read_swapped_push_item(&items, &one) != WIN12_OK) {
            win12_push_refuse(s, WIN12_E_BAD_VALUE, push->items.items.at, "push");
            return;
        }
        if (!swapped(s, &one)) {
            return;
        }
    }
    win12_push_finish(s, &push->date_time.octets);
}

/* --- the forms of a push --- */

/*
 * Whether a form was read to the end of the octets. If not, the fault of the form that fits furthest is told: the
 * first that ends too early, else the one that fails last, for which more octets could be a cure. `read_whole` and
 * `read_apdu` of win12.application.decoding.link.
 */
static bool fits(struct win12_push_scratch *s, win12_code code, const struct win12_input *in)
{
    const struct win12_fault *const told = &s->push->fault;
    const bool cures = code == WIN12_E_TRUNCATED || code == WIN12_E_BAD_LENGTH;
    const bool cured = told->code == WIN12_E_TRUNCATED || told->code == WIN12_E_BAD_LENGTH;
    if (code == WIN12_OK && in->at == in->end) {
        clear(&s->push->fault);
        return true;
    }
    if (told->code == WIN12_E_TRAILING) {
        return false;
    }
    if (code == WIN12_OK) {
        return win12_push_refuse(s, WIN12_E_TRAILING, in->at, "apdu");
    }
    if (told->code == WIN12_OK || in->fault.offset > told->offset || (cures && !cured)) {
        s->push->fault.code = in->fault.code;
        s->push->fault.offset = in->fault.offset;
        s->push->fault.field = in->fault.field;
    }
    return false;
}

static bool as_data(struct win12_push_scratch *s, size_t size)
{
    struct win12_input in;
    struct win12_data_notification push;
    win12_input_init(&in, s->octets, size);
    if (!fits(s, win12_read_data_notification(&in, &push), &in)) {
        return false;
    }
    if (win12_push_body(s, &push.data)) {
        win12_push_finish(s, &push.date_time.octets);
    }
    return true;
}

static bool as_descriptors(struct win12_push_scratch *s, size_t size)
{
    struct win12_input in;
    struct win12_descriptor_push push;
    win12_input_init(&in, s->octets, size);
    if (!fits(s, win12_read_descriptor_push(&in, &push), &in)) {
        return false;
    }
    descriptors(s, &push);
    return true;
}

static bool as_swapped(struct win12_push_scratch *s, size_t size)
{
    struct win12_input in;
    struct win12_swapped_push push;
    win12_input_init(&in, s->octets, size);
    if (!fits(s, win12_read_swapped_push(&in, &push), &in)) {
        return false;
    }
    swaps(s, &push);
    return true;
}

static void event(struct win12_push_scratch *s, size_t size)
{
    static const struct win12_slice none = { NULL, 0 };
    struct win12_input in;
    struct win12_event_notification push;
    win12_input_init(&in, s->octets, size);
    if (fits(s, win12_read_event_notification(&in, &push), &in) && described(s, &push.attribute, &push.data)) {
        win12_push_finish(s, push.has_time ? &push.time : &none);
    }
}

win12_code win12_push_read(const uint8_t *octets, size_t size, struct win12_push_reading *readings, uint32_t room,
    struct win12_push_scratch *scratch, struct win12_push *push)
{
    begin(scratch, octets, readings, room, push);
    if (size == 0U) {
        win12_push_refuse(scratch, WIN12_E_TRUNCATED, octets, "apdu.tag");
    } else if (octets[0] == EVENT_NOTIFICATION) {
        event(scratch, size);
    } else if (octets[0] != DATA_NOTIFICATION) {
        win12_push_refuse(scratch, WIN12_E_UNEXPECTED_APDU, octets, "apdu");
    } else if (!as_data(scratch, size) && !as_descriptors(scratch, size)) {
        as_swapped(scratch, size);
    }
    return done(scratch);
}

win12_code win12_push_read_data(const uint8_t *octets, size_t size, struct win12_push_reading *readings, uint32_t room,
    struct win12_push_scratch *scratch, struct win12_push *push)
{
    static const struct win12_slice none = { NULL, 0 };
    struct win12_data data;
    begin(scratch, octets, readings, room, push);
    if (win12_decode_data(octets, size, &data, &push->fault) == WIN12_OK && win12_push_body(scratch, &data)) {
        win12_push_finish(scratch, &none);
    }
    return done(scratch);
}
