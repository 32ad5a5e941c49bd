meta: {id: max_wrong, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: a}
-total: {after: a, is: a + 1}
-max: 255
