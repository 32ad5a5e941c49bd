meta:
  id: access
  title: xDLMS ACCESS
  endian: be
  imports: [axdr, cosem, length]
doc: ACCESS-Request D9 and ACCESS-Response DA (IEC 62056-5-3, 7.3.6); several requests of any kind in one APDU.
seq:
  - id: body
    type:
      switch-on: tag
      cases:
        0xd9: access_request
        0xda: access_response
instances:
  tag: {pos: 0, type: u1}
types:
  request_specification:
    doc: 1 get, 2 set, 3 action, 4 get with selection, 5 set with selection
    seq:
      - {id: choice, type: u1, valid: {any-of: [1, 2, 3, 4, 5]}}
      - {id: target, type: 'cosem::attribute_descriptor', doc: 'class, instance, attribute or method'}
      - {id: access, type: 'cosem::selective_access', if: choice >= 4}
  response_specification:
    seq:
      - {id: choice, type: u1, valid: {any-of: [1, 2, 3]}}
      - {id: result, type: u1, doc: data-access-result or action-result}
  access_request:
    seq:
      - {id: tag, contents: [0xd9]}
      - {id: long_invoke_id, type: u4}
      - {id: time_len, type: length, -derive: size(date_time)}
      - {id: date_time, size: time_len.value}
      - {id: count, type: length, -derive: count(specifications)}
      - {id: specifications, type: request_specification, repeat: expr, repeat-expr: count.value}
      - {id: value_count, type: length, -derive: count(values)}
      - {id: values, type: axdr, repeat: expr, repeat-expr: value_count.value}
  access_response:
    seq:
      - {id: tag, contents: [0xda]}
      - {id: long_invoke_id, type: u4}
      - {id: time_len, type: length, -derive: size(date_time)}
      - {id: date_time, size: time_len.value}
      - {id: has_request, type: u1, valid: {any-of: [0, 1]}, -derive: present(request)}
      - {id: request, type: request_echo, if: has_request == 1}
      - {id: value_count, type: length, -derive: count(values)}
      - {id: values, type: axdr, repeat: expr, repeat-expr: value_count.value}
      - {id: count, type: length, -derive: count(specifications)}
      - {id: specifications, type: response_specification, repeat: expr, repeat-expr: count.value}
  request_echo:
    seq:
      - {id: count, type: length, -derive: count(specifications)}
      - {id: specifications, type: request_specification, repeat: expr, repeat-expr: count.value}
