/* What the tests of requests and of the link call. exchange_calls.h says them to cffi. */
#include <stdlib.h>
#include "exchange.h"

typedef int (*shim_may)(int number);
typedef void (*shim_ended)(int number);

struct shim {
    struct win12_device device;
    struct win12_device_ports device_ports;
    struct win12_exchanges all;
    struct win12_exchange_ports ports;
    struct win12_hub_reader reader;
    shim_may may;
    shim_ended ended;
};

struct shim_request {
    struct win12_exchange exchange;
    int number;
};

static bool opens(void *context, const uint8_t *nonce, const uint8_t *aad, size_t aad_size, uint8_t *octets, size_t size)
{
    (void)context; (void)nonce; (void)aad; (void)aad_size; (void)octets; (void)size;
    return false;
}

static bool may(void *context, const struct win12_exchange *exchange)
{
    return ((struct shim *)context)->may(((const struct shim_request *)exchange)->number) != 0;
}

static void ended(void *context, struct win12_exchange *exchange)
{
    ((struct shim *)context)->ended(((struct shim_request *)exchange)->number);
}

static bool any(const void *context, const struct win12_policy_object *object) { (void)context; (void)object; return true; }

struct shim *shim_make(shim_may mays, shim_ended endeds)
{
    struct shim *shim = malloc(sizeof(*shim));
    memset(shim, 0xa5, sizeof(*shim));
    memset(&shim->device_ports, 0, sizeof(shim->device_ports));
    shim->device_ports.open = opens;
    win12_device_init(&shim->device, &shim->device_ports);
    shim->ports.context = shim;
    shim->ports.may = may;
    shim->ports.ended = ended;
    shim->may = mays;
    shim->ended = endeds;
    win12_exchanges_init(&shim->all, &shim->device, &shim->ports);
    win12_hub_open(&shim->device.hub, &shim->reader);
    return shim;
}

void shim_free(void *it) { free(it); }

int shim_attach(struct shim *shim, const uint8_t *octets, size_t size, uint64_t now)
{
    int code = (int)win12_device_attach(&shim->device, octets, size);
    win12_exchanges_reset(&shim->all, WIN12_DEVICE_STATUS_NOT_ATTACHED, now);
    return code;
}

void shim_reset(struct shim *shim, int why, uint64_t now)
{
    win12_exchanges_reset(&shim->all, (enum win12_device_status)why, now);
}

struct shim_request *shim_request(int number, uint64_t owner, const uint8_t *apdu, size_t size, size_t room, uint64_t deadline)
{
    struct shim_request *made = malloc(sizeof(*made));
    uint8_t *octets = malloc(size);
    memset(made, 0, sizeof(*made));
    memcpy(octets, apdu, size);
    made->number = number;
    made->exchange.owner = owner;
    made->exchange.apdu = octets;
    made->exchange.size = size;
    made->exchange.answer = malloc(room);
    made->exchange.room = room;
    made->exchange.deadline = deadline;
    return made;
}

void shim_request_free(struct shim_request *it)
{
    free((void *)it->exchange.apdu);
    free(it->exchange.answer);
    free(it);
}

int shim_begin(struct shim *shim, struct shim_request *it, uint64_t now)
{
    return win12_exchanges_begin(&shim->all, &it->exchange, now);
}

void shim_leave(struct shim *shim, struct shim_request *it, int why, uint64_t now)
{
    win12_exchanges_leave(&shim->all, &it->exchange, (enum win12_device_status)why, now);
}

int shim_status(const struct shim_request *it)
{
    return it->exchange.stage == WIN12_EXCHANGE_ENDED ? (int)it->exchange.status : -1;
}

size_t shim_answer(const struct shim_request *it, uint8_t *to)
{
    memcpy(to, it->exchange.answer, it->exchange.answer_size);
    return it->exchange.answer_size;
}

