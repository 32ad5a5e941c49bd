# This is a generated file! Please edit source .ksy file and use kaitai-struct-compiler to rebuild
# type: ignore

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import length
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Axdr(KaitaiStruct):
    """The Data CHOICE of IEC 62056-6-2 (tags 0..33, 255) in A-XDR (IEC 61334-6). A decoded value is a plain Python value beside
    a shape (its types), from which the same octets come back.
    """

    class DataType(IntEnum):
        null_data = 0
        array = 1
        structure = 2
        boolean = 3
        bit_string = 4
        double_long = 5
        double_long_unsigned = 6
        octet_string = 9
        visible_string = 10
        utf8_string = 12
        bcd = 13
        integer = 15
        long = 16
        unsigned = 17
        long_unsigned = 18
        compact_array = 19
        long64 = 20
        long64_unsigned = 21
        enum = 22
        float32 = 23
        float64 = 24
        date_time = 25
        date = 26
        time = 27
        delta_integer = 28
        delta_long = 29
        delta_double_long = 30
        delta_unsigned = 31
        delta_long_unsigned = 32
        delta_double_long_unsigned = 33
        dont_care = 255
    def __init__(self, _io, _parent=None, _root=None):
        super(Axdr, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.tag = KaitaiStream.resolve_enum(Axdr.DataType, self._io.read_u1())
        _on = self.tag
        if _on == Axdr.DataType.array:
            pass
            self.value = Axdr.Sequence(self._io, self, self._root)
        elif _on == Axdr.DataType.bcd:
            pass
            self.value = Axdr.Int8(self._io, self, self._root)
        elif _on == Axdr.DataType.bit_string:
            pass
            self.value = Axdr.BitString(self._io, self, self._root)
        elif _on == Axdr.DataType.boolean:
            pass
            self.value = Axdr.Boolean(self._io, self, self._root)
        elif _on == Axdr.DataType.compact_array:
            pass
            self.value = Axdr.CompactArray(self._io, self, self._root)
        elif _on == Axdr.DataType.date:
            pass
            self.value = Axdr.Octets5(self._io, self, self._root)
        elif _on == Axdr.DataType.date_time:
            pass
            self.value = Axdr.Octets12(self._io, self, self._root)
        elif _on == Axdr.DataType.delta_double_long:
            pass
            self.value = Axdr.Int32(self._io, self, self._root)
        elif _on == Axdr.DataType.delta_double_long_unsigned:
            pass
            self.value = Axdr.Uint32(self._io, self, self._root)
        elif _on == Axdr.DataType.delta_integer:
            pass
            self.value = Axdr.Int8(self._io, self, self._root)
        elif _on == Axdr.DataType.delta_long:
            pass
            self.value = Axdr.Int16(self._io, self, self._root)
        elif _on == Axdr.DataType.delta_long_unsigned:
            pass
            self.value = Axdr.Uint16(self._io, self, self._root)
        elif _on == Axdr.DataType.delta_unsigned:
            pass
            self.value = Axdr.Uint8(self._io, self, self._root)
        elif _on == Axdr.DataType.dont_care:
            pass
            self.value = Axdr.Empty(self._io, self, self._root)
        elif _on == Axdr.DataType.double_long:
            pass
            self.value = Axdr.Int32(self._io, self, self._root)
        elif _on == Axdr.DataType.double_long_unsigned:
            pass
            self.value = Axdr.Uint32(self._io, self, self._root)
        elif _on == Axdr.DataType.enum:
            pass
            self.value = Axdr.Uint8(self._io, self, self._root)
        elif _on == Axdr.DataType.float32:
            pass
            self.value = Axdr.Float32(self._io, self, self._root)
        elif _on == Axdr.DataType.float64:
            pass
            self.value = Axdr.Float64(self._io, self, self._root)
        elif _on == Axdr.DataType.integer:
            pass
            self.value = Axdr.Int8(self._io, self, self._root)
        elif _on == Axdr.DataType.long:
            pass
            self.value = Axdr.Int16(self._io, self, self._root)
        elif _on == Axdr.DataType.long64:
            pass
            self.value = Axdr.Int64(self._io, self, self._root)
        elif _on == Axdr.DataType.long64_unsigned:
            pass
            self.value = Axdr.Uint64(self._io, self, self._root)
        elif _on == Axdr.DataType.long_unsigned:
            pass
            self.value = Axdr.Uint16(self._io, self, self._root)
        elif _on == Axdr.DataType.null_data:
            pass
            self.value = Axdr.Empty(self._io, self, self._root)
        elif _on == Axdr.DataType.octet_string:
            pass
            self.value = Axdr.Octets(self._io, self, self._root)
        elif _on == Axdr.DataType.structure:
            pass
            self.value = Axdr.Sequence(self._io, self, self._root)
        elif _on == Axdr.DataType.time:
            pass
            self.value = Axdr.Octets4(self._io, self, self._root)
        elif _on == Axdr.DataType.unsigned:
            pass
            self.value = Axdr.Uint8(self._io, self, self._root)
        elif _on == Axdr.DataType.utf8_string:
            pass
            self.value = Axdr.Octets(self._io, self, self._root)
        elif _on == Axdr.DataType.visible_string:
            pass
            self.value = Axdr.Octets(self._io, self, self._root)


    def _fetch_instances(self):
        pass
        _on = self.tag
        if _on == Axdr.DataType.array:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.bcd:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.bit_string:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.boolean:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.compact_array:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.date:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.date_time:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.delta_double_long:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.delta_double_long_unsigned:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.delta_integer:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.delta_long:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.delta_long_unsigned:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.delta_unsigned:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.dont_care:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.double_long:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.double_long_unsigned:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.enum:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.float32:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.float64:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.integer:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.long:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.long64:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.long64_unsigned:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.long_unsigned:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.null_data:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.octet_string:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.structure:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.time:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.unsigned:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.utf8_string:
            pass
            self.value._fetch_instances()
        elif _on == Axdr.DataType.visible_string:
            pass
            self.value._fetch_instances()

    class ArrayDescription(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.ArrayDescription, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.count = self._io.read_u2be()
            self.element = Axdr.TypeDescription(self._io, self, self._root)


        def _fetch_instances(self):
            pass
            self.element._fetch_instances()


    class BitString(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.BitString, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.count = length.Length(self._io)
            self.value = self._io.read_bytes((self.count.value + 7) // 8)


        def _fetch_instances(self):
            pass
            self.count._fetch_instances()


    class Boolean(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Boolean, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_u1()


        def _fetch_instances(self):
            pass


    class CompactArray(KaitaiStruct):
        """One type description, then the contents of all elements without their tags (IEC 62056-6-2, 4.1.5)."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.CompactArray, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.description = Axdr.TypeDescription(self._io, self, self._root)
            self.len = length.Length(self._io)
            self.contents = self._io.read_bytes(self.len.value)


        def _fetch_instances(self):
            pass
            self.description._fetch_instances()
            self.len._fetch_instances()


    class Empty(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Empty, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            pass


        def _fetch_instances(self):
            pass


    class Float32(KaitaiStruct):
        """A signalling NaN (IEEE 754, 6.2.1) is refused: a value of four octets becomes one of eight in many a program, and comes
        back from there as a quiet one, in other octets. Quiet ones are kept as they are.
        """
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Float32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_f4be()


        def _fetch_instances(self):
            pass


    class Float64(KaitaiStruct):
        """Any eight octets; a signalling NaN too, for nothing makes another value of it."""
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Float64, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_f8be()


        def _fetch_instances(self):
            pass


    class Int16(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Int16, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_s2be()


        def _fetch_instances(self):
            pass


    class Int32(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Int32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_s4be()


        def _fetch_instances(self):
            pass


    class Int64(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Int64, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_s8be()


        def _fetch_instances(self):
            pass


    class Int8(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Int8, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_s1()


        def _fetch_instances(self):
            pass


    class Octets(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Octets, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.len = length.Length(self._io)
            self.value = self._io.read_bytes(self.len.value)


        def _fetch_instances(self):
            pass
            self.len._fetch_instances()


    class Octets12(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Octets12, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_bytes(12)


        def _fetch_instances(self):
            pass


    class Octets4(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Octets4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_bytes(4)


        def _fetch_instances(self):
            pass


    class Octets5(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Octets5, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_bytes(5)


        def _fetch_instances(self):
            pass


    class Sequence(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Sequence, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.count = length.Length(self._io)
            self.items = []
            for i in range(self.count.value):
                self.items.append(Axdr(self._io, self, self._root))



        def _fetch_instances(self):
            pass
            self.count._fetch_instances()
            for i in range(len(self.items)):
                pass
                self.items[i]._fetch_instances()



    class StructureDescription(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.StructureDescription, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.count = length.Length(self._io)
            self.elements = []
            for i in range(self.count.value):
                self.elements.append(Axdr.TypeDescription(self._io, self, self._root))



        def _fetch_instances(self):
            pass
            self.count._fetch_instances()
            for i in range(len(self.elements)):
                pass
                self.elements[i]._fetch_instances()



    class TypeDescription(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.TypeDescription, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.tag = KaitaiStream.resolve_enum(Axdr.DataType, self._io.read_u1())
            _on = self.tag
            if _on == Axdr.DataType.array:
                pass
                self.body = Axdr.ArrayDescription(self._io, self, self._root)
            elif _on == Axdr.DataType.structure:
                pass
                self.body = Axdr.StructureDescription(self._io, self, self._root)


        def _fetch_instances(self):
            pass
            _on = self.tag
            if _on == Axdr.DataType.array:
                pass
                self.body._fetch_instances()
            elif _on == Axdr.DataType.structure:
                pass
                self.body._fetch_instances()


    class Uint16(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Uint16, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_u2be()


        def _fetch_instances(self):
            pass


    class Uint32(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Uint32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_u4be()


        def _fetch_instances(self):
            pass


    class Uint64(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Uint64, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_u8be()


        def _fetch_instances(self):
            pass


    class Uint8(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Axdr.Uint8, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
            self.value = self._io.read_u1()


        def _fetch_instances(self):
            pass



