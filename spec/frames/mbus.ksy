meta:
  id: mbus
  title: Wired M-Bus link frame
  endian: be
doc: |
  EN 13757-2 format classes FT1.2: single character, short frame, long frame. DLMS pushes ride in long frames whose user data
  begins with CI 0x00..0x1f (EN 13757-3, 5.8): a segment of a DLMS APDU, bit 4 set in the last, then STSAP and DTSAP.
-max: 261
seq:
  - id: frame
    type:
      switch-on: start
      cases:
        0xe5: single
        0x10: short_frame
        0x68: long_frame
instances:
  start: {pos: 0, type: u1}
types:
  single:
    -total: {after: start, is: 1}
    seq:
      - {id: start, contents: [0xe5]}
  short_frame:
    -total: {after: start, is: 5}
    seq:
      - {id: start, contents: [0x10]}
      - {id: control, type: u1}
      - {id: address, type: u1}
      - {id: check, type: u1, -checksum: {algorithm: sum8, from: control, to: address}}
      - {id: stop, contents: [0x16]}
  long_frame:
    -total: {after: length, is: length + 6}
    seq:
      - {id: start, contents: [0x68]}
      - {id: length, type: u1, valid: {min: 3}, -derive: 'span(control, user_data)'}
      - {id: length_again, type: u1, valid: {expr: _ == length}, -derive: 'span(control, user_data)'}
      - {id: second_start, contents: [0x68]}
      - {id: control, type: u1}
      - {id: address, type: u1}
      - {id: control_information, type: u1}
      - {id: user_data, size: length - 3}
      - {id: check, type: u1, -checksum: {algorithm: sum8, from: control, to: user_data}}
      - {id: stop, contents: [0x16]}
    instances:
      is_dlms: {value: control_information < 0x20, doc: the user data carries a segment of a DLMS APDU}
      is_last: {value: (control_information & 0x10) != 0, doc: last segment of the APDU}
      segment: {value: control_information & 0x0f, doc: 'segment number, from 0'}
