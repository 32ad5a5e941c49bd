/*
 * What the files of the link share. Nothing here is for callers.
 *
 * link.c         what callers call                        `HdlcClientLink` of win12.datalink.hdlc_client
 * link_take.c    frames that came                        the same
 * link_ports.c   what the machine asks and has done         `StationPorts`, `_Ports`
 * link_frames.c  addresses, control octets, frames           win12.datalink.hdlc_address, hdlc_control, hdlc_parameters
 */
#ifndef WIN12_LINK_INNER_H
#define WIN12_LINK_INNER_H

#include "link.h"

/* What a control octet means. */
enum win12_link_kind {
    WIN12_LINK_INFORMATION,
    WIN12_LINK_SUPERVISORY,
    WIN12_LINK_UNNUMBERED,
};

struct win12_link_control {
    enum win12_link_kind kind;
    uint32_t function; /* of supervisory and unnumbered frames */
    uint8_t send_number;
    uint8_t receive_number;
    bool poll_final;
};

struct win12_link_control win12_link_meaning(uint8_t octet);

/* The octet that means that. */
uint8_t win12_link_octet(const struct win12_link_control *control);

/* Octets of information and frames in a row, both ways; 0 where nothing is said. */
struct win12_link_parameters {
    uint32_t send_info;
    uint32_t take_info;
    uint32_t send_window;
    uint32_t take_window;
};

struct win12_link_parameters win12_link_parameters(const struct win12_slice *information);

/* The shortest address; 0 when there is none. */
uint8_t win12_link_address(uint16_t upper, uint16_t lower, uint8_t to[4]);

/* A frame to the server; false when there is no room. */
bool win12_link_write(struct win12_link *link, const struct win12_link_control *control, const struct win12_slice *information,
    bool segmented);

/* The segment with that number, of those that are not acknowledged; *more: the message goes on behind it. */
struct win12_slice win12_link_segment(const struct win12_link *link, uint8_t number, bool *more);

/* Send what may be sent. */
void win12_link_pump(struct win12_link *link, win12_time now);

/* Note the step that the machine has taken, if any. Gives `code` back. */
win12_code win12_link_note(struct win12_link *link, win12_code code);

void win12_link_bind(struct win12_link *link);

#endif
