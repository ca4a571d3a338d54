# SPDX-License-Identifier: Apache-2.0
"""What is done to values after they are handed in."""
