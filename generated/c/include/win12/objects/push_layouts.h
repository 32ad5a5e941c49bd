// Generated from spec/objects. Do not edit: change the spec and run `win12 spec generate`.

/*
 * How the bodies of pushes say what their values are, and what is needed of classes and names to read them.
 *
 * Constants without pointers: a range says where in another table the items of one stand.
 */

#ifndef WIN12_OBJECTS_PUSH_LAYOUTS_H
#define WIN12_OBJECTS_PUSH_LAYOUTS_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What an element of an entry is. */
enum win12_push_token {
    WIN12_PUSH_TOKEN_CLASS_ID,
    WIN12_PUSH_TOKEN_OBIS,
    WIN12_PUSH_TOKEN_ATTRIBUTE,
    WIN12_PUSH_TOKEN_DATA_INDEX,
    WIN12_PUSH_TOKEN_VALUE,
    WIN12_PUSH_TOKEN_SCALER_UNIT,
    WIN12_PUSH_TOKEN_SCALER,
    WIN12_PUSH_TOKEN_UNIT,
};

/* What a value without a name looks like. */
enum win12_push_kind {
    WIN12_PUSH_KIND_DATE_TIME,
    WIN12_PUSH_KIND_TEXT,
};

/* Where in its list it stands. */
enum win12_push_place {
    WIN12_PUSH_PLACE_ANY,
    WIN12_PUSH_PLACE_FIRST,
    WIN12_PUSH_PLACE_LAST,
};

/* What the type of an attribute begins with. */
enum win12_push_attribute {
    WIN12_PUSH_ATTRIBUTE_OTHER,
    WIN12_PUSH_ATTRIBUTE_STRUCTURE,
    WIN12_PUSH_ATTRIBUTE_NAME,
};

/* What becomes of a quantity: itself, its time integral, ... */
enum win12_push_form {
    WIN12_PUSH_FORM_VALUE,
    WIN12_PUSH_FORM_INTEGRAL,
    WIN12_PUSH_FORM_COUNT,
    WIN12_PUSH_FORM_DURATION,
};

/* The layouts, in the order in which they are tried. */
enum win12_push_layout_id {
    WIN12_PUSH_LAYOUT_KAIFA_LIST_1,
    WIN12_PUSH_LAYOUT_KAIFA_LIST_2_SINGLE_PHASE,
    WIN12_PUSH_LAYOUT_KAIFA_LIST_2_THREE_PHASE,
    WIN12_PUSH_LAYOUT_KAIFA_LIST_3_SINGLE_PHASE,
    WIN12_PUSH_LAYOUT_KAIFA_LIST_3_THREE_PHASE,
    WIN12_PUSH_LAYOUT_KAIFA_NAMED,
    WIN12_PUSH_LAYOUT_KAIFA_NAMED_VERSION,
    WIN12_PUSH_LAYOUT_KAMSTRUP_V0001,
    WIN12_PUSH_LAYOUT_ISKRA_MOMENTARY_18,
    WIN12_PUSH_LAYOUT_ISKRA_ENERGY_12,
    WIN12_PUSH_LAYOUT_ISKRA_MOMENTARY_12,
    WIN12_PUSH_LAYOUT_ISKRA_MOMENTARY_10,
    WIN12_PUSH_LAYOUT_ISKRA_ENERGY_10,
    WIN12_PUSH_LAYOUT_ISKRA_MOMENTARY_8,
};

#define WIN12_PUSH_TOKENS_MAX 6U /* tokens of an entry */
#define WIN12_PUSH_PREFIX_MAX 10U /* octets that tell a layout */
#define WIN12_PUSH_LEADING_MAX 1U /* names that a layout gives to what stands first */
#define WIN12_PUSH_ID_MAX 26U /* characters of an id, with the zero behind it */

/* Items of a table. */
struct win12_push_range {
    uint16_t first;
    uint16_t count;
};

/* One value with what belongs to it. */
struct win12_push_entry {
    uint8_t size; /* tokens */
    bool flat; /* may also stand in the list itself */
    uint8_t tokens[WIN12_PUSH_TOKENS_MAX]; /* enum win12_push_token */
};

/* A value without a name, and what such a value is called. */
struct win12_push_rule {
    uint8_t kind; /* enum win12_push_kind */
    uint8_t place; /* enum win12_push_place */
    uint8_t obis[6];
};

