meta: {id: checksum_not_next, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, type: u1}
  - {id: sum, type: u1, -checksum: {algorithm: sum8, from: a, to: a}}
