# SPDX-License-Identifier: Apache-2.0
"""The portal: a Django site in eight apps, each importing only downwards. Empty until built; its walls stand already."""
