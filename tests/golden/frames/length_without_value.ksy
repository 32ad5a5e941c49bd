meta: {id: length_without_value, endian: be, imports: [length]}
seq:
  - {id: a, type: length}
  - {id: b, size: a}
