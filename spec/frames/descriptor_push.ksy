meta:
  id: descriptor_push
  title: Push whose body lists attribute descriptors
  endian: be
  imports: [axdr, cosem, length, notification]
doc: |
  A deviation met in the field (Sagemcom XT211 and the EGD HAN interface): the elements of the pushed list begin with a
  cosem-attribute-descriptor without a tag, so the body is not Data. Tried only after data_notification was refused.
seq:
  - {id: tag, contents: [0x0f]}
  - {id: long_invoke_id, type: u4}
  - {id: date_time, type: 'notification::notification_time'}
  - {id: body_lead, contents: [0x02, 0x02, 0x16]}
  - {id: kind, type: u1}
  - {id: list_tag, contents: [0x01]}
  - {id: count, type: length, -derive: count(items)}
  - {id: items, type: item, repeat: expr, repeat-expr: count.value}
types:
  item:
    seq:
      - {id: lead, contents: [0x02, 0x02]}
      - {id: attribute, type: 'cosem::attribute_descriptor'}
      - {id: data, type: axdr}
