meta:
  id: iec62056_21
  title: Direct local data exchange
  endian: be
doc: |
  IEC 62056-21, clause 6: what a handheld unit or reader and a meter say to each other over an optical head or a current loop, in
  modes A to E. Seven data bits and even parity are the affair of the line: here octets have no parity. What stands in a data message
  is text of its own: `address(value*unit)`, see docs/serial.md. Parts of a message with EOT in place of ETX are not supported.
types:
  request:
    doc: 'sign-on, 6.3.1: the reader asks a meter to identify itself; at 300 bits per second in modes A to C and E'
    seq:
      - {id: start, contents: [0x2f, 0x3f]}
      - {id: device, terminator: 0x21, consume: false, -max: 32, doc: 'device address; empty for any meter'}
      - {id: end, contents: [0x21, 0x0d, 0x0a]}
  identification:
    doc: 'answer to the sign-on, 6.3.2; what a push of mode D begins with'
    seq:
      - {id: start, contents: [0x2f]}
      - {id: maker, size: 3, doc: 'letters of the maker; the third is lower case when the meter answers within 20 ms'}
      - {id: speed, type: u1, enum: speed, doc: 'how fast the meter can go on; what the enum lacks is mode A, which stays as it is'}
      - {id: text, terminator: 0x0d, consume: false, -max: 32, doc: 'perhaps `\` and a letter or digit, `\2` for mode E, then what the maker calls the meter'}
      - {id: end, contents: [0x0d, 0x0a]}
  acknowledgement:
    doc: 'option select, 6.3.3: the reader says how it goes on; in mode E the meter repeats it before it changes to HDLC'
    seq:
      - {id: start, contents: [0x06]}
      - {id: protocol, type: u1, enum: protocol, valid: {in-enum: true}}
      - {id: speed, type: u1, enum: speed, doc: 'that of the identification, or bps_300: nothing changes'}
      - {id: option, type: u1, enum: option, valid: {in-enum: true}}
      - {id: end, contents: [0x0d, 0x0a]}
  data_message:
    doc: '6.3.10: a readout, or the answer to a command; the check is that of ISO/IEC 1155'
    seq:
      - {id: start, contents: [0x02]}
      - {id: text, terminator: 0x03, consume: false, -max: 65536, doc: data lines; a readout ends with `!` on a line of its own}
      - {id: end, contents: [0x03]}
      - {id: check, type: u1, -checksum: {algorithm: xor8, from: text, to: end}}
  pushed_data:
    doc: 'what follows the identification of mode D, where the meter begins, 6.4.4; there is no check'
    seq:
      - {id: blank, contents: [0x0d, 0x0a]}
      - {id: text, terminator: 0x21, consume: false, -max: 65536}
      - {id: end, contents: [0x21, 0x0d, 0x0a]}
  command:
    doc: 'programming mode, 6.3.5; P0 is said by the meter'
    seq:
      - {id: start, contents: [0x01]}
      - {id: kind, type: u1, enum: command_kind, valid: {in-enum: true}}
      - {id: type, type: u1, valid: {min: 0x30, max: 0x39}, doc: 'a digit: 0 or 1 of P, 1 to 5 of R and W, 2 of E'}
      - {id: begin, contents: [0x02]}
      - {id: text, terminator: 0x03, consume: false, -max: 1024, -secret: true, doc: 'data set `address(value)`; of P1 the password'}
      - {id: end, contents: [0x03]}
      - {id: check, type: u1, -checksum: {algorithm: xor8, from: kind, to: end}}
  leave:
    doc: 'B0 in programming mode, 6.3.6: either side ends the dialogue'
    seq:
      - {id: octets, contents: [0x01, 0x42, 0x30, 0x03, 0x71]}
  acknowledged:
    doc: 'ACK: the command was carried out'
    seq:
      - {id: octets, contents: [0x06]}
  repeat_request:
    doc: 'NAK, 6.3.4: the message before it was not understood'
    seq:
      - {id: octets, contents: [0x15]}
enums:
  speed:
    0x30: bps_300
    0x31: bps_600
    0x32: bps_1200
    0x33: bps_2400
    0x34: bps_4800
    0x35: bps_9600
    0x36: bps_19200
    0x41: b_600
    0x42: b_1200
    0x43: b_2400
    0x44: b_4800
    0x45: b_9600
    0x46: b_19200
  protocol: {0x30: normal, 0x31: secondary, 0x32: hdlc}
  option: {0x30: readout, 0x31: programming, 0x32: binary}
  command_kind: {0x45: execute, 0x50: password, 0x52: read, 0x57: write}
