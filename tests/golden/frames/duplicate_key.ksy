meta: {id: duplicate_key, endian: be}
doc: one
doc: two