/* A logical name; bit n of `any` says that group n, A being 0, may have any value. */
struct win12_push_code {
    uint8_t groups[6];
    uint8_t any;
};

/* What a layout says of a value. */
struct win12_push_element {
    struct win12_push_code code;
    bool has_unit;
    int8_t scaler;
    uint8_t unit;
};

/* The Data type that the element at a place must have. */
struct win12_push_at {
    uint8_t place;
    uint8_t tag;
};

/* The Data type that one value of such a name must have. */
struct win12_push_type {
    struct win12_push_code code;
    uint8_t tag;
};

/* What a maker leaves out. */
struct win12_push_layout {
    char id[WIN12_PUSH_ID_MAX];
    uint8_t prefix[WIN12_PUSH_PREFIX_MAX]; /* how an element begins: that at `prefix_at`, or that of the name */
    uint8_t prefix_size; /* 0: none */
    int16_t prefix_at; /* -1: none */
    bool has_prefix_code;
    struct win12_push_code prefix_code;
    bool named; /* names and values; else `elements.count` values told apart by their place */
    uint8_t looked_at; /* elements that must be looked at to know whether the places fit */
    struct win12_push_range places; /* of win12_push_places */
    struct win12_push_range types; /* of win12_push_types */
    struct win12_push_range elements; /* of win12_push_elements */
    struct win12_push_range leading; /* of win12_push_leading: names of what stands first without one */
};

/* The attributes of an interface class, that of the highest version. */
struct win12_push_class {
    uint16_t class_id;
    struct win12_push_range attributes; /* of win12_push_attributes: enum win12_push_attribute */
};

/* A logical name whose usual unit does not follow from its groups. */
struct win12_push_unit {
    uint8_t obis[6];
    uint8_t unit;
};

/* A value of group A whose codes tell units, and what C and D can be there. */
struct win12_push_medium {
    uint8_t code;
    struct win12_push_range quantities; /* of win12_push_quantities */
    struct win12_push_range processing; /* of win12_push_processing */
};

/* A value of group C: its unit, and that of its time integral; 0: none. */
struct win12_push_quantity {
    uint8_t code;
    uint8_t unit;
    uint8_t integral;
};

/* A value of group D, and what it makes of the quantity. */
struct win12_push_process {
    uint8_t code;
    uint8_t form; /* enum win12_push_form */
};

#define WIN12_PUSH_ENTRIES 15U
extern const struct win12_push_entry win12_push_entries[WIN12_PUSH_ENTRIES];

#define WIN12_PUSH_RULES 2U
extern const struct win12_push_rule win12_push_rules[WIN12_PUSH_RULES];

#define WIN12_PUSH_PLACES 5U
extern const struct win12_push_at win12_push_places[WIN12_PUSH_PLACES];

#define WIN12_PUSH_TYPES 1U
extern const struct win12_push_type win12_push_types[WIN12_PUSH_TYPES];

#define WIN12_PUSH_ELEMENTS 125U
extern const struct win12_push_element win12_push_elements[WIN12_PUSH_ELEMENTS];

#define WIN12_PUSH_LEADING 1U
extern const struct win12_push_code win12_push_leading[WIN12_PUSH_LEADING];

#define WIN12_PUSH_LAYOUTS 14U
extern const struct win12_push_layout win12_push_layouts[WIN12_PUSH_LAYOUTS];

#define WIN12_PUSH_ATTRIBUTES 326U
extern const uint8_t win12_push_attributes[WIN12_PUSH_ATTRIBUTES];

#define WIN12_PUSH_CLASSES 103U
extern const struct win12_push_class win12_push_classes[WIN12_PUSH_CLASSES];

#define WIN12_PUSH_UNITS 31U
extern const struct win12_push_unit win12_push_units[WIN12_PUSH_UNITS];

#define WIN12_PUSH_QUANTITIES 103U
extern const struct win12_push_quantity win12_push_quantities[WIN12_PUSH_QUANTITIES];

#define WIN12_PUSH_PROCESSING 56U
extern const struct win12_push_process win12_push_processing[WIN12_PUSH_PROCESSING];

#define WIN12_PUSH_MEDIA 2U
extern const struct win12_push_medium win12_push_media[WIN12_PUSH_MEDIA];

#ifdef __cplusplus
}
#endif

#endif
