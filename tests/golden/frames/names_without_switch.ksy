meta: {id: names_without_switch, endian: be}
seq:
  - {id: a, type: u1, -names: {1: one}}
