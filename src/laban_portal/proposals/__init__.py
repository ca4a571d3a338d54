# SPDX-License-Identifier: Apache-2.0
"""Obstacles, proposals, answers, decisions. Empty until it is built."""
