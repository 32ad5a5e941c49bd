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
  - {id: segmented, type: b1, -default: 0, doc: more segments of this message follow}
  - {id: length, type: b11, valid: {min: 7}, -derive: 'span(frame_type, fcs)', doc: octets between the flags}
  - {id: destination, type: address, doc: address of the receiver}
  - {id: source, type: address, doc: address of the sender}
  - {id: control, type: u1, doc: control field with poll/final bit}
  - id: hcs
    type: u2le
    if: length != 5 + destination.size_octets + source.size_octets
    -if: present(information)
    -checksum: {algorithm: crc16_x25, from: frame_type, to: control}
    doc: header check sequence, there only when information follows
  - id: information
    size: length - 7 - destination.size_octets - source.size_octets
    if: length != 5 + destination.size_octets + source.size_octets
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
  address_1:
    doc: upper address alone; clients have no other form
    seq:
      - {id: upper, type: b7}
      - {id: last, type: b1, valid: {expr: _}, -fixed: 1}
  address_2:
    doc: upper (logical device) and lower (physical device) address
    seq:
      - {id: upper, type: b7}
      - {id: more, type: b1, valid: {expr: not _}, -fixed: 0}
      - {id: lower, type: b7}
      - {id: last, type: b1, valid: {expr: _}, -fixed: 1}
  address_4:
    doc: upper and lower address of 14 bits, each in two octets
    seq:
      - {id: upper_high, type: b7}
      - {id: more_1, type: b1, valid: {expr: not _}, -fixed: 0}
      - {id: upper_low, type: b7}
      - {id: more_2, type: b1, valid: {expr: not _}, -fixed: 0}
      - {id: lower_high, type: b7}
      - {id: more_3, type: b1, valid: {expr: not _}, -fixed: 0}
      - {id: lower_low, type: b7}
      - {id: last, type: b1, valid: {expr: _}, -fixed: 1}
  control_field:
    doc: |
      Meaning of the control octet (ISO/IEC 13239, 4.3; IEC 62056-46, 6.4.3). Information: N(R), P/F, N(S), 0. Supervisory: N(R),
      P/F, function, 01. Unnumbered: function with P/F in bit 4, 11.
    seq:
      - {id: octet, type: u1}
    instances:
      is_information: {value: (octet & 0x01) == 0x00}
      is_supervisory: {value: (octet & 0x03) == 0x01}
      is_unnumbered: {value: (octet & 0x03) == 0x03}
      poll_final: {value: (octet & 0x10) != 0}
      send_number: {value: (octet >> 1) & 0x07, doc: N(S) of an information frame}
      receive_number: {value: octet >> 5, doc: N(R) of information and supervisory frames}
      supervisory: {value: octet & 0x0f, doc: one of supervisory_function}
      unnumbered: {value: octet & 0xef, doc: one of unnumbered_function}
  frame_reject:
    doc: Information field of FRMR (ISO/IEC 13239, 5.5.3.4.2)
    seq:
      - {id: rejected_control, type: u1}
      - {id: receive_number, type: b3, doc: V(R)}
      - {id: was_response, type: b1}
      - {id: send_number, type: b3, doc: V(S)}
      - {id: zero, type: b1, valid: {expr: not _}, -fixed: 0}
      - {id: reasons, type: u1, doc: bits of reject_reason}
enums:
  supervisory_function: {0x01: receive_ready, 0x05: receive_not_ready, 0x09: reject, 0x0d: selective_reject}
  unnumbered_function: {0x83: snrm, 0x43: disc, 0x63: ua, 0x0f: dm, 0x87: frmr, 0x03: ui}
  reject_reason: {0x01: unknown_control, 0x02: information_not_allowed, 0x04: information_too_long, 0x08: wrong_receive_number}
  reserved_address: {0x00: no_station, 0x01: management, 0x10: public_client, 0x7f: all_station, 0x3fff: all_station_long}
