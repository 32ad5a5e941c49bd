/* A hub with threads at it: one puts, the others read, and no record may be torn. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include "hub.h"

#define RECORDS 400000U
#define READERS 4U

static struct win12_hub hub;
static int done;

/* All of a record follows from its number, so that parts of two do not go together. */
static void make(uint32_t number, struct win12_device_record *record, uint8_t *obis, uint8_t *value)
{
    memset(record, 0, sizeof(*record));
    for (unsigned i = 0; i < 6; i++) {
        obis[i] = (uint8_t)(number >> (4U * (i % 4U)));
    }
    record->time = number;
    record->class_id = (uint16_t)(number * 7U);
    record->attribute = (int8_t)(number % 100U);
    record->obis.at = obis;
    record->obis.size = 6;
    record->value.at = value;
    record->value.size = number * 13U % (WIN12_HUB_VALUE + 1U);
    memset(value, (int)(number & 0xffU), record->value.size);
}

static void *produce(void *unused)
{
    (void)unused;
    for (uint32_t number = 1; number <= RECORDS; number++) {
        struct win12_device_record record;
        uint8_t obis[6];
        uint8_t value[WIN12_HUB_VALUE];
        make(number, &record, obis, value);
        win12_hub_put(&hub, &record);
        if (number % 64U == 0) {
            for (volatile int i = 0; i < 20000; i++) {
            }
        }
    }
    WIN12_STORE(&done, 1);
    return NULL;
}

static void fail(const char *what, uint32_t number)
{
    printf("%s: %u\n", what, number);
    exit(1);
}

static void whole(const struct win12_hub_slot *copy)
{
    struct win12_device_record record;
    uint8_t obis[6];
    uint8_t value[WIN12_HUB_VALUE];
    uint8_t octets[WIN12_HUB_RECORD];
    const uint32_t number = (uint32_t)copy->record.time;

    make(number, &record, obis, value);
    if (copy->record.class_id != record.class_id || copy->record.attribute != record.attribute
        || copy->record.value.size != record.value.size || memcmp(copy->value, value, record.value.size) != 0
        || memcmp(copy->object.obis, obis, 6) != 0 || copy->object.class_id != record.class_id || copy->number != number) {
        fail("torn", number);
    }
    if (win12_hub_encode(copy, octets, sizeof(octets)) == 0) {
        fail("not encoded", number);
    }
}

static bool odd(const void *context, const struct win12_policy_object *object)
{
    return *(const int *)context == 0 || object->attribute % 2 != 0;
}

static void *read_all(void *which)
{
    const int strict = *(const int *)which;
    struct win12_hub_reader reader;
    struct win12_hub_slot copy;
    uint64_t before = 0;
    uint64_t given = 0;

    memset(&reader, 0, sizeof(reader));
    for (;;) {
        const int last = WIN12_LOAD(&done);
        if (win12_hub_next(&hub, &reader, odd, &strict, &copy)) {
            whole(&copy);
            if (copy.number <= before || copy.record.sequence != given || (strict && copy.record.attribute % 2 == 0)) {
                fail("order", (uint32_t)copy.number);
            }
            if (strict == 0 && before + 1 + copy.record.lost != copy.number && copy.record.lost < 3000U) {
                fail("lost", (uint32_t)copy.number);
            }
            before = copy.number;
            given++;
            win12_hub_taken(&reader);
        } else if (last != 0 && reader.at == hub.head) {
            break;
        }
    }
    if (given == 0) {
        fail("nothing", 0);
    }
    return NULL;
}

static void *read_latest(void *unused)
{
    const int all = 0;
    (void)unused;
    while (WIN12_LOAD(&done) == 0) {
        struct win12_hub_slot copy;
        size_t at = 0;
        while (win12_hub_latest(&hub, &at, odd, &all, &copy)) {
            whole(&copy);
        }
    }
    return NULL;
}

int main(void)
{
    static int which[READERS] = {0, 1, 0, 1};
    pthread_t threads[READERS + 2U];

    win12_hub_init(&hub, (const uint8_t *)"m", 1);
    for (unsigned i = 0; i < READERS; i++) {
        pthread_create(&threads[i], NULL, read_all, &which[i]);
    }
    pthread_create(&threads[READERS], NULL, read_latest, NULL);
    pthread_create(&threads[READERS + 1U], NULL, produce, NULL);
    for (unsigned i = 0; i < READERS + 2U; i++) {
        pthread_join(threads[i], NULL);
    }
    printf("ok\n");
    return 0;
}
