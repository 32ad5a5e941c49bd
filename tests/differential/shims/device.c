/* What the tests of a device call. device_calls.h says them to cffi. */
#include <stdlib.h>
#include "asking.h"
#include "device.h"

typedef int (*shim_open)(const uint8_t *nonce, const uint8_t *aad, size_t aad_size, uint8_t *octets, size_t size);
typedef int (*shim_decipher)(const uint8_t *nonce, uint8_t *octets, size_t size);
typedef int (*shim_may)(uint16_t right, uint16_t class_id, const uint8_t *obis, int attribute);
typedef int (*shim_is)(int kind, const uint8_t *identity, size_t size);
typedef void (*shim_take)(const uint8_t *apdu, size_t size, int64_t utc, const uint8_t *pair);

struct shim {
    struct win12_device device;
    struct win12_device_ports ports;
    shim_open open;
    shim_decipher decipher;
};

struct shim_line {
    struct win12_receiver receiver;
    struct win12_receiver_ports ports;
    shim_take take;
};

static void *room(size_t size)
{
    void *made = malloc(size);
    memset(made, 0xa5, size); /* what is not set must not matter */
    return made;
}

/* Octets in a block of exactly their size, so that a sanitizer sees what is read beyond. */
static uint8_t *copied(const uint8_t *octets, size_t size)
{
    uint8_t *made = malloc(size);
    if (size > 0) {
        memcpy(made, octets, size);
    }
    return made;
}

void shim_free(void *it)
{
    free(it);
}

/* --- a device */

static bool open(void *context, const uint8_t nonce[12], const uint8_t *aad, size_t aad_size, uint8_t *octets, size_t size)
{
    struct shim *shim = context;
    return shim->open(nonce, aad, aad_size, octets, size) != 0;
}

static bool decipher(void *context, const uint8_t nonce[12], uint8_t *octets, size_t size)
{
    struct shim *shim = context;
    return shim->decipher(nonce, octets, size) != 0;
}

struct shim *shim_device(shim_open opens, shim_decipher deciphers)
{
    struct shim *shim = room(sizeof(*shim));
    shim->open = opens;
    shim->decipher = deciphers;
    shim->ports.context = shim;
    shim->ports.open = open;
    shim->ports.decipher = deciphers == NULL ? NULL : decipher;
    win12_device_init(&shim->device, &shim->ports);
    return shim;
}

int shim_attach(struct shim *shim, const uint8_t *octets, size_t size)
{
    uint8_t *copy = copied(octets, size);
    int code = (int)win12_device_attach(&shim->device, copy, size);
    memset(copy, 0xa5, size);
    free(copy);
    return code;
}

void shim_detach(struct shim *shim) { win12_device_detach(&shim->device); }
void shim_forget(struct shim *shim) { win12_device_forget(&shim->device); }

int shim_keys(struct shim *shim, const uint8_t *octets, size_t size, size_t *at, size_t *length)
{
    struct win12_slice encryption = {octets, 0};
    int code = (int)win12_device_keys(&shim->device, octets, size, &encryption);
    *at = (size_t)(encryption.at - octets);
    *length = encryption.size;
    return code;
}

uint32_t shim_octets(struct shim *shim, const uint8_t *octets, size_t size, uint64_t now, int64_t utc)
{
    uint8_t *copy = copied(octets, size);
    uint32_t count = win12_device_octets(&shim->device, copy, size, now, utc);
    free(copy);
    return count;
}

uint32_t shim_timer(struct shim *shim, uint64_t now) { return win12_device_timer(&shim->device, now); }
uint32_t shim_silence(struct shim *shim, uint64_t now) { return win12_device_silence(&shim->device, now); }
uint64_t shim_deadline(const struct shim *shim) { return win12_device_deadline(&shim->device); }
size_t shim_counter(const struct shim *shim, uint8_t *to, size_t size) { return win12_device_counter(&shim->device, to, size); }

size_t shim_statistics(const struct shim *shim, uint8_t *to, size_t size)
{
    struct win12_device_statistics own;
    memset(&own, 0, sizeof(own));
    own.readers = 3;
    return win12_device_statistics(&shim->device, &own, to, size);
}

/* Whether a secret is anywhere in the device. */
int shim_holds(const struct shim *shim, const uint8_t *octets, size_t size)
{
    const uint8_t *at = (const uint8_t *)&shim->device;
    for (size_t i = 0; i + size <= sizeof(shim->device); i++) {
        if (memcmp(at + i, octets, size) == 0) {
            return 1;
        }
    }
    return 0;
}

size_t shim_size(void) { return sizeof(struct win12_device); }
struct win12_hub *shim_hub_of(struct shim *shim) { return &shim->device.hub; }

/* --- a receiver alone */

static void take(void *context, const struct win12_received *received)
{
    struct shim_line *line = context;
    line->take(received->apdu, received->size, received->utc, received->pair);
    memset(received->apdu, 0xa5, received->size); /* which is allowed */
}

