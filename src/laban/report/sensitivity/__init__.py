# SPDX-License-Identifier: Apache-2.0
"""The parts of the page that says which choice moves scores and ranks."""
