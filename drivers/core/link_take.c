// Frames that came: see link_inner.h.

#include "link_inner.h"

static bool is_echo(const struct win12_link *link, const struct win12_hdlc *frame)
{
    return link->echo.there && link->echo.control == frame->control && link->echo.segmented == (frame->segmented != 0)
        && link->echo.information.size == frame->information.size
        && memcmp(link->echo.information.at, frame->information.at, frame->information.size) == 0;
}

static bool is(const struct win12_slice *address, const uint8_t *octets, size_t size)
{
    return address->size == size && memcmp(address->at, octets, size) == 0;
}

static void unnumbered(struct win12_link *link, const struct win12_link_control *control, win12_time now)
{
    const struct win12_slice *const information = &link->frame->information;
    struct win12_link_parameters said;

    switch (control->function) {
    case WIN12_UNNUMBERED_FUNCTION_UA:
        said = win12_link_parameters(information);
        (void)win12_hdlc_client_rx_ua(&link->machine, said.send_info, said.take_info, said.send_window, said.take_window, now);
        break;
    case WIN12_UNNUMBERED_FUNCTION_DM:
        (void)win12_hdlc_client_rx_dm(&link->machine, now);
        break;
    case WIN12_UNNUMBERED_FUNCTION_FRMR:
        (void)win12_hdlc_client_rx_frmr(&link->machine, now);
        break;
    case WIN12_UNNUMBERED_FUNCTION_UI:
        (void)win12_hdlc_client_rx_ui(&link->machine, information->size > 0, control->poll_final, now);
        break;
    default:
        (void)win12_hdlc_client_rx_unknown(&link->machine, now);
        break;
    }
}

static void supervisory(struct win12_link *link, const struct win12_link_control *control, win12_time now)
{
    switch (control->function) {
    case WIN12_SUPERVISORY_FUNCTION_RECEIVE_READY:
        (void)win12_hdlc_client_rx_rr(&link->machine, control->receive_number, control->poll_final, now);
        break;
    case WIN12_SUPERVISORY_FUNCTION_RECEIVE_NOT_READY:
        (void)win12_hdlc_client_rx_rnr(&link->machine, control->receive_number, control->poll_final, now);
        break;
    default:
        (void)win12_hdlc_client_rx_unknown(&link->machine, now);
        break;
    }
}

static void ours(struct win12_link *link, const struct win12_hdlc *frame, const struct win12_link_control *control, win12_time now)
{
    link->frame = frame;
    switch (control->kind) {
    case WIN12_LINK_INFORMATION:
        (void)win12_hdlc_client_rx_i(
            &link->machine, control->send_number, control->receive_number, control->poll_final, frame->segmented != 0, now);
        break;
    case WIN12_LINK_SUPERVISORY:
        supervisory(link, control, now);
        break;
    case WIN12_LINK_UNNUMBERED:
        unnumbered(link, control, now);
        break;
    }
    link->frame = NULL;
}

bool win12_link_frame(struct win12_link *link, const struct win12_hdlc *frame, win12_time now)
{
    const struct win12_link_control control = win12_link_meaning(frame->control);

    if (win12_link_closed(link)) {
        return false;
    }
    if (!is(&frame->destination, link->here, link->here_size) || !is(&frame->source, link->there, link->there_size)) {
        (void)win12_hdlc_client_rx_foreign(&link->machine, WIN12_HDLC_CLIENT_ADDRESS_OTHER_STATION, now);
        (void)win12_link_note(link, WIN12_OK);
        return is(&frame->destination, link->there, link->there_size) && is(&frame->source, link->here, link->here_size);
    }
    if (control.kind != WIN12_LINK_SUPERVISORY && is_echo(link, frame)) {
        (void)win12_hdlc_client_rx_echo(&link->machine, now);
        (void)win12_link_note(link, WIN12_OK);
        return true;
    }
    link->echo.there = false;
    ours(link, frame, &control, now);
    (void)win12_link_note(link, WIN12_OK);
    win12_link_pump(link, now);
    return control.kind != WIN12_LINK_UNNUMBERED || control.function != WIN12_UNNUMBERED_FUNCTION_UI;
}
