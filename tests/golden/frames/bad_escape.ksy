meta: {id: bad_escape, endian: be}
doc: "\q"
