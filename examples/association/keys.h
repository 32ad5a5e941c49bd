/* Keys from a file that only its owner can read, or from the environment; never from the command line. */
#ifndef KEYS_H
#define KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "win12/limits.h"

struct keys {
    uint8_t ek[WIN12_KEY_LENGTH_SUITE_2];
    uint8_t ak[WIN12_KEY_LENGTH_SUITE_2];
    size_t ek_size;
    size_t ak_size;
    uint8_t client_title[WIN12_TITLE_LENGTH];
    size_t client_title_size;
    uint8_t server_title[WIN12_TITLE_LENGTH]; /* who may answer; size 0: whoever knows the keys */
    size_t server_title_size;
};

/*
 * The keys for a suite. `path` is a file as `win12` has it, lines of NAME = "HEX"; NULL stands for the environment, WIN12_EK,
 * WIN12_AK, WIN12_CLIENT_TITLE and WIN12_SERVER_TITLE. False, and one line on standard error, when they are not there, are not
 * private or do not fit the suite.
 */
bool keys_read(struct keys *keys, const char *path, unsigned suite);

#endif
