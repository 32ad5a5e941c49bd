/*
 * Entries: one value with what names and scales it, alone in a structure or one after another in a list. The forms are
 * declared in spec/objects/push_layouts.yaml; the first that fits is taken. `entry_at` of
 * win12.application.pushes.entries.
 */
#include "push_inner.h"

/* The element that is this token of the entry looked at; NULL when the form has none. */
static const struct win12_push_node *part(const struct win12_push_scratch *s, const struct win12_push_entry *form,
    enum win12_push_token token)
{
    for (unsigned n = 0; n < form->size; n++) {
        if (form->tokens[n] == (unsigned)token) {
            return &s->nodes[n];
        }
    }
    return NULL;
}

/* Most elements of a long list begin nothing: they are not looked beyond. */
static bool fits(struct win12_push_scratch *s, const struct win12_push_entry *form)
{
    for (unsigned n = 0; n < form->size; n++) {
        const struct win12_push_node *const node = win12_push_ahead(s, n);
        if (node == NULL || (node->can & WIN12_PUSH_CAN(form->tokens[n])) == 0U) {
            return false;
        }
    }
    return true;
}

/* Whether class, attribute and value go together. */
static bool together(const struct win12_push_scratch *s, const struct win12_push_entry *form)
{
    const struct win12_push_node *const class_id = part(s, form, WIN12_PUSH_TOKEN_CLASS_ID);
    const struct win12_push_node *const attribute = part(s, form, WIN12_PUSH_TOKEN_ATTRIBUTE);
    return class_id == NULL || attribute == NULL
        || win12_push_has_attribute(win12_push_u16(class_id), win12_push_small(attribute),
            part(s, form, WIN12_PUSH_TOKEN_VALUE)->tag);
}

/* Whether the last element of a run is not the class that begins the next one. */
static bool separate(struct win12_push_scratch *s, const struct win12_push_entry *form,
    const struct win12_push_list *list)
{
    if (form->tokens[0] != WIN12_PUSH_TOKEN_CLASS_ID || form->size >= list->left) {
        return true;
    }
    const struct win12_push_node *const behind = win12_push_ahead(s, form->size);
    return behind != NULL && !(win12_push_is(behind, WIN12_PUSH_TOKEN_OBIS)
        && s->nodes[form->size - 1U].tag == WIN12_DATA_TYPE_LONG_UNSIGNED);
}

static void scale(const struct win12_push_scratch *s, const struct win12_push_entry *form,
    struct win12_push_reading *made)
{
    const struct win12_push_node *const both = part(s, form, WIN12_PUSH_TOKEN_SCALER_UNIT);
    const struct win12_push_node *const scaler = part(s, form, WIN12_PUSH_TOKEN_SCALER);
    const struct win12_push_node *const unit = part(s, form, WIN12_PUSH_TOKEN_UNIT);
    made->has_unit = both != NULL || scaler != NULL;
    if (both != NULL) {
        win12_push_scaler_unit(both, &made->scaler, &made->unit);
    } else if (scaler != NULL) {
        made->scaler = (int8_t)win12_push_small(scaler);
        if (unit != NULL) {
            made->unit = unit->content.at[0];
        } else {
            win12_push_usual_unit(made->obis, &made->unit); /* 0, no unit, when the name does not tell */
        }
    }
}

static bool keep(struct win12_push_scratch *s, const struct win12_push_entry *form)
{
    const struct win12_push_node *const value = part(s, form, WIN12_PUSH_TOKEN_VALUE);
    const struct win12_push_node *const class_id = part(s, form, WIN12_PUSH_TOKEN_CLASS_ID);
    const struct win12_push_node *const attribute = part(s, form, WIN12_PUSH_TOKEN_ATTRIBUTE);
    struct win12_push_reading *const made = win12_push_make(s, value);
    if (made == NULL) {
        return false;
    }
    win12_push_copy_name(made->obis, part(s, form, WIN12_PUSH_TOKEN_OBIS)->content.at);
    if (class_id != NULL) {
        made->has_class = true;
        made->class_id = win12_push_u16(class_id);
    }
    if (attribute != NULL) {
        made->attribute = win12_push_small(attribute);
    }
    scale(s, form, made);
    win12_push_keep(s, made, value);
    return true;
}

uint32_t win12_push_entry(struct win12_push_scratch *s, const struct win12_push_list *list, bool whole)
{
    win12_push_look(s, list);
    for (unsigned i = 0; i < WIN12_PUSH_ENTRIES && win12_push_sound(s); i++) {
        const struct win12_push_entry *const form = &win12_push_entries[i];
        if (whole ? list->left != form->size : !form->flat || form->size > list->left) {
            continue;
        }
        if (fits(s, form) && together(s, form) && (whole || separate(s, form, list))) {
            return keep(s, form) ? form->size : 0U;
        }
    }
    return 0;
}
