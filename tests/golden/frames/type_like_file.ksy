meta: {id: type_like_file, endian: be}
seq:
  - {id: a, type: u1}
types:
  type_like_file: {seq: []}
