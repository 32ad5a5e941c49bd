/* What is a date-time: `CosemDateTime.plausible` and `to_datetime` of win12.application.values.time. */
#include "push_inner.h"

#include "win12/frames/date_time.h"

#define ANY 0xffU
#define ANY_YEAR 0xffffU
#define ANY_DEVIATION (-0x8000)
#define DEVIATION_MAX 840 /* minutes that any zone is from UTC; more is not plausible */
#define DEVIATION_END 1440 /* minutes: a day from UTC is no zone at all */

static bool within(uint8_t field, uint8_t low, uint8_t high, uint8_t wild)
{
    return (field >= low && field <= high) || field >= wild;
}

static bool near_utc(int16_t deviation, int16_t most)
{
    return deviation == ANY_DEVIATION || (deviation >= -most && deviation <= most);
}

static bool plausible_date(const struct win12_date *date)
{
    return ((date->year >= 1970U && date->year <= 2200U) || date->year == ANY_YEAR) && within(date->month, 1, 12, 0xfd)
        && within(date->day, 1, 31, 0xfd) && within(date->weekday, 0, 7, ANY);
}

static bool plausible_clock(const struct win12_date_time_time *clock)
{
    return within(clock->hour, 0, 23, ANY) && within(clock->minute, 0, 59, ANY) && within(clock->second, 0, 59, ANY)
        && within(clock->hundredths, 0, 99, ANY);
}

bool win12_push_plausible_time(const uint8_t *octets)
{
    struct win12_date_time t;
    if (win12_decode_date_time(octets, 12, &t, NULL) != WIN12_OK) {
        return false;
    }
    const bool any = t.date.year == ANY_YEAR && t.date.month == ANY && t.date.day == ANY && t.time.hour == ANY;
    return !any && plausible_date(&t.date) && plausible_clock(&t.time) && near_utc(t.deviation, DEVIATION_MAX);
}

static unsigned days_of(unsigned year, unsigned month)
{
    if (month == 2U) {
        return year % 4U == 0U && (year % 100U != 0U || year % 400U == 0U) ? 29U : 28U;
    }
    return month == 4U || month == 6U || month == 9U || month == 11U ? 30U : 31U;
}

/* Second and hundredths may be missing: they count as zero. */
bool win12_push_is_moment(const uint8_t *octets)
{
    struct win12_date_time t;
    if (win12_decode_date_time(octets, 12, &t, NULL) != WIN12_OK) {
        return false;
    }
    return t.date.year >= 1U && t.date.year <= 9999U && t.date.month >= 1U && t.date.month <= 12U && t.date.day >= 1U
        && t.date.day <= days_of(t.date.year, t.date.month) && t.time.hour <= 23U && t.time.minute <= 59U
        && within(t.time.second, 0, 59, ANY) && within(t.time.hundredths, 0, 99, ANY)
        && near_utc(t.deviation, DEVIATION_END - 1);
}
