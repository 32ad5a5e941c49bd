meta: {id: count_without_until, endian: be}
seq:
  - {id: a, type: u1, repeat: eos, -count: [1, 2]}
