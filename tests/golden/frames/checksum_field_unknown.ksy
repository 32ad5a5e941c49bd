meta: {id: checksum_field_unknown, endian: be}
seq:
  - {id: a, type: u1}
  - {id: sum, type: u1, -checksum: {algorithm: sum8, from: b, to: a}}
