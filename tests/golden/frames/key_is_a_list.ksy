meta: {id: key_is_a_list, endian: be}
seq:
  - {id: a, type: u1, {any-of: [1]}}
