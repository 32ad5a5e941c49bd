"""Collecting from many meters: what to read (FLEET.toml), and doing it."""

from .client import Client, Opener
from .collect import collect
from .config import Fleet, MeterEntry, load_fleet, parse_fleet
from .events import Deviates, Event, Finished, Kept, Retrying, Started, Summary
from .when import parse_when

__all__ = [
    "Client",
    "Deviates",
    "Event",
    "Finished",
    "Fleet",
    "Kept",
    "MeterEntry",
    "Opener",
    "Retrying",
    "Started",
    "Summary",
    "collect",
    "load_fleet",
    "parse_fleet",
    "parse_when",
]
