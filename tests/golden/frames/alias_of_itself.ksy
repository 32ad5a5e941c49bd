meta: {id: alias_of_itself, endian: be}
doc: &a [*a]
