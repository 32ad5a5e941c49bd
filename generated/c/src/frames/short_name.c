// Generated from spec/frames/short_name.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/short_name.h"

#include "reading.h"
#include "writing.h"
#include "win12/frames/length.h"

win12_code win12_read_detailed_access(struct win12_input *in, struct win12_detailed_access *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 2, "detailed_access.variable_name");
    if (b == NULL) {
        return in->fault.code;
    }
    out->variable_name = win12_u16(b);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_read_data(in, &out->parameter);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    return WIN12_OK;
}

win12_code win12_decode_detailed_access(const uint8_t *octets, size_t size, struct win12_detailed_access *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_detailed_access(&in, out), "detailed_access", fault);
}

win12_code win12_put_detailed_access(struct win12_output *out, const struct win12_detailed_access *in)
{
    win12_code code;

    code = win12_put_data(out, &in->parameter);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->variable_name, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_detailed_access(const struct win12_detailed_access *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_detailed_access(&out, in), size);
}

win12_code win12_read_parameterized_access(struct win12_input *in, struct win12_parameterized_access *out)
{
    static const struct win12_part parts_0[] = { {2, "parameterized_access.variable_name"},
        {1, "parameterized_access.selector"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->variable_name = win12_u16(b);
    out->selector = b[2];
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_data(in, &out->parameter);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_parameterized_access(const uint8_t *octets, size_t size,
    struct win12_parameterized_access *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_parameterized_access(&in, out), "parameterized_access", fault);
}

win12_code win12_put_parameterized_access(struct win12_output *out, const struct win12_parameterized_access *in)
{
    win12_code code;

    code = win12_put_data(out, &in->parameter);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->selector, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->variable_name, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_parameterized_access(const struct win12_parameterized_access *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_parameterized_access(&out, in), size);
}

win12_code win12_read_read_data_block_access(struct win12_input *in, struct win12_read_data_block_access *out)
{
    static const struct win12_part parts_0[] = { {1, "read_data_block_access.last_block"},
        {2, "read_data_block_access.block_number"} };
    win12_code code;
    const uint8_t *b;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->last_block = b[0];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "read_data_block_access.last_block");
    }
    out->block_number = win12_u16(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_read_length_octets(in, "read_data_block_access.len", "read_data_block_access.raw", &out->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    return WIN12_OK;
}

win12_code win12_decode_read_data_block_access(const uint8_t *octets, size_t size,
    struct win12_read_data_block_access *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_read_data_block_access(&in, out), "read_data_block_access", fault);
}

win12_code win12_put_read_data_block_access(struct win12_output *out, const struct win12_read_data_block_access *in)
{
    win12_code code;
    size_t size_raw = 0;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "read_data_block_access.last_block");
    }
    size_raw = (size_t)(out->at - out->to);
    code = win12_put_slice(out, &in->raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    size_raw -= (size_t)(out->at - out->to);
    if (win12_above(size_raw, 0xffffffffU)) {
        return win12_misfit(out, "read_data_block_access.len");
    }
    code = win12_put_length(out, (uint32_t)size_raw);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->block_number, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->last_block, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_read_data_block_access(const struct win12_read_data_block_access *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_read_data_block_access(&out, in), size);
}

win12_code win12_read_write_data_block_access(struct win12_input *in, struct win12_write_data_block_access *out)
{
    static const struct win12_part parts_0[] = { {1, "write_data_block_access.last_block"},
        {2, "write_data_block_access.block_number"} };
    const uint8_t *b;

    b = win12_take(in, 3, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    out->last_block = b[0];
    if (out->last_block != 0U && out->last_block != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "write_data_block_access.last_block");
    }
    out->block_number = win12_u16(b + 1);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    return WIN12_OK;
}

win12_code win12_decode_write_data_block_access(const uint8_t *octets, size_t size,
    struct win12_write_data_block_access *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_write_data_block_access(&in, out), "write_data_block_access", fault);
}

win12_code win12_put_write_data_block_access(struct win12_output *out, const struct win12_write_data_block_access *in)
{
    win12_code code;

    if (in->last_block != 0U && in->last_block != 1U) {
        return win12_misfit(out, "write_data_block_access.last_block");
    }
    code = win12_put_number(out, in->block_number, 2);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, in->last_block, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_write_data_block_access(const struct win12_write_data_block_access *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_write_data_block_access(&out, in), size);
}

