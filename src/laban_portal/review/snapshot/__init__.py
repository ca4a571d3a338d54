# SPDX-License-Identifier: Apache-2.0
"""Snapshots as values, bytes, archives and packs: pure, so that anyone can prove one without the portal."""
