meta:
  id: action
  title: xDLMS ACTION
  endian: be
  imports: [axdr, cosem, length]
doc: ACTION-Request C3 and ACTION-Response C7 (IEC 62056-5-3, 7.3.5).
seq:
  - id: body
    type:
      switch-on: discriminator
      cases:
        0xc301: action_request_normal
        0xc302: action_request_next_pblock
        0xc303: action_request_with_list
        0xc304: action_request_with_first_pblock
        0xc305: action_request_with_list_and_first_pblock
        0xc306: action_request_with_pblock
        0xc701: action_response_normal
        0xc702: action_response_with_pblock
        0xc703: action_response_with_list
        0xc704: action_response_next_pblock
instances:
  discriminator: {pos: 0, type: u2}
types:
  method_call:
    seq:
      - {id: has_parameters, type: u1, valid: {any-of: [0, 1]}, -derive: present(parameters)}
      - {id: parameters, type: axdr, if: has_parameters == 1}
  returned:
    doc: Action-Response-With-Optional-Data
    seq:
      - {id: result, type: u1, doc: action-result}
      - {id: has_data, type: u1, valid: {any-of: [0, 1]}, -derive: present(data)}
      - {id: data, type: 'cosem::data_result', if: has_data == 1}
  action_request_normal:
    seq:
      - {id: tag, contents: [0xc3, 0x01]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: method, type: 'cosem::method_descriptor'}
      - {id: call, type: method_call, -inline: true}
  action_request_next_pblock:
    seq:
      - {id: tag, contents: [0xc3, 0x02]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: block_number, type: u4}
  action_request_with_list:
    seq:
      - {id: tag, contents: [0xc3, 0x03]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: count, type: length, -derive: count(methods)}
      - {id: methods, type: 'cosem::method_descriptor', repeat: expr, repeat-expr: count.value}
      - {id: value_count, type: length, -derive: count(values)}
      - {id: values, type: axdr, repeat: expr, repeat-expr: value_count.value}
  action_request_with_first_pblock:
    seq:
      - {id: tag, contents: [0xc3, 0x04]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: method, type: 'cosem::method_descriptor'}
      - {id: block, type: 'cosem::sent_block', -inline: true}
  action_request_with_list_and_first_pblock:
    seq:
      - {id: tag, contents: [0xc3, 0x05]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: count, type: length, -derive: count(methods)}
      - {id: methods, type: 'cosem::method_descriptor', repeat: expr, repeat-expr: count.value}
      - {id: block, type: 'cosem::sent_block', -inline: true}
  action_request_with_pblock:
    seq:
      - {id: tag, contents: [0xc3, 0x06]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: block, type: 'cosem::sent_block', -inline: true}
  action_response_normal:
    seq:
      - {id: tag, contents: [0xc7, 0x01]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: outcome, type: returned, -inline: true}
  action_response_with_pblock:
    seq:
      - {id: tag, contents: [0xc7, 0x02]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: block, type: 'cosem::sent_block', -inline: true}
  action_response_with_list:
    seq:
      - {id: tag, contents: [0xc7, 0x03]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: count, type: length, -derive: count(results)}
      - {id: results, type: returned, repeat: expr, repeat-expr: count.value}
  action_response_next_pblock:
    seq:
      - {id: tag, contents: [0xc7, 0x04]}
      - {id: invoke, type: 'cosem::invoke', -inline: true}
      - {id: block_number, type: u4}
