# SPDX-License-Identifier: Apache-2.0
"""The programming interface. Empty until it is built."""
