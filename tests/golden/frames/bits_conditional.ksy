meta: {id: bits_conditional, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, type: b8, if: a == 1}
