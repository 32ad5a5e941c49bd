meta: {id: seq_not_a_list, endian: be}
seq: {id: a}
