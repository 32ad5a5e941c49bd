meta: {id: case_not_constant, endian: be}
seq:
  - {id: a, type: u1, valid: {any-of: [1, a + 1]}}
