/*
 * Data, one element at a time, as win12.application.values.nodes sees it: an array, a structure and a compact array
 * have children, and those of a compact array look like any other.
 *
 * A list is a place in the octets and what is left. Each element is walked through from there, with a walk of its own:
 * it stays in bounds whatever the octets have become since they were decoded. Every step is counted.
 */
#include "push_inner.h"

bool win12_push_refuse(struct win12_push_scratch *s, win12_code code, const uint8_t *where, const char *field)
{
    s->push->fault.code = code;
    s->push->fault.offset = (size_t)(where - s->octets);
    s->push->fault.field = field;
    return false;
}

void win12_push_alone(struct win12_push_list *list, const struct win12_slice *octets, const uint8_t *type)
{
    list->at = octets->at;
    list->end = octets->at + octets->size;
    list->type = type;
    list->left = 1;
    list->same = true;
}

void win12_push_copy(struct win12_push_list *to, const struct win12_push_list *from)
{
    to->at = from->at;
    to->end = from->end;
    to->type = from->type;
    to->left = from->left;
    to->same = from->same;
}

/* Returns the depth at which the element is whole again: one where a level stands for the description it is in. */
uint32_t win12_push_begin(struct win12_push_scratch *s, const struct win12_push_list *list)
{
    struct win12_data_walk *const walk = &s->walk;
    win12_input_init(&walk->in, s->octets, (size_t)(list->end - s->octets));
    walk->in.at = list->at;
    walk->outer = list->end;
    walk->description = NULL;
    walk->depth = 0;
    walk->begun = false;
    if (list->type == NULL) {
        return 0;
    }
    walk->levels[0].description = list->type;
    walk->levels[0].left = 1;
    walk->levels[0].tag = WIN12_DATA_TYPE_STRUCTURE;
    walk->depth = 1;
    walk->begun = true;
    return 1;
}

bool win12_push_step(struct win12_push_scratch *s, struct win12_data_item *item)
{
    if (s->steps == 0U) {
        return win12_push_refuse(s, WIN12_E_TOO_LARGE, s->walk.in.at, "push.steps");
    }
    s->steps--;
    if (win12_data_next(&s->walk, item) == WIN12_OK) {
        return true;
    }
    s->push->fault.code = s->walk.in.fault.code;
    s->push->fault.offset = s->walk.in.fault.offset;
    s->push->fault.field = s->walk.in.fault.field;
    return false;
}

/* structure{integer, enum or unsigned}: no length can be written otherwise, so its octets are these. */
static bool tells_scaler_unit(const struct win12_push_node *node)
{
    const bool tagged = node->type.size == 0U;
    const uint8_t *const b = tagged ? node->octets.at : node->type.at;
    if (tagged ? node->octets.size != 6U : node->type.size != 4U || node->octets.size != 2U) {
        return false;
    }
    const uint8_t unit = tagged ? b[4] : b[3];
    return b[1] == 2U && b[2] == WIN12_DATA_TYPE_INTEGER
        && (unit == WIN12_DATA_TYPE_ENUM || unit == WIN12_DATA_TYPE_UNSIGNED);
}

/* The tokens of an entry that a node can be: `_TOKENS` of entries.py. */
static unsigned tokens(const struct win12_push_node *node)
{
    const uint8_t *const b = node->content.at;
    unsigned can = WIN12_PUSH_CAN(WIN12_PUSH_TOKEN_VALUE);
    switch (node->tag) {
    case WIN12_DATA_TYPE_STRUCTURE:
        return tells_scaler_unit(node) ? WIN12_PUSH_CAN(WIN12_PUSH_TOKEN_SCALER_UNIT) : can;
    case WIN12_DATA_TYPE_LONG_UNSIGNED:
        can |= WIN12_PUSH_CAN(WIN12_PUSH_TOKEN_DATA_INDEX);
        return b[0] != 0U || b[1] != 0U ? can | WIN12_PUSH_CAN(WIN12_PUSH_TOKEN_CLASS_ID) : can;
    case WIN12_DATA_TYPE_OCTET_STRING:
        can |= node->content.size == 6U && win12_push_plausible_name(b) ? WIN12_PUSH_CAN(WIN12_PUSH_TOKEN_OBIS) : 0U;
        return can;
    case WIN12_DATA_TYPE_INTEGER:
        can |= WIN12_PUSH_CAN(WIN12_PUSH_TOKEN_SCALER);
        return b[0] > 0U && b[0] < 0x80U ? can | WIN12_PUSH_CAN(WIN12_PUSH_TOKEN_ATTRIBUTE) : can;
    case WIN12_DATA_TYPE_UNSIGNED:
        return b[0] > 0U ? can | WIN12_PUSH_CAN(WIN12_PUSH_TOKEN_ATTRIBUTE) : can;
    case WIN12_DATA_TYPE_ENUM:
        return can | WIN12_PUSH_CAN(WIN12_PUSH_TOKEN_UNIT);
    default:
        return can;
    }
}

