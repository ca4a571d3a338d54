# SPDX-License-Identifier: Apache-2.0
"""What a demonstration is made of: invented people at named offices, generated figures, and keys that are printed."""
