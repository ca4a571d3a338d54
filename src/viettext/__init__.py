# SPDX-License-Identifier: Apache-2.0
"""Vietnamese text: fold, sort, similar, cite. Empty until it is built; its walls stand already."""
