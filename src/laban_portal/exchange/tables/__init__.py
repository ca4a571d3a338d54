# SPDX-License-Identifier: Apache-2.0
"""Values that come in as a CSV or JSON file, one line a value: read as they stream by, every fault with line and column."""
