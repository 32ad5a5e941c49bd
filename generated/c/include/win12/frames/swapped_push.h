// Generated from spec/frames/swapped_push.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Push whose names have the length before the tag.
 *
 * A deviation met in the field (Landis+Gyr ZMF100 and others of its firmware): the logical name of some elements
 * begins with 06 09 in place of 09 06, octet-string of six, so the body is not Data. Tried only after
 * data_notification was refused.
 */

#ifndef WIN12_FRAMES_SWAPPED_PUSH_H
#define WIN12_FRAMES_SWAPPED_PUSH_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"
#include "win12/frames/notification.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * structure of a name, a value and, for registers, its scaler and unit
 *
 * spec/frames/swapped_push.ksy:17
 */
struct win12_swapped_push_item {
    uint8_t elements;
    uint16_t name_lead;
    struct win12_slice name; /* logical name */
    struct win12_data data;
    bool has_scaler_unit;
    struct win12_data scaler_unit;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_swapped_push_item(struct win12_input *in, struct win12_swapped_push_item *out);
win12_code win12_decode_swapped_push_item(const uint8_t *octets, size_t size, struct win12_swapped_push_item *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_swapped_push_item(struct win12_output *out, const struct win12_swapped_push_item *in);
win12_code win12_write_swapped_push_item(const struct win12_swapped_push_item *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * A deviation met in the field (Landis+Gyr ZMF100 and others of its firmware): the logical name of some elements
 * begins with 06 09 in place of 09 06, octet-string of six, so the body is not Data. Tried only after
 * data_notification was refused.
 *
 * spec/frames/swapped_push.ksy:1
 */
struct win12_swapped_push {
    uint32_t long_invoke_id;
    struct win12_notification_time date_time;
    uint8_t list_tag; /* array or structure */
    struct win12_list items;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_swapped_push(struct win12_input *in, struct win12_swapped_push *out);
win12_code win12_decode_swapped_push(const uint8_t *octets, size_t size, struct win12_swapped_push *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_swapped_push(struct win12_output *out, const struct win12_swapped_push *in);
win12_code win12_write_swapped_push(const struct win12_swapped_push *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
