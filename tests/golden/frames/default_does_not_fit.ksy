meta: {id: default_does_not_fit, endian: be}
seq:
  - {id: a, type: u1, -default: 256}
