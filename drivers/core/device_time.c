// COSEM date-time to microseconds since 1970, UTC: `moment` of win12.host.records. No number here needs more than 32 bits for a division.

#include "device_inner.h"

#include "win12/frames/date_time.h"

#define ANY 0xffU
#define ANY_DEVIATION (-0x8000)
#define OFFSET_ZERO 840 /* of the setting utc_offset */
#define CLOCK_INVALID 0x01U
#define CLOCK_DOUBTFUL 0x02U
#define DAYS_TO_1970 719468 /* from 0000-03-01 */

/* Days since 1970-01-01. Years begin in March, so that a leap day is the last of one. */
static int32_t days_since_1970(const struct win12_date *date)
{
    const int32_t month = date->month > 2U ? date->month - 3 : date->month + 9;
    const int32_t year = date->month > 2U ? date->year : date->year - 1; /* 0 or more */

    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + date->day - 1 - DAYS_TO_1970;
}

static int64_t zero(uint8_t field)
{
    return field == ANY ? 0 : field;
}

struct win12_device_moment win12_device_time(const struct win12_device *device, const uint8_t octets[12])
{
    struct win12_device_moment moment = {0, false, false};
    struct win12_date_time t;

    if (win12_decode_date_time(octets, 12, &t, NULL) != WIN12_OK) {
        return moment; /* not possible: any 12 octets decode */
    }
    moment.offset_assumed = t.deviation == ANY_DEVIATION;
    const int64_t minutes = moment.offset_assumed ? OFFSET_ZERO - (int64_t)device->settings.utc_offset : t.deviation;
    const int64_t local = (int64_t)days_since_1970(&t.date) * 1440 + (int64_t)t.time.hour * 60 + t.time.minute;

    moment.utc = ((local + minutes) * 60 + zero(t.time.second)) * 1000000 + zero(t.time.hundredths) * 10000;
    moment.clock_suspect = t.clock_status != ANY && (t.clock_status & (CLOCK_INVALID | CLOCK_DOUBTFUL)) != 0;
    return moment;
}
