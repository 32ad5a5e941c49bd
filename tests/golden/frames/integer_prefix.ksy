meta: {id: integer_prefix, endian: be}
-integer: {inline_below: 0x80, prefix: 0xfe, max_octets: 4, minimal: true}
seq:
  - {id: first, type: u1}
instances:
  value: {value: first}
