"""How pushes are to be protected: what `win12 simulate` does, and what `win12 listen` wants."""

from __future__ import annotations

from typing import Annotated

import typer
from win12_wire.errors import SecurityError, UsageError

from win12.application.association.settings import Security, Signing
from win12.application.client.data_protection import layers_named
from win12.application.listening.guard import PushPolicy
from win12.security.data_layers import Wanted
from win12.security.message_keys import KeyUse
from win12.simulator import push_protection
from win12.simulator.push_layers import PushLayers
from win12.simulator.station import Station

_KEYS = "identified, wrapped, agreed-1e1s or agreed-0e2s"
PushKey = Annotated[
    KeyUse | None, typer.Option("--push-message-key", metavar="KEY", help=f"Pushes in general-ciphering: {_KEYS}.")
]
PushSigning = Annotated[Signing, typer.Option(metavar="WHERE", help="Pushes in general-ciphering are signed outside or inside.")]
PushBody = Annotated[
    str | None,
    typer.Option("--push-layers", metavar="LIST", help="Protect what is pushed by itself: auth, enc, authenc, sign, with :KEY."),
]
Least = Annotated[
    Security | None,
    typer.Option("--security", metavar="LEAST", help="Take only what is protected so and of known senders: auth, authenc."),
]
WantedKey = Annotated[
    KeyUse | None, typer.Option("--message-key", metavar="KEY", help=f"Take only general-ciphering under such a key: {_KEYS}.")
]
WantedSigning = Annotated[
    Signing, typer.Option("--signing", metavar="WHERE", help="Take only what is signed outside, or inside.")
]


def layers_of(key: KeyUse | None, signing: Signing, *, ciphered: bool) -> PushLayers | None:
    """The layers that were asked for; a complaint about what does not go together."""
    if key is None:
        if signing is not Signing.NONE:
            raise typer.BadParameter("needs --push-message-key", param_hint="--push-signing")
        return None
    if ciphered:
        raise typer.BadParameter("pushes are in general-glo or in general-ciphering, not both", param_hint="--push-ciphered")
    return PushLayers(key, signing)


def refuse_keys(layers: PushLayers | None, stations: list[Station]) -> None:
    """Refuse now what would fail with the first push: a complaint about keys that do not do for it."""
    if layers is None:
        return
    for station in stations:
        try:
            layers.open(station)
        except SecurityError as error:
            raise typer.BadParameter(str(error), param_hint="--push-message-key") from None


def body_of(named: str | None) -> tuple[Wanted, ...]:
    """The layers of what is pushed; a complaint about what is none."""
    try:
        return () if named is None else layers_named(named)
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint="--push-layers") from None


def refuse_body(layers: tuple[Wanted, ...], stations: list[Station]) -> None:
    """Refuse now what would fail with the first push."""
    for station in stations if layers else ():
        try:
            push_protection.needs(station.meter, push_protection.listed(station, layers))
        except SecurityError as error:
            raise typer.BadParameter(str(error), param_hint="--push-layers") from None


def policy_of(least: Security | None, key: KeyUse | None, signing: Signing) -> PushPolicy | None:
    """What is wanted of pushes; None where nothing is."""
    if least is None and key is None and signing is Signing.NONE:
        return None
    try:
        return PushPolicy(Security.AUTH if least is None else least, key, signing)
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint="--security") from None
