meta:
  id: swapped_push
  title: Push whose names have the length before the tag
  endian: be
  imports: [axdr, length, notification]
doc: |
  A deviation met in the field (Landis+Gyr ZMF100 and others of its firmware): the logical name of some elements begins with
  06 09 in place of 09 06, octet-string of six, so the body is not Data. Tried only after data_notification was refused.
seq:
  - {id: tag, contents: [0x0f]}
  - {id: long_invoke_id, type: u4}
  - {id: date_time, type: 'notification::notification_time'}
  - {id: list_tag, type: u1, valid: {any-of: [1, 2]}, doc: array or structure}
  - {id: count, type: length, -derive: count(items)}
  - {id: items, type: item, repeat: expr, repeat-expr: count.value}
types:
  item:
    doc: structure of a name, a value and, for registers, its scaler and unit
    seq:
      - {id: lead, contents: [0x02]}
      - {id: elements, type: u1, valid: {any-of: [2, 3]}}
      - {id: name_lead, type: u2, valid: {any-of: [0x0906, 0x0609]}}
      - {id: name, size: 6, doc: logical name}
      - {id: data, type: axdr}
      - {id: scaler_unit, type: axdr, if: elements == 3}
