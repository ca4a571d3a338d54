# SPDX-License-Identifier: Apache-2.0
"""Reports of an edition, of one unit or of all, as PDF, Word and Excel: a Book in, bytes out. Pure."""
