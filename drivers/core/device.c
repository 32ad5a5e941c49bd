// What drivers call: see device.h.

#include "device_inner.h"

/* --- the line */

static bool tell_ended(void *context)
{
    struct win12_device *const device = context;

    win12_receiver_silence(&device->receiver);
    win12_device_blocks_silence(device);
    return true;
}

/* What belongs to a dialogue is for those who lead it. */
static bool frame(void *context, const struct win12_hdlc *one)
{
    const struct win12_device *const device = context;

    return device->dialogue != NULL && device->dialogue->frame(device->dialogue->context, one);
}

static void take(void *context, const struct win12_received *received)
{
    struct win12_device *const device = context;

    if (device->dialogue == NULL || !device->dialogue->message(device->dialogue->context, received)) {
        win12_device_take(device, received);
    }
}

static void begin_line(struct win12_device *device)
{
    win12_push_line_init(&device->line, &device->line_ports);
    win12_device_blocks_init(device);
}

/* What a receiver counted outlives it. */
static void keep_counts(struct win12_device *device)
{
    device->counts.octets += device->receiver.counts.octets;
    device->counts.frames += device->receiver.counts.frames;
    device->counts.bad_frames += device->receiver.counts.broken;
    device->counts.refused += device->receiver.counts.incomplete;
    memset(&device->receiver.counts, 0, sizeof(device->receiver.counts));
}

void win12_device_init(struct win12_device *device, const struct win12_device_ports *ports)
{
    memset(device, 0, sizeof(*device));
    device->ports = ports;
    device->receiver_ports.context = device;
    device->receiver_ports.frame = frame;
    device->receiver_ports.take = take;
    device->line_ports.context = device;
    device->line_ports.tell_ended = tell_ended;
    win12_hub_init(&device->hub, device->value, 0);
    win12_receiver_init(&device->receiver, 0, &device->receiver_ports);
    win12_device_push_init(device);
    begin_line(device);
}

uint32_t win12_device_octets(struct win12_device *device, const uint8_t *octets, size_t size, win12_time now, int64_t utc)
{
    const uint64_t before = device->hub.head;

    if (!device->attached || size == 0) {
        return 0;
    }
    device->now = now;
    (void)win12_push_line_handle_timer(&device->line, now);
    (void)win12_push_line_link_octets(&device->line, now);
    win12_receiver_octets(&device->receiver, octets, size, utc);
    return (uint32_t)(device->hub.head - before);
}

win12_time win12_device_deadline(const struct win12_device *device)
{
    return win12_push_line_deadline(&device->line);
}

uint32_t win12_device_timer(struct win12_device *device, win12_time now)
{
    const uint64_t before = device->hub.head;

    device->now = now;
    (void)win12_push_line_handle_timer(&device->line, now);
    return (uint32_t)(device->hub.head - before);
}

uint32_t win12_device_silence(struct win12_device *device, win12_time now)
{
    const uint64_t before = device->hub.head;

    device->now = now;
    (void)win12_push_line_link_closed(&device->line, now);
    return (uint32_t)(device->hub.head - before);
}

/* --- controls */

/* The name that records bear. Nobody looks at it while there are none. */
static bool name_meter(struct win12_hub *hub, const uint8_t *name, size_t size)
{
    if (hub->head > 0) {
        return hub->meter_size == size && memcmp(hub->meter, name, size) == 0;
    }
    memcpy(hub->meter, name, size);
    hub->meter_size = (uint8_t)size;
    return true;
}

win12_code win12_device_attach(struct win12_device *device, const uint8_t *octets, size_t size)
{
    uint8_t name[WIN12_POLICY_NAME];
    struct win12_device_settings settings;
    const win12_code code = win12_decode_device_settings(octets, size, &settings, NULL);

    if (code != WIN12_OK) {
        return code;
    }
    if (settings.meter.size > sizeof(name)) {
        return WIN12_E_TOO_LARGE; /* not possible: the frame says so */
    }
    memcpy(name, settings.meter.at, settings.meter.size); /* once: the octets may change */
    if (!name_meter(&device->hub, name, settings.meter.size)) {
        return WIN12_E_UNEXPECTED;
    }
    win12_device_detach(device);
    settings.meter.at = device->hub.meter;
    device->settings = settings;
    win12_receiver_init(&device->receiver, settings.carrier, &device->receiver_ports);
    device->attached = true;
    return WIN12_OK;
}

void win12_device_detach(struct win12_device *device)
{
    win12_receiver_give_up(&device->receiver);
    keep_counts(device);
    begin_line(device);
    win12_device_forget(device);
    device->attached = false;
}

win12_code win12_device_keys(struct win12_device *device, const uint8_t *octets, size_t size, struct win12_slice *encryption)
{
    struct win12_device_keys keys;
    const win12_code code = win12_decode_device_keys(octets, size, &keys, NULL);

    if (code != WIN12_OK) {
        return code;
    }
    if (!device->attached) {
        return WIN12_E_UNEXPECTED;
    }
    if (keys.authentication.size != 0 && keys.authentication.size != keys.encryption.size) {
        return WIN12_E_KEY_INVALID;
    }
    win12_device_forget(device);
    memcpy(device->protection.title, keys.title.at, sizeof(device->protection.title));
    memcpy(device->protection.authentication, keys.authentication.at, keys.authentication.size);
    device->protection.authentication_size = (uint8_t)keys.authentication.size;
    device->protection.encryption_size = (uint8_t)keys.encryption.size;
    device->protection.counter = keys.counter;
    device->protection.there = true;
    *encryption = keys.encryption;
    return WIN12_OK;
}

void win12_device_forget(struct win12_device *device)
{
    win12_device_wipe(&device->protection, sizeof(device->protection));
    win12_device_push_init(device);
}

size_t win12_device_counter(const struct win12_device *device, uint8_t *to, size_t room)
{
    const struct win12_device_counter counter = {
        .title = {device->protection.title, sizeof(device->protection.title)},
        .counter = device->protection.counter,
    };
    size_t size = 0;

    if (!device->protection.there) {
        return 0;
    }
    return win12_write_device_counter(&counter, to, room, &size) == WIN12_OK ? size : 0;
}

size_t win12_device_statistics(const struct win12_device *device, const struct win12_device_statistics *own, uint8_t *to,
    size_t room)
{
    const struct win12_receiver_counts *const line = &device->receiver.counts;
    struct win12_device_statistics all = *own;
    size_t size = 0;

    all.octets = device->counts.octets + line->octets;
    all.frames = device->counts.frames + line->frames;
    all.bad_frames = device->counts.bad_frames + line->broken;
    all.pushes = device->counts.pushes;
    all.refused = device->counts.refused + line->incomplete;
    all.replayed = device->counts.replayed;
    all.records = device->counts.records;
    all.nameless = device->counts.nameless;
    return win12_write_device_statistics(&all, to, room, &size) == WIN12_OK ? size : 0;
}
