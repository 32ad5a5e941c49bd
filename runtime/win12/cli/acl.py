"""`win12 acl`: policies of access, checked, made into the table that drivers and broker take, and explained."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from win12_wire.decisions.permission import OTHERWISE
from win12_wire.errors import UsageError
from win12_wire.frames.policy import PolicyRight

from win12.application.values import obis
from win12.fleet.when import parse_when
from win12.security.access import (
    Access,
    Asker,
    Compiled,
    Policy,
    Wanted,
    compile_policy,
    examine,
    load_policy,
    rights,
    sid,
    words,
)
from win12.security.public_files import write_public

from .output import counted, out, print_json

FAILED = 1
COMPILE = "[dim]$[/dim] win12 acl compile ACCESS.toml access.w12p"
CHECK = "[dim]$[/dim] win12 acl check ACCESS.toml --strict"
EXPLAIN = (
    "[dim]$[/dim] win12 acl explain ACCESS.toml read house-1 1-0:1.8.0 --user 1001\n\n"
    "[dim]$[/dim] win12 acl explain ACCESS.toml get house-1 1-0:99.1.0 --class 7 --user 1001 --at 2026-01-31T23:00"
)

app = typer.Typer(
    no_args_is_help=True,
    help="Say who may have what of which meter: check, compile and explain policies.",
    epilog=CHECK,
    add_completion=False,
    rich_markup_mode="rich",
)

Source = Annotated[Path, typer.Argument(metavar="ACCESS.toml", help="The policy, as people write it.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


@app.command("compile", epilog=COMPILE)
def compile_(
    policy: Source,
    target: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where to write the table; replaced as a whole when it is there.")
    ],
    as_json: AsJson = False,
) -> None:
    """Write the table that drivers and broker decide by."""
    compiled = compile_policy(load_policy(policy))
    octets = compiled.table.encode()
    write_public(target, octets)
    if as_json:
        print_json({"file": str(target), "octets": len(octets), **_size(compiled)})
    else:
        out().print(f"{target}: {_sized(compiled)}, {counted(len(octets), 'octet')}", markup=False, soft_wrap=True)


@app.command(epilog=CHECK)
def check(
    policy: Source,
    strict: Annotated[bool, typer.Option("--strict", help="Exit status 1 when there is anything to say.")] = False,
    as_json: AsJson = False,
) -> None:
    """Check a policy, and say what its writer may not have meant: rules without effect, rights that are too wide."""
    read = load_policy(policy)
    compiled = compile_policy(read)
    found = examine(read, compiled, time.time())
    if as_json:
        print_json({"policy": str(policy), **_size(compiled), "findings": [{"place": f.place, "said": f.said} for f in found]})
    else:
        for finding in found:
            out().print(f"{finding.place}: {finding.said}", markup=False, soft_wrap=True)
        out().print(f"{policy}: {_sized(compiled)}; {counted(len(found), 'finding')}", markup=False, soft_wrap=True)
    if strict and found:
        raise typer.Exit(FAILED)


def _size(compiled: Compiled) -> dict[str, int]:
    table = compiled.table
    return {
        "callers": len(table.principals),
        "meters": len(table.meters),
        "rules": len(set(compiled.origin)),
        "rows": len(table.rules),
    }


def _sized(compiled: Compiled) -> str:
    size = _size(compiled)
    return f"{counted(size['rules'], 'rule')} ({size['rows']} of 256 in the table), {counted(size['callers'], 'caller')}"


@app.command(epilog=EXPLAIN)
def explain(
    policy: Source,
    right: Annotated[str, typer.Argument(metavar="RIGHT", help="read, get, set, action, statistics or configure.")],
    meter: Annotated[str, typer.Argument(metavar="METER", help="Name of the meter.")],
    object_: Annotated[str, typer.Argument(metavar="OBIS", help="The object; left out where the right is of the device.")] = "",
    *,
    attribute: Annotated[int, typer.Option(min=-128, max=127, help="Attribute; method where the right is action.")] = 2,
    class_: Annotated[str | None, typer.Option("--class", metavar="CLASS", help="Interface class, if it is known.")] = None,
    user: Annotated[int | None, typer.Option(min=0, metavar="UID", help="Who asks: number of the user.")] = None,
    group: Annotated[list[int] | None, typer.Option(min=0, metavar="GID", help="A group of who asks; again for more.")] = None,
    sid_: Annotated[list[str] | None, typer.Option("--sid", metavar="SID", help="A SID of who asks; again for more.")] = None,
    restricted: Annotated[bool, typer.Option("--restricted", help="The token of who asks is restricted.")] = False,
    at: Annotated[str | None, typer.Option(metavar="TIME", help="When; now, if it is left out.")] = None,
    as_json: AsJson = False,
) -> None:
    """Say whether it would be allowed, by which rule, and why the others do not speak. Exit status 1 when it is denied."""
    read = load_policy(policy)
    asker = Asker(user, frozenset(group or ()), frozenset(_each(sid, sid_ or (), "--sid")), restricted=restricted)
    wanted = _wanted(right, meter, object_, attribute, class_)
    answer = _Answer(read, asker, wanted, _moment(at))
    if as_json:
        print_json(answer.as_json())
    else:
        answer.show()
    if not answer.verdict.allowed:
        raise typer.Exit(FAILED)


def _wanted(right: str, meter: str, object_: str, attribute: int, class_: str | None) -> Wanted:
    known = [one.name for one in PolicyRight]
    if right not in known:
        raise typer.BadParameter(f"one of {', '.join(known)}", param_hint="RIGHT")
    kind = PolicyRight(rights([right]))
    if not object_:
        if kind not in (PolicyRight.statistics, PolicyRight.configure):
            raise typer.BadParameter(f"say which object to {right}, such as 1-0:1.8.0", param_hint="OBIS")
        return Wanted(kind, meter)
    class_id = (
        0
        if class_ is None
        else next(iter(_each(words.interface_class, [int(class_) if class_.isdigit() else class_], "--class")))
    )
    (code,) = _each(obis.parse, [object_], "OBIS")
    return Wanted(kind, meter, code, attribute, class_id)


def _each(read: Any, given: Any, option: str) -> list[Any]:
    try:
        return [read(one) for one in given]
    except UsageError as error:
        raise typer.BadParameter(error.detail, param_hint=option) from None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint=option) from None


def _moment(text: str | None) -> datetime:
    moment = datetime.now(UTC) if text is None else parse_when(text)
    return moment.astimezone(UTC)


class _Answer:
    """A verdict, and what each rule of the file has to say."""

    def __init__(self, policy: Policy, asker: Asker, wanted: Wanted, moment: datetime) -> None:
        self.policy, self.wanted, self.moment = policy, wanted, moment
        compiled = compile_policy(policy)
        access, now = Access(compiled.table), moment.timestamp()
        self.verdict = access.decide(asker, wanted, now)
        self.by = None if self.verdict.rule is None else policy.rules[compiled.origin[self.verdict.rule]]
        failed = list(zip(compiled.origin, access.failed(asker, wanted, now), strict=True))
        #: Of the rows of a rule the one that comes nearest to speaking.
        self.failed = [min((tests for of, tests in failed if of == at), key=len) for at in range(len(policy.rules))]

    def as_json(self) -> dict[str, Any]:
        rules = [
            {"place": rule.place, "allows": rule.allows, "speaks": not tests, "fails": list(tests), "why": rule.why or None}
            for rule, tests in zip(self.policy.rules, self.failed, strict=True)
        ]
        return {
            "allowed": self.verdict.allowed,
            "by": self.by and self.by.place,
            "at": self.moment,
            "right": self.wanted.right.name,
            "meter": self.wanted.meter,
            "obis": obis.show(self.wanted.obis),
            "attribute": self.wanted.attribute,
            "rules": rules,
        }

    def show(self) -> None:
        console = out()
        verdict = "allowed" if self.verdict.allowed else "denied"
        console.print(f"{verdict}: to {self._asked()}", markup=False, soft_wrap=True)
        if self.by is None:
            console.print("by no rule: what none allows is denied", soft_wrap=True)
        else:
            why = f": {self.by.why}" if self.by.why else ""
            console.print(f"by the rule at {self.by.place}{why}", markup=False, soft_wrap=True)
        width = max(len(rule.place) for rule in self.policy.rules)
        console.print()
        for rule, tests in zip(self.policy.rules, self.failed, strict=True):
            said = "; ".join(OTHERWISE[test] for test in tests) or "it speaks"
            console.print(f"{rule.place:{width}}  {'allows' if rule.allows else 'denies'}  {said}", markup=False, soft_wrap=True)

    def _asked(self) -> str:
        wanted = self.wanted
        when = f"at {self.moment.isoformat(timespec='seconds').replace('+00:00', 'Z')}"
        if wanted.right in (PolicyRight.statistics, PolicyRight.configure):
            return f"{wanted.right.name}, device {wanted.meter}, {when}"
        code = obis.show(wanted.obis)
        part = "method" if wanted.right == PolicyRight.action else "attribute"
        return f"{wanted.right.name} {code} ({obis.name(code)}), {part} {wanted.attribute}, of {wanted.meter}, {when}"
