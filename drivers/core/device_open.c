/*
 * Protection taken off: general-glo-ciphering, general-ciphering, and glo-event-notification, which are what meters push under
 * (IEC 62056-5-3, 7.2.3). See the rules in device.h. Nothing of a message is looked at before its tag has verified.
 *
 * In device->room stand the security control octet, the authentication key, the header of general-ciphering, then the payload: so what
 * is authenticated is in one piece, also where that is all of the message.
 */
#include "device_inner.h"

#include "win12/frames/ciphering.h"

/* What a protected APDU says, whichever it is. */
struct envelope {
    uint8_t tag;
    struct win12_slice title;
    struct win12_security_control control;
    uint32_t counter;
    struct win12_slice payload;
    struct win12_general_header header; /* of general-ciphering, which authenticates it */
    bool own_key; /* under another key than the one that the driver has */
};

void win12_device_wipe(void *at, size_t size)
{
    volatile uint8_t *const octets = at;

    for (size_t i = 0; i < size; i++) {
        octets[i] = 0;
    }
}

/* --- envelopes */

static bool read_general_glo(const uint8_t *octets, size_t size, struct envelope *out)
{
    struct win12_general_key_ciphering in;

    if (win12_decode_general_key_ciphering(octets, size, &in, NULL) != WIN12_OK) {
        return false;
    }
    out->title = in.system_title;
    out->control.octet = in.security_control;
    out->counter = in.invocation_counter;
    out->payload = in.payload;
    return true;
}

static bool read_service(const uint8_t *octets, size_t size, struct envelope *out)
{
    struct win12_service_ciphering in;

    if (win12_decode_service_ciphering(octets, size, &in, NULL) != WIN12_OK) {
        return false;
    }
    out->control.octet = in.security_control;
    out->counter = in.invocation_counter;
    out->payload = in.payload;
    return true;
}

static bool read_general(const uint8_t *octets, size_t size, struct envelope *out)
{
    struct win12_general_ciphering in;

    if (win12_decode_general_ciphering(octets, size, &in, NULL) != WIN12_OK) {
        return false;
    }
    out->title = in.originator_title;
    out->control.octet = in.security_control;
    out->counter = in.invocation_counter;
    out->payload = in.payload;
    out->header.transaction_id = in.transaction_id;
    out->header.originator_title = in.originator_title;
    out->header.recipient_title = in.recipient_title;
    out->header.date_time = in.date_time;
    out->header.other_information = in.other_information;
    out->own_key = in.has_key_info && (in.key_info.choice != WIN12_KEY_CHOICE_IDENTIFIED || in.key_info.key_id != 0);
    return true;
}

static bool read_envelope(const uint8_t *octets, size_t size, struct envelope *out)
{
    memset(out, 0, sizeof(*out));
    out->tag = octets[0];
    switch (out->tag) {
    case WIN12_PROTECTION_TAG_GENERAL_GLO:
        return read_general_glo(octets, size, out);
    case WIN12_PROTECTION_TAG_GLO_EVENT_NOTIFICATION:
        return read_service(octets, size, out);
    default:
        return read_general(octets, size, out);
    }
}

/* --- rules */

static bool is_ours(const struct win12_device_protection *keys, const struct envelope *envelope)
{
    if (envelope->title.size == 0) {
        return true; /* it is known otherwise: the nonce will tell */
    }
    return envelope->title.size == sizeof(keys->title) && memcmp(envelope->title.at, keys->title, sizeof(keys->title)) == 0;
}

static size_t key_size(const struct win12_security_control *control)
{
    switch (win12_security_control_suite(control)) {
    case 0:
        return WIN12_KEY_LENGTH_SUITE_0;
    case 1:
        return WIN12_KEY_LENGTH_SUITE_1;
    case 2:
        return WIN12_KEY_LENGTH_SUITE_2;
    default:
        return 0;
    }
}

/* Whether so much protection is enough, and of the kind that the keys are for. */
static bool may_be_taken(const struct win12_device *device, const struct envelope *envelope)
{
    const struct win12_device_protection *const keys = &device->protection;
    const struct win12_security_control *const control = &envelope->control;

    if (!keys->there || !is_ours(keys, envelope) || envelope->own_key || win12_security_control_broadcast(control)
        || win12_security_control_compressed(control) || key_size(control) != keys->encryption_size) {
        return false;
    }
    if (win12_security_control_authenticated(control)) {
        return keys->authentication_size > 0 && envelope->payload.size >= WIN12_TAG_LENGTH;
    }
    return win12_security_control_encrypted(control) && keys->authentication_size == 0 && device->settings.needs_protection == 0
        && device->ports->decipher != NULL;
}

