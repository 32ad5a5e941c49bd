meta: {id: max_of_nothing, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: a}
-max: 255
