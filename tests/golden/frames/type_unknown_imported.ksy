meta: {id: type_unknown_imported, endian: be, imports: [length]}
seq:
  - {id: a, type: 'length::longer'}