bool win12_push_next(struct win12_push_scratch *s, struct win12_push_list *list, struct win12_push_node *node)
{
    struct win12_data_item item;
    const uint32_t whole = win12_push_begin(s, list);
    if (!win12_push_step(s, &item)) {
        return false;
    }
    node->tag = item.tag;
    node->content.at = item.content.at;
    node->content.size = item.content.size;
    while (s->walk.depth > whole) {
        if (!win12_push_step(s, &item)) {
            return false;
        }
    }
    node->octets.at = list->at;
    node->octets.size = (size_t)(s->walk.in.at - list->at);
    node->type.at = list->type;
    node->type.size = list->type == NULL ? 0U : (size_t)(s->walk.description - list->type);
    node->can = (uint8_t)tokens(node);
    list->at = s->walk.in.at;
    list->type = list->type == NULL || list->same ? list->type : s->walk.description;
    list->left--;
    return true;
}

/* A compact array does not say how many elements it has: they are counted. */
static bool counted(struct win12_push_scratch *s, struct win12_push_list *list)
{
    struct win12_push_list rest;
    struct win12_push_node node;
    uint32_t count = 0;
    win12_push_copy(&rest, list);
    rest.left = UINT32_MAX;
    while (rest.at != rest.end) {
        if (!win12_push_next(s, &rest, &node)) {
            return false;
        }
        count++;
    }
    list->left = count;
    return true;
}

bool win12_push_open(struct win12_push_scratch *s, const struct win12_push_node *node, struct win12_push_list *list)
{
    struct win12_data_item item;
    win12_push_alone(list, &node->octets, node->type.at);
    win12_push_begin(s, list);
    if (!win12_push_step(s, &item)) {
        return false;
    }
    if (item.part != WIN12_DATA_BEGIN || item.tag != node->tag) {
        return win12_push_refuse(s, WIN12_E_BAD_VALUE, node->octets.at, "push");
    }
    list->at = s->walk.in.at;
    list->left = item.count;
    if (item.tag == WIN12_DATA_TYPE_COMPACT_ARRAY) {
        list->end = item.content.at + item.content.size;
        list->type = item.description.at;
        return counted(s, list);
    }
    if (list->type != NULL) {
        list->same = item.tag == WIN12_DATA_TYPE_ARRAY;
        list->type = list->same ? s->walk.levels[s->walk.depth - 1U].description : s->walk.description;
    }
    return true;
}

void win12_push_look(struct win12_push_scratch *s, const struct win12_push_list *list)
{
    win12_push_copy(&s->ahead, list);
    s->looked = 0;
}

const struct win12_push_node *win12_push_ahead(struct win12_push_scratch *s, uint32_t n)
{
    while (s->looked <= n) {
        if (!win12_push_next(s, &s->ahead, &s->nodes[s->looked])) {
            return NULL;
        }
        s->looked++;
    }
    return &s->nodes[n];
}

bool win12_push_is_sequence(uint8_t tag)
{
    return tag == WIN12_DATA_TYPE_ARRAY || tag == WIN12_DATA_TYPE_STRUCTURE || tag == WIN12_DATA_TYPE_COMPACT_ARRAY;
}

/* What Python has as int or float: a boolean, bits and dates are none. */
bool win12_push_is_number(uint8_t tag)
{
    return tag == WIN12_DATA_TYPE_DOUBLE_LONG || tag == WIN12_DATA_TYPE_DOUBLE_LONG_UNSIGNED
        || tag == WIN12_DATA_TYPE_BCD || (tag >= WIN12_DATA_TYPE_INTEGER && tag <= WIN12_DATA_TYPE_LONG_UNSIGNED)
        || (tag >= WIN12_DATA_TYPE_LONG64 && tag <= WIN12_DATA_TYPE_FLOAT64)
        || (tag >= WIN12_DATA_TYPE_DELTA_INTEGER && tag <= WIN12_DATA_TYPE_DELTA_DOUBLE_LONG_UNSIGNED);
}

void win12_push_text(const struct win12_push_node *node, struct win12_slice *text)
{
    const uint8_t tag = node->tag;
    const bool is = tag == WIN12_DATA_TYPE_OCTET_STRING || tag == WIN12_DATA_TYPE_VISIBLE_STRING
        || tag == WIN12_DATA_TYPE_UTF8_STRING || (tag >= WIN12_DATA_TYPE_DATE_TIME && tag <= WIN12_DATA_TYPE_TIME);
    text->at = node->content.at;
    text->size = is ? node->content.size : 0U;
}

uint16_t win12_push_u16(const struct win12_push_node *node)
{
    return (uint16_t)(node->content.at[0] * 0x100U + node->content.at[1]);
}

static int16_t signed_octet(uint8_t octet)
{
    return (int16_t)(octet < 0x80U ? octet : octet - 0x100);
}

int16_t win12_push_small(const struct win12_push_node *node)
{
    const uint8_t octet = node->content.at[0];
    return node->tag == WIN12_DATA_TYPE_INTEGER ? signed_octet(octet) : (int16_t)octet;
}

void win12_push_scaler_unit(const struct win12_push_node *node, int8_t *scaler, uint8_t *unit)
{
    const bool tagged = node->type.size == 0U;
    *scaler = (int8_t)signed_octet(node->octets.at[tagged ? 3 : 0]);
    *unit = node->octets.at[tagged ? 5 : 1];
}
