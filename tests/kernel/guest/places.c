/*
 * Which places of the kernel's code are new, of those that KCOV has told. A place is known by its lowest 24 bits: the code that is
 * looked at, the module's, is smaller than that.
 */
#include <stdint.h>

#define PLACES (1U << 24)

static uint8_t seen[PLACES / 8];

/* How many of them are. */
uint32_t new_places(const uint64_t *places, uint64_t count)
{
    uint32_t found = 0;

    for (uint64_t i = 0; i < count; i++) {
        const uint32_t place = (uint32_t)places[i] % PLACES;
        const uint8_t bit = (uint8_t)(1U << place % 8);

        found += (seen[place / 8] & bit) == 0;
        seen[place / 8] |= bit;
    }
    return found;
}
