meta:
  id: set
  title: xDLMS SET
  endian: be
  imports: [axdr, cosem, length]
doc: SET-Request C1 and SET-Response C5 (IEC 62056-5-3, 7.3.4).
seq:
  - id: body
    type:
      switch-on: discriminator
      cases:
        0xc101: set_request_normal
        0xc102: set_request_with_first_datablock
        0xc103: set_request_with_datablock
        0xc104: set_request_with_list
        0xc105: set_request_with_list_and_first_datablock
        0xc501: set_response_normal
        0xc502: set_response_datablock
        0xc503: set_response_last_datablock
        0xc504: set_response_last_datablock_with_list
        0xc505: set_response_with_list
instances:
  discriminator: {pos: 0, type: u2}
types:
  set_request_normal:
    seq:
      - {id: tag, contents: [0xc1, 0x01]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: selection, type: 'cosem::attribute_selection', -inline: true}
      - {id: data, type: axdr}
  set_request_with_first_datablock:
    seq:
      - {id: tag, contents: [0xc1, 0x02]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: selection, type: 'cosem::attribute_selection', -inline: true}
      - {id: block, type: 'cosem::sent_block', -inline: true}
  set_request_with_datablock:
    seq:
      - {id: tag, contents: [0xc1, 0x03]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: block, type: 'cosem::sent_block', -inline: true}
  set_request_with_list:
    seq:
      - {id: tag, contents: [0xc1, 0x04]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: count, type: length, -derive: count(selections)}
      - {id: selections, type: 'cosem::attribute_selection', repeat: expr, repeat-expr: count.value}
      - {id: value_count, type: length, -derive: count(values)}
      - {id: values, type: axdr, repeat: expr, repeat-expr: value_count.value}
  set_request_with_list_and_first_datablock:
    seq:
      - {id: tag, contents: [0xc1, 0x05]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: count, type: length, -derive: count(selections)}
      - {id: selections, type: 'cosem::attribute_selection', repeat: expr, repeat-expr: count.value}
      - {id: block, type: 'cosem::sent_block', -inline: true}
  set_response_normal:
    seq:
      - {id: tag, contents: [0xc5, 0x01]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: result, type: u1, doc: data-access-result}
  set_response_datablock:
    seq:
      - {id: tag, contents: [0xc5, 0x02]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: block_number, type: u4}
  set_response_last_datablock:
    seq:
      - {id: tag, contents: [0xc5, 0x03]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: result, type: u1, doc: data-access-result}
      - {id: block_number, type: u4}
  set_response_last_datablock_with_list:
    seq:
      - {id: tag, contents: [0xc5, 0x04]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: count, type: length, -derive: count(results)}
      - {id: results, type: u1, repeat: expr, repeat-expr: count.value}
      - {id: block_number, type: u4}
  set_response_with_list:
    seq:
      - {id: tag, contents: [0xc5, 0x05]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: count, type: length, -derive: count(results)}
      - {id: results, type: u1, repeat: expr, repeat-expr: count.value}
