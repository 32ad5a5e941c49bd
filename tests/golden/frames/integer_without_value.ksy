meta: {id: integer_without_value, endian: be}
-integer: {inline_below: 0x80, prefix: 0x80, max_octets: 4, minimal: true}
seq:
  - {id: first, type: u1}
