# SPDX-License-Identifier: Apache-2.0
"""The public site as a pure function: editions and an address in, bytes out. It needs no database, no account, no clock."""
