meta:
  id: short_name
  title: xDLMS services by short names
  endian: be
  imports: [axdr, length]
doc: |
  Read 05 and 0C, Write 06 and 0D, UnconfirmedWrite 16, InformationReport 18 (IEC 62056-5-3, 7.3.13 to 7.3.17 and clause 8).
  They name variables by 16 bits, several in one APDU, and have no invoke id: answers follow requests in their order.
seq:
  - id: body
    type:
      switch-on: tag
      cases:
        0x05: read_request
        0x06: write_request
        0x0c: read_response
        0x0d: write_response
        0x16: unconfirmed_write_request
        0x18: information_report_request
instances:
  tag: {pos: 0, type: u1}
types:
  variable_access:
    doc: |
      Variable-Access-Specification: a variable, part of one, or the next block of a long transfer. Detailed access is that of
      IEC 61334-4-41; COSEM has no use for it.
    seq:
      - {id: choice, type: u1, enum: access_choice, valid: {in-enum: true}}
      - {id: variable_name, type: u2, if: choice.to_i == 2, doc: 'base name of the object and offset of the attribute or method'}
      - {id: detailed, type: detailed_access, if: choice.to_i == 3}
      - {id: parameterized, type: parameterized_access, if: choice.to_i == 4}
      - {id: block_number, type: u2, if: choice.to_i == 5, doc: of the last block that came}
      - {id: read_block, type: read_data_block_access, if: choice.to_i == 6}
      - {id: write_block, type: write_data_block_access, if: choice.to_i == 7}
  detailed_access:
    seq:
      - {id: variable_name, type: u2}
      - {id: parameter, type: axdr}
  parameterized_access:
    seq:
      - {id: variable_name, type: u2}
      - {id: selector, type: u1, doc: '1 by range, 2 by entry (profile generic); 0 or 1 of a method'}
      - {id: parameter, type: axdr}
  read_data_block_access:
    doc: a block of a long read request
    seq:
      - {id: last_block, type: u1, valid: {any-of: [0, 1]}}
      - {id: block_number, type: u2}
      - {id: len, type: length, -derive: size(raw)}
      - {id: raw, size: len.value}
  write_data_block_access:
    doc: a block of a long write request, whose octets are the value beside it
    seq:
      - {id: last_block, type: u1, valid: {any-of: [0, 1]}}
      - {id: block_number, type: u2}
  read_result:
    seq:
      - {id: choice, type: u1, enum: read_choice, valid: {in-enum: true}}
      - {id: data, type: axdr, if: choice.to_i == 0}
      - {id: error, type: u1, if: choice.to_i == 1, doc: data-access-result}
      - {id: last_block, type: u1, if: choice.to_i == 2, valid: {any-of: [0, 1]}}
      - {id: block_number, type: u2, if: choice.to_i >= 2, doc: of the block given or of the last one taken}
      - {id: len, type: length, if: choice.to_i == 2, -derive: size(raw)}
      - {id: raw, size: len.value, if: choice.to_i == 2}
  write_result:
    seq:
      - {id: choice, type: u1, enum: write_choice, valid: {in-enum: true}}
      - {id: error, type: u1, if: choice.to_i == 1, doc: data-access-result}
      - {id: block_number, type: u2, if: choice.to_i == 2, doc: of the last block taken}
  variable_list:
    doc: what the blocks of a long read request carry, put together
    seq:
      - {id: count, type: length, -derive: count(variables)}
      - {id: variables, type: variable_access, repeat: expr, repeat-expr: count.value}
  read_result_list:
    doc: what the blocks of a long read response carry, put together
    seq:
      - {id: count, type: length, -derive: count(results)}
      - {id: results, type: read_result, repeat: expr, repeat-expr: count.value}
  written_variables:
    doc: what the blocks of a long write request carry, put together
    seq:
      - {id: count, type: length, -derive: count(variables)}
      - {id: variables, type: variable_access, repeat: expr, repeat-expr: count.value}
      - {id: value_count, type: length, -derive: count(values)}
      - {id: values, type: axdr, repeat: expr, repeat-expr: value_count.value}
  read_request:
    seq:
      - {id: tag, contents: [0x05]}
      - {id: list, type: variable_list, -inline: true}
  read_response:
    seq:
      - {id: tag, contents: [0x0c]}
      - {id: list, type: read_result_list, -inline: true}
  write_request:
    seq:
      - {id: tag, contents: [0x06]}
      - {id: list, type: written_variables, -inline: true}
  write_response:
    seq:
      - {id: tag, contents: [0x0d]}
      - {id: count, type: length, -derive: count(results)}
      - {id: results, type: write_result, repeat: expr, repeat-expr: count.value}
  unconfirmed_write_request:
    seq:
      - {id: tag, contents: [0x16]}
      - {id: list, type: written_variables, -inline: true}
  information_report_request:
    seq:
      - {id: tag, contents: [0x18]}
      - {id: has_time, type: u1, valid: {any-of: [0, 1]}, -derive: present(time)}
      - {id: time_len, type: length, if: has_time == 1, -if: present(time), -derive: size(time)}
      - {id: time, size: time_len.value, if: has_time == 1, doc: 'GeneralizedTime, as in 20260101120300Z'}
      - {id: list, type: written_variables, -inline: true}
enums:
  access_choice:
    2: variable_name
    3: detailed_access
    4: parameterized_access
    5: block_number_access
    6: read_data_block_access
    7: write_data_block_access
  read_choice: {0: data, 1: data_access_error, 2: data_block_result, 3: block_number}
  write_choice: {0: success, 1: data_access_error, 2: block_number}
