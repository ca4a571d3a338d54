# SPDX-License-Identifier: Apache-2.0
"""What the operator does to an instance."""
