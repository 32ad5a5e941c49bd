// Generated from spec/sessions/register_monitor.yaml. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/sessions/register_monitor.h"

#define SIDE_ABOVE 2U
#define SIDE_BELOW 1U

static win12_code unknown_api_look(struct win12_register_monitor *m, win12_time now)
{
    const struct win12_register_monitor_ports *ports = m->ports;

    (void)now;
    const bool above = ports->above(ports->context);
    if (above) {
        /* first_above (spec/sessions/register_monitor.yaml:40) */
        m->state = WIN12_REGISTER_MONITOR_ABOVE;
        m->transition = WIN12_REGISTER_MONITOR_ID_FIRST_ABOVE;
        return WIN12_OK;
    }
    /* first_below (spec/sessions/register_monitor.yaml:41) */
    m->state = WIN12_REGISTER_MONITOR_BELOW;
    m->transition = WIN12_REGISTER_MONITOR_ID_FIRST_BELOW;
    return WIN12_OK;
}

static win12_code below_api_look(struct win12_register_monitor *m, win12_time now)
{
    const struct win12_register_monitor_ports *ports = m->ports;

    (void)now;
    const bool above = ports->above(ports->context);
    if (above) {
        /* look_below_up (spec/sessions/register_monitor.yaml:47) */
        m->state = WIN12_REGISTER_MONITOR_ABOVE;
        m->transition = WIN12_REGISTER_MONITOR_ID_LOOK_BELOW_UP;
        if (!ports->tell_crossed(ports->context, true)) {
            return WIN12_E_PORT_FAILED;
        }
        if (!ports->act(ports->context, true)) {
            return WIN12_E_PORT_FAILED;
        }
        return WIN12_OK;
    }
    /* look_below_stays (spec/sessions/register_monitor.yaml:48) */
    m->transition = WIN12_REGISTER_MONITOR_ID_LOOK_BELOW_STAYS;
    return WIN12_OK;
}

static win12_code above_api_look(struct win12_register_monitor *m, win12_time now)
{
    const struct win12_register_monitor_ports *ports = m->ports;

    (void)now;
    const bool above = ports->above(ports->context);
    if (above) {
        /* look_above_stays (spec/sessions/register_monitor.yaml:54) */
        m->transition = WIN12_REGISTER_MONITOR_ID_LOOK_ABOVE_STAYS;
        return WIN12_OK;
    }
    /* look_above_down (spec/sessions/register_monitor.yaml:55) */
    m->state = WIN12_REGISTER_MONITOR_BELOW;
    m->transition = WIN12_REGISTER_MONITOR_ID_LOOK_ABOVE_DOWN;
    if (!ports->tell_crossed(ports->context, false)) {
        return WIN12_E_PORT_FAILED;
    }
    if (!ports->act(ports->context, false)) {
        return WIN12_E_PORT_FAILED;
    }
    return WIN12_OK;
}

static win12_code unknown_api_set(struct win12_register_monitor *m, win12_time now)
{
    (void)now;
    /* unexpected_api_set (spec/sessions/register_monitor.yaml:32) */
    m->transition = WIN12_REGISTER_MONITOR_ID_UNEXPECTED_API_SET;
    return WIN12_OK;
}

static win12_code below_or_above_api_set(struct win12_register_monitor *m, win12_time now)
{
    (void)now;
    /* set (spec/sessions/register_monitor.yaml:56) */
    m->state = WIN12_REGISTER_MONITOR_UNKNOWN;
    m->transition = WIN12_REGISTER_MONITOR_ID_SET;
    return WIN12_OK;
}

static win12_code unknown_api_restored(struct win12_register_monitor *m, uint32_t was, win12_time now)
{
    (void)now;
    if (was == SIDE_BELOW) {
        /* restored_below (spec/sessions/register_monitor.yaml:61) */
        m->state = WIN12_REGISTER_MONITOR_BELOW;
        m->transition = WIN12_REGISTER_MONITOR_ID_RESTORED_BELOW;
        return WIN12_OK;
    }
    if (was == SIDE_ABOVE) {
        /* restored_above (spec/sessions/register_monitor.yaml:62) */
        m->state = WIN12_REGISTER_MONITOR_ABOVE;
        m->transition = WIN12_REGISTER_MONITOR_ID_RESTORED_ABOVE;
        return WIN12_OK;
    }
    /* restored_unknown (spec/sessions/register_monitor.yaml:63) */
    m->transition = WIN12_REGISTER_MONITOR_ID_RESTORED_UNKNOWN;
    return WIN12_OK;
}

static win12_code below_or_above_api_restored(struct win12_register_monitor *m, uint32_t was, win12_time now)
{
    (void)was;
    (void)now;
    /* unexpected_api_restored (spec/sessions/register_monitor.yaml:32) */
    m->transition = WIN12_REGISTER_MONITOR_ID_UNEXPECTED_API_RESTORED;
    return WIN12_OK;
}

void win12_register_monitor_init(struct win12_register_monitor *m, const struct win12_register_monitor_ports *ports)
{
    m->ports = ports;
    m->state = WIN12_REGISTER_MONITOR_UNKNOWN;
    m->transition = WIN12_REGISTER_MONITOR_ID_FIRST_ABOVE;
}

win12_code win12_register_monitor_api_look(struct win12_register_monitor *m, win12_time now)
{
    switch (m->state) {
    case WIN12_REGISTER_MONITOR_UNKNOWN:
        return unknown_api_look(m, now);
    case WIN12_REGISTER_MONITOR_BELOW:
        return below_api_look(m, now);
    case WIN12_REGISTER_MONITOR_ABOVE:
        return above_api_look(m, now);
    }
    return WIN12_OK;
}

win12_code win12_register_monitor_api_set(struct win12_register_monitor *m, win12_time now)
{
    switch (m->state) {
    case WIN12_REGISTER_MONITOR_UNKNOWN:
        return unknown_api_set(m, now);
    case WIN12_REGISTER_MONITOR_BELOW:
    case WIN12_REGISTER_MONITOR_ABOVE:
        return below_or_above_api_set(m, now);
    }
    return WIN12_OK;
}

win12_code win12_register_monitor_api_restored(struct win12_register_monitor *m, uint32_t was, win12_time now)
{
    switch (m->state) {
    case WIN12_REGISTER_MONITOR_UNKNOWN:
        return unknown_api_restored(m, was, now);
    case WIN12_REGISTER_MONITOR_BELOW:
    case WIN12_REGISTER_MONITOR_ABOVE:
        return below_or_above_api_restored(m, was, now);
    }
    return WIN12_OK;
}
