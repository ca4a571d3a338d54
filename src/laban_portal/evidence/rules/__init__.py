# SPDX-License-Identifier: Apache-2.0
"""Who may see and change a document, what is wrong with one, and for how long it is kept; pure values."""
