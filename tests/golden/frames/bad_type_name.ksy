meta: {id: bad_type_name, endian: be}
types: {Upper: {seq: []}}
