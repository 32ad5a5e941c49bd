#include "counters.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define PATH 4096
#define FORMAT "next %" SCNu32 " lowest %" SCNu32 " met %d title %2hhx%2hhx%2hhx%2hhx%2hhx%2hhx%2hhx%2hhx"

static bool complain(const char *path, const char *why)
{
    fprintf(stderr, "association: STORE_FAILED: %s: %s\n", path, why);
    return false;
}

/* Its folder, so that a new name in it is on the disk too. */
static bool sync_folder(const char *path)
{
    char folder[PATH];
    const char *const slash = strrchr(path, '/');
    const size_t size = slash == NULL ? 0 : (size_t)(slash - path);
    snprintf(folder, sizeof folder, "%.*s", (int)size, path);
    const int descriptor = open(slash == NULL ? "." : size == 0 ? "/" : folder, O_RDONLY | O_DIRECTORY);
    const bool done = descriptor >= 0 && fsync(descriptor) == 0;
    if (descriptor >= 0) {
        close(descriptor);
    }
    return done;
}

bool counters_store(const struct counters *counters)
{
    char beside[PATH];
    snprintf(beside, sizeof beside, "%s.new", counters->path);
    const int descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    FILE *const file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (file == NULL) {
        return complain(beside, strerror(errno));
    }
    fprintf(file, "next %" PRIu32 " lowest %" PRIu32 " met %d title ", counters->next, counters->lowest, counters->met);
    for (size_t i = 0; i < WIN12_TITLE_LENGTH; i++) {
        fprintf(file, "%02x", counters->title[i]);
    }
    fputc('\n', file);
    const bool written = fflush(file) == 0 && fsync(fileno(file)) == 0;
    if (fclose(file) != 0 || !written || rename(beside, counters->path) != 0 || !sync_folder(counters->path)) {
        return complain(counters->path, strerror(errno));
    }
    return true;
}

static bool read_all(struct counters *counters, FILE *file)
{
    uint8_t *const t = counters->title;
    int met;
    const int found = fscanf(file, FORMAT, &counters->next, &counters->lowest, &met, &t[0], &t[1], &t[2], &t[3], &t[4],
        &t[5], &t[6], &t[7]);
    counters->met = met == 1;
    return found == 3 + WIN12_TITLE_LENGTH;
}

bool counters_open(struct counters *counters, const char *path)
{
    char lock[PATH];
    memset(counters, 0, sizeof *counters);
    counters->path = path;
    snprintf(lock, sizeof lock, "%s.lock", path);
    counters->lock = open(lock, O_RDWR | O_CREAT, 0600);
    if (counters->lock < 0 || flock(counters->lock, LOCK_EX | LOCK_NB) != 0) {
        return complain(path, errno == EWOULDBLOCK ? "another program uses it" : strerror(errno));
    }
    FILE *const file = fopen(path, "r");
    if (file == NULL) {
        return errno == ENOENT ? counters_store(counters) : complain(path, strerror(errno));
    }
    const bool whole = read_all(counters, file);
    fclose(file);
    return whole || complain(path, "it is not a counter file; with a new one the meter may refuse old counters");
}

bool counters_reserve(struct counters *counters, uint32_t *counter)
{
    if (counters->next >= WIN12_COUNTER_MAX) {
        fprintf(stderr, "association: COUNTER_EXHAUSTED: the invocation counter is used up; change the key\n");
        return false;
    }
    *counter = counters->next++;
    return counters_store(counters);
}
