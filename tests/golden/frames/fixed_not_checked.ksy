meta: {id: fixed_not_checked, endian: be}
seq:
  - {id: a, type: u1, -fixed: 1}
