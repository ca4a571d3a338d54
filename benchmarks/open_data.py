# SPDX-License-Identifier: Apache-2.0
"""A whole edition as tables, as one workbook, and each of its tables in every format.

    ./run bench open_data

The edition is that of `packs/vn-pii`, told by both territories over three years: some 60,000 rows. The limit is three seconds
for the workbook, its tables made anew each time.
"""

from __future__ import annotations

from benchmarks.measure import machine, timed
from laban.io.open.formats import FORMATS, fits, written
from laban.io.open.workbook import workbook_of
from laban.model.book import Book
from laban.model.dataset import Dataset
from laban_portal.publishing.data.edition.tables import tables
from tests.laban_portal.publishing.books import vietnam

RUNS, LIMIT_S = 5, 3.0


def main() -> None:
    """Measure and print, and fail where the limit is not kept."""
    book = vietnam()[0]
    made = tables(book, "vi")
    cells = sum(len(each.rows) * (len(each.columns) + 2) for each in made)
    print(machine())
    print(f"{len(made)} tables, {sum(len(each.rows) for each in made):,} rows, {cells:,} cells\n")
    whole = timed(lambda: workbook_of(tables(book, "vi"), "vi"), RUNS)
    print("| | median s | MB |\n|---|---:|---:|")
    print(f"| workbook of the edition | {whole.median_s:.2f} | {len(workbook_of(made, 'vi')) / 1e6:.1f} |")
    for name in FORMATS:
        count, size, taken = _in_format(book, made, name)
        print(f"| {count} tables as {name} | {taken:.2f} | {size / 1e6:.1f} |")
    if whole.median_s > LIMIT_S:
        message = f"the workbook of an edition took {whole.median_s:.2f} s, more than {LIMIT_S} s"
        raise SystemExit(message)


def _in_format(book: Book, made: tuple[Dataset, ...], name: str) -> tuple[int, int, float]:
    """Return how many tables a format holds, their bytes, and how long writing all of them takes."""
    chosen = [each for each in made if fits(each, name, book.pack.atlas)]

    def write() -> list[bytes]:
        return [written(each, name, "vi", book.pack.atlas) for each in chosen]

    return len(chosen), sum(map(len, write())), timed(write, 1 if name == "sdmx-ml" else 3).median_s


if __name__ == "__main__":
    main()
