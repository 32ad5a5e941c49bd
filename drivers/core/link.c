// The client's station of an HDLC link: see link.h.

#include "link_inner.h"

#include "win12/frames/llc.h"
#include "win12/limits.h"

#define SEQUENCE_MASK 7U

/* --- octets */

static bool header(uint8_t direction, uint8_t to[WIN12_LINK_HEADER])
{
    const struct win12_llc llc = {.source_lsap = direction, .apdu = {to, 0}};
    size_t size = 0;

    return win12_write_llc(&llc, to, WIN12_LINK_HEADER, &size) == WIN12_OK && size == WIN12_LINK_HEADER;
}

struct win12_slice win12_link_segment(const struct win12_link *link, uint8_t number, bool *more)
{
    const size_t behind = (size_t)((number - link->first) & SEQUENCE_MASK) * link->info;
    const size_t left = link->sent_size - link->sent_at;
    const size_t at = behind < left ? behind : left;
    const size_t size = left - at < link->info ? left - at : link->info;
    const struct win12_slice segment = {link->sent + link->sent_at + at, size};

    *more = at + size < left;
    return segment;
}

/* A frame that we sent can only come back as the server's where both have the same address; RR looks the same from both ends. */
static void expect_echo(struct win12_link *link, const struct win12_hdlc *frame)
{
    if (link->here_size == link->there_size && memcmp(link->here, link->there, link->here_size) == 0
        && win12_link_meaning(frame->control).kind != WIN12_LINK_SUPERVISORY) {
        link->echo.there = true;
        link->echo.segmented = frame->segmented;
        link->echo.control = frame->control;
        link->echo.information = frame->information;
    }
}

bool win12_link_write(struct win12_link *link, const struct win12_link_control *control, const struct win12_slice *information,
    bool segmented)
{
    const struct win12_hdlc frame = {
        .segmented = segmented,
        .destination = {link->there, link->there_size},
        .source = {link->here, link->here_size},
        .control = win12_link_octet(control),
        .information = *information,
    };
    size_t room;
    uint8_t *const to = win12_outgoing_room(link->out, &room);
    size_t size = 0;

    if (win12_write_hdlc(&frame, to, room, &size) != WIN12_OK) {
        return false;
    }
    link->out->end += size;
    expect_echo(link, &frame);
    return true;
}

/* --- what the owner wants */

win12_code win12_link_note(struct win12_link *link, win12_code code)
{
    win12_steps_note(link->steps, WIN12_STEP_HDLC_CLIENT, (uint32_t)link->machine.transition);
    link->machine.transition = (enum win12_hdlc_client_id)WIN12_NO_STEP;
    return code;
}

bool win12_link_init(struct win12_link *link, struct win12_outgoing *out, struct win12_steps *steps, uint8_t client,
    uint16_t server, uint16_t physical)
{
    memset(link, 0, sizeof(*link));
    link->out = out;
    link->steps = steps;
    link->info = WIN12_HDLC_INFO_DEFAULT;
    win12_link_bind(link);
    link->machine.transition = (enum win12_hdlc_client_id)WIN12_NO_STEP;
    link->machine.send_info = WIN12_HDLC_INFO_DEFAULT;
    link->machine.take_info = WIN12_HDLC_INFO_DEFAULT;
    link->machine.send_window = WIN12_HDLC_WINDOW_DEFAULT;
    link->machine.take_window = WIN12_HDLC_WINDOW_DEFAULT;
    link->here_size = win12_link_address(client, 0, link->here);
    link->there_size = win12_link_address(server, physical, link->there);
    return link->here_size == 1 && link->there_size > 0 && header(WIN12_DIRECTION_TO_SERVER, link->ours)
        && header(WIN12_DIRECTION_TO_CLIENT, link->theirs);
}

win12_code win12_link_open(struct win12_link *link, win12_time now)
{
    return win12_link_note(link, win12_hdlc_client_api_open(&link->machine, now));
}

win12_code win12_link_close(struct win12_link *link, win12_time now)
{
    return win12_link_note(link, win12_hdlc_client_api_close(&link->machine, now));
}

win12_code win12_link_poll(struct win12_link *link, win12_time now)
{
    return win12_link_note(link, win12_hdlc_client_api_poll(&link->machine, now));
}

/* Send what may be sent. After a frame with P=1 the machine sends nothing until it is asked again. */
void win12_link_pump(struct win12_link *link, win12_time now)
{
    link->gave_turn = false;
    while (!link->gave_turn && link->machine.state == WIN12_HDLC_CLIENT_CONNECTED) {
        const uint8_t before = link->machine.vs;
        bool more;

        if (win12_link_segment(link, before, &more).size == 0
            || win12_link_note(link, win12_hdlc_client_api_pump(&link->machine, more, now)) != WIN12_OK
            || link->machine.vs == before) {
            return;
        }
    }
}

win12_code win12_link_send(struct win12_link *link, const uint8_t *apdu, size_t size, win12_time now)
{
    const size_t whole = size + WIN12_LINK_HEADER;
    win12_code code;

    if (size > sizeof(link->sent) - WIN12_LINK_HEADER) {
        return WIN12_E_TOO_LONG;
    }
    if (link->sent_at < link->sent_size) {
        return WIN12_E_UNEXPECTED;
    }
    code = win12_hdlc_client_api_send(&link->machine, (uint32_t)((whole + link->info - 1) / link->info), now);
    (void)win12_link_note(link, code);
    if (code == WIN12_OK) {
        memcpy(link->sent, link->ours, WIN12_LINK_HEADER);
        memcpy(link->sent + WIN12_LINK_HEADER, apdu, size);
        link->sent_size = whole;
        link->sent_at = 0;
        link->echo.there = false;
        win12_link_pump(link, now);
    }
    return code;
}

/* --- time */

win12_time win12_link_deadline(const struct win12_link *link)
{
    return win12_hdlc_client_deadline(&link->machine);
}

void win12_link_timer(struct win12_link *link, win12_time now)
{
    (void)win12_link_note(link, win12_hdlc_client_handle_timer(&link->machine, now));
}
