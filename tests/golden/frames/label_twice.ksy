meta: {id: label_twice, endian: be}
seq:
  - {id: a, type: u1, enum: colour}
enums:
  colour: {1: red, 2: red}
