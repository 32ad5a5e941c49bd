/*
 * The records of one device, shared by all its readers. One producer puts them; readers take them on their own, each at its own pace, with
 * no lock between them: a slot says whose number it holds before and after it is copied, and a reader that finds another one was too slow.
 *
 * Whether a reader may have a record is asked when it takes it, of the policy that holds then. What it may not have leaves no mark: it has
 * no number in the reader's sequence, and is not counted when it is lost.
 */
#ifndef WIN12_DRIVERS_HUB_H
#define WIN12_DRIVERS_HUB_H

#include "os.h"
#include "policy.h"

#include "win12/frames/device_abi.h"

#define WIN12_HUB_SLOTS 256U /* records that a slow reader can be behind */
#define WIN12_HUB_KEYS 4096U /* records of which is still known what they were about: to count those that are lost */
#define WIN12_HUB_LATEST 128U /* objects whose latest value is kept */
#define WIN12_HUB_VALUE 440U /* octets of a value: spec/frames/device_abi.ksy */
#define WIN12_HUB_RECORD 512U /* octets of an encoded record, at most */

struct win12_hub_slot {
    uint64_t number; /* of the record in it, counted from 1; 0 while it is filled */
    struct win12_device_record record; /* its name and value are below, its meter the hub's */
    struct win12_policy_object object;
    uint8_t value[WIN12_HUB_VALUE];
};

struct win12_hub {
    uint64_t head; /* records that were put */
    size_t latest_count;
    uint8_t meter[WIN12_POLICY_NAME];
    uint8_t meter_size;
    struct win12_hub_slot slots[WIN12_HUB_SLOTS];
    struct win12_hub_slot latest[WIN12_HUB_LATEST];
    struct win12_policy_object keys[WIN12_HUB_KEYS];
};

struct win12_hub_reader {
    uint64_t at; /* records that it has seen or passed over */
    uint64_t sequence; /* records that it was given */
    uint64_t withheld; /* records that it may not have */
    uint64_t missed; /* records that it was too slow for, all together */
    uint32_t lost; /* the same since the last one that it was given */
};

/* Whether the reader may have a record about an object. */
typedef bool (*win12_hub_may)(const void *context, const struct win12_policy_object *object);

/* An empty hub for a meter of that name, of 1 to 32 octets. */
void win12_hub_init(struct win12_hub *hub, const uint8_t *meter, size_t size);

/* Put a record; its value is copied, its meter, sequence and lost are not looked at. One caller at a time. */
void win12_hub_put(struct win12_hub *hub, const struct win12_device_record *record);

/* A reader that begins with the next record. */
void win12_hub_open(const struct win12_hub *hub, struct win12_hub_reader *reader);

/*
 * Copy the next record that the reader may have, ready to be encoded, and stay in front of it; false when there is none. It passes over what
 * the reader may not have, and counts what it was too slow for. A producer cannot hold it up for longer than some rounds. One caller at a
 * time for each reader. When the record has arrived where it is to go, win12_hub_taken goes on.
 */
bool win12_hub_next(const struct win12_hub *hub, struct win12_hub_reader *reader, win12_hub_may may, const void *context,
    struct win12_hub_slot *copy);

void win12_hub_taken(struct win12_hub_reader *reader);

/* The latest value of an object, from the place *at on, which goes on; false when that was all. */
bool win12_hub_latest(const struct win12_hub *hub, size_t *at, win12_hub_may may, const void *context,
    struct win12_hub_slot *copy);

/* The octets of a record that was taken; `room` of WIN12_HUB_RECORD is always enough. 0 when there is too little. */
size_t win12_hub_encode(const struct win12_hub_slot *copy, uint8_t *to, size_t room);

#endif
