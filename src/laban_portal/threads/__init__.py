# SPDX-License-Identifier: Apache-2.0
"""Conversations on a thing. Empty until it is built."""
