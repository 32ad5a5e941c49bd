// Octets of a line into APDUs: see receiver.h.

#include "receiver_inner.h"

void win12_receiver_init(struct win12_receiver *receiver, uint8_t carrier, const struct win12_receiver_ports *ports)
{
    memset(receiver, 0, sizeof(*receiver));
    receiver->ports = ports;
    receiver->carrier = carrier;
}

void win12_receiver_octets(struct win12_receiver *receiver, const uint8_t *octets, size_t size, int64_t utc)
{
    receiver->counts.octets += size;
    receiver->utc = utc;
    if (receiver->carrier == WIN12_CARRIER_WRAPPER) {
        win12_receiver_wrapper(receiver, octets, size);
    } else {
        win12_receiver_scan(receiver, octets, size);
    }
}

void win12_receiver_silence(struct win12_receiver *receiver)
{
    if (receiver->carrier == WIN12_CARRIER_WRAPPER) {
        win12_receiver_wrapper_silence(receiver);
    } else {
        win12_receiver_scan_silence(receiver);
        win12_receiver_message_silence(receiver);
    }
}

void win12_receiver_gap(struct win12_receiver *receiver)
{
    if (receiver->carrier != WIN12_CARRIER_WRAPPER) {
        win12_receiver_scan_silence(receiver);
    }
}

void win12_receiver_give_up(struct win12_receiver *receiver)
{
    if (receiver->carrier == WIN12_CARRIER_WRAPPER) {
        win12_receiver_wrapper_silence(receiver);
    } else {
        win12_receiver_scan_give_up(receiver);
        win12_receiver_message_silence(receiver);
    }
}

void win12_receiver_take(struct win12_receiver *receiver, uint8_t *apdu, size_t size, const uint8_t pair[WIN12_RECEIVER_PAIR])
{
    struct win12_received received = {.apdu = apdu, .size = size, .utc = receiver->utc};

    memcpy(received.pair, pair, sizeof(received.pair));
    receiver->ports->take(receiver->ports->context, &received);
}
