// Generated from spec/frames/device_abi.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/device_abi.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_device_record(struct win12_input *in, struct win12_device_record *out)
{
    static const struct win12_part parts_0[] = { {1, "device_record.version"}, {1, "device_record.authenticated"},
        {1, "device_record.too_large"}, {8, "device_record.sequence"}, {4, "device_record.lost"},
        {8, "device_record.time"}, {2, "device_record.class_id"}, {6, "device_record.obis"},
        {1, "device_record.attribute"}, {1, "device_record.scaler"}, {1, "device_record.unit"},
        {1, "device_record.meter_length"} };
    win12_code code;
    const uint8_t *b;
    uint8_t version = 0;
    uint8_t spare = 0;
    uint8_t meter_length = 0;
    uint16_t value_length = 0;

    b = win12_take(in, 35, parts_0, 12);
    if (b == NULL) {
        return in->fault.code;
    }
    version = b[0];
    if (version != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "device_record.version");
    }
    out->authenticated = (uint8_t)((b[1] / 0x80U) & 0x1U);
    out->encrypted = (uint8_t)((b[1] / 0x40U) & 0x1U);
    out->meter_time = (uint8_t)((b[1] / 0x20U) & 0x1U);
    out->offset_assumed = (uint8_t)((b[1] / 0x10U) & 0x1U);
    out->clock_suspect = (uint8_t)((b[1] / 0x8U) & 0x1U);
    out->scaled = (uint8_t)((b[1] / 0x4U) & 0x1U);
    out->unit_supplied = (uint8_t)((b[1] / 0x2U) & 0x1U);
    out->latest = (uint8_t)(b[1] & 0x1U);
    out->too_large = (uint8_t)((b[2] / 0x80U) & 0x1U);
    spare = (uint8_t)(b[2] & 0x7fU);
    if (spare != 0U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 2, "device_record.spare");
    }
    out->sequence = win12_u64(b + 3);
    out->lost = win12_u32(b + 11);
    out->time = win12_s64(win12_u64(b + 15));
    out->class_id = win12_u16(b + 23);
    out->obis.at = b + 25;
    out->obis.size = 6U;
    out->attribute = win12_s8(b[31]);
    out->scaler = win12_s8(b[32]);
    out->unit = b[33];
    meter_length = b[34];
    if (meter_length < 1U || meter_length > 0x20U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 34, "device_record.meter_length");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 35);
    code = win12_take_slice(in, meter_length, "device_record.meter", &out->meter);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 35);
    b = win12_take_one(in, 2, "device_record.value_length");
    if (b == NULL) {
        return in->fault.code;
    }
    value_length = win12_u16(b);
    if (value_length > 0x1b8U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "device_record.value_length");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 37);
    code = win12_take_slice(in, value_length, "device_record.value", &out->value);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 37);
    return WIN12_OK;
}

