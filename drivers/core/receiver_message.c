/*
 * Messages out of the frames of a line: `HdlcMessages` and `MbusMessages` of win12.datalink.messages.
 *
 * A message ends with the frame that says so (HDLC: segmentation bit clear, M-Bus: bit 4 of the control information). What ends
 * otherwise, by the beginning of another message, a missing segment, silence or its size, is counted as incomplete.
 */
#include "receiver_inner.h"

#include "win12/frames/llc.h"
#include "win12/frames/mbus_transport.h"

#define LLC_LENGTH 3U
#define HDLC_NUMBERS 8U /* N(S) counts modulo */
#define MBUS_NUMBERS 16U /* segments count modulo */

/* --- messages under way */

static struct win12_receiver_partial *find(struct win12_receiver *receiver, const uint8_t pair[WIN12_RECEIVER_PAIR])
{
    for (size_t i = 0; i < WIN12_RECEIVER_SENDERS; i++) {
        struct win12_receiver_partial *const one = &receiver->partials[i];

        if (one->begun != 0 && memcmp(one->pair, pair, WIN12_RECEIVER_PAIR) == 0) {
            return one;
        }
    }
    return NULL;
}

static void give_up(struct win12_receiver *receiver, struct win12_receiver_partial *partial)
{
    partial->begun = 0;
    receiver->counts.incomplete++;
}

/* In a free place, or in that of the message that began first. */
static struct win12_receiver_partial *begin(struct win12_receiver *receiver, const uint8_t pair[WIN12_RECEIVER_PAIR])
{
    struct win12_receiver_partial *place = &receiver->partials[0];

    for (size_t i = 1; i < WIN12_RECEIVER_SENDERS; i++) {
        if (receiver->partials[i].begun < place->begun) {
            place = &receiver->partials[i];
        }
    }
    if (place->begun != 0) {
        give_up(receiver, place);
    }
    receiver->begun++;
    place->begun = receiver->begun;
    place->size = 0;
    place->last_size = 0;
    place->from_middle = false;
    memcpy(place->pair, pair, WIN12_RECEIVER_PAIR);
    return place;
}

/* False when it would be too large: then it is given up. */
static bool add(struct win12_receiver *receiver, struct win12_receiver_partial *partial, const struct win12_slice *segment)
{
    if (segment->size > WIN12_RECEIVER_MESSAGE - partial->size) {
        give_up(receiver, partial);
        return false;
    }
    memcpy(partial->octets + partial->size, segment->at, segment->size);
    partial->size += segment->size;
    partial->last_size = segment->size;
    return true;
}

static bool has_llc(const uint8_t *octets, size_t size)
{
    struct win12_llc llc;

    return size >= LLC_LENGTH && win12_decode_llc(octets, LLC_LENGTH, &llc, NULL) == WIN12_OK;
}

/* It is whole: hand it out without its LLC header. */
static void end(struct win12_receiver *receiver, struct win12_receiver_partial *partial)
{
    const size_t skipped = has_llc(partial->octets, partial->size) ? LLC_LENGTH : 0U;

    partial->begun = 0;
    win12_receiver_take(receiver, partial->octets + skipped, partial->size - skipped, partial->pair);
}

void win12_receiver_message_silence(struct win12_receiver *receiver)
{
    for (size_t i = 0; i < WIN12_RECEIVER_SENDERS; i++) {
        if (receiver->partials[i].begun != 0) {
            give_up(receiver, &receiver->partials[i]);
        }
    }
}

/* --- HDLC */

static bool is_information(uint8_t octet)
{
    const struct win12_control_field control = {octet};

    return win12_control_field_is_information(&control);
}

static uint32_t number(uint8_t octet)
{
    const struct win12_control_field control = {octet};

    return win12_control_field_send_number(&control);
}

