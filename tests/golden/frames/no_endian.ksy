meta: {id: no_endian}
seq: []
