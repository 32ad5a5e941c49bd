/*
 * Wrapper PDUs that chain: `Wrapped` of win12.application.listening.lines. TCP loses nothing, so a header that is none means that the
 * sender is out of step: no more is taken from it until it has been silent.
 */
#include "receiver_inner.h"

#include "win12/frames/wrapper.h"

/* All PDUs come together in the first place for messages. */
static struct win12_receiver_partial *place(struct win12_receiver *receiver)
{
    return &receiver->partials[0];
}

/* Take octets until there are so many; how many were taken. */
static size_t collect(struct win12_receiver_partial *partial, const uint8_t *octets, size_t size, size_t wanted)
{
    const size_t missing = wanted - partial->size;
    const size_t taken = size < missing ? size : missing;

    memcpy(partial->octets + partial->size, octets, taken);
    partial->size += taken;
    return taken;
}

static void whole(struct win12_receiver *receiver, struct win12_receiver_partial *partial)
{
    struct win12_wrapper pdu;
    uint8_t ports[4];

    if (win12_decode_wrapper(partial->octets, partial->size, &pdu, NULL) != WIN12_OK) {
        return; /* not possible: its size was measured */
    }
    receiver->counts.frames++;
    ports[0] = (uint8_t)(pdu.destination_wport >> 8);
    ports[1] = (uint8_t)(pdu.destination_wport & 0xffU);
    ports[2] = (uint8_t)(pdu.source_wport >> 8);
    ports[3] = (uint8_t)(pdu.source_wport & 0xffU);
    win12_receiver_end(partial->pair, 0, ports, 2);
    win12_receiver_end(partial->pair, 1, ports + 2, 2);
    if (pdu.apdu.size > 0) {
        win12_receiver_take(receiver, partial->octets + (partial->size - pdu.apdu.size), pdu.apdu.size, partial->pair);
    }
}

/* The header is there: how long the PDU is; 0 when it is not taken. */
static size_t measure(struct win12_receiver *receiver, struct win12_receiver_partial *partial)
{
    struct win12_input in;
    size_t size = 0;

    win12_input_init(&in, partial->octets, partial->size);
    if (win12_frame_size_wrapper(&in, &size) != WIN12_OK) {
        receiver->counts.broken++;
        receiver->out_of_step = true;
        return 0;
    }
    if (size > sizeof(partial->octets)) {
        receiver->skip = size - WIN12_RECEIVER_HEADER;
        return 0;
    }
    return size;
}

/* One step: a part of a header, of an APDU, or of what is skipped; how many octets it took. */
static size_t step(struct win12_receiver *receiver, const uint8_t *octets, size_t size)
{
    struct win12_receiver_partial *const partial = place(receiver);
    size_t taken = 0;

    if (receiver->skip > 0) {
        taken = size < receiver->skip ? size : receiver->skip;
        receiver->skip -= taken;
        receiver->counts.incomplete += receiver->skip == 0;
        return taken;
    }
    if (partial->size < WIN12_RECEIVER_HEADER) {
        taken = collect(partial, octets, size, WIN12_RECEIVER_HEADER);
        if (partial->size < WIN12_RECEIVER_HEADER) {
            return taken;
        }
    }
    const size_t wanted = measure(receiver, partial);

    if (wanted > 0) {
        taken += collect(partial, octets + taken, size - taken, wanted);
        if (partial->size < wanted) {
            return taken;
        }
        whole(receiver, partial);
    }
    partial->size = 0;
    return taken;
}

void win12_receiver_wrapper(struct win12_receiver *receiver, const uint8_t *octets, size_t size)
{
    while (size > 0 && !receiver->out_of_step) {
        const size_t taken = step(receiver, octets, size);

        octets += taken;
        size -= taken;
    }
}

void win12_receiver_wrapper_silence(struct win12_receiver *receiver)
{
    if (place(receiver)->size > 0 || receiver->skip > 0) {
        receiver->counts.broken++;
    }
    place(receiver)->size = 0;
    receiver->skip = 0;
    receiver->out_of_step = false;
}
