meta: {id: expr_missing, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: '(a 2)'}