struct shim_line *shim_line(uint8_t carrier, shim_take takes)
{
    struct shim_line *line = room(sizeof(*line));
    line->take = takes;
    line->ports.context = line;
    line->ports.frame = NULL;
    line->ports.take = take;
    win12_receiver_init(&line->receiver, carrier, &line->ports);
    return line;
}

void shim_line_octets(struct shim_line *line, const uint8_t *octets, size_t size, int64_t utc)
{
    uint8_t *copy = copied(octets, size);
    win12_receiver_octets(&line->receiver, copy, size, utc);
    free(copy);
}

void shim_line_silence(struct shim_line *line) { win12_receiver_silence(&line->receiver); }
void shim_line_give_up(struct shim_line *line) { win12_receiver_give_up(&line->receiver); }

uint64_t shim_line_count(const struct shim_line *line, int which)
{
    const struct win12_receiver_counts *counts = &line->receiver.counts;
    const uint64_t all[] = {counts->octets, counts->frames, counts->broken, counts->incomplete};
    return all[which];
}

/* --- a hub */

struct win12_hub *shim_hub(const uint8_t *meter, size_t size)
{
    struct win12_hub *hub = room(sizeof(*hub));
    win12_hub_init(hub, meter, size);
    return hub;
}

/* Put an encoded record; its meter and numbers are not looked at. A value may be larger than a record holds. */
int shim_hub_put(struct win12_hub *hub, const uint8_t *octets, size_t size, const uint8_t *value, size_t value_size)
{
    struct win12_device_record record;
    int code = (int)win12_decode_device_record(octets, size, &record, NULL);
    if (code == 0) {
        record.value.at = value;
        record.value.size = value_size;
        win12_hub_put(hub, &record);
    }
    return code;
}

void shim_hub_rewind(struct win12_hub *hub, uint64_t head) { hub->head = head; }

struct win12_hub_reader *shim_reader(const struct win12_hub *hub)
{
    struct win12_hub_reader *reader = room(sizeof(*reader));
    win12_hub_open(hub, reader);
    return reader;
}

static bool may(const void *context, const struct win12_policy_object *object)
{
    shim_may asked = *(const shim_may *)context;
    return asked == NULL || asked(0, object->class_id, object->obis, object->attribute) != 0;
}

/* The next record, encoded; 0 when there is none. `stay`: it did not arrive. */
size_t shim_next(const struct win12_hub *hub, struct win12_hub_reader *reader, shim_may asked, int stay, uint8_t *to)
{
    struct win12_hub_slot copy;
    if (!win12_hub_next(hub, reader, may, &asked, &copy)) {
        return 0;
    }
    size_t size = win12_hub_encode(&copy, to, WIN12_HUB_RECORD);
    if (!stay) {
        win12_hub_taken(reader);
    }
    return size;
}

size_t shim_latest(const struct win12_hub *hub, size_t *at, shim_may asked, uint8_t *to)
{
    struct win12_hub_slot copy;
    return win12_hub_latest(hub, at, may, &asked, &copy) ? win12_hub_encode(&copy, to, WIN12_HUB_RECORD) : 0;
}

void shim_reader_counts(const struct win12_hub_reader *reader, uint64_t *to)
{
    to[0] = reader->at;
    to[1] = reader->sequence;
    to[2] = reader->withheld;
    to[3] = reader->missed;
    to[4] = reader->lost;
}

/* --- a policy */

struct win12_policy_image *shim_policy(const uint8_t *octets, size_t size, int *code)
{
    struct win12_policy_image *image = room(sizeof(*image));
    uint8_t *copy = copied(octets, size);
    struct win12_fault fault;
    *code = (int)win12_policy_load(image, copy, size, &fault);
    memset(copy, 0xa5, size);
    free(copy);
    return image;
}

static bool is(const void *asker, const struct win12_policy_who *who, bool *against)
{
    int found = (*(const shim_is *)asker)(who->kind, who->identity, who->size);
    *against = (found & 2) != 0;
    return (found & 1) != 0;
}

void shim_ask(const struct win12_policy_image *image, shim_is asked, uint64_t *members, uint64_t *against)
{
    struct win12_policy_member found = win12_policy_ask(image, is, &asked);
    *members = found.members;
    *against = found.against;
}

int shim_policy_may(const struct win12_policy_image *image, uint64_t members, uint64_t against, uint16_t right,
    const uint8_t *meter, size_t meter_size, uint16_t class_id, const uint8_t *obis, int attribute, uint32_t seconds)
{
    struct win12_policy_member who = {members, against};
    struct win12_policy_object object = {.class_id = class_id, .attribute = (int8_t)attribute};
    memcpy(object.obis, obis, sizeof(object.obis));
    return win12_policy_may(image, who, right, win12_policy_meter(image, meter, meter_size), &object, seconds);
}

/* --- what a request asks for */

static bool may_ask(const void *context, uint16_t right, const struct win12_policy_object *object)
{
    return (*(const shim_may *)context)(right, object->class_id, object->obis, object->attribute) != 0;
}

int shim_asking(const uint8_t *apdu, size_t size, shim_may asked)
{
    uint8_t *copy = copied(apdu, size);
    int code = (int)win12_asking(copy, size, may_ask, &asked);
    free(copy);
    return code;
}
