/*
 * Readings of a push: which object each value of a notification belongs to, with its scaler and unit.
 *
 * What win12.application.pushes does in Python, for drivers: DataNotification, EventNotification, and the two
 * deviations from the standard that meters in the field have (descriptor_push, swapped_push). The readings are the
 * same, in the same order; how makers name their values is declared in spec/objects/push_layouts.yaml and stands in
 * the tables of win12/objects/push_layouts.h.
 *
 * No allocation, no recursion, no I/O, no floating point. Nothing is copied: a value points into the octets, which
 * must live as long as the readings. What a hostile push can make grow has a bound: readings by the array that is
 * given, nesting by WIN12_DATA_DEPTH, all else below. What exceeds a bound is refused as a whole.
 *
 * Octets may be looked at more than once. If others write to them meanwhile, values may be wrong or the push refused,
 * but nothing is read outside of them, and every bound holds.
 */
#ifndef WIN12_PUSH_H
#define WIN12_PUSH_H

#include "push_scratch.h"

#include "win12/objects/push_layouts.h"

#ifdef __cplusplus
extern "C" {
#endif

#define WIN12_PUSH_NO_LAYOUT 0xffU

/* One attribute of one object. */
struct win12_push_reading {
    struct win12_slice value; /* A-XDR with its tag; of a value in a compact array the contents alone */
    struct win12_slice type; /* the type description of a value in a compact array; else of size 0 */
    uint16_t class_id; /* 0 where the push does not tell, and where it tells 0 */
    int16_t attribute;
    uint8_t obis[6];
    uint8_t tag; /* the Data type of the value */
    int8_t scaler; /* of a number: value = number * 10 ** scaler */
    uint8_t unit; /* a code of scaler_unit */
    uint8_t layout; /* enum win12_push_layout_id: what gave name or scaler; WIN12_PUSH_NO_LAYOUT: the push itself */
    bool has_class;
    bool has_unit; /* scaler and unit are known; never of what is no number */
    uint8_t marks; /* for the reader alone */
    uint8_t place; /* for the reader alone */
};

/* What a push says beside its readings. */
struct win12_push {
    uint32_t count; /* readings */
    uint32_t nameless; /* values that nothing names; they are not among the readings */
    uint8_t layout; /* enum win12_push_layout_id: what supplied names or scalers, or WIN12_PUSH_NO_LAYOUT */
    bool has_time;
    bool clock_time; /* the time is that of the clock among the readings, not of the header */
    bool odd_time; /* there is a date-time in the header that is none */
    uint8_t time[12]; /* date-time; all of it that makes a moment is there */
    struct win12_fault fault; /* when the push was refused */
};

/*
 * The readings of a plain APDU, at most `room` of them. `octets` is not NULL. `scratch` need not be set; nothing of it
 * is needed afterwards. After an error there are no readings, and push->fault says what is wrong at which octet:
 *
 * UNEXPECTED_APDU  the APDU is no notification
 * TOO_LARGE        more readings than there is room for, or a bound below is exceeded
 * BAD_VALUE        the octets changed while they were read; other codes of decoding can tell so, too
 * others           the APDU does not decode; told is what Python tells, of the form that fits furthest
 */
win12_code win12_push_read(const uint8_t *octets, size_t size, struct win12_push_reading *readings, uint32_t room,
    struct win12_push_scratch *scratch, struct win12_push *push);

/* The same for bare data, as in a push without its header. */
win12_code win12_push_read_data(const uint8_t *octets, size_t size, struct win12_push_reading *readings, uint32_t room,
    struct win12_push_scratch *scratch, struct win12_push *push);

/*
 * The value of a reading with its tag, wherever it stood; TOO_LARGE when there is no room. `size` is that of what was
 * written.
 */
win12_code win12_push_write_value(const struct win12_push_reading *reading, uint8_t *to, size_t room,
    struct win12_push_scratch *scratch, size_t *size);

/* The unit that is usual for a logical name; false when the name does not tell. */
bool win12_push_usual_unit(const uint8_t obis[6], uint8_t *unit);

#ifdef __cplusplus
}
#endif

#endif
