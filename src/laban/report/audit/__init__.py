# SPDX-License-Identifier: Apache-2.0
"""The report of a statistical audit: its contents once, as blocks; written as a page and as a document for paper."""
