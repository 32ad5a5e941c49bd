// Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.

#include "reading.h"

void win12_input_init(struct win12_input *in, const uint8_t *octets, size_t size)
{
    in->octets = octets;
    in->at = octets;
    in->end = size == 0U ? octets : octets + size; /* nothing may stand nowhere */
    in->fault.code = WIN12_OK;
    in->fault.offset = 0;
    in->fault.field = "";
}

void win12_input_of(struct win12_input *in, const struct win12_slice *slice)
{
    win12_input_init(in, slice->at, slice->size);
}

win12_code win12_fail(struct win12_input *in, win12_code code, const uint8_t *where, const char *field)
{
    in->fault.code = code;
    in->fault.offset = (size_t)(where - in->octets);
    in->fault.field = field;
    return code;
}

const uint8_t *win12_take(struct win12_input *in, uint32_t octets, const struct win12_part *parts, size_t count)
{
    const uint8_t *const start = in->at;
    //@ assert start != \null;
    if (octets <= win12_left(in)) {
        in->at = start + octets;
        return start;
    }
    const uint8_t *at = start;
    size_t i = 0;
    /*@ loop invariant 0 <= i < count && win12_within(in, at);
      @ loop assigns i, at;
      @ loop variant count - i;
      @*/
    while (i + 1U < count && parts[i].octets <= (size_t)(in->end - at)) {
        at += parts[i].octets;
        i++;
    }
    win12_fail(in, WIN12_E_TRUNCATED, at, parts[i].field);
    return NULL;
}

const uint8_t *win12_take_one(struct win12_input *in, uint32_t octets, const char *field)
{
    const struct win12_part part = {octets, field};
    return win12_take(in, octets, &part, 1);
}

const uint8_t *win12_bound(struct win12_input *in, int64_t size, const char *field)
{
    if (size < 0) {
        win12_fail(in, WIN12_E_BAD_LENGTH, in->at, field);
        return NULL;
    }
    if ((uint64_t)size > win12_left(in)) {
        win12_fail(in, WIN12_E_TRUNCATED, in->at, field);
        return NULL;
    }
    return in->at + (size_t)size;
}

win12_code win12_take_slice(struct win12_input *in, int64_t size, const char *field, struct win12_slice *out)
{
    const uint8_t *const stop = win12_bound(in, size, field);
    if (stop == NULL) {
        return in->fault.code;
    }
    out->at = in->at;
    out->size = (size_t)(stop - in->at);
    in->at = stop;
    return WIN12_OK;
}

win12_code win12_take_until(struct win12_input *in, uint8_t terminator, uint32_t most, const char *field,
    struct win12_slice *out)
{
    const size_t left = win12_left(in);
    const size_t room = left < most ? left : most;
    const uint8_t *const b = in->at;
    size_t i = 0;
    /*@ loop invariant 0 <= i <= room;
      @ loop assigns i;
      @ loop variant room - i;
      @*/
    while (i < room && b[i] != terminator) {
        i++;
    }
    if (i == left) {
        return win12_fail(in, WIN12_E_TRUNCATED, b, field);
    }
    if (b[i] != terminator) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, b, field);
    }
    out->at = b;
    out->size = i;
    in->at = b + i;
    return WIN12_OK;
}

void win12_take_rest(struct win12_input *in, struct win12_slice *out)
{
    out->at = in->at;
    out->size = win12_left(in);
    in->at = in->end;
}

win12_code win12_begin_list(struct win12_input *in, uint64_t count, uint32_t least, const char *field,
    struct win12_list *out)
{
    if (count > win12_left(in) / least) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, in->at, field);
    }
    out->items.at = in->at;
    out->items.size = 0;
    out->count = (size_t)count;
    return WIN12_OK;
}

win12_code win12_all_read(struct win12_input *in, const char *field)
{
    return in->at == in->end ? WIN12_OK : win12_fail(in, WIN12_E_TRAILING, in->at, field);
}

win12_code win12_finish(struct win12_input *in, win12_code code, const char *name, struct win12_fault *fault)
{
    const win12_code found = code == WIN12_OK ? win12_all_read(in, name) : code;
    if (fault != NULL) {
        fault->code = in->fault.code;
        fault->offset = in->fault.offset;
        fault->field = in->fault.field;
    }
    return found;
}

/* Four bits at a time: sixteen numbers in place of 256, and half the steps of bit by bit. */
uint16_t win12_crc16_x25(const uint8_t *octets, size_t size)
{
    static const uint16_t table[16] = {
        0x0000, 0x1081, 0x2102, 0x3183, 0x4204, 0x5285, 0x6306, 0x7387,
        0x8408, 0x9489, 0xa50a, 0xb58b, 0xc60c, 0xd68d, 0xe70e, 0xf78f,
    };
    unsigned crc = 0xffffU;
    /*@ loop invariant 0 <= i <= size;
      @ loop assigns i, crc;
      @ loop variant size - i;
      @*/
    for (size_t i = 0; i < size; i++) {
        crc = (crc >> 4) ^ table[(crc ^ octets[i]) & 0x0fU];
        crc = (crc >> 4) ^ table[(crc ^ ((unsigned)octets[i] >> 4)) & 0x0fU];
    }
    return (uint16_t)((crc ^ 0xffffU) & 0xffffU);
}

uint8_t win12_sum8(const uint8_t *octets, size_t size)
{
    unsigned sum = 0;
    /*@ loop invariant 0 <= i <= size && 0 <= sum <= 0xff;
      @ loop assigns i, sum;
      @ loop variant size - i;
      @*/
    for (size_t i = 0; i < size; i++) {
        sum = (sum + octets[i]) & 0xffU;
    }
    return (uint8_t)sum;
}

uint8_t win12_xor8(const uint8_t *octets, size_t size)
{
    unsigned sum = 0;
    /*@ loop invariant 0 <= i <= size && 0 <= sum <= 0xff;
      @ loop assigns i, sum;
      @ loop variant size - i;
      @*/
    for (size_t i = 0; i < size; i++) {
        sum = (sum ^ octets[i]) & 0xffU;
    }
    return (uint8_t)sum;
}
