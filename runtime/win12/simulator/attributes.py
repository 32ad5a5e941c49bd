"""One access to one attribute or method: find it, check the rights, do it. MeterError carries the result code when refused."""

from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeDescriptor, MethodDescriptor, SelectiveAccess
from win12_wire.objects.enums import AttributeAccessModeV1 as Mode

from win12.simulator import access
from win12.simulator.model import Attribute, Context, CosemObject
from win12.simulator.results import Result, refused
from win12.simulator.saying import saying_why


@saying_why
def read(context: Context, wanted: AttributeDescriptor, selection: SelectiveAccess | None) -> Data:
    """The value of an attribute, or the part selected."""
    item = _find(context, wanted.class_id, wanted.instance_id)
    if wanted.attribute_id == 1:
        return Data(item.logical_name, 9)
    attribute = _attribute(context, item, wanted.attribute_id, Mode.READ_ONLY)
    if selection is None:
        return attribute.read(context)
    if not context.session.selects:
        raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "selective access was not agreed")
    if attribute.select is None or selection.selector not in attribute.selectors:
        raise refused(Result.SCOPE_OF_ACCESS_VIOLATED, "no such selective access")
    return attribute.select(context, selection)


@saying_why
def write(context: Context, wanted: AttributeDescriptor, selection: SelectiveAccess | None, data: Data) -> None:
    """Set an attribute."""
    item = _find(context, wanted.class_id, wanted.instance_id)
    if wanted.attribute_id == 1:
        raise refused(Result.READ_WRITE_DENIED)
    attribute = _attribute(context, item, wanted.attribute_id, Mode.WRITE_ONLY)
    if selection is not None or attribute.write is None:
        raise refused(Result.READ_WRITE_DENIED)
    attribute.write(context, data)


@saying_why
def call(context: Context, wanted: MethodDescriptor, parameters: Data | None) -> Data | None:
    """Invoke a method; what it returns."""
    item = _find(context, wanted.class_id, wanted.instance_id)
    method = item.methods.get(wanted.method_id)
    if method is None:
        raise refused(Result.OBJECT_UNAVAILABLE, "no such method")
    if not access.method_mode(context.session.role, item, wanted.method_id):
        raise refused(Result.READ_WRITE_DENIED)
    return method(context, parameters)


def _find(context: Context, class_id: int, logical_name: bytes) -> CosemObject:
    """An object the role may not see does not exist for it."""
    item = context.objects.get(logical_name)
    if item is None or not access.visible(context.session.role, item):
        raise refused(Result.OBJECT_UNDEFINED)
    if item.class_id != class_id:
        raise refused(Result.OBJECT_CLASS_INCONSISTENT, f"class {item.class_id}, not {class_id}")
    return item


def _attribute(context: Context, item: CosemObject, number: int, wanted: Mode) -> Attribute:
    attribute = item.attributes.get(number)
    if attribute is None:
        raise refused(Result.OBJECT_UNAVAILABLE, "no such attribute")
    if not access.attribute_mode(context.session.role, item, number) & wanted:
        raise refused(Result.READ_WRITE_DENIED)
    return attribute
