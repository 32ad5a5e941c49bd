meta: {id: max_too_small, endian: be}
-max: 0
seq: []
