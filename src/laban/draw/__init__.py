# SPDX-License-Identifier: Apache-2.0
"""Charts and maps: values in; a picture (SVG), its table and its sentence out. Nothing is read or written."""
