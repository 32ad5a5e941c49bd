#include "keys.h"

#include <ctype.h>
#include <errno.h>
#include <openssl/crypto.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define LINE 512

struct entry {
    const char *name;
    const char *variable;
    uint8_t *to;
    size_t *size;
    size_t room;
};

static int digit(char c)
{
    static const char digits[] = "0123456789abcdef";
    const char *const at = c == '\0' ? NULL : strchr(digits, tolower((unsigned char)c));
    return at == NULL ? -1 : (int)(at - digits);
}

/* Hexadecimal digits up to `end`. What is wrong with them is told without showing them. */
static bool take(const struct entry *entry, const char *text, char end)
{
    size_t size = 0;
    while (*text != end && size < entry->room) {
        const int high = digit(text[0]);
        const int low = high < 0 ? -1 : digit(text[1]);
        if (low < 0) {
            break;
        }
        entry->to[size++] = (uint8_t)(high << 4 | low);
        text += 2;
    }
    *entry->size = size;
    if (*text != end) {
        fprintf(stderr, "association: KEY_INVALID: %s is not hexadecimal, or too long\n", entry->name);
        return false;
    }
    return true;
}

/* A line NAME = "HEX"; names that are not ours are passed over. */
static bool take_line(const struct entry *entries, size_t count, const char *line)
{
    const size_t name = strspn(line, "abcdefghijklmnopqrstuvwxyz_");
    const char *value = line + name;
    value += strspn(value, " \t=");
    for (size_t i = 0; i < count; i++) {
        if (strlen(entries[i].name) == name && strncmp(entries[i].name, line, name) == 0) {
            return *value == '"' && take(&entries[i], value + 1, '"');
        }
    }
    return true;
}

static bool read_file(const struct entry *entries, size_t count, const char *path)
{
    char line[LINE];
    struct stat status;
    bool good = true;
    FILE *const file = fopen(path, "r");
    if (file == NULL || fstat(fileno(file), &status) != 0) {
        fprintf(stderr, "association: KEY_MISSING: %s: %s\n", path, strerror(errno));
        return false;
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        fprintf(stderr, "association: KEYS_EXPOSED: others can read %s; chmod 600\n", path);
        good = false;
    }
    while (good && fgets(line, sizeof line, file) != NULL && line[0] != '[') { /* a table is about another meter */
        good = take_line(entries, count, line);
    }
    OPENSSL_cleanse(line, sizeof line);
    fclose(file);
    return good;
}

static bool read_environment(const struct entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *const value = getenv(entries[i].variable);
        if (value != NULL && !take(&entries[i], value, '\0')) {
            return false;
        }
    }
    return true;
}

static bool fits(const char *name, size_t size, size_t wanted)
{
    if (size == wanted) {
        return true;
    }
    fprintf(stderr, "association: %s: %s has %zu octets instead of %zu\n", size == 0 ? "KEY_MISSING" : "KEY_INVALID",
        name, size, wanted);
    return false;
}

bool keys_read(struct keys *keys, const char *path, unsigned suite)
{
    static const size_t lengths[] = {WIN12_KEY_LENGTH_SUITE_0, WIN12_KEY_LENGTH_SUITE_1, WIN12_KEY_LENGTH_SUITE_2};
    const struct entry entries[] = {
        {"ek", "WIN12_EK", keys->ek, &keys->ek_size, sizeof keys->ek},
        {"ak", "WIN12_AK", keys->ak, &keys->ak_size, sizeof keys->ak},
        {"client_title", "WIN12_CLIENT_TITLE", keys->client_title, &keys->client_title_size, WIN12_TITLE_LENGTH},
        {"server_title", "WIN12_SERVER_TITLE", keys->server_title, &keys->server_title_size, WIN12_TITLE_LENGTH},
    };
    const size_t count = sizeof entries / sizeof entries[0];
    memset(keys, 0, sizeof *keys);
    if (path != NULL ? !read_file(entries, count, path) : !read_environment(entries, count)) {
        return false;
    }
    return fits("ek", keys->ek_size, lengths[suite]) && fits("ak", keys->ak_size, lengths[suite])
        && fits("client_title", keys->client_title_size, WIN12_TITLE_LENGTH)
        && (keys->server_title_size == 0 || fits("server_title", keys->server_title_size, WIN12_TITLE_LENGTH));
}
