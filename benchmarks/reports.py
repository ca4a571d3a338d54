# SPDX-License-Identifier: Apache-2.0
"""Reports of an edition: a profile and the whole report in each format, then all of them by one and by two processes.

    ./run bench reports

The edition is that of `packs/vn-pii`: 34 units, in two languages. Processor seconds are told beside those of the clock,
because they do not depend on what else the machine does.
"""

from __future__ import annotations

import resource
import time
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import machine, timed
from laban.model.book import Book
from laban_portal.publishing.reports.every import all_reports
from laban_portal.publishing.reports.write import FORMATS, national_report, unit_report
from tests.laban_portal.publishing.books import vietnam

RUNS, UNIT = 5, "01"


def main() -> None:
    """Measure and print."""
    book = vietnam()[0]
    print(machine())
    print("\n| | a profile, median s | kB | the whole report, median s | kB |\n|---|---:|---:|---:|---:|")
    for form in FORMATS:
        one, whole = unit_report(book, UNIT, "vi", form), national_report(book, "vi", form)
        each, every = timed(partial(_profile, book, form), RUNS), timed(partial(_whole, book, form), RUNS)
        print(
            f"| {form} | {each.median_s:.2f} | {len(one) / 1000:.0f} | {every.median_s:.2f} | {len(whole) / 1000:.0f} |"
        )
    print("\n| all reports | files | s by the clock | processor s |\n|---|---:|---:|---:|")
    for workers in (1, 2):
        with TemporaryDirectory() as folder:
            before, began = _processor(), time.perf_counter()
            files = all_reports(book, Path(folder) / "reports", workers=workers)
            taken = time.perf_counter() - began
            print(f"| {workers} process{'es' * (workers > 1)} | {files} | {taken:.1f} | {_processor() - before:.1f} |")


_TURN = count()


def _profile(book: Book, form: str) -> bytes:
    """Write the profile of another unit each time: the typesetter remembers what it set before."""
    members = book.main.result.units.members
    return unit_report(book, members[next(_TURN) % len(members)].code, "vi", form)


def _whole(book: Book, form: str) -> bytes:
    return national_report(book, ("vi", "en")[next(_TURN) % 2], form)


def _processor() -> float:
    used = (resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


if __name__ == "__main__":
    main()
