#include "link.h"

#include <errno.h>
#include <limits.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

win12_time link_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (win12_time)now.tv_sec * 1000U + (win12_time)now.tv_nsec / 1000000U;
}

bool link_open(struct link *link, const char *host, const char *port)
{
    const struct addrinfo wanted = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    const int on = 1;
    link->socket = -1;
    link->size = link->taken = 0;
    if (getaddrinfo(host, port, &wanted, &found) != 0) {
        return false;
    }
    for (struct addrinfo *at = found; at != NULL && link->socket < 0; at = at->ai_next) {
        link->socket = socket(at->ai_family, at->ai_socktype, at->ai_protocol);
        if (link->socket >= 0 && connect(link->socket, at->ai_addr, at->ai_addrlen) != 0) {
            link_close(link);
        }
    }
    freeaddrinfo(found);
    return link->socket >= 0 && setsockopt(link->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) == 0;
}

bool link_send(struct link *link, const struct win12_slice *apdu)
{
    static uint8_t octets[LINK_ROOM];
    const struct win12_wrapper wrapper = {link->client, link->server, *apdu};
    size_t size;
    if (win12_write_wrapper(&wrapper, octets, sizeof octets, &size) != WIN12_OK) {
        return false;
    }
    for (size_t sent = 0; sent < size;) {
        const ssize_t more = send(link->socket, octets + sent, size - sent, MSG_NOSIGNAL);
        if (more < 0 && errno != EINTR) {
            return false;
        }
        sent += more < 0 ? 0 : (size_t)more;
    }
    return true;
}

/* Whether a whole wrapper is there: its octets, 0 not yet. */
static bool whole(struct link *link, size_t *size, win12_code *code)
{
    struct win12_input in;
    win12_input_init(&in, link->octets, link->size);
    *code = win12_frame_size_wrapper(&in, size);
    if (*code == WIN12_OK && *size > sizeof link->octets) {
        *code = WIN12_E_TOO_LARGE;
    }
    return *code != WIN12_OK || (*size != 0 && *size <= link->size);
}

static enum link_event taken(struct link *link, size_t size, struct win12_slice *apdu, win12_code *code)
{
    struct win12_wrapper wrapper;
    struct win12_fault fault;
    link->taken = size;
    *code = win12_decode_wrapper(link->octets, size, &wrapper, &fault);
    if (*code == WIN12_OK && (wrapper.source_wport != link->server || wrapper.destination_wport != link->client)) {
        *code = WIN12_E_WRONG_PEER;
    }
    *apdu = wrapper.apdu;
    return *code == WIN12_OK ? LINK_APDU : LINK_WRONG;
}

static int milliseconds(win12_time until)
{
    const win12_time now = link_now();
    const win12_time left = until > now ? until - now : 0;
    return until == WIN12_NEVER ? -1 : left > INT_MAX ? INT_MAX : (int)left;
}

enum link_event link_next(struct link *link, win12_time until, struct win12_slice *apdu, win12_code *code)
{
    size_t size = 0;
    link->size -= link->taken;
    memmove(link->octets, link->octets + link->taken, link->size);
    link->taken = 0;
    while (!whole(link, &size, code)) {
        struct pollfd poll_for = {.fd = link->socket, .events = POLLIN};
        const int ready = poll(&poll_for, 1, milliseconds(until));
        if (ready == 0) {
            return LINK_NOTHING;
        }
        const ssize_t more = ready < 0 ? -1 : recv(link->socket, link->octets + link->size, LINK_ROOM - link->size, 0);
        if (more == 0 || (more < 0 && errno != EINTR)) {
            return LINK_CLOSED;
        }
        link->size += more < 0 ? 0 : (size_t)more;
    }
    return *code == WIN12_OK ? taken(link, size, apdu, code) : LINK_WRONG;
}

void link_close(struct link *link)
{
    if (link->socket >= 0) {
        close(link->socket);
        link->socket = -1;
    }
}
