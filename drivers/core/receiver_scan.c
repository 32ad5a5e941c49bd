/*
 * Frames in a stream, with noise and broken frames between them: `Scanner` of win12.datalink.scanner.
 *
 * A frame may begin at each octet that a frame can begin with. It is one when it decodes; if not, the search goes on at the next
 * octet. So a frame that lost octets takes none of those after it with it. What is passed over is noise; it is counted as broken when
 * there was in it what looked like a frame to its end, or, once nothing follows, to the end of what there is.
 */
#include "receiver_inner.h"

#define HDLC_FLAG 0x7eU
#define MBUS_LONG 0x68U
#define MBUS_SHORT 0x10U
#define MBUS_SINGLE 0xe5U
#define MBUS_END 0x16U

enum found {
    FOUND_FRAME,
    FOUND_NONE,
    FOUND_TOO_FEW, /* octets to tell */
};

static bool is_hdlc(const struct win12_receiver *receiver)
{
    return receiver->carrier == WIN12_CARRIER_HDLC;
}

static bool can_begin(const struct win12_receiver *receiver, uint8_t octet)
{
    if (is_hdlc(receiver)) {
        return octet == HDLC_FLAG;
    }
    return octet == MBUS_LONG || octet == MBUS_SHORT || octet == MBUS_SINGLE;
}

/* --- noise */

static void end_noise(struct win12_receiver *receiver)
{
    if (receiver->solid && receiver->error != WIN12_OK) {
        receiver->counts.broken++;
    }
    receiver->noise = 0;
    receiver->solid = false;
    receiver->error = WIN12_OK;
}

/* The octet belongs to no frame. Flags between frames mean nothing. */
static void pass(struct win12_receiver *receiver)
{
    receiver->solid = receiver->solid || !is_hdlc(receiver) || receiver->octets[receiver->at] != HDLC_FLAG;
    receiver->at++;
    receiver->noise++;
    if (receiver->noise == WIN12_RECEIVER_NOISE) {
        end_noise(receiver);
    }
}

/* Keep the first error that tells of a real frame, not of noise that began like one. */
static void keep(struct win12_receiver *receiver, win12_code code)
{
    const bool none = receiver->error == WIN12_OK;

    if ((code == WIN12_E_BAD_CHECKSUM && (none || receiver->error == WIN12_E_TRUNCATED)) || (code == WIN12_E_TRUNCATED && none)) {
        receiver->error = (uint8_t)code;
    }
}

/* --- frames */

/* How long the frame is that begins here; 0 when too few octets are there to tell, or when there is none. */
static win12_code measure(const struct win12_receiver *receiver, size_t *size)
{
    struct win12_input in;

    win12_input_init(&in, receiver->octets + receiver->at, receiver->end - receiver->at);
    return is_hdlc(receiver) ? win12_frame_size_hdlc(&in, size) : win12_frame_size_mbus(&in, size);
}

/* There is a frame: the noise before it ends, and so does what would have reached beyond the end, for it cannot contain one. */
static void begin_frame(struct win12_receiver *receiver)
{
    if (receiver->error == WIN12_E_TRUNCATED) {
        receiver->error = WIN12_OK;
    }
    end_noise(receiver);
    receiver->counts.frames++;
}

static enum found no_frame(struct win12_receiver *receiver, win12_code code, uint8_t last, uint8_t end)
{
    if (last == end) { /* where the end is missing, it was never one */
        keep(receiver, code);
    }
    return FOUND_NONE;
}

/* One flag may close a frame and open the next. */
static enum found hdlc(struct win12_receiver *receiver, size_t size)
{
    const uint8_t *const octets = receiver->octets + receiver->at;
    struct win12_hdlc frame;
    const win12_code code = win12_decode_hdlc(octets, size, &frame, NULL);

    if (code != WIN12_OK) {
        return no_frame(receiver, code, octets[size - 1], HDLC_FLAG);
    }
    begin_frame(receiver);
    receiver->at += size - 1;
    win12_receiver_hdlc(receiver, &frame);
    return FOUND_FRAME;
}

static enum found mbus(struct win12_receiver *receiver, size_t size)
{
    const uint8_t *const octets = receiver->octets + receiver->at;
    struct win12_mbus frame;
    const win12_code code = win12_decode_mbus(octets, size, &frame, NULL);

    if (code != WIN12_OK) {
        return no_frame(receiver, code, octets[size - 1], MBUS_END);
    }
    begin_frame(receiver);
    receiver->at += size;
    win12_receiver_mbus(receiver, &frame);
    return FOUND_FRAME;
}

/* `last`: nothing follows for now. */
static enum found try_frame(struct win12_receiver *receiver, bool last)
{
    size_t size = 0;

    if (measure(receiver, &size) != WIN12_OK) {
        return FOUND_NONE;
    }
    if (size > 0 && size <= receiver->end - receiver->at) {
        return is_hdlc(receiver) ? hdlc(receiver, size) : mbus(receiver, size);
    }
    if (!last) {
        return FOUND_TOO_FEW;
    }
    if (size > 0) {
        keep(receiver, WIN12_E_TRUNCATED);
    }
    return FOUND_NONE;
}

/* All frames of which it is certain; each octet is passed over at most once, and is tried at most once before. */
static void search(struct win12_receiver *receiver, bool last)
{
    while (receiver->at < receiver->end) {
        const enum found found =
            can_begin(receiver, receiver->octets[receiver->at]) ? try_frame(receiver, last) : FOUND_NONE;

        if (found == FOUND_TOO_FEW) {
            return;
        }
        if (found == FOUND_NONE) {
            pass(receiver);
        }
    }
}

/* Less than a frame is held between two calls of `search`, which is less than half of the room. */
void win12_receiver_scan(struct win12_receiver *receiver, const uint8_t *octets, size_t size)
{
    while (size > 0) {
        if (receiver->end == sizeof(receiver->octets)) {
            receiver->end -= receiver->at;
            memmove(receiver->octets, receiver->octets + receiver->at, receiver->end);
            receiver->at = 0;
        }
        const size_t room = sizeof(receiver->octets) - receiver->end;
        const size_t taken = size < room ? size : room;

        memcpy(receiver->octets + receiver->end, octets, taken);
        receiver->end += taken;
        octets += taken;
        size -= taken;
        search(receiver, false);
    }
}

void win12_receiver_scan_silence(struct win12_receiver *receiver)
{
    search(receiver, true);
    end_noise(receiver);
    receiver->at = 0;
    receiver->end = 0;
}

/* What may have been the beginning of a frame counts as a broken one. */
void win12_receiver_scan_give_up(struct win12_receiver *receiver)
{
    while (receiver->at < receiver->end) {
        receiver->error = receiver->error == WIN12_OK ? WIN12_E_TRUNCATED : receiver->error;
        pass(receiver);
    }
    end_noise(receiver);
    receiver->at = 0;
    receiver->end = 0;
}
