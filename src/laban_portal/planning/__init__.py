# SPDX-License-Identifier: Apache-2.0
"""From results to plans. Empty until it is built."""
