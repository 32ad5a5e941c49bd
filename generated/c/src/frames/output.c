// Generated from the compiler. Do not edit: change the spec and run `win12 spec generate`.

#include "writing.h"

void win12_output_init(struct win12_output *out, uint8_t *to, size_t room)
{
    out->to = to;
    out->at = to + room;
    out->end = out->at;
    out->field = "";
    out->code = WIN12_OK;
}

uint8_t *win12_make(struct win12_output *out, size_t octets)
{
    if ((size_t)(out->at - out->to) < octets) {
        out->code = WIN12_E_TOO_LARGE;
        return NULL;
    }
    out->at -= octets;
    return out->at;
}

win12_code win12_misfit(struct win12_output *out, const char *field)
{
    out->field = field;
    out->code = WIN12_E_CANNOT_ENCODE;
    return out->code;
}

win12_code win12_put_number(struct win12_output *out, uint64_t value, unsigned octets)
{
    uint8_t *const b = win12_make(out, octets);
    if (b == NULL) {
        return out->code;
    }
    /*@ loop invariant 0 <= i <= octets;
      @ loop assigns i, value, b[0 .. octets - 1];
      @ loop variant i;
      @*/
    for (unsigned i = octets; i > 0U; i--) {
        b[i - 1U] = (uint8_t)(value & 0xffU);
        value >>= 8;
    }
    return WIN12_OK;
}

win12_code win12_put_number_le(struct win12_output *out, uint64_t value, unsigned octets)
{
    uint8_t *const b = win12_make(out, octets);
    if (b == NULL) {
        return out->code;
    }
    /*@ loop invariant 0 <= i <= octets;
      @ loop assigns i, value, b[0 .. octets - 1];
      @ loop variant octets - i;
      @*/
    for (unsigned i = 0; i < octets; i++) {
        b[i] = (uint8_t)(value & 0xffU);
        value >>= 8;
    }
    return WIN12_OK;
}

bool win12_holds(const struct win12_slice *slice, uint8_t octet)
{
    /*@ loop invariant 0 <= i <= slice->size;
      @ loop assigns i;
      @ loop variant slice->size - i;
      @*/
    for (size_t i = 0; i < slice->size; i++) {
        if (slice->at[i] == octet) {
            return true;
        }
    }
    return false;
}

win12_code win12_put_slice(struct win12_output *out, const struct win12_slice *slice)
{
    uint8_t *const b = win12_make(out, slice->size);
    if (b == NULL) {
        return out->code;
    }
    /*@ loop invariant 0 <= i <= slice->size;
      @ loop assigns i, b[0 .. slice->size - 1];
      @ loop variant slice->size - i;
      @*/
    for (size_t i = 0; i < slice->size; i++) {
        b[i] = slice->at[i];
    }
    return WIN12_OK;
}

win12_code win12_written(struct win12_output *out, win12_code code, size_t *size)
{
    *size = code == WIN12_OK ? (size_t)(out->end - out->at) : 0U;
    /*@ loop invariant 0 <= i <= *size;
      @ loop assigns i, out->to[0 .. *size - 1];
      @ loop variant *size - i;
      @*/
    for (size_t i = 0; i < *size; i++) {
        out->to[i] = out->at[i];
    }
    return code;
}
