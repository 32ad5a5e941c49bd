// Generated from spec/frames/apdu.ksy. Do not edit: change the spec and run `win12 spec generate`.

#include "win12/frames/apdu.h"

#include "reading.h"
#include "writing.h"

win12_code win12_read_apdu(struct win12_input *in, struct win12_apdu *out)
{
    win12_code code;

    if (win12_left(in) < 1U) {
        return win12_fail(in, WIN12_E_TRUNCATED, in->at, "apdu.tag");
    }
    switch (*in->at) {
    case 0x01U:
    case 0x08U:
        out->is = WIN12_APDU_IS_INITIATE;
        code = win12_read_initiate(in, &out->as.initiate);
        break;
    case 0x05U:
    case 0x06U:
    case 0x0cU:
    case 0x0dU:
    case 0x16U:
    case 0x18U:
        out->is = WIN12_APDU_IS_SHORT_NAME;
        code = win12_read_short_name(in, &out->as.short_name);
        break;
    case 0x0eU:
    case 0xd8U:
        out->is = WIN12_APDU_IS_SERVICE_ERROR;
        code = win12_read_service_error(in, &out->as.service_error);
        break;
    case 0x0fU:
    case 0x10U:
    case 0xc2U:
        out->is = WIN12_APDU_IS_NOTIFICATION;
        code = win12_read_notification(in, &out->as.notification);
        break;
    case 0x21U:
    case 0x25U:
    case 0x26U:
    case 0x28U:
    case 0x2cU:
    case 0x2dU:
    case 0x2eU:
    case 0x36U:
    case 0x38U:
    case 0x41U:
    case 0x45U:
    case 0x46U:
    case 0x48U:
    case 0x4cU:
    case 0x4dU:
    case 0x4eU:
    case 0x56U:
    case 0x58U:
    case 0xc8U:
    case 0xc9U:
    case 0xcaU:
    case 0xcbU:
    case 0xccU:
    case 0xcdU:
    case 0xceU:
    case 0xcfU:
    case 0xd0U:
    case 0xd1U:
    case 0xd2U:
    case 0xd3U:
    case 0xd4U:
    case 0xd5U:
    case 0xd6U:
    case 0xd7U:
    case 0xdbU:
    case 0xdcU:
    case 0xddU:
    case 0xdfU:
        out->is = WIN12_APDU_IS_CIPHERING;
        code = win12_read_ciphering(in, &out->as.ciphering);
        break;
    case 0x60U:
    case 0x61U:
    case 0x62U:
    case 0x63U:
        out->is = WIN12_APDU_IS_ACSE;
        code = win12_read_acse(in, &out->as.acse);
        break;
    case 0xc0U:
    case 0xc4U:
        out->is = WIN12_APDU_IS_GET;
        code = win12_read_get(in, &out->as.get);
        break;
    case 0xc1U:
    case 0xc5U:
        out->is = WIN12_APDU_IS_SET;
        code = win12_read_set(in, &out->as.set);
        break;
    case 0xc3U:
    case 0xc7U:
        out->is = WIN12_APDU_IS_ACTION;
        code = win12_read_action(in, &out->as.action);
        break;
    case 0xd9U:
    case 0xdaU:
        out->is = WIN12_APDU_IS_ACCESS;
        code = win12_read_access(in, &out->as.access);
        break;
    case 0xe0U:
        out->is = WIN12_APDU_IS_BLOCK_TRANSFER;
        code = win12_read_block_transfer(in, &out->as.block_transfer);
        break;
    default:
        code = win12_fail(in, WIN12_E_UNKNOWN_TAG, in->at, "apdu.tag");
    }
    return code;
}

win12_code win12_decode_apdu(const uint8_t *octets, size_t size, struct win12_apdu *out, struct win12_fault *fault)
{
    struct win12_input in;
    win12_input_init(&in, octets, size);
    return win12_finish(&in, win12_read_apdu(&in, out), "apdu", fault);
}

win12_code win12_put_apdu(struct win12_output *out, const struct win12_apdu *in)
{
    switch (in->is) {
    case WIN12_APDU_IS_INITIATE:
        return win12_put_initiate(out, &in->as.initiate);
    case WIN12_APDU_IS_SHORT_NAME:
        return win12_put_short_name(out, &in->as.short_name);
    case WIN12_APDU_IS_SERVICE_ERROR:
        return win12_put_service_error(out, &in->as.service_error);
    case WIN12_APDU_IS_NOTIFICATION:
        return win12_put_notification(out, &in->as.notification);
    case WIN12_APDU_IS_CIPHERING:
        return win12_put_ciphering(out, &in->as.ciphering);
    case WIN12_APDU_IS_ACSE:
        return win12_put_acse(out, &in->as.acse);
    case WIN12_APDU_IS_GET:
        return win12_put_get(out, &in->as.get);
    case WIN12_APDU_IS_SET:
        return win12_put_set(out, &in->as.set);
    case WIN12_APDU_IS_ACTION:
        return win12_put_action(out, &in->as.action);
    case WIN12_APDU_IS_ACCESS:
        return win12_put_access(out, &in->as.access);
    case WIN12_APDU_IS_BLOCK_TRANSFER:
        return win12_put_block_transfer(out, &in->as.block_transfer);
    }
    return win12_misfit(out, "apdu");
}

win12_code win12_write_apdu(const struct win12_apdu *in, uint8_t *to, size_t room, size_t *size)
{
    switch (in->is) {
    case WIN12_APDU_IS_INITIATE:
        return win12_write_initiate(&in->as.initiate, to, room, size);
    case WIN12_APDU_IS_SHORT_NAME:
        return win12_write_short_name(&in->as.short_name, to, room, size);
    case WIN12_APDU_IS_SERVICE_ERROR:
        return win12_write_service_error(&in->as.service_error, to, room, size);
    case WIN12_APDU_IS_NOTIFICATION:
        return win12_write_notification(&in->as.notification, to, room, size);
    case WIN12_APDU_IS_CIPHERING:
        return win12_write_ciphering(&in->as.ciphering, to, room, size);
    case WIN12_APDU_IS_ACSE:
        return win12_write_acse(&in->as.acse, to, room, size);
    case WIN12_APDU_IS_GET:
        return win12_write_get(&in->as.get, to, room, size);
    case WIN12_APDU_IS_SET:
        return win12_write_set(&in->as.set, to, room, size);
    case WIN12_APDU_IS_ACTION:
        return win12_write_action(&in->as.action, to, room, size);
    case WIN12_APDU_IS_ACCESS:
        return win12_write_access(&in->as.access, to, room, size);
    case WIN12_APDU_IS_BLOCK_TRANSFER:
        return win12_write_block_transfer(&in->as.block_transfer, to, room, size);
    }
    *size = 0U;
    return WIN12_E_CANNOT_ENCODE;
}
