# SPDX-License-Identifier: Apache-2.0
"""A whole edition as tables: every figure of a Book, each at `LANGUAGE/EDITION/data/NAME.FORMAT`."""