uint32_t shim_octets(struct shim *shim, const uint8_t *octets, size_t size, uint64_t now)
{
    uint8_t *copy = malloc(size);
    uint32_t records;
    memcpy(copy, octets, size);
    records = win12_exchanges_octets(&shim->all, copy, size, now, (int64_t)now * 1000);
    free(copy);
    return records;
}

uint32_t shim_timer(struct shim *shim, uint64_t now) { return win12_exchanges_timer(&shim->all, now); }
uint64_t shim_deadline(const struct shim *shim) { return win12_exchanges_deadline(&shim->all); }

size_t shim_outgoing(struct shim *shim, uint8_t *to, size_t most)
{
    size_t size;
    const uint8_t *octets = win12_exchanges_outgoing(&shim->all, &size);
    size = size < most ? size : most;
    memcpy(to, octets, size);
    win12_exchanges_went(&shim->all, size);
    return size;
}

void shim_counts(const struct shim *shim, uint64_t *to)
{
    to[0] = shim->all.answered;
    to[1] = shim->all.failed;
    to[2] = win12_exchanges_waiting(&shim->all);
    to[3] = shim->all.link.machine.state;
    to[4] = shim->all.association.machine.state;
    to[5] = shim->all.sharing.state;
}

size_t shim_next(struct shim *shim, uint8_t *to)
{
    struct win12_hub_slot copy;
    if (!win12_hub_next(&shim->device.hub, &shim->reader, any, NULL, &copy)) {
        return 0;
    }
    win12_hub_taken(&shim->reader);
    return win12_hub_encode(&copy, to, WIN12_HUB_RECORD);
}

size_t shim_size(void) { return sizeof(struct win12_exchanges); }

/* --- a link alone */

struct shim_link {
    struct win12_link link;
    struct win12_steps steps;
    struct win12_outgoing out;
};

struct shim_link *shim_link(int client, int server, int physical)
{
    struct shim_link *made = malloc(sizeof(*made));
    memset(made, 0xa5, sizeof(*made));
    made->out.at = made->out.end = 0;
    made->steps.count = 0;
    if (!win12_link_init(&made->link, &made->out, &made->steps, (uint8_t)client, (uint16_t)server, (uint16_t)physical)) {
        free(made);
        return NULL;
    }
    return made;
}

int shim_link_call(struct shim_link *it, int what, const uint8_t *octets, size_t size, uint64_t now)
{
    struct win12_hdlc frame;
    switch (what) {
    case 0: return (int)win12_link_open(&it->link, now);
    case 1: return (int)win12_link_close(&it->link, now);
    case 2: return (int)win12_link_send(&it->link, octets, size, now);
    case 3: return (int)win12_link_poll(&it->link, now);
    case 4: win12_link_timer(&it->link, now); return 0;
    default:
        if (win12_decode_hdlc(octets, size, &frame, NULL) != WIN12_OK) {
            return -1;
        }
        return win12_link_frame(&it->link, &frame, now);
    }
}

uint64_t shim_link_deadline(const struct shim_link *it) { return win12_link_deadline(&it->link); }

size_t shim_link_out(struct shim_link *it, uint8_t *to)
{
    size_t size = it->out.end - it->out.at;
    memcpy(to, it->out.octets + it->out.at, size);
    it->out.at = it->out.end;
    return size;
}

/* 1: a message, 2: ended, 4: failed */
int shim_link_told(struct shim_link *it, uint8_t *to, size_t *size, uint64_t *numbers)
{
    int told = (it->link.whole ? 1 : 0) | (it->link.ended ? 2 : 0) | (it->link.failed ? 4 : 0);
    *size = it->link.whole ? it->link.apdu_size : 0;
    memcpy(to, it->link.message + WIN12_LINK_HEADER, *size);
    it->link.whole = it->link.ended = it->link.failed = it->link.heard = false;
    numbers[0] = it->link.machine.state;
    numbers[1] = it->link.machine.vs;
    numbers[2] = it->link.machine.vr;
    numbers[3] = it->link.sent_at < it->link.sent_size;
    return told;
}
