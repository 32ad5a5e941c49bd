// What the machine asks and has done: see link_inner.h.

#include "link_inner.h"

#define SEQUENCE_MASK 7U

/* --- asked */

/* Whether octets begin as an LLC header does. */
static bool begins(const uint8_t *octets, size_t size, const uint8_t header[WIN12_LINK_HEADER])
{
    return memcmp(octets, header, size) == 0;
}

/* The first octets of the message, once the information in hand is added. */
static size_t head(const struct win12_link *link, uint8_t to[WIN12_LINK_HEADER])
{
    const struct win12_slice *const more = &link->frame->information;
    size_t size = link->message_size;

    memcpy(to, link->message, size);
    for (size_t i = 0; i < more->size && size < WIN12_LINK_HEADER; i++) {
        to[size] = more->at[i];
        size++;
    }
    return size;
}

static uint32_t content(void *context)
{
    const struct win12_link *const link = context;
    uint8_t begin[WIN12_LINK_HEADER];
    size_t size;

    if (link->frame->information.size > sizeof(link->message) - link->message_size) {
        return WIN12_HDLC_CLIENT_CONTENT_TOO_LARGE;
    }
    if (link->message_size >= WIN12_LINK_HEADER) {
        return WIN12_HDLC_CLIENT_CONTENT_FINE;
    }
    size = head(link, begin);
    if (size == WIN12_LINK_HEADER && begins(begin, size, link->ours)) {
        return WIN12_HDLC_CLIENT_CONTENT_OTHER_DIRECTION;
    }
    if (!begins(begin, size, link->theirs) || (size < WIN12_LINK_HEADER && !link->frame->segmented)) {
        return WIN12_HDLC_CLIENT_CONTENT_MALFORMED;
    }
    return WIN12_HDLC_CLIENT_CONTENT_FINE;
}

/* --- sent */

static bool unnumbered(struct win12_link *link, uint32_t function, bool poll_final)
{
    const struct win12_link_control control = {WIN12_LINK_UNNUMBERED, function, 0, 0, poll_final};
    const struct win12_slice nothing = {link->sent, 0};

    return win12_link_write(link, &control, &nothing, false);
}

/* The settings are the defaults, so that the machine proposes nothing. */
static bool send_snrm(void *context, uint16_t transmit_info, uint16_t receive_info, uint8_t transmit_window, uint8_t receive_window)
{
    return transmit_info == 0 && receive_info == 0 && transmit_window == 0 && receive_window == 0
        && unnumbered(context, WIN12_UNNUMBERED_FUNCTION_SNRM, true);
}

static bool send_disc(void *context)
{
    return unnumbered(context, WIN12_UNNUMBERED_FUNCTION_DISC, true);
}

static bool send_i(void *context, uint8_t send_number, uint8_t receive_number, bool poll_final, bool segmented)
{
    struct win12_link *const link = context;
    const struct win12_link_control control = {WIN12_LINK_INFORMATION, 0, send_number, receive_number, poll_final};
    bool more;
    const struct win12_slice segment = win12_link_segment(link, send_number, &more);

    link->gave_turn = poll_final;
    return win12_link_write(link, &control, &segment, segmented);
}

static bool send_rr(void *context, uint8_t receive_number, bool poll_final)
{
    struct win12_link *const link = context;
    const struct win12_slice nothing = {link->sent, 0};
    const struct win12_link_control control = {
        WIN12_LINK_SUPERVISORY, WIN12_SUPERVISORY_FUNCTION_RECEIVE_READY, 0, receive_number, poll_final};

    return win12_link_write(link, &control, &nothing, false);
}

/* Nobody says anything outside a connection. */
static bool send_ui(void *context, bool filled, bool poll_final)
{
    (void)context;
    (void)filled;
    (void)poll_final;
    return false;
}

/* --- told and called */

static bool tell_opened(void *context, uint16_t info)
{
    struct win12_link *const link = context;

    link->info = info;
    return true;
}

static bool tell_segment(void *context, bool last)
{
    struct win12_link *const link = context;
    const struct win12_slice *const more = &link->frame->information;

    memcpy(link->message + link->message_size, more->at, more->size); /* `content` has said that it fits */
    link->message_size += more->size;
    link->heard = true;
    if (last) {
        link->whole = link->message_size > WIN12_LINK_HEADER;
        link->apdu_size = link->message_size - WIN12_LINK_HEADER;
        link->message_size = 0;
    }
    return true;
}

/* What is unnumbered is taken by the receiver of the line, as it is when no link is open. */
static bool tell_unnumbered(void *context)
{
    (void)context;
    return true;
}

static bool tell_closed(void *context)
{
    struct win12_link *const link = context;

    link->ended = true;
    link->failed = false;
    return true;
}

static bool tell_failed(void *context, uint32_t why)
{
    struct win12_link *const link = context;

    (void)why;
    link->ended = true;
    link->failed = true;
    return true;
}

static bool release(void *context, uint8_t count)
{
    struct win12_link *const link = context;
    const size_t left = link->sent_size - link->sent_at;
    const size_t arrived = (size_t)count * link->info;

    link->sent_at += arrived < left ? arrived : left;
    link->first = (uint8_t)((link->first + count) & SEQUENCE_MASK);
    return true;
}

static bool clear(void *context)
{
    struct win12_link *const link = context;

    link->sent_size = 0;
    link->sent_at = 0;
    link->first = 0;
    link->message_size = 0;
    return true;
}

void win12_link_bind(struct win12_link *link)
{
    const struct win12_hdlc_client_ports ports = {
        .context = link,
        .content = content,
        .send_snrm = send_snrm,
        .send_disc = send_disc,
        .send_i = send_i,
        .send_rr = send_rr,
        .send_ui = send_ui,
        .tell_opened = tell_opened,
        .tell_segment = tell_segment,
        .tell_unnumbered = tell_unnumbered,
        .tell_closed = tell_closed,
        .tell_failed = tell_failed,
        .release = release,
        .clear = clear,
    };

    link->ports = ports;
    win12_hdlc_client_init(&link->machine, &link->ports);
}
