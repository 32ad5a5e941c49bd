meta: {id: total_not_known, endian: be}
seq:
  - {id: a, type: u1}
  - {id: c, type: u1}
  - {id: b, size: c}
-total: {after: a, is: c + 2}
