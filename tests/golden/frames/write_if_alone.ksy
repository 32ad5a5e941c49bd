meta: {id: write_if_alone, endian: be}
seq:
  - {id: a, type: u1}
  - {id: b, size: 2, -if: present(b)}
