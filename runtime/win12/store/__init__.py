"""The embedded store: exact readings, profile rows, pushes and runs in one SQLite file.

    with Store("readings.db") as store:
        store.keep_readings("house-1", [reading])
        for row in store.rows("house-1", "1.0.99.1.0.255"):
            print(row.time, row.value("1.0.1.29.0.255"))

The views `readings` and `profile_cells` show the same to any SQLite program.
"""

from .lock import only_run
from .queries import Reader
from .records import Column, Push, Reason, Result, Row, Run, Sample, Span, StoredProfile, StoredReading, StoredRow, clock_column
from .store import Store

__all__ = [
    "Column",
    "Push",
    "Reader",
    "Reason",
    "Result",
    "Row",
    "Run",
    "Sample",
    "Span",
    "Store",
    "StoredProfile",
    "StoredReading",
    "StoredRow",
    "clock_column",
    "only_run",
]
