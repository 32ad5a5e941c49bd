meta: {id: contents_not_octets, endian: be}
seq:
  - {id: a, contents: [256]}
