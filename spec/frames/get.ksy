meta:
  id: get
  title: xDLMS GET
  endian: be
  imports: [axdr, cosem, length]
doc: GET-Request C0 and GET-Response C4, normal, next, with-list and with-datablock (IEC 62056-5-3, 7.3.3).
seq:
  - id: body
    type:
      switch-on: discriminator
      cases:
        0xc001: get_request_normal
        0xc002: get_request_next
        0xc003: get_request_with_list
        0xc401: get_response_normal
        0xc402: get_response_with_datablock
        0xc403: get_response_with_list
instances:
  discriminator: {pos: 0, type: u2}
types:
  get_request_normal:
    seq:
      - {id: tag, contents: [0xc0, 0x01]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: selection, type: 'cosem::attribute_selection', -inline: true}
  get_request_next:
    seq:
      - {id: tag, contents: [0xc0, 0x02]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: block_number, type: u4}
  get_request_with_list:
    seq:
      - {id: tag, contents: [0xc0, 0x03]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: count, type: length, -derive: count(selections)}
      - {id: selections, type: 'cosem::attribute_selection', repeat: expr, repeat-expr: count.value}
  get_response_normal:
    seq:
      - {id: tag, contents: [0xc4, 0x01]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: result, type: 'cosem::data_result', -inline: true}
  get_response_with_datablock:
    seq:
      - {id: tag, contents: [0xc4, 0x02]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: block, type: 'cosem::data_block', -inline: true}
  get_response_with_list:
    seq:
      - {id: tag, contents: [0xc4, 0x03]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: count, type: length, -derive: count(results)}
      - {id: results, type: 'cosem::data_result', repeat: expr, repeat-expr: count.value}
