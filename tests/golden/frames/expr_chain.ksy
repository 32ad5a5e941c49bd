meta: {id: expr_chain, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, type: u1, if: 1 < a < 3}
