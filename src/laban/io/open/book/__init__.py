# SPDX-License-Identifier: Apache-2.0
"""Workbooks of open data, written part by part: numbers exact to the last digit, a whole edition within seconds."""
