meta: {id: expr_number, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: a + 0b_}
