meta: {id: terminator_consumed, endian: be}
seq:
  - {id: text, terminator: 0x0d, -max: 8}
  - {id: end, contents: [0x0d]}