/* Information frames and unnumbered information (UI). */
static bool carries_apdu(uint8_t octet)
{
    const struct win12_control_field control = {octet};

    return is_information(octet)
        || (win12_control_field_is_unnumbered(&control) && win12_control_field_unnumbered(&control) == WIN12_UNNUMBERED_FUNCTION_UI);
}

/* The frame that came last, sent again because its acknowledgement was lost. */
static bool is_again(const struct win12_receiver_partial *partial, const struct win12_hdlc *frame)
{
    return is_information(frame->control) && frame->segmented && frame->control == partial->control
        && frame->information.size == partial->last_size
        && memcmp(frame->information.at, partial->octets + partial->size - partial->last_size, partial->last_size) == 0;
}

/* Whether the frame does not continue the message. A sender that counts nothing sends the same number each time. */
static bool interrupts(const struct win12_receiver_partial *partial, const struct win12_hdlc *frame)
{
    if (has_llc(frame->information.at, frame->information.size)) {
        return true; /* another message begins */
    }
    if (!is_information(frame->control) || !is_information(partial->control)) {
        return false;
    }
    const uint32_t before = number(partial->control);
    const uint32_t now = number(frame->control);

    return now != before && now != (before + 1U) % HDLC_NUMBERS;
}

void win12_receiver_hdlc(struct win12_receiver *receiver, const struct win12_hdlc *frame)
{
    uint8_t pair[WIN12_RECEIVER_PAIR];

    if (receiver->ports->frame != NULL && receiver->ports->frame(receiver->ports->context, frame)) {
        return;
    }
    if (frame->information.size == 0 || !carries_apdu(frame->control)) {
        return;
    }
    win12_receiver_end(pair, 0, frame->destination.at, frame->destination.size);
    win12_receiver_end(pair, 1, frame->source.at, frame->source.size);
    struct win12_receiver_partial *partial = find(receiver, pair);

    if (partial != NULL && is_again(partial, frame)) {
        return;
    }
    if (partial != NULL && interrupts(partial, frame)) {
        give_up(receiver, partial);
        partial = NULL;
    }
    if (partial == NULL) {
        partial = begin(receiver, pair);
    }
    partial->control = frame->control;
    if (add(receiver, partial, &frame->information) && !frame->segmented) {
        end(receiver, partial);
    }
}

/* --- M-Bus */

static void mbus_segment(struct win12_receiver *receiver, const struct win12_long_frame *frame,
    const struct win12_mbus_transport *header)
{
    const uint8_t segment = (uint8_t)win12_long_frame_segment(frame);
    const uint8_t sender[] = {frame->address, header->stsap};
    uint8_t pair[WIN12_RECEIVER_PAIR];

    win12_receiver_end(pair, 0, &header->dtsap, 1);
    win12_receiver_end(pair, 1, sender, sizeof(sender));
    struct win12_receiver_partial *partial = find(receiver, pair);

    if (partial != NULL && segment != partial->next) {
        give_up(receiver, partial);
        partial = NULL;
    }
    if (partial == NULL) {
        partial = begin(receiver, pair);
        partial->from_middle = segment != 0;
    }
    partial->next = (uint8_t)((segment + 1U) % MBUS_NUMBERS);
    if (add(receiver, partial, &header->segment) && win12_long_frame_is_last(frame)) {
        if (partial->from_middle) {
            give_up(receiver, partial);
        } else {
            end(receiver, partial);
        }
    }
}

/* What is no long frame, or one of another application than DLMS, carries no message. */
void win12_receiver_mbus(struct win12_receiver *receiver, const struct win12_mbus *frame)
{
    const struct win12_long_frame *const it = &frame->as.long_frame;
    struct win12_mbus_transport header;

    if (frame->is != WIN12_MBUS_IS_LONG_FRAME || !win12_long_frame_is_dlms(it)) {
        return;
    }
    if (win12_decode_mbus_transport(it->user_data.at, it->user_data.size, &header, NULL) != WIN12_OK) {
        receiver->counts.incomplete++;
        return;
    }
    mbus_segment(receiver, it, &header);
}
