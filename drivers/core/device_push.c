/*
 * A plain APDU into records, once the machine of its sender (spec/sessions/push_receiver.yaml) has said that it is no replay. The
 * counter is noted after the records are in the hub.
 */
#include "device_inner.h"

/* --- what the machine of the sender asks, and has done */

static bool heard(void *context)
{
    (void)context;
    return true; /* no counter is greater than 0 before one was taken: 0 is none */
}

static uint32_t last_kept(void *context)
{
    const struct win12_device *const device = context;

    return device->protection.counter;
}

static bool no(void *context)
{
    (void)context;
    return false; /* nothing is confirmed, and one message is in hand at a time */
}

static uint32_t greatest(void *context)
{
    (void)context;
    return 0;
}

static bool keep(void *context, uint32_t message)
{
    struct win12_device *const device = context;

    (void)message;
    device->keep = true;
    return true;
}

static bool look(void *context, uint32_t message)
{
    struct win12_device *const device = context;

    (void)message;
    device->replayed = true;
    return true;
}

static bool accept(void *context, uint32_t counter)
{
    struct win12_device *const device = context;

    device->protection.counter = counter;
    return true;
}

static bool told(void *context, uint32_t message)
{
    (void)context;
    (void)message;
    return true;
}

static bool confirmed(void *context, uint32_t message, uint32_t number)
{
    (void)number;
    return told(context, message);
}

void win12_device_push_init(struct win12_device *device)
{
    const struct win12_push_receiver_ports ports = {
        .context = device,
        .heard = heard,
        .last_kept = last_kept,
        .same = no,
        .others = no,
        .greatest = greatest,
        .send_confirm = confirmed,
        .tell_partial = told,
        .tell_kept = told,
        .tell_invalid = told,
        .tell_known = told,
        .tell_refused = told,
        .keep = keep,
        .look = look,
        .accept = accept,
    };

    device->sender_ports = ports;
    win12_push_receiver_init(&device->sender, &device->sender_ports);
}

/* --- records */

/* The value of a reading with its tag; one that is too large for a record is left out. */
static void value(struct win12_device *device, const struct win12_push_reading *reading, struct win12_device_record *record)
{
    size_t size = 0;

    record->value = reading->value;
    if (reading->type.size > 0) {
        record->value.at = device->value;
        record->too_large =
            win12_push_write_value(reading, device->value, sizeof(device->value), &device->scratch, &size) != WIN12_OK;
        record->value.size = size;
    }
}

static void put(struct win12_device *device, const struct win12_push_reading *reading, const struct win12_device_record *shared)
{
    struct win12_device_record record = *shared;

    if (reading->attribute < -128 || reading->attribute > 127) {
        device->counts.nameless++; /* no attribute has such a number */
        return;
    }
    record.class_id = reading->class_id;
    record.obis.at = reading->obis;
    record.obis.size = sizeof(reading->obis);
    record.attribute = (int8_t)reading->attribute;
    record.has_unit = reading->has_unit;
    record.scaler = reading->scaler;
    record.unit = reading->unit;
    record.unit_supplied = reading->layout != WIN12_PUSH_NO_LAYOUT;
    value(device, reading, &record);
    win12_hub_put(&device->hub, &record);
    device->counts.records++;
}

/* What all records of a push have in common. */
static struct win12_device_record begin(const struct win12_device *device, const struct win12_device_plain *plain)
{
    struct win12_device_record record;

    memset(&record, 0, sizeof(record));
    record.authenticated = plain->authenticated;
    record.encrypted = plain->encrypted;
    record.time = device->utc;
    if (device->push.has_time) {
        const struct win12_device_moment moment = win12_device_time(device, device->push.time);

        record.meter_time = 1;
        record.time = moment.utc;
        record.offset_assumed = moment.offset_assumed;
        record.clock_suspect = moment.clock_suspect;
    }
    return record;
}

static void put_all(struct win12_device *device, const struct win12_device_plain *plain)
{
    const struct win12_device_record shared = begin(device, plain);

    device->counts.pushes++;
    device->counts.nameless += device->push.nameless;
    for (uint32_t i = 0; i < device->push.count; i++) {
        put(device, &device->readings[i], &shared);
    }
}

/* Where no tag proves who sent it, it is enough that it deciphers to a push. */
void win12_device_push(struct win12_device *device, const struct win12_device_plain *plain)
{
    const bool sound = win12_push_read(plain->octets, plain->size, device->readings, WIN12_DEVICE_READINGS, &device->scratch,
                           &device->push)
        == WIN12_OK;
    const bool proved = plain->authenticated || (plain->encrypted && sound);
    const uint32_t counter = proved ? plain->counter : 0;

    device->keep = false;
    device->replayed = false;
    (void)win12_push_receiver_rx_message(&device->sender, 0, true, proved, counter, false, 0, device->now);
    if (device->replayed) {
        device->counts.replayed++;
        (void)win12_push_receiver_port_looked(&device->sender, 0, false, device->now);
    }
    if (!device->keep || !sound) {
        device->counts.refused++;
    } else {
        put_all(device, plain);
    }
    if (device->keep) {
        (void)win12_push_receiver_port_kept(&device->sender, 0, true, sound, proved, counter, false, 0, device->now);
    }
}
