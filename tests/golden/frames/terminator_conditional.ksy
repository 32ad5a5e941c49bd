meta: {id: terminator_conditional, endian: be}
seq:
  - {id: a, type: u1}
  - {id: text, terminator: 0x0d, consume: false, -max: 8, if: a == 1}
  - {id: end, contents: [0x0d]}
