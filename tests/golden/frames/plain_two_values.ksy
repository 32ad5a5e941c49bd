meta: {id: plain_two_values, endian: be}
-plain: octets
seq:
  - {id: a, size: 4}
  - {id: b, size: 4}
