// Generated from spec/frames/notification.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Pushes and event notifications.
 *
 * DataNotification 0F and its confirmation 10, EventNotification C2 (IEC 62056-5-3, 7.3.8 and 7.3.9).
 */

#ifndef WIN12_FRAMES_NOTIFICATION_H
#define WIN12_FRAMES_NOTIFICATION_H

#include "win12/frames/output.h"
#include "win12/frames/axdr.h"
#include "win12/frames/cosem.h"

#ifdef __cplusplus
extern "C" {
#endif

#define WIN12_NOTIFICATION_TIME_LEAD_DEFAULT 12U

/*
 * OCTET STRING of 0 or 12 octets. Some makers (Kaifa) put the Data tag 09 before the length; lead keeps which form
 * was sent.
 *
 * spec/frames/notification.ksy:19
 */
struct win12_notification_time {
    uint8_t lead;
    uint8_t tagged_length;
    struct win12_slice octets; /* date-time or empty */
};

/*@ predicate win12_sound_notification_time(struct win12_notification_time *x) =
  @   win12_readable(&x->octets);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->lead, out->tagged_length,
      out->octets.at, out->octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_notification_time(out);
  @*/
win12_code win12_read_notification_time(struct win12_input *in, struct win12_notification_time *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->lead, out->tagged_length, out->octets.at, out->octets.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_notification_time(const uint8_t *octets, size_t size, struct win12_notification_time *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_notification_time(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_notification_time(struct win12_output *out, const struct win12_notification_time *in);

/*@ requires \valid_read(in) && win12_sound_notification_time(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_notification_time(const struct win12_notification_time *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * data-notification
 *
 * spec/frames/notification.ksy:26
 */
struct win12_data_notification {
    uint32_t long_invoke_id; /* bit 31 priority, bit 30 confirmed, 24 bits of invoke id */
    struct win12_notification_time date_time;
    struct win12_data data;
};

/*@ predicate win12_sound_data_notification(struct win12_data_notification *x) =
  @   win12_sound_notification_time(&x->date_time) &&
  @   win12_sound_data(&x->data);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->long_invoke_id,
      out->date_time.lead, out->date_time.tagged_length, out->date_time.octets.at, out->date_time.octets.size,
      out->data.octets.at, out->data.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 7);
  @ ensures \result == WIN12_OK ==> win12_sound_data_notification(out);
  @*/
win12_code win12_read_data_notification(struct win12_input *in, struct win12_data_notification *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->long_invoke_id, out->date_time.lead, out->date_time.tagged_length, out->date_time.octets.at,
      out->date_time.octets.size, out->data.octets.at, out->data.octets.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_data_notification(const uint8_t *octets, size_t size, struct win12_data_notification *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_data_notification(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_data_notification(struct win12_output *out, const struct win12_data_notification *in);

/*@ requires \valid_read(in) && win12_sound_data_notification(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_data_notification(const struct win12_data_notification *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * data-notification-confirm
 *
 * spec/frames/notification.ksy:32
 */
struct win12_data_notification_confirm {
    uint32_t long_invoke_id;
    struct win12_notification_time date_time;
};

/*@ predicate win12_sound_data_notification_confirm(struct win12_data_notification_confirm *x) =
  @   win12_sound_notification_time(&x->date_time);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->long_invoke_id,
      out->date_time.lead, out->date_time.tagged_length, out->date_time.octets.at, out->date_time.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 6);
  @ ensures \result == WIN12_OK ==> win12_sound_data_notification_confirm(out);
  @*/
win12_code win12_read_data_notification_confirm(struct win12_input *in, struct win12_data_notification_confirm *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->long_invoke_id, out->date_time.lead, out->date_time.tagged_length, out->date_time.octets.at,
      out->date_time.octets.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_data_notification_confirm(const uint8_t *octets, size_t size,
    struct win12_data_notification_confirm *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) &&
    win12_sound_data_notification_confirm(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_data_notification_confirm(struct win12_output *out,
    const struct win12_data_notification_confirm *in);

/*@ requires \valid_read(in) && win12_sound_data_notification_confirm(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_data_notification_confirm(const struct win12_data_notification_confirm *in, uint8_t *to,
    size_t room, size_t *size);

/*
 * event-notification
 *
 * spec/frames/notification.ksy:37
 */
struct win12_event_notification {
    bool has_time;
    struct win12_slice time;
    struct win12_attribute_descriptor attribute;
    struct win12_data data;
};

/*@ predicate win12_sound_event_notification(struct win12_event_notification *x) =
  @   (x->has_time ==> win12_readable(&x->time)) &&
  @   win12_sound_attribute_descriptor(&x->attribute) &&
  @   win12_sound_data(&x->data);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->has_time, out->time.at,
      out->time.size, out->attribute.class_id, out->attribute.instance_id.at, out->attribute.instance_id.size,
      out->attribute.attribute_id, out->data.octets.at, out->data.octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 12);
  @ ensures \result == WIN12_OK ==> win12_sound_event_notification(out);
  @*/
win12_code win12_read_event_notification(struct win12_input *in, struct win12_event_notification *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->has_time, out->time.at, out->time.size, out->attribute.class_id, out->attribute.instance_id.at,
      out->attribute.instance_id.size, out->attribute.attribute_id, out->data.octets.at, out->data.octets.size,
      fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_event_notification(const uint8_t *octets, size_t size, struct win12_event_notification *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_event_notification(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_event_notification(struct win12_output *out, const struct win12_event_notification *in);

/*@ requires \valid_read(in) && win12_sound_event_notification(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_event_notification(const struct win12_event_notification *in, uint8_t *to, size_t room,
    size_t *size);

enum win12_notification_case {
    WIN12_NOTIFICATION_IS_DATA_NOTIFICATION,
    WIN12_NOTIFICATION_IS_DATA_NOTIFICATION_CONFIRM,
    WIN12_NOTIFICATION_IS_EVENT_NOTIFICATION,
};

/*
 * DataNotification 0F and its confirmation 10, EventNotification C2 (IEC 62056-5-3, 7.3.8 and 7.3.9).
 *
 * spec/frames/notification.ksy:1
 */
struct win12_notification {
    enum win12_notification_case is;
    union {
        struct win12_data_notification data_notification;
        struct win12_data_notification_confirm data_notification_confirm;
        struct win12_event_notification event_notification;
    } as;
};

/*@ predicate win12_sound_notification(struct win12_notification *x) =
  @   (x->is == WIN12_NOTIFICATION_IS_DATA_NOTIFICATION ==> win12_sound_data_notification(&x->as.data_notification)) &&
  @   (x->is ==
      WIN12_NOTIFICATION_IS_DATA_NOTIFICATION_CONFIRM ==> win12_sound_data_notification_confirm(
      &x->as.data_notification_confirm)) &&
  @   (x->is == WIN12_NOTIFICATION_IS_EVENT_NOTIFICATION ==> win12_sound_event_notification(&x->as.event_notification));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_notification(out);
  @*/
win12_code win12_read_notification(struct win12_input *in, struct win12_notification *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_notification(const uint8_t *octets, size_t size, struct win12_notification *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_notification(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_notification(struct win12_output *out, const struct win12_notification *in);

/*@ requires \valid_read(in) && win12_sound_notification(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_notification(const struct win12_notification *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
