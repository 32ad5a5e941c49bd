meta: {id: terminator_not_there, endian: be}
seq:
  - {id: text, terminator: 0x0d, consume: false, -max: 8}
  - {id: end, contents: [0x0a]}
