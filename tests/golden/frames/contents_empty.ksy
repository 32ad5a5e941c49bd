meta: {id: contents_empty, endian: be}
seq:
  - {id: a, contents: []}
