// Generated from spec/frames/hdlc_parameters.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Information field of SNRM and UA.
 *
 * Negotiated link parameters (IEC 62056-46, 6.4.4.4.3.2): 81 80 length, then identifier, length, value of 1, 2 or 4
 * octets. 05 and 06 bound the information field (octets), 07 and 08 the window (frames), all from the sender's view.
 */

#ifndef WIN12_FRAMES_HDLC_PARAMETERS_H
#define WIN12_FRAMES_HDLC_PARAMETERS_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_parameter_id {
    WIN12_PARAMETER_ID_MAX_INFORMATION_TRANSMIT = 0x5,
    WIN12_PARAMETER_ID_MAX_INFORMATION_RECEIVE = 0x6,
    WIN12_PARAMETER_ID_WINDOW_TRANSMIT = 0x7,
    WIN12_PARAMETER_ID_WINDOW_RECEIVE = 0x8,
    WIN12_PARAMETER_ID_USER_DATA = 0xf0,
};

/*
 * parameter
 *
 * spec/frames/hdlc_parameters.ksy:19
 */
struct win12_parameter {
    uint8_t identifier;
    struct win12_slice value; /* big-endian */
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_parameter(struct win12_input *in, struct win12_parameter *out);
win12_code win12_decode_parameter(const uint8_t *octets, size_t size, struct win12_parameter *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_parameter(struct win12_output *out, const struct win12_parameter *in);
win12_code win12_write_parameter(const struct win12_parameter *in, uint8_t *to, size_t room, size_t *size);

/*
 * parameter-list
 *
 * spec/frames/hdlc_parameters.ksy:16
 */
struct win12_parameter_list {
    struct win12_list items;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_parameter_list(struct win12_input *in, struct win12_parameter_list *out);
win12_code win12_decode_parameter_list(const uint8_t *octets, size_t size, struct win12_parameter_list *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_parameter_list(struct win12_output *out, const struct win12_parameter_list *in);
win12_code win12_write_parameter_list(const struct win12_parameter_list *in, uint8_t *to, size_t room, size_t *size);

/*
 * Negotiated link parameters (IEC 62056-46, 6.4.4.4.3.2): 81 80 length, then identifier, length, value of 1, 2 or 4
 * octets. 05 and 06 bound the information field (octets), 07 and 08 the window (frames), all from the sender's view.
 *
 * spec/frames/hdlc_parameters.ksy:1
 */
struct win12_hdlc_parameters {
    struct win12_parameter_list parameters;
};

/* Read one from the input; decode all octets, of which none may be left over. */
win12_code win12_read_hdlc_parameters(struct win12_input *in, struct win12_hdlc_parameters *out);
win12_code win12_decode_hdlc_parameters(const uint8_t *octets, size_t size, struct win12_hdlc_parameters *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
win12_code win12_put_hdlc_parameters(struct win12_output *out, const struct win12_hdlc_parameters *in);
win12_code win12_write_hdlc_parameters(const struct win12_hdlc_parameters *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
