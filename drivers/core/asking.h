/*
 * What a request to a meter asks for: which right to which objects, out of the APDU that a process wants to be sent. GET, SET and ACTION,
 * normal and with-list; a device does blocks itself, so that these are no requests of a process. Of an APDU that is protected it cannot be
 * seen what it asks.
 */
#ifndef WIN12_DRIVERS_ASKING_H
#define WIN12_DRIVERS_ASKING_H

#include "policy.h"

/* Whether an object may be had in that way. Asked for each object of a request. */
typedef bool (*win12_asking_may)(const void *context, uint16_t right, const struct win12_policy_object *object);

/* WIN12_OK when all may be had; WIN12_E_ACCESS_DENIED when one may not; WIN12_E_UNEXPECTED_APDU for another APDU, or for a request without
 * an object; else what is wrong with its octets. They must not change meanwhile. */
win12_code win12_asking(const uint8_t *apdu, size_t size, win12_asking_may may, const void *context);

#endif
