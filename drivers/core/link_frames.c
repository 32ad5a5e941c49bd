// Addresses, control octets and parameters: see link_inner.h.

#include "link_inner.h"

#include "win12/frames/hdlc_parameters.h"

#define ADDRESS_SHORT 0x7fU
#define ADDRESS_LONG 0x3fffU

/* --- control octets */

struct win12_link_control win12_link_meaning(uint8_t octet)
{
    const struct win12_control_field field = {octet};
    struct win12_link_control meaning = {.poll_final = win12_control_field_poll_final(&field)};

    if (win12_control_field_is_information(&field)) {
        meaning.kind = WIN12_LINK_INFORMATION;
        meaning.send_number = (uint8_t)win12_control_field_send_number(&field);
    } else if (win12_control_field_is_supervisory(&field)) {
        meaning.kind = WIN12_LINK_SUPERVISORY;
        meaning.function = win12_control_field_supervisory(&field);
    } else {
        meaning.kind = WIN12_LINK_UNNUMBERED;
        meaning.function = win12_control_field_unnumbered(&field);
        return meaning;
    }
    meaning.receive_number = (uint8_t)win12_control_field_receive_number(&field);
    return meaning;
}

static bool same(const struct win12_link_control *one, const struct win12_link_control *other)
{
    return one->kind == other->kind && one->function == other->function && one->send_number == other->send_number
        && one->receive_number == other->receive_number && one->poll_final == other->poll_final;
}

/* What the octets mean is declared; so the one that is wanted is looked for. */
uint8_t win12_link_octet(const struct win12_link_control *control)
{
    uint8_t octet = 0;
    struct win12_link_control meaning = win12_link_meaning(octet);

    while (octet < UINT8_MAX && !same(&meaning, control)) {
        octet++;
        meaning = win12_link_meaning(octet);
    }
    return octet;
}

/* --- addresses */

static uint8_t long_address(uint16_t upper, uint16_t lower, uint8_t to[4])
{
    const struct win12_address_4 address = {
        .upper_high = (uint8_t)(upper >> 7),
        .upper_low = (uint8_t)(upper & ADDRESS_SHORT),
        .lower_high = (uint8_t)(lower >> 7),
        .lower_low = (uint8_t)(lower & ADDRESS_SHORT),
    };
    size_t size = 0;

    return win12_write_address_4(&address, to, 4, &size) == WIN12_OK ? (uint8_t)size : 0;
}

static uint8_t short_address(uint8_t upper, uint8_t lower, uint8_t to[4])
{
    const struct win12_address_1 one = {.upper = upper};
    const struct win12_address_2 two = {.upper = upper, .lower = lower};
    size_t size = 0;
    const win12_code code =
        lower == 0 ? win12_write_address_1(&one, to, 4, &size) : win12_write_address_2(&two, to, 4, &size);

    return code == WIN12_OK ? (uint8_t)size : 0;
}

uint8_t win12_link_address(uint16_t upper, uint16_t lower, uint8_t to[4])
{
    if (upper > ADDRESS_LONG || lower > ADDRESS_LONG) {
        return 0;
    }
    if (upper > ADDRESS_SHORT || lower > ADDRESS_SHORT) {
        return long_address(upper, lower, to);
    }
    return short_address((uint8_t)upper, (uint8_t)lower, to);
}

/* --- parameters of a UA */

static uint32_t number(const struct win12_slice *octets)
{
    uint32_t value = 0;

    for (size_t i = 0; i < octets->size; i++) {
        if (value > UINT32_MAX >> 8) {
            return UINT32_MAX;
        }
        value = value << 8 | octets->at[i];
    }
    return value;
}

static void note(struct win12_link_parameters *found, const struct win12_parameter *one)
{
    switch (one->identifier) {
    case WIN12_PARAMETER_ID_MAX_INFORMATION_TRANSMIT:
        found->send_info = number(&one->value);
        break;
    case WIN12_PARAMETER_ID_MAX_INFORMATION_RECEIVE:
        found->take_info = number(&one->value);
        break;
    case WIN12_PARAMETER_ID_WINDOW_TRANSMIT:
        found->send_window = number(&one->value);
        break;
    case WIN12_PARAMETER_ID_WINDOW_RECEIVE:
        found->take_window = number(&one->value);
        break;
    default:
        break; /* of a maker */
    }
}

struct win12_link_parameters win12_link_parameters(const struct win12_slice *information)
{
    struct win12_link_parameters found = {0};
    struct win12_hdlc_parameters said;
    struct win12_input in;

    if (information->size == 0 || win12_decode_hdlc_parameters(information->at, information->size, &said, NULL) != WIN12_OK) {
        return found; /* a field that cannot be read says nothing */
    }
    win12_input_of(&in, &said.parameters.items.items);
    for (size_t i = 0; i < said.parameters.items.count; i++) {
        struct win12_parameter one;

        if (win12_read_parameter(&in, &one) != WIN12_OK) {
            break;
        }
        note(&found, &one);
    }
    return found;
}
