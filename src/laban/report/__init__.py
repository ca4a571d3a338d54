# SPDX-License-Identifier: Apache-2.0
"""The report: a pack and its result in; one HTML file out, in Vietnamese and English, that loads nothing."""
