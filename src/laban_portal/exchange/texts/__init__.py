# SPDX-License-Identifier: Apache-2.0
"""The sentences of exchanging files, by language."""
