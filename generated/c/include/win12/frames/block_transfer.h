// Generated from spec/frames/block_transfer.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * General block transfer.
 *
 * General-Block-Transfer E0 (IEC 62056-5-3, 7.3.13); parts of one APDU, numbered and acknowledged in windows.
 */

#ifndef WIN12_FRAMES_BLOCK_TRANSFER_H
#define WIN12_FRAMES_BLOCK_TRANSFER_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * General-Block-Transfer E0 (IEC 62056-5-3, 7.3.13); parts of one APDU, numbered and acknowledged in windows.
 *
 * spec/frames/block_transfer.ksy:1
 */
struct win12_block_transfer {
    uint8_t last_block;
    uint8_t streaming;
    uint8_t window; /* blocks the sender of this APDU can take in a row */
    uint16_t block_number;
    uint16_t block_number_ack; /* highest number received without a gap */
    struct win12_slice raw;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_block_transfer(struct win12_input *in, struct win12_block_transfer *out);
win12_code win12_decode_block_transfer(const uint8_t *octets, size_t size, struct win12_block_transfer *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_block_transfer(struct win12_output *out, const struct win12_block_transfer *in);
win12_code win12_write_block_transfer(const struct win12_block_transfer *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
