# SPDX-License-Identifier: Apache-2.0
"""What pages tell of units: where one stands, why it moved, whom it is like, how each of its scores is formed."""
