meta: {id: total_after_unknown, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: a}
-total: {after: length, is: a + 1}
