# SPDX-License-Identifier: Apache-2.0
"""Rounds, duties, values, evidence, review. Empty until it is built."""
