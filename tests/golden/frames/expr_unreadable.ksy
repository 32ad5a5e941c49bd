meta: {id: expr_unreadable, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: a $ 2}
