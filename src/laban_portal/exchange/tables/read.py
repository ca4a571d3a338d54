# SPDX-License-Identifier: Apache-2.0
"""Read a file of values by its media type."""

from __future__ import annotations

from laban.errors import problem
from laban.io.quoting import shown
from laban_portal.exchange.tables.csv_rows import CSV, read_csv_rows
from laban_portal.exchange.tables.json_rows import JSON, read_json_rows
from laban_portal.exchange.tables.rows import Table

READERS = {CSV: read_csv_rows, "text/tab-separated-values": read_csv_rows, JSON: read_json_rows}


def read_rows(content: bytes, media: str, *, style: str = "") -> Table:
    """Read a CSV or JSON file; `style` ("comma" or "point") is how it writes numbers, empty where it shall tell itself."""
    reader = READERS.get(media.partition(";")[0].strip().lower())
    if reader is None:
        known = f"{CSV}, {JSON}"
        return Table(media=media, faults=[problem("import_rows.media_unknown", media=shown(media), known=known)])
    return reader(content, style)
