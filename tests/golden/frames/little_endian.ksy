meta: {id: little_endian, endian: le}
seq: []
