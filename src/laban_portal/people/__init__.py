# SPDX-License-Identifier: Apache-2.0
"""Organisations, accounts, roles. Empty until it is built."""
