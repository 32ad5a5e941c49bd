meta: {id: bad_date, endian: be}
doc: 2020-13-45
