// Generated from spec/frames/apdu.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Any APDU.
 *
 * The CHOICE of IEC 62056-5-3, clause 8 (COSEMpdu), told by its first octet.
 */

#ifndef WIN12_FRAMES_APDU_H
#define WIN12_FRAMES_APDU_H

#include "win12/frames/output.h"
#include "win12/frames/access.h"
#include "win12/frames/acse.h"
#include "win12/frames/action.h"
#include "win12/frames/block_transfer.h"
#include "win12/frames/ciphering.h"
#include "win12/frames/get.h"
#include "win12/frames/initiate.h"
#include "win12/frames/notification.h"
#include "win12/frames/service_error.h"
#include "win12/frames/set.h"
#include "win12/frames/short_name.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_apdu_tag {
    WIN12_APDU_TAG_INITIATE_REQUEST = 0x1,
    WIN12_APDU_TAG_READ_REQUEST = 0x5,
    WIN12_APDU_TAG_WRITE_REQUEST = 0x6,
    WIN12_APDU_TAG_INITIATE_RESPONSE = 0x8,
    WIN12_APDU_TAG_READ_RESPONSE = 0xc,
    WIN12_APDU_TAG_WRITE_RESPONSE = 0xd,
    WIN12_APDU_TAG_CONFIRMED_SERVICE_ERROR = 0xe,
    WIN12_APDU_TAG_DATA_NOTIFICATION = 0xf,
    WIN12_APDU_TAG_DATA_NOTIFICATION_CONFIRM = 0x10,
    WIN12_APDU_TAG_UNCONFIRMED_WRITE_REQUEST = 0x16,
    WIN12_APDU_TAG_INFORMATION_REPORT_REQUEST = 0x18,
    WIN12_APDU_TAG_AARQ = 0x60,
    WIN12_APDU_TAG_AARE = 0x61,
    WIN12_APDU_TAG_RLRQ = 0x62,
    WIN12_APDU_TAG_RLRE = 0x63,
    WIN12_APDU_TAG_GET_REQUEST = 0xc0,
    WIN12_APDU_TAG_SET_REQUEST = 0xc1,
    WIN12_APDU_TAG_EVENT_NOTIFICATION = 0xc2,
    WIN12_APDU_TAG_ACTION_REQUEST = 0xc3,
    WIN12_APDU_TAG_GET_RESPONSE = 0xc4,
    WIN12_APDU_TAG_SET_RESPONSE = 0xc5,
    WIN12_APDU_TAG_ACTION_RESPONSE = 0xc7,
    WIN12_APDU_TAG_EXCEPTION_RESPONSE = 0xd8,
    WIN12_APDU_TAG_ACCESS_REQUEST = 0xd9,
    WIN12_APDU_TAG_ACCESS_RESPONSE = 0xda,
    WIN12_APDU_TAG_GENERAL_BLOCK_TRANSFER = 0xe0,
};

enum win12_apdu_case {
    WIN12_APDU_IS_INITIATE,
    WIN12_APDU_IS_SHORT_NAME,
    WIN12_APDU_IS_SERVICE_ERROR,
    WIN12_APDU_IS_NOTIFICATION,
    WIN12_APDU_IS_CIPHERING,
    WIN12_APDU_IS_ACSE,
    WIN12_APDU_IS_GET,
    WIN12_APDU_IS_SET,
    WIN12_APDU_IS_ACTION,
    WIN12_APDU_IS_ACCESS,
    WIN12_APDU_IS_BLOCK_TRANSFER,
};

/*
 * The CHOICE of IEC 62056-5-3, clause 8 (COSEMpdu), told by its first octet.
 *
 * spec/frames/apdu.ksy:1
 */
struct win12_apdu {
    enum win12_apdu_case is;
    union {
        struct win12_initiate initiate;
        struct win12_short_name short_name;
        struct win12_service_error service_error;
        struct win12_notification notification;
        struct win12_ciphering ciphering;
        struct win12_acse acse;
        struct win12_get get;
        struct win12_set set;
        struct win12_action action;
        struct win12_access access;
        struct win12_block_transfer block_transfer;
    } as;
};

/*@ predicate win12_sound_apdu(struct win12_apdu *x) =
  @   (x->is == WIN12_APDU_IS_INITIATE ==> win12_sound_initiate(&x->as.initiate)) &&
  @   (x->is == WIN12_APDU_IS_SHORT_NAME ==> win12_sound_short_name(&x->as.short_name)) &&
  @   (x->is == WIN12_APDU_IS_NOTIFICATION ==> win12_sound_notification(&x->as.notification)) &&
  @   (x->is == WIN12_APDU_IS_CIPHERING ==> win12_sound_ciphering(&x->as.ciphering)) &&
  @   (x->is == WIN12_APDU_IS_ACSE ==> win12_sound_acse(&x->as.acse)) &&
  @   (x->is == WIN12_APDU_IS_GET ==> win12_sound_get(&x->as.get)) &&
  @   (x->is == WIN12_APDU_IS_SET ==> win12_sound_set(&x->as.set)) &&
  @   (x->is == WIN12_APDU_IS_ACTION ==> win12_sound_action(&x->as.action)) &&
  @   (x->is == WIN12_APDU_IS_ACCESS ==> win12_sound_access(&x->as.access)) &&
  @   (x->is == WIN12_APDU_IS_BLOCK_TRANSFER ==> win12_sound_block_transfer(&x->as.block_transfer));
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, *out;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @ ensures \result == WIN12_OK ==> win12_sound_apdu(out);
  @*/
win12_code win12_read_apdu(struct win12_input *in, struct win12_apdu *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns *out, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_apdu(const uint8_t *octets, size_t size, struct win12_apdu *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_apdu(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_apdu(struct win12_output *out, const struct win12_apdu *in);

/*@ requires \valid_read(in) && win12_sound_apdu(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_apdu(const struct win12_apdu *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
