meta: {id: repeat_unknown, endian: be}
seq:
  - {id: a, type: u1, repeat: twice}
