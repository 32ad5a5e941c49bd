meta:
  id: cosem
  title: COSEM references used by the xDLMS services
  endian: be
  bit-endian: be
  imports: [axdr, length]
doc: Attribute and method descriptors, selective access and result choices (IEC 62056-5-3, clause 8, COSEMpdu).
types:
  invoke:
    doc: Invoke-Id-And-Priority
    seq:
      - {id: priority, type: b1, -default: 1, doc: 1 high}
      - {id: confirmed, type: b1, -default: 1}
      - {id: reserved, type: b2, -default: 0}
      - {id: invoke_id, type: b4}
  attribute_descriptor:
    seq:
      - {id: class_id, type: u2}
      - {id: instance_id, size: 6, doc: logical name}
      - {id: attribute_id, type: s1}
  method_descriptor:
    seq:
      - {id: class_id, type: u2}
      - {id: instance_id, size: 6, doc: logical name}
      - {id: method_id, type: s1}
  selective_access:
    seq:
      - {id: selector, type: u1, doc: '1 by range, 2 by entry (profile generic)'}
      - {id: parameters, type: axdr}
  attribute_selection:
    doc: an attribute and, optionally, which part of it
    seq:
      - {id: attribute, type: attribute_descriptor}
      - {id: has_access, type: u1, valid: {any-of: [0, 1]}, -derive: present(access)}
      - {id: access, type: selective_access, if: has_access == 1}
  data_result:
    doc: Get-Data-Result, either the data or a data-access-result code
    seq:
      - {id: choice, type: u1, valid: {any-of: [0, 1]}, -derive: present(error)}
      - {id: data, type: axdr, if: choice == 0, -if: absent(error)}
      - {id: error, type: u1, if: choice == 1, doc: data-access-result}
  data_result_list:
    doc: what the blocks of a long get-response-with-list carry, put together
    seq:
      - {id: count, type: length, -derive: count(results)}
      - {id: results, type: data_result, repeat: expr, repeat-expr: count.value}
  data_block:
    doc: DataBlock-G of a GET or ACTION response
    seq:
      - {id: last_block, type: u1, valid: {any-of: [0, 1]}}
      - {id: block_number, type: u4}
      - {id: choice, type: u1, valid: {any-of: [0, 1]}, -derive: present(error)}
      - {id: len, type: length, if: choice == 0, -if: absent(error), -derive: size(raw)}
      - {id: raw, size: len.value, if: choice == 0, -if: absent(error)}
      - {id: error, type: u1, if: choice == 1, doc: data-access-result}
  sent_block:
    doc: DataBlock-SA of a SET or ACTION request
    seq:
      - {id: last_block, type: u1, valid: {any-of: [0, 1]}}
      - {id: block_number, type: u4}
      - {id: len, type: length, -derive: size(raw)}
      - {id: raw, size: len.value}
seq: []
