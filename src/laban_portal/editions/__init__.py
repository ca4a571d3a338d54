# SPDX-License-Identifier: Apache-2.0
"""Snapshot, framework and method become results; the one door to the engine. Empty until it is built."""
