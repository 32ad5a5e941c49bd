// Generated from spec/frames/device_abi.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Records and controls of a smart-meter device.
 *
 * What the devices smartmeterN of Linux, SmartMeterN of Windows and the broker speak. `read` gives whole records; a
 * control has octets going in and octets coming out. Each control needs a right of the policy (spec/access.yaml),
 * which is asked for every time.
 */

#ifndef WIN12_FRAMES_DEVICE_ABI_H
#define WIN12_FRAMES_DEVICE_ABI_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_control_code {
    WIN12_CONTROL_CODE_STATISTICS = 0x1,
    WIN12_CONTROL_CODE_SNAPSHOT = 0x2,
    WIN12_CONTROL_CODE_EXCHANGE = 0x3,
    WIN12_CONTROL_CODE_CANCEL = 0x4,
    WIN12_CONTROL_CODE_ATTACH = 0x10,
    WIN12_CONTROL_CODE_KEYS = 0x11,
    WIN12_CONTROL_CODE_COUNTER = 0x12,
    WIN12_CONTROL_CODE_POLICY = 0x13,
    WIN12_CONTROL_CODE_FEED = 0x14,
    WIN12_CONTROL_CODE_TAKE = 0x15,
};

enum win12_carrier {
    WIN12_CARRIER_HDLC = 0x1,
    WIN12_CARRIER_MBUS = 0x2,
    WIN12_CARRIER_WRAPPER = 0x3,
};

enum win12_device_status {
    WIN12_DEVICE_STATUS_OK = 0x0,
    WIN12_DEVICE_STATUS_BAD_REQUEST = 0x1,
    WIN12_DEVICE_STATUS_DENIED = 0x2,
    WIN12_DEVICE_STATUS_NOT_ATTACHED = 0x3,
    WIN12_DEVICE_STATUS_TOO_SMALL = 0x4,
    WIN12_DEVICE_STATUS_BUSY = 0x5,
    WIN12_DEVICE_STATUS_DEADLINE = 0x6,
    WIN12_DEVICE_STATUS_CANCELLED = 0x7,
    WIN12_DEVICE_STATUS_GONE = 0x8,
    WIN12_DEVICE_STATUS_LINE_FAILED = 0x9,
    WIN12_DEVICE_STATUS_METER_REFUSED = 0xa,
    WIN12_DEVICE_STATUS_NOT_PROTECTED = 0xb,
};

/*
 * one value of one attribute of a meter
 *
 * spec/frames/device_abi.ksy:14
 */
struct win12_device_record {
    uint8_t authenticated; /* came under a tag that was verified */
    uint8_t encrypted; /* came enciphered */
    uint8_t meter_time; /* the time is the meter's own; else it is when the last octet came */
    uint8_t offset_assumed; /* the meter did not tell how far from UTC it is, so the setting of the device was taken */
    uint8_t clock_suspect; /* the meter says that its clock is not to be trusted */
    uint8_t scaled; /* scaler and unit are there */
    uint8_t unit_supplied; /* scaler, unit or name are not in the message but follow from who made the meter */
    uint8_t latest; /* from a snapshot: what was latest, not what is new */
    uint8_t too_large; /* the value is larger than a record holds and was left out: ask for it by exchange */
    uint64_t sequence; /* of the records that this reader was given, from 0; what it may not read is not counted */
    uint32_t lost; /* records before this one that this reader may read and was too slow for */
    int64_t time; /* microseconds since 1970, UTC */
    uint16_t class_id; /* interface class, 0 where the message does not say */
    struct win12_slice obis; /* logical name */
    int8_t attribute;
    int8_t scaler;
    uint8_t unit; /* as in scaler_unit */
    struct win12_slice meter; /* name of the meter, ASCII */
    struct win12_slice value; /* Data (A-XDR), as it came */
};

