// Generated from spec/frames/wrapper.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * DLMS wrapper.
 *
 * IEC 62056-47, 5.3; version, source and destination wPort, octets of payload, payload. TCP and UDP port 4059.
 */

#ifndef WIN12_FRAMES_WRAPPER_H
#define WIN12_FRAMES_WRAPPER_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * IEC 62056-47, 5.3; version, source and destination wPort, octets of payload, payload. TCP and UDP port 4059.
 *
 * spec/frames/wrapper.ksy:1
 */
struct win12_wrapper {
    uint16_t source_wport;
    uint16_t destination_wport;
    struct win12_slice apdu;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_wrapper(struct win12_input *in, struct win12_wrapper *out);
win12_code win12_decode_wrapper(const uint8_t *octets, size_t size, struct win12_wrapper *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_wrapper(struct win12_output *out, const struct win12_wrapper *in);
win12_code win12_write_wrapper(const struct win12_wrapper *in, uint8_t *to, size_t room, size_t *size);

/* Octets of the frame that begins at the input; 0 when more must come first. */
win12_code win12_frame_size_wrapper(struct win12_input *in, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
