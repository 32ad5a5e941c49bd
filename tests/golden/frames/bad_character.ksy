meta: {id: bad_character, endian: be}
doc: 
