meta: {id: integer_overlap, endian: be}
-integer: {inline_below: 0x90, prefix: 0x80, max_octets: 4, minimal: true}
seq:
  - {id: first, type: u1}
instances:
  value: {value: first}
