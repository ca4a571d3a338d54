# SPDX-License-Identifier: Apache-2.0
"""A backup: one file with the database, the stored files and a manifest: every part's hash, every chain's head."""
