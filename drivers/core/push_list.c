/*
 * A push object list before the values (attribute 2 of Push setup): `object_list` of win12.application.pushes.entries.
 * The list may name itself as the first object, and the values may stand in a structure of their own.
 */
#include "push_inner.h"

#if WIN12_PUSH_TOKENS_MAX < 3U
#error "four elements are looked at ahead"
#endif

/* One object of the list. */
struct described {
    const struct win12_push_node *class_id;
    const struct win12_push_node *obis;
    const struct win12_push_node *attribute;
};

/* The object that an element describes: structure{class, name, attribute, data index, ...}. False when it is none. */
static bool describes(struct win12_push_scratch *s, const struct win12_push_node *element, struct described *object)
{
    struct win12_push_list parts;
    if (!win12_push_is_sequence(element->tag) || !win12_push_open(s, element, &parts) || parts.left < 3U) {
        return false;
    }
    win12_push_look(s, &parts);
    if (win12_push_ahead(s, parts.left > 3U ? 3U : 2U) == NULL) {
        return false;
    }
    const uint8_t tag = s->nodes[2].tag;
    object->class_id = &s->nodes[0];
    object->obis = &s->nodes[1];
    object->attribute = &s->nodes[2];
    return s->nodes[0].tag == WIN12_DATA_TYPE_LONG_UNSIGNED && win12_push_is(&s->nodes[1], WIN12_PUSH_TOKEN_OBIS)
        && (tag == WIN12_DATA_TYPE_INTEGER || tag == WIN12_DATA_TYPE_UNSIGNED)
        && (parts.left < 4U || s->nodes[3].tag == WIN12_DATA_TYPE_LONG_UNSIGNED);
}

/* Whether the first element is a list of objects; then `objects` are its elements. */
static bool listed(struct win12_push_scratch *s, const struct win12_push_node *first, struct win12_push_list *objects)
{
    struct win12_push_list rest;
    struct win12_push_node element;
    struct described object;
    if (!win12_push_is_sequence(first->tag) || !win12_push_open(s, first, objects) || objects->left == 0U) {
        return false;
    }
    win12_push_copy(&rest, objects);
    while (rest.left > 0U) {
        if (!win12_push_next(s, &rest, &element) || !describes(s, &element, &object)) {
            return false;
        }
    }
    return true;
}

/* Whether so many values follow the list; then `values` are those that are no list of objects themselves. */
static bool follow(struct win12_push_scratch *s, struct win12_push_list *values, uint32_t objects)
{
    struct win12_push_node second;
    if (values->left + 1U == objects || values->left == objects) {
        return true;
    }
    if (values->left != 1U || !win12_push_next(s, values, &second) || !win12_push_is_sequence(second.tag)) {
        return false;
    }
    return win12_push_open(s, &second, values) && values->left == objects;
}

static bool keep(struct win12_push_scratch *s, struct win12_push_list *objects, struct win12_push_list *values)
{
    struct win12_push_node element;
    struct win12_push_node value;
    struct described object;
    if (!win12_push_next(s, objects, &element) || !win12_push_next(s, values, &value)) {
        return false;
    }
    if (!describes(s, &element, &object)) {
        return win12_push_sound(s) && win12_push_refuse(s, WIN12_E_BAD_VALUE, element.octets.at, "push");
    }
    struct win12_push_reading *const made = win12_push_make(s, &value);
    if (made == NULL) {
        return false;
    }
    made->has_class = true;
    made->class_id = win12_push_u16(object.class_id);
    made->attribute = win12_push_small(object.attribute);
    win12_push_copy_name(made->obis, object.obis->content.at);
    win12_push_keep(s, made, &value);
    return true;
}

bool win12_push_objects(struct win12_push_scratch *s, const struct win12_push_list *list)
{
    struct win12_push_list objects;
    struct win12_push_list values;
    struct win12_push_node element;
    win12_push_copy(&values, list);
    if (list->left == 0U || !win12_push_next(s, &values, &element) || !listed(s, &element, &objects)
        || !follow(s, &values, objects.left)) {
        return false;
    }
    if (objects.left == list->left && !win12_push_next(s, &objects, &element)) { /* the first is the list itself */
        return false;
    }
    while (objects.left > 0U) {
        if (!keep(s, &objects, &values)) {
            return false;
        }
    }
    return true;
}
