meta: {id: total_of_the_rest, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size-eos: true}
-total: {after: a, is: a + 1}
