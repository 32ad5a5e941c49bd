// Generated from spec/frames/iec62056_21.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/iec62056_21.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_request(struct win12_input *in, struct win12_request *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 2, "request.start");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x2fU || b[1] != 0x3fU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "request.start");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_take_until(in, 0x21U, 32U, "request.device", &out->device);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    b = win12_take_one(in, 3, "request.end");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x21U || b[1] != 0x0dU || b[2] != 0x0aU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "request.end");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    return WIN12_OK;
}

win12_code win12_decode_request(const uint8_t *octets, size_t size, struct win12_request *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_request(&in, out), "request", fault);
}

win12_code win12_put_request(struct win12_output *out, const struct win12_request *in)
{
    win12_code code;

    code = win12_put_number(out, 0x210d0aU, 3);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->device.size > 32U || win12_holds(&in->device, 0x21U)) {
        return win12_misfit(out, "request.device");
    }
    code = win12_put_slice(out, &in->device);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x2f3fU, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_request(const struct win12_request *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_request(&out, in), size);
}

win12_code win12_read_identification(struct win12_input *in, struct win12_identification *out)
{
    static const struct win12_part parts_0[] = { {1, "identification.start"}, {3, "identification.maker"},
        {1, "identification.speed"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 5, parts_0, 3);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x2fU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "identification.start");
    }
    out->maker.at = b + 1;
    out->maker.size = 3U;
    out->speed = b[4];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    code = win12_take_until(in, 0x0dU, 32U, "identification.text", &out->text);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    b = win12_take_one(in, 2, "identification.end");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x0dU || b[1] != 0x0aU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "identification.end");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 7);
    return WIN12_OK;
}

win12_code win12_decode_identification(const uint8_t *octets, size_t size, struct win12_identification *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_identification(&in, out), "identification", fault);
}

win12_code win12_put_identification(struct win12_output *out, const struct win12_identification *in)
{
    win12_code code;

    code = win12_put_number(out, 0x0d0aU, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->text.size > 32U || win12_holds(&in->text, 0x0dU)) {
        return win12_misfit(out, "identification.text");
    }
    code = win12_put_slice(out, &in->text);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->speed, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->maker.size != 3U) {
        return win12_misfit(out, "identification.maker");
    }
    code = win12_put_slice(out, &in->maker);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x2fU, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_identification(const struct win12_identification *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_identification(&out, in), size);
}

win12_code win12_read_acknowledgement(struct win12_input *in, struct win12_acknowledgement *out)
{
    static const struct win12_part parts_0[] = { {1, "acknowledgement.start"}, {1, "acknowledgement.protocol"},
        {1, "acknowledgement.speed"}, {1, "acknowledgement.option"}, {2, "acknowledgement.end"} };
    const uint8_t *b;

    b = win12_take(in, 6, parts_0, 5);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x06U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "acknowledgement.start");
    }
    out->protocol = b[1];
    if (out->protocol != 0x30U && out->protocol != 0x31U && out->protocol != 0x32U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "acknowledgement.protocol");
    }
    out->speed = b[2];
    out->option = b[3];
    if (out->option != 0x30U && out->option != 0x31U && out->option != 0x32U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 3, "acknowledgement.option");
    }
    if (b[4] != 0x0dU || b[5] != 0x0aU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b + 4, "acknowledgement.end");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    return WIN12_OK;
}

win12_code win12_decode_acknowledgement(const uint8_t *octets, size_t size, struct win12_acknowledgement *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_acknowledgement(&in, out), "acknowledgement", fault);
}

