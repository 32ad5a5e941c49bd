/* What the tests of the push reader call beside it. */
#include <stdlib.h>
#include <string.h>
#include "push.h"

void *shim_room(size_t size);
void shim_free(void *room);
size_t shim_scratch(void);
void shim_change(uint8_t *octets, size_t size, uint32_t seed);
win12_code shim_next(struct win12_data_walk *walk, struct win12_data_item *item);

void *shim_room(size_t size)
{
    void *made = malloc(size);
    memset(made, 0xa5, size); /* what is not set must not matter */
    return made;
}

void shim_free(void *room)
{
    free(room);
}

size_t shim_scratch(void)
{
    return sizeof(struct win12_push_scratch);
}

/* Octets that others write to: in the library that is built for it, before every step. */
static uint8_t *changing;
static size_t changing_size;
static uint32_t chance;

void shim_change(uint8_t *octets, size_t size, uint32_t seed)
{
    changing = octets;
    changing_size = size;
    chance = seed * 2U + 1U;
}

win12_code shim_next(struct win12_data_walk *walk, struct win12_data_item *item)
{
    chance = chance * 1664525U + 1013904223U;
    if (changing_size > 0U && (chance >> 28) == 0U) {
        changing[(chance >> 8) % changing_size] = (uint8_t)((chance >> 4) & 0x1fU);
    }
    return win12_data_next(walk, item);
}
