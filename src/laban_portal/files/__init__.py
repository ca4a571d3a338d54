# SPDX-License-Identifier: Apache-2.0
"""Stored documents. Empty until it is built."""
