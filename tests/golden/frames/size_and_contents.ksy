meta: {id: size_and_contents, endian: be}
seq:
  - {id: a, size: 1, contents: [1]}
