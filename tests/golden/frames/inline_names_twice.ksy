meta: {id: inline_names_twice, endian: be}
seq:
  - {id: one, type: part, -inline: true}
  - {id: two, type: part, -inline: true}
types:
  part: {seq: [{id: a, type: u1}]}
