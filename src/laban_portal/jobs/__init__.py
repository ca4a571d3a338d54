# SPDX-License-Identifier: Apache-2.0
"""Work done later: a queue in the database, a worker, and a table of what comes back each day."""
