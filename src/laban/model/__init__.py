# SPDX-License-Identifier: Apache-2.0
"""Frozen values: what is ranked, by which tree, from which figures, with which method, to which result."""
