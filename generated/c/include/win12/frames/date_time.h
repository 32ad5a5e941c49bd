// Generated from spec/frames/date_time.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * COSEM date-time, date and time.
 *
 * The octets of date-time (12), date (5) and time (4) as kept in octet-strings and in the Data types of these names
 * (IEC 62056-6-2, 4.1.6.1). FF (year FFFF, deviation 8000) means not specified; month FD and FE are the end and the
 * begin of daylight saving, day FD and FE the second last and the last of the month.
 */

#ifndef WIN12_FRAMES_DATE_TIME_H
#define WIN12_FRAMES_DATE_TIME_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * A day; any part may be not specified.
 *
 * spec/frames/date_time.ksy:15
 */
struct win12_date {
    uint16_t year;
    uint8_t month;
    uint8_t day;
    uint8_t weekday; /* 1 is Monday */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->year, out->month, out->day,
      out->weekday;
  @ ensures win12_read_on{Pre, Post}(in, \result, 5);
  @*/
win12_code win12_read_date(struct win12_input *in, struct win12_date *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->year, out->month, out->day, out->weekday, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_date(const uint8_t *octets, size_t size, struct win12_date *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_date(struct win12_output *out, const struct win12_date *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_date(const struct win12_date *in, uint8_t *to, size_t room, size_t *size);

/*
 * A time of day; any part may be not specified.
 *
 * spec/frames/date_time.ksy:22
 */
struct win12_date_time_time {
    uint8_t hour;
    uint8_t minute;
    uint8_t second;
    uint8_t hundredths;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->hour, out->minute, out->second,
      out->hundredths;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @*/
win12_code win12_read_date_time_time(struct win12_input *in, struct win12_date_time_time *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->hour, out->minute, out->second, out->hundredths, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_date_time_time(const uint8_t *octets, size_t size, struct win12_date_time_time *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_date_time_time(struct win12_output *out, const struct win12_date_time_time *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_date_time_time(const struct win12_date_time_time *in, uint8_t *to, size_t room, size_t *size);

/*
 * The octets of date-time (12), date (5) and time (4) as kept in octet-strings and in the Data types of these names
 * (IEC 62056-6-2, 4.1.6.1). FF (year FFFF, deviation 8000) means not specified; month FD and FE are the end and the
 * begin of daylight saving, day FD and FE the second last and the last of the month.
 *
 * spec/frames/date_time.ksy:1
 */
struct win12_date_time {
    struct win12_date date;
    struct win12_date_time_time time;
    /* minutes; local time plus deviation is UTC, but some makers reverse the sign; -32768 not specified */
    int16_t deviation;
    /* bit 0 invalid, 1 doubtful, 2 other clock base, 3 invalid status, 7 daylight saving; FF not specified */
    uint8_t clock_status;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->date.year, out->date.month,
      out->date.day, out->date.weekday, out->time.hour, out->time.minute, out->time.second, out->time.hundredths,
      out->deviation, out->clock_status;
  @ ensures win12_read_on{Pre, Post}(in, \result, 12);
  @*/
win12_code win12_read_date_time(struct win12_input *in, struct win12_date_time *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->date.year, out->date.month, out->date.day, out->date.weekday, out->time.hour, out->time.minute,
      out->time.second, out->time.hundredths, out->deviation, out->clock_status, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_date_time(const uint8_t *octets, size_t size, struct win12_date_time *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_date_time(struct win12_output *out, const struct win12_date_time *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_date_time(const struct win12_date_time *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
