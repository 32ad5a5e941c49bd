meta: {id: checksum_width, endian: be}
seq:
  - {id: a, type: u1}
  - {id: sum, type: u2, -checksum: {algorithm: crc16_x25, from: a, to: a}}
