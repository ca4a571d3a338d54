# SPDX-License-Identifier: Apache-2.0
"""Who may decide what, when and with which words; where a value stands among its peers. Pure values."""
