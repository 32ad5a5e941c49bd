meta: {id: another, endian: be}
seq: []
