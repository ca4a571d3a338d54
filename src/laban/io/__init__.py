# SPDX-License-Identifier: Apache-2.0
"""Files in and out: tables, workbooks and packs are read; results and packs are written."""
