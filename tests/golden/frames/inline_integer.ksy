meta: {id: inline_integer, endian: be, imports: [length]}
seq:
  - {id: a, type: length, -inline: true}
