"""What asking for a maker's quirk by its name changes (spec/quirks.yaml, `option`)."""

from collections.abc import Iterable
from dataclasses import replace

from win12_wire.quirks import OPTIONS

from win12.application.client.experience import Experience
from win12.application.client.planning import Form
from win12.application.values.time import TimeRules


def time_rules(rules: TimeRules, quirks: Iterable[str]) -> TimeRules:
    """The rules of a device that has these quirks."""
    options = {OPTIONS[name] for name in quirks}
    return replace(
        rules, inverted=rules.inverted or "inverted_deviation" in options, bare=rules.bare or "bare_times" in options
    )  # fmt: skip


def prepare(experience: Experience, quirks: Iterable[str]) -> None:
    """Begin an association with what is known of the meter."""
    for name in quirks:
        if OPTIONS[name] == "single_gets":
            experience.leave([Form.LIST, Form.ACCESS], f"quirks={name}")
