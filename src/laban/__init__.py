# SPDX-License-Identifier: Apache-2.0
"""Laban: composite indices from plain files. `import laban` is the notebook's door; inside the package import modules."""