win12_code win12_decode_device_record(const uint8_t *octets, size_t size, struct win12_device_record *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_device_record(&in, out), "device_record", fault);
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_device_record(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_1_of_device_record(struct win12_output *out, const struct win12_device_record *in)
{
    win12_code code;

    code = win12_put_number(out, in->unit, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, win12_bits8(in->scaler), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, win12_bits8(in->attribute), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->obis.size != 6U) {
        return win12_misfit(out, "device_record.obis");
    }
    code = win12_put_slice(out, &in->obis);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->class_id, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, win12_bits64(in->time), 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_device_record(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_2_of_device_record(struct win12_output *out, const struct win12_device_record *in)
{
    win12_code code;

    code = win12_put_number(out, in->lost, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->sequence, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_put_device_record(struct win12_output *out, const struct win12_device_record *in)
{
    win12_code code;
    size_t size_meter = 0;
    size_t size_value = 0;

    size_value = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->value);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_value -= (size_t)(out->at - out->to);
    if (win12_above(size_value, 0xffffU)) {
        return win12_misfit(out, "device_record.value_length");
    }
    if (size_value > 0x1b8U) {
        return win12_misfit(out, "device_record.value_length");
    }
    code = win12_put_number(out, size_value, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_meter = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->meter);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_meter -= (size_t)(out->at - out->to);
    if (win12_above(size_meter, 0xffU)) {
        return win12_misfit(out, "device_record.meter_length");
    }
    if (size_meter < 1U || size_meter > 0x20U) {
        return win12_misfit(out, "device_record.meter_length");
    }
    code = win12_put_number(out, size_meter, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = put_part_1_of_device_record(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = put_part_2_of_device_record(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->too_large > 0x1U) {
        return win12_misfit(out, "device_record.too_large");
    }
    code = win12_put_number(out, ((uint64_t)in->too_large * 0x80U) | (uint64_t)0U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->authenticated > 0x1U) {
        return win12_misfit(out, "device_record.authenticated");
    }
    if (in->encrypted > 0x1U) {
        return win12_misfit(out, "device_record.encrypted");
    }
    if (in->meter_time > 0x1U) {
        return win12_misfit(out, "device_record.meter_time");
    }
    if (in->offset_assumed > 0x1U) {
        return win12_misfit(out, "device_record.offset_assumed");
    }
    if (in->clock_suspect > 0x1U) {
        return win12_misfit(out, "device_record.clock_suspect");
    }
    if (in->scaled > 0x1U) {
        return win12_misfit(out, "device_record.scaled");
    }
    if (in->unit_supplied > 0x1U) {
        return win12_misfit(out, "device_record.unit_supplied");
    }
    if (in->latest > 0x1U) {
        return win12_misfit(out, "device_record.latest");
    }
    code = win12_put_number(out, ((uint64_t)in->authenticated * 0x80U) | ((uint64_t)in->encrypted * 0x40U) |
        ((uint64_t)in->meter_time * 0x20U) | ((uint64_t)in->offset_assumed * 0x10U) |
        ((uint64_t)in->clock_suspect * 8U) | ((uint64_t)in->scaled * 4U) | ((uint64_t)in->unit_supplied * 2U) |
        (uint64_t)in->latest, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 1U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_device_record(const struct win12_device_record *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_device_record(&out, in), size);
}

win12_code win12_read_device_records(struct win12_input *in, struct win12_device_records *out)
{
    win12_code code;

    code = win12_begin_list(in, 0, 1, "device_records.records", &out->records);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= out->records.count <= in->at - \at(in->at, LoopEntry);
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->records.count;
      @ loop variant in->end - in->at;
      @*/
    while (in->at < in->end) {
        struct win12_device_record one;
        code = win12_read_device_record(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
        out->records.count++;
    }
    out->records.items.size = (size_t)(in->at - out->records.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 0);
    return WIN12_OK;
}

win12_code win12_decode_device_records(const uint8_t *octets, size_t size, struct win12_device_records *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_device_records(&in, out), "device_records", fault);
}

win12_code win12_put_device_records(struct win12_output *out, const struct win12_device_records *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->records.items);
    /*@ loop invariant 0 <= i <= in->records.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->records.count - i;
      @*/
    for (size_t i = 0; i < in->records.count; i++) {
        struct win12_device_record one;
        if (win12_read_device_record(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "device_records.records");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "device_records.records");
    }
    code = win12_put_slice(out, &in->records.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_device_records(const struct win12_device_records *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_device_records(&out, in), size);
}

win12_code win12_read_device_statistics(struct win12_input *in, struct win12_device_statistics *out)
{
    static const struct win12_part parts_0[] = { {8, "device_statistics.octets"}, {8, "device_statistics.frames"},
        {8, "device_statistics.bad_frames"}, {8, "device_statistics.pushes"}, {8, "device_statistics.refused"},
        {8, "device_statistics.replayed"}, {8, "device_statistics.records"}, {8, "device_statistics.nameless"},
        {8, "device_statistics.delivered"}, {8, "device_statistics.lost"}, {8, "device_statistics.withheld"},
        {8, "device_statistics.denied"}, {8, "device_statistics.exchanges"}, {8, "device_statistics.failed"},
        {4, "device_statistics.readers"}, {4, "device_statistics.waiting"} };
    const uint8_t *b;

    b = win12_take(in, 120, parts_0, 16);
    if (b == NULL) {
        return in->fault.code;
    }
    out->octets = win12_u64(b);
    out->frames = win12_u64(b + 8);
    out->bad_frames = win12_u64(b + 16);
    out->pushes = win12_u64(b + 24);
    out->refused = win12_u64(b + 32);
    out->replayed = win12_u64(b + 40);
    out->records = win12_u64(b + 48);
    out->nameless = win12_u64(b + 56);
    out->delivered = win12_u64(b + 64);
    out->lost = win12_u64(b + 72);
    out->withheld = win12_u64(b + 80);
    out->denied = win12_u64(b + 88);
    out->exchanges = win12_u64(b + 96);
    out->failed = win12_u64(b + 104);
    out->readers = win12_u32(b + 112);
    out->waiting = win12_u32(b + 116);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 120);
    return WIN12_OK;
}

win12_code win12_decode_device_statistics(const uint8_t *octets, size_t size, struct win12_device_statistics *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_device_statistics(&in, out), "device_statistics", fault);
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_1_of_device_statistics(struct win12_output *out, const struct win12_device_statistics *in)
{
    win12_code code;

    code = win12_put_number(out, in->waiting, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->readers, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->failed, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->exchanges, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->denied, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->withheld, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_2_of_device_statistics(struct win12_output *out, const struct win12_device_statistics *in)
{
    win12_code code;

    code = win12_put_number(out, in->lost, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->delivered, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->nameless, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->records, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->replayed, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->refused, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
static win12_code put_part_3_of_device_statistics(struct win12_output *out, const struct win12_device_statistics *in)
{
    win12_code code;

    code = win12_put_number(out, in->pushes, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->bad_frames, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->frames, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->octets, 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_put_device_statistics(struct win12_output *out, const struct win12_device_statistics *in)
{
    win12_code code;

    code = put_part_1_of_device_statistics(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = put_part_2_of_device_statistics(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = put_part_3_of_device_statistics(out, in);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_device_statistics(const struct win12_device_statistics *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_device_statistics(&out, in), size);
}

win12_code win12_read_snapshot_request(struct win12_input *in, struct win12_snapshot_request *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 4, "snapshot_request.begin");
    if (b == NULL) {
        return in->fault.code;
    }
    out->begin = win12_u32(b);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_snapshot_request(const uint8_t *octets, size_t size, struct win12_snapshot_request *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_snapshot_request(&in, out), "snapshot_request", fault);
}

win12_code win12_put_snapshot_request(struct win12_output *out, const struct win12_snapshot_request *in)
{
    win12_code code;

    code = win12_put_number(out, in->begin, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_snapshot_request(const struct win12_snapshot_request *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_snapshot_request(&out, in), size);
}

win12_code win12_read_snapshot_answer(struct win12_input *in, struct win12_snapshot_answer *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 4, "snapshot_answer.next");
    if (b == NULL) {
        return in->fault.code;
    }
    out->next = win12_u32(b);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_begin_list(in, 0, 1, "snapshot_answer.records", &out->records);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= out->records.count <= in->at - \at(in->at, LoopEntry);
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->records.count;
      @ loop variant in->end - in->at;
      @*/
    while (in->at < in->end) {
        struct win12_device_record one;
        code = win12_read_device_record(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
        out->records.count++;
    }
    out->records.items.size = (size_t)(in->at - out->records.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_snapshot_answer(const uint8_t *octets, size_t size, struct win12_snapshot_answer *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_snapshot_answer(&in, out), "snapshot_answer", fault);
}

win12_code win12_put_snapshot_answer(struct win12_output *out, const struct win12_snapshot_answer *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->records.items);
    /*@ loop invariant 0 <= i <= in->records.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->records.count - i;
      @*/
    for (size_t i = 0; i < in->records.count; i++) {
        struct win12_device_record one;
        if (win12_read_device_record(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "snapshot_answer.records");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "snapshot_answer.records");
    }
    code = win12_put_slice(out, &in->records.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->next, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_snapshot_answer(const struct win12_snapshot_answer *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_snapshot_answer(&out, in), size);
}

win12_code win12_read_exchange_request(struct win12_input *in, struct win12_exchange_request *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 4, "exchange_request.deadline");
    if (b == NULL) {
        return in->fault.code;
    }
    out->deadline = win12_u32(b);
    if (out->deadline < 1U || out->deadline > 0x927c0U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "exchange_request.deadline");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    win12_take_rest(in, &out->apdu);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_exchange_request(const uint8_t *octets, size_t size, struct win12_exchange_request *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_exchange_request(&in, out), "exchange_request", fault);
}

win12_code win12_put_exchange_request(struct win12_output *out, const struct win12_exchange_request *in)
{
    win12_code code;

    if (in->deadline < 1U || in->deadline > 0x927c0U) {
        return win12_misfit(out, "exchange_request.deadline");
    }
    code = win12_put_slice(out, &in->apdu);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->deadline, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_exchange_request(const struct win12_exchange_request *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_exchange_request(&out, in), size);
}

win12_code win12_read_device_settings(struct win12_input *in, struct win12_device_settings *out)
{
    static const struct win12_part parts_0[] = { {1, "device_settings.carrier"}, {2, "device_settings.utc_offset"},
        {1, "device_settings.needs_protection"}, {1, "device_settings.client"}, {2, "device_settings.server"},
        {2, "device_settings.physical"}, {1, "device_settings.meter_length"} };
    win12_code code;
    const uint8_t *b;
    uint8_t meter_length = 0;

    b = win12_take(in, 10, parts_0, 7);
    if (b == NULL) {
        return in->fault.code;
    }
    out->carrier = b[0];
    if (out->carrier != 1U && out->carrier != 2U && out->carrier != 3U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "device_settings.carrier");
    }
    out->utc_offset = win12_u16(b + 1);
    if (out->utc_offset > 0x690U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "device_settings.utc_offset");
    }
    out->needs_protection = b[3];
    if (out->needs_protection != 0U && out->needs_protection != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 3, "device_settings.needs_protection");
    }
    out->client = b[4];
    out->server = win12_u16(b + 5);
    out->physical = win12_u16(b + 7);
    meter_length = b[9];
    if (meter_length < 1U || meter_length > 0x20U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 9, "device_settings.meter_length");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 10);
    code = win12_take_slice(in, meter_length, "device_settings.meter", &out->meter);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 10);
    return WIN12_OK;
}

win12_code win12_decode_device_settings(const uint8_t *octets, size_t size, struct win12_device_settings *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_device_settings(&in, out), "device_settings", fault);
}

win12_code win12_put_device_settings(struct win12_output *out, const struct win12_device_settings *in)
{
    win12_code code;
    size_t size_meter = 0;

    if (in->carrier != 1U && in->carrier != 2U && in->carrier != 3U) {
        return win12_misfit(out, "device_settings.carrier");
    }
    if (in->utc_offset > 0x690U) {
        return win12_misfit(out, "device_settings.utc_offset");
    }
    if (in->needs_protection != 0U && in->needs_protection != 1U) {
        return win12_misfit(out, "device_settings.needs_protection");
    }
    size_meter = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->meter);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_meter -= (size_t)(out->at - out->to);
    if (win12_above(size_meter, 0xffU)) {
        return win12_misfit(out, "device_settings.meter_length");
    }
    if (size_meter < 1U || size_meter > 0x20U) {
        return win12_misfit(out, "device_settings.meter_length");
    }
    code = win12_put_number(out, size_meter, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->physical, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->server, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->client, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->needs_protection, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->utc_offset, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->carrier, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_device_settings(const struct win12_device_settings *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_device_settings(&out, in), size);
}

win12_code win12_read_device_keys(struct win12_input *in, struct win12_device_keys *out)
{
    static const struct win12_part parts_0[] = { {8, "device_keys.title"}, {4, "device_keys.counter"},
        {1, "device_keys.encryption_length"} };
    win12_code code;
    const uint8_t *b;
    uint8_t encryption_length = 0;
    uint8_t authentication_length = 0;

    b = win12_take(in, 13, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    out->title.at = b;
    out->title.size = 8U;
    out->counter = win12_u32(b + 8);
    encryption_length = b[12];
    if (encryption_length != 0x10U && encryption_length != 0x20U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 12, "device_keys.encryption_length");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    code = win12_take_slice(in, encryption_length, "device_keys.encryption", &out->encryption);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 13);
    b = win12_take_one(in, 1, "device_keys.authentication_length");
    if (b == NULL) {
        return in->fault.code;
    }
    authentication_length = b[0];
    if (authentication_length != 0U && authentication_length != 0x10U && authentication_length != 0x20U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "device_keys.authentication_length");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 14);
    code = win12_take_slice(in, authentication_length, "device_keys.authentication", &out->authentication);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 14);
    return WIN12_OK;
}

win12_code win12_decode_device_keys(const uint8_t *octets, size_t size, struct win12_device_keys *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_device_keys(&in, out), "device_keys", fault);
}

win12_code win12_put_device_keys(struct win12_output *out, const struct win12_device_keys *in)
{
    win12_code code;
    size_t size_authentication = 0;
    size_t size_encryption = 0;

    size_authentication = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->authentication);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_authentication -= (size_t)(out->at - out->to);
    if (win12_above(size_authentication, 0xffU)) {
        return win12_misfit(out, "device_keys.authentication_length");
    }
    if (size_authentication != 0U && size_authentication != 0x10U && size_authentication != 0x20U) {
        return win12_misfit(out, "device_keys.authentication_length");
    }
    code = win12_put_number(out, size_authentication, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_encryption = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->encryption);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_encryption -= (size_t)(out->at - out->to);
    if (win12_above(size_encryption, 0xffU)) {
        return win12_misfit(out, "device_keys.encryption_length");
    }
    if (size_encryption != 0x10U && size_encryption != 0x20U) {
        return win12_misfit(out, "device_keys.encryption_length");
    }
    code = win12_put_number(out, size_encryption, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->counter, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->title.size != 8U) {
        return win12_misfit(out, "device_keys.title");
    }
    code = win12_put_slice(out, &in->title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_device_keys(const struct win12_device_keys *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_device_keys(&out, in), size);
}

win12_code win12_read_device_counter(struct win12_input *in, struct win12_device_counter *out)
{
    static const struct win12_part parts_0[] = { {8, "device_counter.title"}, {4, "device_counter.counter"} };
    const uint8_t *b;

    b = win12_take(in, 12, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->title.at = b;
    out->title.size = 8U;
    out->counter = win12_u32(b + 8);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 12);
    return WIN12_OK;
}

win12_code win12_decode_device_counter(const uint8_t *octets, size_t size, struct win12_device_counter *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_device_counter(&in, out), "device_counter", fault);
}

win12_code win12_put_device_counter(struct win12_output *out, const struct win12_device_counter *in)
{
    win12_code code;

    code = win12_put_number(out, in->counter, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->title.size != 8U) {
        return win12_misfit(out, "device_counter.title");
    }
    code = win12_put_slice(out, &in->title);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_device_counter(const struct win12_device_counter *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_device_counter(&out, in), size);
}

win12_code win12_read_device_feed(struct win12_input *in, struct win12_device_feed *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 8, "device_feed.time");
    if (b == NULL) {
        return in->fault.code;
    }
    out->time = win12_s64(win12_u64(b));
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    win12_take_rest(in, &out->octets);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 8);
    return WIN12_OK;
}

win12_code win12_decode_device_feed(const uint8_t *octets, size_t size, struct win12_device_feed *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_device_feed(&in, out), "device_feed", fault);
}

win12_code win12_put_device_feed(struct win12_output *out, const struct win12_device_feed *in)
{
    win12_code code;

    code = win12_put_slice(out, &in->octets);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, win12_bits64(in->time), 8);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_device_feed(const struct win12_device_feed *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_device_feed(&out, in), size);
}
