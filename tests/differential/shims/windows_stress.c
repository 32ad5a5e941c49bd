/*
 * Controls that wait, with threads at them: some ask the meter, cancel, close their files, ask for all to end; one is the line. Every
 * request must be completed once, without a lock, with an answer to what it asked or with a reason, and nothing may be left. Then, while
 * nothing else is done, each way to end one is gone. At last the line ends while many wait. Arguments: how often each asks; the AARE of
 * the meter.
 */
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>

#include "stress.h"

#define ASKERS 6U
#define EACH 3U
#define CLIENT 16U
#define SERVER 1U
#define HEADER 8U

static uint8_t aare[128];
static size_t aare_size;
static unsigned rounds;
static int stopping; /* those who ask, or the line too when it is 2 */
static unsigned answers, cancels, others;

static int stage(void)
{
    return __atomic_load_n(&stopping, __ATOMIC_SEQ_CST);
}

/* --- the line */

static size_t say(uint8_t *to, const uint8_t *apdu, size_t size)
{
    const uint8_t head[HEADER] = {0, 1, 0, SERVER, 0, CLIENT, (uint8_t)(size >> 8), (uint8_t)size};

    memcpy(to, head, HEADER);
    memcpy(to + HEADER, apdu, size);
    return HEADER + size;
}

static size_t answer(uint8_t *to, const uint8_t *apdu)
{
    const uint8_t got[] = {0xC4, 1, apdu[2], 0, 6, apdu[7], apdu[8], apdu[9], apdu[10]};
    static const uint8_t released[] = {0x63, 0};

    switch (apdu[0]) {
    case 0x60:
        return say(to, aare, aare_size);
    case 0xC0:
        return say(to, got, sizeof(got));
    default:
        return say(to, released, sizeof(released));
    }
}

static void carry(const uint8_t *octets, size_t size)
{
    uint8_t to[ROOM];

    for (size_t at = 0; at + HEADER < size; at += HEADER + octets[at + 7]) {
        const size_t said = answer(to, octets + at + HEADER);

        (void)win12_line_octets(&node, to, said, 0);
    }
}

static void *be_the_line(void *unused)
{
    struct opened *const file = open_as(200);
    unsigned chance = 7;

    (void)unused;
    while (stage() < 2) {
        struct asked *const taken = calloc(1, sizeof(*taken));

        if (begin(file, taken, 0, win12_control_take) == STATUS_PENDING && rand_r(&chance) % 4 == 0) {
            pause_for(rand_r(&chance) % 200000);
            (void)IoCancelIrp(&taken->irp);
        }
        while (!is_done(taken) && stage() < 2) {
            pause_for(100000);
        }
        (void)IoCancelIrp(&taken->irp);
        wait_for(taken);
        carry(taken->octets, taken->irp.IoStatus.Status == STATUS_SUCCESS ? taken->irp.IoStatus.Information : 0);
        free(taken);
    }
    close_it(file);
    return NULL;
}

/* --- who asks */

static void ask(struct opened *file, struct asked *asked, unsigned number, uint32_t milliseconds)
{
    const uint8_t octets[] = {
        (uint8_t)(milliseconds >> 24), (uint8_t)(milliseconds >> 16), (uint8_t)(milliseconds >> 8), (uint8_t)milliseconds,
        0xC0, 1, 0xC1, 0, 3, 1, 0, (uint8_t)(number >> 16), (uint8_t)(number >> 8), (uint8_t)number, 255, 2, 0,
    };

    memcpy(asked->octets, octets, sizeof(octets));
    (void)begin(file, asked, sizeof(octets), win12_control_exchange);
}

static void look(const struct asked *asked, unsigned number)
{
    const uint8_t expected[] = {0xC4, 1, 0xC1, 0, 6, (uint8_t)(number >> 16), (uint8_t)(number >> 8), (uint8_t)number, 255};

    switch (asked->irp.IoStatus.Status) {
    case STATUS_SUCCESS:
        if (asked->irp.IoStatus.Information != sizeof(expected) || memcmp(asked->octets, expected, sizeof(expected)) != 0) {
            fail("the answer of somebody else");
        }
        __atomic_add_fetch(&answers, 1, __ATOMIC_SEQ_CST);
        return;
    case STATUS_CANCELLED:
        __atomic_add_fetch(&cancels, 1, __ATOMIC_SEQ_CST);
        return;
    case STATUS_IO_TIMEOUT:
    case STATUS_DEVICE_BUSY:
    case STATUS_DEVICE_REMOVED:
    case STATUS_ACCESS_DENIED:
        __atomic_add_fetch(&others, 1, __ATOMIC_SEQ_CST);
        return;
    default:
        fail("an end that cannot be");
    }
}

static void disturb(struct opened *file, struct asked *asked, unsigned *chance)
{
    struct win12_call call = {.node = &node, .reader = &file->reader};

    if (rand_r(chance) % 2 != 0) {
        pause_for(rand_r(chance) % 300000);
    }
    switch (rand_r(chance) % 6) {
    case 0:
    case 1:
        (void)IoCancelIrp(&asked[rand_r(chance) % EACH].irp);
        break;
    case 2:
        (void)win12_control_cancel(&call);
        break;
    case 3:
        win12_waiting_close(&file->reader);
        break;
    default:
        break;
    }
}

