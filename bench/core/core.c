/*
 * Does works of the C core on command and times them here, with nothing else around them. A command is `WORK TIMES`, the answer
 * the processor seconds and a number that the work gives, which must be the same in Python. Octets come from files in FOLDER.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "win12/frames/axdr.h"
#include "win12/frames/hdlc.h"
#include "win12/sessions/association_client.h"

#define ROOM 200000
#define ROUNDS 100 /* requests of a run of the machine */

struct file {
    uint8_t octets[ROOM];
    size_t size;
};

static struct file array, profile, frames;
static size_t one; /* octets of each frame */

static void must(bool right, const char *what)
{
    if (!right) {
        fprintf(stderr, "core: %s\n", what);
        exit(1);
    }
}

static void load(struct file *to, const char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *const file = fopen(path, "rb");
    must(file != NULL, path);
    to->size = fread(to->octets, 1, ROOM, file);
    fclose(file);
}

static void measure_frame(void)
{
    struct win12_input in;
    win12_input_init(&in, frames.octets, frames.size);
    must(win12_frame_size_hdlc(&in, &one) == WIN12_OK && one != 0, "the frames are none");
}

static uint64_t check_data(const struct file *in)
{
    struct win12_data data;
    struct win12_fault fault;
    must(win12_decode_data(in->octets, in->size, &data, &fault) == WIN12_OK, "the data is refused");
    return data.octets.size;
}

/* Every scalar of the data, as a caller would take them. */
static uint64_t walk_data(const struct file *in)
{
    const struct win12_data data = {{in->octets, check_data(in)}};
    struct win12_data_walk walk;
    struct win12_data_item item;
    uint64_t scalars = 0;
    win12_data_walk(&walk, &data);
    while (win12_data_next(&walk, &item) == WIN12_OK && item.part != WIN12_DATA_DONE) {
        scalars += item.part == WIN12_DATA_SCALAR;
    }
    return scalars;
}

static uint64_t check_array(void)
{
    return check_data(&array);
}

static uint64_t walk_array(void)
{
    return walk_data(&array);
}

static uint64_t walk_profile(void)
{
    return walk_data(&profile);
}

static uint64_t hdlc_decode(void)
{
    struct win12_hdlc frame;
    struct win12_fault fault;
    uint64_t sum = 0;
    for (size_t at = 0; at < frames.size; at += one) {
        must(win12_decode_hdlc(frames.octets + at, one, &frame, &fault) == WIN12_OK, "a frame is refused");
        sum += frame.information.size;
    }
    return sum;
}

static uint64_t hdlc_encode(void)
{
    static struct win12_hdlc frame; /* as the first one says, with the information of each */
    struct win12_fault fault;
    uint8_t room[2048];
    size_t size;
    uint64_t sum = 0;
    must(win12_decode_hdlc(frames.octets, one, &frame, &fault) == WIN12_OK, "a frame is refused");
    const size_t before = (size_t)(frame.information.at - frames.octets);
    for (size_t at = 0; at < frames.size; at += one) {
        frame.information.at = frames.octets + at + before;
        must(win12_write_hdlc(&frame, room, sizeof room, &size) == WIN12_OK, "a frame is not written");
        sum += size;
    }
    return sum;
}

/* --- the machine of a client: a request and its protected answer, again and again ------------------------------------------- */

static bool yes(void *context)
{
    (void)context;
    return true;
}

static bool keep(void *context, uint32_t value)
{
    *(uint32_t *)context = value;
    return true;
}

static uint32_t zero(void *context)
{
    (void)context;
    return 0; /* a response; its invoke id */
}

static uint64_t steps(void)
{
    uint32_t lowest = 0;
    const struct win12_association_client_ports ports = {
        .context = &lowest,
        .agreed = yes,
        .fits = yes,
        .tag_ok = yes,
        .content = zero,
        .invoke = zero,
        .reserve_service = yes,
        .send_request = yes,
        .tell_response = yes,
        .save_rx_lowest = keep,
    };
    struct win12_association_client m;
    win12_association_client_init(&m, &ports);
    m.ciphered = true;
    m.policy = 3;
    m.state = WIN12_ASSOCIATION_CLIENT_ASSOCIATED;
    for (uint32_t counter = 1; counter <= ROUNDS; counter++) {
        must(win12_association_client_api_request(&m, true, 0, counter) == WIN12_OK, "no request");
        must(win12_association_client_rx_apdu(&m, true, false, false, false, 0, 3, counter, counter) == WIN12_OK, "no answer");
    }
    return lowest;
}

static const struct work {
    const char *name;
    uint64_t (*run)(void);
} works[] = {
    {"array_check", check_array}, {"array", walk_array},   {"profile", walk_profile},
    {"hdlc_decode", hdlc_decode}, {"hdlc_encode", hdlc_encode}, {"steps", steps},
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

int main(int count, char **given)
{
    char name[32];
    unsigned long times;
    must(count == 2, "usage: core FOLDER");
    load(&array, given[1], "array");
    load(&profile, given[1], "profile");
    load(&frames, given[1], "frames");
    measure_frame();
    while (scanf("%31s %lu", name, &times) == 2) {
        for (size_t i = 0; i < sizeof works / sizeof works[0]; i++) {
            if (strcmp(works[i].name, name) == 0) {
                uint64_t result = 0;
                const double began = seconds();
                for (unsigned long run = 0; run < times; run++) {
                    result = works[i].run();
                }
                printf("%.9f %llu\n", seconds() - began, (unsigned long long)result);
                fflush(stdout);
            }
        }
    }
    return 0;
}