win12_code win12_read_variable_access(struct win12_input *in, struct win12_variable_access *out)
{
    win12_code code;
    const uint8_t *b;

    b = win12_take_one(in, 1, "variable_access.choice");
    if (b == NULL) {
        return in->fault.code;
    }
    out->choice = b[0];
    if (out->choice != 2U && out->choice != 3U && out->choice != 4U && out->choice != 5U && out->choice != 6U &&
        out->choice != 7U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "variable_access.choice");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 2) {
        b = win12_take_one(in, 2, "variable_access.variable_name");
        if (b == NULL) {
            return in->fault.code;
        }
        out->variable_name = win12_u16(b);
        out->has_variable_name = true;
    } else {
        out->has_variable_name = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 3) {
        code = win12_read_detailed_access(in, &out->detailed);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_detailed = true;
    } else {
        out->has_detailed = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 4) {
        code = win12_read_parameterized_access(in, &out->parameterized);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_parameterized = true;
    } else {
        out->has_parameterized = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 5) {
        b = win12_take_one(in, 2, "variable_access.block_number");
        if (b == NULL) {
            return in->fault.code;
        }
        out->block_number = win12_u16(b);
        out->has_block_number = true;
    } else {
        out->has_block_number = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 6) {
        code = win12_read_read_data_block_access(in, &out->read_block);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_read_block = true;
    } else {
        out->has_read_block = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 7) {
        code = win12_read_write_data_block_access(in, &out->write_block);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_write_block = true;
    } else {
        out->has_write_block = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_variable_access(const uint8_t *octets, size_t size, struct win12_variable_access *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_variable_access(&in, out), "variable_access", fault);
}

