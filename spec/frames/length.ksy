meta:
  id: length
  title: A-XDR and BER definite length
  endian: be
doc: |
  One octet below 0x80, or 0x81..0x84 followed by that many octets, big-endian. A-XDR (IEC 61334-6, 6.9) and BER
  (ITU-T X.690, 8.1.3) agree on this form. Longer than needed is refused: two spellings of one length would let
  a value round-trip into other octets than were authenticated.
-integer: {inline_below: 0x80, prefix: 0x80, max_octets: 4, minimal: true}
seq:
  - {id: first, type: u1, valid: {max: 0x84}}
  - {id: one, type: u1, if: first == 0x81}
  - {id: two, type: u2, if: first == 0x82}
  - {id: three, type: b24, if: first == 0x83}
  - {id: four, type: u4, if: first == 0x84}
instances:
  value:
    value: 'first < 0x80 ? first : (first == 0x81 ? one : (first == 0x82 ? two : (first == 0x83 ? three : four)))'
