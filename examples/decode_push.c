/*
 * Decodes a plain push: hexadecimal octets of a DataNotification on standard input, with or without a wrapper around it.
 *
 *   make c
 *   cc examples/decode_push.c $(PKG_CONFIG_PATH=build/c pkg-config --cflags --libs win12) -Wl,-rpath,build/c -o decode_push
 *   echo 0f00000001 00 0202 0600000064 0a0568656c6c6f | ./decode_push
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "win12/frames/apdu.h"
#include "win12/frames/wrapper.h"

#define ROOM 65536

static size_t read_hex(uint8_t *to)
{
    size_t size = 0;
    unsigned octet;
    while (size < ROOM && scanf("%2x", &octet) == 1) {
        to[size++] = (uint8_t)octet;
    }
    return size;
}

static int fail(const struct win12_fault *fault)
{
    fprintf(stderr, "%s at octet %zu, %s: %s\n", win12_code_name(fault->code), fault->offset, fault->field,
        win12_code_text(fault->code));
    return EXIT_FAILURE;
}

static void show_scalar(const struct win12_data_item *item)
{
    uint64_t number = 0;
    printf("tag %u:", (unsigned)item->tag);
    for (size_t i = 0; i < item->content.size; i++) {
        printf(" %02x", (unsigned)item->content.at[i]);
        number = number << 8 | item->content.at[i];
    }
    if (item->tag == WIN12_DATA_TYPE_DOUBLE_LONG_UNSIGNED || item->tag == WIN12_DATA_TYPE_LONG_UNSIGNED) {
        printf(" = %" PRIu64, number);
    }
    putchar('\n');
}

static void show(const struct win12_data *data)
{
    struct win12_data_walk walk;
    struct win12_data_item item;
    int depth = 0;
    win12_data_walk(&walk, data);
    while (win12_data_next(&walk, &item) == WIN12_OK && item.part != WIN12_DATA_DONE) {
        if (item.part == WIN12_DATA_END) {
            depth--;
            continue;
        }
        printf("%*s", 2 * depth, "");
        if (item.part == WIN12_DATA_SCALAR) {
            show_scalar(&item);
            continue;
        }
        printf("%s of %" PRIu32 "\n", item.tag == WIN12_DATA_TYPE_STRUCTURE ? "structure" : "array", item.count);
        depth++;
    }
}

int main(void)
{
    static uint8_t octets[ROOM];
    struct win12_slice apdu = {octets, read_hex(octets)};
    struct win12_data_notification push;
    struct win12_wrapper wrapper;
    struct win12_fault fault;
    if (apdu.size > 1 && octets[0] == 0) { /* a wrapper begins with its version, 0001; no APDU does */
        if (win12_decode_wrapper(octets, apdu.size, &wrapper, &fault) != WIN12_OK) {
            return fail(&fault);
        }
        apdu = wrapper.apdu;
    }
    if (win12_decode_data_notification(apdu.at, apdu.size, &push, &fault) != WIN12_OK) {
        return fail(&fault);
    }
    printf("invoke id %" PRIu32 "\n", push.long_invoke_id & 0xffffffU);
    show(&push.data);
    return EXIT_SUCCESS;
}
