# SPDX-License-Identifier: Apache-2.0
"""Arithmetic that several steps share, with the same bits on every processor."""
