// Generated from spec/frames/iec62056_21.ksy. Do not edit: change the spec and run `win12 spec generate`.

/*
 * Direct local data exchange.
 *
 * IEC 62056-21, clause 6: what a handheld unit or reader and a meter say to each other over an optical head or a
 * current loop, in modes A to E. Seven data bits and even parity are the affair of the line: here octets have no
 * parity. What stands in a data message is text of its own: `address(value*unit)`, see docs/serial.md. Parts of a
 * message with EOT in place of ETX are not supported.
 */

#ifndef WIN12_FRAMES_IEC62056_21_H
#define WIN12_FRAMES_IEC62056_21_H

#include "win12/frames/output.h"

#ifdef __cplusplus
extern "C" {
#endif

enum win12_speed {
    WIN12_SPEED_BPS_300 = 0x30,
    WIN12_SPEED_BPS_600 = 0x31,
    WIN12_SPEED_BPS_1200 = 0x32,
    WIN12_SPEED_BPS_2400 = 0x33,
    WIN12_SPEED_BPS_4800 = 0x34,
    WIN12_SPEED_BPS_9600 = 0x35,
    WIN12_SPEED_BPS_19200 = 0x36,
    WIN12_SPEED_B_600 = 0x41,
    WIN12_SPEED_B_1200 = 0x42,
    WIN12_SPEED_B_2400 = 0x43,
    WIN12_SPEED_B_4800 = 0x44,
    WIN12_SPEED_B_9600 = 0x45,
    WIN12_SPEED_B_19200 = 0x46,
};

enum win12_protocol {
    WIN12_PROTOCOL_NORMAL = 0x30,
    WIN12_PROTOCOL_SECONDARY = 0x31,
    WIN12_PROTOCOL_HDLC = 0x32,
};

enum win12_option {
    WIN12_OPTION_READOUT = 0x30,
    WIN12_OPTION_PROGRAMMING = 0x31,
    WIN12_OPTION_BINARY = 0x32,
};

enum win12_command_kind {
    WIN12_COMMAND_KIND_EXECUTE = 0x45,
    WIN12_COMMAND_KIND_PASSWORD = 0x50,
    WIN12_COMMAND_KIND_READ = 0x52,
    WIN12_COMMAND_KIND_WRITE = 0x57,
};

/*
 * sign-on, 6.3.1: the reader asks a meter to identify itself; at 300 bits per second in modes A to C and E
 *
 * spec/frames/iec62056_21.ksy:10
 */
struct win12_request {
    struct win12_slice device; /* device address; empty for any meter */
};

/*@ predicate win12_sound_request(struct win12_request *x) =
  @   win12_readable(&x->device);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->device.at, out->device.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 5);
  @ ensures \result == WIN12_OK ==> win12_sound_request(out);
  @*/
win12_code win12_read_request(struct win12_input *in, struct win12_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->device.at, out->device.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_request(const uint8_t *octets, size_t size, struct win12_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_request(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_request(struct win12_output *out, const struct win12_request *in);

/*@ requires \valid_read(in) && win12_sound_request(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_request(const struct win12_request *in, uint8_t *to, size_t room, size_t *size);

/*
 * answer to the sign-on, 6.3.2; what a push of mode D begins with
 *
 * spec/frames/iec62056_21.ksy:16
 */
struct win12_identification {
    struct win12_slice maker; /* letters of the maker; the third is lower case when the meter answers within 20 ms */
    uint8_t speed; /* how fast the meter can go on; what the enum lacks is mode A, which stays as it is */
    /* perhaps `\` and a letter or digit, `\2` for mode E, then what the maker calls the meter */
    struct win12_slice text;
};

/*@ predicate win12_sound_identification(struct win12_identification *x) =
  @   win12_readable(&x->maker) &&
  @   win12_readable(&x->text);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->maker.at, out->maker.size,
      out->speed, out->text.at, out->text.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 7);
  @ ensures \result == WIN12_OK ==> win12_sound_identification(out);
  @*/
win12_code win12_read_identification(struct win12_input *in, struct win12_identification *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->maker.at, out->maker.size, out->speed, out->text.at, out->text.size, fault->code, fault->offset,
      fault->field;
  @*/
win12_code win12_decode_identification(const uint8_t *octets, size_t size, struct win12_identification *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_identification(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_identification(struct win12_output *out, const struct win12_identification *in);

/*@ requires \valid_read(in) && win12_sound_identification(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_identification(const struct win12_identification *in, uint8_t *to, size_t room, size_t *size);

/*
 * option select, 6.3.3: the reader says how it goes on; in mode E the meter repeats it before it changes to HDLC
 *
 * spec/frames/iec62056_21.ksy:24
 */
struct win12_acknowledgement {
    uint8_t protocol;
    uint8_t speed; /* that of the identification, or bps_300: nothing changes */
    uint8_t option;
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->protocol, out->speed, out->option;
  @ ensures win12_read_on{Pre, Post}(in, \result, 6);
  @*/
win12_code win12_read_acknowledgement(struct win12_input *in, struct win12_acknowledgement *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->protocol, out->speed, out->option, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_acknowledgement(const uint8_t *octets, size_t size, struct win12_acknowledgement *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_acknowledgement(struct win12_output *out, const struct win12_acknowledgement *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_acknowledgement(const struct win12_acknowledgement *in, uint8_t *to, size_t room, size_t *size);

/*
 * 6.3.10: a readout, or the answer to a command; the check is that of ISO/IEC 1155
 *
 * spec/frames/iec62056_21.ksy:32
 */
struct win12_data_message {
    struct win12_slice text; /* data lines; a readout ends with `!` on a line of its own */
};

/*@ predicate win12_sound_data_message(struct win12_data_message *x) =
  @   win12_readable(&x->text);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->text.at, out->text.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 3);
  @ ensures \result == WIN12_OK ==> win12_sound_data_message(out);
  @*/
win12_code win12_read_data_message(struct win12_input *in, struct win12_data_message *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->text.at, out->text.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_data_message(const uint8_t *octets, size_t size, struct win12_data_message *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_data_message(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_data_message(struct win12_output *out, const struct win12_data_message *in);

/*@ requires \valid_read(in) && win12_sound_data_message(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_data_message(const struct win12_data_message *in, uint8_t *to, size_t room, size_t *size);

/*
 * what follows the identification of mode D, where the meter begins, 6.4.4; there is no check
 *
 * spec/frames/iec62056_21.ksy:39
 */
struct win12_pushed_data {
    struct win12_slice text;
};

/*@ predicate win12_sound_pushed_data(struct win12_pushed_data *x) =
  @   win12_readable(&x->text);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->text.at, out->text.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 5);
  @ ensures \result == WIN12_OK ==> win12_sound_pushed_data(out);
  @*/
win12_code win12_read_pushed_data(struct win12_input *in, struct win12_pushed_data *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->text.at, out->text.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_pushed_data(const uint8_t *octets, size_t size, struct win12_pushed_data *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_pushed_data(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_pushed_data(struct win12_output *out, const struct win12_pushed_data *in);

/*@ requires \valid_read(in) && win12_sound_pushed_data(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_pushed_data(const struct win12_pushed_data *in, uint8_t *to, size_t room, size_t *size);

/*
 * programming mode, 6.3.5; P0 is said by the meter
 *
 * spec/frames/iec62056_21.ksy:45
 */
struct win12_command {
    uint8_t kind;
    uint8_t type; /* a digit: 0 or 1 of P, 1 to 5 of R and W, 2 of E */
    struct win12_slice text; /* data set `address(value)`; of P1 the password */
};

/*@ predicate win12_sound_command(struct win12_command *x) =
  @   win12_readable(&x->text);
  @*/

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->kind, out->type, out->text.at,
      out->text.size;
  @ ensures win12_read_on{Pre, Post}(in, \result, 6);
  @ ensures \result == WIN12_OK ==> win12_sound_command(out);
  @*/
win12_code win12_read_command(struct win12_input *in, struct win12_command *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->kind, out->type, out->text.at, out->text.size, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_command(const uint8_t *octets, size_t size, struct win12_command *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in) && win12_sound_command(in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_command(struct win12_output *out, const struct win12_command *in);

/*@ requires \valid_read(in) && win12_sound_command(in) && to != \null && room <= 0x7fffffff &&
    \valid(to + (0 .. room - 1)) && \valid(size) && \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_command(const struct win12_command *in, uint8_t *to, size_t room, size_t *size);

/*
 * B0 in programming mode, 6.3.6: either side ends the dialogue
 *
 * spec/frames/iec62056_21.ksy:55
 */
struct win12_leave {
    uint8_t nothing; /* C has no empty structures */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->nothing;
  @ ensures win12_read_on{Pre, Post}(in, \result, 5);
  @*/
win12_code win12_read_leave(struct win12_input *in, struct win12_leave *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->nothing, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_leave(const uint8_t *octets, size_t size, struct win12_leave *out, struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_leave(struct win12_output *out, const struct win12_leave *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_leave(const struct win12_leave *in, uint8_t *to, size_t room, size_t *size);

/*
 * ACK: the command was carried out
 *
 * spec/frames/iec62056_21.ksy:59
 */
struct win12_acknowledged {
    uint8_t nothing; /* C has no empty structures */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->nothing;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @*/
win12_code win12_read_acknowledged(struct win12_input *in, struct win12_acknowledged *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->nothing, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_acknowledged(const uint8_t *octets, size_t size, struct win12_acknowledged *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_acknowledged(struct win12_output *out, const struct win12_acknowledged *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_acknowledged(const struct win12_acknowledged *in, uint8_t *to, size_t room, size_t *size);

/*
 * NAK, 6.3.4: the message before it was not understood
 *
 * spec/frames/iec62056_21.ksy:63
 */
struct win12_repeat_request {
    uint8_t nothing; /* C has no empty structures */
};

/* Read one from the input; decode all octets, of which none may be left over. */
/*@ requires win12_sound_input(in) && \valid(out) && \separated(in, out);
  @ terminates \true;
  @ exits \false;
  @ assigns in->at, in->end, in->fault.code, in->fault.offset, in->fault.field, out->nothing;
  @ ensures win12_read_on{Pre, Post}(in, \result, 1);
  @*/
win12_code win12_read_repeat_request(struct win12_input *in, struct win12_repeat_request *out);

/*@ requires octets != \null && size <= 0x7fffffff && \valid_read(octets + (0 .. size - 1)) && \valid(out) &&
    (fault == \null || \valid(fault) && \separated(fault, out));
  @ terminates \true;
  @ exits \false;
  @ assigns out->nothing, fault->code, fault->offset, fault->field;
  @*/
win12_code win12_decode_repeat_request(const uint8_t *octets, size_t size, struct win12_repeat_request *out,
    struct win12_fault *fault);

/* Put one before what was written; write one, and nothing else, into a room. */
/*@ requires win12_sound_output(out) && \valid_read(in) && \separated(out, in);
  @ terminates \true;
  @ exits \false;
  @ assigns out->at, out->code, out->field, *(out->to + (0 .. out->at - out->to - 1));
  @ ensures win12_wrote{Pre, Post}(out);
  @*/
win12_code win12_put_repeat_request(struct win12_output *out, const struct win12_repeat_request *in);

/*@ requires \valid_read(in) && to != \null && room <= 0x7fffffff && \valid(to + (0 .. room - 1)) && \valid(size) &&
    \separated(in, to + (0 .. room - 1), size);
  @ terminates \true;
  @ exits \false;
  @ assigns *size, *(to + (0 .. room - 1));
  @ ensures *size <= room;
  @*/
win12_code win12_write_repeat_request(const struct win12_repeat_request *in, uint8_t *to, size_t room, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
