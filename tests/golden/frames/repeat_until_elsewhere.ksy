meta: {id: repeat_until_elsewhere, endian: be}
seq:
  - {id: a, type: u1, repeat: until, repeat-until: _ == 0}
