meta: {id: contents_and_type, endian: be}
seq:
  - {id: a, type: u1, contents: [1]}