/* --- ciphers */

static size_t put(uint8_t *room, size_t at, const uint8_t *octets, size_t size)
{
    memcpy(room + at, octets, size);
    return at + size;
}

static size_t put_slice(uint8_t *room, size_t at, const struct win12_slice *part)
{
    return part->size > 0 ? put(room, at, part->at, part->size) : at;
}

/* The header as it is in the message, which the room is larger than. Some makers leave the lengths of its fields out. */
static size_t put_header(uint8_t *room, size_t at, const struct win12_general_header *header, bool lengths)
{
    size_t size = 0;

    if (lengths) {
        (void)win12_write_general_header(header, room + at, WIN12_DEVICE_ROOM - at, &size);
        return at + size;
    }
    at = put_slice(room, at, &header->transaction_id);
    at = put_slice(room, at, &header->originator_title);
    at = put_slice(room, at, &header->recipient_title);
    at = put_slice(room, at, &header->date_time);
    return put_slice(room, at, &header->other_information);
}

/* What is authenticated before the payload; how much it is. */
static size_t put_authenticated(struct win12_device *device, const struct envelope *envelope, bool lengths)
{
    const struct win12_device_protection *const keys = &device->protection;
    uint8_t *const room = device->room;
    size_t size = put(room, 0, &envelope->control.octet, 1);

    size = put(room, size, keys->authentication, keys->authentication_size);
    if (envelope->tag == WIN12_PROTECTION_TAG_GENERAL_CIPHERING) {
        size = put_header(room, size, &envelope->header, lengths);
    }
    return size;
}

static bool verify(struct win12_device *device, const struct envelope *envelope, const uint8_t *nonce, bool lengths,
    struct win12_device_plain *plain)
{
    const size_t before = put_authenticated(device, envelope, lengths);
    const size_t text = envelope->payload.size - WIN12_TAG_LENGTH;
    const size_t aad = plain->encrypted ? before : before + text;

    (void)put(device->room, before, envelope->payload.at, envelope->payload.size);
    const bool opened =
        device->ports->open(device->ports->context, nonce, device->room, aad, device->room + aad, before + text - aad);

    win12_device_wipe(device->room + 1, device->protection.authentication_size);
    plain->octets = device->room + before;
    plain->size = text;
    return opened;
}

static bool open(struct win12_device *device, const struct envelope *envelope, struct win12_device_plain *plain)
{
    uint8_t nonce[WIN12_DEVICE_NONCE];

    memcpy(nonce, device->protection.title, WIN12_TITLE_LENGTH);
    for (unsigned i = 0; i < 4; i++) {
        nonce[WIN12_TITLE_LENGTH + i] = (uint8_t)((envelope->counter >> (24U - 8U * i)) & 0xffU);
    }
    if (plain->authenticated) {
        return verify(device, envelope, nonce, true, plain)
            || (envelope->tag == WIN12_PROTECTION_TAG_GENERAL_CIPHERING && verify(device, envelope, nonce, false, plain));
    }
    plain->octets = device->room;
    plain->size = put(device->room, 0, envelope->payload.at, envelope->payload.size);
    return device->ports->decipher(device->ports->context, nonce, device->room, plain->size);
}

static bool is_protected(const uint8_t *octets, size_t size)
{
    return size > 0
        && (octets[0] == WIN12_PROTECTION_TAG_GENERAL_GLO || octets[0] == WIN12_PROTECTION_TAG_GENERAL_CIPHERING
            || octets[0] == WIN12_PROTECTION_TAG_GLO_EVENT_NOTIFICATION);
}

/* A service-specific envelope has the service in it that it says. */
static bool fits(const struct envelope *envelope, const struct win12_device_plain *plain)
{
    return envelope->tag != WIN12_PROTECTION_TAG_GLO_EVENT_NOTIFICATION
        || (plain->size > 0 && plain->octets[0] == WIN12_APDU_TAG_EVENT_NOTIFICATION);
}

bool win12_device_open(struct win12_device *device, const uint8_t *octets, size_t size, struct win12_device_plain *plain)
{
    struct envelope envelope;

    memset(plain, 0, sizeof(*plain));
    if (!is_protected(octets, size)) {
        plain->octets = octets;
        plain->size = size;
        return !device->protection.there && device->settings.needs_protection == 0;
    }
    if (!read_envelope(octets, size, &envelope) || !may_be_taken(device, &envelope)) {
        return false;
    }
    plain->authenticated = win12_security_control_authenticated(&envelope.control);
    plain->encrypted = win12_security_control_encrypted(&envelope.control);
    plain->counter = envelope.counter;
    return open(device, &envelope, plain) && fits(&envelope, plain);
}
