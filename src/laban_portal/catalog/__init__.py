# SPDX-License-Identifier: Apache-2.0
"""Frameworks, method sheets, data elements, forms. Empty until it is built."""
