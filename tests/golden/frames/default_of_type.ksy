meta: {id: default_of_type, endian: be, imports: [length]}
seq:
  - {id: a, type: length, -default: 1}
