meta: {id: total_not_fixed, endian: be}
seq:
  - {id: n, type: u1}
  - {id: text, size: n}
  - {id: a, type: u1}
  - {id: b, size: a}
-total: {after: a, is: a + 1}
