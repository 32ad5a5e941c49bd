meta: {id: checksum_begins_late, endian: be}
seq:
  - {id: f, type: u1}
  - {id: a, type: u1, if: f == 1}
  - {id: sum, type: u1, -checksum: {algorithm: sum8, from: a, to: a}}
