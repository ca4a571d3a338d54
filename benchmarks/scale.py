# SPDX-License-Identifier: Apache-2.0
"""What one draw costs as an index grows, for the plan in `docs/operator/scale.md`: time, memory, what travels.

`python -m benchmarks.scale UNITS INDICATORS MISSING` measures one size in a process of its own.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from statistics import median
from time import process_time

from benchmarks.draws import JOINT, METHOD, invented
from benchmarks.measure import ROOT, machine, peak_mb
from laban.analysis.uncertainty.noisy_tables import noisy_tables_of
from laban.analysis.uncertainty.prepare import prepare
from laban.analysis.uncertainty.run import Counting, chunk_size, count_chunk
from laban.analysis.uncertainty.tables import tables_of
from laban.analysis.uncertainty.totals import nothing

SIZES = ((63, 52), (700, 100), (3_000, 100), (11_000, 100))
SHARES = (0.0, 0.05)
CHUNKS = 3


def main() -> None:
    """Measure every size, complete and with missing cells, by the processor's own time."""
    print(machine())
    print("8 variants × 2 aggregations × weights ±25 %; one core; microseconds of its own time")
    for units, indicators in SIZES:
        for missing in SHARES:
            command = [sys.executable, "-m", "benchmarks.scale", str(units), str(indicators), str(missing)]
            subprocess.run(command, check=True, cwd=ROOT)


def one(units: int, indicators: int, missing: float) -> None:
    """Measure one size: whole chunks, as a worker of a cluster does them, and taking one in, as the command does."""
    began = process_time()
    prepared = prepare(*invented(units, indicators, missing=missing), METHOD, JOINT)
    preparing = process_time() - began
    counting = Counting(tables_of(prepared), noisy_tables_of(prepared), 1, keep=False, prepared=None)
    count_chunk(counting, (0, 16))
    draws, taken = chunk_size(counting.tables), []
    for number in range(CHUNKS):
        began = process_time()
        counted = count_chunk(counting, (number, draws))
        taken.append(process_time() - began)
    each, peak = median(taken) / draws * 1e6, peak_mb()
    sent = len(pickle.dumps(counting))
    total = nothing(1, units, len(prepared.framework.codes))
    began = process_time()
    came = pickle.dumps(counted)
    total.add(pickle.loads(came))  # noqa: S301 - our own
    taking = process_time() - began
    print(
        f"{units:,} × {indicators}, {missing:.0%} missing: {each:.2f} µs a draw, {each * 1e3 / units:.1f} ns a unit; "
        f"chunk of {draws:,} draws {median(taken):.2f} s, {len(came) / 1e6:.1f} MB back, {taking * 1e3:.0f} ms to take in; "
        f"sent once {sent / 1e6:.1f} MB; prepared in {preparing:.2f} s; peak {peak:.0f} MB",
        flush=True,
    )


if __name__ == "__main__":
    one(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))
