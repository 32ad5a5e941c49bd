meta: {id: bad_yaml, endian: be}
seq: [
