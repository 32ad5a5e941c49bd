meta: {id: terminator_missing, endian: be}
seq:
  - {id: text, size: 4, -max: 8}
