// Generated from spec/frames/date_time.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/date_time.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_date(struct win12_input *in, struct win12_date *out)
{
    static const struct win12_part parts_0[] = { {2, "date.year"}, {1, "date.month"}, {1, "date.day"},
        {1, "date.weekday"} };
    const uint8_t *b;

    b = win12_take(in, 5, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    out->year = win12_u16(b);
    out->month = b[2];
    out->day = b[3];
    out->weekday = b[4];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    return WIN12_OK;
}

win12_code win12_decode_date(const uint8_t *octets, size_t size, struct win12_date *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_date(&in, out), "date", fault);
}

win12_code win12_put_date(struct win12_output *out, const struct win12_date *in)
{
    win12_code code;

    code = win12_put_number(out, in->weekday, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->day, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->month, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->year, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_date(const struct win12_date *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_date(&out, in), size);
}

win12_code win12_read_date_time_time(struct win12_input *in, struct win12_date_time_time *out)
{
    static const struct win12_part parts_0[] = { {1, "time.hour"}, {1, "time.minute"}, {1, "time.second"},
        {1, "time.hundredths"} };
    const uint8_t *b;

    b = win12_take(in, 4, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    out->hour = b[0];
    out->minute = b[1];
    out->second = b[2];
    out->hundredths = b[3];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_date_time_time(const uint8_t *octets, size_t size, struct win12_date_time_time *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_date_time_time(&in, out), "time", fault);
}

win12_code win12_put_date_time_time(struct win12_output *out, const struct win12_date_time_time *in)
{
    win12_code code;

    code = win12_put_number(out, in->hundredths, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->second, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->minute, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->hour, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_date_time_time(const struct win12_date_time_time *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_date_time_time(&out, in), size);
}

win12_code win12_read_date_time(struct win12_input *in, struct win12_date_time *out)
{
    static const struct win12_part parts_0[] = { {2, "date_time.deviation"}, {1, "date_time.clock_status"} };
    win12_code code;
    const uint8_t *b;

    code = win12_read_date(in, &out->date);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_read_date_time_time(in, &out->time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 9);
    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->deviation = win12_s16(win12_u16(b));
    out->clock_status = b[2];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 12);
    return WIN12_OK;
}

win12_code win12_decode_date_time(const uint8_t *octets, size_t size, struct win12_date_time *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_date_time(&in, out), "date_time", fault);
}

win12_code win12_put_date_time(struct win12_output *out, const struct win12_date_time *in)
{
    win12_code code;

    code = win12_put_number(out, in->clock_status, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, win12_bits16(in->deviation), 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_date_time_time(out, &in->time);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_date(out, &in->date);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_date_time(const struct win12_date_time *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_date_time(&out, in), size);
}
