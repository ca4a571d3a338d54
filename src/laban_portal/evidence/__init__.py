# SPDX-License-Identifier: Apache-2.0
"""Proof: documents with issuer, number, date and page, and which values each of them proves."""
