meta: {id: import_missing, endian: be, imports: [nowhere]}
seq: []
