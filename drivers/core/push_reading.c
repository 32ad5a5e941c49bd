/*
 * Readings as they are found: `Found` and `_Loose` of win12.application.pushes. Each keeps its place among the others.
 * What is to be known of a value later, such as whether it is a moment, is noted now, so that its octets need not be
 * looked at again.
 */
#include "push_inner.h"

#if WIN12_PUSH_LAYOUTS >= WIN12_PUSH_NO_LAYOUT || WIN12_PUSH_LEADING_MAX >= 0xffU
#error "a layout, and the place of a value without a name, are told in an octet"
#endif

struct win12_push_reading *win12_push_make(struct win12_push_scratch *s, const struct win12_push_node *node)
{
    if (s->push->count == s->room) {
        win12_push_refuse(s, WIN12_E_TOO_LARGE, node->octets.at, "push.readings");
        return NULL;
    }
    struct win12_push_reading *const made = &s->readings[s->push->count];
    made->value.at = node->octets.at;
    made->value.size = node->octets.size;
    made->type.at = node->type.at;
    made->type.size = node->type.size;
    made->class_id = 0;
    made->attribute = 2;
    made->tag = node->tag;
    made->scaler = 0;
    made->unit = 0;
    made->layout = WIN12_PUSH_NO_LAYOUT;
    made->has_class = false;
    made->has_unit = false;
    made->marks = 0;
    made->place = 0;
    return made;
}

bool win12_push_begins(const struct win12_push_layout *layout, const struct win12_push_node *node)
{
    struct win12_slice text;
    win12_push_text(node, &text);
    if (text.size < layout->prefix_size) {
        return false;
    }
    for (unsigned i = 0; i < layout->prefix_size; i++) {
        if (text.at[i] != layout->prefix[i]) {
            return false;
        }
    }
    return true;
}

/* What a named layout may be told by, `_begins` and `named` of push.py: noted now, while the value is at hand. */
static void note(struct win12_push_scratch *s, const struct win12_push_reading *made,
    const struct win12_push_node *node)
{
    for (unsigned i = 0; i < WIN12_PUSH_LAYOUTS; i++) {
        const struct win12_push_layout *const layout = &win12_push_layouts[i];
        if (layout->has_prefix_code && win12_push_matches(&layout->prefix_code, made->obis)
            && win12_push_begins(layout, node)) {
            s->begun[i] = true;
        }
    }
    for (unsigned i = 0; i < WIN12_PUSH_TYPES && !made->has_unit; i++) {
        const struct win12_push_type *const type = &win12_push_types[i];
        if (type->tag == node->tag && win12_push_matches(&type->code, made->obis)) {
            s->seen[i] = true;
        }
    }
}

/* `_tells_unit` of push.py. */
static bool tells(const struct win12_push_reading *made, const struct win12_push_node *node)
{
    return ((made->attribute == 3 && (made->class_id == 3U || made->class_id == 4U))
        || (made->attribute == 4 && made->class_id == 5U)) && win12_push_is(node, WIN12_PUSH_TOKEN_SCALER_UNIT);
}

static bool says_moment(const struct win12_push_node *node)
{
    const uint8_t *const b = node->content.at;
    const bool marked = node->tag == WIN12_DATA_TYPE_DATE_TIME;
    const bool like = node->tag == WIN12_DATA_TYPE_OCTET_STRING && node->content.size == 12U
        && win12_push_plausible_time(b);
    return (marked || like) && win12_push_is_moment(b);
}

void win12_push_keep(struct win12_push_scratch *s, struct win12_push_reading *made, const struct win12_push_node *node)
{
    note(s, made, node);
    if (tells(made, node)) {
        made->marks |= WIN12_PUSH_TELLS;
        win12_push_scaler_unit(node, &made->scaler, &made->unit);
    }
    made->marks |= says_moment(node) ? WIN12_PUSH_MOMENT : 0U;
    s->push->count++;
}

/* --- values without a name --- */

/* `printable` of win12.application.values.reading: with zeros as padding only; and there must be something. */
static bool printable(const struct win12_slice *text)
{
    size_t size = text->size;
    while (size > 0U && text->at[size - 1U] == 0U) {
        size--;
    }
    for (size_t i = 0; i < size; i++) {
        if (text->at[i] < 0x20U || text->at[i] > 0x7eU) {
            return false;
        }
    }
    return size > 0U;
}

static bool looks(uint8_t kind, const struct win12_push_node *node)
{
    struct win12_slice text;
    win12_push_text(node, &text);
    const bool time = node->tag == WIN12_DATA_TYPE_DATE_TIME
        || (text.size == 12U && win12_push_plausible_time(text.at));
    return kind == WIN12_PUSH_KIND_DATE_TIME ? time : !time && printable(&text);
}

/* The rule that names such a value there; NULL when none does. */
static const struct win12_push_rule *ruled(const struct win12_push_node *node, uint32_t at, uint32_t count)
{
    for (unsigned i = 0; i < WIN12_PUSH_RULES; i++) {
        const struct win12_push_rule *const rule = &win12_push_rules[i];
        const bool stands = rule->place == WIN12_PUSH_PLACE_ANY || (rule->place == WIN12_PUSH_PLACE_FIRST && at == 0U)
            || (rule->place == WIN12_PUSH_PLACE_LAST && at + 1U == count);
        if (stands && looks(rule->kind, node)) {
            return rule;
        }
    }
    return NULL;
}

/* What can have a name in the end is kept: a layout that names what stands first may be known only then. */
bool win12_push_loose(struct win12_push_scratch *s, const struct win12_push_node *node, uint32_t at, uint32_t count)
{
    const struct win12_push_rule *const rule = ruled(node, at, count);
    for (unsigned i = 0; i < WIN12_PUSH_LAYOUTS; i++) {
        if ((uint32_t)win12_push_layouts[i].prefix_at == at && win12_push_begins(&win12_push_layouts[i], node)) {
            s->begun[i] = true;
        }
    }
    if (rule == NULL && at >= WIN12_PUSH_LEADING_MAX) {
        s->push->nameless++;
        return true;
    }
    struct win12_push_reading *const made = win12_push_make(s, node);
    if (made == NULL) {
        return false;
    }
    made->place = at < WIN12_PUSH_LEADING_MAX ? (uint8_t)at : 0xffU;
    made->marks = WIN12_PUSH_LOOSE | (says_moment(node) ? WIN12_PUSH_MOMENT : 0U);
    if (rule != NULL) {
        made->marks |= WIN12_PUSH_RULED;
        win12_push_copy_name(made->obis, rule->obis);
    }
    s->push->count++;
    return true;
}
