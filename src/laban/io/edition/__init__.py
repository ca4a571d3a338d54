# SPDX-License-Identifier: Apache-2.0
"""A published edition as EDITION.zip: `write_bundle` and `read_bundle`."""

from __future__ import annotations

from laban.io.edition.bundle import Bundle, Signature, open_bundle, read_bundle, write_bundle

__all__ = ["Bundle", "Signature", "open_bundle", "read_bundle", "write_bundle"]
