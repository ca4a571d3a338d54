# SPDX-License-Identifier: Apache-2.0
"""The commands of `laban-portal`, one module each."""
