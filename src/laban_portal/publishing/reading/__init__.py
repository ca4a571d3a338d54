# SPDX-License-Identifier: Apache-2.0
"""Figures read out of editions without words: what pages, data files and reports tell of units and items alike."""
