# SPDX-License-Identifier: Apache-2.0
"""The operations, one file for each thing they are about."""