win12_code win12_put_acknowledgement(struct win12_output *out, const struct win12_acknowledgement *in)
{
    win12_code code;

    if (in->protocol != 0x30U && in->protocol != 0x31U && in->protocol != 0x32U) {
        return win12_misfit(out, "acknowledgement.protocol");
    }
    if (in->option != 0x30U && in->option != 0x31U && in->option != 0x32U) {
        return win12_misfit(out, "acknowledgement.option");
    }
    code = win12_put_number(out, 0x0d0aU, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->option, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->speed, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->protocol, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x06U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_acknowledgement(const struct win12_acknowledgement *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_acknowledgement(&out, in), size);
}

win12_code win12_read_data_message(struct win12_input *in, struct win12_data_message *out)
{
    win12_code code;
    const uint8_t *b;
    const uint8_t *at_text = in->at;

    b = win12_take_one(in, 1, "data_message.start");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x02U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "data_message.start");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    at_text = in->at;
    code = win12_take_until(in, 0x03U, 65536U, "data_message.text", &out->text);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    b = win12_take_one(in, 1, "data_message.end");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x03U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "data_message.end");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    b = win12_take_one(in, 1, "data_message.check");
    if (b == NULL) {
        return in->fault.code;
    }
    if (win12_xor8(at_text, (size_t)(b - at_text)) != b[0]) {
        return win12_fail(in, WIN12_E_BAD_CHECKSUM, b, "data_message.check");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    return WIN12_OK;
}

win12_code win12_decode_data_message(const uint8_t *octets, size_t size, struct win12_data_message *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_data_message(&in, out), "data_message", fault);
}

win12_code win12_put_data_message(struct win12_output *out, const struct win12_data_message *in)
{
    win12_code code;
    uint8_t *at_check = NULL;

    at_check = win12_make(out, 1);
    if (at_check == NULL) {
        return out->code;
    }
    code = win12_put_number(out, 0x03U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->text.size > 65536U || win12_holds(&in->text, 0x03U)) {
        return win12_misfit(out, "data_message.text");
    }
    code = win12_put_slice(out, &in->text);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (at_check != NULL) {
        const unsigned check = win12_xor8(out->at, (size_t)(at_check - out->at));
        at_check[0] = (uint8_t)(check & 0xffU);
    }
    code = win12_put_number(out, 0x02U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_data_message(const struct win12_data_message *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_data_message(&out, in), size);
}

win12_code win12_read_pushed_data(struct win12_input *in, struct win12_pushed_data *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 2, "pushed_data.blank");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x0dU || b[1] != 0x0aU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "pushed_data.blank");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_take_until(in, 0x21U, 65536U, "pushed_data.text", &out->text);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    b = win12_take_one(in, 3, "pushed_data.end");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x21U || b[1] != 0x0dU || b[2] != 0x0aU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "pushed_data.end");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    return WIN12_OK;
}

win12_code win12_decode_pushed_data(const uint8_t *octets, size_t size, struct win12_pushed_data *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_pushed_data(&in, out), "pushed_data", fault);
}

win12_code win12_put_pushed_data(struct win12_output *out, const struct win12_pushed_data *in)
{
    win12_code code;

    code = win12_put_number(out, 0x210d0aU, 3);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->text.size > 65536U || win12_holds(&in->text, 0x21U)) {
        return win12_misfit(out, "pushed_data.text");
    }
    code = win12_put_slice(out, &in->text);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x0d0aU, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_pushed_data(const struct win12_pushed_data *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_pushed_data(&out, in), size);
}

win12_code win12_read_command(struct win12_input *in, struct win12_command *out)
{
    static const struct win12_part parts_0[] = { {1, "command.start"}, {1, "command.kind"}, {1, "command.type"},
        {1, "command.begin"} };
    win12_code code;
    const uint8_t *b;
    const uint8_t *at_kind = in->at;

    b = win12_take(in, 4, parts_0, 4);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x01U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "command.start");
    }
    at_kind = b + 1;
    out->kind = b[1];
    if (out->kind != 0x45U && out->kind != 0x50U && out->kind != 0x52U && out->kind != 0x57U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "command.kind");
    }
    out->type = b[2];
    if (out->type < 0x30U || out->type > 0x39U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 2, "command.type");
    }
    if (b[3] != 0x02U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b + 3, "command.begin");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_take_until(in, 0x03U, 1024U, "command.text", &out->text);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    b = win12_take_one(in, 1, "command.end");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x03U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "command.end");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    b = win12_take_one(in, 1, "command.check");
    if (b == NULL) {
        return in->fault.code;
    }
    if (win12_xor8(at_kind, (size_t)(b - at_kind)) != b[0]) {
        return win12_fail(in, WIN12_E_BAD_CHECKSUM, b, "command.check");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 6);
    return WIN12_OK;
}

