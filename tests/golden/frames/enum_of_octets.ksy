meta: {id: enum_of_octets, endian: be}
seq:
  - {id: a, size: 2, enum: colour}
enums:
  colour: {1: red}
