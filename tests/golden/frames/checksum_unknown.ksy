meta: {id: checksum_unknown, endian: be}
seq:
  - {id: a, type: u1}
  - {id: sum, type: u4, -checksum: {algorithm: crc32, from: a, to: a}}
