meta: {id: default_unknown, endian: be}
seq:
  - {id: a, size: 1, -default: none}
