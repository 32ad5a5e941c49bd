"""What has become of many dialogues, as a table that people read."""

from collections import Counter

from dialogues import Dialogue
from win12.application.association.settings import Security

_ORDER = ("get", "get list", "get long", "get streamed", "set", "set list", "set long", "action", "action long", "given up")


class Tally:
    """Counts dialogues; `str` of it is the table."""

    def __init__(self) -> None:
        self.dialogues = 0
        self.transfers = 0
        self.delivered: Counter[str] = Counter()
        self.failed: dict[str, Counter[str]] = {}
        self.faults: Counter[str] = Counter()
        self.links: Counter[str] = Counter()
        self.blocks = 0
        self.windows: set[tuple[int, int]] = set()
        self.notices = [0, 0]
        self.longest = 0.0
        self.held = 0

    def add(self, done: Dialogue) -> None:
        """One more."""
        self.dialogues += 1
        for outcome in done.outcomes:
            if outcome.error is None:
                self.delivered[outcome.kind] += 1
            else:
                self.failed.setdefault(outcome.kind, Counter())[outcome.error] += 1
            self.longest = max(self.longest, outcome.seconds)
        made = sum(outcome.kind != "associate" for outcome in done.outcomes)
        self.transfers += made
        self.links[_link(done)] += made
        self.blocks += made if done.plan.blocks else 0
        self.faults += done.counts
        self.notices = [a + b for a, b in zip(self.notices, done.notices, strict=True)]
        self.held = max(self.held, done.held)
        if done.plan.kind == "hdlc":
            self.windows.add(done.plan.windows)

    def __str__(self) -> str:
        kinds = [*_ORDER, "associate"]
        rows = [f"{'kind':14}{'made':>8}{'delivered':>11}{'failed':>8}  with"]
        rows += [self._row(kind) for kind in kinds if kind in self.delivered or kind in self.failed]
        per = ", ".join(f"{count} over {link}" for link, count in sorted(self.links.items()))
        faults = ", ".join(f"{self.faults[what]} {what}" for what in _FAULTS)
        return "\n".join(
            [
                *rows,
                f"{self.transfers} transfers in {self.dialogues} dialogues: {per}",
                f"{len(self.windows)} of 49 pairs of windows; {self.blocks} transfers with general block transfer",
                f"{self.notices[0]} notifications, {self.notices[1]} came",
                f"{self.faults['frames']} frames: {faults}; {self.faults['bursts']} bursts, {self.faults['dead']} dead times",
                f"the longest took {self.longest:.0f} s of the line's time; links and line held {self.held} octets at most",
            ]
        )

    def _row(self, kind: str) -> str:
        failed = self.failed.get(kind, Counter())
        many = sum(failed.values())
        errors = ", ".join(f"{code} {count}" for code, count in failed.most_common())
        return f"{kind:14}{self.delivered[kind] + many:8}{self.delivered[kind]:11}{many:8}  {errors}".rstrip()


_FAULTS = ("lost", "doubled", "overtaken", "damaged", "cut", "noise")


def _link(done: Dialogue) -> str:
    sealed = "sealed" if done.plan.security is not Security.NONE else "plain"
    return f"{sealed} {'HDLC' if done.plan.kind == 'hdlc' else 'datagrams'}"
