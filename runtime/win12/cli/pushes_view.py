"""What `win12 pushes` shows of a push set-up."""

from __future__ import annotations

from typing import Any

from win12_wire.objects.enums import ProtectionType

from win12.application.client.push_setup import PushState
from win12.security.data_layers import Wanted

from .output import out

_KINDS = {
    ProtectionType.AUTHENTICATION: "auth", ProtectionType.ENCRYPTION: "enc",
    ProtectionType.AUTHENTICATION_AND_ENCRYPTION: "authenc", ProtectionType.DIGITAL_SIGNATURE: "sign",
}  # fmt: skip


def json_of(found: PushState) -> dict[str, Any]:
    """The attributes by their names, and the layers as `--layers` takes them."""
    layers = None if found.layers is None else [_named(one) for one in found.layers]
    return {"version": found.version, **found.values, "layers": layers}


def _named(one: Wanted) -> str:
    kind = _KINDS[one.kind]
    return kind if kind == "sign" else f"{kind}:{one.use}"


def show(found: PushState) -> None:
    """One line for each thing that can be set."""
    for name, text in _lines(found).items():
        out().print(f"{name:9}  {text}", markup=False, soft_wrap=True)


def _lines(found: PushState) -> dict[str, str]:
    values = found.values
    place = values["send_destination_and_method"]
    lines = {
        "to": f"{place['destination'] or 'nowhere'} ({place['transport_service']}){_client(values)}",
        "objects": ", ".join(f"{one['logical_name']}:{one['attribute_index']}" for one in values["push_object_list"]) or "none",
        "window": "; ".join(f"{one['start_time']} to {one['end_time']}" for one in values["communication_window"]) or "always",
        "begins": f"at random within {values['randomisation_start_interval']} s",
        "again": f"{values['number_of_retries']} times, {_delay(values['repetition_delay'])}",
    }
    if "push_operation_method" in values:
        lines["method"] = str(values["push_operation_method"])
        lines["confirmed"] = _confirmed(values)
    if "push_protection_parameters" in values:
        layers = found.layers
        lines["protected"] = "in a way unknown here" if layers is None else ", ".join(map(_named, layers)) or "no"
    return lines


def _client(values: dict[str, Any]) -> str:
    return f", client {values['push_client_SAP']}" if "push_client_SAP" in values else ""


def _delay(delay: Any) -> str:
    if not isinstance(delay, dict):
        return f"after {delay} s"
    least, growth, longest = delay.values()
    return f"after {least} s, then {growth} % of it, up to {longest} s"


def _confirmed(values: dict[str, Any]) -> str:
    parameters = values["confirmation_parameters"]
    every, begin = parameters["confirmation_interval"], _moment(parameters["confirmation_start_date"])
    asked = f"asked for every {every} s" if every else "asked for with each"
    return f"{asked}, from {begin or 'the first'} on; the last: {_moment(values['last_confirmation_date_time']) or 'none'}"


def _moment(text: str) -> str:
    """Nothing where nothing of it is specified."""
    return text if any(map(str.isdigit, text)) else ""
