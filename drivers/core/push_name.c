/*
 * Names of objects, what their classes have, and the units that are usual for them: the tables of
 * win12/objects/push_layouts.h.
 */
#include "push_inner.h"

#define CURRENT 255U /* group F: not a historical value */
#define SECOND 7U /* unit codes */
#define COUNT 255U

/* The values that groups A, B and F can have: `plausible` of win12.application.values.obis. */
bool win12_push_plausible_name(const uint8_t *octets)
{
    return octets[0] <= 15U && (octets[1] <= 64U || octets[1] >= 128U) && (octets[5] <= 126U || octets[5] == CURRENT);
}

void win12_push_copy_name(uint8_t to[6], const uint8_t *from)
{
    for (unsigned i = 0; i < 6U; i++) {
        to[i] = from[i];
    }
}

bool win12_push_same_name(const uint8_t *one, const uint8_t *other)
{
    return one[0] == other[0] && one[1] == other[1] && one[2] == other[2] && one[3] == other[3] && one[4] == other[4]
        && one[5] == other[5];
}

bool win12_push_matches(const struct win12_push_code *code, const uint8_t *obis)
{
    for (unsigned i = 0; i < 6U; i++) {
        if ((code->any >> i & 1U) == 0U && code->groups[i] != obis[i]) {
            return false;
        }
    }
    return true;
}

/* --- classes --- */

static const struct win12_push_class *find_class(uint16_t class_id)
{
    for (unsigned i = 0; i < WIN12_PUSH_CLASSES; i++) {
        if (win12_push_classes[i].class_id == class_id) {
            return &win12_push_classes[i];
        }
    }
    return NULL;
}

/*
 * `_has` of entries.py: an integer after the name may also be a scaler, and then the attribute it would be does not
 * fit.
 */
bool win12_push_has_attribute(uint16_t class_id, int16_t attribute, uint8_t tag)
{
    const struct win12_push_class *const known = find_class(class_id);
    if (known == NULL) {
        return true;
    }
    if (attribute < 1 || attribute > known->attributes.count) {
        return false;
    }
    const uint8_t kind = win12_push_attributes[known->attributes.first + attribute - 1];
    if (kind == WIN12_PUSH_ATTRIBUTE_STRUCTURE) {
        return win12_push_is_sequence(tag) || tag == WIN12_DATA_TYPE_NULL_DATA;
    }
    return kind != WIN12_PUSH_ATTRIBUTE_NAME || tag == WIN12_DATA_TYPE_OCTET_STRING;
}

/* --- usual units --- */

/* The unit listed for a name; 0 when none is. */
static uint8_t listed_unit(const uint8_t *obis)
{
    for (unsigned i = 0; i < WIN12_PUSH_UNITS; i++) {
        if (win12_push_same_name(win12_push_units[i].obis, obis)) {
            return win12_push_units[i].unit;
        }
    }
    return 0;
}

static const struct win12_push_quantity *find_quantity(const struct win12_push_medium *medium, uint8_t code)
{
    for (unsigned i = 0; i < medium->quantities.count; i++) {
        const struct win12_push_quantity *const found = &win12_push_quantities[medium->quantities.first + i];
        if (found->code == code) {
            return found;
        }
    }
    return NULL;
}

static const struct win12_push_process *find_process(const struct win12_push_medium *medium, uint8_t code)
{
    for (unsigned i = 0; i < medium->processing.count; i++) {
        const struct win12_push_process *const found = &win12_push_processing[medium->processing.first + i];
        if (found->code == code) {
            return found;
        }
    }
    return NULL;
}

static uint8_t made_of(const struct win12_push_quantity *quantity, const struct win12_push_process *process)
{
    switch (process->form) {
    case WIN12_PUSH_FORM_DURATION:
        return SECOND;
    case WIN12_PUSH_FORM_COUNT:
        return COUNT;
    case WIN12_PUSH_FORM_INTEGRAL:
        return quantity->integral;
    default:
        return quantity->unit;
    }
}

/* The unit that groups A, C and D tell; 0 when they do not. */
static uint8_t unit_of_groups(const uint8_t *obis)
{
    for (unsigned i = 0; i < WIN12_PUSH_MEDIA; i++) {
        const struct win12_push_medium *const medium = &win12_push_media[i];
        if (medium->code == obis[0]) {
            const struct win12_push_quantity *const quantity = find_quantity(medium, obis[2]);
            const struct win12_push_process *const process = find_process(medium, obis[3]);
            return quantity != NULL && process != NULL ? made_of(quantity, process) : 0U;
        }
    }
    return 0;
}

/* The code itself, the same for the current period, the same on no channel, then the groups. */
bool win12_push_usual_unit(const uint8_t obis[6], uint8_t *unit)
{
    uint8_t code[6];
    win12_push_copy_name(code, obis);
    *unit = listed_unit(code);
    if (*unit == 0U) {
        code[5] = CURRENT;
        *unit = listed_unit(code);
    }
    if (*unit == 0U) {
        code[1] = 0;
        *unit = listed_unit(code);
    }
    if (*unit == 0U) {
        *unit = unit_of_groups(code);
    }
    return *unit != 0U;
}
