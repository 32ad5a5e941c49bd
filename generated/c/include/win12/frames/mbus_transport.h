// Generated from spec/frames/mbus_transport.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Transport header of DLMS over wired M-Bus.
 *
 * EN 13757-3, 5.8; source and destination transport service access points, then a segment of the APDU.
 */

#ifndef WIN12_FRAMES_MBUS_TRANSPORT_H
#define WIN12_FRAMES_MBUS_TRANSPORT_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * EN 13757-3, 5.8; source and destination transport service access points, then a segment of the APDU.
 *
 * spec/frames/mbus_transport.ksy:1
 */
struct win12_mbus_transport {
    uint8_t stsap;
    uint8_t dtsap;
    struct win12_slice segment;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_mbus_transport(struct win12_input *in, struct win12_mbus_transport *out);
win12_code win12_decode_mbus_transport(const uint8_t *octets, size_t size, struct win12_mbus_transport *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_mbus_transport(struct win12_output *out, const struct win12_mbus_transport *in);
win12_code win12_write_mbus_transport(const struct win12_mbus_transport *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
