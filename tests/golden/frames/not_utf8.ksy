meta: {id: not_utf8, endian: be}
doc: ÿ
