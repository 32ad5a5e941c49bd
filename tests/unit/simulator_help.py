"""Short ways to ask a simulated meter."""

from typing import Any

from win12.simulator.config import MeterConfig
from win12.simulator.meter import Meter
from win12.simulator.model import name
from win12.simulator.session import Role, Session
from win12_wire.frames import action, axdr, get
from win12_wire.frames import set as setting
from win12_wire.frames.axdr import Data
from win12_wire.frames.cosem import AttributeDescriptor, AttributeSelection, MethodDescriptor, SelectiveAccess

NOW = 1_768_932_451.0  # 2026-01-20 18:07:31 UTC
NULL = axdr.integer(0)


def meter(now: float = NOW, **config: Any) -> Meter:
    return Meter(MeterConfig(**config), wall=lambda: now)


def manager() -> Session:
    return Session(role=Role.MANAGER, client_sap=1)


def descriptor(m: Meter, obis: str, attribute: int, class_id: int | None = None) -> AttributeDescriptor:
    item = m.objects.get(name(obis))
    known = item.class_id if item is not None else 1
    return AttributeDescriptor(class_id=known if class_id is None else class_id, instance_id=name(obis), attribute_id=attribute)


def ask(m: Meter, session: Session, obis: str, attribute: int = 2, access: SelectiveAccess | None = None, **more: Any) -> Any:
    wanted = descriptor(m, obis, attribute, more.pop("class_id", None))
    return m.handle(get.GetRequestNormal(invoke_id=1, attribute=wanted, access=access, **more), session)


def value(m: Meter, obis: str, attribute: int = 2, access: SelectiveAccess | None = None, session: Session | None = None) -> Any:
    response = ask(m, session or manager(), obis, attribute, access)
    assert response.error is None, response.error
    return response.data.value


def refusal(m: Meter, session: Session, obis: str, attribute: int = 2, access: SelectiveAccess | None = None, **more: Any) -> int:
    error = ask(m, session, obis, attribute, access, **more).error
    assert error is not None
    return int(error)


def put(m: Meter, session: Session, obis: str, data: Data, attribute: int = 2) -> int:
    request = setting.SetRequestNormal(invoke_id=2, attribute=descriptor(m, obis, attribute), data=data)
    return int(m.handle(request, session).result)


def invoke(m: Meter, session: Session, obis: str, method: int, parameters: Data | None = NULL) -> int:
    wanted = MethodDescriptor(class_id=descriptor(m, obis, 1).class_id, instance_id=name(obis), method_id=method)
    request = action.ActionRequestNormal(invoke_id=3, method=wanted, parameters=parameters)
    return int(m.handle(request, session).result)


def selection(m: Meter, obis: str, attribute: int = 2) -> AttributeSelection:
    return AttributeSelection(attribute=descriptor(m, obis, attribute))
