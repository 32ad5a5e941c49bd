meta: {id: inline_number, endian: be}
seq:
  - {id: a, type: u1, -inline: true}
