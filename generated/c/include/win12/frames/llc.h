// Generated from spec/frames/llc.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * LLC header over HDLC.
 *
 * IEC 62056-46, 5.3.2; once per message, in its first segment. E6E600 to the server, E6E700 to the client.
 */

#ifndef WIN12_FRAMES_LLC_H
#define WIN12_FRAMES_LLC_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_direction {
    WIN12_DIRECTION_TO_SERVER = 0xe6,
    WIN12_DIRECTION_TO_CLIENT = 0xe7,
};

/*
 * IEC 62056-46, 5.3.2; once per message, in its first segment. E6E600 to the server, E6E700 to the client.
 *
 * spec/frames/llc.ksy:1
 */
struct win12_llc {
    uint8_t source_lsap;
    struct win12_slice apdu; /* the APDU or the first part of it */
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_llc(struct win12_input *in, struct win12_llc *out);
win12_code win12_decode_llc(const uint8_t *octets, size_t size, struct win12_llc *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_llc(struct win12_output *out, const struct win12_llc *in);
win12_code win12_write_llc(const struct win12_llc *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
