# SPDX-License-Identifier: Apache-2.0
"""Data sets made here: the generator of demonstration figures. The packs themselves are files, read by `laban.io.pack`."""
