meta: {id: plain_unknown, endian: be}
-plain: text
seq:
  - {id: a, size: 4}
