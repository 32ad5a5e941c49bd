"""`python -m bench.signed`, a part of `make bench`: sessions with HLS 7 a second, and what the cryptography alone would allow."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from bench.measure import QUICK, Plan, Series, digits, measure
from bench.report import WIDTH
from bench.signed.sessions import ENDS, Session, Side
from bench.works import Work


@dataclass(frozen=True, slots=True)
class Kind:
    """A suite, and whether certificates are shown."""

    suite: int
    certified: bool
    title: str


KINDS = (
    Kind(1, False, "suite 1, HLS 7 (P-256), public keys pinned"),
    Kind(1, True, "the same by certificates, a CA between"),
    Kind(2, False, "suite 2, HLS 7 (P-384), public keys pinned"),
    Kind(2, True, "the same by certificates, a CA between"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured of one end."""

    kind: Kind
    end: str
    needs: str
    series: Series

    def rate(self, side: str) -> float:
        """Sessions in a second of processor time."""
        seconds = self.series.typical(side)
        assert seconds
        return digits(1 / seconds)

    @property
    def share(self) -> float:
        """Which part of our time the cryptography alone takes: the median of the rounds."""
        return digits(self.series.ratio("limit") or 0)


def main() -> int:
    """Always 0: there is nothing to disagree about."""
    parser = argparse.ArgumentParser(prog="python -m bench.signed", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few short rounds, rough figures")
    plan = QUICK if parser.parse_args().quick else Plan()
    console = Console()
    console.width = max(console.width, WIDTH)
    console.print(table([row for kind in KINDS for row in rows(kind, plan)]))
    return 0


def rows(kind: Kind, plan: Plan) -> list[Row]:
    """Both ends of a kind of session, ours and the limit turn by turn."""
    sessions = {end: Session(kind.suite, end, certified=kind.certified) for end in ENDS}
    ours, limit = (Side({end: getattr(one, name) for end, one in sessions.items()}) for name in ("run", "limit"))
    return [
        Row(kind, end, one.ledger.told, measure(Work(end, "", "", 1), {"ours": ours, "limit": limit}, plan))
        for end, one in sessions.items()
    ]


def table(found: list[Row]) -> Table:
    """Rates, and the share of the cryptography: the median of the rounds."""
    shown = Table(title="association, one read, release: sessions in a second of processor time; larger is better")
    for head in ("session", "end", "cryptography"):
        shown.add_column(head)
    for head in ("win12", "cryptography alone", "its share"):
        shown.add_column(head, justify="right")
    for row in found:
        rates = [f"{row.rate(side):,.0f}" for side in ("ours", "limit")]
        shown.add_row(row.kind.title, row.end, row.needs, *rates, f"{row.share:.0%}")
    return shown


if __name__ == "__main__":
    sys.exit(main())
