meta: {id: imports_twice, endian: be, imports: [length, length]}
seq: []