win12_code win12_decode_command(const uint8_t *octets, size_t size, struct win12_command *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_command(&in, out), "command", fault);
}

win12_code win12_put_command(struct win12_output *out, const struct win12_command *in)
{
    win12_code code;
    uint8_t *at_check = NULL;

    if (in->kind != 0x45U && in->kind != 0x50U && in->kind != 0x52U && in->kind != 0x57U) {
        return win12_misfit(out, "command.kind");
    }
    if (in->type < 0x30U || in->type > 0x39U) {
        return win12_misfit(out, "command.type");
    }
    at_check = win12_make(out, 1);
    if (at_check == NULL) {
        return out->code;
    }
    code = win12_put_number(out, 0x03U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->text.size > 1024U || win12_holds(&in->text, 0x03U)) {
        return win12_misfit(out, "command.text");
    }
    code = win12_put_slice(out, &in->text);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x02U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->type, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->kind, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (at_check != NULL) {
        const unsigned check = win12_xor8(out->at, (size_t)(at_check - out->at));
        at_check[0] = (uint8_t)(check & 0xffU);
    }
    code = win12_put_number(out, 0x01U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_command(const struct win12_command *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_command(&out, in), size);
}

win12_code win12_read_leave(struct win12_input *in, struct win12_leave *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 5, "leave.octets");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x01U || b[1] != 0x42U || b[2] != 0x30U || b[3] != 0x03U || b[4] != 0x71U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "leave.octets");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 5);
    out->nothing = 0;
    return WIN12_OK;
}

win12_code win12_decode_leave(const uint8_t *octets, size_t size, struct win12_leave *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_leave(&in, out), "leave", fault);
}

win12_code win12_put_leave(struct win12_output *out, const struct win12_leave *in)
{
    win12_code code;

    (void)in;
    code = win12_put_number(out, 0x42300371U, 4);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x01U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_leave(const struct win12_leave *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_leave(&out, in), size);
}

win12_code win12_read_acknowledged(struct win12_input *in, struct win12_acknowledged *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 1, "acknowledged.octets");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x06U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "acknowledged.octets");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    out->nothing = 0;
    return WIN12_OK;
}

win12_code win12_decode_acknowledged(const uint8_t *octets, size_t size, struct win12_acknowledged *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_acknowledged(&in, out), "acknowledged", fault);
}

win12_code win12_put_acknowledged(struct win12_output *out, const struct win12_acknowledged *in)
{
    win12_code code;

    (void)in;
    code = win12_put_number(out, 0x06U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_acknowledged(const struct win12_acknowledged *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_acknowledged(&out, in), size);
}

win12_code win12_read_repeat_request(struct win12_input *in, struct win12_repeat_request *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 1, "repeat_request.octets");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x15U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "repeat_request.octets");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    out->nothing = 0;
    return WIN12_OK;
}

win12_code win12_decode_repeat_request(const uint8_t *octets, size_t size, struct win12_repeat_request *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_repeat_request(&in, out), "repeat_request", fault);
}

win12_code win12_put_repeat_request(struct win12_output *out, const struct win12_repeat_request *in)
{
    win12_code code;

    (void)in;
    code = win12_put_number(out, 0x15U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_repeat_request(const struct win12_repeat_request *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_repeat_request(&out, in), size);
}
