// Generated from spec/frames/length.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/length.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_length(struct win12_input *in, const char *field, uint32_t *out)
{
    const uint8_t *const first = win12_take_one(in, 1, field);
    if (first == NULL) {
        return in->fault.code;
    }
    if (*first < 0x80U) {
        *out = *first;
        return WIN12_OK;
    }
    const uint32_t n = *first - 0x80U;
    if (n == 0U || n > 4U) {
        return win12_fail(in, WIN12_E_BAD_LENGTH, first, field);
    }
    const uint8_t *const octets = win12_take_one(in, n, field);
    if (octets == NULL) {
        return in->fault.code;
    }
    uint32_t value = 0;
    /*@ loop invariant 0 <= i <= n;
      @ loop invariant (i == 0 ==> value <= 0x0);
      @ loop invariant (i == 1 ==> value <= 0xff);
      @ loop invariant (i == 2 ==> value <= 0xffff);
      @ loop invariant (i == 3 ==> value <= 0xffffff);
      @ loop assigns i, value;
      @ loop variant n - i;
      @*/
    for (size_t i = 0; i < n; i++) {
        value = (uint32_t)(value * 0x100U + octets[i]);
    }
    if (value < 0x80U || (n > 1U && value >> (8U * (n - 1U)) == 0U)) {
        return win12_fail(in, WIN12_E_NON_CANONICAL, first, field);
    }
    *out = value;
    return WIN12_OK;
}

win12_code win12_read_length_octets(struct win12_input *in, const char *length, const char *field,
    struct win12_slice *out)
{
    uint32_t size = 0;
    const win12_code code = win12_read_length(in, length, &size);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return win12_take_slice(in, size, field, out);
}

win12_code win12_put_length(struct win12_output *out, uint32_t value)
{
    if (value < 0x80U) {
        return win12_put_number(out, value, 1);
    }
    unsigned n = 1;
    /*@ loop invariant 1 <= n <= 4;
      @ loop assigns n;
      @ loop variant 4 - n;
      @*/
    while (n < 4U && value >> (8U * n) != 0U) {
        n++;
    }
    const win12_code code = win12_put_number(out, value, n);
    return code == WIN12_OK ? win12_put_number(out, n + 0x80U, 1) : code;
}
