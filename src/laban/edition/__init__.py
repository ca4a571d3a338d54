# SPDX-License-Identifier: Apache-2.0
"""Editions: composed from a pack by a recipe, rebuilt from their bundle and compared with what was published."""
