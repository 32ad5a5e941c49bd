meta: {id: plain_extra, endian: be}
-plain: octets
seq:
  - {id: a, type: u1, valid: 1, -fixed: 1}
  - {id: b, size: 4}
