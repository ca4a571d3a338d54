# SPDX-License-Identifier: Apache-2.0
"""Stored bytes: taken in when harmless, kept by their hash, shown as pictures, handed out in a sandbox.

Who may see a file is decided by the room that refers to it; this one knows nothing of people.
"""
