// The records of a device: see hub.h.

#include "hub.h"

static bool same(const struct win12_policy_object *one, const struct win12_policy_object *other)
{
    return one->class_id == other->class_id && one->attribute == other->attribute && memcmp(one->obis, other->obis, 6) == 0;
}

static struct win12_policy_object about(const struct win12_device_record *record)
{
    struct win12_policy_object object = {.class_id = record->class_id, .attribute = record->attribute};

    memcpy(object.obis, record->obis.at, sizeof(object.obis));
    return object;
}

void win12_hub_init(struct win12_hub *hub, const uint8_t *meter, size_t size)
{
    memset(hub, 0, sizeof(*hub));
    hub->meter_size = (uint8_t)(size < sizeof(hub->meter) ? size : sizeof(hub->meter));
    memcpy(hub->meter, meter, hub->meter_size);
}

/* --- the producer */

/* A slot holds no number while it is filled: so a reader that copies it then finds out. */
static void fill(struct win12_hub_slot *slot, const struct win12_device_record *record, const struct win12_policy_object *object,
    uint64_t number)
{
    WIN12_STORE(&slot->number, 0);
    WIN12_BARRIER_WRITE();
    slot->record = *record;
    slot->object = *object;
    if (record->value.size > WIN12_HUB_VALUE) {
        slot->record.too_large = 1;
        slot->record.value.size = 0;
    }
    memcpy(slot->value, record->value.at, slot->record.value.size);
    WIN12_STORE(&slot->number, number);
}

/* Where the latest value of an object is kept: its own place, a new one, or that of the object that was told longest ago. */
static size_t place(const struct win12_hub *hub, const struct win12_policy_object *object)
{
    size_t oldest = 0;

    for (size_t i = 0; i < hub->latest_count; i++) {
        if (same(&hub->latest[i].object, object)) {
            return i;
        }
        if (hub->latest[i].number < hub->latest[oldest].number) {
            oldest = i;
        }
    }
    return hub->latest_count < WIN12_HUB_LATEST ? hub->latest_count : oldest;
}

void win12_hub_put(struct win12_hub *hub, const struct win12_device_record *record)
{
    const struct win12_policy_object object = about(record);
    const uint64_t number = hub->head + 1;
    const size_t at = place(hub, &object);

    fill(&hub->latest[at], record, &object, number);
    if (at == hub->latest_count) {
        WIN12_STORE(&hub->latest_count, at + 1);
    }
    fill(&hub->slots[(number - 1) % WIN12_HUB_SLOTS], record, &object, number);
    hub->keys[(number - 1) % WIN12_HUB_KEYS] = object;
    WIN12_STORE(&hub->head, number);
}

/* --- readers */

void win12_hub_open(const struct win12_hub *hub, struct win12_hub_reader *reader)
{
    memset(reader, 0, sizeof(*reader));
    reader->at = WIN12_LOAD(&hub->head);
}

/* Copy a slot whose record has that number, or any when it is 0; false when it is being filled, or holds another. */
static bool copied(const struct win12_hub *hub, const struct win12_hub_slot *slot, uint64_t number, struct win12_hub_slot *copy)
{
    const uint64_t before = WIN12_LOAD(&slot->number);

    if (before == 0 || (number != 0 && before != number)) {
        return false;
    }
    *copy = *slot;
    WIN12_BARRIER_READ();
    if (WIN12_LOAD(&slot->number) != before) {
        return false;
    }
    copy->record.obis.at = copy->object.obis;
    copy->record.obis.size = sizeof(copy->object.obis);
    copy->record.value.at = copy->value;
    copy->record.meter.at = hub->meter;
    copy->record.meter.size = hub->meter_size;
    return true;
}

/* Pass over the records that are no longer there, and count those that the reader might have had. */
static void miss(const struct win12_hub *hub, struct win12_hub_reader *reader, uint64_t head, win12_hub_may may,
    const void *context)
{
    const uint64_t oldest = head - WIN12_HUB_SLOTS;

    if (head - reader->at >= WIN12_HUB_KEYS) {
        reader->at = head - WIN12_HUB_KEYS + 1; /* of those before it nothing is known any more */
    }
    for (; reader->at < oldest; reader->at++) {
        const struct win12_policy_object object = hub->keys[reader->at % WIN12_HUB_KEYS];

        WIN12_BARRIER_READ();
        if (WIN12_LOAD(&hub->head) - reader->at < WIN12_HUB_KEYS && may(context, &object)) {
            reader->missed++;
            reader->lost += reader->lost < UINT32_MAX;
        }
    }
}

bool win12_hub_next(const struct win12_hub *hub, struct win12_hub_reader *reader, win12_hub_may may, const void *context,
    struct win12_hub_slot *copy)
{
    for (size_t turn = 0; turn < 2 * WIN12_HUB_SLOTS; turn++) {
        const uint64_t head = WIN12_LOAD(&hub->head);

        if (reader->at == head) {
            return false;
        }
        if (head - reader->at > WIN12_HUB_SLOTS) {
            miss(hub, reader, head, may, context);
        }
        if (!copied(hub, &hub->slots[reader->at % WIN12_HUB_SLOTS], reader->at + 1, copy)) {
            if (WIN12_LOAD(&hub->head) == head) {
                miss(hub, reader, head + 1, may, context); /* it is being filled with the record after the last */
            }
            continue;
        }
        if (may(context, &copy->object)) {
            copy->record.sequence = reader->sequence;
            copy->record.lost = reader->lost;
            copy->record.latest = 0;
            return true;
        }
        reader->at++;
        reader->withheld++;
    }
    return false;
}

void win12_hub_taken(struct win12_hub_reader *reader)
{
    reader->at++;
    reader->sequence++;
    reader->lost = 0;
}

bool win12_hub_latest(const struct win12_hub *hub, size_t *at, win12_hub_may may, const void *context,
    struct win12_hub_slot *copy)
{
    const size_t count = WIN12_LOAD(&hub->latest_count);

    while (*at < count) {
        const struct win12_hub_slot *const slot = &hub->latest[*at];

        (*at)++;
        for (size_t turn = 0; turn < WIN12_HUB_SLOTS; turn++) { /* the producer is at it for a moment only */
            if (copied(hub, slot, 0, copy)) {
                copy->record.sequence = 0;
                copy->record.lost = 0;
                copy->record.latest = 1;
                if (may(context, &copy->object)) {
                    return true;
                }
                break;
            }
        }
    }
    return false;
}

size_t win12_hub_encode(const struct win12_hub_slot *copy, uint8_t *to, size_t room)
{
    size_t size = 0;

    return win12_write_device_record(&copy->record, to, room, &size) == WIN12_OK ? size : 0;
}
