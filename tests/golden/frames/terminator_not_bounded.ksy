meta: {id: terminator_not_bounded, endian: be}
seq:
  - {id: text, terminator: 0x0d, consume: false}
  - {id: end, contents: [0x0d]}
