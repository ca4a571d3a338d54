# SPDX-License-Identifier: Apache-2.0
"""What `laban-portal doctor` looks at: each check yields findings, ok, warn or bad, with what to do."""
