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

/*@ predicate win12_sound_descriptor_push_item(struct win12_descriptor_push_item *x) =
  @   win12_sound_attribute_descriptor(&x->attribute) &&
  @   win12_sound_data(&x->data);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->attribute.class_id,
      out->attribute.instance_id.at, out->attribute.instance_id.size, out->attribute.attribute_id, out->data.octets.at,
      out->data.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 12);
  @ ensures \result == WIN12_OK ==> win12_sound_descriptor_push_item(out);
  @*/
win12_code win12_read_descriptor_push_item(struct win12_input *in, struct win12_descriptor_push_item *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->attribute.class_id, out->attribute.instance_id.at, out->attribute.instance_id.size,
      out->attribute.attribute_id, out->data.octets.at, out->data.octets.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_descriptor_push_item(const uint8_t *octets, size_t size,
    struct win12_descriptor_push_item *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_descriptor_push_item(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_descriptor_push_item(struct win12_output *out, const struct win12_descriptor_push_item *in);

/*@ requires \valid_read(in) && win12_sound_descriptor_push_item(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
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

/*@ predicate win12_sound_descriptor_push(struct win12_descriptor_push *x) =
  @   win12_sound_notification_time(&x->date_time) &&
  @   win12_sound_slice(&x->items.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->long_invoke_id,
      out->date_time.lead, out->date_time.tagged_length, out->date_time.octets.at, out->date_time.octets.size,
      out->kind, out->items.items.at, out->items.items.size, out->items.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 12);
  @ ensures \result == WIN12_OK ==> win12_sound_descriptor_push(out);
  @*/
win12_code win12_read_descriptor_push(struct win12_input *in, struct win12_descriptor_push *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->long_invoke_id, out->date_time.lead, out->date_time.tagged_length, out->date_time.octets.at,
      out->date_time.octets.size, out->kind, out->items.items.at, out->items.items.size, out->items.count, fault->code,
      fault->offset, fault->field;
  @*/
win12_code win12_decode_descriptor_push(const uint8_t *octets, size_t size, struct win12_descriptor_push *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_descriptor_push(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_descriptor_push(struct win12_output *out, const struct win12_descriptor_push *in);

/*@ requires \valid_read(in) && win12_sound_descriptor_push(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_descriptor_push(const struct win12_descriptor_push *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
