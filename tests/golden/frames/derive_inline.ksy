meta: {id: derive_inline, endian: be}
seq:
  - {id: has, type: u1, -derive: present(part)}
  - {id: part, type: part, -inline: true, if: has == 1}
types:
  part: {seq: [{id: x, type: u1}]}
