# SPDX-License-Identifier: Apache-2.0
"""Workbooks that a unit fills in: written with a stamp, and read back cell by cell. No database; values in and out.

`book` is what is written, `write` writes it; `read` reads what came back into the values of `returned`. What both sides must
agree on stands in `layout` (where everything is) and `stamp` (what was written, signed).
"""
