/*
 * What the files of the receiver share. Nothing here is for callers.
 *
 * receiver_scan.c     HDLC and M-Bus frames in a stream      win12.datalink.scanner
 * receiver_message.c  messages out of frames                 win12.datalink.messages
 * receiver_wrapper.c  wrapper PDUs that chain                `Wrapped` of win12.application.listening.lines
 */
#ifndef WIN12_RECEIVER_INNER_H
#define WIN12_RECEIVER_INNER_H

#include "receiver.h"

#include "win12/frames/mbus.h"

void win12_receiver_scan(struct win12_receiver *receiver, const uint8_t *octets, size_t size);
void win12_receiver_scan_silence(struct win12_receiver *receiver);
void win12_receiver_scan_give_up(struct win12_receiver *receiver);

/* A frame whose checks hold. Its octets are in receiver->octets. */
void win12_receiver_hdlc(struct win12_receiver *receiver, const struct win12_hdlc *frame);
void win12_receiver_mbus(struct win12_receiver *receiver, const struct win12_mbus *frame);
void win12_receiver_message_silence(struct win12_receiver *receiver);

void win12_receiver_wrapper(struct win12_receiver *receiver, const uint8_t *octets, size_t size);
void win12_receiver_wrapper_silence(struct win12_receiver *receiver);

/* Hand an APDU out. */
void win12_receiver_take(struct win12_receiver *receiver, uint8_t *apdu, size_t size, const uint8_t pair[WIN12_RECEIVER_PAIR]);

/* One end of a message, the first (0) or the second (1): up to four octets of address. */
static inline void win12_receiver_end(uint8_t pair[WIN12_RECEIVER_PAIR], unsigned which, const uint8_t *address, size_t size)
{
    uint8_t *const to = pair + (WIN12_RECEIVER_PAIR / 2U) * which;

    memset(to, 0, WIN12_RECEIVER_PAIR / 2U);
    to[0] = (uint8_t)size;
    memcpy(to + 1, address, size < WIN12_RECEIVER_PAIR / 2U ? size : 0U);
}

#endif
