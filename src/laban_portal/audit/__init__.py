# SPDX-License-Identifier: Apache-2.0
"""Who did what, when. Empty until it is built."""
