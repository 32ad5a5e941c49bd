meta: {id: inline_conditional, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, type: part, size: a, if: a == 1, -inline: true}
types:
  part: {seq: [{id: c, type: u1}]}
