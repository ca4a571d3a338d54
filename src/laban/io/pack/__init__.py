# SPDX-License-Identifier: Apache-2.0
"""A pack as a folder of plain files: `read` tells all its faults at once, `write` puts one back."""
