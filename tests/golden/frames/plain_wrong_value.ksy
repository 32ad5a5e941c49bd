meta: {id: plain_wrong_value, endian: be}
-plain: octets
seq:
  - {id: a, type: u2}
