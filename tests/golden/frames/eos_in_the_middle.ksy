meta: {id: eos_in_the_middle, endian: be}
seq:
  - {id: a, size-eos: true}
  - {id: b, type: u1}
