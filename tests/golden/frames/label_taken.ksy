meta: {id: label_taken, endian: be}
seq:
  - {id: a, type: u1, enum: colour}
enums:
  colour: {1: class}
