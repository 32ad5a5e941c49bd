meta: {id: doc_not_text, endian: be}
doc: [a]
