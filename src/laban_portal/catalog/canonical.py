# SPDX-License-Identifier: Apache-2.0
"""How a content is written, so that the same content always has the same hash."""

from __future__ import annotations

import hashlib
import json


def canonical(content: object) -> tuple[str, str]:
    """Return a content as one text (keys sorted, no blanks) and its SHA-256.

    >>> canonical({"b": 1, "a": "ă"})[0]
    '{"a":"ă","b":1}'
    """
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text, hashlib.sha256(text.encode()).hexdigest()
