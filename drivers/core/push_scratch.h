/* What a reader of pushes needs while it reads. The caller gives the room and need not look at it. */
#ifndef WIN12_PUSH_SCRATCH_H
#define WIN12_PUSH_SCRATCH_H

#include "win12/frames/axdr.h"
#include "win12/objects/push_layouts.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Bounds; -DWIN12_NAME=VALUE gives another one.
 *
 * A step is one of win12_data_next. Every element of a list is gone through once for each list around it, and up to
 * eight times more where an entry may begin. Pushes of real meters take some hundreds; a
 * load profile of 1,000 rows of six takes 57,036. Decoding comes before, and is bounded by the size alone.
 */
#ifndef WIN12_PUSH_STEPS_MAX
#define WIN12_PUSH_STEPS_MAX 100000U
#endif
/* scaler_unit attributes that come as values of their own; each is compared with every reading that has no unit. */
#ifndef WIN12_PUSH_TOLD_MAX
#define WIN12_PUSH_TOLD_MAX 128U
#endif

/* An element: where its octets stand, and what it is. */
struct win12_push_node {
    struct win12_slice octets; /* tag included; in a compact array the contents alone */
    struct win12_slice type; /* in a compact array its description; else of size 0 */
    struct win12_slice content; /* of a scalar: without tag and length */
    uint8_t tag;
    uint8_t can; /* bit n: it can be token n of an entry, see enum win12_push_token */
};

/* Elements that are still to come. */
struct win12_push_list {
    const uint8_t *at; /* the next one */
    const uint8_t *end; /* nothing is read beyond */
    const uint8_t *type; /* the description of the next one, in a compact array; NULL where it has a tag of its own */
    uint32_t left;
    bool same; /* the description is that of all */
};

/* A list that is being read, and the place in it. */
struct win12_push_level {
    struct win12_push_list list;
    uint32_t at;
    uint32_t count;
};

struct win12_push;
struct win12_push_reading;

struct win12_push_scratch {
    const uint8_t *octets; /* of the whole APDU: faults are told from here */
    struct win12_push *push;
    struct win12_push_reading *readings;
    uint32_t room;
    uint32_t steps; /* that may still be taken */
    struct win12_data_walk walk; /* through the element that is looked at */
    struct win12_push_level levels[WIN12_DATA_DEPTH]; /* lists inside each other */
    uint32_t depth;
    struct win12_push_list ahead; /* after the elements that were looked at ahead */
    struct win12_push_node nodes[WIN12_PUSH_TOKENS_MAX + 1U]; /* these, and one behind an entry */
    uint32_t looked; /* how many they are */
    uint32_t told[WIN12_PUSH_TOLD_MAX]; /* readings that are scaler_unit attributes */
    uint32_t tellers;
    bool begun[WIN12_PUSH_LAYOUTS]; /* there is an element that begins as this layout wants */
    bool seen[WIN12_PUSH_TYPES + 1U]; /* there is a value of this name and type */
};

#ifdef __cplusplus
}
#endif

#endif
