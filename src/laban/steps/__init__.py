# SPDX-License-Identifier: Apache-2.0
"""What each step of the method does to a panel; no step knows another."""
