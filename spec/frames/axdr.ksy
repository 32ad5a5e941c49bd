meta:
  id: axdr
  title: COSEM data in A-XDR
  endian: be
  imports: [length]
doc: |
  The Data CHOICE of IEC 62056-6-2 (tags 0..33, 255) in A-XDR (IEC 61334-6). A decoded value is a plain Python value beside
  a shape (its types), from which the same octets come back.
-plain: data
-depth: DATA_DEPTH
seq:
  - {id: tag, type: u1, enum: data_type}
  - id: value
    type:
      switch-on: tag
      cases:
        'data_type::null_data': empty
        'data_type::array': sequence
        'data_type::structure': sequence
        'data_type::boolean': boolean
        'data_type::bit_string': bit_string
        'data_type::double_long': int32
        'data_type::double_long_unsigned': uint32
        'data_type::octet_string': octets
        'data_type::visible_string': octets
        'data_type::utf8_string': octets
        'data_type::bcd': int8
        'data_type::integer': int8
        'data_type::long': int16
        'data_type::unsigned': uint8
        'data_type::long_unsigned': uint16
        'data_type::compact_array': compact_array
        'data_type::long64': int64
        'data_type::long64_unsigned': uint64
        'data_type::enum': uint8
        'data_type::float32': float32
        'data_type::float64': float64
        'data_type::date_time': octets12
        'data_type::date': octets5
        'data_type::time': octets4
        'data_type::delta_integer': int8
        'data_type::delta_long': int16
        'data_type::delta_double_long': int32
        'data_type::delta_unsigned': uint8
        'data_type::delta_long_unsigned': uint16
        'data_type::delta_double_long_unsigned': uint32
        'data_type::dont_care': empty
types:
  empty: {seq: []}
  int8: {seq: [{id: value, type: s1}]}
  int16: {seq: [{id: value, type: s2}]}
  int32: {seq: [{id: value, type: s4}]}
  int64: {seq: [{id: value, type: s8}]}
  uint8: {seq: [{id: value, type: u1}]}
  uint16: {seq: [{id: value, type: u2}]}
  uint32: {seq: [{id: value, type: u4}]}
  uint64: {seq: [{id: value, type: u8}]}
  float32:
    doc: |
      A signalling NaN (IEEE 754, 6.2.1) is refused: a value of four octets becomes one of eight in many a program, and comes
      back from there as a quiet one, in other octets. Quiet ones are kept as they are.
    seq: [{id: value, type: f4}]
  float64: {doc: 'Any eight octets; a signalling NaN too, for nothing makes another value of it.', seq: [{id: value, type: f8}]}
  boolean: {-plain: boolean, seq: [{id: value, type: u1}]}
  octets4: {seq: [{id: value, size: 4}]}
  octets5: {seq: [{id: value, size: 5}]}
  octets12: {seq: [{id: value, size: 12}]}
  octets:
    seq:
      - {id: len, type: length, -derive: size(value)}
      - {id: value, size: len.value}
  bit_string:
    -plain: bits
    seq:
      - {id: count, type: length, doc: number of bits}
      - {id: value, size: (count.value + 7) / 8}
  sequence:
    -plain: sequence
    seq:
      - {id: count, type: length, -derive: count(items)}
      - {id: items, type: axdr, repeat: expr, repeat-expr: count.value}
  compact_array:
    -plain: compact
    doc: One type description, then the contents of all elements without their tags (IEC 62056-6-2, 4.1.5).
    seq:
      - {id: description, type: type_description}
      - {id: len, type: length, -derive: size(contents)}
      - {id: contents, size: len.value}
  type_description:
    -plain: description
    seq:
      - {id: tag, type: u1, enum: data_type}
      - id: body
        type:
          switch-on: tag
          cases:
            'data_type::array': array_description
            'data_type::structure': structure_description
  array_description:
    seq:
      - {id: count, type: u2}
      - {id: element, type: type_description}
  structure_description:
    seq:
      - {id: count, type: length, -derive: count(elements)}
      - {id: elements, type: type_description, repeat: expr, repeat-expr: count.value}
enums:
  data_type:
    0: null_data
    1: array
    2: structure
    3: boolean
    4: bit_string
    5: double_long
    6: double_long_unsigned
    9: octet_string
    10: visible_string
    12: utf8_string
    13: bcd
    15: integer
    16: long
    17: unsigned
    18: long_unsigned
    19: compact_array
    20: long64
    21: long64_unsigned
    22: enum
    23: float32
    24: float64
    25: date_time
    26: date
    27: time
    28: delta_integer
    29: delta_long
    30: delta_double_long
    31: delta_unsigned
    32: delta_long_unsigned
    33: delta_double_long_unsigned
    255: dont_care