static void *be_an_asker(void *given)
{
    const unsigned self = (unsigned)(uintptr_t)given;
    unsigned chance = self + 1;

    for (unsigned round = 0; round < rounds && stage() == 0; round++) {
        struct opened *const file = open_as(self % 4);
        struct asked *const asked = calloc(EACH, sizeof(*asked));
        const unsigned first = self << 20 | round * EACH;

        for (unsigned i = 0; i < EACH; i++) {
            ask(file, &asked[i], first + i, rand_r(&chance) % 8 == 0 ? 1 + rand_r(&chance) % 3 : 60000);
        }
        disturb(file, asked, &chance);
        for (unsigned i = 0; i < EACH; i++) {
            wait_for(&asked[i]);
            look(&asked[i], first + i);
        }
        free(asked);
        close_it(file);
    }
    return NULL;
}

/* --- nothing else is done */

static void ends(struct asked *asked, NTSTATUS status)
{
    wait_for(asked);
    if (asked->irp.IoStatus.Status != status) {
        fail("another end than it should have");
    }
    memset(asked, 0, sizeof(*asked));
}

/* Octets that were left are nobody's; the one that waits is cancelled. */
static void cancel_a_take(struct opened *file, struct asked *asked)
{
    while (begin(file, asked, 0, win12_control_take), pause_for(20000000), is_done(asked)) {
        ends(asked, STATUS_SUCCESS);
    }
    (void)IoCancelIrp(&asked->irp);
    ends(asked, STATUS_CANCELLED);
}

static void be_quiet(void)
{
    struct opened *const file = open_as(1), *const other = open_as(2);
    struct win12_call call = {.node = &node, .reader = &file->reader};
    struct asked *const asked = calloc(2, sizeof(*asked));

    cancel_a_take(file, asked);
    ask(file, asked, 1, 60000);
    ask(other, &asked[1], 2, 60000);
    (void)IoCancelIrp(&asked->irp);
    ends(asked, STATUS_CANCELLED);
    ask(file, asked, 1, 60000);
    (void)win12_control_cancel(&call);
    ends(asked, STATUS_CANCELLED);
    ask(file, asked, 1, 20);
    ends(asked, STATUS_IO_TIMEOUT);
    ask(file, asked, 99, 60000);
    ends(asked, STATUS_ACCESS_DENIED);
    win12_waiting_close(&other->reader);
    ends(&asked[1], STATUS_CANCELLED);
    ask(other, asked, 2, 60000);
    ends(asked, STATUS_CANCELLED); /* of a file that is closed */
    asked->irp.Cancel = TRUE;
    ask(file, asked, 2, 60000);
    ends(asked, STATUS_CANCELLED);
    free(asked);
    close_it(file);
    close_it(other);
}

/* Whatever waits now. */
static void end_the_line(void)
{
    struct opened *const file = open_as(3);
    struct asked *const asked = calloc(3, sizeof(*asked));

    cancel_a_take(file, asked);
    (void)begin(file, asked, 0, win12_control_take);
    ask(file, &asked[1], 1, 60000); /* whose first octets are taken */
    ends(asked, STATUS_SUCCESS);
    (void)begin(file, asked, 0, win12_control_take);
    ask(file, &asked[2], 2, 60000);
    win12_line_end(&node);
    for (unsigned i = 0; i < 3; i++) {
        ends(&asked[i], STATUS_DEVICE_REMOVED);
    }
    (void)begin(file, asked, 0, win12_control_take);
    ends(asked, STATUS_DEVICE_REMOVED);
    free(asked);
    close_it(file);
}

/* --- all of it */

static void attach(void)
{
    static const uint8_t settings[] = {WIN12_CARRIER_WRAPPER, 3, 0x48, 0, CLIENT, 0, SERVER, 0, 0, 1, 'm'};

    if (win12_line_attach(&node, settings, sizeof(settings)) != STATUS_SUCCESS) {
        fail("not attached");
    }
}

static void begin_the_line(void)
{
    memset(&node, 0, sizeof(node));
    ExInitializeFastMutex(&node.feeding);
    if (win12_line_init(&node) != STATUS_SUCCESS) {
        fail("no line");
    }
    attach();
}

static void set_stage(int to)
{
    __atomic_store_n(&stopping, to, __ATOMIC_SEQ_CST);
}

/* Until the first one has done all; then the line goes on, or ends in the midst of it. */
static void storm(bool ends_with_line)
{
    pthread_t askers[ASKERS], line;

    set_stage(0);
    (void)pthread_create(&line, NULL, be_the_line, NULL);
    for (uintptr_t i = 0; i < ASKERS; i++) {
        (void)pthread_create(&askers[i], NULL, be_an_asker, (void *)i);
    }
    (void)pthread_join(askers[0], NULL);
    if (ends_with_line) {
        win12_line_end(&node);
    }
    set_stage(1);
    for (unsigned i = 1; i < ASKERS; i++) {
        (void)pthread_join(askers[i], NULL);
    }
    set_stage(2);
    (void)pthread_join(line, NULL);
}

int main(int count, char **words)
{
    if (count != 3) {
        return 2;
    }
    rounds = (unsigned)atoi(words[1]);
    for (aare_size = 0; words[2][2 * aare_size] != 0; aare_size++) {
        unsigned octet;

        (void)sscanf(words[2] + 2 * aare_size, "%2x", &octet);
        aare[aare_size] = (uint8_t)octet;
    }
    begin_the_line();
    storm(false);
    be_quiet();
    attach(); /* nobody waits for what the silent line was asked */
    end_the_line();
    win12_line_destroy(&node);
    begin_the_line();
    storm(true);
    win12_line_destroy(&node);
    printf("%u answers, %u cancelled, %u others\n", answers, cancels, others);
    return 0;
}
