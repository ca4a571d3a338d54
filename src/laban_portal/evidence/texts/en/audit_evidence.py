# SPDX-License-Identifier: Apache-2.0
"""What was done with evidence."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "registered": "Registered the document “{document}” (file: {file}; in place of: {replaces}).",
    "changed": "Changed what is said of the document “{document}” ({fields}); before: {before}.",
    "file_put": "Uploaded the file {file} for the document “{document}”, SHA-256 {sha256} (before: {before}).",
    "withdrawn": "Withdrew the document “{document}”: {reason}",
    "cited": "Cited the document “{document}” for {cells}, page {page} (period {period}).",
    "ended": "Ended the citation of the document “{document}” for {cells}, page {page} (period {period}).",
    "file_removed": "Removed the file of the document “{document}” after its retention, SHA-256 {sha256}: {reason}",
}
