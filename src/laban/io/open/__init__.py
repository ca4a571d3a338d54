# SPDX-License-Identifier: Apache-2.0
"""Open data: a `Dataset` as bytes in each open format; equal datasets give equal bytes."""
