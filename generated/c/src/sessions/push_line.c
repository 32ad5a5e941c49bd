// Generated from spec/sessions/push_line.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/push_line.h"
#include "win12/limits.h"

static win12_code silent_link_octets(struct win12_push_line *m, win12_time now)
{
    /* begins (spec/sessions/push_line.yaml:26) */
    m->state = WIN12_PUSH_LINE_HEARING;
    m->gap_at = win12_after(now, m->gap_after);
    m->transition = WIN12_PUSH_LINE_ID_BEGINS;
    return WIN12_OK;
}

static win12_code hearing_link_octets(struct win12_push_line *m, win12_time now)
{
    /* goes_on (spec/sessions/push_line.yaml:27) */
    m->gap_at = win12_after(now, m->gap_after);
    m->transition = WIN12_PUSH_LINE_ID_GOES_ON;
    return WIN12_OK;
}

static win12_code silent_link_closed(struct win12_push_line *m, win12_time now)
{
    const struct win12_push_line_ports *ports = m->ports;

    (void)now;
    /* closed (spec/sessions/push_line.yaml:29) */
    m->transition = WIN12_PUSH_LINE_ID_CLOSED;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code hearing_link_closed(struct win12_push_line *m, win12_time now)
{
    const struct win12_push_line_ports *ports = m->ports;

    (void)now;
    /* closed (spec/sessions/push_line.yaml:29) */
    m->state = WIN12_PUSH_LINE_SILENT;
    m->gap_at = WIN12_NEVER;
    m->transition = WIN12_PUSH_LINE_ID_CLOSED;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code hearing_timer_gap(struct win12_push_line *m, win12_time now)
{
    const struct win12_push_line_ports *ports = m->ports;

    (void)now;
    /* silence (spec/sessions/push_line.yaml:28) */
    m->state = WIN12_PUSH_LINE_SILENT;
    m->gap_at = WIN12_NEVER;
    m->transition = WIN12_PUSH_LINE_ID_SILENCE;
    if (!ports->tell_ended(ports->context)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

void win12_push_line_init(struct win12_push_line *m, const struct win12_push_line_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_PUSH_LINE_SILENT;
    m->transition = WIN12_PUSH_LINE_ID_BEGINS;
    m->gap_after = WIN12_T_PUSH_GAP;
    m->gap_at = WIN12_NEVER;
}

win12_code win12_push_line_link_octets(struct win12_push_line *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_LINE_SILENT:
        return silent_link_octets(m, now);
    case WIN12_PUSH_LINE_HEARING:
        return hearing_link_octets(m, now);
    }
    return WIN12_OK;
}

win12_code win12_push_line_link_closed(struct win12_push_line *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_LINE_SILENT:
        return silent_link_closed(m, now);
    case WIN12_PUSH_LINE_HEARING:
        return hearing_link_closed(m, now);
    }
    return WIN12_OK;
}

static win12_code win12_push_line_timer_gap(struct win12_push_line *m, win12_time now)
{
    switch (m->state) {
    case WIN12_PUSH_LINE_HEARING:
        return hearing_timer_gap(m, now);
    case WIN12_PUSH_LINE_SILENT:
        break; /* the timer does not run */
    }
    return WIN12_OK;
}

win12_time win12_push_line_deadline(const struct win12_push_line *m)
{
    win12_time at = m->gap_at;
    return at;
}

win12_code win12_push_line_handle_timer(struct win12_push_line *m, win12_time now)
{
    if (m->gap_at != WIN12_NEVER && m->gap_at <= now) {
        return win12_push_line_timer_gap(m, now);
    }
    return WIN12_OK;
}
