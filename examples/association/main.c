/*
 * Reads registers of a meter: client association over TCP, HLS5-GMAC, AES-GCM, protected GET, release.
 *
 *   make c
 *   export PKG_CONFIG_PATH=build/c
 *   cc examples/association/[a-z]*.c $(pkg-config --cflags --libs win12 libcrypto) -Wl,-rpath,build/c -o association
 *   ./association -k keys.toml -s 2 -c meter.counters 127.0.0.1 4059 1.0.1.8.0.255
 *
 * Without -k the keys are taken from the environment: WIN12_EK, WIN12_AK, WIN12_CLIENT_TITLE.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "client.h"

#define REGISTER_CLASS 3
#define VALUE 2
#define SCALER_UNIT 3
#define CLIENT 1
#define SERVER 1 /* the management logical device */

static int usage(void)
{
    fprintf(stderr, "usage: association [-k KEYS] [-s SUITE] -c COUNTERS HOST PORT OBIS...\n");
    return 2;
}

static int failed(win12_code code, const char *detail)
{
    fprintf(stderr, "association: %s: %s%s; %s\n", win12_code_name(code), win12_code_text(code), detail,
        win12_code_help(code));
    return EXIT_FAILURE;
}

/* The number of a scalar; false when it is something else. */
static bool number(const struct win12_data *data, int64_t *value)
{
    struct win12_data_walk walk;
    struct win12_data_item item;
    win12_data_walk(&walk, data);
    if (win12_data_next(&walk, &item) != WIN12_OK || item.part != WIN12_DATA_SCALAR || item.content.size == 0
        || item.content.size > 8) {
        return false;
    }
    const bool is_signed = item.tag == WIN12_DATA_TYPE_INTEGER || item.tag == WIN12_DATA_TYPE_LONG
        || item.tag == WIN12_DATA_TYPE_DOUBLE_LONG || item.tag == WIN12_DATA_TYPE_LONG64;
    uint64_t bits = is_signed && (item.content.at[0] & 0x80U) != 0 ? UINT64_MAX : 0;
    for (size_t i = 0; i < item.content.size; i++) {
        bits = bits << 8 | item.content.at[i];
    }
    *value = (int64_t)bits;
    return true;
}

/* Scaler and unit, a structure of two. */
static bool scaler_unit(const struct win12_data *data, int *scaler, unsigned *unit)
{
    struct win12_data_walk walk;
    struct win12_data_item items[3];
    win12_data_walk(&walk, data);
    for (size_t i = 0; i < 3; i++) {
        if (win12_data_next(&walk, &items[i]) != WIN12_OK) {
            return false;
        }
    }
    if (items[0].tag != WIN12_DATA_TYPE_STRUCTURE || items[1].tag != WIN12_DATA_TYPE_INTEGER
        || items[2].tag != WIN12_DATA_TYPE_ENUM) {
        return false;
    }
    *scaler = (int8_t)items[1].content.at[0];
    *unit = items[2].content.at[0];
    return true;
}

static win12_code read_register(struct client *client, const char *name)
{
    const struct win12_get_response_normal *answer;
    uint8_t obis[6];
    int64_t value;
    int scaler = 0;
    unsigned unit = 255;
    char rest;
    if (sscanf(name, "%hhu.%hhu.%hhu.%hhu.%hhu.%hhu%c", &obis[0], &obis[1], &obis[2], &obis[3], &obis[4], &obis[5], &rest)
        != 6) {
        fprintf(stderr, "association: '%s' is not an OBIS name like 1.0.1.8.0.255\n", name);
        return WIN12_E_BAD_VALUE;
    }
    win12_code code = client_get(client, REGISTER_CLASS, obis, VALUE, &answer);
    if (code != WIN12_OK) {
        return code;
    }
    if (!answer->has_data || !number(&answer->data, &value)) {
        printf("%s: no number, data-access-result %u\n", name, answer->has_error ? (unsigned)answer->error : 0U);
        return WIN12_OK;
    }
    code = client_get(client, REGISTER_CLASS, obis, SCALER_UNIT, &answer);
    if (code == WIN12_OK && answer->has_data && scaler_unit(&answer->data, &scaler, &unit)) {
        printf("%s: %" PRId64 " scaler %d unit %u\n", name, value, scaler, unit);
    }
    return code;
}

static int run(struct client *client, const char *host, const char *port, char *const *names)
{
    client->link.client = CLIENT;
    client->link.server = SERVER;
    if (!link_open(&client->link, host, port)) {
        return failed(WIN12_E_CONNECT_FAILED, "");
    }
    win12_code code = client_open(client);
    for (; code == WIN12_OK && *names != NULL; names++) {
        code = read_register(client, *names);
    }
    if (code == WIN12_OK) {
        code = client_release(client);
    }
    link_close(&client->link);
    return code == WIN12_OK ? EXIT_SUCCESS : failed(code, client->detail);
}

int main(int count, char **given)
{
    static struct client client;
    const char *keys = NULL;
    const char *counters = NULL;
    int option;
    while ((option = getopt(count, given, "k:s:c:")) != -1) {
        switch (option) {
        case 'k':
            keys = optarg;
            break;
        case 's':
            client.suite = (uint8_t)strtoul(optarg, NULL, 10);
            break;
        case 'c':
            counters = optarg;
            break;
        default:
            return usage();
        }
    }
    if (counters == NULL || count - optind < 3 || client.suite > 2) {
        return usage();
    }
    if (!keys_read(&client.keys, keys, client.suite) || !counters_open(&client.counters, counters)) {
        return EXIT_FAILURE;
    }
    client_init(&client);
    const int status = run(&client, given[optind], given[optind + 1], given + optind + 2);
    crypto_forget(&client.keys, sizeof client.keys);
    return status;
}
