# SPDX-License-Identifier: Apache-2.0
"""The command line: what is typed, what is shown, and where it is written."""
