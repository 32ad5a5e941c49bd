/*
 * Once everything that may tell scalers is known: `_Body.finish` of win12.application.pushes.push. The readings are
 * gone through where they stand; those that are none in the end are left out.
 */
#include "push_inner.h"

static const uint8_t CLOCK[6] = { 0, 0, 1, 0, 0, 255 };

/* Whether the list of names and values lacks what the layout supplies: `named`. */
static bool is_named(const struct win12_push_scratch *s, unsigned i)
{
    const struct win12_push_layout *const layout = &win12_push_layouts[i];
    if (!layout->named || (layout->prefix_size > 0U && !s->begun[i])) {
        return false;
    }
    for (unsigned n = 0; n < layout->types.count; n++) {
        if (!s->seen[layout->types.first + n]) {
            return false;
        }
    }
    return true;
}

static void find_layout(struct win12_push_scratch *s)
{
    for (uint8_t i = 0; i < WIN12_PUSH_LAYOUTS && s->push->layout == WIN12_PUSH_NO_LAYOUT; i++) {
        if (is_named(s, i)) {
            s->push->layout = i;
        }
    }
}

/* The name of a value without one: from the layout, or from what such values usually are. False when it has none. */
static bool named(const struct win12_push *push, struct win12_push_reading *reading)
{
    if (push->layout != WIN12_PUSH_NO_LAYOUT && reading->place < win12_push_layouts[push->layout].leading.count) {
        const unsigned at = win12_push_layouts[push->layout].leading.first + (unsigned)reading->place;
        win12_push_copy_name(reading->obis, win12_push_leading[at].groups);
        reading->layout = push->layout;
        return true;
    }
    return (reading->marks & WIN12_PUSH_RULED) != 0U;
}

static bool note_teller(struct win12_push_scratch *s, uint32_t at)
{
    if (s->tellers == WIN12_PUSH_TOLD_MAX) {
        return win12_push_refuse(s, WIN12_E_TOO_LARGE, s->readings[at].value.at, "push.told");
    }
    s->told[s->tellers] = at;
    s->tellers++;
    return true;
}

/* --- scaler and unit of a number --- */

/* From the scaler_unit attribute of the same object; of several the last. */
static bool told(const struct win12_push_scratch *s, struct win12_push_reading *reading)
{
    for (uint32_t n = s->tellers; n > 0U; n--) {
        const struct win12_push_reading *const teller = &s->readings[s->told[n - 1U]];
        if (reading->has_class && teller->class_id == reading->class_id
            && win12_push_same_name(teller->obis, reading->obis)) {
            reading->scaler = teller->scaler;
            reading->unit = teller->unit;
            return true;
        }
    }
    return false;
}

static bool supplied(const struct win12_push *push, struct win12_push_reading *reading)
{
    if (push->layout == WIN12_PUSH_NO_LAYOUT || !win12_push_layouts[push->layout].named) {
        return false;
    }
    const struct win12_push_range *const elements = &win12_push_layouts[push->layout].elements;
    for (unsigned n = 0; n < elements->count; n++) {
        const struct win12_push_element *const element = &win12_push_elements[elements->first + n];
        if (win12_push_matches(&element->code, reading->obis)) {
            reading->scaler = element->scaler;
            reading->unit = element->unit;
            reading->layout = element->has_unit ? push->layout : reading->layout;
            return element->has_unit;
        }
    }
    return false;
}

/* `_REGISTER_VALUES` of win12.application.values.reading: class and attribute that scaler_unit is about. */
static bool is_register_value(const struct win12_push_reading *reading)
{
    if (!reading->has_class) {
        return reading->attribute == 2;
    }
    return (reading->attribute == 2 && reading->class_id >= 3U && reading->class_id <= 5U)
        || (reading->attribute == 3 && reading->class_id == 5U);
}

