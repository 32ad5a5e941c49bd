meta: {id: unknown_file_key, endian: be}
sequence: []
