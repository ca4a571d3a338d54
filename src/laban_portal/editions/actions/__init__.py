# SPDX-License-Identifier: Apache-2.0
"""What is done to editions: made, computed, shown, signed, published, corrected."""
