/*
 * What the files of the reader of pushes share. Nothing here is for callers.
 *
 * push_node.c    one element at a time                     win12.application.values.nodes
 * push_time.c    what is a date-time                       win12.application.values.time
 * push_name.c    names, classes, usual units               win12.application.values.obis
 * push_reading.c what is known of a value                  win12.application.pushes.push
 * push_entry.c   a value with what names and scales it     win12.application.pushes.entries
 * push_list.c    a list of objects before their values     the same
 * push_body.c    what names the values of a list           win12.application.pushes.push: `_Body.walk`
 * push_finish.c  scalers, units, time                      the same: `_Body.finish`
 * push_value.c   a value with its tag
 * push.c         notifications                             the same: `interpret`
 *
 * Functions that can fail return false. Then the fault is set, and whoever called them returns too.
 */
#ifndef WIN12_PUSH_INNER_H
#define WIN12_PUSH_INNER_H

#include "push.h"

/* What `can` says. */
#define WIN12_PUSH_CAN(token) (1U << (token))

/* Marks of readings. */
enum {
    WIN12_PUSH_LOOSE = 1, /* it came without a name */
    WIN12_PUSH_RULED = 2, /* and has that of a rule */
    WIN12_PUSH_TELLS = 4, /* it is the scaler_unit attribute of a register: scaler and unit are those that it tells */
    WIN12_PUSH_MOMENT = 8, /* its last 12 octets are a moment */
};

static inline bool win12_push_sound(const struct win12_push_scratch *s)
{
    return s->push->fault.code == WIN12_OK;
}

/* Refuse the push; always false. */
bool win12_push_refuse(struct win12_push_scratch *s, win12_code code, const uint8_t *where, const char *field);

/* --- elements --- */

/* A list of the one element that these octets, or these contents of that type, are. */
void win12_push_alone(struct win12_push_list *list, const struct win12_slice *octets, const uint8_t *type);

/* Members one by one: a compiler may call memcpy for a structure, and there is none. */
void win12_push_copy(struct win12_push_list *to, const struct win12_push_list *from);

/* The next element of a list that has one. */
bool win12_push_next(struct win12_push_scratch *s, struct win12_push_list *list, struct win12_push_node *node);

/* The children of a sequence. */
bool win12_push_open(struct win12_push_scratch *s, const struct win12_push_node *node, struct win12_push_list *list);

/* One step of a walk that was begun before `list`, as by win12_push_begin. */
uint32_t win12_push_begin(struct win12_push_scratch *s, const struct win12_push_list *list);
bool win12_push_step(struct win12_push_scratch *s, struct win12_data_item *item);

/*
 * Look ahead from the beginning of a list; then at its element `n`, NULL when there is a fault. `n` is less than
 * `list->left`.
 */
void win12_push_look(struct win12_push_scratch *s, const struct win12_push_list *list);
const struct win12_push_node *win12_push_ahead(struct win12_push_scratch *s, uint32_t n);

static inline bool win12_push_is(const struct win12_push_node *node, enum win12_push_token token)
{
    return (node->can & WIN12_PUSH_CAN((unsigned)token)) != 0U;
}

bool win12_push_is_sequence(uint8_t tag);
bool win12_push_is_number(uint8_t tag);

/* The octets of a string or a date; of size 0 for what is none. */
void win12_push_text(const struct win12_push_node *node, struct win12_slice *text);

/* Of a node that is a long-unsigned, an integer, an unsigned, an enum. */
uint16_t win12_push_u16(const struct win12_push_node *node);
int16_t win12_push_small(const struct win12_push_node *node);

/* Scaler and unit of a node that is a scaler_unit. */
void win12_push_scaler_unit(const struct win12_push_node *node, int8_t *scaler, uint8_t *unit);

/* --- times: both of 12 octets --- */

/* Whether these can be the fields of a date-time, and are not some other octets. */
bool win12_push_plausible_time(const uint8_t *octets);

/* Whether they say a moment: no part that is needed is missing or impossible. */
bool win12_push_is_moment(const uint8_t *octets);

/* --- names --- */

/* Whether six octets can be a logical name. */
bool win12_push_plausible_name(const uint8_t *octets);

void win12_push_copy_name(uint8_t to[6], const uint8_t *from);
bool win12_push_same_name(const uint8_t *one, const uint8_t *other);
bool win12_push_matches(const struct win12_push_code *code, const uint8_t *obis);

/* Whether a class, as far as it is known, has such an attribute with a value of such a type. */
bool win12_push_has_attribute(uint16_t class_id, int16_t attribute, uint8_t tag);

/* --- readings --- */

/* A reading of that value, attribute 2, without all else, at the end of those there are; NULL when there is no room. */
struct win12_push_reading *win12_push_make(struct win12_push_scratch *s, const struct win12_push_node *node);

/* It is filled and stays. */
void win12_push_keep(struct win12_push_scratch *s, struct win12_push_reading *made, const struct win12_push_node *node);

/* Whether the text of a node begins as the layout wants. */
bool win12_push_begins(const struct win12_push_layout *layout, const struct win12_push_node *node);

/* A value without a name, at that place of a list of so many. */
bool win12_push_loose(struct win12_push_scratch *s, const struct win12_push_node *node, uint32_t at, uint32_t count);

/*
 * The entry that begins a list, kept as a reading: how many elements it takes, all of them if `whole`; 0 when none
 * fits.
 */
uint32_t win12_push_entry(struct win12_push_scratch *s, const struct win12_push_list *list, bool whole);

/* Values after the list of what they are, kept as readings; false when this is no such list, or after a fault. */
bool win12_push_objects(struct win12_push_scratch *s, const struct win12_push_list *list);

/* All values of data. */
bool win12_push_body(struct win12_push_scratch *s, const struct win12_data *data);

/* Names, scalers, units and the time, once all that may tell them is known. `header` is the date-time, or of size 0. */
void win12_push_finish(struct win12_push_scratch *s, const struct win12_slice *header);

#endif
