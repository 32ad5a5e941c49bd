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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_notification_time(struct win12_input *in, struct win12_notification_time *out);
win12_code win12_decode_notification_time(const uint8_t *octets, size_t size, struct win12_notification_time *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_notification_time(struct win12_output *out, const struct win12_notification_time *in);
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_data_notification(struct win12_input *in, struct win12_data_notification *out);
win12_code win12_decode_data_notification(const uint8_t *octets, size_t size, struct win12_data_notification *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_data_notification(struct win12_output *out, const struct win12_data_notification *in);
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_data_notification_confirm(struct win12_input *in, struct win12_data_notification_confirm *out);
win12_code win12_decode_data_notification_confirm(const uint8_t *octets, size_t size,
    struct win12_data_notification_confirm *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_data_notification_confirm(struct win12_output *out,
    const struct win12_data_notification_confirm *in);
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_event_notification(struct win12_input *in, struct win12_event_notification *out);
win12_code win12_decode_event_notification(const uint8_t *octets, size_t size, struct win12_event_notification *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_event_notification(struct win12_output *out, const struct win12_event_notification *in);
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

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_notification(struct win12_input *in, struct win12_notification *out);
win12_code win12_decode_notification(const uint8_t *octets, size_t size, struct win12_notification *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_notification(struct win12_output *out, const struct win12_notification *in);
win12_code win12_write_notification(const struct win12_notification *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
