# SPDX-License-Identifier: Apache-2.0
"""Which choice moves scores and ranks: shares of their variance over a design, and what each alternative does alone."""
