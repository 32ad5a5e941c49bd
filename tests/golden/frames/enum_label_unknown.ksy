meta: {id: enum_label_unknown, endian: be}
seq:
  - {id: a, type: u1, enum: colour, valid: 'colour::rad'}
enums:
  colour: {1: red, 2: green}
