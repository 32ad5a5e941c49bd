meta: {id: bits_not_whole, endian: be}
seq:
  - {id: a, type: b3}
  - {id: b, type: b4}
  - {id: c, type: u1}
