# SPDX-License-Identifier: Apache-2.0
"""Books in, datasets out: what the pages show and what files give away, in one place. Pure."""
