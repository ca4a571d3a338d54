# SPDX-License-Identifier: Apache-2.0
"""What was done with workbooks and imports."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "given": "Made a workbook of round {round}, domain {domain}: {cells} cells, SHA-256 {sha256}.",
    "received": "Received the file “{file}” with {cells} changed cells, nothing saved yet, SHA-256 {sha256}.",
    "applied": "Saved {saved} values of the file “{file}” ({documents} new documents, {cited} citations).",
    "dropped": "Dropped the import of the file “{file}”.",
    "too_old": "Dropped the import of the file “{file}”: nobody confirmed it within {days} days.",
    "undone": "Undid the import of the file “{file}”: {saved} values.",
    "imported": "Imported {rows} rows through the API into round {round}: {saved} values saved, SHA-256 {sha256}.",
}
