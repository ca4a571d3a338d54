# SPDX-License-Identifier: Apache-2.0
"""The design system. Empty until it is built."""
