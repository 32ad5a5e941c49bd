meta:
  id: hdlc
  title: HDLC frame format type 3
  endian: be
  bit-endian: be
doc: |
  ISO/IEC 13239 annex H.4 as profiled by IEC 62056-46: flag, format (type 3, segmentation bit, 11-bit length), destination,
  source, control, HCS when information follows, information, FCS, flag. Length-driven: there is no octet stuffing.
-max: 2049
-total: {after: length, is: length + 2}
seq:
  - {id: opening_flag, contents: [0x7e]}
  - {id: frame_type, type: b4, valid: 0xa, -fixed: 0xa}
  - {id: segmented, type: b1, doc: more segments of this message follow}
  - {id: length, type: b11, valid: {min: 7}, -derive: 'span(frame_type, fcs)', doc: octets between the flags}
  - {id: destination, type: address, doc: address of the receiver}
  - {id: source, type: address, doc: address of the sender}
  - {id: control, type: u1, doc: control field with poll/final bit}
  - id: hcs
    type: u2le
    if: length > 5 + destination.size_octets + source.size_octets
    -if: present(information)
    -checksum: {algorithm: crc16_x25, from: frame_type, to: control}
    doc: header check sequence, there only when information follows
  - id: information
    size: length - 7 - destination.size_octets - source.size_octets
    if: length > 5 + destination.size_octets + source.size_octets
    -default: b''
    doc: information field, LLC header included
  - id: fcs
    type: u2le
    -checksum: {algorithm: crc16_x25, from: frame_type, to: information}
    doc: frame check sequence
  - {id: closing_flag, contents: [0x7e]}
types:
  address:
    doc: One, two or four octets; the lowest bit is set in the last octet only (IEC 62056-46, 6.4.2).
    -plain: octets
    -max: 4
    seq:
      - {id: octets, type: u1, repeat: until, repeat-until: '(_ & 1) == 1', -count: [1, 2, 4]}
    instances:
      size_octets: {value: octets.size}
