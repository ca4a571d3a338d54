# SPDX-License-Identifier: Apache-2.0
"""The sentences of review and sign-off, by language."""
