meta: {id: size_of_number, endian: be}
seq:
  - {id: a, type: u1, size: 2}