/*@ predicate win12_sound_device_record(struct win12_device_record *x) =
  @   win12_readable(&x->obis) &&
  @   win12_readable(&x->meter) &&
  @   win12_readable(&x->value);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->authenticated, out->encrypted,
      out->meter_time, out->offset_assumed, out->clock_suspect, out->scaled, out->unit_supplied, out->latest,
      out->too_large, out->sequence, out->lost, out->time, out->class_id, out->obis.at, out->obis.size, out->attribute,
      out->scaler, out->unit, out->meter.at, out->meter.size, out->value.at, out->value.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 37);
  @ ensures \result == WIN12_OK ==> win12_sound_device_record(out);
  @*/
win12_code win12_read_device_record(struct win12_input *in, struct win12_device_record *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->authenticated, out->encrypted, out->meter_time, out->offset_assumed, out->clock_suspect, out->scaled,
      out->unit_supplied, out->latest, out->too_large, out->sequence, out->lost, out->time, out->class_id,
      out->obis.at, out->obis.size, out->attribute, out->scaler, out->unit, out->meter.at, out->meter.size,
      out->value.at, out->value.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_device_record(const uint8_t *octets, size_t size, struct win12_device_record *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_device_record(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_device_record(struct win12_output *out, const struct win12_device_record *in);

/*@ requires \valid_read(in) && win12_sound_device_record(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_device_record(const struct win12_device_record *in, uint8_t *to, size_t room, size_t *size);

/*
 * what one read gives
 *
 * spec/frames/device_abi.ksy:10
 */
struct win12_device_records {
    struct win12_list records;
};

/*@ predicate win12_sound_device_records(struct win12_device_records *x) =
  @   win12_sound_slice(&x->records.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->records.items.at,
      out->records.items.size, out->records.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 0);
  @ ensures \result == WIN12_OK ==> win12_sound_device_records(out);
  @*/
win12_code win12_read_device_records(struct win12_input *in, struct win12_device_records *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->records.items.at, out->records.items.size, out->records.count, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_device_records(const uint8_t *octets, size_t size, struct win12_device_records *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_device_records(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_device_records(struct win12_output *out, const struct win12_device_records *in);

/*@ requires \valid_read(in) && win12_sound_device_records(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_device_records(const struct win12_device_records *in, uint8_t *to, size_t room, size_t *size);

/*
 * what was counted since the device is there; right: statistics
 *
 * spec/frames/device_abi.ksy:40
 */
struct win12_device_statistics {
    uint64_t octets; /* received from the line */
    uint64_t frames; /* good ones */
    uint64_t bad_frames; /* broken ones */
    uint64_t pushes; /* taken */
    uint64_t refused; /* pushes that were not what they claim: tag, replay, protection, form */
    uint64_t replayed; /* those of them whose counter was used before */
    uint64_t records; /* made of pushes */
    uint64_t nameless; /* values of pushes that nothing gives a name */
    uint64_t delivered; /* records given to readers, each time */
    uint64_t lost; /* records that readers were too slow for, each time */
    uint64_t withheld; /* records that a reader may not have, each time */
    uint64_t denied; /* controls that were denied */
    uint64_t exchanges; /* that ended with an answer */
    uint64_t failed; /* exchanges that ended otherwise */
    uint32_t readers; /* open now */
    uint32_t waiting; /* exchanges that wait for their turn */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->octets, out->frames,
      out->bad_frames, out->pushes, out->refused, out->replayed, out->records, out->nameless, out->delivered,
      out->lost, out->withheld, out->denied, out->exchanges, out->failed, out->readers, out->waiting;
  @ ensures win12_read_on{Pre, Post}(in, \result, 120);
  @*/
win12_code win12_read_device_statistics(struct win12_input *in, struct win12_device_statistics *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->octets, out->frames, out->bad_frames, out->pushes, out->refused, out->replayed, out->records,
      out->nameless, out->delivered, out->lost, out->withheld, out->denied, out->exchanges, out->failed, out->readers,
      out->waiting, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_device_statistics(const uint8_t *octets, size_t size, struct win12_device_statistics *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_device_statistics(struct win12_output *out, const struct win12_device_statistics *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_device_statistics(const struct win12_device_statistics *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * control snapshot, in; right: read, of each record
 *
 * spec/frames/device_abi.ksy:59
 */
struct win12_snapshot_request {
    uint32_t begin; /* 0 at first; then `next` of the answer before */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->begin;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @*/
win12_code win12_read_snapshot_request(struct win12_input *in, struct win12_snapshot_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->begin, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_snapshot_request(const uint8_t *octets, size_t size, struct win12_snapshot_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_snapshot_request(struct win12_output *out, const struct win12_snapshot_request *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_snapshot_request(const struct win12_snapshot_request *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * snapshot-answer
 *
 * spec/frames/device_abi.ksy:63
 */
struct win12_snapshot_answer {
    uint32_t next; /* 0 when that was all */
    struct win12_list records;
};

/*@ predicate win12_sound_snapshot_answer(struct win12_snapshot_answer *x) =
  @   win12_sound_slice(&x->records.items);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->next, out->records.items.at,
      out->records.items.size, out->records.count;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @ ensures \result == WIN12_OK ==> win12_sound_snapshot_answer(out);
  @*/
win12_code win12_read_snapshot_answer(struct win12_input *in, struct win12_snapshot_answer *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->next, out->records.items.at, out->records.items.size, out->records.count, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_snapshot_answer(const uint8_t *octets, size_t size, struct win12_snapshot_answer *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_snapshot_answer(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_snapshot_answer(struct win12_output *out, const struct win12_snapshot_answer *in);

/*@ requires \valid_read(in) && win12_sound_snapshot_answer(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_snapshot_answer(const struct win12_snapshot_answer *in, uint8_t *to, size_t room, size_t *size);

/*
 * control exchange, in: an APDU without protection; right: get, set or action, of each object that it names
 *
 * spec/frames/device_abi.ksy:67
 */
struct win12_exchange_request {
    uint32_t deadline; /* milliseconds, waiting for the turn included */
    struct win12_slice apdu;
};

/*@ predicate win12_sound_exchange_request(struct win12_exchange_request *x) =
  @   win12_readable(&x->apdu);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->deadline, out->apdu.at,
      out->apdu.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 4);
  @ ensures \result == WIN12_OK ==> win12_sound_exchange_request(out);
  @*/
win12_code win12_read_exchange_request(struct win12_input *in, struct win12_exchange_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->deadline, out->apdu.at, out->apdu.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_exchange_request(const uint8_t *octets, size_t size, struct win12_exchange_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_exchange_request(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_exchange_request(struct win12_output *out, const struct win12_exchange_request *in);

/*@ requires \valid_read(in) && win12_sound_exchange_request(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_exchange_request(const struct win12_exchange_request *in, uint8_t *to, size_t room,
    size_t *size);

/*
 * control attach, in: what is at the other end of the line; right: configure
 *
 * spec/frames/device_abi.ksy:72
 */
struct win12_device_settings {
    uint8_t carrier;
    uint16_t utc_offset; /* minutes by which the meter's clock is ahead of UTC, and 840 more */
    uint8_t needs_protection; /* 1: what is not authenticated is refused */
    uint8_t client; /* client address */
    uint16_t server; /* logical device; 0 for a meter that only pushes */
    uint16_t physical; /* physical device of HDLC, 0 for none */
    struct win12_slice meter; /* name that the records bear */
};

/*@ predicate win12_sound_device_settings(struct win12_device_settings *x) =
  @   win12_readable(&x->meter);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->carrier, out->utc_offset,
      out->needs_protection, out->client, out->server, out->physical, out->meter.at, out->meter.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 10);
  @ ensures \result == WIN12_OK ==> win12_sound_device_settings(out);
  @*/
win12_code win12_read_device_settings(struct win12_input *in, struct win12_device_settings *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->carrier, out->utc_offset, out->needs_protection, out->client, out->server, out->physical,
      out->meter.at, out->meter.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_device_settings(const uint8_t *octets, size_t size, struct win12_device_settings *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_device_settings(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_device_settings(struct win12_output *out, const struct win12_device_settings *in);

/*@ requires \valid_read(in) && win12_sound_device_settings(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_device_settings(const struct win12_device_settings *in, uint8_t *to, size_t room, size_t *size);

/*
 * control keys, in; nothing gives them back; right: configure
 *
 * spec/frames/device_abi.ksy:83
 */
struct win12_device_keys {
    struct win12_slice title; /* system title of the meter */
    uint32_t counter; /* the greatest invocation counter that was taken before, 0 for none */
    struct win12_slice encryption; /* global unicast encryption key */
    struct win12_slice authentication;
};

/*@ predicate win12_sound_device_keys(struct win12_device_keys *x) =
  @   win12_readable(&x->title) &&
  @   win12_readable(&x->encryption) &&
  @   win12_readable(&x->authentication);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->title.at, out->title.size,
      out->counter, out->encryption.at, out->encryption.size, out->authentication.at, out->authentication.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 14);
  @ ensures \result == WIN12_OK ==> win12_sound_device_keys(out);
  @*/
win12_code win12_read_device_keys(struct win12_input *in, struct win12_device_keys *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->title.at, out->title.size, out->counter, out->encryption.at, out->encryption.size,
      out->authentication.at, out->authentication.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_device_keys(const uint8_t *octets, size_t size, struct win12_device_keys *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_device_keys(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_device_keys(struct win12_output *out, const struct win12_device_keys *in);

/*@ requires \valid_read(in) && win12_sound_device_keys(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_device_keys(const struct win12_device_keys *in, uint8_t *to, size_t room, size_t *size);

/*
 * control counter, out: what has to outlive the machine, for control keys after the next start; right: configure
 *
 * spec/frames/device_abi.ksy:92
 */
struct win12_device_counter {
    struct win12_slice title;
    uint32_t counter;
};

/*@ predicate win12_sound_device_counter(struct win12_device_counter *x) =
  @   win12_readable(&x->title);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->title.at, out->title.size,
      out->counter;
  @ ensures win12_read_on{Pre, Post}(in, \result, 12);
  @ ensures \result == WIN12_OK ==> win12_sound_device_counter(out);
  @*/
win12_code win12_read_device_counter(struct win12_input *in, struct win12_device_counter *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->title.at, out->title.size, out->counter, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_device_counter(const uint8_t *octets, size_t size, struct win12_device_counter *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_device_counter(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_device_counter(struct win12_output *out, const struct win12_device_counter *in);

/*@ requires \valid_read(in) && win12_sound_device_counter(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_device_counter(const struct win12_device_counter *in, uint8_t *to, size_t room, size_t *size);

/*
 * control feed, in: octets of a line that the kernel does not have; right: configure
 *
 * spec/frames/device_abi.ksy:97
 */
struct win12_device_feed {
    int64_t time; /* when the last of them came; microseconds since 1970, UTC */
    struct win12_slice octets;
};

/*@ predicate win12_sound_device_feed(struct win12_device_feed *x) =
  @   win12_readable(&x->octets);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->time, out->octets.at,
      out->octets.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 8);
  @ ensures \result == WIN12_OK ==> win12_sound_device_feed(out);
  @*/
win12_code win12_read_device_feed(struct win12_input *in, struct win12_device_feed *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->time, out->octets.at, out->octets.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_device_feed(const uint8_t *octets, size_t size, struct win12_device_feed *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_device_feed(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_device_feed(struct win12_output *out, const struct win12_device_feed *in);

/*@ requires \valid_read(in) && win12_sound_device_feed(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_device_feed(const struct win12_device_feed *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
