# SPDX-License-Identifier: Apache-2.0
"""The official report on paper: what it says, as PDF and Word, and what comes back signed. No database in here."""
