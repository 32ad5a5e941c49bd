// Generated from spec/frames/descriptor_push.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Push whose body lists attribute descriptors.
 *
 * A deviation met in the field (Sagemcom XT211 and the EGD HAN interface): the elements of the pushed list begin
 * with a cosem-attribute-descriptor without a tag, so the body is not Data. Tried only after data_notification was
 * refused.
 */

#ifndef WIN12_FRAMES_DESCRIPTOR_PUSH_H
#define WIN12_FRAMES_DESCRIPTOR_PUSH_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"
#include "win12/frames/cosem.h"
#include "win12/frames/notification.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * item
 *
 * spec/frames/descriptor_push.ksy:19
 */
struct win12_descriptor_push_item {
    struct win12_attribute_descriptor attribute;
    struct win12_data data;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_descriptor_push_item(struct win12_input *in, struct win12_descriptor_push_item *out);
win12_code win12_decode_descriptor_push_item(const uint8_t *octets, size_t size,
    struct win12_descriptor_push_item *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_descriptor_push_item(struct win12_output *out, const struct win12_descriptor_push_item *in);
win12_code win12_write_descriptor_push_item(const struct win12_descriptor_push_item *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * A deviation met in the field (Sagemcom XT211 and the EGD HAN interface): the elements of the pushed list begin
 * with a cosem-attribute-descriptor without a tag, so the body is not Data. Tried only after data_notification was
 * refused.
 *
 * spec/frames/descriptor_push.ksy:1
 */
struct win12_descriptor_push {
    uint32_t long_invoke_id;
    struct win12_notification_time date_time;
    uint8_t kind;
    struct win12_list items;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_descriptor_push(struct win12_input *in, struct win12_descriptor_push *out);
win12_code win12_decode_descriptor_push(const uint8_t *octets, size_t size, struct win12_descriptor_push *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_descriptor_push(struct win12_output *out, const struct win12_descriptor_push *in);
win12_code win12_write_descriptor_push(const struct win12_descriptor_push *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
