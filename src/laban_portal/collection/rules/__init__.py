# SPDX-License-Identifier: Apache-2.0
"""What may be done to a duty, and what a text in a cell means; pure values."""