/* A register without any has scaler 0 and the usual unit: `make` there. */
static bool usual(struct win12_push_reading *reading)
{
    reading->scaler = 0;
    return is_register_value(reading) && win12_push_usual_unit(reading->obis, &reading->unit);
}

static void scale(const struct win12_push_scratch *s, struct win12_push_reading *reading)
{
    if (!win12_push_is_number(reading->tag)) {
        reading->has_unit = false;
    } else if (!reading->has_unit) {
        reading->has_unit = told(s, reading) || supplied(s->push, reading) || usual(reading);
    }
    if (!reading->has_unit) {
        reading->scaler = 0;
        reading->unit = 0;
    }
}

/* --- time --- */

static void take_time(struct win12_push *push, const uint8_t *octets)
{
    push->has_time = true;
    for (unsigned i = 0; i < 12U; i++) {
        push->time[i] = octets[i];
    }
}

static void time_of_header(struct win12_push *push, const struct win12_slice *header)
{
    push->odd_time = header->size != 0U && (header->size != 12U || !win12_push_plausible_time(header->at));
    if (header->size == 12U && win12_push_is_moment(header->at)) {
        take_time(push, header->at);
    }
}

/* The first clock that says a moment is the time, when the header has none. */
static void time_of_clock(struct win12_push *push, const struct win12_push_reading *reading)
{
    if (!push->has_time && (reading->marks & WIN12_PUSH_MOMENT) != 0U && win12_push_same_name(reading->obis, CLOCK)) {
        take_time(push, reading->value.at + reading->value.size - 12U);
        push->clock_time = true;
    }
}

/* --- all of them --- */

/* Move a reading to the front, member by member. */
static void move(struct win12_push_reading *to, const struct win12_push_reading *from)
{
    to->value.at = from->value.at;
    to->value.size = from->value.size;
    to->type.at = from->type.at;
    to->type.size = from->type.size;
    to->class_id = from->class_id;
    to->attribute = from->attribute;
    win12_push_copy_name(to->obis, from->obis);
    to->tag = from->tag;
    to->scaler = from->scaler;
    to->unit = from->unit;
    to->layout = from->layout;
    to->has_class = from->has_class;
    to->has_unit = from->has_unit;
    to->marks = from->marks;
    to->place = from->place;
}

/* Leave out the readings that have one of these marks. */
static void leave_out(struct win12_push_scratch *s, unsigned marks)
{
    uint32_t kept = 0;
    for (uint32_t n = 0; n < s->push->count; n++) {
        if ((s->readings[n].marks & marks) == 0U) {
            move(&s->readings[kept], &s->readings[n]);
            kept++;
        }
    }
    s->push->count = kept;
}

/* Names of loose values; those that have none in the end stay marked as loose. */
static void name_loose(struct win12_push_scratch *s)
{
    for (uint32_t n = 0; n < s->push->count; n++) {
        struct win12_push_reading *const reading = &s->readings[n];
        if ((reading->marks & WIN12_PUSH_LOOSE) != 0U) {
            if (named(s->push, reading)) {
                reading->marks &= (uint8_t)~WIN12_PUSH_LOOSE;
            } else {
                s->push->nameless++;
            }
        }
    }
}

void win12_push_finish(struct win12_push_scratch *s, const struct win12_slice *header)
{
    find_layout(s);
    time_of_header(s->push, header);
    name_loose(s);
    leave_out(s, WIN12_PUSH_LOOSE);
    for (uint32_t n = 0; n < s->push->count; n++) {
        if ((s->readings[n].marks & WIN12_PUSH_TELLS) != 0U && !note_teller(s, n)) {
            return;
        }
    }
    for (uint32_t n = 0; n < s->push->count; n++) {
        if ((s->readings[n].marks & WIN12_PUSH_TELLS) == 0U) {
            scale(s, &s->readings[n]);
            time_of_clock(s->push, &s->readings[n]);
        }
    }
    leave_out(s, WIN12_PUSH_TELLS);
}