win12_code win12_put_variable_access(struct win12_output *out, const struct win12_variable_access *in)
{
    win12_code code;

    if (in->choice != 2U && in->choice != 3U && in->choice != 4U && in->choice != 5U && in->choice != 6U &&
        in->choice != 7U) {
        return win12_misfit(out, "variable_access.choice");
    }
    if (in->choice == 7) {
        if (!in->has_write_block) {
            return win12_misfit(out, "variable_access.write_block");
        }
        code = win12_put_write_data_block_access(out, &in->write_block);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_write_block) {
        return win12_misfit(out, "variable_access.write_block");
    }
    if (in->choice == 6) {
        if (!in->has_read_block) {
            return win12_misfit(out, "variable_access.read_block");
        }
        code = win12_put_read_data_block_access(out, &in->read_block);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_read_block) {
        return win12_misfit(out, "variable_access.read_block");
    }
    if (in->choice == 5) {
        if (!in->has_block_number) {
            return win12_misfit(out, "variable_access.block_number");
        }
        code = win12_put_number(out, in->block_number, 2);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_block_number) {
        return win12_misfit(out, "variable_access.block_number");
    }
    if (in->choice == 4) {
        if (!in->has_parameterized) {
            return win12_misfit(out, "variable_access.parameterized");
        }
        code = win12_put_parameterized_access(out, &in->parameterized);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_parameterized) {
        return win12_misfit(out, "variable_access.parameterized");
    }
    if (in->choice == 3) {
        if (!in->has_detailed) {
            return win12_misfit(out, "variable_access.detailed");
        }
        code = win12_put_detailed_access(out, &in->detailed);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_detailed) {
        return win12_misfit(out, "variable_access.detailed");
    }
    if (in->choice == 2) {
        if (!in->has_variable_name) {
            return win12_misfit(out, "variable_access.variable_name");
        }
        code = win12_put_number(out, in->variable_name, 2);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_variable_name) {
        return win12_misfit(out, "variable_access.variable_name");
    }
    code = win12_put_number(out, in->choice, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_variable_access(const struct win12_variable_access *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_variable_access(&out, in), size);
}

win12_code win12_read_read_result(struct win12_input *in, struct win12_read_result *out)
{
    win12_code code;
    const uint8_t *b;
    uint32_t len = 0;

    b = win12_take_one(in, 1, "read_result.choice");
    if (b == NULL) {
        return in->fault.code;
    }
    out->choice = b[0];
    if (out->choice != 0U && out->choice != 1U && out->choice != 2U && out->choice != 3U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "read_result.choice");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 0) {
        code = win12_read_data(in, &out->data);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_data = true;
    } else {
        out->has_data = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 1) {
        b = win12_take_one(in, 1, "read_result.error");
        if (b == NULL) {
            return in->fault.code;
        }
        out->error = b[0];
        out->has_error = true;
    } else {
        out->has_error = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 2) {
        b = win12_take_one(in, 1, "read_result.last_block");
        if (b == NULL) {
            return in->fault.code;
        }
        out->last_block = b[0];
        if (out->last_block != 0U && out->last_block != 1U) {
            return win12_fail(in, WIN12_E_BAD_VALUE, b, "read_result.last_block");
        }
        out->has_last_block = true;
    } else {
        out->has_last_block = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice >= 2) {
        b = win12_take_one(in, 2, "read_result.block_number");
        if (b == NULL) {
            return in->fault.code;
        }
        out->block_number = win12_u16(b);
        out->has_block_number = true;
    } else {
        out->has_block_number = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 2) {
        code = win12_read_length(in, "read_result.len", &len);
        if (code != WIN12_OK) {
            return code;
        }
        code = win12_take_slice(in, len, "read_result.raw", &out->raw);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_raw = true;
    } else {
        out->has_raw = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_read_result(const uint8_t *octets, size_t size, struct win12_read_result *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_read_result(&in, out), "read_result", fault);
}

win12_code win12_put_read_result(struct win12_output *out, const struct win12_read_result *in)
{
    win12_code code;
    size_t size_raw = 0;

    if (in->choice != 0U && in->choice != 1U && in->choice != 2U && in->choice != 3U) {
        return win12_misfit(out, "read_result.choice");
    }
    if (in->has_last_block && (in->last_block != 0U && in->last_block != 1U)) {
        return win12_misfit(out, "read_result.last_block");
    }
    if (in->choice == 2) {
        if (!in->has_raw) {
            return win12_misfit(out, "read_result.raw");
        }
        size_raw = (size_t)(out->at - out->to);
        code = win12_put_slice(out, &in->raw);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
        size_raw -= (size_t)(out->at - out->to);
    } else if (in->has_raw) {
        return win12_misfit(out, "read_result.raw");
    }
    if (in->choice == 2) {
        if (!in->has_raw) {
            return win12_misfit(out, "read_result.raw");
        }
        if (win12_above(size_raw, 0xffffffffU)) {
            return win12_misfit(out, "read_result.len");
        }
        code = win12_put_length(out, (uint32_t)size_raw);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    if (in->choice >= 2) {
        if (!in->has_block_number) {
            return win12_misfit(out, "read_result.block_number");
        }
        code = win12_put_number(out, in->block_number, 2);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_block_number) {
        return win12_misfit(out, "read_result.block_number");
    }
    if (in->choice == 2) {
        if (!in->has_last_block) {
            return win12_misfit(out, "read_result.last_block");
        }
        code = win12_put_number(out, in->last_block, 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_last_block) {
        return win12_misfit(out, "read_result.last_block");
    }
    if (in->choice == 1) {
        if (!in->has_error) {
            return win12_misfit(out, "read_result.error");
        }
        code = win12_put_number(out, in->error, 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_error) {
        return win12_misfit(out, "read_result.error");
    }
    if (in->choice == 0) {
        if (!in->has_data) {
            return win12_misfit(out, "read_result.data");
        }
        code = win12_put_data(out, &in->data);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_data) {
        return win12_misfit(out, "read_result.data");
    }
    code = win12_put_number(out, in->choice, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_read_result(const struct win12_read_result *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_read_result(&out, in), size);
}

win12_code win12_read_write_result(struct win12_input *in, struct win12_write_result *out)
{
    const uint8_t *b;

    b = win12_take_one(in, 1, "write_result.choice");
    if (b == NULL) {
        return in->fault.code;
    }
    out->choice = b[0];
    if (out->choice != 0U && out->choice != 1U && out->choice != 2U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b, "write_result.choice");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 1) {
        b = win12_take_one(in, 1, "write_result.error");
        if (b == NULL) {
            return in->fault.code;
        }
        out->error = b[0];
        out->has_error = true;
    } else {
        out->has_error = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    if (out->choice == 2) {
        b = win12_take_one(in, 2, "write_result.block_number");
        if (b == NULL) {
            return in->fault.code;
        }
        out->block_number = win12_u16(b);
        out->has_block_number = true;
    } else {
        out->has_block_number = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_write_result(const uint8_t *octets, size_t size, struct win12_write_result *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_write_result(&in, out), "write_result", fault);
}

win12_code win12_put_write_result(struct win12_output *out, const struct win12_write_result *in)
{
    win12_code code;

    if (in->choice != 0U && in->choice != 1U && in->choice != 2U) {
        return win12_misfit(out, "write_result.choice");
    }
    if (in->choice == 2) {
        if (!in->has_block_number) {
            return win12_misfit(out, "write_result.block_number");
        }
        code = win12_put_number(out, in->block_number, 2);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_block_number) {
        return win12_misfit(out, "write_result.block_number");
    }
    if (in->choice == 1) {
        if (!in->has_error) {
            return win12_misfit(out, "write_result.error");
        }
        code = win12_put_number(out, in->error, 1);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    } else if (in->has_error) {
        return win12_misfit(out, "write_result.error");
    }
    code = win12_put_number(out, in->choice, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_write_result(const struct win12_write_result *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_write_result(&out, in), size);
}

win12_code win12_read_variable_list(struct win12_input *in, struct win12_variable_list *out)
{
    win12_code code;
    uint32_t count = 0;

    code = win12_read_length(in, "variable_list.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_begin_list(in, count, 1, "variable_list.variables", &out->variables);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->variables.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->variables.count - i;
      @*/
    for (size_t i = 0; i < out->variables.count; i++) {
        struct win12_variable_access one;
        code = win12_read_variable_access(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->variables.items.size = (size_t)(in->at - out->variables.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_variable_list(const uint8_t *octets, size_t size, struct win12_variable_list *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_variable_list(&in, out), "variable_list", fault);
}

win12_code win12_put_variable_list(struct win12_output *out, const struct win12_variable_list *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->variables.items);
    /*@ loop invariant 0 <= i <= in->variables.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->variables.count - i;
      @*/
    for (size_t i = 0; i < in->variables.count; i++) {
        struct win12_variable_access one;
        if (win12_read_variable_access(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "variable_list.variables");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "variable_list.variables");
    }
    code = win12_put_slice(out, &in->variables.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->variables.count, 0xffffffffU)) {
        return win12_misfit(out, "variable_list.count");
    }
    code = win12_put_length(out, (uint32_t)in->variables.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_variable_list(const struct win12_variable_list *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_variable_list(&out, in), size);
}

win12_code win12_read_read_result_list(struct win12_input *in, struct win12_read_result_list *out)
{
    win12_code code;
    uint32_t count = 0;

    code = win12_read_length(in, "read_result_list.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_begin_list(in, count, 1, "read_result_list.results", &out->results);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->results.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->results.count - i;
      @*/
    for (size_t i = 0; i < out->results.count; i++) {
        struct win12_read_result one;
        code = win12_read_read_result(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->results.items.size = (size_t)(in->at - out->results.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    return WIN12_OK;
}

win12_code win12_decode_read_result_list(const uint8_t *octets, size_t size, struct win12_read_result_list *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_read_result_list(&in, out), "read_result_list", fault);
}

win12_code win12_put_read_result_list(struct win12_output *out, const struct win12_read_result_list *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->results.items);
    /*@ loop invariant 0 <= i <= in->results.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->results.count - i;
      @*/
    for (size_t i = 0; i < in->results.count; i++) {
        struct win12_read_result one;
        if (win12_read_read_result(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "read_result_list.results");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "read_result_list.results");
    }
    code = win12_put_slice(out, &in->results.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->results.count, 0xffffffffU)) {
        return win12_misfit(out, "read_result_list.count");
    }
    code = win12_put_length(out, (uint32_t)in->results.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_read_result_list(const struct win12_read_result_list *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_read_result_list(&out, in), size);
}

win12_code win12_read_written_variables(struct win12_input *in, struct win12_written_variables *out)
{
    win12_code code;
    uint32_t count = 0;
    uint32_t value_count = 0;

    code = win12_read_length(in, "written_variables.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_begin_list(in, count, 1, "written_variables.variables", &out->variables);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->variables.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->variables.count - i;
      @*/
    for (size_t i = 0; i < out->variables.count; i++) {
        struct win12_variable_access one;
        code = win12_read_variable_access(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->variables.items.size = (size_t)(in->at - out->variables.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    //@ assert win12_sound_slice(&out->variables.items);
    code = win12_read_length(in, "written_variables.value_count", &value_count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_begin_list(in, value_count, 1, "written_variables.values", &out->values);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->values.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->values.count - i;
      @*/
    for (size_t i = 0; i < out->values.count; i++) {
        struct win12_data one;
        code = win12_read_data(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->values.items.size = (size_t)(in->at - out->values.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    //@ assert win12_sound_slice(&out->variables.items);
    //@ assert win12_sound_slice(&out->values.items);
    return WIN12_OK;
}

win12_code win12_decode_written_variables(const uint8_t *octets, size_t size, struct win12_written_variables *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_written_variables(&in, out), "written_variables", fault);
}

win12_code win12_put_written_variables(struct win12_output *out, const struct win12_written_variables *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->values.items);
    /*@ loop invariant 0 <= i <= in->values.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->values.count - i;
      @*/
    for (size_t i = 0; i < in->values.count; i++) {
        struct win12_data one;
        if (win12_read_data(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "written_variables.values");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "written_variables.values");
    }
    code = win12_put_slice(out, &in->values.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->values.count, 0xffffffffU)) {
        return win12_misfit(out, "written_variables.value_count");
    }
    code = win12_put_length(out, (uint32_t)in->values.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    win12_input_of(&items, &in->variables.items);
    /*@ loop invariant 0 <= i <= in->variables.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->variables.count - i;
      @*/
    for (size_t i = 0; i < in->variables.count; i++) {
        struct win12_variable_access one;
        if (win12_read_variable_access(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "written_variables.variables");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "written_variables.variables");
    }
    code = win12_put_slice(out, &in->variables.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->variables.count, 0xffffffffU)) {
        return win12_misfit(out, "written_variables.count");
    }
    code = win12_put_length(out, (uint32_t)in->variables.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_written_variables(const struct win12_written_variables *in, uint8_t *to, size_t room,
    size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_written_variables(&out, in), size);
}

win12_code win12_read_read_request(struct win12_input *in, struct win12_read_request *out)
{
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take_one(in, 1, "read_request.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x05U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "read_request.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length(in, "read_request.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_begin_list(in, count, 1, "read_request.variables", &out->variables);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->variables.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->variables.count - i;
      @*/
    for (size_t i = 0; i < out->variables.count; i++) {
        struct win12_variable_access one;
        code = win12_read_variable_access(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->variables.items.size = (size_t)(in->at - out->variables.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_read_request(const uint8_t *octets, size_t size, struct win12_read_request *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_read_request(&in, out), "read_request", fault);
}

win12_code win12_put_read_request(struct win12_output *out, const struct win12_read_request *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->variables.items);
    /*@ loop invariant 0 <= i <= in->variables.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->variables.count - i;
      @*/
    for (size_t i = 0; i < in->variables.count; i++) {
        struct win12_variable_access one;
        if (win12_read_variable_access(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "read_request.variables");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "read_request.variables");
    }
    code = win12_put_slice(out, &in->variables.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->variables.count, 0xffffffffU)) {
        return win12_misfit(out, "read_request.count");
    }
    code = win12_put_length(out, (uint32_t)in->variables.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x05U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_read_request(const struct win12_read_request *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_read_request(&out, in), size);
}

win12_code win12_read_read_response(struct win12_input *in, struct win12_read_response *out)
{
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take_one(in, 1, "read_response.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x0cU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "read_response.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length(in, "read_response.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_begin_list(in, count, 1, "read_response.results", &out->results);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->results.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->results.count - i;
      @*/
    for (size_t i = 0; i < out->results.count; i++) {
        struct win12_read_result one;
        code = win12_read_read_result(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->results.items.size = (size_t)(in->at - out->results.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_read_response(const uint8_t *octets, size_t size, struct win12_read_response *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_read_response(&in, out), "read_response", fault);
}

win12_code win12_put_read_response(struct win12_output *out, const struct win12_read_response *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->results.items);
    /*@ loop invariant 0 <= i <= in->results.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->results.count - i;
      @*/
    for (size_t i = 0; i < in->results.count; i++) {
        struct win12_read_result one;
        if (win12_read_read_result(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "read_response.results");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "read_response.results");
    }
    code = win12_put_slice(out, &in->results.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->results.count, 0xffffffffU)) {
        return win12_misfit(out, "read_response.count");
    }
    code = win12_put_length(out, (uint32_t)in->results.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x0cU, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_read_response(const struct win12_read_response *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_read_response(&out, in), size);
}

win12_code win12_read_write_request(struct win12_input *in, struct win12_write_request *out)
{
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;
    uint32_t value_count = 0;

    b = win12_take_one(in, 1, "write_request.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x06U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "write_request.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length(in, "write_request.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_begin_list(in, count, 1, "write_request.variables", &out->variables);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->variables.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->variables.count - i;
      @*/
    for (size_t i = 0; i < out->variables.count; i++) {
        struct win12_variable_access one;
        code = win12_read_variable_access(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->variables.items.size = (size_t)(in->at - out->variables.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    //@ assert win12_sound_slice(&out->variables.items);
    code = win12_read_length(in, "write_request.value_count", &value_count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_begin_list(in, value_count, 1, "write_request.values", &out->values);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->values.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->values.count - i;
      @*/
    for (size_t i = 0; i < out->values.count; i++) {
        struct win12_data one;
        code = win12_read_data(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->values.items.size = (size_t)(in->at - out->values.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    //@ assert win12_sound_slice(&out->variables.items);
    //@ assert win12_sound_slice(&out->values.items);
    return WIN12_OK;
}

win12_code win12_decode_write_request(const uint8_t *octets, size_t size, struct win12_write_request *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_write_request(&in, out), "write_request", fault);
}

win12_code win12_put_write_request(struct win12_output *out, const struct win12_write_request *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->values.items);
    /*@ loop invariant 0 <= i <= in->values.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->values.count - i;
      @*/
    for (size_t i = 0; i < in->values.count; i++) {
        struct win12_data one;
        if (win12_read_data(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "write_request.values");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "write_request.values");
    }
    code = win12_put_slice(out, &in->values.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->values.count, 0xffffffffU)) {
        return win12_misfit(out, "write_request.value_count");
    }
    code = win12_put_length(out, (uint32_t)in->values.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    win12_input_of(&items, &in->variables.items);
    /*@ loop invariant 0 <= i <= in->variables.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->variables.count - i;
      @*/
    for (size_t i = 0; i < in->variables.count; i++) {
        struct win12_variable_access one;
        if (win12_read_variable_access(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "write_request.variables");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "write_request.variables");
    }
    code = win12_put_slice(out, &in->variables.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->variables.count, 0xffffffffU)) {
        return win12_misfit(out, "write_request.count");
    }
    code = win12_put_length(out, (uint32_t)in->variables.count);
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

win12_code win12_write_write_request(const struct win12_write_request *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_write_request(&out, in), size);
}

win12_code win12_read_write_response(struct win12_input *in, struct win12_write_response *out)
{
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;

    b = win12_take_one(in, 1, "write_response.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x0dU) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "write_response.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length(in, "write_response.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_begin_list(in, count, 1, "write_response.results", &out->results);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->results.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->results.count - i;
      @*/
    for (size_t i = 0; i < out->results.count; i++) {
        struct win12_write_result one;
        code = win12_read_write_result(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->results.items.size = (size_t)(in->at - out->results.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    return WIN12_OK;
}

win12_code win12_decode_write_response(const uint8_t *octets, size_t size, struct win12_write_response *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_write_response(&in, out), "write_response", fault);
}

win12_code win12_put_write_response(struct win12_output *out, const struct win12_write_response *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->results.items);
    /*@ loop invariant 0 <= i <= in->results.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->results.count - i;
      @*/
    for (size_t i = 0; i < in->results.count; i++) {
        struct win12_write_result one;
        if (win12_read_write_result(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "write_response.results");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "write_response.results");
    }
    code = win12_put_slice(out, &in->results.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->results.count, 0xffffffffU)) {
        return win12_misfit(out, "write_response.count");
    }
    code = win12_put_length(out, (uint32_t)in->results.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x0dU, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_write_response(const struct win12_write_response *in, uint8_t *to, size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_write_response(&out, in), size);
}

win12_code win12_read_unconfirmed_write_request(struct win12_input *in, struct win12_unconfirmed_write_request *out)
{
    win12_code code;
    const uint8_t *b;
    uint32_t count = 0;
    uint32_t value_count = 0;

    b = win12_take_one(in, 1, "unconfirmed_write_request.tag");
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x16U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "unconfirmed_write_request.tag");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 1);
    code = win12_read_length(in, "unconfirmed_write_request.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_begin_list(in, count, 1, "unconfirmed_write_request.variables", &out->variables);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->variables.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->variables.count - i;
      @*/
    for (size_t i = 0; i < out->variables.count; i++) {
        struct win12_variable_access one;
        code = win12_read_variable_access(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->variables.items.size = (size_t)(in->at - out->variables.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    //@ assert win12_sound_slice(&out->variables.items);
    code = win12_read_length(in, "unconfirmed_write_request.value_count", &value_count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_begin_list(in, value_count, 1, "unconfirmed_write_request.values", &out->values);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->values.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->values.count - i;
      @*/
    for (size_t i = 0; i < out->values.count; i++) {
        struct win12_data one;
        code = win12_read_data(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->values.items.size = (size_t)(in->at - out->values.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    //@ assert win12_sound_slice(&out->variables.items);
    //@ assert win12_sound_slice(&out->values.items);
    return WIN12_OK;
}

win12_code win12_decode_unconfirmed_write_request(const uint8_t *octets, size_t size,
    struct win12_unconfirmed_write_request *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_unconfirmed_write_request(&in, out), "unconfirmed_write_request", fault);
}

win12_code win12_put_unconfirmed_write_request(struct win12_output *out,
    const struct win12_unconfirmed_write_request *in)
{
    win12_code code;
    struct win12_input items;

    win12_input_of(&items, &in->values.items);
    /*@ loop invariant 0 <= i <= in->values.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->values.count - i;
      @*/
    for (size_t i = 0; i < in->values.count; i++) {
        struct win12_data one;
        if (win12_read_data(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "unconfirmed_write_request.values");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "unconfirmed_write_request.values");
    }
    code = win12_put_slice(out, &in->values.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->values.count, 0xffffffffU)) {
        return win12_misfit(out, "unconfirmed_write_request.value_count");
    }
    code = win12_put_length(out, (uint32_t)in->values.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    win12_input_of(&items, &in->variables.items);
    /*@ loop invariant 0 <= i <= in->variables.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->variables.count - i;
      @*/
    for (size_t i = 0; i < in->variables.count; i++) {
        struct win12_variable_access one;
        if (win12_read_variable_access(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "unconfirmed_write_request.variables");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "unconfirmed_write_request.variables");
    }
    code = win12_put_slice(out, &in->variables.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->variables.count, 0xffffffffU)) {
        return win12_misfit(out, "unconfirmed_write_request.count");
    }
    code = win12_put_length(out, (uint32_t)in->variables.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x16U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_unconfirmed_write_request(const struct win12_unconfirmed_write_request *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_unconfirmed_write_request(&out, in), size);
}

win12_code win12_read_information_report_request(struct win12_input *in, struct win12_information_report_request *out)
{
    static const struct win12_part parts_0[] = { {1, "information_report_request.tag"},
        {1, "information_report_request.has_time"} };
    win12_code code;
    const uint8_t *b;
    uint8_t has_time = 0;
    uint32_t time_len = 0;
    uint32_t count = 0;
    uint32_t value_count = 0;

    b = win12_take(in, 2, parts_0, 2);
    if (b == NULL) {
        return in->fault.code;
    }
    if (b[0] != 0x18U) {
        return win12_fail(in, WIN12_E_BAD_CONSTANT, b, "information_report_request.tag");
    }
    has_time = b[1];
    if (has_time != 0U && has_time != 1U) {
        return win12_fail(in, WIN12_E_BAD_VALUE, b + 1, "information_report_request.has_time");
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    if (has_time == 1) {
        code = win12_read_length(in, "information_report_request.time_len", &time_len);
        if (code != WIN12_OK) {
            return code;
        }
        code = win12_take_slice(in, time_len, "information_report_request.time", &out->time);
        if (code != WIN12_OK) {
            return code;
        }
        out->has_time = true;
    } else {
        out->has_time = false;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 2);
    code = win12_read_length(in, "information_report_request.count", &count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    code = win12_begin_list(in, count, 1, "information_report_request.variables", &out->variables);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->variables.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->variables.count - i;
      @*/
    for (size_t i = 0; i < out->variables.count; i++) {
        struct win12_variable_access one;
        code = win12_read_variable_access(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->variables.items.size = (size_t)(in->at - out->variables.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 3);
    //@ assert (out->has_time ==> win12_readable(&out->time));
    //@ assert win12_sound_slice(&out->variables.items);
    code = win12_read_length(in, "information_report_request.value_count", &value_count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    code = win12_begin_list(in, value_count, 1, "information_report_request.values", &out->values);
    if (code != WIN12_OK) {
        return code;
    }
    /*@ loop invariant 0 <= i <= out->values.count;
      @ loop invariant win12_read_on{LoopEntry, Here}(in, WIN12_OK, 0);
      @ loop assigns i, code, in->at, in->end, in->fault.code, in->fault.offset, in->fault.field;
      @ loop variant out->values.count - i;
      @*/
    for (size_t i = 0; i < out->values.count; i++) {
        struct win12_data one;
        code = win12_read_data(in, &one);
        if (code != WIN12_OK) {
            return code;
        }
    }
    out->values.items.size = (size_t)(in->at - out->values.items.at);
    //@ assert win12_read_on{Pre, Here}(in, WIN12_OK, 4);
    //@ assert (out->has_time ==> win12_readable(&out->time));
    //@ assert win12_sound_slice(&out->variables.items);
    //@ assert win12_sound_slice(&out->values.items);
    return WIN12_OK;
}

win12_code win12_decode_information_report_request(const uint8_t *octets, size_t size,
    struct win12_information_report_request *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_information_report_request(&in, out), "information_report_request", fault);
}

win12_code win12_put_information_report_request(struct win12_output *out,
    const struct win12_information_report_request *in)
{
    win12_code code;
    size_t size_time = 0;
    struct win12_input items;

    win12_input_of(&items, &in->values.items);
    /*@ loop invariant 0 <= i <= in->values.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->values.count - i;
      @*/
    for (size_t i = 0; i < in->values.count; i++) {
        struct win12_data one;
        if (win12_read_data(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "information_report_request.values");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "information_report_request.values");
    }
    code = win12_put_slice(out, &in->values.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->values.count, 0xffffffffU)) {
        return win12_misfit(out, "information_report_request.value_count");
    }
    code = win12_put_length(out, (uint32_t)in->values.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    win12_input_of(&items, &in->variables.items);
    /*@ loop invariant 0 <= i <= in->variables.count;
      @ loop invariant win12_sound_input(&items);
      @ loop assigns i, items.at, items.end, items.fault.code, items.fault.offset, items.fault.field;
      @ loop variant in->variables.count - i;
      @*/
    for (size_t i = 0; i < in->variables.count; i++) {
        struct win12_variable_access one;
        if (win12_read_variable_access(&items, &one) != WIN12_OK) {
            return win12_misfit(out, "information_report_request.variables");
        }
    }
    if (items.at != items.end) {
        return win12_misfit(out, "information_report_request.variables");
    }
    code = win12_put_slice(out, &in->variables.items);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (win12_above(in->variables.count, 0xffffffffU)) {
        return win12_misfit(out, "information_report_request.count");
    }
    code = win12_put_length(out, (uint32_t)in->variables.count);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    if (in->has_time) {
        size_time = (size_t)(out->at - out->to);
        code = win12_put_slice(out, &in->time);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
        size_time -= (size_t)(out->at - out->to);
    }
    if (in->has_time) {
        if (win12_above(size_time, 0xffffffffU)) {
            return win12_misfit(out, "information_report_request.time_len");
        }
        code = win12_put_length(out, (uint32_t)size_time);
        if (code != WIN12_OK) {
            return code;
        }
        //@ assert win12_wrote{Pre, Here}(out);
    }
    code = win12_put_number(out, (in->has_time ? 1U : 0U), 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    code = win12_put_number(out, 0x18U, 1);
    if (code != WIN12_OK) {
        return code;
    }
    //@ assert win12_wrote{Pre, Here}(out);
    return WIN12_OK;
}

win12_code win12_write_information_report_request(const struct win12_information_report_request *in, uint8_t *to,
    size_t room, size_t *size)
{
    struct win12_output out;
    win12_output_init(&out, to, room);
    return win12_written(&out, win12_put_information_report_request(&out, in), size);
}

win12_code win12_read_short_name(struct win12_input *in, struct win12_short_name *out)
{
    win12_code code;

    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "short_name.tag");
    }
    switch (*in->at) {
    case 0x05U:
        out->is = WIN12_SHORT_NAME_IS_READ_REQUEST;
        code = win12_read_read_request(in, &out->as.read_request);
        break;
    case 0x06U:
        out->is = WIN12_SHORT_NAME_IS_WRITE_REQUEST;
        code = win12_read_write_request(in, &out->as.write_request);
        break;
    case 0x0cU:
        out->is = WIN12_SHORT_NAME_IS_READ_RESPONSE;
        code = win12_read_read_response(in, &out->as.read_response);
        break;
    case 0x0dU:
        out->is = WIN12_SHORT_NAME_IS_WRITE_RESPONSE;
        code = win12_read_write_response(in, &out->as.write_response);
        break;
    case 0x16U:
        out->is = WIN12_SHORT_NAME_IS_UNCONFIRMED_WRITE_REQUEST;
        code = win12_read_unconfirmed_write_request(in, &out->as.unconfirmed_write_request);
        break;
    case 0x18U:
        out->is = WIN12_SHORT_NAME_IS_INFORMATION_REPORT_REQUEST;
        code = win12_read_information_report_request(in, &out->as.information_report_request);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "short_name.tag");
    }
    return code;
}

win12_code win12_decode_short_name(const uint8_t *octets, size_t size, struct win12_short_name *out,
    struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_short_name(&in, out), "short_name", fault);
}

win12_code win12_put_short_name(struct win12_output *out, const struct win12_short_name *in)
{
    switch (in->is) {
    case WIN12_SHORT_NAME_IS_READ_REQUEST:
        return win12_put_read_request(out, &in->as.read_request);
    case WIN12_SHORT_NAME_IS_WRITE_REQUEST:
        return win12_put_write_request(out, &in->as.write_request);
    case WIN12_SHORT_NAME_IS_READ_RESPONSE:
        return win12_put_read_response(out, &in->as.read_response);
    case WIN12_SHORT_NAME_IS_WRITE_RESPONSE:
        return win12_put_write_response(out, &in->as.write_response);
    case WIN12_SHORT_NAME_IS_UNCONFIRMED_WRITE_REQUEST:
        return win12_put_unconfirmed_write_request(out, &in->as.unconfirmed_write_request);
    case WIN12_SHORT_NAME_IS_INFORMATION_REPORT_REQUEST:
        return win12_put_information_report_request(out, &in->as.information_report_request);
    }
    return win12_misfit(out, "short_name");
}

win12_code win12_write_short_name(const struct win12_short_name *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_SHORT_NAME_IS_READ_REQUEST:
        return win12_write_read_request(&in->as.read_request, to, room, size);
    case WIN12_SHORT_NAME_IS_WRITE_REQUEST:
        return win12_write_write_request(&in->as.write_request, to, room, size);
    case WIN12_SHORT_NAME_IS_READ_RESPONSE:
        return win12_write_read_response(&in->as.read_response, to, room, size);
    case WIN12_SHORT_NAME_IS_WRITE_RESPONSE:
        return win12_write_write_response(&in->as.write_response, to, room, size);
    case WIN12_SHORT_NAME_IS_UNCONFIRMED_WRITE_REQUEST:
        return win12_write_unconfirmed_write_request(&in->as.unconfirmed_write_request, to, room, size);
    case WIN12_SHORT_NAME_IS_INFORMATION_REPORT_REQUEST:
        return win12_write_information_report_request(&in->as.information_report_request, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}
