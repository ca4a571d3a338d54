# SPDX-License-Identifier: Apache-2.0
"""What becomes of values: decisions, the reviewer's desk, appeals, sign-off, freezing, corrections."""
