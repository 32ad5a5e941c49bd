/*
 * What names the values of a list, in this order: a layout told by its shape, a list of objects before the values,
 * then entries and loose values. `_Body.walk` and `element` of win12.application.pushes.push, with a stack in place of
 * calls of itself.
 */
#include "push_inner.h"

/* --- layouts told by their shape --- */

static bool has_type(const struct win12_push_layout *layout, uint32_t at, const struct win12_push_node *node)
{
    for (unsigned i = 0; i < layout->places.count; i++) {
        const struct win12_push_at *const place = &win12_push_places[layout->places.first + i];
        if (place->place == at && place->tag != node->tag) {
            return false;
        }
    }
    return layout->prefix_size == 0U || (uint32_t)layout->prefix_at != at || win12_push_begins(layout, node);
}

static bool has_shape(struct win12_push_scratch *s, const struct win12_push_layout *layout,
    const struct win12_push_list *list)
{
    struct win12_push_list rest;
    struct win12_push_node node;
    if (layout->named || layout->elements.count != list->left || (layout->prefix_size > 0U && layout->prefix_at < 0)) {
        return false;
    }
    win12_push_copy(&rest, list);
    for (uint32_t at = 0; at < layout->looked_at; at++) {
        if (!win12_push_next(s, &rest, &node) || !has_type(layout, at, &node)) {
            return false;
        }
    }
    return true;
}

/* The values of a list, named by their place. */
static bool positioned(struct win12_push_scratch *s, uint8_t layout, const struct win12_push_list *list)
{
    const struct win12_push_range *const elements = &win12_push_layouts[layout].elements;
    struct win12_push_list rest;
    struct win12_push_node node;
    win12_push_copy(&rest, list);
    for (unsigned i = 0; i < elements->count; i++) {
        const struct win12_push_element *const element = &win12_push_elements[elements->first + i];
        struct win12_push_reading *const made = win12_push_next(s, &rest, &node) ? win12_push_make(s, &node) : NULL;
        if (made == NULL) {
            return false;
        }
        win12_push_copy_name(made->obis, element->code.groups);
        made->has_unit = element->has_unit;
        made->scaler = element->scaler;
        made->unit = element->unit;
        made->layout = layout;
        win12_push_keep(s, made, &node);
    }
    return true;
}

/* --- lists --- */

/* Read a list: at once, or as one more level of the stack. */
static bool enter(struct win12_push_scratch *s, const struct win12_push_list *list)
{
    for (uint8_t i = 0; i < WIN12_PUSH_LAYOUTS; i++) {
        if (has_shape(s, &win12_push_layouts[i], list)) {
            s->push->layout = i;
            return positioned(s, i, list);
        }
        if (!win12_push_sound(s)) {
            return false;
        }
    }
    if (win12_push_objects(s, list) || !win12_push_sound(s)) {
        return win12_push_sound(s);
    }
    if (s->depth == WIN12_DATA_DEPTH) {
        return win12_push_refuse(s, WIN12_E_TOO_DEEP, list->at, "push");
    }
    struct win12_push_level *const level = &s->levels[s->depth];
    win12_push_copy(&level->list, list);
    level->at = 0;
    level->count = list->left;
    s->depth++;
    return true;
}

/* A structure may be an entry; else it is a list. */
static bool inside(struct win12_push_scratch *s, const struct win12_push_node *node)
{
    struct win12_push_list children;
    if (!win12_push_open(s, node, &children)) {
        return false;
    }
    return win12_push_entry(s, &children, true) > 0U || (win12_push_sound(s) && enter(s, &children));
}

/* What begins at the place where a list is read. */
static bool element(struct win12_push_scratch *s, struct win12_push_level *level)
{
    struct win12_push_list here;
    struct win12_push_node node;
    win12_push_copy(&here, &level->list);
    const uint32_t at = level->at;
    level->at++;
    if (!win12_push_next(s, &level->list, &node)) {
        return false;
    }
    if (win12_push_is_sequence(node.tag)) {
        return inside(s, &node);
    }
    const uint32_t size = win12_push_entry(s, &here, false);
    if (size == 0U) {
        const bool empty = node.tag == WIN12_DATA_TYPE_NULL_DATA || node.tag == WIN12_DATA_TYPE_DONT_CARE;
        return win12_push_sound(s) && (empty || win12_push_loose(s, &node, at, level->count));
    }
    for (uint32_t n = 1; n < size; n++) {
        level->at++;
        if (!win12_push_next(s, &level->list, &node)) {
            return false;
        }
    }
    return true;
}

/* A body that is one value stands for a list of one. */
bool win12_push_body(struct win12_push_scratch *s, const struct win12_data *data)
{
    struct win12_push_list list;
    struct win12_push_list all;
    struct win12_push_node node;
    win12_push_alone(&list, &data->octets, NULL);
    win12_push_copy(&all, &list);
    if (!win12_push_next(s, &all, &node)) {
        return false;
    }
    if (win12_push_is_sequence(node.tag) && !win12_push_open(s, &node, &list)) {
        return false;
    }
    if (!enter(s, &list)) {
        return false;
    }
    while (s->depth > 0U) {
        struct win12_push_level *const level = &s->levels[s->depth - 1U];
        if (level->list.left == 0U) {
            s->depth--;
        } else if (!element(s, level)) {
            return false;
        }
    }
    return true;
}
