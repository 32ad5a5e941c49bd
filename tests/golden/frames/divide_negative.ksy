meta: {id: divide_negative, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: (a - 5) / 2}
