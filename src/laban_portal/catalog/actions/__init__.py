# SPDX-License-Identifier: Apache-2.0
"""What is written in the catalogue."""
